"""Mentions -> places: one entry for every name, with the reasons and the rivals.

A linear ranker in two rounds: the first looks at each name alone and at the countries that all names
could share; the second also at the places chosen in the first. One name has one meaning an article.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from geo.geodesy import haversine_km
from geo.model import (
    Article,
    Candidate,
    Gazetteer,
    Mention,
    Place,
    PlaceStatus,
    Reason,
    Rival,
    Unlocated,
)
from geo.places.lexicon import people_of
from geo.places.rank import Surroundings, load_weights, reasons_for, score_of
from geo.places.setting import Group, group_mentions
from geo.places.tokens import split_words

# Margins in log-odds over the best rival elsewhere: odds of about 12 to 1, and 2 to 1.
_SURE, _LIKELY = 2.5, 0.7
_ELSEWHERE_KM = 40.0  # rivals closer than this would put the pin on the same town


_Votes: TypeAlias = dict[tuple[str, str], float]  # (country, first-level region) -> share


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A candidate of a group with its reasons and their sum."""

    entry: Candidate
    reasons: tuple[Reason, ...]
    score: float


def resolve(
    article: Article, mentions: Iterable[Mention], gazetteer: Gazetteer
) -> tuple[tuple[Place, ...], tuple[Unlocated, ...]]:
    """The places that ``mentions`` mean, by first mention, and the mentions that have none.

    Every mention is in exactly one place or in one ``Unlocated``; a place's mentions stand in text
    order and its reasons sum to its score. Both tuples are empty when there are no mentions.

    Raises:
        GeocoderDown: an online gazetteer could not be reached.
    """
    ordered = sorted(mentions, key=lambda m: m.span)
    located = [m for m in ordered if m.form == "name" and m.sense in ("literal", "government")]
    groups = group_mentions(article, located, gazetteer)
    unlocated = [
        Unlocated(m, "adjective" if m.form == "adjective" else "not_a_place")
        for m in ordered
        if m not in located
    ]
    unlocated += [
        Unlocated(m, "not_in_gazetteer") for g in groups if not g.entries for m in g.mentions
    ]
    decided = _decide(article, tuple(g for g in groups if g.entries))
    return _places(decided), tuple(sorted(unlocated, key=lambda u: u.mention.span))


def _decide(
    article: Article, groups: tuple[Group, ...]
) -> tuple[tuple[Group, tuple[_Ranked, ...]], ...]:
    """Each group with its candidates, best first."""
    alone = Surroundings(shares={}, regions={}, named=frozenset(), chosen=())
    votes = [_votes(_rank(group, alone)) for group in groups]
    peoples = _peoples(article)
    first = [
        _rank(group, _around(groups, votes, peoples, index, ()))
        for index, group in enumerate(groups)
    ]
    votes = [_votes(ranked) for ranked in first]
    chosen = [ranked[0].entry for ranked in first]
    return tuple(
        (
            group,
            _rank(
                group,
                _around(groups, votes, peoples, index, tuple(chosen[:index] + chosen[index + 1 :])),
            ),
        )
        for index, group in enumerate(groups)
    )


def _rank(group: Group, around: Surroundings) -> tuple[_Ranked, ...]:
    weights = load_weights()
    ranked = []
    for entry in group.entries:
        reasons = reasons_for(entry, group, around, weights)
        ranked.append(_Ranked(entry, reasons, score_of(reasons)))
    return tuple(sorted(ranked, key=lambda r: (-r.score, r.entry.id)))


def _votes(ranked: tuple[_Ranked, ...]) -> _Votes:
    """How much of one vote each region gets from a name: a softmax over its candidates."""
    shares: _Votes = defaultdict(float)
    top = ranked[0].score
    for one in ranked:
        shares[one.entry.country, one.entry.admin1] += math.exp(one.score - top)
    total = sum(shares.values())
    return {where: share / total for where, share in shares.items() if where[0]}


def _around(
    groups: tuple[Group, ...],
    votes: list[_Votes],
    peoples: frozenset[str],
    index: int,
    chosen: tuple[Candidate, ...],
) -> Surroundings:
    """What every name but that of ``index`` says about countries."""
    shares: defaultdict[str, float] = defaultdict(float)
    regions: defaultdict[tuple[str, str], float] = defaultdict(float)
    named: set[str] = set(peoples)
    total = 0.0
    for other, vote in enumerate(votes):
        if other == index:
            continue
        total += 1.0
        for (code, region), share in vote.items():
            shares[code] += share
            if region:
                regions[code, region] += share
        best = groups[other].entries[0]
        if best.kind == "country":
            named.add(best.country)
    return Surroundings(
        shares={code: share / total for code, share in shares.items()},
        regions={where: share / total for where, share in regions.items()},
        named=frozenset(named),
        chosen=chosen,
    )


def _peoples(article: Article) -> frozenset[str]:
    """The countries whose adjectives or peoples the article names ("syrienne": SY)."""
    found = {people_of(word, article.language) for word in set(split_words(article).low)}
    return frozenset(code for code in found if code)


def _places(decided: tuple[tuple[Group, tuple[_Ranked, ...]], ...]) -> tuple[Place, ...]:
    """One place for each chosen entry, in the order of the first mentions."""
    by_id: dict[str, list[tuple[Group, tuple[_Ranked, ...]]]] = {}
    for group, ranked in decided:
        by_id.setdefault(ranked[0].entry.id, []).append((group, ranked))
    places = [_place(members) for members in by_id.values()]
    return tuple(sorted(places, key=lambda p: p.mentions[0].span))


def _place(members: list[tuple[Group, tuple[_Ranked, ...]]]) -> Place:
    """The place of the groups that chose the same entry; its reasons are those of the best group."""
    best = max((ranked for _, ranked in members), key=lambda ranked: ranked[0].score)
    rivals: dict[str, Rival] = {}
    for one in best[1:]:
        rivals.setdefault(one.entry.id, Rival(one.entry, one.score))
    return Place(
        chosen=best[0].entry,
        mentions=tuple(sorted((m for g, _ in members for m in g.mentions), key=lambda m: m.span)),
        reasons=best[0].reasons,
        rivals=tuple(rivals.values()),
        status=_status(best),
    )


def _status(ranked: tuple[_Ranked, ...]) -> PlaceStatus:
    """How far the best stands above the best rival that lies elsewhere."""
    top = ranked[0]
    if top.entry.matched == "loose" and top.score < 2.0:
        return "unsure"
    for rival in ranked[1:]:
        away = haversine_km(top.entry.lat, top.entry.lon, rival.entry.lat, rival.entry.lon)
        if away > _ELSEWHERE_KM:
            margin = top.score - rival.score
            return "sure" if margin >= _SURE else "likely" if margin >= _LIKELY else "unsure"
    return "sure"
