"""Accuracy by language: measuring corpora, single names, our own dispatches.

    python -m bench.accuracy [--limit N] [--write-card]

``python -m geo evaluate`` prints the same figures of any annotated file. ``--write-card`` measures
everything in full and writes what the page and README say to ``data/accuracy/card.toml``.
"""

from __future__ import annotations

import argparse

from bench import probes, senses
from bench.card import written
from geo.accuracy.command import measure
from geo.accuracy.corpora import corpora
from geo.accuracy.report import corpora_table
from geo.gazetteer import open_gazetteer
from geo.views.card import CARD


def main(arguments: list[str] | None = None) -> None:
    """Prints the tables; writes the card when asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--limit", type=int, help="the first texts of each corpus alone")
    parser.add_argument("--write-card", action="store_true")
    chosen = parser.parse_args(arguments)
    if chosen.write_card and chosen.limit:
        parser.error("the card says what whole corpora say: leave --limit out")
    present = [corpus for corpus in corpora() if corpus.path.is_file()]
    measured = list(measure(present, open_gazetteer(), chosen.limit))
    print("\n## Names and points by corpus (* learnt from)\n")
    print(corpora_table(measured))
    probes.main()
    senses.main()
    if chosen.write_card:
        CARD.write_text(written(measured, open_gazetteer()), encoding="utf-8")
        print(f"\nWritten: {CARD.name}")


if __name__ == "__main__":
    main()
