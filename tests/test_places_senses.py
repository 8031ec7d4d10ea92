"""The sense of a name, read from the words around it."""

import numpy as np
import pytest

from geo.article import read_text
from geo.model import Article, Section, Span
from geo.places.mentions import find_mentions
from geo.places.recognition.gate import BITS, Gate
from tests.cases_json import load_cases
from tests.places_gazetteer import TinyGazetteer

OPEN = Gate(np.zeros(1 << BITS, dtype=np.float32), frozenset(), frozenset(), frozenset())


@pytest.mark.parametrize("case", load_cases("senses"))
def test_sense_of_a_name(case):
    text = case["text"]
    sections = (Section("body", Span(0, len(text))),)
    article = Article(text=text, language=case["language"], sections=sections)
    mentions = find_mentions(article, TinyGazetteer(), gate=OPEN)
    assert [m.sense for m in mentions if m.name == case["name"]] == [case["sense"]]


@pytest.mark.parametrize("case", load_cases("governments"))
def test_states_and_capitals_that_act_and_those_that_lie_somewhere(case, gazetteer):
    mentions = find_mentions(read_text(case["text"], language=case["language"]), gazetteer)
    assert {m.name: m.sense for m in mentions if m.form == "name"} == case["names"]


@pytest.mark.parametrize("section", ["tags", "related", "caption"])
def test_outside_the_told_text_only_institutions_govern(section):
    text = "Moscou a affirmé, Pentagone"
    article = Article(text=text, language="fr", sections=(Section(section, Span(0, len(text))),))
    mentions = find_mentions(article, TinyGazetteer(), gate=OPEN)
    assert [(m.name, m.sense) for m in mentions] == [
        ("Moscou", "literal"),
        ("Pentagone", "government"),
    ]
