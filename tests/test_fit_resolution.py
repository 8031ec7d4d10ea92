"""The fit of resolution's weights: what it learns, what it calls sure, what it writes."""

import numpy as np
import pytest

pytest.importorskip("scipy", reason="the fit needs the packages of the bench group")

from bench.fit_resolution import HAND, Known, fit, thresholds, written
from bench.gold_places import Point, Text
from bench.reliability import Case, lines_of
from geo.model import Article, Candidate, Mention, Span
from geo.places.resolution.setting import Group, Setting
from geo.places.resolution.weights import COLUMN, COLUMNS, TABLE, load_weights


def text(number):
    """A name of two towns, of which the smaller and accent-exact one is meant."""
    entries = (
        Candidate(f"x:{number}", "Sada", 10, 20, population=900, matched="folded"),
        Candidate(f"y:{number}", "Sadá", -10, 60, population=900, matched="name"),
    )
    group = Group("Sadá", "", "", (Mention(Span(0, 4), "Sadá"),), entries)
    setting = Setting((group,), frozenset(), frozenset())
    return Text(str(number), "", Article(text="Sadá"), setting, (Point(-10, 60),))


def test_the_fit_learns_what_the_texts_show_and_keeps_the_rest():
    hand = load_weights(HAND)
    texts = [text(number) for number in range(50)]
    fitted = fit([Known(each, (each.right(0),)) for each in texts], hand)
    moved = dict(zip(COLUMNS, fitted.values - hand.values, strict=True))
    assert moved["match.name"] > 0.1
    assert moved["match.folded"] < -0.1
    assert moved["population"] == 0  # how much size counts is left to the hand
    assert moved["kind.water"] == pytest.approx(0, abs=1e-6)


def test_the_table_is_written_with_its_comments():
    table = TABLE.read_text(encoding="utf-8")
    values = np.arange(len(COLUMNS), dtype=float)
    again = written(table, values)
    assert [line.partition("#")[2] for line in again.splitlines()] == [
        line.partition("#")[2] for line in table.splitlines()
    ]
    assert f"population = {values[COLUMN['population']]:.2f} " in again
    assert f"water = {values[COLUMN['kind.water']]:.2f}" in again


def cases(here, right, count):
    return [Case(here, right, right, 1)] * count


def test_thresholds_leave_the_doubtful_below():
    found = cases(0.995, True, 985) + cases(0.97, False, 15) + cases(0.9, True, 200)
    sure, likely = thresholds(found + cases(0.5, False, 50))
    assert sure == 0.995
    assert likely == 0.9


def test_the_table_tells_how_often_each_status_was_right():
    found = cases(0.995, True, 98) + cases(0.995, False, 2) + cases(0.1, False, 1)
    lines = lines_of({"ours": found}, 0.99, 0.8)
    assert lines[-1] == "| ours | 98.0 of 100 | – | – | 0.0 of 1 |"
