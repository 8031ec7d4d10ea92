"""What the other names say of one: its own vote taken off, and the nearest of the chosen places."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.geodesy import haversine_km
from geo.model import Candidate
from geo.places.surroundings import Chosen, Others, Vote, count_votes, vote_of

ALEPPO = Vote({"SY": 1.0}, {("SY", "Aleppo"): 1.0})
RAQQA = Vote({"SY": 0.75, "IQ": 0.25}, {("SY", "Raqqa"): 0.75})
NOWHERE = Vote({}, {})


def test_a_vote_is_shared_by_score():
    entries = [
        Candidate("x:1", "", 1, 1, country="SY", admin1="Raqqa"),
        Candidate("x:2", "", 2, 2, country="SY"),
        Candidate("x:3", "", 3, 3),
    ]
    vote = vote_of(zip(entries, (math.log(2), 0.0, 0.0), strict=True))
    assert vote.countries == pytest.approx({"SY": 0.75})
    assert vote.regions == pytest.approx({("SY", "Raqqa"): 0.5})


def test_a_name_does_not_vote_for_itself():
    poll = count_votes([ALEPPO, RAQQA, NOWHERE], ["SY"])
    others = Others(poll, ALEPPO, "")
    assert others.country_share("SY") == pytest.approx(0.375)
    assert others.country_share("IQ") == pytest.approx(0.125)
    assert others.country_share("TR") == 0
    assert others.region_share("SY", "Aleppo") == pytest.approx(0)
    assert others.region_share("SY", "Raqqa") == pytest.approx(0.375)
    assert others.names_country("SY")
    assert not Others(poll, NOWHERE, "SY").names_country("SY")


def test_a_name_alone_has_no_others():
    others = Others(count_votes([RAQQA], []), RAQQA, "")
    assert (others.country_share("SY"), others.region_share("SY", "Raqqa")) == (0, 0)


def brute_force(entries, places, within_km):
    """The nearest place of each entry, one comparison at a time."""
    for entry in entries:
        found = None
        for place in places:
            away = haversine_km(entry.lat, entry.lon, place.lat, place.lon)
            barred = place.kind == "country" or place.id in {e.id for e in entries} or away < 1
            if not barred and away < within_km and (found is None or away < found[1]):
                found = (place, away)
        yield found


POINT = st.tuples(st.integers(-3, 3), st.integers(176, 184), st.sampled_from(["city", "country"]))


def places(points, source):
    return [
        Candidate(f"{source}:{n}", "", 20.0 * lat, (lon + 180.0) % 360 - 180, kind)
        for n, (lat, lon, kind) in enumerate(points)
    ]


@given(st.lists(POINT, min_size=1, max_size=8), st.lists(POINT, min_size=1, max_size=4))
@settings(deadline=None)
def test_nearest_agrees_with_brute_force_across_the_antimeridian(chosen, entries):
    chosen, entries = places(chosen, "a"), [*places(entries, "b"), *places(chosen[:1], "a")]
    found = Chosen(chosen).nearest(entries, 0, within_km=150.0)
    expected = list(brute_force(entries, chosen, 150.0))
    assert [f and f[1] for f in found] == pytest.approx([e and e[1] for e in expected])
    assert [f is None for f in found] == [e is None for e in expected]


def test_names_far_off_in_the_article_are_not_near():
    far = Candidate("x:far", "", 35.0, 40.0)
    home = Candidate("x:home", "", 35.1, 40.1)
    row = [far, *[Candidate(f"x:{n}", "", -60.0, 100.0) for n in range(2000)], home]
    assert Chosen(row).nearest([home], 2001, within_km=400.0) == [None]
    (near,) = Chosen([far, home]).nearest([home], 1, within_km=400.0)
    assert near is not None
    assert near[0] == far
