"""Mentions -> places: one entry for every name, with the reasons and the rivals.

One name has one meaning an article, unless the words around say that it is another thing ("the
province of Homs").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from geo.model import Article, Gazetteer, Mention, Place, Rival, Unlocated
from geo.places.recognition.peoples import with_adjectives
from geo.places.resolution.confidence import Decision, decisions, load_calibration
from geo.places.resolution.outlets import Ballot, Outlets
from geo.places.resolution.rank import Ranking, ballot_of, rank
from geo.places.resolution.reasons import reasons_of
from geo.places.resolution.setting import Setting, setting_of
from geo.places.resolution.weights import load_weights


def resolve(
    article: Article,
    mentions: Iterable[Mention],
    gazetteer: Gazetteer,
    *,
    geocoder: Gazetteer | None = None,
    outlets: Outlets | None = None,
) -> tuple[tuple[Place, ...], tuple[Unlocated, ...]]:
    """The places that ``mentions`` mean, by first mention, and the mentions that have none.

    Every mention is in exactly one place or in one ``Unlocated``; a place's mentions stand in text
    order and its reasons sum to its score. Both tuples are empty when there are no mentions.
    ``gazetteer`` is the embedded one; ``geocoder``, where given, is asked in its place for the names
    as printed, and for nothing else. ``outlets`` have counted this
    article and others; those of its source say where it is at home.

    Raises:
        GeocoderDown: ``geocoder`` could not be reached and has nothing to fall back on.
    """
    ordered = sorted(mentions, key=lambda m: m.span)
    setting = setting_of(article, filter(_may_lie, ordered), gazetteer, geocoder=geocoder)
    ranked = known(setting)
    unlocated = [
        Unlocated(m, "not_a_place") for m in ordered if m.form == "name" and not _may_lie(m)
    ]
    unlocated += [
        Unlocated(m, "not_in_gazetteer")
        for g in setting.groups
        if not g.entries
        for m in g.mentions
    ]
    named, unpinned = _settled(_ranking(article, ranked, outlets)) if ranked.groups else ((), ())
    adjectives = [m for m in ordered if m.form == "adjective"]
    places, lost = with_adjectives(named, adjectives, article.language, gazetteer)
    unlocated += [*unpinned, *lost]
    return places, tuple(sorted(unlocated, key=lambda u: u.mention.span))


def ballot(article: Article, mentions: Iterable[Mention], gazetteer: Gazetteer) -> Ballot:
    """How the names of an article vote on where it plays, to be counted in ``Outlets``."""
    setting = known(setting_of(article, filter(_may_lie, mentions), gazetteer))
    return ballot_of(rank(setting, load_weights())) if setting.groups else Ballot(0, {}, {})


def _ranking(article: Article, setting: Setting, outlets: Outlets | None) -> Ranking:
    alone = rank(setting, load_weights())
    if outlets is None:
        return alone
    outlet = outlets.others(article, ballot_of(alone))
    return rank(setting, load_weights(), outlet) if outlet else alone


def _may_lie(mention: Mention) -> bool:
    """A team or a state lies where its place lies; a person who bears the name does not."""
    return mention.form == "name" and (mention.nested or mention.sense != "people")


def known(setting: Setting) -> Setting:
    """The same setting without the groups that have no candidate."""
    kept = [index for index, group in enumerate(setting.groups) if group.entries]
    new = {old: index for index, old in enumerate(kept)}

    def renumbered(pairs: Iterable[tuple[int, int]]) -> frozenset[tuple[int, int]]:
        return frozenset((new[a], new[b]) for a, b in pairs if a in new and b in new)

    return replace(
        setting,
        groups=tuple(setting.groups[index] for index in kept),
        pairs=renumbered(setting.pairs),
        lists=renumbered(setting.lists),
    )


def _settled(ranking: Ranking) -> tuple[tuple[Place, ...], tuple[Unlocated, ...]]:
    """One place for each chosen entry, and the mentions of the groups that no pin is worth."""
    by_id: dict[str, list[Decision]] = {}
    lost: list[Unlocated] = []
    for one in decisions(ranking):
        refusal = one.confidence.refusal(load_calibration())
        if refusal:
            lost += [Unlocated(m, refusal) for m in ranking.groups[one.group].mentions]
        else:
            by_id.setdefault(ranking.roster.entries[one.order[0]].id, []).append(one)
    return tuple(_place(members, ranking) for members in by_id.values()), tuple(lost)


def _place(members: Sequence[Decision], ranking: Ranking) -> Place:
    """The place of the groups that chose the same entry; its reasons are those of the best group."""
    roster, scores = ranking.roster, ranking.scores
    best = max(members, key=lambda one: float(scores[one.order[0]]))
    first, *others = best.order
    elsewhere = (row for row, same in zip(best.order, best.same, strict=True) if not same)
    # A rival on the same spot, such as the town's own district, counts where there is no other.
    rival = next(iter((*elsewhere, *others)), None)
    mentions = [m for one in members for m in ranking.groups[one.group].mentions]
    return Place(
        chosen=roster.entries[first],
        mentions=tuple(sorted(mentions, key=lambda m: m.span)),
        reasons=reasons_of(ranking, best.group, first, rival, load_weights()),
        rivals=tuple(Rival(roster.entries[row], float(scores[row])) for row in others),
        status=best.confidence.status(load_calibration()),
    )
