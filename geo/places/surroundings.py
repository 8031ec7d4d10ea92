"""What the other names of an article say about one of its names: shared countries, places nearby.

All names are counted once and each name's own vote is taken off again when it is judged, so that
the cost grows with the number of names and not with its square.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from geo.geodesy import haversine_km
from geo.model import Candidate

# Names that stand farther apart, counted in names, tell nothing of each other's whereabouts.
_WINDOW = 1000
_WIDE = frozenset(("country", "continent"))
# The cosine of the angle that a kilometre makes on the Earth: closer is the same spot.
_SAME_SPOT = math.cos(1 / 6371.0)


@dataclass(frozen=True, slots=True)
class Vote:
    """One name's vote, shared out among the countries and first-level regions that it may mean."""

    countries: Mapping[str, float]
    regions: Mapping[tuple[str, str], float]


def vote_of(scores: Iterable[tuple[Candidate, float]]) -> Vote:
    """The vote of a name whose candidates have these scores: a softmax over them."""
    scored = tuple(scores)
    top = max(score for _, score in scored)
    shares = [(entry, math.exp(score - top)) for entry, score in scored]
    total = sum(share for _, share in shares)
    countries: defaultdict[str, float] = defaultdict(float)
    regions: defaultdict[tuple[str, str], float] = defaultdict(float)
    for entry, share in shares:
        if entry.country:
            countries[entry.country] += share / total
            if entry.admin1:
                regions[entry.country, entry.admin1] += share / total
    return Vote(dict(countries), dict(regions))


@dataclass(frozen=True, slots=True)
class Poll:
    """The votes of ``names`` names, summed by country and by first-level region.

    ``named`` counts how often each country is named itself, or by its people.
    """

    names: int
    countries: Mapping[str, float]
    regions: Mapping[tuple[str, str], float]
    named: Mapping[str, int]


def count_votes(votes: Sequence[Vote], named: Iterable[str]) -> Poll:
    """The poll of one vote a name; ``named`` are the codes of the countries named outright."""
    countries: defaultdict[str, float] = defaultdict(float)
    regions: defaultdict[tuple[str, str], float] = defaultdict(float)
    for vote in votes:
        for code, share in vote.countries.items():
            countries[code] += share
        for where, share in vote.regions.items():
            regions[where] += share
    outright: defaultdict[str, int] = defaultdict(int)
    for code in named:
        outright[code] += 1
    return Poll(len(votes), dict(countries), dict(regions), dict(outright))


@dataclass(frozen=True, slots=True)
class Others:
    """A poll without one name's own part: its ``vote``, and the country that it may ``name``."""

    poll: Poll
    vote: Vote
    name: str

    def country_share(self, code: str) -> float:
        """The share of the other names that lie in the country, 0 to 1; 0 without other names."""
        own = self.vote.countries.get(code, 0.0)
        return self._share(self.poll.countries.get(code, 0.0) - own)

    def region_share(self, code: str, region: str) -> float:
        """The share of the other names that lie in the first-level region, 0 to 1."""
        own = self.vote.regions.get((code, region), 0.0)
        return self._share(self.poll.regions.get((code, region), 0.0) - own)

    def names_country(self, code: str) -> bool:
        """True when another name, or the name of a people, stands for the country."""
        return self.poll.named.get(code, 0) > (self.name == code)

    def _share(self, votes: float) -> float:
        # What subtraction leaves of nothing may be below nothing.
        return max(votes, 0.0) / (self.poll.names - 1) if self.poll.names > 1 else 0.0


class Chosen:
    """The places chosen for the names of an article, in the order of the names."""

    def __init__(self, places: Sequence[Candidate]) -> None:
        self._places = tuple(places)
        self._points = _unit_vectors(places)
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        for index, place in enumerate(places):
            self._at[place.id].append(index)
        self._wide = np.array([place.kind in _WIDE for place in places], dtype=bool)

    def nearest(
        self, entries: Sequence[Candidate], index: int, *, within_km: float
    ) -> list[tuple[Candidate, float] | None]:
        """For each entry of the name at ``index`` the nearest chosen place, with its distance in km.

        None where there is none within ``within_km``. Countries and continents, places within a
        kilometre, and the entries themselves do not count; nor do names far off in the article.
        """
        window = slice(max(0, index - _WINDOW), index + _WINDOW + 1)
        barred = self._barred(entries, window)
        if barred.all():
            return [None] * len(entries)
        cosines = _unit_vectors(entries) @ self._points[window].T
        cosines[:, barred] = -2.0
        cosines[cosines >= _SAME_SPOT] = -2.0
        found: list[tuple[Candidate, float] | None] = []
        for entry, row, best in zip(entries, cosines, cosines.argmax(axis=1), strict=True):
            other = self._places[window.start + int(best)]
            distance = haversine_km(entry.lat, entry.lon, other.lat, other.lon)
            found.append((other, distance) if row[best] >= -1.0 and distance < within_km else None)
        return found

    def _barred(self, entries: Sequence[Candidate], window: slice) -> NDArray[np.bool_]:
        barred = self._wide[window].copy()
        for entry in entries:
            for at in self._at.get(entry.id, ()):
                if window.start <= at < window.stop:
                    barred[at - window.start] = True
        return barred


def _unit_vectors(places: Sequence[Candidate]) -> NDArray[np.float64]:
    degrees = np.array([(place.lat, place.lon) for place in places], dtype=np.float64)
    lat, lon = np.radians(degrees.reshape(-1, 2)).T
    return np.stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)), axis=1)
