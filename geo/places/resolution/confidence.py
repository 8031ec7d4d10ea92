"""How sure a choice is: the odds of the chosen spot against all others, and against none of them."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from geo.model import PlaceStatus, UnlocatedReason
from geo.places.resolution.rank import Ranking
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


def same_spot(roster: Roster, order: Indices, heads: Indices) -> Flags:
    """Which of the rows would put the pin on the same town as the row of ``heads`` beside them.

    The region or district that a town of its name lies in is the same spot too.
    """
    cosines = (roster.points[order] * roster.points[heads]).sum(axis=1)
    region = roster.region[order]
    inside = (region == roster.region[heads]) & (region > 0) & (cosines >= _AROUND)
    around = roster.area[order] | roster.area[heads]
    return np.asarray((cosines >= _BESIDE) | (inside & around))


def confidences(scores: Floats, same: Flags, first: Indices, nowhere: float) -> list[Confidence]:
    """How sure the choice of the candidates that are the ``same`` spot is, all others against it.

    One for each name, whose rows begin at ``first``; ``nowhere`` is the score of a place unknown to
    us.
    """
    top = np.maximum(np.maximum.reduceat(scores, first), nowhere)
    odds = np.exp(scores - np.repeat(top, np.diff([*first, len(scores)])))
    gone = np.exp(nowhere - top)
    total = np.add.reduceat(odds, first) + gone
    here = np.add.reduceat(odds * same, first) / total
    return [Confidence(*pair) for pair in zip(here.tolist(), (gone / total).tolist(), strict=True)]


@dataclass(frozen=True, slots=True)
class Decision:
    """A group of a ranking with its rows, best first, and how sure the first is.

    ``same`` tells which of the rows are on the same spot as the first.
    """

    group: int
    order: tuple[int, ...]
    same: tuple[bool, ...]
    confidence: Confidence


def decisions(ranking: Ranking) -> Iterator[Decision]:
    """What is decided for each group of a ranking, in order."""
    roster, order = ranking.roster, ranking.order()
    same = same_spot(roster, order, order[roster.first][roster.name])
    nowhere = load_calibration().nowhere
    sure = confidences(ranking.scores[order], same, roster.first, nowhere)
    rows, flags = order.tolist(), same.tolist()
    for group, confidence in enumerate(sure):
        own = roster.rows(group)
        yield Decision(group, tuple(rows[own]), tuple(flags[own]), confidence)
