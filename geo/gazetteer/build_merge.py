"""Join the hand-made supplement and the airports to the places of GeoNames, each place once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from geo.gazetteer.keys import fold
from geo.gazetteer.sources import Entry
from geo.geodesy import haversine_km
from geo.model import Kind

# A supplement line is the same place as an entry of these kinds, in its country, that shares a name
# and lies within so many kilometres (regions are wide, and points for them vary).
_SAME: dict[Kind, tuple[frozenset[Kind], float]] = {
    "city": (frozenset({"city", "quarter"}), 40.0),
    "quarter": (frozenset({"city", "quarter"}), 15.0),
    "region": (frozenset({"governorate"}), 400.0),
    "governorate": (frozenset({"governorate"}), 400.0),
}
_SAME_AIRFIELD_KM = 6.0
# Beside those: a feature of a dump is a hand-made one of its kind that shares a name this near; the
# points of waters and ranges vary most.
_SAME_FEATURE_KM: dict[Kind, float] = {"water": 600.0, "relief": 300.0, "island": 100.0}
_SAME_SITE_KM = 25.0
_Index = dict[tuple[str, str], list[str]]


def merged(
    base: Iterable[Entry], supplement: Iterable[Entry], airports: Iterable[Entry]
) -> Iterator[Entry]:
    """Every place once: the supplement lends its names to places that GeoNames has, and adds others.

    Airports are left out where the supplement has an airfield at the same spot.
    """
    places = {entry.id: entry for entry in base}
    index = _indexed(places.values())
    airfields: list[Entry] = []
    for line in supplement:
        same = _same(line, places, index)
        if same:
            places[same.id] = _enriched(same, line)
        else:
            places[line.id] = line
            for name in line.names:
                index[line.country, fold(name)].append(line.id)
        if line.kind in ("airbase", "facility"):
            airfields.append(line)
    yield from places.values()
    for airport in airports:
        if not any(_near(airport, known, _SAME_AIRFIELD_KM) for known in airfields):
            yield airport


class HandMade:
    """The hand-made places of a gazetteer, to be told from what a dump has of them again."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._index: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in entries:
            for key in {fold(name) for name in entry.names}:
                self._index[entry.country, key].append(entry)

    def same(self, entry: Entry) -> Entry | None:
        """The hand-made place that ``entry`` is too: a name in common, its kind, close by; or None."""
        alike = (
            known
            for key in {fold(name) for name in entry.names}
            for country in {entry.country, ""}
            for known in self._index.get((country, key), ())
            if _near(entry, known, _reach(known.kind, entry.kind))
        )
        return min(alike, key=lambda known: known.id, default=None)


def _reach(known: Kind, kind: Kind) -> float:
    """Within how many km a place of ``kind`` is a hand-made one of kind ``known``; negative: never."""
    kinds, reach = _SAME.get(known, (frozenset[Kind](), 0.0))
    if kind in kinds:
        return reach
    return _SAME_FEATURE_KM.get(kind, _SAME_SITE_KM) if kind == known else -1.0


def _indexed(entries: Iterable[Entry]) -> _Index:
    index: _Index = defaultdict(list)
    for entry in entries:
        if entry.kind != "country":
            for key in {fold(name) for name in entry.names}:
                index[entry.country, key].append(entry.id)
    return index


def _same(line: Entry, places: dict[str, Entry], index: _Index) -> Entry | None:
    kinds, reach = _SAME.get(line.kind, (frozenset[Kind](), 0.0))
    ids = {i for name in line.names for i in index.get((line.country, fold(name)), ())}
    alike = [places[i] for i in ids if places[i].kind in kinds and _near(line, places[i], reach)]
    main = fold(line.names[0])
    return max(
        alike,
        key=lambda e: (e.population, any(fold(name) == main for name in e.names), e.id),
        default=None,
    )


def _near(one: Entry, other: Entry, reach: float) -> bool:
    if abs(one.lat - other.lat) * 111 > reach:
        return False
    return haversine_km(one.lat, one.lon, other.lat, other.lon) <= reach


def _enriched(entry: Entry, line: Entry) -> Entry:
    """``entry`` under the names of ``line``; its own names by language stay where the line has none."""
    labels = tuple((dict(entry.labels) | dict(line.labels)).items())
    return replace(entry, names=tuple(dict.fromkeys((*line.names, *entry.names))), labels=labels)


def namesakes(entries: Iterable[Entry], countries: frozenset[str]) -> Iterator[Entry]:
    """The entries, each region of ``countries`` that shares a name with its biggest town called alike.

    GeoNames calls regions by a scholars' transliteration ("Ḩimş") where it has the newspapers' name
    of the town ("Homs").
    """
    known = tuple(entries)
    biggest: dict[str, Entry] = {}
    for entry in known:
        if entry.kind == "city" and entry.country in countries:
            rival = biggest.get(entry.admin1)
            if rival is None or entry.population > rival.population:
                biggest[entry.admin1] = entry
    for entry in known:
        town = biggest.get(entry.admin1) if entry.kind == "governorate" else None
        yield _called_like(entry, town) if town and _share_a_name(entry, town) else entry


def _share_a_name(one: Entry, other: Entry) -> bool:
    return not {fold(name) for name in one.names}.isdisjoint(fold(name) for name in other.names)


def _called_like(region: Entry, town: Entry) -> Entry:
    names = (town.names[0], *region.names, *(name for _, name in town.labels))
    return replace(region, names=tuple(dict.fromkeys(names)), labels=town.labels)
