"""Which names are place names: the gate, the vetoes, and offsets that never slip."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.model import Article, Candidate, Section, Span
from geo.places import find_mentions
from geo.places.lexicon import lexicon
from geo.places.recognition.scan import possible_names
from geo.places.tokens import split_words
from tests.cases_json import load_cases
from tests.places_gazetteer import TinyGazetteer

GAZETTEER = TinyGazetteer()


def body(text, language="fr"):
    sections = (Section("body", Span(0, len(text))),) if text else ()
    return Article(text=text, language=language, sections=sections)


@pytest.mark.parametrize("case", load_cases("mentions"))
def test_names_and_qualifiers(case):
    found = find_mentions(body(case["text"], case["language"]), GAZETTEER)
    assert [[m.name, m.qualifier] for m in found] == case["mentions"]


PIECES = st.sampled_from(
    "Raqqa Palmyre Alep Washington, D.C. Deir Ezzor Lavrov M. Oleg à de vers l' « » \n . , - ( ) "
    "Moscou a affirmé القاهرة Рим 🚀 \u202e e\u0301 İ ß 1999 _ ' ’ Syrie-Russie".split(" ")
)


@given(st.lists(PIECES, max_size=40).map(" ".join), st.sampled_from(["fr", "en", "ru", "ar", ""]))
@settings(max_examples=150, deadline=None)
def test_mentions_quote_the_text_in_order_without_overlap(text, language):
    article = body(text, language)
    found = find_mentions(article, GAZETTEER)
    assert all(article.quote(m.span) == m.name for m in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))


def test_page_furniture_names_nothing():
    text = "Palmyre est reprise.\nCommenter depuis Alep"
    sections = (Section("body", Span(0, 20)), Section("boilerplate", Span(21, len(text))))
    article = Article(text=text, language="fr", sections=sections)
    assert [m.name for m in find_mentions(article, GAZETTEER)] == ["Palmyre"]


def test_the_gazetteer_is_asked_once_an_article():
    gazetteer = TinyGazetteer()
    find_mentions(body("Les combats d'Alep, de Homs et de Raqqa continuent."), gazetteer)
    assert gazetteer.asked == 1


def test_possible_names_keep_links_between_capitals():
    article = body("Des soldats de la ville de Deir Ezzor et de Washington, D.C. sont morts.")
    words = split_words(article)
    found = possible_names(article.text, words, GAZETTEER, lexicon("fr"))
    assert [p.name for p in found] == ["Deir Ezzor", "Washington", "Washington, D.C."]


class _KnowsAll(TinyGazetteer):
    """A gazetteer that knows every name it is asked for."""

    def candidates(self, names):
        return {name: (Candidate("test:1", name, 1.0, 2.0, "city", "XX"),) for name in names}


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "on va à el Fasher", ["el Fasher", "Fasher"]),
        ("es", "están en el Fasher", ["Fasher"]),
        ("es", "están en el-Fasher", ["el-Fasher", "Fasher"]),
        ("es", "van al Fasher", ["Fasher"]),
    ],
)
def test_an_arabic_article_begins_a_name_but_where_it_is_the_languages_own(language, text, names):
    article = body(text, language)
    found = possible_names(article.text, split_words(article), _KnowsAll(), lexicon(language))
    assert [p.name for p in found if "Fasher" in p.name] == names
