import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit_folium import _get_map_string, generate_js_hash

from geo.model import Article, Axis, BearingCheck, Candidate, Mention, Place, Reading, Section, Span
from geo.views.map import OFFLINE_MAX_ZOOM, SCRIPTS, reading_map
from geo.views.map_features import inert
from geo.views.marks import Mark
from geo.views.words import Words

TEXT = "Palmyra Raqqa Moscow Syria Aleppo " + "x" * 20
ARTICLE = Article(TEXT, sections=(Section("body", Span(0, 26)), Section("tags", Span(27, 54))))


def place(name, lat, lon, *, sense="literal", **more):
    start = TEXT.index(name)
    kind = more.pop("kind", "city")
    mention = Mention(Span(start, start + len(name)), name, sense=sense)
    return Place(Candidate(f"test:{name}", name, lat, lon, kind), (mention,), **more)


PALMYRA, RAQQA = place("Palmyra", 34.5624, 38.2841), place("Raqqa", 35.9528, 39.0079)
MOSCOW = place("Moscow", 55.7522, 37.6156, sense="government")
SYRIA, ALEPPO = place("Syria", 35.0, 38.5, kind="country"), place("Aleppo", 36.2, 37.16)
ADVANCE = Axis("advance", PALMYRA.id, RAQQA.id, "planned", (Span(0, 7),))
READING = Reading(ARTICLE, (PALMYRA, RAQQA, MOSCOW, SYRIA, ALEPPO), (ADVANCE,))


def script(reading=READING, *, language="en", labels=None, online=False, channel="test"):
    """The script that st_folium sends to the browser."""
    words = Words(language)
    chart = reading_map(reading, words=words, labels=labels or {}, online=online, channel=channel)
    chart.get_root().render()
    chart.render()
    return _get_map_string(chart)


def collections(text):
    """The GeoJSON collections that a script carries, axes then places."""
    found = re.findall(r"_add\((\{.*\})\);", text)
    return [json.loads(each) for each in found]


def settings(text):
    (found,) = re.findall(r"dateline\.start\(.*?, (\{.*\})\);", text)
    return json.loads(found)


def test_offline_nothing_names_another_host():
    chart = reading_map(READING, words=Words("en"), labels={}, online=False, channel="c")
    links = [link for _, link in (*chart.default_js, *chart.default_css)]
    assert all(link.startswith("../geo.page.mounts.") for link in links)
    assert len(links) == len(SCRIPTS) + 3
    assert not re.search(r"https?:|//[a-z]", script())


def test_online_it_asks_openstreetmap_alone_and_credits_it():
    text = script(online=True)
    hosts = set(re.findall(r"https?://([^/\"\s]+)", text))
    assert hosts <= {"tile.openstreetmap.org", "www.openstreetmap.org"}
    assert "OpenStreetMap" in text
    assert settings(text)["online"] is True


def test_the_same_arguments_give_the_same_component():
    assert script() == script()
    assert generate_js_hash(script(), "map") == generate_js_hash(script(), "map")


@pytest.mark.parametrize(
    "other",
    [
        {"language": "fr"},
        {"labels": {PALMYRA.id: "Tadmor_a"}},
        {"online": True},
        {"channel": "another"},
        {"reading": replace(READING, axes=())},
        {"reading": replace(READING, axes=(replace(ADVANCE, status="under_way"),))},
    ],
)
def test_other_arguments_give_another_component(other):
    assert generate_js_hash(script(), "map") != generate_js_hash(script(**other), "map")


def test_names_that_differ_after_an_underscore_alone_give_another_component():
    one, two = ({PALMYRA.id: name} for name in ("Tadmor_a", "Tadmor_b"))
    assert generate_js_hash(script(labels=one), "m") != generate_js_hash(script(labels=two), "m")


def test_points_are_longitude_first_and_carry_what_the_page_needs():
    _, places = collections(script(labels={PALMYRA.id: "Palmyre"}))
    assert places["features"][0] == {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [38.2841, 34.5624]},
        "properties": {
            "id": "test:Palmyra",
            "kind": "place",
            "mark": "scene",
            "precision": "town",
            "status": "sure",
            "name": "Palmyre",
            "spoken": "Palmyre, place of the events, 1 passage",
            "count": 1,
            "pointed": False,
        },
    }
    marks = [feature["properties"]["mark"] for feature in places["features"]]
    assert marks == ["scene", "scene", "seat", "country", "aside"]
    pointed = [feature["properties"]["pointed"] for feature in places["features"]]
    assert pointed == [False, False, True, False, False]


def test_a_scene_far_from_the_theatre_is_pointed_to():
    far = place("Moscow", 55.75, 37.62)
    _, places = collections(script(Reading(ARTICLE, (PALMYRA, RAQQA, far))))
    assert [f["properties"]["pointed"] for f in places["features"]] == [False, False, True]


def test_axes_are_closed_outlines_with_the_axis_id():
    axes, _ = collections(script())
    (feature,) = axes["features"]
    (ring,) = feature["geometry"]["coordinates"]
    assert ring[0] == ring[-1]
    assert all(37 < lon < 40 and 34 < lat < 37 for lon, lat in ring)
    assert feature["properties"] == {
        "id": "axis-1",
        "kind": "axis",
        "part": "body",
        "movement": "advance",
        "status": "planned",
        "spoken": "Palmyra → Raqqa: advance to come, reported",
        "least": None,
    }


