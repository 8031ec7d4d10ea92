"""The two-reading check: figures against the reference, and every verdict."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.axes.bearing import SECTORS, check, tolerance_deg
from geo.model import BearingCheck, Candidate

SYRIA = Candidate("test:SY", "Syria", 35.0, 38.0, kind="country", country="SY")
PALMYRA = Candidate("test:1", "Palmyra", 34.5624, 38.2841, country="SY")
DEIR = Candidate("test:2", "Deir ez-Zor", 35.3359, 40.1408, country="SY")
RAQQA = Candidate("test:3", "Raqqa", 35.9528, 39.0079, country="SY")
POINTS = st.builds(
    lambda lat, lon: Candidate("test:any", "any", lat, lon),
    st.floats(-90, 90),
    st.floats(-180, 180),
)


@pytest.mark.parametrize(
    ("objective", "stated", "bearing", "distance"),
    [(DEIR, "east", 62.5, 192), (RAQQA, "north", 22.8, 169)],
)
def test_the_reference_figures(objective, stated, bearing, distance):
    found = check(PALMYRA, objective, stated, SYRIA)
    assert found.bearing_deg == pytest.approx(bearing, abs=0.4)
    assert found.distance_km == pytest.approx(distance, abs=2)
    assert found.verdict == "both"


@pytest.mark.parametrize(
    ("origin", "objective", "stated", "country", "verdict"),
    [
        (PALMYRA, DEIR, "east", SYRIA, "both"),
        (PALMYRA, DEIR, "north", SYRIA, "differs"),
        (PALMYRA, DEIR, "northeast", SYRIA, "heading"),
        (RAQQA, DEIR, "north", None, "differs"),
        (DEIR, PALMYRA, "south", SYRIA, "position"),
        (None, DEIR, "east", SYRIA, "position"),
        (PALMYRA, DEIR, "east", None, "heading"),
        (None, DEIR, "east", None, None),
        (PALMYRA, None, "east", SYRIA, None),
        (PALMYRA, DEIR, None, SYRIA, None),
        (PALMYRA, PALMYRA, "east", None, None),
    ],
)
def test_verdicts(origin, objective, stated, country, verdict):
    assert check(origin, objective, stated, country).verdict == verdict


def test_no_position_in_the_middle_of_the_country():
    middle = Candidate("test:4", "Middle", 35.1, 38.1, country="SY")
    found = check(DEIR, middle, "west", SYRIA)
    assert (found.position_deg, found.position_off_deg, found.verdict) == (None, None, "heading")


def test_nothing_to_measure():
    assert check(None, None, None, None) == BearingCheck(None, None)


@pytest.mark.parametrize(
    ("stated", "points", "degrees"),
    [("east", None, 45.0), ("northeast", None, 22.5), ("north", 16, 11.25), ("east", 8, 22.5)],
)
def test_tolerance_comes_from_the_word(stated, points, degrees):
    assert tolerance_deg(stated, points=points) == degrees


@given(POINTS, POINTS, st.sampled_from(sorted(SECTORS)), POINTS)
def test_a_verdict_agrees_with_its_figures(origin, objective, stated, country):
    found = check(origin, objective, stated, country)
    assert found.tolerance_deg is not None
    readings = {
        name
        for name, off in (
            ("heading", found.heading_off_deg),
            ("position", found.position_off_deg),
        )
        if off is not None and off <= found.tolerance_deg
    }
    offs = (found.heading_off_deg, found.position_off_deg)
    assert all(off is None or 0 <= off <= 180 for off in offs)
    names = {"both": {"heading", "position"}, "heading": {"heading"}, "position": {"position"}}
    assert names.get(found.verdict or "", set()) == readings
    # A position that differs says nothing where the heading is not known.
    assert (found.verdict is None) == (not readings and found.heading_off_deg is None)
