"""What the other names say of one: its own vote taken off, and the nearest of the chosen places."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.geodesy import haversine_km
from geo.model import Candidate
from geo.places.resolution.roster import roster_of, traits_of
from geo.places.resolution.surroundings import (
    chosen_rows,
    nearest_of_all,
    nearest_of_pairs,
    polls_of,
    votes_of,
    votes_of_others,
)


def roster(*names):
    return roster_of([traits_of(tuple(entries)) for entries in names])


def town(number, country="", admin1="", lat=0.0, lon=0.0, kind="city"):
    return Candidate(f"x:{number}", "", lat, lon, kind, country, admin1)


def others(rows, votes):
    polls = polls_of(rows, rows.country, len(rows.countries))
    return votes_of_others(polls, np.array(votes))


def test_a_vote_is_shared_by_score():
    rows = roster([town(1), town(2), town(3)], [town(4)])
    scores = np.array([math.log(2), 0.0, 0.0, -5.0])
    assert votes_of(rows, scores) == pytest.approx([0.5, 0.25, 0.25, 1.0])


def test_a_name_does_not_vote_for_itself():
    rows = roster([town(1, "SY")], [town(2, "SY"), town(3, "IQ")], [town(4)])
    assert others(rows, [1.0, 0.75, 0.25, 1.0]) == pytest.approx([0.75, 1.0, 0.0, 0.0])


def test_a_name_alone_has_no_others():
    rows = roster([town(1, "SY"), town(2, "SY")])
    assert others(rows, [0.6, 0.4]) == pytest.approx([0.0, 0.0])


def test_the_first_of_equals_is_chosen():
    rows = roster([town(1), town(2)], [town(3)])
    assert chosen_rows(rows, np.array([1.0, 1.0, 0.0])).tolist() == [0, 2]


def brute_force(names, chosen):
    """The nearest chosen place of another name for each candidate, one comparison at a time."""
    for entries in names:
        for entry in entries:
            found = math.inf
            for place in chosen:
                away = haversine_km(entry.lat, entry.lon, place.lat, place.lon)
                barred = place.kind == "country" or place.id in {e.id for e in entries} or away < 1
                found = found if barred else min(found, away)
            yield found


POINT = st.tuples(st.integers(-3, 3), st.integers(176, 184), st.sampled_from(["city", "country"]))
NAMES = st.lists(st.lists(POINT, min_size=1, max_size=3), min_size=1, max_size=6)


def places(names):
    count = iter(range(1000))
    return [
        [
            town(next(count), "", "", 20.0 * lat, (lon + 180.0) % 360 - 180, kind)
            for lat, lon, kind in name
        ]
        for name in names
    ]


@given(NAMES)
@settings(deadline=None)
def test_nearest_agrees_with_brute_force_across_the_antimeridian(points):
    names = places(points)
    rows = roster(*names)
    found = nearest_of_all(rows, rows.first)
    expected = list(brute_force(names, [entries[0] for entries in names]))
    assert found.km == pytest.approx(expected, rel=1e-4)


@given(NAMES)
@settings(deadline=None)
def test_beside_all_others_is_near_all_others(points):
    names = places(points)
    rows = roster(*names)
    pairs = [(a, b) for a in range(len(names)) for b in range(len(names)) if a != b]
    beside = nearest_of_pairs(rows, rows.first, np.array(pairs, dtype=np.int64).reshape(-1, 2))
    assert beside.km == pytest.approx(nearest_of_all(rows, rows.first).km)


def test_names_far_off_in_the_article_are_not_near():
    far, home = town("far", lat=35.0, lon=40.0), town("home", lat=35.1, lon=40.1)
    between = [[town(n, lat=-60.0, lon=100.0)] for n in range(2000)]
    rows = roster([far], *between, [home])
    assert nearest_of_all(rows, rows.first).km[-1] > 10_000
    rows = roster([far], [home])
    assert nearest_of_all(rows, rows.first).km == pytest.approx([14.3, 14.3], abs=0.2)
