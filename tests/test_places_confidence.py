"""How sure a choice is, and what that is called."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.places.confidence import (
    Calibration,
    Confidence,
    confidence_of,
    elsewhere,
    load_calibration,
)

CALIBRATION = Calibration(nowhere=4.0, sure=0.99, likely=0.8, pinned=0.3)


def points(*longitudes):
    radians = np.radians(longitudes)
    return np.stack((np.cos(radians), np.sin(radians), np.zeros(len(longitudes))), axis=1)


def test_candidates_on_the_same_spot_share_their_odds():
    beside = confidence_of(np.array([math.log(2), 0.0, 0.0]), points(0.0, 0.1, 90.0), -math.inf)
    assert beside.here == pytest.approx(0.75)
    assert elsewhere(points(0.0, 0.1, 90.0)) == [False, False, True]


def test_a_place_unknown_to_us_takes_its_share():
    alone = confidence_of(np.array([0.0]), points(0.0), math.log(3))
    assert (alone.here, alone.nowhere) == pytest.approx((0.25, 0.75))


@given(st.lists(st.floats(-50, 50), min_size=1, max_size=9), st.floats(-50, 50))
def test_the_shares_are_shares(scores, nowhere):
    found = confidence_of(
        np.array(sorted(scores, reverse=True)), points(*range(len(scores))), nowhere
    )
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
