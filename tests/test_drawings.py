from dataclasses import replace

import pytest

from geo.geodesy import bearing_deg, distance_km
from geo.model import Article, Axis, Candidate, Mention, Place, Reading, Span
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
        (axis("raqqa", "raqqa"), ["ring"]),
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


def test_a_withdrawal_has_its_own_shape():
    advance = axis("homs", "palmyra")
    (one,), (other,) = drawn(advance), drawn(replace(advance, kind="withdrawal"))
    assert one.outlines[0].part == other.outlines[0].part == "body"
    assert len(one.outlines[0].points) != len(other.outlines[0].points)
