"""What the possible names of an article say of one another."""

import pytest

from geo.model import Article, Section, Span
from geo.places.lexicon import lexicon
from geo.places.recognition.company import keep_company
from geo.places.recognition.scan import possible_names
from geo.places.tokens import split_words
from tests.places_gazetteer import TinyGazetteer


def kept(text):
    """The words, the possible names by their spelling, and their company."""
    article = Article(text=text, language="en", sections=(Section("body", Span(0, len(text))),))
    words = split_words(article)
    possible = possible_names(text, words, TinyGazetteer(), lexicon("en"))
    company = keep_company(possible, words, "en")
    return words, {p.name: p for p in possible}, company


def test_a_name_led_by_a_place_word_is_led_everywhere():
    _, _, company = kept("Aleppo fell. Troops marched into Aleppo. Homs fell.")
    assert company.led == {"aleppo": 1}
    assert company.told == {"aleppo": 2, "homs": 1}


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Aleppo fell.", 0),
        ("Troops left Aleppo. Aleppo fell. Aleppo burns. They saw Aleppo.", 0),
        ("They are in Aleppo. Aleppo fell. Aleppo burns. They saw Aleppo.", 1),
        ("They are in Aleppo. Aleppo fell.", 2),
        ("They are in Aleppo, near Aleppo.", 3),
    ],
)
def test_the_share_of_appearances_that_a_place_word_leads_to(text, share):
    assert kept(text)[2].share("aleppo") == share


def test_a_name_beside_a_verb_of_saying_speaks():
    _, _, company = kept("Homs said so. Aleppo fell. So said Moscow, and Raqqa heard.")
    assert company.saying == {"homs", "moscow"}


@pytest.mark.parametrize(
    ("text", "name", "home"),
    [
        ("Paris lies in Texas.", "Paris", 0),
        ("Syrian troops left Homs.", "Homs", 4),
        ("Palmyra is near Homs.", "Palmyra", 1),
        ("Russia and Syria spoke.", "Syria", 4),
        ("Shots were heard near Kafr Inconnu.", "Kafr Inconnu", 5),
    ],
)
def test_home_is_where_the_other_names_lie(text, name, home):
    _, possible, company = kept(text)
    assert company.home(possible[name]) == home


@pytest.mark.parametrize(
    ("text", "contained"),
    [("Paris, Texas, is small.", 2), ("Homs, Texas, is not.", 1), ("Paris is large.", 0)],
)
def test_a_region_after_a_comma_contains(text, contained):
    words, possible, company = kept(text)
    first = next(iter(possible.values()))
    assert company.contained(words, first) == contained


def test_names_in_a_list_stand_together():
    words, possible, company = kept("He saw Moscow, Aleppo and Homs. Raqqa burns.")
    assert [company.listed(words, possible[n]) for n in ("Moscow", "Aleppo", "Homs", "Raqqa")] == [
        1,
        2,
        1,
        0,
    ]
