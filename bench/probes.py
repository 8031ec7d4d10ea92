"""Single names in sentences of our own: python -m bench.probes.

184 toponyms of conflict reporting must be found and put in the right spot, with and without their
country in the same text; names of persons, organisations and common words must not be found.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel import Locale

from bench.table import show
from geo.accuracy.corpora import BESIDE
from geo.article import read_text
from geo.gazetteer import open_gazetteer
from geo.geodesy import haversine_km
from geo.model import Gazetteer, Reading
from geo.read import read_article

SENTENCES = tomllib.loads(Path(__file__).with_name("probes.toml").read_text(encoding="utf-8"))
TOPONYMS, NEGATIVES = BESIDE / "toponyms.jsonl", BESIDE / "negatives.txt"


@dataclass(frozen=True, slots=True)
class Probes:
    """How many names were asked in a language, how many were found, how many in their place."""

    language: str
    asked: int
    found: int
    right: int


def toponyms() -> list[dict[str, Any]]:
    """The rows of the list; [] where it is absent."""
    if not TOPONYMS.exists():
        return []
    return [json.loads(line) for line in TOPONYMS.read_text(encoding="utf-8").splitlines()]


def in_context(gazetteer: Gazetteer) -> list[Probes]:
    """Each toponym once, in a sentence that names its country: French, English, native spellings."""
    rows = toponyms()
    asked = [(lang, row, row[lang][0]) for lang in ("fr", "en") for row in rows]
    asked += [(written_in(name), row, name) for row in rows for name in row["native"]]
    return [
        _probe(language, [pair[1:] for pair in asked if pair[0] == language], gazetteer)
        for language in dict.fromkeys(pair[0] for pair in asked)
    ]


def written_in(name: str) -> str:
    """The language of a native spelling by its letters: "ar", "uk" or "ru"."""
    if any("\u0600" <= c <= "\u06ff" for c in name):
        return "ar"
    return "uk" if set(name.lower()) & set("іїєґ'’") else "ru"


def _probe(language: str, names: list[tuple[dict[str, Any], str]], gazetteer: Gazetteer) -> Probes:
    countries = Locale(language).territories
    found = right = 0
    for row, name in names:
        country = countries.get(row["iso2"], "")
        text = SENTENCES[language]["context"].format(name=name, country=country).lstrip(":. ")
        hit, near = _outcome(text, language, name, row, gazetteer)
        found, right = found + hit, right + near
    return Probes(language, len(names), found, right)


def _outcome(
    text: str, language: str, name: str, row: dict[str, Any], gazetteer: Gazetteer
) -> tuple[bool, bool]:
    """Whether the name was found in the text, and whether in its place."""
    reading = read_article(read_text(text, language=language), gazetteer)
    start = text.index(name)
    points = list(_points(reading, start, start + len(name)))
    near = (
        haversine_km(*point, row["lat"], row["lon"]) <= row["tol_km"] for point in points if point
    )
    return bool(points), any(near)


def _points(reading: Reading, start: int, end: int) -> Iterator[tuple[float, float] | None]:
    """The point of every mention that touches the stretch, None for one without."""
    placed = [(m, (p.chosen.lat, p.chosen.lon)) for p in reading.places for m in p.mentions]
    for mention, point in (*placed, *((u.mention, None) for u in reading.unlocated)):
        if mention.span.start < end and start < mention.span.end:
            yield point


def alone(language: str, gazetteer: Gazetteer) -> Probes:
    """Each toponym in every sentence of the language, nothing said of its country."""
    names = [(row, row[language][0]) for row in toponyms()]
    outcomes = [
        _outcome(sentence.format(name), language, name, row, gazetteer)
        for row, name in names
        for sentence in SENTENCES[language]["sentences"]
    ]
    return Probes(language, len(outcomes), sum(o[0] for o in outcomes), sum(o[1] for o in outcomes))


def negatives_hit(language: str, gazetteer: Gazetteer) -> tuple[int, int]:
    """How many sentences around what is no place had a place found, and of how many."""
    names = [line for line in NEGATIVES.read_text(encoding="utf-8").splitlines() if line.strip()]
    hit = asked = 0
    for name in names:
        for sentence in SENTENCES[language]["neutral"]:
            text = sentence.format(name.strip())
            reading = read_article(read_text(text, language=language), gazetteer)
            asked += 1
            hit += bool(reading.places or reading.unlocated)
    return hit, asked


def main() -> None:
    """Prints the tables, or that the lists are absent."""
    if not TOPONYMS.exists():
        print("Single names: skipped, the lists are not beside the project.")
        return
    gazetteer = open_gazetteer()
    rows = []
    for language in ("fr", "en"):
        probes, (hit, asked) = alone(language, gazetteer), negatives_hit(language, gazetteer)
        rows.append((*_cells(probes), f"{100 * hit / asked:.1f}"))
    show(
        "Single names without context",
        ("language", "sentences", "found %", "in place %", "negatives hit %"),
        rows,
    )
    show(
        "Single names with their country in the text (aim: in place fr, en 95, others 93)",
        ("language", "names", "found %", "in place %"),
        [_cells(probes) for probes in in_context(gazetteer)],
    )


def _cells(probes: Probes) -> tuple[str, ...]:
    share = (100 * part / probes.asked for part in (probes.found, probes.right))
    return (probes.language, str(probes.asked), *(f"{s:.1f}" for s in share))


if __name__ == "__main__":
    main()
