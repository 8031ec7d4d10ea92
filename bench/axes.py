"""Accuracy and speed of the axes, with given mentions and with our own recognised places.

    python -m bench.axes [--lang fr,en] [--on dev,odd,even] [--places given,own] [--only ID] [-v]

``dev`` are the annotated texts beside the checkout (``../shared/axes/dev``), for measuring only.
``odd`` and ``even`` are halves of our own training dispatches, by number: the rules are built with
an eye on the odd ones. The weights of the scorer have learnt from both and from the free texts of
dev; figures on texts that they have not seen are in ``data/models/axes.md``. The last rows are all
texts together, and those that are real news or history.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.table import show
from data.training.build import load
from geo.article import read_text
from geo.axes import find_axes
from geo.gazetteer import open_gazetteer
from geo.model import Article, Axis, Candidate, Gazetteer, Mention, Place, Span
from geo.places import find_mentions, resolve

SHARED = Path(__file__).resolve().parents[2] / "shared" / "axes"
LANGUAGES = "fr,en,es,de,ru,uk,ar"
PARTS, PLACES = ("dev", "odd", "even"), ("given", "own")
_KINDS = {
    "province": "governorate", "river": "water", "sea": "water", "canal": "water", "lake": "water",
    "town": "city", "village": "city", "base": "airbase",
}  # fmt: skip
_OURS = {
    "continent", "country", "governorate", "district", "city", "quarter", "region", "water",
    "relief", "island", "airbase", "crossing", "camp", "dam", "facility", "institution",
}  # fmt: skip
HEADER = (
    "language", "texts", "gold", "P", "R", "F1", "status", "direction", "claim",
    "false in texts without", "withdrawals P", "R", "drawn as advances", "ms a text",
)  # fmt: skip


def gold_places(record: dict[str, Any]) -> tuple[Place, ...]:
    """The places of an annotated text, one for each pair of coordinates."""
    mentions: dict[tuple[float, float], list[tuple[Mention, dict[str, Any]]]] = {}
    for row in record["mentions"]:
        if row["lat"] is None:
            continue
        mention = Mention(
            Span(row["start"], row["end"]), row["surface"], form=row.get("form", "name"),
            sense=row["sense"], nested=bool(row.get("nested")),
        )  # fmt: skip
        mentions.setdefault((row["lat"], row["lon"]), []).append((mention, row))
    return tuple(
        Place(
            Candidate(
                f"gold:{number}", rows[0][1]["name"], lat, lon,
                kind=_kind(rows[0][1]["kind"]), country=rows[0][1]["country"] or "",
            ),
            tuple(mention for mention, _ in rows),
        )
        for number, ((lat, lon), rows) in enumerate(mentions.items())
    )  # fmt: skip


def _kind(told: str) -> Any:
    return told if told in _OURS else _KINDS.get(told, "city")


def as_row(axis: Axis, places: tuple[Place, ...]) -> dict[str, Any]:
    """The axis as the scorer reads it."""
    points = {place.id: {"lat": place.chosen.lat, "lon": place.chosen.lon} for place in places}
    return {
        "kind": axis.kind,
        "origin": points.get(axis.origin or ""),
        "objective": points.get(axis.objective or ""),
        "direction": axis.stated_direction,
        "status": axis.status,
        "claim": axis.claim,
    }


class NoGazetteer:
    """A gazetteer that knows nothing: given mentions carry their own coordinates."""

    def candidates(self, names: Any) -> dict[str, tuple[Candidate, ...]]:
        return dict.fromkeys(names, ())

    def country(self, code: str) -> Candidate | None:  # noqa: ARG002
        return None

    def respelt(self, name: str) -> tuple[Candidate, ...]:  # noqa: ARG002
        return ()


def read(article: Article, record: dict[str, Any], own: Gazetteer | None):
    """Places and axes of one text, and the processor milliseconds of the axes, warm."""
    if own is None:
        places = gold_places(record)
    else:
        places, _ = resolve(article, find_mentions(article, own), own)
    find_axes(article, places, own or NoGazetteer())
    start = time.process_time()
    axes = find_axes(article, places, own or NoGazetteer())
    return places, axes, 1000 * (time.process_time() - start)


@dataclass(frozen=True, slots=True)
class Reading:
    """One annotated text as read: its axes as the scorer reads them and in words, and what they cost
    in milliseconds.
    """

    record: dict[str, Any]
    row: dict[str, Any]
    lines: tuple[str, ...]
    time: float


@dataclass(frozen=True, slots=True)
class Scored:
    """The scorer's tables, the claims that are right among those found, what it says of each text,
    and the mean milliseconds of a text.
    """

    tables: dict[str, Any]
    claims: tuple[int, int]
    told: str
    time: float


def reading(record: dict[str, Any], own: Gazetteer | None) -> Reading:
    article = read_text(record["text"], language=record["lang"])
    places, axes, spent = read(article, record, own)
    return Reading(
        record,
        {"id": record["id"], "axes": [as_row(axis, places) for axis in axes]},
        tuple(_line(record, axis, places, article) for axis in axes),
        spent,
    )


def score(readings: Sequence[Reading]) -> Scored:
    """What the scorer says of some texts together."""
    records, rows = [r.record for r in readings], [r.row for r in readings]
    with tempfile.TemporaryDirectory() as folder:
        gold, pred = Path(folder, "gold.jsonl"), Path(folder, "pred.jsonl")
        gold.write_text("\n".join(json.dumps(r) for r in records), encoding="utf-8")
        pred.write_text("\n".join(json.dumps(r) for r in rows), encoding="utf-8")
        tables = json.loads(_scorer(gold, pred, "--json"))["scores"]
        told = [line for r in readings for line in r.lines] + [_scorer(gold, pred, "-v")]
    spent = sum(r.time for r in readings) / max(len(readings), 1)
    return Scored(tables, _claims(records, rows), "\n".join(told), spent)


def scorer_module() -> Any:
    """The scorer as a module."""
    spec = importlib.util.spec_from_file_location("axes_score", SHARED / "axes_score.py")
    assert spec
    assert spec.loader
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def _claims(records: Sequence[dict[str, Any]], rows: Sequence[dict[str, Any]]) -> tuple[int, int]:
    """How many axes that were found have the right claim, and how many were found that state one."""
    scorer = scorer_module()
    options = argparse.Namespace(tol=50.0, strict_tol=False)
    right = found = 0
    for record, row in zip(records, rows, strict=True):
        for kind in ("advance", "withdrawal"):
            gold = [axis for axis in record["axes"] if axis["kind"] == kind and "claim" in axis]
            ours = [axis for axis in row["axes"] if axis["kind"] == kind]
            for one, other in scorer.pair(ours, gold, options, True):
                found += 1
                right += ours[one]["claim"] == gold[other]["claim"]
    return right, found


def _scorer(*arguments: str | Path) -> str:
    command = [sys.executable, str(SHARED / "axes_score.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _line(record: dict[str, Any], axis: Axis, places: tuple[Place, ...], article: Article) -> str:
    names = {place.id: place.chosen.name for place in places}
    ends = f"{names.get(axis.origin or '')} -> {names.get(axis.objective or '')}"
    told = f"{axis.kind} {axis.status} {ends} {axis.stated_direction} {axis.approach_from}"
    return f"{record['id']} {told} | {axis.actor} | {axis.speaker} | {article.quote(axis.passages[-1])[:200]!r}"


def _listed(option: str, told: str, known: Sequence[str]) -> tuple[str, ...]:
    """The values of an option; ends the run with the known ones where one is not among them."""
    values = tuple(told.split(","))
    if unknown := [value for value in values if value not in known]:
        sys.exit(f"--{option} knows {', '.join(known)}; not {', '.join(map(repr, unknown))}.")
    return values


def records_of(language: str, part: str) -> list[dict[str, Any]]:
    """The annotated texts of a part: dev, odd or even."""
    if part == "dev":
        lines = (SHARED / "dev" / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines if line.strip()]
    rest = 1 if part == "odd" else 0
    return [r for r in load(language) if int(r["id"].rpartition("-")[2]) % 2 == rest]


def row_of(name: str, scored: Scored) -> tuple[str, ...]:
    advance = scored.tables["advance_full"]["ALL"]
    without = scored.tables["advance_full"].get("texts_without_axis", {"fp": 0, "texts": 0})
    back = scored.tables["withdrawal"]["ALL"]
    keys = ("precision", "recall", "f1", "status_acc", "direction_acc")
    return (
        name, str(advance["texts"]), str(advance["gold"]), *(_figure(advance[key]) for key in keys),
        _figure(scored.claims[0] / scored.claims[1] if scored.claims[1] else None),
        f"{without['fp']} in {without['texts']}", _figure(back["precision"]), _figure(back["recall"]),
        str(advance["withdrawals_drawn_as_advances"]),
        f"{scored.time:.1f}",
    )  # fmt: skip


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def main() -> None:
    """Prints a table for each part and kind of places."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--lang", default=LANGUAGES, help="languages, with commas")
    parser.add_argument("--on", default="dev,odd,even", help="parts, with commas")
    parser.add_argument("--places", default="given,own", help="given, own or both")
    parser.add_argument("--only", default="", help="texts whose id begins so")
    parser.add_argument("-v", "--verbose", action="store_true", help="every axis and mistake")
    chosen = parser.parse_args()
    languages = _listed("lang", chosen.lang, LANGUAGES.split(","))
    parts, kinds = _listed("on", chosen.on, PARTS), _listed("places", chosen.places, PLACES)
    if not SHARED.is_dir():
        print(f"\nAxes: skipped, the scorer and the annotated texts are not at {SHARED}.")
        return
    for places in kinds:
        own = open_gazetteer() if places == "own" else None
        for part in parts:
            rows, every = [], []
            for language in languages:
                records = records_of(language, part)
                records = [r for r in records if r["id"].startswith(chosen.only)]
                if not records:
                    continue
                readings = [reading(record, own) for record in records]
                every += readings
                rows.append(row_of(language, scored := score(readings)))
                if chosen.verbose:
                    print(scored.told)
            real = [r for r in every if not r.record["synthetic"]]
            rows += [
                row_of(name, score(some)) for name, some in (("all", every), ("real", real)) if some
            ]
            show(f"axes: {part}, {places} places", HEADER, rows)


if __name__ == "__main__":
    main()
