"""The candidates of an article's names in their setting -> how much speaks for each.

One linear score in log-odds: a row of ``weights.COLUMNS`` a candidate, times the reviewed weights.
Two rounds: the first looks at each name alone and at the countries that all names could share; the
second also at the places chosen in the first.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from geo.model import Candidate
from geo.places.resolution.outlets import Ballot, Outlet
from geo.places.resolution.roster import Floats, Indices, Roster, Traits, roster_of, traits_of
from geo.places.resolution.setting import NATURE, WHOLE, Group, Setting
from geo.places.resolution.surroundings import (
    Nearest,
    Polls,
    alike,
    chosen_rows,
    nearest_of_all,
    nearest_of_pairs,
    polls_of,
    votes_of,
    votes_of_others,
)
from geo.places.resolution.weights import COLUMN, Weights

# Which kinds a word at the name agrees with.
_SAME_KIND = {
    "city": ("city", "quarter"),
    "governorate": ("governorate", "region"),
    "district": ("district",),
    "water": ("water",),
    "relief": ("relief", "region"),
    "airbase": ("airbase", "facility"),
    "camp": ("camp",),
    "crossing": ("crossing",),
    "dam": ("dam",),
    "island": ("island", "region"),
    "country": ("country",),
    "quarter": ("quarter", "city"),
}
# What has an office: a mayor, a governor, an army.
_OFFICES = {
    "town": ("city", "quarter"),
    "province": ("governorate",),
    "country": ("country",),
}
# What the small word before a name rules out.
_MISSHAPEN = {"area": ("city", "quarter"), "town": ("country", "governorate")}


@dataclass(frozen=True, slots=True)
class Ranking:
    """Every candidate of every group with its score, and what is needed to say why.

    ``chosen`` are the rows that the first round chose, to which ``near`` and ``beside`` point;
    ``others`` are the votes of the other names for each row's country.
    """

    groups: tuple[Group, ...]
    roster: Roster
    scores: Floats
    chosen: Indices
    near: Nearest
    beside: Nearest
    others: Floats

    def order(self) -> Indices:
        """The rows, each name's best first; the gazetteer's order decides between equals."""
        return np.asarray(np.lexsort((-self.scores, self.roster.name)))


def rank(setting: Setting, weights: Weights, outlet: Outlet | None = None) -> Ranking:
    """The scores of all candidates of the groups, each of which has at least one.

    ``outlet`` tells where the other articles of the same source point, None when that is not known.
    """
    traits = [traits_of(group.entries) for group in setting.groups]
    roster = roster_of(traits)
    for index, (group, known) in enumerate(zip(setting.groups, traits, strict=True)):
        _fill_own(roster.values[roster.rows(index)], group, known)
    if outlet is not None:
        _fill_outlet(roster, outlet)
    _fill_named(roster, setting)
    lists = _rows_of(setting.lists)
    countries = polls_of(roster, roster.country, len(roster.countries))
    regions = polls_of(roster, roster.region, len(roster.regions))
    scores = roster.values @ weights.values
    for _ in range(2):
        votes = votes_of(roster, scores)
        others = _fill_shares(roster, countries, regions, votes)
        roster.values[:, COLUMN["listed_alike"]] = alike(roster, lists, votes)
        scores = roster.values @ weights.values
    chosen = chosen_rows(roster, scores)
    near = nearest_of_all(roster, chosen)
    beside = nearest_of_pairs(roster, chosen, _rows_of(setting.pairs))
    roster.values[:, COLUMN["near"]] = np.exp(-near.km / weights.near_km)
    roster.values[:, COLUMN["beside"]] = np.exp(-beside.km / weights.near_km)
    scores = roster.values @ weights.values
    return Ranking(setting.groups, roster, scores, chosen, near, beside, others)


def _rows_of(pairs: frozenset[tuple[int, int]]) -> Indices:
    return np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)


def ballot_of(ranking: Ranking) -> Ballot:
    """How the names of an article vote on where it plays."""
    roster = ranking.roster
    votes = votes_of(roster, ranking.scores)
    countries = np.bincount(roster.country, votes, minlength=len(roster.countries))
    regions = np.bincount(roster.region, votes, minlength=len(roster.regions))
    return Ballot(
        names=len(roster.first),
        countries=dict(zip(roster.countries[1:], countries[1:].tolist(), strict=True)),
        regions=dict(zip(roster.regions[1:], regions[1:].tolist(), strict=True)),
    )


def _fill_own(values: Floats, group: Group, traits: Traits) -> None:
    """What the words at the name say; ``values`` are the rows of the group."""
    if group.holders:
        values[:, COLUMN["contained"]] = [holder_of(e, group) is not None for e in group.entries]
    if group.held:
        values[:, COLUMN["contains"]] = [_contains(e, group) for e in group.entries]
    if group.wrapper:
        agrees = np.array([_agrees(e, group) for e in group.entries])
        values[:, COLUMN["wrapper_agrees"]] = agrees > 0
        values[:, COLUMN["wrapper_differs"]] = agrees < 0
        values[:, COLUMN["bare_name"]] = 0.0
    if group.office and not group.governs:
        has = np.array([entry.kind in _OFFICES[group.office] for entry in group.entries])
        values[:, COLUMN["office_agrees"]] = has
        values[:, COLUMN["office_differs"]] = ~has
    if group.shape:
        others = _MISSHAPEN[group.shape]
        values[:, COLUMN["shape_differs"]] = [entry.kind in others for entry in group.entries]
    if group.governs:
        values[:, COLUMN["seat"]] = traits.governing
        values[:, COLUMN["not_a_seat"]] = ~traits.governing


def holder_of(entry: Candidate, group: Group) -> Candidate | None:
    """The region or country which the text says to hold the name and which holds ``entry``."""
    for holder in group.holders:
        if holder.country != entry.country or holder.id == entry.id:
            continue
        if holder.kind == "country" or holder.admin1 == entry.admin1:
            return holder
    return None


def _contains(entry: Candidate, group: Group) -> bool:
    if entry.kind == "country":
        return (entry.country, "") in group.held
    return entry.kind == "governorate" and (entry.country, entry.admin1) in group.held


def _agrees(entry: Candidate, group: Group) -> int:
    """1 when the kind stated at the name fits, -1 when it does not, 0 when it says nothing.

    A kind that is part of the name itself speaks for what bears the whole name and is of that kind,
    as the Red Sea is, and not against a town or province called after it.
    """
    agrees = entry.kind in _SAME_KIND.get(group.wrapper, ())
    if not group.wrapping:
        if entry.matched in WHOLE:
            return int(agrees and group.wrapper in NATURE)
        return 0 if agrees and group.entries[0].matched in WHOLE else 2 * agrees - 1
    return 1 if agrees else -1


def _fill_outlet(roster: Roster, outlet: Outlet) -> None:
    countries = np.array([outlet.countries.get(code, 0.0) for code in roster.countries])
    regions = np.array([outlet.regions.get(where, 0.0) for where in roster.regions])
    roster.values[:, COLUMN["outlet_country"]] = countries[roster.country]
    roster.values[:, COLUMN["outlet_region"]] = regions[roster.region]


def _fill_named(roster: Roster, setting: Setting) -> None:
    """Countries and regions that another name, or the name of a people, stands for."""
    firsts = [roster.entries[row] for row in roster.first.tolist()]
    country = {code: i for i, code in enumerate(roster.countries)}
    region = {where: i for i, where in enumerate(roster.regions)}
    named = [country[e.country] if e.kind == "country" else 0 for e in firsts]
    stated = [
        region[e.country, e.admin1] if e.kind == "governorate" and e.admin1 else 0 for e in firsts
    ]
    peoples = [country[code] for code in setting.peoples if code in country]
    kinds = np.array([entry.kind == "country" for entry in roster.entries])
    for column, own, index, more, barred in (
        ("country_named", named, roster.country, peoples, kinds),
        ("region_named", stated, roster.region, [], kinds),
    ):
        counted = np.bincount([*own, *more], minlength=int(index.max()) + 1)
        others = counted[index] - (np.array(own)[roster.name] == index)
        roster.values[:, COLUMN[column]] = (others > 0) & (index > 0) & ~barred


def _fill_shares(roster: Roster, countries: Polls, regions: Polls, votes: Floats) -> Floats:
    """Fills what the other names' votes say, and gives back their votes for each row's country."""
    others = votes_of_others(countries, votes)
    among = max(len(roster.first) - 1, 1)
    roster.values[:, COLUMN["country_share"]] = others / among
    roster.values[:, COLUMN["region_share"]] = votes_of_others(regions, votes) / among
    return others
