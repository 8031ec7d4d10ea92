"""A candidate in its article -> the reasons for and against it; their weights sum to its score."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from geo.gazetteer.keys import fold
from geo.geodesy import haversine_km
from geo.model import Candidate, Reason
from geo.places.seats import can_govern, is_capital
from geo.places.setting import Group

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


@dataclass(frozen=True, slots=True)
class Weights:
    """The reviewed weights of ``weights.toml``."""

    one: Mapping[str, float]
    kind: Mapping[str, float]
    match: Mapping[str, float]


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """The weights that ship with this room."""
    table = tomllib.loads(Path(__file__).with_name("weights.toml").read_text(encoding="utf-8"))
    kind, match = table.pop("kind"), table.pop("match")
    return Weights(one=table, kind=kind, match=match)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the other names say: shares of countries and regions, countries named, places chosen."""

    shares: Mapping[str, float]
    regions: Mapping[tuple[str, str], float]
    named: frozenset[str]
    chosen: tuple[Candidate, ...]


def reasons_for(
    entry: Candidate, group: Group, around: Surroundings, weights: Weights
) -> tuple[Reason, ...]:
    """The features that speak for or against ``entry`` as the meaning of ``group``, none empty."""
    one = weights.one
    reasons = [
        Reason("kind", weights.kind[entry.kind], (("kind", entry.kind),)),
        Reason(
            "match", weights.match[entry.matched], (("match", entry.matched), ("name", entry.name))
        ),
    ]
    if entry.population:
        weight = one["population"] * math.log10(entry.population)
        reasons.append(Reason("population", weight, (("population", entry.population),)))
    if is_capital(entry):
        reasons.append(Reason("capital", one["capital"], (("country", entry.country),)))
    if entry == group.entries[0]:
        reasons.append(Reason("listed-first", one["listed_first"]))
    share = around.shares.get(entry.country, 0.0)
    if share > 0.01:
        values = (("country", entry.country), ("percent", round(100 * share)))
        reasons.append(Reason("country-share", one["country_share"] * share, values))
    region = around.regions.get((entry.country, entry.admin1), 0.0) if entry.admin1 else 0.0
    if region > 0.01:
        values = (("region", entry.admin1), ("percent", round(100 * region)))
        reasons.append(Reason("region-share", one["region_share"] * region, values))
    if entry.country in around.named and entry.kind != "country":
        reasons.append(Reason("country-named", one["country_named"], (("country", entry.country),)))
    holder = _holder(entry, group)
    if holder:
        reasons.append(Reason("contained", one["contained"], (("region", holder),)))
    if group.wrapper:
        agrees = entry.kind in _SAME_KIND.get(group.wrapper, ())
        code = "wrapper-agrees" if agrees else "wrapper-differs"
        weight = one[code.replace("-", "_")]
        reasons.append(Reason(code, weight, (("word", group.wrapping), ("kind", entry.kind))))
    if group.governs:
        code = "seat" if can_govern(entry) else "not-a-seat"
        reasons.append(Reason(code, one[code.replace("-", "_")]))
    if entry.kind in ("governorate", "district") and not group.wrapper and _has_town(entry, group):
        reasons.append(Reason("bare-name", one["bare_name"], (("region", entry.name),)))
    others = tuple(other for other in around.chosen if other.id not in group.ids)
    near = _nearest(entry, others, one["near_km"])
    if near is not None:
        other, distance = near
        weight = one["near"] * math.exp(-distance / one["near_km"])
        reasons.append(Reason("near", weight, (("place", other.name), ("km", round(distance)))))
    return tuple(sorted(reasons, key=lambda r: -abs(r.weight)))


def score_of(reasons: tuple[Reason, ...]) -> float:
    """The sum of the weights."""
    return sum(reason.weight for reason in reasons)


def _holder(entry: Candidate, group: Group) -> str:
    """The name of the region or country after the comma when the entry lies in it."""
    for holder in group.holders:
        if holder.country != entry.country or holder.id == entry.id:
            continue
        if holder.kind == "country" or fold(entry.admin1) in (
            fold(holder.admin1),
            fold(holder.name),
        ):
            return holder.name
    return ""


def _has_town(entry: Candidate, group: Group) -> bool:
    """A town of the same name lies in the same region: the bare name means the town."""
    return any(
        other.kind == "city" and other.country == entry.country and other.admin1 == entry.admin1
        for other in group.entries
    )


def _nearest(
    entry: Candidate, chosen: tuple[Candidate, ...], near_km: float
) -> tuple[Candidate, float] | None:
    """The closest chosen place within twice the reach, whole countries left out."""
    best: tuple[Candidate, float] | None = None
    limit = 2 * near_km
    for other in chosen:
        if other.kind in ("country", "continent"):
            continue
        if abs(other.lat - entry.lat) > limit / 110:
            continue
        distance = haversine_km(entry.lat, entry.lon, other.lat, other.lon)
        if distance < limit and distance > 1 and (best is None or distance < best[1]):
            best = (other, distance)
    return best
