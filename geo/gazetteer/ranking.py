"""Which candidate comes first: how well the name fits, then how much the place is talked about."""

from __future__ import annotations

import math
from dataclasses import dataclass

from geo.model import Candidate, Kind, Match

# A place of unknown population counts like a town of 10 ** prior inhabitants; a place that is not a
# town loses or gains against towns of the same name by its second figure.
_PRIOR: dict[Kind, tuple[float, float]] = {
    "continent": (8.0, 1.0), "country": (6.0, 3.0), "governorate": (4.0, -1.5), "district": (2.5, -2.5),
    "city": (1.5, 0.0), "quarter": (1.5, -1.0), "region": (5.5, 0.0), "water": (4.8, 0.0),
    "relief": (4.2, 0.0), "island": (4.5, 0.0), "airbase": (3.8, 0.0), "crossing": (4.0, 0.0),
    "camp": (4.2, 0.0), "dam": (3.5, 0.0), "facility": (3.0, 0.0), "institution": (5.5, 0.0),
}  # fmt: skip
_FIT: dict[Match, float] = {
    "name": 1.2, "exact": 0.0, "folded": -0.4, "stripped": -1.0, "loose": -2.0, "online": 0.0,
}  # fmt: skip
_STATED = 5.0
# A place that bears the whole printed name comes before those that bear a part of it.
_WHOLE = frozenset[Match]({"name", "exact", "folded"})
# A small place that the supplement was given by hand is one that the news speaks of.
_HAND_PICKED = 2.5
_FOREIGN = -1.5


@dataclass(frozen=True, slots=True)
class Hit:
    """A candidate with what ranks it beside its fit.

    ``display`` is true when the key is that of a display name, accents aside; ``foreign`` when the
    name is the main name of a much bigger place; ``stated`` is the kind that the printed name says.
    """

    candidate: Candidate
    display: bool = False
    foreign: bool = False
    stated: Kind | None = None


def standing(hit: Hit) -> float:
    """How well the hit explains its name: about the decimal logarithm of a population."""
    candidate = hit.candidate
    prior, offset = _PRIOR[candidate.kind]
    size = math.log10(candidate.population) if candidate.population > 10**prior else prior
    return (
        size
        + offset
        + _FIT[candidate.matched]
        + (0.6 if hit.display and candidate.matched != "name" else 0.0)
        + (
            _HAND_PICKED
            if candidate.id.startswith("dateline:") and candidate.kind == "city"
            else 0.0
        )
        + (_FOREIGN if hit.foreign else 0.0)
        + (_STATED if _is_stated(hit) else 0.0)
    )


def is_whole(hit: Hit) -> bool:
    """True for a place that bears the whole printed name."""
    return hit.candidate.matched in _WHOLE


def _is_stated(hit: Hit) -> bool:
    return hit.stated == hit.candidate.kind


def ranked(hits: list[Hit], limit: int) -> tuple[Candidate, ...]:
    """The candidates of ``hits``, best first, each place once, at most ``limit``."""
    whole = any(is_whole(hit) for hit in hits)
    best: dict[str, Candidate] = {}

    def order(hit: Hit) -> tuple[bool, float, str]:
        partly = whole and not is_whole(hit) and not _is_stated(hit)
        return partly, -standing(hit), hit.candidate.id

    for hit in sorted(hits, key=order):
        best.setdefault(hit.candidate.id, hit.candidate)
    return tuple(best.values())[:limit]
