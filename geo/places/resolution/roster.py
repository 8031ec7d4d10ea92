"""All candidates of an article's names as rows of arrays, so that they are weighed together."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from geo.model import Candidate, Match
from geo.places.resolution.weights import COLUMN, COLUMNS
from geo.places.senses.seats import can_govern, is_capital

Floats = NDArray[np.float64]
Indices = NDArray[np.int64]
Flags = NDArray[np.bool_]
Region = tuple[str, str]

_WIDE = frozenset(("country", "continent"))
_AREAS = frozenset(("governorate", "district"))
# Sorts of places that stand together in a list; what else there is makes one sort.
_SORTS = {"country": 1, "governorate": 2, "district": 3, "city": 4, "quarter": 4}
SORTS = 5
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of a name's candidates in any article, a row a candidate.

    ``values`` are ``weights.COLUMNS``, zero where they depend on the article; ``points`` are unit
    vectors; ``regions`` pair a country with its first-level region. ``wide`` are countries and
    continents, whose point says nothing of what is near; ``area`` are regions and districts; ``sort``
    is one of ``SORTS`` sorts of places: countries, regions, districts, towns and others.
    """

    entries: tuple[Candidate, ...]
    values: Floats
    points: Floats
    countries: tuple[str, ...]
    regions: tuple[Region, ...]
    wide: Flags
    area: Flags
    governing: Flags
    sort: Indices


def traits_of(entries: tuple[Candidate, ...]) -> Traits:
    """The traits of a name's candidates, at least one; remembered, since names come again."""
    return _traits(entries, tuple(entry.matched for entry in entries))


@lru_cache(maxsize=4096)
def _traits(entries: tuple[Candidate, ...], matched: tuple[Match, ...]) -> Traits:
    values = np.zeros((len(entries), len(COLUMNS)))
    for row, entry in enumerate(entries):
        values[row, COLUMN[f"kind.{entry.kind}"]] = 1.0
        values[row, COLUMN[f"match.{matched[row]}"]] = 1.0
        if entry.population > 0:
            values[row, COLUMN["population"]] = math.log10(entry.population)
        picked = entry.kind == "city" and entry.id.startswith("dateline:")
        values[row, COLUMN["hand_picked"]] = picked
        values[row, COLUMN["uncounted"]] = entry.kind == "city" and not (entry.population or picked)
        values[row, COLUMN["capital"]] = is_capital(entry)
    values[0, COLUMN["listed_first"]] = 1.0
    values[:, COLUMN["bare_name"]] = _bare(entries)
    degrees = np.array([(entry.lat, entry.lon) for entry in entries], dtype=np.float64)
    lat, lon = np.radians(degrees).T
    return Traits(
        entries=entries,
        values=values,
        points=np.stack(
            (np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)), axis=1
        ),
        countries=tuple(entry.country for entry in entries),
        regions=tuple((e.country, e.admin1) if e.admin1 else ("", "") for e in entries),
        wide=np.array([entry.kind in _WIDE for entry in entries], dtype=bool),
        area=np.array([entry.kind in _AREAS for entry in entries], dtype=bool),
        governing=np.array([can_govern(entry) for entry in entries], dtype=bool),
        sort=np.array([_SORTS.get(entry.kind, 0) for entry in entries], dtype=np.int64),
    )


def _bare(entries: tuple[Candidate, ...]) -> list[bool]:
    """Which entries are regions with a town of the same name inside: the bare name means the town."""
    towns = {(e.country, e.admin1) for e in entries if e.kind == "city"}
    return [
        e.kind in ("governorate", "district") and (e.country, e.admin1) in towns for e in entries
    ]


@dataclass(frozen=True, slots=True)
class Roster:
    """The candidates of all names, a row each, those of a name together.

    ``name`` is the index of each row's name, ``first`` the first row of each name. ``country`` and
    ``region`` index ``countries`` and ``regions``, whose first stands for none.
    """

    entries: tuple[Candidate, ...]
    values: Floats
    points: Floats
    wide: Flags
    area: Flags
    sort: Indices
    name: Indices
    first: Indices
    country: Indices
    region: Indices
    countries: tuple[str, ...]
    regions: tuple[Region, ...]

    def rows(self, name: int) -> slice:
        """The rows of the name at that index."""
        after = self.first[name + 1] if name + 1 < len(self.first) else len(self.entries)
        return slice(int(self.first[name]), int(after))


def roster_of(names: Sequence[Traits]) -> Roster:
    """The candidates of the names, at least one, in order; ``values`` are a copy to be filled."""
    sizes = [len(traits.entries) for traits in names]
    countries, country = _indexed([c for t in names for c in t.countries], "")
    regions, region = _indexed([r for t in names for r in t.regions], ("", ""))
    return Roster(
        entries=tuple(chain.from_iterable(t.entries for t in names)),
        values=np.concatenate([t.values for t in names]),
        points=np.concatenate([t.points for t in names]),
        wide=np.concatenate([t.wide for t in names]),
        area=np.concatenate([t.area for t in names]),
        sort=np.concatenate([t.sort for t in names]),
        name=np.repeat(np.arange(len(names)), sizes),
        first=np.concatenate(([0], np.cumsum(sizes)[:-1])).astype(np.int64),
        country=country,
        region=region,
        countries=countries,
        regions=regions,
    )


def _indexed(keys: Iterable[_T], nothing: _T) -> tuple[tuple[_T, ...], Indices]:
    """The distinct keys, ``nothing`` first, and the index of each key among them."""
    index = {nothing: 0}
    found = [index.setdefault(key, len(index)) for key in keys]
    return tuple(index), np.array(found, dtype=np.int64)
