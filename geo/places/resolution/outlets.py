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

from geo.model import Article

Region = tuple[str, str]
_T = TypeVar("_T")

# Names that speak for nowhere, mixed into every outlet so that a single article settles nothing.
_NOWHERE = 5
# What is kept of one outlet and of all, so that a batch of any size fits in memory.
_MOST_ARTICLES = 300
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
    articles: set[int] = field(default_factory=set)
    names: int = 0
    countries: Counter[str] = field(default_factory=Counter)
    regions: Counter[Region] = field(default_factory=Counter)


class Outlets:
    """The ballots of many articles, summed by outlet."""

    def __init__(self) -> None:
        self._tallies: dict[str, _Tally] = {}

    def wants(self, article: Article) -> bool:
        """True when the article names its source and would tell more of it."""
        name = outlet_name(article.source)
        tally = self._tallies.get(name)
        if tally is None:
            return bool(name) and len(self._tallies) < _MOST_OUTLETS
        return len(tally.articles) < _MOST_ARTICLES and hash(article.text) not in tally.articles

    def add(self, article: Article, ballot: Ballot) -> None:
        """Count the names of an article; one that is not wanted changes nothing."""
        if not self.wants(article):
            return
        tally = self._tallies.setdefault(outlet_name(article.source), _Tally())
        tally.articles.add(hash(article.text))
        tally.names += ballot.names
        tally.countries.update(ballot.countries)
        tally.regions.update(ballot.regions)
        if len(tally.regions) > 2 * _MOST_REGIONS:
            tally.regions = Counter(dict(tally.regions.most_common(_MOST_REGIONS)))

    def others(self, article: Article, own: Ballot) -> Outlet | None:
        """Where the other articles of the article's source point; None when none was counted.

        ``own`` is the ballot of the article itself, taken off again where it was counted.
        """
        tally = self._tallies.get(outlet_name(article.source))
        if tally is None:
            return None
        counted = hash(article.text) in tally.articles
        if len(tally.articles) - counted < 1:
            return None
        less = own if counted else Ballot(0, {}, {})
        names = tally.names - less.names + _NOWHERE
        return Outlet(
            _shares(tally.countries, less.countries, names),
            _shares(tally.regions, less.regions, names),
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
