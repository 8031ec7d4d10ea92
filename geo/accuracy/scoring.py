"""How well predicted places agree with annotated ones: names found, points right, and both at once.

The conventions, so that figures are comparable with the literature on toponym recognition and
resolution (Gritta et al. 2020, doi 10.1007/s10579-019-09475-3):

* recognition: *exact* wants the same start and end, *overlap* a character in common; each gold
  name meets one prediction at most, exact meetings first, then the longest overlap;
* resolution: gold names with a point. A point is right within 161 km (100 miles);
* end to end: the right span and the right point. Predictions that touch only gold names without a
  point are left aside, and so are those that touch only gold names of a kind that is not asked for.
"""

from __future__ import annotations

import itertools
import math
import statistics
from collections.abc import Iterable
from dataclasses import dataclass

from geo.geodesy import haversine_km
from geo.model import Span

RIGHT_KM = 161.0
# Half of the Earth's girth: the largest error that a point can have.
_FARTHEST_KM = 20_039.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A place name in a text; ``point`` is (latitude, longitude), None when it has none.

    ``counted`` is False for a gold name of a kind that the measurement leaves aside.
    """

    span: Span
    point: tuple[float, float] | None = None
    counted: bool = True


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of the predictions were right, of how many predicted, of how many to be found."""

    right: int
    predicted: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of the predictions that are right, 0-100; 0 when there are none."""
        return 100 * self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found, 0-100; 0 when nothing was wanted."""
        return 100 * self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0-100."""
        both = self.predicted + self.wanted
        return 200 * self.right / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Resolution:
    """The errors in km of the gold names that were given a point, and how many wanted one."""

    errors: tuple[float, ...]
    wanted: int

    @property
    def right(self) -> int:
        """How many points lie within 161 km."""
        return sum(error <= RIGHT_KM for error in self.errors)

    @property
    def of_all(self) -> float | None:
        """The share of all gold points that were met, 0-100; None when there are none."""
        return 100 * self.right / self.wanted if self.wanted else None

    @property
    def of_answered(self) -> float | None:
        """The share of the given points that are right, 0-100; None when none was given."""
        return 100 * self.right / len(self.errors) if self.errors else None

    @property
    def median_km(self) -> float | None:
        """The middle error of the given points; None when none was given."""
        return statistics.median(self.errors) if self.errors else None

    @property
    def auc(self) -> float | None:
        """The area under the curve of the sorted logarithmic errors, 0 best, 1 worst.

        Jurgens et al. 2015; None for fewer than two points.
        """
        if len(self.errors) < 2:
            return None
        logs = sorted(math.log(min(error, _FARTHEST_KM) + 1) for error in self.errors)
        area = sum((a + b) / 2 for a, b in itertools.pairwise(logs))
        return area / (math.log(_FARTHEST_KM) * (len(logs) - 1))


@dataclass(frozen=True, slots=True)
class Score:
    """All figures of one corpus; ``unread`` counts the texts without a prediction."""

    texts: int
    unread: int
    exact: Rate
    overlap: Rate
    resolution: Resolution
    end_to_end_exact: Rate
    end_to_end_overlap: Rate


@dataclass(frozen=True, slots=True)
class _Tally:
    """What one text adds to a score."""

    exact: Rate
    overlap: Rate
    errors: tuple[float, ...]
    points: int
    both_exact: Rate
    both_overlap: Rate


def score(texts: Iterable[tuple[tuple[Mark, ...], tuple[Mark, ...] | None]]) -> Score:
    """The figures over texts, each a pair of gold and predicted marks; None for no prediction."""
    pairs = tuple(texts)
    tallies = [_tally(gold, predicted or ()) for gold, predicted in pairs]
    return Score(
        texts=len(pairs),
        unread=sum(predicted is None for _, predicted in pairs),
        exact=_sum(t.exact for t in tallies),
        overlap=_sum(t.overlap for t in tallies),
        resolution=Resolution(
            tuple(error for t in tallies for error in t.errors), sum(t.points for t in tallies)
        ),
        end_to_end_exact=_sum(t.both_exact for t in tallies),
        end_to_end_overlap=_sum(t.both_overlap for t in tallies),
    )


def _sum(rates: Iterable[Rate]) -> Rate:
    known = tuple(rates)
    return Rate(
        sum(r.right for r in known), sum(r.predicted for r in known), sum(r.wanted for r in known)
    )


def _tally(everything: tuple[Mark, ...], predicted: tuple[Mark, ...]) -> _Tally:
    gold = tuple(mark for mark in everything if mark.counted)
    found = _apart(predicted, (m for m in everything if not m.counted), gold)
    exact, loose = _met(gold, found, exact=True), _met(gold, found, exact=False)
    errors = (_error_km(gold[i], found[j]) for i, j in exact)
    placed = tuple(mark for mark in gold if mark.point)
    pinned = tuple(mark for mark in found if mark.point)
    pinned = _apart(pinned, (mark for mark in gold if not mark.point), placed)
    return _Tally(
        exact=Rate(len(exact), len(found), len(gold)),
        overlap=Rate(len(loose), len(found), len(gold)),
        errors=tuple(error for error in errors if error is not None),
        points=len(placed),
        both_exact=_both(placed, pinned, exact=True),
        both_overlap=_both(placed, pinned, exact=False),
    )


def _both(gold: tuple[Mark, ...], found: tuple[Mark, ...], *, exact: bool) -> Rate:
    """The rate of predictions whose span and point are right."""
    errors = [_error_km(gold[i], found[j]) for i, j in _met(gold, found, exact=exact)]
    right = sum(error is not None and error <= RIGHT_KM for error in errors)
    return Rate(right, len(found), len(gold))


def _apart(
    marks: Iterable[Mark], aside: Iterable[Mark], wanted: Iterable[Mark]
) -> tuple[Mark, ...]:
    """``marks`` without those that touch something in ``aside`` and nothing that is ``wanted``."""
    left, kept = tuple(aside), tuple(wanted)
    return tuple(m for m in marks if not _touches(m, left) or _touches(m, kept))


def _touches(mark: Mark, others: tuple[Mark, ...]) -> bool:
    return any(mark.span.overlaps(other.span) for other in others)


def _error_km(gold: Mark, found: Mark) -> float | None:
    if gold.point is None or found.point is None:
        return None
    return haversine_km(*gold.point, *found.point)


def _met(
    gold: tuple[Mark, ...], found: tuple[Mark, ...], *, exact: bool
) -> tuple[tuple[int, int], ...]:
    """Which gold name meets which prediction, one to one, as indices."""
    free: dict[Span, list[int]] = {}
    for j, mark in enumerate(found):
        free.setdefault(mark.span, []).append(j)
    met = {i: free[mark.span].pop(0) for i, mark in enumerate(gold) if free.get(mark.span)}
    if exact:
        return tuple(met.items())
    left = {j for indices in free.values() for j in indices}
    missed = [i for i in range(len(gold)) if i not in met]
    for i in sorted(missed, key=lambda i: gold[i].span.start):
        touching = [j for j in sorted(left) if gold[i].span.overlaps(found[j].span)]
        if touching:
            best = max(touching, key=lambda j: _common(gold[i].span, found[j].span))
            met[i] = best
            left.discard(best)
    return tuple(met.items())


def _common(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
