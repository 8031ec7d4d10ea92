"""Regions in short, where newspapers put them and nowhere else."""

import pytest

from geo.article import read_text
from geo.places import find_mentions
from geo.places.lexicon.abbreviations import abbreviations, stands_for
from geo.read import read_article


@pytest.mark.parametrize(
    ("word", "gap", "name"),
    [
        ("Ky.", ", ", "Kentucky"),
        ("Ky.", " ", ""),
        ("TX", ", ", "Texas"),
        ("OR", " ", ""),
        ("B.C.", " ", "British Columbia"),
        ("Paris", ", ", ""),
    ],
)
def test_what_a_word_stands_for(word, gap, name):
    assert stands_for(word, gap) == name


def test_every_abbreviation_stands_for_a_region(gazetteer):
    names = set(abbreviations().names.values())
    found = gazetteer.candidates(names)
    assert [n for n in sorted(names) if all(e.kind != "governorate" for e in found[n])] == []


def names_in(text, gazetteer):
    return [m.name for m in find_mentions(read_text(text, language="en"), gazetteer)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A man from Lexington, Ky., died.", ["Lexington", "Ky."]),
        ("She moved from Austin, TX, to Surrey, B.C., in May.", ["Austin", "TX", "Surrey", "B.C."]),
        ("The town fell in 500 B.C. and was burnt.", []),
        ("Say it IN a low voice, OR not at all.", []),
    ],
)
def test_regions_in_short_are_names_with_their_full_stop(text, names, gazetteer):
    assert names_in(text, gazetteer) == names


def test_the_town_before_one_lies_in_it(gazetteer):
    text = "The diner in Athens, Tex., burned down. In Paris, Ky., it rained."
    reading = read_article(read_text(text, language="en"), gazetteer)
    assert {(p.chosen.name, p.chosen.admin1) for p in reading.places} == {
        ("Athens", "Texas"),
        ("Texas", "Texas"),
        ("Paris", "Kentucky"),
        ("Kentucky", "Kentucky"),
    }
