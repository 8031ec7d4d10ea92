"""What an article says of its own words: who is a person, and what is an organisation."""

import pytest

from geo.model import Article, Section, Span
from geo.places.lexicon import lexicon
from geo.places.recognition.evidence import weigh_words
from geo.places.tokens import split_words


def weighed(text):
    words = split_words(Article(text=text, sections=(Section("body", Span(0, len(text))),)))
    return words, weigh_words(words, lexicon("en"), {"anna"}.__contains__)


@pytest.mark.parametrize(
    ("text", "persons", "surnames"),
    [
        ("Yesterday Anna Stone left.", ["Anna", "Stone"], {"stone"}),
        ("The minister Stone left.", ["Stone"], {"stone"}),
        ("Yesterday Stone left.", [], set()),
    ],
)
def test_persons_by_title_and_first_name(text, persons, surnames):
    words, evidence = weighed(text)
    assert [words.raw[i] for i in sorted(evidence.persons)] == persons
    assert evidence.surnames == surnames


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("Police held Nakishia Sullivan. Sullivan spoke.", {"sullivan"}),
        ("They live in South Sullivan.", set()),
        ("They sued General Sullivan.", set()),
        ("Today Sullivan spoke.", set()),
        ("They saw Sullivan, Ohio.", set()),
    ],
)
def test_words_behind_a_capital_that_no_list_knows(text, behind):
    assert weighed(text)[1].behind == behind
