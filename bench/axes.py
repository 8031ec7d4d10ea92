"""Accuracy and speed of the axes, with given mentions and with our own recognised places.

    python -m bench.axes [--lang fr] [--own] [-v]

Reads the annotated texts beside the checkout (``../shared/axes/dev``) and prints the scorer's
table; the texts are for measuring only and stay where they are.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from geo.article import read_text
from geo.axes import find_axes
from geo.model import Article, Axis, Candidate, Gazetteer, Mention, Place, Span

SHARED = Path(__file__).resolve().parents[2] / "shared" / "axes"
_KINDS = {
    "country": "country", "region": "region", "province": "governorate", "river": "water",
    "sea": "water", "canal": "water", "lake": "water", "continent": "continent",
}  # fmt: skip


def gold_places(record: dict[str, Any]) -> tuple[Place, ...]:
    """The places of an annotated text, one for each pair of coordinates."""
    mentions: dict[tuple[float, float], list[tuple[Mention, dict[str, Any]]]] = {}
    for row in record["mentions"]:
        if row["lat"] is None:
            continue
        mention = Mention(
            Span(row["start"], row["end"]), row["surface"], sense=row["sense"],
            nested=bool(row.get("nested")),
        )  # fmt: skip
        mentions.setdefault((row["lat"], row["lon"]), []).append((mention, row))
    return tuple(
        Place(
            Candidate(
                f"gold:{number}", rows[0][1]["name"], lat, lon,
                kind=_KINDS.get(rows[0][1]["kind"], "city"), country=rows[0][1]["country"] or "",
            ),
            tuple(mention for mention, _ in rows),
        )
        for number, ((lat, lon), rows) in enumerate(mentions.items())
    )  # fmt: skip


def as_row(axis: Axis, places: tuple[Place, ...]) -> dict[str, Any]:
    """The axis as the scorer reads it."""
    points = {place.id: {"lat": place.chosen.lat, "lon": place.chosen.lon} for place in places}
    return {
        "kind": axis.kind,
        "origin": points.get(axis.origin or ""),
        "objective": points.get(axis.objective or ""),
        "direction": axis.stated_direction,
        "status": axis.status,
    }


class NoGazetteer:
    """A gazetteer that knows nothing: given mentions carry their own coordinates."""

    def candidates(self, names: Any) -> dict[str, tuple[Candidate, ...]]:
        return dict.fromkeys(names, ())

    def country(self, code: str) -> Candidate | None:  # noqa: ARG002
        return None


def read(article: Article, record: dict[str, Any], own: Gazetteer | None):
    """Places and axes of one text, and the processor milliseconds of the axes, warm."""
    if own is None:
        places = gold_places(record)
    else:
        from geo.places import find_mentions, resolve

        places, _ = resolve(article, find_mentions(article, own), own)
    find_axes(article, places, own or NoGazetteer())
    start = time.process_time()
    axes = find_axes(article, places, own or NoGazetteer())
    return places, axes, 1000 * (time.process_time() - start)


def score(records: list[dict[str, Any]], own: Gazetteer | None, *, show: bool) -> str:
    rows, times = [], []
    for record in records:
        article = read_text(record["text"], language=record["lang"])
        places, axes, spent = read(article, record, own)
        times.append(spent)
        rows.append({"id": record["id"], "axes": [as_row(axis, places) for axis in axes]})
        if show:
            names = {place.id: place.chosen.name for place in places}
            for axis in axes:
                print(record["id"], axis.kind, axis.status, names.get(axis.origin or ""), "->",
                      names.get(axis.objective or ""), axis.stated_direction, axis.approach_from,
                      "|", axis.actor, "|", axis.speaker)  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        gold, pred = Path(folder, "gold.jsonl"), Path(folder, "pred.jsonl")
        gold.write_text("\n".join(json.dumps(r) for r in records), encoding="utf-8")
        pred.write_text("\n".join(json.dumps(r) for r in rows), encoding="utf-8")
        command = [sys.executable, str(SHARED / "axes_score.py"), str(gold), str(pred)]
        out = subprocess.run(
            [*command, *(["-v"] if show else [])], capture_output=True, text=True, check=True
        )
    mean = sum(times) / len(times)
    return f"{out.stdout}\n{mean:.2f} ms a text, slowest {max(times):.2f} ms"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--lang", default="fr,en", help="languages, with commas")
    parser.add_argument("--own", action="store_true", help="our own recognised places")
    parser.add_argument("-v", "--verbose", action="store_true")
    chosen = parser.parse_args()
    if not SHARED.is_dir():
        sys.exit(f"The annotated texts are not at {SHARED}; nothing to measure.")
    own: Gazetteer | None = None
    if chosen.own:
        from geo.gazetteer import open_gazetteer

        own = open_gazetteer()
    for language in chosen.lang.split(","):
        lines = (SHARED / "dev" / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
        records = [json.loads(line) for line in lines if line.strip()]
        print(f"#### {language}: {'own places' if own else 'given mentions'}")
        print(score(records, own, show=chosen.verbose))


if __name__ == "__main__":
    main()
