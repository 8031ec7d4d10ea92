"""Misspelt names, put where they belong or nowhere: python -m bench.misspellings [--count N].

Towns drawn from the gazetteer are misspelt by rule and set beside two other towns of their country;
beside these, names that must not be placed: villages that the gazetteer is made to forget, and misspelt
towns of other countries.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from bench.table import show
from geo.gazetteer import EmbeddedGazetteer, open_gazetteer
from geo.gazetteer.keys import fold
from geo.geodesy import haversine_km
from geo.model import Article, Candidate, Mention, Place, Section, Span
from geo.places import resolve

_TOWNS = """
SELECT ifnull(ref, 'geonames:' || pid), name, lat, lon, kind, country, admin1, population FROM places
WHERE kind = 'city' AND population BETWEEN ? AND ? AND length(name) BETWEEN 5 AND 16
"""
_RIGHT_KM = 40.0
_HEARD = (
    ("kh", "h"),
    ("ou", "u"),
    ("u", "ou"),
    ("y", "i"),
    ("i", "y"),
    ("c", "k"),
    ("q", "k"),
    ("z", "s"),
)
Dice = np.random.Generator
Misspelling = Callable[[str, Dice], str]


def _dropped(name: str, dice: Dice) -> str:
    i = int(dice.integers(1, len(name)))
    return name[:i] + name[i + 1 :]


def _doubled(name: str, dice: Dice) -> str:
    i = int(dice.integers(1, len(name)))
    return name[:i] + name[i] + name[i:]


def _swapped(name: str, dice: Dice) -> str:
    i = int(dice.integers(1, len(name) - 1))
    return name[:i] + name[i + 1] + name[i] + name[i + 2 :]


def _changed(name: str, dice: Dice) -> str:
    i = int(dice.integers(1, len(name)))
    return name[:i] + str(dice.choice(list("aeioulnrst"))) + name[i + 1 :]


def _heard(name: str, dice: Dice) -> str:
    known = [(old, new) for old, new in _HEARD if old in name[1:]]
    if not known:
        return _changed(name, dice)
    old, new = known[int(dice.integers(len(known)))]
    return name[0] + name[1:].replace(old, new, 1)


MISSPELLINGS: Mapping[str, Misspelling] = {
    "a letter dropped": _dropped,
    "a letter doubled": _doubled,
    "two letters swapped": _swapped,
    "a letter changed": _changed,
    "as heard": _heard,
}


@dataclass(frozen=True, slots=True)
class Forgetful:
    """The gazetteer without one place."""

    gazetteer: EmbeddedGazetteer
    forgotten: str

    def candidates(self, names: Iterable[str]) -> Mapping[str, tuple[Candidate, ...]]:
        """As the gazetteer answers, the forgotten place left out."""
        known = self.gazetteer.candidates(names)
        return {name: self._without(entries) for name, entries in known.items()}

    def country(self, code: str) -> Candidate | None:
        """As the gazetteer answers."""
        return self.gazetteer.country(code)

    def respelt(self, name: str) -> tuple[Candidate, ...]:
        """As the gazetteer answers, the forgotten place left out."""
        return self._without(self.gazetteer.respelt(name))

    def _without(self, entries: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
        return tuple(entry for entry in entries if entry.id != self.forgotten)


def placed(
    name: str, beside: Iterable[Candidate], gazetteer: EmbeddedGazetteer | Forgetful
) -> Place | None:
    """Where ``name`` is put in a text that also names the towns ``beside``; None for nowhere."""
    names = [name, *(town.name for town in beside)]
    text = " ... ".join(names)
    starts = np.cumsum([0, *(len(each) + 5 for each in names[:-1])]).tolist()
    mentions = [
        Mention(Span(at, at + len(each)), each) for at, each in zip(starts, names, strict=True)
    ]
    article = Article(text=text, language="en", sections=(Section("body", Span(0, len(text))),))
    places, _ = resolve(article, mentions, gazetteer)
    return next((place for place in places if mentions[0] in place.mentions), None)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=200, help="names of each kind")
    count = parser.parse_args().count
    gazetteer, dice = open_gazetteer(), np.random.default_rng(7)
    towns = [Candidate(*row) for row in gazetteer._ask(_TOWNS, 20_000, 10**8)]
    villages = [Candidate(*row) for row in gazetteer._ask(_TOWNS, 500, 3_000)]
    inland: dict[str, list[Candidate]] = {}
    for town in towns:
        inland.setdefault(town.country, []).append(town)
    rows = []
    for kind, misspell in MISSPELLINGS.items():
        right = wrong = asked = 0
        while asked < count:
            town = towns[int(dice.integers(len(towns)))]
            name = misspell(town.name, dice)
            if fold(name) == fold(town.name) or _known(name, gazetteer):
                continue
            asked += 1
            place = placed(name, _beside(town, inland, dice), gazetteer)
            away = place and haversine_km(place.chosen.lat, place.chosen.lon, town.lat, town.lon)
            right += away is not None and away <= _RIGHT_KM
            wrong += away is not None and away > _RIGHT_KM
        rows.append((kind, asked, _share(right, asked), _share(wrong, asked)))
    false = [
        _false_village(villages[int(dice.integers(len(villages)))], inland, dice, gazetteer)
        for _ in range(count)
    ]
    rows.append(("a village that the gazetteer lacks", count, "–", _share(sum(false), count)))
    strangers = [_false_stranger(towns, inland, dice, gazetteer) for _ in range(count)]
    rows.append(("misspelt, of another country", count, "–", _share(sum(strangers), count)))
    show(
        "Misspelt names beside two towns of a country",
        ("how", "names", "% right", "% wrong"),
        rows,
        "Names that are another place's right spelling are left out.",
    )


def _known(name: str, gazetteer: EmbeddedGazetteer) -> bool:
    return any(entry.matched != "loose" for entry in gazetteer.candidates([name])[name])


def _beside(town: Candidate, inland: Mapping[str, list[Candidate]], dice: Dice) -> list[Candidate]:
    others = inland.get(town.country, [])
    drawn = [others[int(dice.integers(len(others)))] for _ in range(2 if others else 0)]
    return [other for other in drawn if other.name != town.name]


def _false_village(
    village: Candidate,
    inland: Mapping[str, list[Candidate]],
    dice: Dice,
    gazetteer: EmbeddedGazetteer,
) -> bool:
    place = placed(village.name, _beside(village, inland, dice), Forgetful(gazetteer, village.id))
    return place is not None and place.chosen.matched == "loose"


def _false_stranger(
    towns: list[Candidate],
    inland: Mapping[str, list[Candidate]],
    dice: Dice,
    gazetteer: EmbeddedGazetteer,
) -> bool:
    stranger, home = (towns[int(dice.integers(len(towns)))] for _ in range(2))
    name = _changed(_swapped(stranger.name, dice), dice)
    place = placed(name, _beside(home, inland, dice), gazetteer)
    return stranger.country != home.country and place is not None


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}"


if __name__ == "__main__":
    main()
