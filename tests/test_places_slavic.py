"""The dictionary forms of Russian and Ukrainian names, and their Latin spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.model import Candidate
from geo.places.forms.lookup import look_up
from geo.places.forms.romanised import romanised, romanised_entries
from geo.places.forms.slavic import is_adjective, lands, nominatives, regions, relatives
from tests.cases_json import load_cases

GIVEN = {"nominatives": nominatives, "regions": regions, "relatives": relatives, "lands": lands}


@pytest.mark.parametrize("case", load_cases("slavic"))
def test_dictionary_forms(case):
    found = GIVEN[case["what"]](case["name"])
    assert set(case["among"]) <= set(found)
    assert not set(case.get("none", ())) & set(found)


@given(st.text(alphabet="абвгдеёжийклмнопрстуьіїє' -АМКХ", max_size=24))
def test_any_name_has_few_forms_none_of_them_itself(name):
    found = nominatives(name)
    assert len(found) == len(set(found)) <= 24
    assert name not in found


@pytest.mark.parametrize(
    ("word", "adjective"),
    [("Западного", True), ("Сибирский", True), ("Приморском", True), ("Київ", False)],
)
def test_adjectives_by_their_ending(word, adjective):
    assert is_adjective(word) is adjective


class Kept:
    """Answers with entries as they are."""

    def __init__(self, **entries):
        self.entries = {name.replace("_", " "): tuple(found) for name, found in entries.items()}

    def candidates(self, names):
        return {name: self.entries.get(name, ()) for name in names}

    def country(self, code):
        raise NotImplementedError(code)


def test_a_region_is_found_by_the_adjective_of_its_town():
    town = Candidate("t:1", "Kharkiv", 50, 36.3, "city", "UA", matched="stripped")
    region = Candidate("t:2", "Kharkiv", 49.8, 36.5, "governorate", "UA", matched="stripped")
    gazetteer = Kept(Харьков_область=[region, town])
    found = look_up(["Харьковской области"], gazetteer)["Харьковской области"]
    assert [(e.id, e.matched) for e in found] == [("t:2", "folded")]


HOMS = Candidate("t:3", "Homs", 34.7, 36.7, "city", "SY", population=775_404, matched="name")


def test_a_latin_spelling_counts_only_in_the_countries_of_the_article():
    gazetteer = Kept(Homs=[HOMS])
    assert romanised("Хомс") == ("Khoms", "Homs", "Choms")
    in_syria = romanised_entries(["Хомсе"], {"SY"}, gazetteer)
    assert [(e.id, e.matched) for e in in_syria["Хомсе"]] == [("t:3", "loose")]
    assert romanised_entries(["Хомсе"], {"ML"}, gazetteer) == {}
    assert romanised_entries(["Хомсе"], {"ML", "SY"}, gazetteer) == in_syria
    assert romanised_entries(["Хомсе"], (), gazetteer) == {}
    assert romanised_entries(["хомсе", "Homs"], {"SY"}, gazetteer) == {}
