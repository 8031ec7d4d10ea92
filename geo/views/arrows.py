"""The outlines of arrows: tapered, curved and geodesic, as (latitude, longitude) on WGS 84.

Longitudes run on without a jump at the antimeridian, so they may leave -180..180. An arrow's width
follows its length alone: it says nothing about strength or certainty.

>>> outline = arrow((34.56, 38.28), (35.95, 39.01))
>>> len(outline) > 40 and outline[0] != outline[-1]
True
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from geo.geodesy import bearing_deg, destination, distance_km

LatLon = tuple[float, float]
# (share of the way from origin to objective, distance to the side in half-widths)
Side = tuple[tuple[float, float], ...]

BEND = 0.12  # the bow's height, as a share of the length
_TIP = 0.95  # the marker of the objective stays free
_STEPS = 24  # points along one side of the body
_HALF_WIDTH = 0.06  # of the head, as a share of the length
_CAP_KM = 500.0  # up to here width grows with length, beyond it with the square root of length
_MAX_BOW_KM = 250.0
_POLE_LAT = 84.0  # a web map ends at 85.05 degrees
_KM_PER_DEGREE = 111.2
_TOOTH, _TOOTH_DEG = 0.5, 14.0  # how far a ring's tooth reaches, in radii, and half its width


def arrow(
    origin: LatLon, objective: LatLon, *, bend: float = BEND, stout: bool = False
) -> tuple[LatLon, ...]:
    """The outline of an advance: a swallow tail, a tapering body, a barbed head.

    The outline is open (its first point is not repeated), never crosses itself, and stops short of
    both ends so that their markers stay free. ``bend`` is the bow's height as a share of the
    length, to the right of the heading when positive; the usual bow is at most 250 km high, and
    greater ones in proportion. ``stout`` doubles the width, for an arrow that is to be seen beside
    much longer ones.

    Raises:
        ValueError: origin and objective are the same point.
    """
    side = (*_taper(0.04, 0.58, 0.785, 0.30), (0.77, 1.0))
    if stout:
        side = (*_taper(0.04, 1.0, 0.66, 0.7), (0.60, 2.0))
    return _mirrored(_way(origin, objective, bend), side, notch=0.09)


def withdrawal(
    origin: LatLon, objective: LatLon, *, bend: float = BEND, stout: bool = False
) -> tuple[LatLon, ...]:
    """The outline of a withdrawal: a bar across the tail, a thin shaft, an open chevron as head.

    As ``arrow`` otherwise.
    """
    bar = ((0.05, 0.8), (0.085, 0.8))
    chevron = ((0.79, 0.95), (0.845, 0.95))
    side = (*bar, *_taper(0.085, 0.13, 0.885, 0.13), *chevron)
    if stout:
        bar = ((0.05, 1.7), (0.12, 1.7))
        chevron = ((0.66, 2.0), (0.76, 2.0))
        side = (*bar, *_taper(0.12, 0.4, 0.84, 0.4), *chevron)
    return _mirrored(_way(origin, objective, bend), side, notch=0.0)


def short_arrow(
    origin: LatLon, objective: LatLon, *, bend: float = BEND, barred: bool = False
) -> tuple[LatLon, ...]:
    """A line with a head of two strokes, as one open line: for ways too short to have a body.

    It goes from origin to objective; ``barred`` puts a bar across the tail, as of a withdrawal.

    Raises:
        ValueError: origin and objective are the same point.
    """
    way = _way(origin, objective, bend)
    bar = (way.at(0.15, -2.5), way.at(0.15, 2.5), way.at(0.15, 0.0)) if barred else ()
    shaft = tuple(way.at(step / 8, 0.0) for step in range(9))
    return _unrolled((*bar, *shaft, way.at(0.7, -2.5), shaft[-1], way.at(0.7, 2.5)))


def cross(
    origin: LatLon, objective: LatLon, *, bend: float = BEND, wide: float = 1.5
) -> tuple[LatLon, ...]:
    """A stroke through an arrow's head, for an attack that was repelled.

    ``wide`` is how far it reaches to either side, in half-widths of a body.

    Raises:
        ValueError: origin and objective are the same point.
    """
    way = _way(origin, objective, bend)
    return _unrolled((way.at(0.74, -wide), way.at(0.92, wide)))


def ring(centre: LatLon, radius_km: float, *, outward: bool = False) -> tuple[LatLon, ...]:
    """A circle with four teeth around a place, open as the other outlines are.

    The teeth point at the place, as an advance on it does; ``outward`` from it, as a withdrawal.
    """
    reach = radius_km * (1 + (_TOOTH if outward else -_TOOTH))
    on_circle = [(7.5 * step, radius_km) for step in range(48) if step % 12 not in (0, 1, 11)]
    teeth = [
        (side + turn, reach if turn == 0 else radius_km)
        for side in (0.0, 90.0, 180.0, 270.0)
        for turn in (-_TOOTH_DEG, 0.0, _TOOTH_DEG)
    ]
    stations = sorted((bearing % 360, away) for bearing, away in (*on_circle, *teeth))
    return _unrolled(destination(*centre, bearing, away) for bearing, away in stations)


def ring_cross(centre: LatLon, radius_km: float) -> tuple[LatLon, ...]:
    """A stroke through a ring, between two of its teeth."""
    return _unrolled(destination(*centre, 45.0, share * radius_km) for share in (0.5, 1.5))


@dataclass(frozen=True, slots=True)
class _Way:
    """A curved way on the ground; ``bow`` is its height in kilometres, to the right if positive."""

    origin: LatLon
    objective: LatLon
    length: float
    bearing: float
    bow: float

    def at(self, share: float, side: float) -> LatLon:
        """The point beside the way, ``side`` half-widths to the right of its heading there."""
        point, heading = _station(self, share)
        if not side:
            return point
        return destination(*point, heading + 90, side * _half_width(self.length))


@lru_cache(maxsize=4096)
def _station(way: _Way, share: float) -> tuple[LatLon, float]:
    """A point of the curved way and the heading there; both sides of an outline ask for it."""
    on_line = destination(*way.origin, way.bearing, share * way.length)
    if share > 0.5:
        course = bearing_deg(*on_line, *way.origin) + 180
    else:
        course = bearing_deg(*on_line, *way.objective)
    # A parabola over the geodesic, and its slope.
    lift, slope = 4 * share * (1 - share) * way.bow, 4 * (1 - 2 * share) * way.bow / way.length
    point = destination(*on_line, course + 90, lift) if lift else on_line
    return point, course + math.degrees(math.atan(slope))


@dataclass(frozen=True, slots=True)
class _ChartWay:
    """A straight line on the chart, where the geodesic passes too near a pole to be shown."""

    origin: LatLon
    objective: LatLon
    length: float

    def at(self, share: float, side: float) -> LatLon:
        (lat1, lon1), (lat2, lon2) = self.origin, self.objective
        # Isometric latitude (Mercator's), on which directions keep their angles.
        y1, y2 = math.asinh(math.tan(math.radians(lat1))), math.asinh(math.tan(math.radians(lat2)))
        dx, dy = math.radians((lon2 - lon1 + 180) % 360 - 180), y2 - y1
        extent = math.hypot(dx, dy)
        lift = side * min(0.06 * extent, math.radians(_half_width(self.length) / _KM_PER_DEGREE))
        x = math.radians(lon1) + share * dx + lift * dy / extent
        y = y1 + share * dy - lift * dx / extent
        return math.degrees(math.atan(math.sinh(y))), math.degrees(x)


def _way(origin: LatLon, objective: LatLon, bend: float) -> _Way | _ChartWay:
    length = distance_km(*origin, *objective)
    if length <= 0:
        raise ValueError(f"An arrow needs two places, got {origin} twice.")
    # Long arrows between one pair of places stay apart: the limit grows with the bend.
    highest = _MAX_BOW_KM * max(1.0, abs(bend) / BEND)
    bow = max(-highest, min(highest, bend * length))
    bearing = bearing_deg(*origin, *objective)
    aside = (abs(bow) + _half_width(length)) / _KM_PER_DEGREE
    if _highest_lat(origin, objective, length, bearing) + aside <= _POLE_LAT:
        return _Way(origin, objective, length, bearing, bow)
    return _ChartWay(_off_pole(origin), _off_pole(objective), length)


def _highest_lat(origin: LatLon, objective: LatLon, length: float, bearing: float) -> float:
    """The distance of the geodesic from the equator where it is greatest, in degrees, or more."""
    bound = max(abs(origin[0]), abs(objective[0])) + length / 2 / _KM_PER_DEGREE
    if bound < 70:
        return bound
    line = (destination(*origin, bearing, length * step / 32) for step in range(33))
    return max(abs(lat) for lat, _ in line)


def _off_pole(point: LatLon) -> LatLon:
    return max(-_POLE_LAT, min(_POLE_LAT, point[0])), point[1]


def _half_width(length: float) -> float:
    return _HALF_WIDTH * min(length, math.sqrt(length * _CAP_KM))


def _taper(start: float, wide: float, end: float, narrow: float) -> Side:
    """One side of a body from ``start`` to ``end``, narrowing evenly."""
    shares = (step / _STEPS for step in range(_STEPS + 1))
    return tuple((start + s * (end - start), wide + s * (narrow - wide)) for s in shares)


def _mirrored(way: _Way | _ChartWay, side: Side, *, notch: float) -> tuple[LatLon, ...]:
    """The closed shape that has ``side`` on its left, its mirror on its right, and a notched tail."""
    tail = _followed(((side[0][0] + notch, 0.0), side[0]))
    path = _followed((*side, (_TIP, 0.0)))
    left = [way.at(share, -half) for share, half in path]
    right = [way.at(share, half) for share, half in (*reversed(path[:-1]), *reversed(tail[:-1]))]
    return _unrolled((*left, *right, *(way.at(share, -half) for share, half in tail[1:-1])))


def _followed(side: Side) -> Side:
    """The side with points between those that lie far apart along the way.

    A straight stroke would leave a long way where it curves, and a barb could cut the body.
    """
    path = [side[0]]
    for (share, half), (share2, half2) in pairwise(side):
        pieces = math.ceil(abs(share2 - share) * _STEPS) or 1
        path += [
            (share + step / pieces * (share2 - share), half + step / pieces * (half2 - half))
            for step in range(1, pieces + 1)
        ]
    return tuple(path)


def _unrolled(points: Iterable[LatLon]) -> tuple[LatLon, ...]:
    """The points with longitudes that run on from the first, without a jump of 360 degrees."""
    (lat, lon), *rest = points
    unrolled = [(lat, lon)]
    for lat, lon in rest:
        turns = round((unrolled[-1][1] - lon) / 360)
        unrolled.append((lat, lon + 360 * turns))
    return tuple(unrolled)
