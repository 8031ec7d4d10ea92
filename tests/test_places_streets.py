"""Which words name a street, a square or a water by their common noun."""

import pytest

from geo.model import Article, Section, Span
from geo.places.lexicon import lexicon
from geo.places.recognition.streets import named_streets
from geo.places.tokens import split_words

CASES = [
    ("en", "A shot was fired on Harrow Road near the mill.", ["Harrow Road"]),
    ("en", "On Mill Street nobody slept.", ["Mill Street"]),
    ("en", "They met at 42nd Street and Elm Avenue.", ["42nd Street", "Elm Avenue"]),
    ("en", "It is at 12 Ninth Street Northwest.", ["Ninth Street Northwest"]),
    ("en", "Troops crossed Stony Creek at dawn.", ["Stony Creek"]),
    ("en", "The Mill Street Bakery closed.", []),
    ("en", "The road to peace is long. The River rose.", []),
    ("fr", "Une bombe a explosé rue de la Paix, près du quai Voltaire.", ["rue de la Paix", "quai Voltaire"]),
    ("fr", "Il descend dans la rue. Paris dort.", []),
    ("es", "La calle del Pez está cortada.", ["calle del Pez"]),
    ("uk", "Ракета впала на вулиці Садовій, біля Личаківського цвинтаря.", ["вулиці Садовій", "Личаківського цвинтаря"]),
    ("uk", "Живе на вул. Садовій у великому парку.", ["вул. Садовій"]),
    ("ru", "На улице было тихо.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "names"), CASES)
def test_streets_squares_and_waters(language, text, names):
    article = Article(text=text, sections=(Section("body", Span(0, len(text))),))
    words = split_words(article)
    found = named_streets(words, lexicon(language))
    assert [text[words.starts[a] : words.ends[b]] for a, b in found] == names
