"""Where a dispatch says whence it comes."""

import pytest

from geo.model import Article, Section, Span
from geo.places.recognition.scan import heads_a_dispatch
from geo.places.tokens import split_words

HEADS = [
    "KIEV, 14 novembre (AFP) – Les combats ont repris.",
    "KIEV, 14 novembre - Les combats ont repris.",
    "Bilbao, 23 may (EFE).- El puerto sigue cerrado.",
    "BEIRUT (Reuters) - Shelling was heard.",
    "МОСКВА, 27 марта — Министр отбыл.",
    "ADEN (Yemen), 3 March -- The port is shut.",
]
NO_HEADS = [
    "Homs, 34 ans, raconte sa fuite.",
    "Washington, qui a parlé hier, se tait.",
    "Paris est loin.",
    "Gao (nord) tient encore.",
    "Gao.",
]


def head(text):
    words = split_words(Article(text=text, sections=(Section("body", Span(0, len(text))),)))
    return heads_a_dispatch(words, 0, 0)


@pytest.mark.parametrize("text", HEADS)
def test_a_dateline_heads_a_dispatch(text):
    assert head(text)


@pytest.mark.parametrize("text", NO_HEADS)
def test_other_openings_do_not(text):
    assert not head(text)


def test_an_agency_ends_a_dateline_within_a_line():
    text = "EL PUERTO SIGUE CERRADO Bilbao (EFE). El puerto"
    words = split_words(Article(text=text, sections=(Section("body", Span(0, len(text))),)))
    assert [words.raw[i] for i in range(len(words)) if heads_a_dispatch(words, i, i)] == [
        "Bilbao",
    ]
