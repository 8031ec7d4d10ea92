"""How sure a choice is, and what that is called."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.model import Candidate
from geo.places.resolution.confidence import (
    Calibration,
    Confidence,
    confidences,
    load_calibration,
    same_spot,
)
from geo.places.resolution.roster import roster_of, traits_of

CALIBRATION = Calibration(nowhere=4.0, sure=0.99, likely=0.8, pinned=0.3)

FIRST = np.array([0])  # all rows are those of one name


def roster(*entries):
    return roster_of([traits_of(entries)])


def town(number, lat, lon, kind="city", admin1=""):
    return Candidate(f"x:{number}", "X", lat, lon, kind, "SY", admin1)


def test_candidates_on_the_same_spot_share_their_odds():
    rows = roster(town(1, 0, 0), town(2, 0, 0.1), town(3, 0, 90))
    same = same_spot(rows, np.arange(3), np.array([0]))
    assert same.tolist() == [True, True, False]
    (beside,) = confidences(np.array([math.log(2), 0.0, 0.0]), same, FIRST, -math.inf)
    assert beside.here == pytest.approx(0.75)


def test_the_region_around_a_town_is_the_same_spot():
    rows = roster(
        town(1, 35, 40, admin1="Deir ez-Zor"),
        town(2, 35, 41, "governorate", "Deir ez-Zor"),
        town(3, 35, 41, "governorate", "Raqqa"),
        town(4, 35, 41, "city", "Deir ez-Zor"),
        town(5, 38, 40, "governorate", "Deir ez-Zor"),
    )
    assert same_spot(rows, np.arange(5), np.array([0])).tolist() == [
        True,
        True,
        False,
        False,
        False,
    ]
    # Seen from the region, both towns inside it are.
    assert same_spot(rows, np.array([1, 0, 3, 4]), np.array([1])).tolist() == [
        True,
        True,
        True,
        False,
    ]


def test_a_place_unknown_to_us_takes_its_share():
    (alone,) = confidences(np.array([0.0]), np.array([True]), FIRST, math.log(3))
    assert (alone.here, alone.nowhere) == pytest.approx((0.25, 0.75))


def test_each_name_is_decided_by_itself():
    same = np.array([True, False, True])
    found = confidences(np.array([2.0, 2.0, 2.0]), same, np.array([0, 2]), -math.inf)
    assert [one.here for one in found] == pytest.approx([0.5, 1.0])


@given(st.lists(st.floats(-50, 50), min_size=1, max_size=9), st.floats(-50, 50))
def test_the_shares_are_shares(scores, nowhere):
    same = np.array([True, *[False] * (len(scores) - 1)])
    (found,) = confidences(np.array(scores), same, FIRST, nowhere)
    assert 0 <= found.here <= 1
    assert 0 <= found.nowhere <= 1
    assert found.here + found.nowhere <= 1 + 1e-9


@pytest.mark.parametrize(
    ("here", "nowhere", "status", "refusal"),
    [
        (0.995, 0.0, "sure", None),
        (0.9, 0.1, "likely", None),
        (0.5, 0.1, "unsure", None),
        (0.2, 0.1, "unsure", "too_many_rivals"),
        (0.2, 0.8, "unsure", "not_in_gazetteer"),
    ],
)
def test_what_a_confidence_is_called(here, nowhere, status, refusal):
    confidence = Confidence(here, nowhere)
    assert (confidence.status(CALIBRATION), confidence.refusal(CALIBRATION)) == (status, refusal)


def test_the_shipped_thresholds_are_in_order():
    shipped = load_calibration()
    assert 0 < shipped.pinned < shipped.likely < shipped.sure < 1
