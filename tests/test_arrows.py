import math
from itertools import combinations, pairwise

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from geo.geodesy import bearing_deg, destination, distance_km
from geo.views.arrows import arrow, cross, ring, short_arrow, withdrawal

PALMYRA, RAQQA = (34.5624, 38.2841), (35.9528, 39.0079)
points = st.tuples(st.floats(-80, 80), st.floats(-180, 180))
SHAPES = pytest.mark.parametrize("shape", [arrow, withdrawal])


def on_chart(point):
    """The point on a Web Mercator map, where a reader sees whether lines cross."""
    lat, lon = point
    return math.radians(lon), math.asinh(math.tan(math.radians(lat)))


def side(a, b, c):
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def crosses_itself(outline):
    """True when two sides of the closed outline that are not neighbours cross."""
    ring = [on_chart(point) for point in outline]
    sides = list(pairwise([*ring, ring[0]]))
    last = len(sides) - 1
    for (i, (a, b)), (j, (c, d)) in combinations(enumerate(sides), 2):
        if j - i == 1 or (i == 0 and j == last):
            continue
        if side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0:
            return True
    return False


def test_the_check_itself_sees_a_crossing():
    assert crosses_itself([(0, 0), (1, 1), (1, 0), (0, 1)])
    assert not crosses_itself([(0, 0), (0, 1), (1, 1), (1, 0)])


@SHAPES
@settings(max_examples=60, deadline=None)
@given(
    points,
    st.floats(0, 360),
    st.floats(4, 9000),
    st.sampled_from([-0.36, -0.12, 0, 0.12, 0.36]),
)
@example((52.0, 179.5), 90.0, 300.0, 0.12)
@example((80.0, 10.0), 5.0, 2500.0, 0.12)
@example((-74.0, 0.0), 198.25, 8321.0, 0)
@example((62.0, 0.0), 62.0, 8938.0, -0.36)
@example((11.0, 0.0), 11.0, 8582.0, -0.36)
def test_an_outline_never_crosses_itself_nor_jumps(shape, origin, bearing, distance, bend):
    objective = destination(*origin, bearing, distance)
    assume(abs(objective[0]) <= 80)
    outline = shape(origin, objective, bend=bend)
    assert not crosses_itself(outline)
    assert all(abs(b[1] - a[1]) < 180 for a, b in pairwise(outline))
    assert all(abs(lat) < 85.05 for lat, _ in outline)


@SHAPES
@settings(max_examples=40, deadline=None)
@given(points, st.floats(0, 360), st.floats(4, 2000))
def test_an_outline_leaves_both_ends_free_and_stays_near_its_way(shape, origin, bearing, distance):
    objective = destination(*origin, bearing, distance)
    assume(abs(origin[0]) < 70 and abs(objective[0]) < 70)
    outline = shape(origin, objective)
    to_objective = min(distance_km(*point, *objective) for point in outline)
    to_origin = min(distance_km(*point, *origin) for point in outline)
    assert 0.03 * distance < to_objective < 0.08 * distance
    assert 0.03 * distance < to_origin < 0.12 * distance
    assert all(distance_km(*point, *origin) < 1.05 * distance for point in outline)


@pytest.mark.parametrize(("length", "widest"), [(10, 1.2), (100, 12), (500, 60), (2000, 120)])
def test_width_follows_length_alone_and_grows_slowly_beyond_500_km(length, widest):
    objective = destination(0.0, 0.0, 90, length)
    lats = [lat for lat, _ in arrow((0.0, 0.0), objective, bend=0)]
    assert (max(lats) - min(lats)) * 110.57 == pytest.approx(widest, rel=0.02)


def test_a_bend_is_to_the_right_of_the_heading_when_positive():
    for bend, expected in ((0.12, 1), (-0.12, -1)):
        middle = arrow(PALMYRA, RAQQA, bend=bend)[12]
        turn = (bearing_deg(*PALMYRA, *middle) - bearing_deg(*PALMYRA, *RAQQA) + 180) % 360 - 180
        assert turn * expected > 0


def test_there_and_back_bow_apart():
    there, back = arrow(PALMYRA, RAQQA), arrow(RAQQA, PALMYRA)
    # The middle of each body's left side: the bows lie on opposite sides of the straight way.
    assert distance_km(*there[12], *back[12]) > 0.15 * distance_km(*PALMYRA, *RAQQA)


def test_across_the_antimeridian_longitudes_run_on():
    outline = arrow((-17.8, 178.4), (-14.3, -170.7))
    assert all(177 < lon < 190 for _, lon in outline)


def test_a_way_over_the_pole_is_drawn_straight_on_the_chart():
    outline = arrow((78.0, 20.0), (78.0, -160.0))
    assert all(abs(lat) < 85.05 for lat, _ in outline)
    assert not crosses_itself(outline)


def test_a_withdrawal_differs_in_shape_from_an_advance():
    advance, back = arrow(PALMYRA, RAQQA), withdrawal(PALMYRA, RAQQA)
    assert len(advance) != len(back)
    assert len(set(advance) & set(back)) == 1  # the tip


def test_a_short_arrow_reaches_both_ends():
    line = short_arrow((34.5, 38.0), (34.51, 38.0))
    assert line[0] == pytest.approx((34.5, 38.0))
    assert line[1] == line[3] == pytest.approx((34.51, 38.0))
    assert len(line) == 5


def test_a_cross_strikes_through_the_head():
    (a, b), outline = cross(PALMYRA, RAQQA), arrow(PALMYRA, RAQQA)
    tip = outline[len(outline) // 2 - 1]
    assert distance_km(*a, *b) > 0.15 * distance_km(*PALMYRA, *RAQQA)
    assert min(distance_km(*a, *tip), distance_km(*b, *tip)) < 0.15 * distance_km(*PALMYRA, *RAQQA)


def test_a_ring_keeps_its_radius():
    assert all(
        distance_km(*RAQQA, *point) == pytest.approx(10, abs=1e-6) for point in ring(RAQQA, 10)
    )


@pytest.mark.parametrize("shape", [arrow, withdrawal, cross, short_arrow])
def test_one_place_twice_is_no_way(shape):
    with pytest.raises(ValueError, match="two places"):
        shape(RAQQA, RAQQA)
