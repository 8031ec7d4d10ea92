"""Names drawn from the gazetteer as a paper would name them: what one country, one region and one
neighbourhood have in common, and where an outlet is at home, learnt without any text.

Free annotated texts tell of wars and epidemics, hardly of local news, where half the names are those
of a dozen towns. A drawn "text" has a centre, some towns around it, its region and country now and
then, cities of the country and of the world.
"""

from __future__ import annotations

import random
import sqlite3
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass

import numpy as np

from bench.gold_places import Point, Text
from geo.gazetteer import EmbeddedGazetteer
from geo.model import Article, Candidate, Mention, Span
from geo.places.resolution.outlets import Outlet
from geo.places.resolution.setting import MOST_ENTRIES, Group, Setting

_PLACES = """
SELECT ifnull(ref, 'geonames:' || pid), name, lat, lon, kind, country, admin1, population FROM places
WHERE kind IN ('city', 'governorate', 'country') AND population > 0
"""
_APART = 50  # characters from one drawn name to the next


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn text, and where its outlet is at home; None for half of them."""

    text: Text
    outlet: Outlet | None


@dataclass(frozen=True, slots=True)
class _World:
    towns: tuple[Candidate, ...]
    size: np.ndarray
    points: np.ndarray
    of_country: dict[str, np.ndarray]
    countries: dict[str, Candidate]
    regions: dict[tuple[str, str], Candidate]


def _world(gazetteer: EmbeddedGazetteer) -> _World:
    with closing(sqlite3.connect(gazetteer.path)) as rows:
        entries = [Candidate(*row) for row in rows.execute(_PLACES)]
    towns = tuple(e for e in entries if e.kind == "city")
    of_country = defaultdict(list)
    for index, town in enumerate(towns):
        of_country[town.country].append(index)
    lat, lon = np.radians([(t.lat, t.lon) for t in towns]).T
    return _World(
        towns,
        np.array([float(t.population) for t in towns]),
        np.stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)), axis=1),
        {code: np.array(found) for code, found in of_country.items()},
        {e.country: e for e in entries if e.kind == "country"},
        {(e.country, e.admin1): e for e in entries if e.kind == "governorate"},
    )


def draw(gazetteer: EmbeddedGazetteer, count: int, *, seed: int) -> list[Drawn]:
    """``count`` drawn texts, the same for the same ``seed``."""
    world, dice = _world(gazetteer), np.random.default_rng(seed)
    codes = sorted(world.of_country)
    # Countries by the root of their towns: a text about a small country is no rarity.
    odds = np.sqrt([len(world.of_country[code]) for code in codes])
    return [
        _drawn(world, gazetteer, str(dice.choice(codes, p=odds / odds.sum())), number, dice)
        for number in range(count)
    ]


def _drawn(
    world: _World, gazetteer: EmbeddedGazetteer, code: str, number: int, dice: np.random.Generator
) -> Drawn:
    inland = world.of_country[code]
    centre = _one(inland, world.size[inland] ** 0.5, dice)
    away = 6371 * np.arccos(np.clip(world.points @ world.points[centre], -1, 1))
    around = world.size**0.5 * np.exp(-away / dice.choice((30, 60, 150)))
    everywhere = np.arange(len(world.towns))
    picked = [centre]
    # Often the outlet alone says where a town is: the one local name beside the capitals of the day.
    picked += [_one(everywhere, around, dice) for _ in range(min(dice.geometric(0.35) - 1, 8))]
    picked += [_one(inland, world.size[inland], dice) for _ in range(dice.integers(0, 3))]
    picked += [_one(everywhere, world.size, dice) for _ in range(dice.integers(0, 3))]
    named = [world.towns[index] for index in picked]
    home = world.towns[centre]
    region = world.regions.get((code, home.admin1))
    named += [region] if region and dice.random() < 0.4 else []
    named += [world.countries[code]] if code in world.countries and dice.random() < 0.4 else []
    abroad = list(world.countries.values())
    named += [abroad[dice.integers(len(abroad))]] if dice.random() < 0.5 else []
    random.Random(number).shuffle(named)
    outlet = _outlet(home, dice) if number % 2 else None
    return Drawn(_text(named, gazetteer, number), outlet)


def _one(indices: np.ndarray, weights: np.ndarray, dice: np.random.Generator) -> int:
    return int(dice.choice(indices, p=weights / weights.sum()))


def _outlet(home: Candidate, dice: np.random.Generator) -> Outlet:
    """A local or national outlet of that country: a larger or smaller share of names at home."""
    country = dice.uniform(0.4, 0.95)
    region = country * dice.uniform(0.05, 0.8)
    return Outlet({home.country: country}, {(home.country, home.admin1): region})


def _text(named: list[Candidate], gazetteer: EmbeddedGazetteer, number: int) -> Text:
    distinct = tuple({entry.name: entry for entry in named}.values())
    known = gazetteer.candidates(entry.name for entry in distinct)
    groups = tuple(
        Group(
            entry.name,
            "",
            "",
            (Mention(Span(_APART * i, _APART * i + len(entry.name)), entry.name),),
            known[entry.name][:MOST_ENTRIES],
        )
        for i, entry in enumerate(distinct)
    )
    pairs = frozenset(
        (i, j) for i in range(len(groups)) for j in (i - 1, i + 1) if 0 <= j < len(groups)
    )
    points = tuple(Point(e.lat, e.lon, e.kind == "country") for e in distinct)
    return Text(
        f"drawn-{number}", "", Article(text=" "), Setting(groups, frozenset(), pairs), points
    )
