"""geo.views.grouping: which places lie together."""

from hypothesis import given
from hypothesis import strategies as st

from geo.model import Candidate, Mention, Place, Span
from geo.views.grouping import lying_together

ALEPPO, HOMS, RAQQA = ("Aleppo", 36.2, 37.2), ("Homs", 34.7, 36.7), ("Raqqa", 35.9, 39.0)
PARIS, BRUSSELS, KABUL = ("Paris", 48.9, 2.3), ("Brussels", 50.9, 4.3), ("Kabul", 34.5, 69.2)


def places(*named):
    mention = Mention(Span(0, 1), "x")
    return [Place(Candidate(f"x:{name}", name, lat, lon), (mention,)) for name, lat, lon in named]


def names(found):
    return [place.chosen.name for place in found]


def test_a_far_mention_is_not_of_the_theatre():
    found = lying_together(places(ALEPPO, PARIS, HOMS, RAQQA), [2, 1, 1, 1])
    assert names(found) == ["Aleppo", "Homs", "Raqqa"]


def test_mentions_count_not_places():
    found = lying_together(places(ALEPPO, PARIS, BRUSSELS), [5, 1, 1])
    assert names(found) == ["Aleppo"]


def test_without_a_majority_all_places_are_shown():
    given_places = places(ALEPPO, PARIS, KABUL)
    assert lying_together(given_places, [1, 1, 1]) == tuple(given_places)


def test_an_axis_decides_against_the_count():
    found = lying_together(places(PARIS, BRUSSELS, ALEPPO), [4, 4, 1], ends=frozenset({"x:Aleppo"}))
    assert names(found) == ["Aleppo"]


def test_a_long_axis_keeps_both_its_ends():
    ends = frozenset({"x:Paris", "x:Kabul"})
    found = lying_together(places(PARIS, ALEPPO, KABUL), [1, 1, 1], ends=ends)
    assert names(found) == ["Paris", "Kabul"]


def test_nothing_lies_together_with_nothing():
    assert lying_together([], []) == ()


@given(st.lists(st.tuples(st.floats(-85, 85), st.floats(-180, 180)), max_size=12))
def test_some_of_the_places_in_their_order(points):
    given_places = places(*((str(n), lat, lon) for n, (lat, lon) in enumerate(points)))
    found = lying_together(given_places, [1] * len(points))
    assert [p for p in given_places if p in found] == list(found)
    assert bool(found) == bool(points)
