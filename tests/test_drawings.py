from dataclasses import replace
from itertools import combinations, pairwise
from typing import get_args

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from geo.geodesy import bearing_deg, distance_km
from geo.model import Article, Axis, AxisStatus, Candidate, Direction, Mention, Place, Reading, Span
from geo.views.arrows import arrow
from geo.views.drawings import draw_axes

TEXT = "Homs Palmyra Raqqa Tadef"
SPAN = Span(0, 4)
AT = {
    "homs": (34.7268, 36.7234),
    "palmyra": (34.5624, 38.2841),
    "raqqa": (35.9528, 39.0079),
    "near": (35.97, 39.02),
}
PLACES = tuple(Place(Candidate(key, key, *at), (Mention(SPAN, "Homs"),)) for key, at in AT.items())


def drawn(*axes):
    return draw_axes(Reading(Article(TEXT), PLACES, axes))


def axis(origin, objective, **more):
    return Axis("advance", origin, objective, more.pop("status", "planned"), (SPAN,), **more)


def parts(drawing):
    return [outline.part for outline in drawing.outlines]


def middle(drawing):
    """A point on the left side of the body, half-way along."""
    return drawing.outlines[0].points[12]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (axis("homs", "palmyra"), ["body"]),
        (axis("homs", "palmyra", status="repelled"), ["body", "cross"]),
        (axis("raqqa", "near"), ["line"]),
        (axis(None, "raqqa"), ["ring"]),
        (axis("raqqa", "near", status="repelled"), ["line", "cross"]),
        (axis("raqqa", "raqqa"), ["ring"]),
        (axis("raqqa", None), ["ring"]),
        (axis(None, "raqqa", status="repelled"), ["ring", "cross"]),
        (axis("nowhere", "raqqa"), ["ring"]),
        (axis(None, "raqqa", stated_direction="east"), ["body"]),
        (axis("raqqa", None, stated_direction="east"), ["body"]),
    ],
)
def test_each_axis_gets_the_shape_of_what_is_stated(given, expected):
    assert [parts(drawing) for drawing in drawn(given)] == [expected]


def test_what_is_hypothetical_or_nowhere_is_not_drawn_and_ids_keep_their_place():
    drawings = drawn(
        axis("homs", "palmyra", status="hypothetical"),
        axis(None, None),
        axis("palmyra", "raqqa"),
        axis("elsewhere", None),
    )
    assert [drawing.id for drawing in drawings] == ["axis-3"]


@pytest.mark.parametrize(
    ("given", "side"),
    [
        ({"stated_direction": "east"}, 270),  # heading east, it comes from the west
        ({"approach_from": "north"}, 0),
        ({"approach_from": "south", "stated_direction": "east"}, 180),
    ],
)
def test_an_axis_without_origin_comes_from_the_stated_side(given, side):
    (drawing,) = drawn(axis(None, "raqqa", **given))
    tail = drawing.outlines[0].points[0]
    off = (bearing_deg(*AT["raqqa"], *tail) - side + 180) % 360 - 180
    assert abs(off) < 10


def test_an_axis_without_objective_leaves_on_its_heading():
    (drawing,) = drawn(axis("raqqa", None, stated_direction="north"))
    outline = drawing.outlines[0].points
    tip = max(outline, key=lambda point: distance_km(*AT["raqqa"], *point))
    off = (bearing_deg(*AT["raqqa"], *tip) + 180) % 360 - 180
    assert abs(off) < 10


def test_a_one_sided_arrow_is_shorter_than_the_axes_beside_it():
    whole, part = drawn(axis("homs", "palmyra"), axis(None, "raqqa", approach_from="west"))
    reach = [
        max(distance_km(*at, *point) for point in drawing.outlines[0].points)
        for drawing, at in ((whole, AT["homs"]), (part, AT["raqqa"]))
    ]
    assert reach[1] < reach[0] / 2


def test_arrows_between_one_pair_fan_out_in_both_directions():
    drawings = drawn(
        axis("homs", "palmyra"),
        axis("homs", "palmyra"),
        axis("palmyra", "homs"),
        axis("palmyra", "homs"),
    )
    middles = [middle(drawing) for drawing in drawings]
    length = distance_km(*AT["homs"], *AT["palmyra"])
    apart = [distance_km(*a, *b) / length for i, a in enumerate(middles) for b in middles[i + 1 :]]
    assert min(apart) > 0.08


