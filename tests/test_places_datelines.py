"""Datelines in seven languages: their places, in capitals or not, and what is none."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.article import read_text
from geo.model import Article, Mention, Section, Span
from geo.places.lexicon.senses import LANGUAGES, sense_cues
from geo.places.mentions import find_mentions
from geo.places.recognition.datelines import find_datelines
from geo.places.recognition.gate import BITS, Gate
from geo.places.tokens import split_words
from tests.cases_json import load_cases
from tests.places_gazetteer import TinyGazetteer

# A gate that takes nothing: what is found, the dateline alone has told.
SHUT = Gate(np.full(1 << BITS, -1, dtype=np.float32), frozenset(), frozenset(), frozenset())


@pytest.mark.parametrize("case", load_cases("datelines"))
def test_places_of_a_dateline(case):
    article = read_text(case["text"], language=case["language"])
    mentions = find_mentions(article, TinyGazetteer(), gate=SHUT)
    told = [m for m in mentions if m.role == "dateline"]
    assert [m.name for m in told] == case["names"]
    assert {m.sense for m in told} <= {"literal"}
    assert [article.quote(m.span) for m in told] == case["names"]


def test_a_dateline_takes_the_place_of_what_overlaps_it():
    text = "PARIS, Texas (AP) - The mayor spoke."
    article = Article(text, "en", sections=(Section("body", Span(0, len(text))),))
    mentions = find_mentions(article, TinyGazetteer())
    assert mentions == (
        Mention(Span(0, 5), "PARIS", role="dateline"),
        Mention(Span(7, 12), "Texas", role="dateline"),
    )


@given(text=st.text(alphabet="AБaб م1(),.-–/ \n", max_size=60), language=st.sampled_from(LANGUAGES))
def test_any_text_gives_ordered_datelines_within_their_line(text, language):
    article = Article(
        text, language, sections=(Section("body", Span(0, len(text))),) if text else ()
    )
    words = split_words(article)
    found = find_datelines(words, sense_cues(language))
    assert list(found) == sorted(found, key=lambda d: d.first)
    for dateline in found:
        assert 0 <= dateline.first <= dateline.last < len(words)
        assert "\n" not in words.gaps[dateline.first + 1 : dateline.last + 1]
        for first, last in (*dateline.names, *dateline.within):
            assert dateline.first <= first <= last <= dateline.last
