"""Where an outlet's other articles point."""

import pytest

from geo.model import Article
from geo.places.resolution.outlets import Ballot, Outlets, outlet_name

KENTUCKY = Ballot(5, {"US": 5.0}, {("US", "Kentucky"): 4.0, ("US", "Ohio"): 1.0})
LONDON = Ballot(5, {"GB": 5.0}, {("GB", "England"): 5.0})


def by(source, text="A text."):
    return Article(text=text, source=source)


def test_the_other_articles_count_and_the_own_does_not():
    outlets = Outlets()
    outlets.add(by("The Daily", "home"), KENTUCKY)
    outlets.add(by("the  daily", "away"), LONDON)
    outlet = outlets.others(by("THE DAILY", "away"), LONDON)
    assert outlet.countries == {"US": 0.5, "GB": 0.0}
    assert outlet.regions == {("US", "Kentucky"): 0.4, ("US", "Ohio"): 0.1, ("GB", "England"): 0.0}
    third = outlets.others(by("the daily", "new"), LONDON)
    assert third.countries == pytest.approx({"US": 1 / 3, "GB": 1 / 3})


def test_an_article_counts_once():
    outlets = Outlets()
    for _ in range(2):
        outlets.add(by("wire"), KENTUCKY)
    assert not outlets.wants(by("wire"))
    assert outlets.others(by("wire"), KENTUCKY) is None
    assert outlets.others(by("wire", "new"), LONDON).countries == {"US": 0.5}


def test_an_outlet_without_other_articles_says_nothing():
    outlets = Outlets()
    assert outlets.others(by("The Daily"), KENTUCKY) is None
    assert not outlets.wants(by(""))
    outlets.add(by(""), KENTUCKY)
    assert outlets.others(by("", "new"), KENTUCKY) is None


def test_memory_is_bounded():
    outlets = Outlets()
    for number in range(3000):
        regions = {("US", f"{number}-{part}"): 0.1 for part in range(10)} | {("US", "home"): 1.0}
        outlets.add(by("wire", str(number)), Ballot(2, {"US": 2.0}, regions))
    known = outlets.others(by("wire", "new"), LONDON).regions
    assert len(known) <= 1000
    assert known["US", "home"] > 0.3
    assert not outlets.wants(by("wire", "3001"))


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
