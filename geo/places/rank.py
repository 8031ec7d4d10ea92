"""A candidate in its article -> the reasons for and against it; their weights sum to its score."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from geo.gazetteer.keys import fold
from geo.model import Candidate, Reason
from geo.places.seats import can_govern, is_capital
from geo.places.setting import Group
from geo.places.surroundings import Others

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


def own_reasons(entry: Candidate, group: Group, weights: Weights) -> tuple[Reason, ...]:
    """What the entry itself and the words at its name say for or against it."""
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
    if entry is group.entries[0]:
        reasons.append(Reason("listed-first", one["listed_first"]))
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
    return tuple(reasons)


def shared_reasons(entry: Candidate, others: Others, weights: Weights) -> tuple[Reason, ...]:
    """What the countries and regions of the article's other names say for it."""
    one = weights.one
    reasons = []
    share = others.country_share(entry.country)
    if share > 0.01:
        values = (("country", entry.country), ("percent", round(100 * share)))
        reasons.append(Reason("country-share", one["country_share"] * share, values))
    region = others.region_share(entry.country, entry.admin1) if entry.admin1 else 0.0
    if region > 0.01:
        values = (("region", entry.admin1), ("percent", round(100 * region)))
        reasons.append(Reason("region-share", one["region_share"] * region, values))
    if entry.kind != "country" and others.names_country(entry.country):
        reasons.append(Reason("country-named", one["country_named"], (("country", entry.country),)))
    return tuple(reasons)


def near_reason(other: Candidate, distance_km: float, weights: Weights) -> Reason:
    """What the closest other place says; its weight fades with the distance."""
    one = weights.one
    weight = one["near"] * math.exp(-distance_km / one["near_km"])
    return Reason("near", weight, (("place", other.name), ("km", round(distance_km))))


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
