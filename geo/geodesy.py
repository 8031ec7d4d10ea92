"""Distances, bearings and points on the WGS 84 ellipsoid.

The one door to geographiclib (Karney 2013, doi 10.1007/s00190-012-0578-z). Bearings are degrees
clockwise from true north, 0 <= b < 360; distances are kilometres.

>>> palmyra, raqqa = (34.56, 38.28), (35.95, 39.01)
>>> round(bearing_deg(*palmyra, *raqqa)), round(distance_km(*palmyra, *raqqa))
(23, 168)
>>> sector(22.8, 16)
'NNE'
"""

from __future__ import annotations

import math
from functools import lru_cache

from geographiclib.geodesic import Geodesic

_WGS84 = Geodesic.WGS84
_SECTORS = (
    "N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE",
    "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW",
)  # fmt: skip
# The IUGG mean radius; its error against the ellipsoid is below 0.6 %.
_EARTH_RADIUS_KM = 6371.0088


def bearing_deg(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """The geodesic's initial bearing from the first point to the second."""
    return _inverse(lat1, lon1, lat2, lon2)[0]


def distance_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """The geodesic's length between two points."""
    return _inverse(lat1, lon1, lat2, lon2)[1]


@lru_cache(maxsize=4096)
def _inverse(lat1: float, lon1: float, lat2: float, lon2: float) -> tuple[float, float]:
    """Bearing and distance, which the library finds together and which are asked for in turn."""
    wanted = Geodesic.AZIMUTH | Geodesic.DISTANCE
    inverse = _WGS84.Inverse(lat1, lon1, lat2, lon2, wanted)
    return float(inverse["azi1"]) % 360, float(inverse["s12"]) / 1000


def destination(lat: float, lon: float, bearing: float, distance: float) -> tuple[float, float]:
    """The (lat, lon) reached by going ``distance`` kilometres along the geodesic of ``bearing``.

    The longitude is -180 to 180.
    """
    direct = _WGS84.Direct(lat, lon, bearing, distance * 1000)
    return float(direct["lat2"]), float(direct["lon2"])


def haversine_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """The distance on a sphere: a hundred times faster than the geodesic, right to 0.6 %.

    For ranking candidates; figures that a reader sees come from ``distance_km``.
    """
    phi1, phi2 = math.radians(lat1), math.radians(lat2)
    half_lon = math.radians(lon2 - lon1) / 2
    chord = (
        math.sin((phi2 - phi1) / 2) ** 2 + math.cos(phi1) * math.cos(phi2) * math.sin(half_lon) ** 2
    )
    return 2 * _EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(chord)))


def angle_between(first: float, second: float) -> float:
    """The angle between two bearings, 0 to 180."""
    return abs((first - second + 180) % 360 - 180)


def sector(bearing: float, points: int = 16) -> str:
    """The compass point nearest to ``bearing``, of 4, 8 or 16 points ("N", "NNE", ...).

    Raises:
        ValueError: ``points`` is none of 4, 8 and 16.
    """
    if points not in (4, 8, 16):
        raise ValueError(f"A compass has 4, 8 or 16 points, not {points}.")
    step = 16 // points
    return _SECTORS[round(bearing * points / 360) % points * step]
