"""geo.geodesy: reference values of the ellipsoid, round trips, the compass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.geodesy import (
    angle_between,
    bearing_deg,
    destination,
    distance_km,
    haversine_km,
    sector,
)

LATS = st.floats(-85, 85)
LONS = st.floats(-180, 180)


def test_one_degree_along_the_equator():
    # 6378.137 km * pi / 180, WGS 84's semi-major axis
    assert distance_km(0, 0, 0, 1) == pytest.approx(111.3195, abs=1e-4)
    assert bearing_deg(0, 0, 0, 1) == 90


def test_over_the_pole_and_the_antimeridian():
    assert bearing_deg(60, 0, 60, 180) == pytest.approx(0, abs=1e-9)
    assert distance_km(10, 179.5, 10, -179.5) == pytest.approx(distance_km(10, 0, 10, 1))


@given(LATS, LONS, st.floats(0, 359.99), st.floats(1, 5000))
def test_destination_is_at_its_distance(lat, lon, bearing, distance):
    end = destination(lat, lon, bearing, distance)
    assert -180 <= end[1] <= 180
    assert distance_km(lat, lon, *end) == pytest.approx(distance, abs=1e-6)


@given(LATS, LONS, LATS, LONS)
def test_the_sphere_is_right_to_one_percent(lat1, lon1, lat2, lon2):
    exact = distance_km(lat1, lon1, lat2, lon2)
    assert haversine_km(lat1, lon1, lat2, lon2) == pytest.approx(exact, rel=0.01, abs=1e-3)


@pytest.mark.parametrize(
    ("first", "second", "angle"), [(10, 350, 20), (350, 10, 20), (0, 180, 180), (90, 62.5, 27.5)]
)
def test_angle_between(first, second, angle):
    assert angle_between(first, second) == pytest.approx(angle)


@pytest.mark.parametrize(
    ("bearing", "points", "name"),
    [
        (0, 16, "N"),
        (359, 16, "N"),
        (22.8, 16, "NNE"),
        (62.5, 16, "ENE"),
        (62.5, 8, "NE"),
        (350, 4, "N"),
    ],
)
def test_sector(bearing, points, name):
    assert sector(bearing, points) == name


def test_a_compass_of_five_points_is_refused():
    with pytest.raises(ValueError, match="4, 8 or 16 points, not 5"):
        sector(10, 5)
