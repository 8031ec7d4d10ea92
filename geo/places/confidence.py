"""How sure a choice is: the odds of the chosen spot against all others, and against none of them."""

from __future__ import annotations

import math
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from geo.model import PlaceStatus, UnlocatedReason
from geo.places.roster import Floats

# Candidates closer than this would put the pin on the same town.
_ELSEWHERE = math.cos(40.0 / 6371.0)


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


def elsewhere(points: Floats) -> list[bool]:
    """Which of the candidates, unit vectors, lie too far from the first to be the same town."""
    return [bool(cosine < _ELSEWHERE) for cosine in points @ points[0]]


def confidence_of(scores: Floats, points: Floats, nowhere: float) -> Confidence:
    """How sure the first of the candidates is, or one beside it.

    ``points`` are the candidates' unit vectors; ``nowhere`` is the score of a place unknown to us.
    """
    top = max(float(scores.max()), nowhere)
    odds = np.exp(scores - top)
    gone = math.exp(nowhere - top)
    total = float(odds.sum()) + gone
    here = float(odds[points @ points[0] >= _ELSEWHERE].sum())
    return Confidence(here / total, gone / total)
