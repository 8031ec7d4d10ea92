"""How sure a choice is: the odds of the chosen spot against all others, and against none of them."""

from __future__ import annotations

import math
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from geo.model import PlaceStatus, UnlocatedReason
from geo.places.resolution.roster import Flags, Floats, Indices, Roster

# Cosines of the angles that 40 km and 161 km make on the Earth.
_BESIDE, _AROUND = math.cos(40.0 / 6371.0), math.cos(161.0 / 6371.0)


@dataclass(frozen=True, slots=True)
class Calibration:
    """The thresholds of ``confidence.toml``.

    ``nowhere`` is the score, in log-odds, of a place that the gazetteer lacks; ``sure``, ``likely``
    and ``pinned`` are the least shares of the odds, 0 to 1, of a choice so called.
    """

    nowhere: float
    sure: float
    likely: float
    pinned: float


@lru_cache(maxsize=1)
def load_calibration() -> Calibration:
    """The calibration that ships with this room."""
    path = Path(__file__).with_name("confidence.toml")
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return Calibration(*(float(table[name]) for name in ("nowhere", "sure", "likely", "pinned")))


@dataclass(frozen=True, slots=True)
class Confidence:
    """The share of the odds, 0 to 1, that a choice holds, and that no place known to us holds."""

    here: float
    nowhere: float

    def status(self, calibration: Calibration) -> PlaceStatus:
        """What the confidence is called."""
        if self.here >= calibration.sure:
            return "sure"
        return "likely" if self.here >= calibration.likely else "unsure"

    def refusal(self, calibration: Calibration) -> UnlocatedReason | None:
        """Why the choice is not worth a pin; None when it is."""
        if self.here >= calibration.pinned:
            return None
        return "not_in_gazetteer" if self.nowhere >= 0.5 else "too_many_rivals"


def same_spot(roster: Roster, order: Indices) -> Flags:
    """Which of the rows would put the pin on the same town as the first of them.

    The region or district that a town of its name lies in is the same spot too.
    """
    cosines = roster.points[order] @ roster.points[order[0]]
    region = roster.region[order]
    inside = (region == region[0]) & (region > 0) & (cosines >= _AROUND)
    around = roster.area[order]
    return np.asarray((cosines >= _BESIDE) | (inside & (around | around[0])))


def confidence_of(scores: Floats, same: Flags, nowhere: float) -> Confidence:
    """How sure the choice of the candidates that are the ``same`` spot is, all others against it.

    ``nowhere`` is the score of a place unknown to us.
    """
    top = max(float(scores.max()), nowhere)
    odds = np.exp(scores - top)
    gone = math.exp(nowhere - top)
    total = float(odds.sum()) + gone
    return Confidence(float(odds[same].sum()) / total, gone / total)
