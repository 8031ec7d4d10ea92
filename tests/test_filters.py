"""What the filters hide leaves the map, joins the names without a point, and no mention is lost."""

import re
from collections import Counter
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.article import read_text
from geo.errors import ArticleError
from geo.model import (
    Article,
    Axis,
    Candidate,
    Mention,
    Place,
    Reading,
    Section,
    Span,
    UnlocatedReason,
)
from geo.read import read_article
from geo.views.filters import MORE, ROLES, SENSES, USUAL, filtered, hidden_of
from geo.views.totals import totals, totals_sentence
from geo.views.words import Words

TEXT = "Homs Paris Lens Alep syrien Raqqa Amman\nMari"
ARTICLE = Article(TEXT, sections=(Section("body", Span(0, 39)), Section("tags", Span(40, 44))))


def place(name, sense="literal", role=None, status="sure", **more):
    start = TEXT.index(name)
    span = Span(start, start + len(name))
    mention = Mention(span, name, sense=sense, role=role, **more)
    return Place(Candidate(f"x:{name}", name, 1, 2), (mention,), status=status)


READING = Reading(
    ARTICLE,
    (
        place("Homs", role="scene"),
        place("Paris", "government", "seat"),
        place("Lens", "other"),
        place("Alep"),
        place("syrien", "other", form="adjective"),
        place("Raqqa", role="scene", status="unsure"),
        place("Amman", "other", nested=True),
        place("Mari"),
    ),
)


@pytest.mark.parametrize(
    ("hidden", "gone"),
    [
        ((), {}),
        (("literal",), dict.fromkeys(("Homs", "Alep", "Raqqa", "Mari"), "filtered")),
        (("government",), {"Paris": "filtered"}),
        (("other",), {"Lens": "not_a_place"}),
        (("scene",), {"Homs": "filtered", "Raqqa": "filtered"}),
        (("seat",), {"Paris": "filtered"}),
        (("passing",), {"Alep": "filtered"}),
        (("aside",), {"Mari": "filtered"}),
        (("unsure",), {"Raqqa": "filtered"}),
        (("nested",), {"Amman": "not_a_place"}),
    ],
)
def test_what_is_hidden_is_listed_with_its_reason(hidden, gone):
    shown = filtered(READING, frozenset(hidden))
    assert {u.mention.name: u.reason for u in shown.unlocated} == gone
    every = {m.name for p in READING.places for m in p.mentions}
    assert {m.name for p in shown.places for m in p.mentions} == every - gone.keys()


def test_hidden_adjectives_are_left_out_altogether():
    shown = filtered(READING, frozenset(("adjective",)))
    assert "x:syrien" not in {p.id for p in shown.places}
    assert shown.unlocated == ()


def test_the_ends_of_an_axis_stay():
    axis = Axis("advance", "x:Homs", "x:Raqqa", "planned", (Span(0, 4),))
    shown = filtered(replace(READING, axes=(axis,)), frozenset(("scene", "unsure")))
    assert {"x:Homs", "x:Raqqa"} <= {p.id for p in shown.places}
    assert shown.axes == (axis,)


def test_an_address_hides_only_what_there_is():
    assert hidden_of("seat,unsure,<script>,") == {"seat", "unsure"}
    assert hidden_of("") == frozenset()
    assert {*SENSES, *ROLES, *MORE} >= USUAL


WORDS = {
    "fr": ["Moscou a affirmé", "Paris", "à Raqqa", "la Syrie", "BEYROUTH (AFP) -", "syrien",
           "L'armée marche sur Palmyre depuis Homs", "contre le Portugal", "l'université d'Alep"],
    "en": ["Kyiv City Council", "the Syrian army", "advanced from Homs to Palmyra", "in Nice",
           "London said", "University of Aleppo", "Washington Post", "north of Springfield"],
    "es": ["Madrid", "el Gobierno de Irán", "avanza hacia Bagdad", "en San José"],
    "de": ["in Kiew", "die russische Armee", "rückt auf Charkiw vor", "Moskau teilte mit"],
    "ru": ["в Харькове", "Москва заявила", "наступает на Купянск", "российские войска"],
    "uk": ["у Києві", "Росія", "відступили з Херсона", "українські сили"],
    "ar": ["في دمشق", "انسحبت القوات من تدمر نحو حمص", "الجيش السوري", "وأنقرة"],
}  # fmt: skip
ANY = st.sampled_from(["Tags:\n", "\n\n", "\n", ".", ",", "<b>`${x}`", "\u202e", "🚧"]) | st.text(
    max_size=8
)


@st.composite
def texts(draw):
    """A made article in one of the seven languages: names in all uses, and anything between."""
    language = draw(st.sampled_from(sorted(WORDS)))
    parts = draw(st.lists(st.sampled_from(WORDS[language]) | ANY, min_size=1, max_size=14))
    return language, " ".join(parts)


@given(texts(), st.frozensets(st.sampled_from((*SENSES, *ROLES, *MORE))))
@settings(max_examples=120)
def test_totals_add_up_for_any_text_and_filters(gazetteer, made, hidden):
    language, text = made
    try:
        reading = read_article(read_text(text, language=language), gazetteer)
    except ArticleError:
        return
    shown = filtered(reading, hidden)

    def mentions(told):
        found = [m for p in told.places for m in p.mentions]
        return Counter(m.span for m in found + [u.mention for u in told.unlocated])

    expected = {
        m.span: m
        for m in [m for p in reading.places for m in p.mentions]
        + [u.mention for u in reading.unlocated]
        if "adjective" not in hidden or m.form == "name"
    }
    assert mentions(shown) == Counter(expected.keys())
    assert totals(shown).mentions == len(expected)
    assert all(p.mentions for p in shown.places)
    assert list(shown.unlocated) == sorted(shown.unlocated, key=lambda u: u.mention.span)
    assert {u.reason for u in shown.unlocated} <= set(get_args(UnlocatedReason))
    # And as the reader adds them up, from the sentence on the top line.
    counted, _, axes = totals_sentence(totals(shown), Words("en")).partition("; ")
    total, *parts = [int(n) for n in re.findall(r"(?<!at )\b\d+", counted)] or [0]
    assert (total, sum(parts)) == (len(expected), len(expected))
    assert axes.startswith(("no axis", f"{len(shown.axes)} "))
