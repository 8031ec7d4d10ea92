"""The figures of an evaluation: by hand, by their invariants, and beside an independent scorer."""

import importlib.util
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.accuracy.scoring import Mark, Rate, score
from geo.model import Span

SCORER = Path(__file__).parents[2] / "shared" / "bench" / "score.py"
ALEPPO, RAQQA, PARIS = (36.2, 37.16), (35.95, 39.01), (48.85, 2.35)


def mark(start, end, point=None, *, counted=True):
    return Mark(Span(start, end), point, counted)


def test_exact_and_overlapping_names_are_counted_apart():
    gold = (mark(0, 5), mark(10, 15), mark(20, 25), mark(30, 35))
    found = (mark(0, 5), mark(11, 15), mark(40, 45))
    told = score([(gold, found)])
    assert told.exact == Rate(1, 3, 4)
    assert told.overlap == Rate(2, 3, 4)
    assert (round(told.exact.precision, 1), told.exact.recall) == (33.3, 25.0)
    assert round(told.overlap.f1, 1) == 57.1


def test_one_prediction_meets_one_name_and_the_longer_overlap_wins():
    gold = (mark(0, 10), mark(11, 20))
    told = score([(gold, (mark(0, 20), mark(8, 12)))])
    assert told.overlap == Rate(2, 2, 2)
    assert score([(gold, (mark(0, 20),))]).overlap == Rate(1, 1, 2)


def test_points_are_right_within_161_km():
    near = (ALEPPO[0], ALEPPO[1] + 1.7)
    gold = (mark(0, 5, ALEPPO), mark(10, 15, ALEPPO), mark(20, 25, PARIS), mark(30, 35))
    found = (mark(0, 5, near), mark(10, 15, RAQQA), mark(20, 25), mark(30, 35, PARIS))
    told = score([(gold, found)])
    assert [round(error) for error in told.resolution.errors] == [153, 169]
    assert round(told.resolution.of_all or 0, 1) == 33.3
    assert told.resolution.of_answered == 50.0
    # The prediction without a point counts in recognition, the one on a name without a point not.
    assert told.end_to_end_exact == Rate(1, 2, 3)
    assert told.exact == Rate(4, 4, 4)


def test_what_touches_only_names_that_are_not_counted_is_left_aside():
    gold = (mark(0, 5), mark(10, 20, counted=False))
    assert score([(gold, (mark(0, 5), mark(12, 20)))]).exact == Rate(1, 1, 1)


def test_a_text_without_prediction_is_said():
    told = score([((mark(0, 5, PARIS),), None), ((), ())])
    assert (told.texts, told.unread, told.exact) == (2, 1, Rate(0, 0, 1))
    assert told.resolution.of_answered is None
    assert told.resolution.of_all == 0.0


def test_nothing_wanted_and_nothing_said_is_no_error():
    told = score([])
    assert (told.exact.precision, told.exact.recall, told.exact.f1) == (0.0, 0.0, 0.0)
    assert (told.resolution.of_all, told.resolution.auc) == (None, None)


POINTS = st.none() | st.sampled_from([ALEPPO, RAQQA, PARIS, (0.5, -179.9), (-89.9, 10.0)])
MARKS = st.lists(
    st.builds(
        lambda start, length, point, counted: mark(start, start + length, point, counted=counted),
        st.integers(0, 60),
        st.integers(1, 12),
        POINTS,
        st.booleans(),
    ),
    max_size=12,
).map(tuple)


@given(st.lists(st.tuples(MARKS, MARKS | st.none()), max_size=5))
def test_the_parts_add_up(texts):
    told = score(texts)
    for rate in (told.exact, told.overlap, told.end_to_end_exact, told.end_to_end_overlap):
        assert 0 <= rate.right <= min(rate.predicted, rate.wanted)
    assert told.exact.right <= told.overlap.right
    assert told.end_to_end_exact.right <= told.resolution.right <= len(told.resolution.errors)
    assert len(told.resolution.errors) <= told.resolution.wanted


@given(MARKS)
def test_gold_against_itself_is_perfect(marks):
    counted = tuple({m.span: m for m in marks if m.counted}.values())
    told = score([(counted, counted)])
    assert told.exact == Rate(len(counted), len(counted), len(counted))
    assert told.resolution.right == told.resolution.wanted


def as_rows(marks):
    return [
        {
            "start": m.span.start,
            "end": m.span.end,
            "lat": m.point and m.point[0],
            "lon": m.point and m.point[1],
            "kind": "literal" if m.counted else "other",
        }
        for m in marks
    ]


@pytest.mark.skipif(not SCORER.exists(), reason="the independent scorer is not beside the project")
def test_the_figures_are_those_of_the_independent_scorer():
    spec = importlib.util.spec_from_file_location("independent_scorer", SCORER)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    draw = random.Random(20160329)
    for _ in range(300):
        texts = [(draw_marks(draw, spread=0.8), draw_marks(draw, spread=1.0)) for _ in range(4)]
        gold = {str(i): {"mentions": as_rows(pair[0])} for i, pair in enumerate(texts)}
        pred = {str(i): {"mentions": as_rows(pair[1])} for i, pair in enumerate(texts)}
        theirs, ours = scorer.score(gold, pred, {"literal"}), score(texts)
        for name, rate in (
            ("recognition_exact", ours.exact),
            ("recognition_overlap", ours.overlap),
            ("end_to_end_exact", ours.end_to_end_exact),
            ("end_to_end_overlap", ours.end_to_end_overlap),
        ):
            told = theirs.get(name)
            if told is None:
                assert not ours.resolution.wanted
                continue
            assert (rate.right, rate.predicted, rate.wanted) == (
                told["tp"],
                told["n_pred"],
                told["n_gold"],
            ), name
            assert abs(rate.f1 - told["f1"]) <= 0.051
        if ours.resolution.wanted:
            told = theirs["resolution"]
            assert (told["n_gold"], told["answered"]) == (
                ours.resolution.wanted,
                len(ours.resolution.errors),
            )
            for key, value in (
                ("acc161", ours.resolution.of_all),
                ("acc161_answered", ours.resolution.of_answered),
                ("median_km", ours.resolution.median_km),
            ):
                assert (told[key] is None) == (value is None)
                assert value is None or abs(value - told[key]) <= 0.051 + 0.0001 * value, key
            if ours.resolution.auc is not None:
                assert abs(ours.resolution.auc - told["auc"]) <= 0.00051


def draw_marks(draw, *, spread):
    """Names that often meet: starts in tens, lengths alike, points near three towns."""
    marks = []
    for slot in draw.sample(range(12), k=draw.randint(0, 9)):
        start = slot * 10 + (draw.random() > spread)
        town = draw.choice([ALEPPO, RAQQA, PARIS, None])
        point = town and (town[0] + draw.random(), town[1] + draw.random())
        length = draw.choice([5, 5, 5, 12])
        marks.append(mark(start, start + length, point, counted=draw.random() < 0.9))
    return tuple(marks)
