"""Which words stand inside the name of an organisation."""

import pytest

from geo.model import Article, Section, Span
from geo.places.lexicon import lexicon
from geo.places.recognition.nested import inside_organisations
from geo.places.tokens import split_words

CASES = [
    ("en", "Students of the University of Aleppo marched.", ["Aleppo"]),
    ("en", "The Kyiv City Council met in Lviv.", ["Kyiv", "City"]),
    ("en", "The Bank of England raised rates.", ["England"]),
    ("en", "A bank in England closed.", []),
    ("en", "The army left Homs.", []),
    ("fr", "L'Université de Damas a rouvert.", ["Damas"]),
    ("fr", "L'Observatoire est à Londres.", []),
]


@pytest.mark.parametrize(("language", "text", "inside"), CASES)
def test_words_inside_an_organisation_s_name(language, text, inside):
    words = split_words(Article(text=text, sections=(Section("body", Span(0, len(text))),)))
    found = inside_organisations(words, lexicon(language))
    assert [words.raw[i] for i in sorted(found)] == inside
