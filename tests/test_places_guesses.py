"""What an unexplained name may be a spelling of, in the countries of its article."""

from dataclasses import replace

import pytest

from geo.gazetteer import open_gazetteer
from geo.model import Candidate
from geo.places.forms.guesses import countries_of, guessed

SYRIA = Candidate("country:SY", "Syria", 35, 38, "country", "SY")
HOMS = Candidate("t:1", "Homs", 34.7, 36.7, "city", "SY", population=775_404, matched="loose")
KHOMS = Candidate("t:2", "Al Khums", 32.6, 14.3, "city", "LY", population=202_000, matched="loose")


class Misspelt:
    """Knows no name, but what a misspelt one may be."""

    def __init__(self, **respelt):
        self._respelt = respelt

    def candidates(self, names):
        return dict.fromkeys(names, ())

    def respelt(self, name):
        return self._respelt.get(name, ())


def test_countries_are_those_of_peoples_and_of_names_that_are_no_guess():
    known = {"Syrie": (SYRIA,), "Homss": (KHOMS,), "Inconnu": ()}
    assert countries_of(known, ("LB", "")) == {"SY", "LB"}


def test_a_guess_counts_in_the_countries_of_the_article_alone():
    known = {"Syrie": (SYRIA,), "Homss": (HOMS, KHOMS), "Rakkka": ()}
    raqqa = replace(HOMS, id="t:3", name="Raqqa")
    gazetteer = Misspelt(Rakkka=(replace(raqqa, country="LY"), raqqa))
    assert guessed(known, {"SY"}, gazetteer) == {**known, "Homss": (HOMS,), "Rakkka": (raqqa,)}
    assert guessed(known, {"ML"}, gazetteer) == {**known, "Homss": ()}
    assert guessed(known, (), gazetteer) == known


@pytest.mark.parametrize(
    ("misspelt", "country", "meant"),
    [
        ("Raqqua", "SY", "Raqqa"),
        ("Mariopol", "UA", "Mariupol"),
        ("Kramatorks", "UA", "Kramatorsk"),
        ("Краматорьск", "UA", "Kramatorsk"),
        ("Gao", "ML", None),
        ("Xyzzyqq", "SY", None),
    ],
)
def test_a_town_a_letter_off(misspelt, country, meant):
    found = [e for e in open_gazetteer().respelt(misspelt) if e.country == country]
    assert ([e.name for e in found if e.kind == "city"] or [None])[0] == meant
    assert {e.matched for e in found} <= {"loose"}
