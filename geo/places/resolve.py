"""Mentions -> places: one entry for every name, with the reasons and the rivals.

A linear ranker in two rounds: the first looks at each name alone and at the countries that all names
could share; the second also at the places chosen in the first. One name has one meaning an article.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
from geo.places.peoples import peoples, with_adjectives
from geo.places.rank import Weights, load_weights, near_reason, own_reasons, shared_reasons
from geo.places.setting import Group, group_mentions
from geo.places.surroundings import Chosen, Others, count_votes, vote_of
from geo.places.tokens import split_words

# Margins in log-odds over the best rival elsewhere: odds of about 12 to 1, and 2 to 1.
_SURE, _LIKELY = 2.5, 0.7
_LOOSE = 2.0  # a name that only sounds like its entry needs more than this from its surroundings
_ELSEWHERE_KM = 40.0  # rivals closer than this would put the pin on the same town
Reasons: TypeAlias = tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A candidate of a group with its reasons and their sum."""

    entry: Candidate
    reasons: tuple[Reason, ...]
    score: float


def resolve(
    article: Article,
    mentions: Iterable[Mention],
    gazetteer: Gazetteer,
    *,
    geocoder: Gazetteer | None = None,
) -> tuple[tuple[Place, ...], tuple[Unlocated, ...]]:
    """The places that ``mentions`` mean, by first mention, and the mentions that have none.

    Every mention is in exactly one place or in one ``Unlocated``; a place's mentions stand in text
    order and its reasons sum to its score. Both tuples are empty when there are no mentions.
    ``gazetteer`` is the embedded one; ``geocoder``, where given, is asked in its place for the names
    as printed, and for nothing else.

    Raises:
        GeocoderDown: ``geocoder`` could not be reached and has nothing to fall back on.
    """
    ordered = sorted(mentions, key=lambda m: m.span)
    located = [m for m in ordered if _may_lie(m)]
    groups = group_mentions(article, located, gazetteer, geocoder=geocoder)
    unlocated = [
        Unlocated(m, "not_a_place") for m in ordered if m.form == "name" and not _may_lie(m)
    ]
    unlocated += [
        Unlocated(m, "not_in_gazetteer") for g in groups if not g.entries for m in g.mentions
    ]
    decided = _decide(article, tuple(g for g in groups if g.entries))
    adjectives = [m for m in ordered if m.form == "adjective"]
    places, lost = with_adjectives(_places(decided), adjectives, article.language, gazetteer)
    return places, tuple(sorted((*unlocated, *lost), key=lambda u: u.mention.span))


def _may_lie(mention: Mention) -> bool:
    """A team or a state lies where its place lies; a person who bears the name does not."""
    return mention.form == "name" and (mention.nested or mention.sense != "people")


def _decide(
    article: Article, groups: tuple[Group, ...]
) -> tuple[tuple[Group, tuple[_Ranked, ...]], ...]:
    """Each group with its candidates, best first."""
    weights = load_weights()
    within_km = 2 * weights.one["near_km"]
    own = [[own_reasons(entry, group, weights) for entry in group.entries] for group in groups]
    told = peoples(split_words(article), article.language)
    alone = [_rank(group, reasons) for group, reasons in zip(groups, own, strict=True)]
    shared = _shared(groups, own, alone, told, weights)
    first = [_rank(group, reasons) for group, reasons in zip(groups, shared, strict=True)]
    shared = _shared(groups, own, first, told, weights)
    chosen = Chosen([ranked[0].entry for ranked in first])
    decided = []
    for index, (group, reasons) in enumerate(zip(groups, shared, strict=True)):
        near = chosen.nearest(group.entries, index, within_km=within_km)
        with_near = [
            (*known, near_reason(*other, weights)) if other else known
            for known, other in zip(reasons, near, strict=True)
        ]
        decided.append((group, _rank(group, with_near)))
    return tuple(decided)


def _shared(
    groups: Sequence[Group],
    own: Sequence[Sequence[Reasons]],
    ranked: Sequence[Sequence[_Ranked]],
    told: frozenset[str],
    weights: Weights,
) -> list[list[Reasons]]:
    """The reasons of every candidate with those that the other names give it."""
    votes = [vote_of((one.entry, one.score) for one in candidates) for candidates in ranked]
    named = [g.entries[0].country if g.entries[0].kind == "country" else "" for g in groups]
    poll = count_votes(votes, [*told, *filter(None, named)])
    found = []
    for group, known, vote, name in zip(groups, own, votes, named, strict=True):
        others = Others(poll, vote, name)
        found.append(
            [
                reasons + shared_reasons(entry, others, weights)
                for entry, reasons in zip(group.entries, known, strict=True)
            ]
        )
    return found


def _rank(group: Group, reasons: Sequence[Reasons]) -> tuple[_Ranked, ...]:
    """The candidates by score; the gazetteer's order decides between equals."""
    ranked = []
    for entry, told in zip(group.entries, reasons, strict=True):
        ordered = tuple(sorted(told, key=lambda reason: -abs(reason.weight)))
        ranked.append(_Ranked(entry, ordered, sum(reason.weight for reason in ordered)))
    return tuple(sorted(ranked, key=lambda r: -r.score))


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
    if top.entry.matched == "loose" and top.score < _LOOSE:
        return "unsure"
    for rival in ranked[1:]:
        away = haversine_km(top.entry.lat, top.entry.lon, rival.entry.lat, rival.entry.lon)
        if away > _ELSEWHERE_KM:
            margin = top.score - rival.score
            return "sure" if margin >= _SURE else "likely" if margin >= _LIKELY else "unsure"
    return "sure"
