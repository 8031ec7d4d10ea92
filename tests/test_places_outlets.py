"""Where an outlet's other articles point."""

import pytest

from geo.places.outlets import Ballot, Outlets, outlet_name

KENTUCKY = Ballot(5, {"US": 5.0}, {("US", "Kentucky"): 4.0, ("US", "Ohio"): 1.0})
LONDON = Ballot(5, {"GB": 5.0}, {("GB", "England"): 5.0})


def test_the_other_articles_count_and_the_own_does_not():
    outlets = Outlets()
    outlets.add("The Daily", KENTUCKY)
    outlets.add("the  daily", LONDON)
    outlet = outlets.others("THE DAILY", LONDON)
    assert outlet.countries == {"US": 0.5, "GB": 0.0}
    assert outlet.regions == {("US", "Kentucky"): 0.4, ("US", "Ohio"): 0.1, ("GB", "England"): 0.0}
    assert outlets.others("the daily").countries == pytest.approx({"US": 1 / 3, "GB": 1 / 3})


def test_an_outlet_without_other_articles_says_nothing():
    outlets = Outlets()
    outlets.add("The Daily", KENTUCKY)
    assert outlets.others("The Daily", KENTUCKY) is None
    assert outlets.others("Another") is None
    outlets.add("", KENTUCKY)
    assert outlets.others("") is None


def test_memory_is_bounded_by_the_commonest_regions():
    outlets = Outlets()
    home = Ballot(1, {"US": 1.0}, {("US", "home"): 1.0})
    for number in range(3000):
        outlets.add("wire", Ballot(1, {"US": 1.0}, {("US", str(number)): 0.5}))
        outlets.add("wire", home)
    regions = outlets.others("wire").regions
    assert len(regions) <= 1000
    assert regions["US", "home"] > 0.4


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("https://www.example.org/a/b?c", "example.org"),
        ("www.example.org", "example.org"),
        ("http://[broken", ""),
        ("  ", ""),
    ],
)
def test_the_outlet_that_a_source_names(source, name):
    assert outlet_name(source) == name
