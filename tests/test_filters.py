"""What the filters hide leaves the map, joins the names without a point, and no mention is lost."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.article import read_text
from geo.model import Article, Axis, Candidate, Mention, Place, Reading, Section, Span
from geo.read import read_article
from geo.views.filters import MORE, ROLES, SENSES, USUAL, filtered, hidden_of
from geo.views.totals import totals

TEXT = "Homs Paris Lens Alep syrien Raqqa\nMari"
ARTICLE = Article(TEXT, sections=(Section("body", Span(0, 33)), Section("tags", Span(34, 38))))


def place(name, sense="literal", role=None, status="sure", form="name"):
    start = TEXT.index(name)
    mention = Mention(Span(start, start + len(name)), name, form=form, sense=sense, role=role)
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


WORDS = st.sampled_from(
    ["Moscou a affirmé", "Paris", "à Raqqa", "la Syrie", "BEYROUTH (AFP) -", "syrien", "L'armée",
     "marche sur Palmyre", "depuis Homs", "contre le Portugal", "Tags:\n", "\n", ".", "х", "حلب"]
)  # fmt: skip


@given(
    parts=st.lists(WORDS, min_size=1, max_size=12),
    hidden=st.frozensets(st.sampled_from((*SENSES, *ROLES, *MORE))),
)
@settings(deadline=None, max_examples=60)
def test_totals_add_up_for_any_text_and_filters(parts, hidden, gazetteer):
    text = " ".join(parts)
    if not text.strip():
        return
    reading = read_article(read_text(text, language="fr"), gazetteer)
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
