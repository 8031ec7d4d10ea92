"""The hand-made part of the gazetteer: tables under ``data/supplement``, written for this project."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

from geo.gazetteer.sources import LANGUAGES, Entry
from geo.model import Kind

SUPPLEMENT = Path(__file__).resolve().parents[2] / "data" / "supplement"
TABLES = ("exonyms", "towns", "regions", "states", "waters", "relief", "sites")


def rows(table: str, folder: Path = SUPPLEMENT) -> Iterator[dict[str, str]]:
    """The rows of a supplement table as text, comments left out."""
    with (folder / f"{table}.tsv").open(encoding="utf-8", newline="") as lines:
        kept = (line for line in lines if not line.startswith("#"))
        yield from csv.DictReader(kept, delimiter="\t", quoting=csv.QUOTE_NONE)


def entries(folder: Path = SUPPLEMENT) -> Iterator[Entry]:
    """Every place of the supplement, numbered ``dateline:<slug>``; English is the display name."""
    for table in TABLES:
        for row in rows(table, folder):
            labels = tuple((language, row[language]) for language in LANGUAGES if row[language])
            also = (name for name in row["also"].split("|") if name)
            yield Entry(
                id=f"dateline:{row['slug']}",
                names=tuple(dict.fromkeys((row["en"], *(name for _, name in labels), *also))),
                lat=float(row["lat"]),
                lon=float(row["lon"]),
                kind=cast(Kind, row["kind"]),
                country=row["country"],
                labels=labels,
            )


def points(table: str, folder: Path = SUPPLEMENT) -> dict[str, tuple[float, float]]:
    """The reviewed point of each code in a table of representative points: (latitude, longitude)."""
    return {row["code"]: (float(row["lat"]), float(row["lon"])) for row in rows(table, folder)}


def reviewed(countries: Iterable[Entry], folder: Path = SUPPLEMENT) -> Iterator[Entry]:
    """The countries that have a reviewed point, at that point and under the names that news prints."""
    places = points("countries", folder)
    names = {row["code"]: row for row in rows("country_names", folder)}
    for country in countries:
        if country.country not in places:
            continue
        lat, lon = places[country.country]
        row = names.get(country.country, {"en": "", "fr": "", "also": ""})
        preferred = {language: row[language] for language in ("en", "fr") if row[language]}
        labels = dict(country.labels) | preferred
        also = (name for name in row["also"].split("|") if name)
        display = labels.get("en", country.names[0])
        spellings = tuple(dict.fromkeys((display, *country.names, *labels.values(), *also)))
        yield replace(country, lat=lat, lon=lon, names=spellings, labels=tuple(labels.items()))