def test_the_first_view_holds_the_theatre_and_no_distant_capital():
    (south, west), (north, east) = settings(script())["box"]
    assert south < 34.6
    assert west < 38.3
    assert 35.9 < north < 36.2
    assert 39.0 < east < 39.5


def test_a_theatre_across_the_antimeridian_is_one_piece():
    fiji, samoa = place("Palmyra", -17.8, 178.4), place("Raqqa", -13.8, -171.8)
    text = script(Reading(ARTICLE, (fiji, samoa)))
    (_, west), (_, east) = settings(text)["box"]
    assert east - west == pytest.approx(9.8)


@pytest.mark.parametrize(
    ("places", "nearest"),
    [((PALMYRA,), 9), ((SYRIA,), 5), ((SYRIA, PALMYRA), 9), ((), 4)],
)
def test_how_near_the_first_view_comes_follows_what_a_point_stands_for(places, nearest):
    assert settings(script(Reading(ARTICLE, places)))["nearest"] == nearest


def test_an_empty_reading_shows_the_world():
    text = script(Reading(ARTICLE))
    assert settings(text)["box"] == [[-50.0, -140.0], [70.0, 160.0]]
    assert settings(text)["legend"] == []
    assert re.search(rf"maxZoom\W+{OFFLINE_MAX_ZOOM}\b", text)


def test_the_legend_explains_what_is_shown_and_nothing_else():
    rows = [symbol for symbol, _ in settings(script())["legend"]]
    assert rows == ["scene", "country", "seat", "aside", "axis-planned"]
    unsure = replace(READING, places=(replace(PALMYRA, status="unsure"),), axes=())
    assert [symbol for symbol, _ in settings(script(unsure))["legend"]] == ["unsure"]
    seat = replace(READING, places=(replace(MOSCOW, status="unsure"),), axes=())
    assert [symbol for symbol, _ in settings(script(seat))["legend"]] == ["seat", "unsure"]


@pytest.mark.parametrize(
    ("axis", "rows"),
    [
        (ADVANCE, ["axis-planned"]),
        (replace(ADVANCE, status="completed"), ["axis-reported"]),
        (replace(ADVANCE, status="repelled"), ["axis-repelled"]),
        (replace(ADVANCE, kind="withdrawal"), ["axis-planned", "axis-withdrawal"]),
        (replace(ADVANCE, origin=None), ["axis-planned", "axis-ring"]),
        (
            replace(ADVANCE, origin=None, stated_direction="east"),
            ["axis-planned", "axis-side"],
        ),
        (
            replace(ADVANCE, kind="withdrawal", objective=None, status="under_way"),
            ["axis-reported", "axis-ring-out"],
        ),
        (replace(ADVANCE, status="hypothetical"), []),
    ],
)
def test_the_legend_has_a_row_for_every_kind_of_axis(axis, rows):
    found = settings(script(replace(READING, axes=(axis,))))["legend"]
    assert [symbol for symbol, _ in found if symbol.startswith("axis-")] == rows


def test_a_drawing_without_a_size_of_its_own_says_how_small_it_may_get():
    alone = replace(ADVANCE, origin=None)
    features = collections(script(replace(READING, axes=(alone,))))[0]["features"]
    assert [feature["properties"]["least"] for feature in features] == [
        {"at": [35.9528, 39.0079], "km": 7.5, "px": 22}
    ]


def test_a_short_arrow_brings_the_first_view_nearer():
    near = place("Aleppo", 35.97, 39.03)
    check = BearingCheck(45.0, 2.7)
    axis = Axis("advance", RAQQA.id, near.id, "completed", (Span(0, 7),), check=check)
    assert settings(script(Reading(ARTICLE, (RAQQA, near), (axis,))))["nearest"] == 12


def test_the_interface_speaks_french():
    found = settings(script(language="fr"))
    assert found["words"]["legend"] == "Légende"
    assert found["legend"][0] == ["scene", "lieu des faits"]


HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "`${alert(1)}`",
    "{{ 'map' }}",
    "\\\"'); alert(1); //",
    "a\u2028b\u202ec",
)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_reaches_the_script_inert(name):
    text = script(labels={PALMYRA.id: name})
    assert name not in text
    for sign in ("<img", "</script", "`", "${", "onerror=alert(1)>", "\u2028"):
        assert sign not in text
    _, places = collections(text)
    shown = places["features"][0]["properties"]["name"]
    assert re.sub(r"&#(\d+);", lambda code: chr(int(code[1])), shown) == name


@given(st.text())
def test_inert_text_has_no_sign_of_html_or_javascript_and_can_be_read_back(text):
    written = inert(text)
    assert not set(written) & set("<>\"'`$\\{}\n\r")
    assert "&" not in re.sub(r"&#\d+;", "", written)
    assert re.sub(r"&#(\d+);", lambda code: chr(int(code[1])), written) == text


def test_every_mark_has_its_words():
    for language in ("en", "fr"):
        words = Words(language)
        assert all(words(f"map-mark-{mark}") for mark in Mark.__args__)
