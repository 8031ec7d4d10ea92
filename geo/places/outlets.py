"""Where the articles of one outlet point, learnt from what is read of it and from no labels.

A local paper's "Springfield" is the one of its own state: the names of its other articles say which
state that is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import urlsplit

Region = tuple[str, str]
_T = TypeVar("_T")

# Names that speak for nowhere, mixed into every outlet so that a single article settles nothing.
_NOWHERE = 5
# What is kept of one outlet and of all, so that a batch of any size fits in memory.
_MOST_REGIONS = 500
_MOST_OUTLETS = 20_000


@dataclass(frozen=True, slots=True)
class Ballot:
    """How the ``names`` of one article vote, by country code and by first-level region."""

    names: int
    countries: Mapping[str, float]
    regions: Mapping[Region, float]


@dataclass(frozen=True, slots=True)
class Outlet:
    """The share of an outlet's other articles' names in each country and first-level region, 0 to 1."""

    countries: Mapping[str, float]
    regions: Mapping[Region, float]


@dataclass(slots=True)
class _Tally:
    articles: int = 0
    names: int = 0
    countries: Counter[str] = field(default_factory=Counter)
    regions: Counter[Region] = field(default_factory=Counter)


class Outlets:
    """The ballots of many articles, summed by outlet."""

    def __init__(self) -> None:
        self._tallies: dict[str, _Tally] = {}

    def add(self, source: str, ballot: Ballot) -> None:
        """Count one article of ``source``; nothing is counted for an article without a source."""
        name = outlet_name(source)
        if not name or (name not in self._tallies and len(self._tallies) >= _MOST_OUTLETS):
            return
        tally = self._tallies.setdefault(name, _Tally())
        tally.articles += 1
        tally.names += ballot.names
        tally.countries.update(ballot.countries)
        tally.regions.update(ballot.regions)
        if len(tally.regions) > 2 * _MOST_REGIONS:
            tally.regions = Counter(dict(tally.regions.most_common(_MOST_REGIONS)))

    def others(self, source: str, own: Ballot | None = None) -> Outlet | None:
        """Where the other articles of ``source`` point; None when it has none.

        ``own`` is the ballot of the article that asks, where it was counted too.
        """
        tally = self._tallies.get(outlet_name(source))
        if tally is None or tally.articles - (own is not None) < 1:
            return None
        names = tally.names - (own.names if own else 0) + _NOWHERE
        return Outlet(
            _shares(tally.countries, own.countries if own else {}, names),
            _shares(tally.regions, own.regions if own else {}, names),
        )


def _shares(votes: Mapping[_T, float], own: Mapping[_T, float], names: int) -> dict[_T, float]:
    return {area: max(0.0, count - own.get(area, 0.0)) / names for area, count in votes.items()}


def outlet_name(source: str) -> str:
    """The outlet that a source names: a web address's host without "www.", else the text folded.

    >>> outlet_name("https://www.Example.org/2016/03/a.html"), outlet_name(" Daily  Jeff ")
    ('example.org', 'daily jeff')
    """
    text = " ".join(source.split()).casefold()
    if "://" in text:
        try:
            text = urlsplit(text).hostname or ""
        except ValueError:
            return ""
    return text.removeprefix("www.")
