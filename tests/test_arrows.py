import math
from itertools import combinations, pairwise

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from geo.geodesy import bearing_deg, destination, distance_km
from geo.views.arrows import arrow, cross, ring, ring_cross, short_arrow, withdrawal

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


@SHAPES
@pytest.mark.parametrize("stout", [False, True])
@settings(max_examples=40, deadline=None)
@given(points, st.floats(0, 360), st.floats(4, 5000), st.floats(-0.36, 0.36))
@example((60.0, 175.0), 80.0, 3000.0, 0.12)
@example((-78.0, -179.0), 250.0, 900.0, -0.12)
def test_it_leaves_the_origin_and_its_tip_points_at_the_objective(
    shape, stout, origin, bearing, distance, bend
):
    objective = destination(*origin, bearing, distance)
    assume(abs(origin[0]) < 70 and abs(objective[0]) < 70)
    outline = shape(origin, objective, bend=bend, stout=stout)
    tip = min(range(len(outline)), key=lambda i: distance_km(*outline[i], *objective))
    assert 0.04 * distance < distance_km(*outline[tip], *objective) < 0.1 * distance
    # The outline goes up one side to the tip and down the other: both sides start at the tail.
    for end in (outline[0], outline[2 * tip]):
        assert distance_km(*end, *origin) < 0.2 * distance
        assert distance_km(*end, *objective) > 0.8 * distance


@settings(max_examples=40, deadline=None)
@given(points, st.floats(0, 360), st.floats(300, 6000))
def test_however_long_three_arrows_between_one_pair_stay_apart(origin, bearing, distance):
    objective = destination(*origin, bearing, distance)
    assume(abs(origin[0]) < 60 and abs(objective[0]) < 60)
    middles = [arrow(origin, objective, bend=bend)[12] for bend in (0.12, -0.12, 0.24)]
    half_width = 0.06 * min(distance, math.sqrt(distance * 500))
    assert all(distance_km(*a, *b) > half_width for a, b in combinations(middles, 2))


@pytest.mark.parametrize("barred", [False, True])
def test_a_short_arrow_reaches_both_ends(barred):
    line = short_arrow((34.5, 38.0), (34.51, 38.0), bend=0, barred=barred)
    shaft = line[3:] if barred else line
    assert shaft[0] == pytest.approx((34.5, 38.0))
    assert shaft[8] == shaft[10] == pytest.approx((34.51, 38.0))
    assert len(shaft) == 12


def test_short_arrows_there_and_back_bow_apart():
    ends = (34.5, 38.0), (34.51, 38.0)
    there, back = short_arrow(*ends), short_arrow(*reversed(ends))
    assert distance_km(*there[4], *back[4]) > 0.2 * distance_km(*ends[0], *ends[1])


def test_a_cross_strikes_through_the_head():
    (a, b), outline = cross(PALMYRA, RAQQA), arrow(PALMYRA, RAQQA)
    tip = outline[len(outline) // 2 - 1]
    assert distance_km(*a, *b) > 0.15 * distance_km(*PALMYRA, *RAQQA)
    assert min(distance_km(*a, *tip), distance_km(*b, *tip)) < 0.15 * distance_km(*PALMYRA, *RAQQA)


@settings(max_examples=40, deadline=None)
@given(st.tuples(st.floats(-75, 75), st.floats(-180, 180)), st.floats(1, 60), st.booleans())
@example((10.0, 180.0), 15.0, False)
def test_a_ring_surrounds_its_place_with_teeth_in_or_out(centre, radius, outward):
    outline = ring(centre, radius, outward=outward)
    away = [distance_km(*centre, *point) for point in outline]
    teeth = [each for each in away if abs(each - radius) > 1e-6]
    assert teeth == pytest.approx([radius * (1.5 if outward else 0.5)] * 4)
    assert not crosses_itself(outline)
    assert all(abs(b[1] - a[1]) < 180 for a, b in pairwise(outline))


def test_the_cross_of_a_ring_passes_through_its_line():
    inner, outer = ring_cross(RAQQA, 10)
    assert [distance_km(*RAQQA, *end) for end in (inner, outer)] == pytest.approx([5, 15])


@pytest.mark.parametrize("shape", [arrow, withdrawal, cross, short_arrow])
def test_one_place_twice_is_no_way(shape):
    with pytest.raises(ValueError, match="two places"):
        shape(RAQQA, RAQQA)