def test_arrows_of_one_base_bow_away_from_each_other():
    raqqa, homs = drawn(axis("palmyra", "raqqa"), axis("palmyra", "homs"))
    # Raqqa lies clockwise of Homs as seen from Palmyra, so its arrow bows to the right.
    assert raqqa.outlines[0].points == arrow(AT["palmyra"], AT["raqqa"], bend=0.12)
    assert homs.outlines[0].points == arrow(AT["palmyra"], AT["homs"], bend=-0.12)


@pytest.mark.parametrize(
    "advance",
    [
        axis("homs", "palmyra"),
        axis("raqqa", "near"),
        axis("raqqa", None),
        axis(None, "raqqa"),
        axis("raqqa", None, stated_direction="east"),
    ],
)
def test_a_withdrawal_has_its_own_shape(advance):
    (one,), (other,) = drawn(advance), drawn(replace(advance, kind="withdrawal"))
    assert parts(one) == parts(other)
    assert not set(one.outlines[0].points[5:]) >= set(other.outlines[0].points[5:])


def test_only_an_axis_with_one_end_has_a_size_without_meaning():
    whole, side, ring = drawn(
        axis("homs", "palmyra"), axis(None, "raqqa", approach_from="west"), axis("near", None)
    )
    assert (whole.around, whole.reach_km) == (None, None)
    assert (side.around, side.reach_km) == (AT["raqqa"], pytest.approx(43.5, abs=1))
    assert (ring.around, ring.reach_km) == (AT["near"], pytest.approx(10.9, abs=0.3))


def test_what_is_not_drawn_takes_no_room():
    possible = axis("homs", "palmyra", status="hypothetical")
    alone, beside = drawn(axis("homs", "palmyra")), drawn(possible, axis("homs", "palmyra"))
    assert alone[0].outlines == beside[0].outlines


STATUSES = st.sampled_from(get_args(AxisStatus))
DIRECTIONS = st.none() | st.sampled_from(get_args(Direction))
ENDS = st.none() | st.sampled_from(sorted(AT))
AXES = st.builds(
    Axis,
    st.sampled_from(["advance", "withdrawal"]),
    ENDS,
    ENDS,
    STATUSES,
    st.just((SPAN,)),
    stated_direction=DIRECTIONS,
    approach_from=DIRECTIONS,
)


@given(st.lists(AXES, max_size=6))
def test_every_axis_that_is_drawn_is_drawn_on_its_own(axes):
    drawings = drawn(*axes)
    expected = [
        f"axis-{n}"
        for n, each in enumerate(axes, 1)
        if each.status != "hypothetical" and (each.origin or each.objective)
    ]
    assert [drawing.id for drawing in drawings] == expected
    for drawing in drawings:
        assert ("cross" in parts(drawing)) == (drawing.axis.status == "repelled")
    bodies = [drawing.outlines[0].points for drawing in drawings]
    assert all(a != b for a, b in combinations(bodies, 2))


@given(st.lists(AXES, max_size=4), st.sampled_from(["sure", "likely", "unsure"]))
def test_an_arrow_is_the_same_however_sure_its_ends(axes, status):
    places = tuple(replace(place, status=status) for place in PLACES)
    told = draw_axes(Reading(Article(TEXT), places, tuple(axes)))
    assert told == drawn(*axes)


@settings(max_examples=60)
@given(
    st.tuples(st.floats(-70, 70), st.floats(-180, 180)),
    st.tuples(st.floats(-70, 70), st.floats(-180, 180)),
    st.sampled_from(["advance", "withdrawal"]),
    STATUSES.filter(lambda status: status != "hypothetical"),
)
@example((-17.8, 178.4), (-14.3, -170.7), "advance", "planned")
@example((69.0, 30.0), (68.0, -150.0), "withdrawal", "repelled")
def test_any_arrow_ends_at_its_objective_and_leaves_its_origin(start, end, kind, status):
    length = distance_km(*start, *end)
    assume(5 < length < 9000)
    ends = (Candidate("a", "a", *start), Candidate("b", "b", *end))
    places = tuple(Place(each, (Mention(SPAN, "Homs"),)) for each in ends)
    move = Axis(kind, "a", "b", status, (SPAN,))
    (drawing,) = draw_axes(Reading(Article(TEXT), places, (move,)))
    body = drawing.outlines[0].points
    assert min(distance_km(*point, *end) for point in body) < 0.08 * length
    assert distance_km(*body[0], *start) < 0.2 * length
    assert distance_km(*body[0], *end) > 0.8 * length
    assert all(abs(b[1] - a[1]) < 180 for a, b in pairwise(body))
