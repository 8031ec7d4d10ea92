"""geo.model: what the types refuse, and what they compute."""

import dataclasses

import pytest

from geo import model
from geo.model import Article, Candidate, Mention, Place, Reading, Reason, Section, Span


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_a_span_holds_at_least_one_character(start, end):
    with pytest.raises(ValueError, match=f"got {start}, {end}"):
        Span(start, end)


@pytest.mark.parametrize(("lat", "lon"), [(91, 0), (-91, 0), (0, 181), (0, -181)])
def test_a_candidate_is_on_the_earth(lat, lon):
    with pytest.raises(ValueError, match="out of range"):
        Candidate("x:1", "Nowhere", lat, lon)


def test_spans_cover_and_overlap():
    assert Span(0, 5).covers(Span(0, 5))
    assert not Span(1, 5).covers(Span(0, 5))
    assert Span(0, 2).overlaps(Span(1, 3))
    assert not Span(0, 2).overlaps(Span(2, 3))


def test_section_at():
    body = Section("body", Span(0, 4))
    article = Article("Alep  Homs", sections=(body, Section("tags", Span(6, 10))))
    assert article.section_at(3) == body
    assert article.section_at(4) is None
    assert article.section_at(6) == article.sections[1]
    assert article.section_at(10) is None
    assert Article("Alep").section_at(0) is None


def test_the_score_is_the_sum_of_the_reasons():
    place = Place(
        Candidate("x:1", "Alep", 36.2, 37.16),
        (Mention(Span(0, 4), "Alep"),),
        (Reason("population", 1.5), Reason("only", -0.25)),
    )
    assert place.score == 1.25
    assert place.precision == "town"
    reading = Reading(Article("Alep"), (place,))
    assert reading.place("x:1") == place
    assert reading.place("x:2") is None


def test_what_flows_is_frozen_and_slotted():
    types = [t for t in vars(model).values() if dataclasses.is_dataclass(t)]
    assert len(types) >= 10
    for kind in types:
        assert kind.__dataclass_params__.frozen, kind
        assert "__slots__" in vars(kind), kind


def test_every_kind_has_a_precision():
    assert set(model.PRECISION) == set(model.Kind.__args__)
