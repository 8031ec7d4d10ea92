"""A row of the ranking -> the reasons for it, which sum to its score."""

from __future__ import annotations

from collections.abc import Iterator

from geo.model import Reason
from geo.places.resolution.rank import Ranking, holder_of
from geo.places.resolution.weights import COLUMN, COLUMNS, Weights

# The reasons' names in the locales: "kind.city" is "kind".
_CODES = tuple(column.partition(".")[0].replace("_", "-") for column in COLUMNS)
_OF_COUNTRY = frozenset(("capital", "country-share", "country-named", "outlet-country"))
_OF_REGION = frozenset(("region-share", "region-named", "outlet-region"))
_JUDGED = ("wrapper", "office")
_OF_KIND = frozenset(
    [
        "kind",
        "listed-alike",
        *(f"{part}-{side}" for part in _JUDGED for side in ("agrees", "differs")),
    ]
)


def reasons_of(
    ranking: Ranking, group: int, row: int, rival: int | None, weights: Weights
) -> tuple[Reason, ...]:
    """Every feature that speaks for or against the row, the weightiest first.

    ``rival`` is the best row elsewhere, over which the row's leads are told; None without one.
    """
    shares = ranking.roster.values[row] * weights.values
    leads = shares * 0
    if rival is not None:
        leads = shares - ranking.roster.values[rival] * weights.values
    found = [
        Reason(_CODES[i], share, tuple(_values(ranking, group, row, _CODES[i])), lead)
        for i, (share, lead) in enumerate(zip(shares.tolist(), leads.tolist(), strict=True))
        if share
    ]
    return tuple(sorted(found, key=lambda reason: -abs(reason.weight)))


def _values(ranking: Ranking, group: int, row: int, code: str) -> Iterator[tuple[str, str | int]]:
    """What fills the reason's sentence."""
    entry, told = ranking.roster.entries[row], ranking.groups[group]
    if code in _OF_KIND:
        yield "kind", entry.kind
    if code.startswith("office"):
        yield "office", told.office
    if code.startswith("wrapper"):
        yield "word", told.wrapping or told.name
    if code == "match":
        yield from (("match", entry.matched), ("name", entry.name))
    if code == "population":
        yield "population", entry.population
    if code in _OF_COUNTRY:
        yield "country", entry.country
    if code == "country-share":
        yield "count", max(1, round(float(ranking.others[row])))
    if code in _OF_REGION:
        yield "region", entry.admin1
    if code == "region-share":
        share = ranking.roster.values[row, COLUMN["region_share"]]
        yield "percent", max(1, round(100 * float(share)))
    if code in ("bare-name", "contains"):
        yield "region", entry.name
    if code == "contained":
        holder = holder_of(entry, told)
        yield "region", holder.name if holder else ""
    if code in ("near", "beside"):
        nearest = ranking.near if code == "near" else ranking.beside
        other = ranking.roster.entries[ranking.chosen[nearest.name[row]]]
        yield from (("place", other.name), ("km", round(float(nearest.km[row]))))
