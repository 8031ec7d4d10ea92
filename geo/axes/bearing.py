"""The two-reading check of a stated direction: as a heading, and as a position in the country.

Agencies gloss a town by where it lies in its country ("Deir Ezzor (est)") as often as by where a
force is heading, so a direction is only called different when neither reading holds.
"""

from __future__ import annotations

from geo.geodesy import angle_between, bearing_deg, distance_km
from geo.model import BearingCheck, Candidate, Direction, Verdict

SECTORS: dict[Direction, float] = {
    "north": 0.0, "northeast": 45.0, "east": 90.0, "southeast": 135.0,
    "south": 180.0, "southwest": 225.0, "west": 270.0, "northwest": 315.0,
}  # fmt: skip
# Nearer than this to the middle of its country, a town lies in no part of it.
MIDDLE_KM = 30.0


def tolerance_deg(stated: Direction, *, points: int | None = None) -> float:
    """How far a bearing may lie from the word, in degrees: half the word's own sector.

    ``points`` is the rose that the word comes from: 4 ("east", 45.0), 8 ("north-east", 22.5) or 16
    ("north-north-east", 11.25); None takes it from the word.

    >>> tolerance_deg("east"), tolerance_deg("northeast"), tolerance_deg("north", points=16)
    (45.0, 22.5, 11.25)
    """
    if points is None:
        points = 4 if SECTORS[stated] % 90 == 0 else 8
    return 180.0 / points


def check(
    origin: Candidate | None,
    objective: Candidate | None,
    stated: Direction | None,
    country: Candidate | None,
    *,
    points: int | None = None,
) -> BearingCheck:
    """The bearing and distance of an axis, and both readings of its stated direction.

    Degrees from north and kilometres, both geodesic on WGS 84. Bearing and distance are None
    without both ends, or when the ends are one point. The position reading is None without
    ``country`` (the objective's, with its representative point) and within 30 km of that point.
    There is no verdict without a stated direction, when neither reading can be made, or when only
    the position can and does not agree: the heading, which is not known, might.
    """
    bearing, distance = _leg(origin, objective)
    if stated is None:
        return BearingCheck(bearing, distance)
    position, away = _leg(country, objective)
    if away is None or away < MIDDLE_KM:
        position = None
    word = SECTORS[stated]
    tolerance = tolerance_deg(stated, points=points)
    heading_off = None if bearing is None else angle_between(bearing, word)
    position_off = None if position is None else angle_between(position, word)
    return BearingCheck(
        bearing,
        distance,
        heading_off,
        position,
        position_off,
        tolerance,
        _verdict(heading_off, position_off, tolerance),
    )


def _leg(start: Candidate | None, end: Candidate | None) -> tuple[float | None, float | None]:
    if start is None or end is None:
        return None, None
    distance = distance_km(start.lat, start.lon, end.lat, end.lon)
    if distance == 0:
        return None, None
    return bearing_deg(start.lat, start.lon, end.lat, end.lon), distance


def _verdict(heading: float | None, position: float | None, tolerance: float) -> Verdict | None:
    as_heading = heading is not None and heading <= tolerance
    as_position = position is not None and position <= tolerance
    if as_heading and as_position:
        return "both"
    if as_heading:
        return "heading"
    if as_position:
        return "position"
    return None if heading is None else "differs"
