import importlib.util
import json
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

FOLDER = Path(__file__).parent.parent / "data" / "basemap"
degrees = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


def load(name):
    spec = importlib.util.spec_from_file_location(f"basemap_{name}", FOLDER / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


lines = load("lines")


def read(name):
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


def decode(text, scale):
    """The points behind an encoded line, as basemap.js reads them."""
    values, i = [], 0
    while i < len(text):
        value = shift = 0
        chunk = 32
        while chunk >= 32:
            chunk = ord(text[i]) - 63
            value |= (chunk & 31) << shift
            shift, i = shift + 5, i + 1
        values.append(~(value >> 1) if value & 1 else value >> 1)
    x = y = 0
    points = []
    for dx, dy in zip(values[::2], values[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x / scale, y / scale))
    return points


@pytest.fixture(scope="module")
def levels():
    return {level["zoom"]: level for level in read("basemap.json")["levels"]}


@pytest.fixture(scope="module")
def towns():
    found = read("labels.json")["towns"]
    points = decode(found["points"], found["scale"])
    return dict(zip(found["names"].split("\n"), points, strict=True))


def nearest(level, layer, lon, lat):
    """How far (degrees) the nearest point of a layer is."""
    return min(
        max(abs(x - lon), abs(y - lat))
        for _, text in level[layer]
        for x, y in decode(text, level["scale"])
    )


@given(st.lists(degrees, min_size=1), st.sampled_from([100, 1000]))
def test_a_line_written_can_be_read(points, scale):
    read_back = decode(lines.encode(points, scale), scale)
    assert read_back == [(round(x * scale) / scale, round(y * scale) / scale) for x, y in points]


@given(st.lists(st.integers(-9, 9), min_size=2, max_size=40))
def test_a_thinned_line_keeps_its_ends_and_stays_near(heights):
    line = [(float(x), float(y)) for x, y in enumerate(heights)]
    thin = lines.simplified(line, 1.5, False, 0.0)
    if not thin:  # smaller than the tolerance altogether
        return
    assert (thin[0], thin[-1]) == (line[0], line[-1])
    for x, y in line:
        (ax, ay), (bx, by) = next(p for p in pairwise(thin) if p[1][0] >= x)
        assert abs(ay + (by - ay) * (x - ax) / (bx - ax) - y) <= 1.5 * (1 + abs(by - ay))


def test_small_rings_are_left_out_and_large_ones_keep_their_corners():
    small = [(0.0, 0.0), (0.0, 0.1), (0.1, 0.1), (0.0, 0.0)]
    square = [(0.0, 0.0), (0.0, 5.0), (0.0, 9.0), (9.0, 9.0), (9.0, 0.0), (0.0, 0.0)]
    assert lines.simplified(small, 0.01, True, 0.2) == []
    assert set(lines.simplified(square, 0.01, True, 0.2)) == {
        (0.0, 0.0), (0.0, 9.0), (9.0, 9.0), (9.0, 0.0),
    }  # fmt: skip


def test_lines_are_joined_where_two_meet_and_not_where_three_do():
    a, b, c, d = (0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (1.0, 1.0)
    assert lines.joined([[a, b], [c, b]]) == [[a, b, c]]
    assert lines.joined([[a, b], [b, c], [b, d]]) == [[a, b], [b, c], [b, d]]
    assert lines.joined([[a, b], [b, d], [d, a]]) in (
        [[a, b, d, a]],
        [[d, a, b, d]],
        [[b, d, a, b]],
    )


def test_three_levels_hold_every_layer_within_the_world(levels):
    assert list(levels) == [0, 4, 6]
    for level in levels.values():
        for layer in ("land", "lakes", "rivers", "borders"):
            assert level[layer], layer
            for _, text in level[layer][:200]:
                for lon, lat in decode(text, level["scale"]):
                    assert -180.01 <= lon <= 180.01
                    assert -90.01 <= lat <= 90.01
    assert levels[6]["regions"]


@pytest.mark.parametrize(
    ("layer", "lon", "lat"),
    [
        ("rivers", 39.01, 35.93),  # the Euphrates at Raqqa
        ("lakes", 38.3, 35.95),  # Lake Assad
        ("borders", 40.98, 37.07),  # Turkey and Syria at Qamishli
        ("land", 35.78, 35.52),  # the coast at Latakia
    ],
)
def test_the_finest_level_is_right_to_a_tenth_of_a_degree(levels, layer, lon, lat):
    assert nearest(levels[6], layer, lon, lat) < 0.1


def test_disputed_borders_are_told_apart(levels):
    kinds = {kind for kind, _ in levels[6]["borders"]}
    assert kinds == {0, 1}
    kashmir = [text for kind, text in levels[6]["borders"] if kind == 1]
    assert nearest({"borders": [[1, t] for t in kashmir], "scale": 1000}, "borders", 75, 34.6) < 0.7


def test_what_the_browser_loads_stays_small():
    sizes = {path.name: path.stat().st_size for path in FOLDER.glob("*.json")}
    assert sum(sizes.values()) < 3_600_000, sizes


def test_towns_go_by_good_names_and_parts_of_towns_are_left_out(towns):
    assert towns["Mosul"] == pytest.approx((43.13, 36.34), abs=0.05)
    assert towns["Aleppo"] == pytest.approx((37.16, 36.2), abs=0.05)
    assert "Al Mawşil al Jadīdah" not in towns
    assert {"Homs", "Damascus", "Baghdad", "Kyiv"} <= towns.keys()


def test_countries_stand_on_their_ground():
    countries = read("labels.json")["countries"]
    names = countries["names"].split("\n")
    points = dict(zip(names, decode(countries["points"], countries["scale"]), strict=True))
    assert len(countries["ids"]) == len(countries["zooms"]) == len(names)
    assert points["Syria"] == pytest.approx((38.5, 35.0), abs=1.2)
    assert countries["ids"][names.index("Syria")] == "geonames:163843"
    order = countries["zooms"]
    assert list(order) == sorted(order)


def test_french_names_are_there_by_position():
    english, french = read("labels.json"), read("labels.fr.json")
    names = english["countries"]["names"].split("\n")
    assert french["countries"][str(names.index("Syria"))] == "Syrie"
    towns = english["towns"]["names"].split("\n")
    assert french["towns"][str(towns.index("Aleppo"))] == "Alep"
    assert french["towns"][str(towns.index("London"))] == "Londres"
