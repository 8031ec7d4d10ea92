"""What the learnt scorer makes of the rules' axes, and what it finds beside them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.axes.decide import Candidate, choose
from geo.axes.lexicon import known_languages
from geo.axes.roles import Stop
from geo.axes.scene import Goal
from geo.axes.scorer import Scorer, scorer
from geo.model import Candidate as Entry
from geo.model import Mention, Place, Span
from tests.axes_text import axes_in, told

CASES = Path(__file__).parent / "cases"
WORDS = st.sampled_from(sorted(scorer().bases))


def _cases():
    table = json.loads((CASES / "axes_decided.json").read_text("utf-8"))
    return [
        pytest.param(group, case, id=case["text"][:60]) for group in table for case in table[group]
    ]


@pytest.mark.parametrize(("group", "case"), _cases())
def test_decided_axes(group, case, request):
    if group == "known_failures":
        request.applymarker(pytest.mark.xfail(strict=True))
    _, axes = axes_in(case["text"], case["places"], case["language"])
    assert [told(axis) for axis in axes] == case["axes"]


@pytest.mark.parametrize("group", ["in_the_wild", "negative"])
def test_the_scorer_leaves_what_the_rules_read_rightly(group):
    right = []
    for language in known_languages():
        table = json.loads((CASES / f"axes_{language}.json").read_text("utf-8"))
        for case in table[group]:
            _, axes = axes_in(case["text"], case["places"], language)
            right.append(sorted(map(told, axes)) == sorted(case.get("axes", [])))
    assert sum(right) / len(right) > 0.95


def _goal(name: str, line: int = 0) -> Goal:
    place = Place(Entry(name, name, 10.0, 20.0, kind="city"), (Mention(Span(0, 1), name),))
    return Goal(line, Stop(0, 0, 0, "on", place), place)


def test_the_likeliest_start_holds_and_a_second_only_where_it_is_likely():
    goal = _goal("Gao")
    rows = [("Mopti", 0.5), (None, 0.1), ("Konna", 0.35), ("Bamako", 0.05)]
    chosen = choose([Candidate(goal, origin, chance) for origin, chance in rows])
    assert [candidate.origin for candidate in chosen] == ["Mopti", "Konna"]


def test_an_unlikely_objective_does_not_hold():
    assert list(choose([Candidate(_goal("Gao"), None, 0.05)])) == []


@given(st.lists(st.lists(WORDS, max_size=8), min_size=1, max_size=6))
def test_the_shares_of_all_starts_make_one(rows):
    shares = scorer().shares(rows)
    assert sum(shares) == pytest.approx(1)
    assert min(shares) >= 0


def test_unknown_evidence_weighs_nothing():
    weights = Scorer({"always": 0.0, "role on": 2.0}, {})
    assert weights.chance(["always", "never seen"]) == 0.5
    assert weights.chance(["role on", "role on"]) == pytest.approx(0.8808, abs=1e-4)


def test_a_start_of_another_sentence_is_a_passage():
    text = "La colonne a quitté Gao lundi. Mercredi, elle est entrée dans Kidal."
    article, (axis,) = axes_in(text, ["Gao", "Kidal"], "fr")
    assert told(axis) == "advance Gao -> Kidal, completed"
    assert [article.quote(span) for span in axis.passages] == re.split(r"(?<=\.) ", text)
