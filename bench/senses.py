"""Senses of the recognised names on the annotated axes texts: python -m bench.senses."""

from __future__ import annotations

from bench.corpora import read_axes
from bench.table import show
from geo.gazetteer import open_gazetteer
from geo.model import Gazetteer
from geo.places import find_mentions


def sense_table(gazetteer: Gazetteer) -> None:
    """Senses on the axes set, over the mentions whose span is right."""
    rows = []
    for language in ("fr", "en", "all"):
        tally = {
            "right": 0,
            "all": 0,
            "government found": 0,
            "government": 0,
            "called government": 0,
        }
        found = true = both = 0
        for gold in read_axes(free_only=False):
            if language not in (gold.article.language, "all"):
                continue
            senses = dict(zip(gold.spans, gold.senses, strict=True))
            found_here = find_mentions(gold.article, gazetteer)
            mentions = [m for m in found_here if m.form == "name" and not m.nested]
            found += len(mentions)
            true += len(senses)
            for m in mentions:
                if m.span in senses:
                    both += 1
                    want = senses[m.span]
                    tally["all"] += 1
                    tally["right"] += m.sense == want
                    tally["government"] += want == "government"
                    tally["called government"] += m.sense == "government"
                    tally["government found"] += m.sense == want == "government"
        rows.append(
            (
                language,
                f"{100 * both / max(found, 1):.1f}/{100 * both / max(true, 1):.1f}",
                *tally.values(),
            )
        )
    show(
        "Senses on the axes set",
        ("language", "recognition P/R", "right", "of", "gov. found", "gov. gold", "gov. called"),
        rows,
    )


def main() -> None:
    """Prints the table."""
    sense_table(open_gazetteer())


if __name__ == "__main__":
    main()
