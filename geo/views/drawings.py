"""Which shape draws an axis, so that the map claims no more than the text.

An axis with both ends is an arrow from one to the other; arrows that share a base or a pair of
places bow apart. With one end and a stated side it is a short arrow beside that end; with an end
and no side, a ring around it, whose teeth point in for an advance and out for a withdrawal. A
hypothetical axis is not drawn.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from geo.geodesy import bearing_deg, destination, distance_km
from geo.model import Axis, AxisKind, AxisStatus, Direction, Reading
from geo.views.arrows import (
    BEND,
    LatLon,
    arrow,
    cross,
    ring,
    ring_cross,
    short_arrow,
    withdrawal,
)
from geo.views.marks import axis_id

Part = Literal["body", "line", "ring", "cross"]

_BEARING: Mapping[Direction, float] = {
    "north": 0, "northeast": 45, "east": 90, "southeast": 135,
    "south": 180, "southwest": 225, "west": 270, "northwest": 315,
}  # fmt: skip
_SHORT_KM = 4.0  # below this a body would be narrower than the places' own error
_SAME_KM = 0.01
# The length of an arrow with one end only: long enough to be seen beside the others, short enough
# not to reach a place that the text does not name.
_REACH_SHARE, _REACH_KM = 0.3, (12.0, 60.0)


@dataclass(frozen=True, slots=True)
class Outline:
    """One shape of an axis: ``body`` and ``ring`` are closed, ``line`` and ``cross`` are open."""

    part: Part
    points: tuple[LatLon, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """An axis, by its id in the map and the page, and the outlines that draw it.

    An axis with one end only stands ``around`` that place and reaches ``reach_km`` from it: its
    size means nothing, so a map may show it larger. Both are None for an axis with two ends.
    """

    id: str
    axis: Axis
    outlines: tuple[Outline, ...]
    around: LatLon | None = None
    reach_km: float | None = None


def draw_axes(reading: Reading) -> tuple[Drawing, ...]:
    """The drawings of a reading's axes, in the reading's order.

    Left out are hypothetical axes and those without a place.
    """
    bends = _bends(reading)
    reach = _reach_km(reading)
    # How many drawings already stand on one side of a place; a ring's side is None.
    standing: Counter[tuple[LatLon, float | None]] = Counter()
    drawings = []
    for index, axis in enumerate(reading.axes):
        origin, objective = _point(reading, axis.origin), _point(reading, axis.objective)
        place = objective or origin
        if axis.status == "hypothetical" or place is None:
            continue
        if origin and objective and distance_km(*origin, *objective) > _SAME_KM:
            outlines = _between(axis.kind, axis.status, origin, objective, bends[index])
            drawings.append(Drawing(axis_id(index), axis, outlines))
            continue
        into = objective is not None
        side = _side_deg(axis, into=into)
        before = standing[place, side]
        standing[place, side] += 1
        if side is None:
            radius = reach * (1 + before) / 4
            outlines = _around(axis, place, radius)
            drawings.append(Drawing(axis_id(index), axis, outlines, place, radius))
            continue
        beside = destination(*place, side, reach)
        ends = (beside, place) if into else (place, beside)
        bend = _lane(before) * BEND
        outlines = _between(axis.kind, axis.status, *ends, bend, stout=True)
        drawings.append(Drawing(axis_id(index), axis, outlines, place, reach))
    return tuple(drawings)


@lru_cache(maxsize=1024)
def _between(
    kind: AxisKind,
    status: AxisStatus,
    origin: LatLon,
    objective: LatLon,
    bend: float,
    *,
    stout: bool = False,
) -> tuple[Outline, ...]:
    backward = kind == "withdrawal"
    short = distance_km(*origin, *objective) < _SHORT_KM
    if short:
        shape = Outline("line", short_arrow(origin, objective, bend=bend, barred=backward))
    elif backward:
        shape = Outline("body", withdrawal(origin, objective, bend=bend, stout=stout))
    else:
        shape = Outline("body", arrow(origin, objective, bend=bend, stout=stout))
    if status != "repelled":
        return (shape,)
    wide = 4.0 if short else 1.5
    return (shape, Outline("cross", cross(origin, objective, bend=bend, wide=wide)))


def _around(axis: Axis, place: LatLon, radius: float) -> tuple[Outline, ...]:
    shape = Outline("ring", ring(place, radius, outward=axis.kind == "withdrawal"))
    if axis.status != "repelled":
        return (shape,)
    return (shape, Outline("cross", ring_cross(place, radius)))


def _lane(before: int) -> int:
    """0, 1, -1, 2, -2, ...: the first goes straight, each further one takes the next free side.

    >>> [_lane(before) for before in range(5)]
    [0, 1, -1, 2, -2]
    """
    return (before + 1) // 2 * (1 if before % 2 else -1)


def _side_deg(axis: Axis, *, into: bool) -> float | None:
    """The bearing of an arrow's other end from its one place; None where no side is stated."""
    if into and axis.approach_from is not None:
        return _BEARING[axis.approach_from]
    if axis.stated_direction is None:
        return None
    heading = _BEARING[axis.stated_direction]
    return (heading + 180) % 360 if into else heading


def _point(reading: Reading, place_id: str | None) -> LatLon | None:
    place = reading.place(place_id)
    return None if place is None else (place.chosen.lat, place.chosen.lon)


def _reach_km(reading: Reading) -> float:
    """A share of the longest axis that has two ends, within fixed limits."""
    ends = (
        (_point(reading, axis.origin), _point(reading, axis.objective)) for axis in reading.axes
    )
    longest = max((distance_km(*a, *b) for a, b in ends if a and b), default=100.0)
    return min(max(_REACH_SHARE * longest, _REACH_KM[0]), _REACH_KM[1])


def _bends(reading: Reading) -> tuple[float, ...]:
    """Each axis's bend.

    The first arrow between two places bows away from its base's other arrows; each further one
    between the same two, in either direction, takes the next free side.
    """
    counts: dict[tuple[str, str], int] = {}
    sides: dict[tuple[str, str], float] = {}
    bends = []
    for axis in reading.axes:
        if axis.origin is None or axis.objective is None or axis.status == "hypothetical":
            bends.append(0.0)
            continue
        pair = (min(axis.origin, axis.objective), max(axis.origin, axis.objective))
        # A bend is to the right of the heading, so it changes sign with the direction of travel.
        sense = 1.0 if pair[0] == axis.origin else -1.0
        side = sides.setdefault(pair, sense * _outward(reading, axis))
        count = counts.get(pair, 0)
        counts[pair] = count + 1
        bends.append(sense * side * (-1) ** count * BEND * (1 + count // 2))
    return tuple(bends)


def _outward(reading: Reading, axis: Axis) -> float:
    """1.0 to bow to the right, -1.0 to the left: away from the base's other arrows."""
    own = _heading(reading, axis)
    headings = [
        _heading(reading, other)
        for other in reading.axes
        if other.origin == axis.origin and other.objective not in (None, axis.objective)
    ]
    lean = sum(math.sin(math.radians(heading - own)) for heading in headings)
    return -1.0 if lean > 0 else 1.0


def _heading(reading: Reading, axis: Axis) -> float:
    origin, objective = _point(reading, axis.origin), _point(reading, axis.objective)
    return 0.0 if origin is None or objective is None else bearing_deg(*origin, *objective)
