"""Adjectives, peoples and nested names: found by form, joined to their place, without a vote."""

import pytest

from geo.gazetteer import open_gazetteer
from geo.model import Article, Section, Span
from geo.places import find_mentions, resolve
from geo.places.adjectives import LANGUAGES, adjectives, town_names
from geo.places.lexicon import lexicon
from geo.places.recognition.peoples import belongings, find_adjectives
from geo.places.tokens import split_words
from tests.cases_json import load_cases
from tests.places_gazetteer import TinyGazetteer

GAZETTEER = TinyGazetteer()


def body(text, language):
    return Article(text=text, language=language, sections=(Section("body", Span(0, len(text))),))


@pytest.mark.parametrize("case", load_cases("peoples"))
def test_forms_and_their_places(case):
    article = body(case["text"], case["language"])
    mentions = find_mentions(article, GAZETTEER)
    places, unlocated = resolve(article, mentions, GAZETTEER)
    ids = {m.span: p.id for p in places for m in p.mentions}
    assert unlocated == ()
    assert [[m.name, m.form, m.nested, ids[m.span]] for m in mentions] == case["mentions"]
    assert all(m.sense == "other" for m in mentions if m.nested or m.form == "adjective")


def test_an_adjective_changes_no_name_s_reasons():
    plain, told = "Palmyre est reprise, dit Alep.", "Palmyre est reprise, dit Alep. Moscovite."
    reasons = []
    for text in (plain, told):
        article = body(text, "fr")
        places, _ = resolve(article, find_mentions(article, GAZETTEER), GAZETTEER)
        reasons.append([(p.id, p.reasons) for p in places if p.id != "geonames:524901"])
    assert reasons[0] == reasons[1]


def test_a_place_of_adjectives_alone_says_so():
    article = body("L'armée syrienne avance.", "fr")
    (place,), _ = resolve(article, find_mentions(article, GAZETTEER), GAZETTEER)
    assert [(r.code, r.values) for r in place.reasons] == [("adjective", (("word", "syrienne"),))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_listed_form_belongs_to_a_place(language):
    gazetteer = open_gazetteer()
    stray = {
        form.of
        for text, form in adjectives(language).forms.items()
        if not belongings(text, language, gazetteer)
    }
    assert stray == set()


def test_rules_make_towns_of_adjectives():
    assert town_names("Kiewer", "de") == ("Kiew", "Kiewen")
    assert town_names("kiewer", "de") == ()
    assert "Харьков" in town_names("харьковского", "ru")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Бої біля Донецька тривають.", "name"),
        ("Військові вийшли з Луганська.", "name"),
        ("Вибухи у Донецьку чути здалеку.", "name"),
        ("Донецька команда програла.", "adjective"),
        ("Він перейшов у Донецьку школу.", "adjective"),
        ("Донецька ОВА повідомила про втрати.", "adjective"),
    ],
)
def test_a_case_of_a_town_s_name_is_no_adjective(text, form):
    found = find_mentions(body(text, "uk"), open_gazetteer())
    assert [mention.form for mention in found] == [form]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'Union africaine proteste.", []),
        ("Une union africaine est née.", ["africaine"]),
        ("L'Armée syrienne avance.", ["syrienne"]),
    ],
)
def test_a_union_of_many_lands_is_no_adjective(text, found):
    words = split_words(body(text, "fr"))
    adjectival = find_adjectives(words, lexicon("fr"), "fr", open_gazetteer())
    assert [words.raw[a.first] for a in adjectival] == found
