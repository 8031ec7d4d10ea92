"""The map's own script in a real browser, on a page of its own: what stands where, and for whom."""

import functools
import http.server
import threading
from dataclasses import replace
from itertools import combinations, product
from pathlib import Path

import js_lib_leaflet
import pytest
from playwright.sync_api import expect
from streamlit_folium import _get_map_string

from geo.model import Article, Axis, Candidate, Mention, Place, Reading, Section, Span
from geo.views.map import reading_map
from geo.views.words import Words

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parent.parent
MOUNTS = {
    "geo.page.mounts.leaflet": Path(js_lib_leaflet.__file__).parent / "static" / "js_lib_leaflet",
    "geo.page.mounts.assets": ROOT / "geo" / "views" / "assets",
    "geo.page.mounts.basemap": ROOT / "data" / "basemap",
}
SIZES = [(690, 520), (544, 512), (390, 420), (320, 300)]
SPAN, TAG = Span(0, 4), Span(6, 10)
ARTICLE = Article("Here  There", sections=(Section("body", SPAN), Section("tags", TAG)))


def place(key, name, lat, lon, kind="city", *, sense="literal", span=SPAN, status="sure"):
    mention = Mention(span, ARTICLE.quote(span), sense=sense)
    return Place(Candidate(key, name, lat, lon, kind), (mention,), status=status)


SEAT = {"sense": "government"}
CROWDED = (
    place("palmyra", "Palmyra", 34.5624, 38.2841),
    place("raqqa", "Raqqa", 35.9528, 39.0079),
    place("deir", "Deir ez-Zor", 35.3359, 40.1408),
    place("moscow", "Moscow", 55.7522, 37.6156, **SEAT),
    place("washington", "Washington", 38.8951, -77.0364, **SEAT),
    place("ankara", "Ankara", 39.9199, 32.8543, **SEAT),
    place("tehran", "Tehran", 35.6944, 51.4215, **SEAT),
    place("damascus", "Damascus", 33.5102, 36.2913, **SEAT),
    place("syria", "Syria", 35.0, 38.5, "country"),
    place("thawrah", "Al-Thawrah", 35.8367, 38.5481, status="unsure"),
    place("hasakah", "Al-Hasakah Governorate", 36.4, 40.8, "governorate"),
    place("euphrates", "Euphrates", 35.65, 39.6, "water"),
    place("mosul", "Mosul", 36.335, 43.118),
    place("aleppo", "Aleppo", 36.2012, 37.1612, span=TAG),
    place("homs", "Homs", 34.7268, 36.7234),
    place("manbij", "Manbij", 36.5281, 37.9549),
)
AXES = (
    Axis("advance", "palmyra", "deir", "planned", (SPAN,), "east"),
    Axis("advance", "palmyra", "raqqa", "planned", (SPAN,), "north"),
    Axis("advance", "homs", "palmyra", "repelled", (SPAN,)),
    Axis("advance", None, "manbij", "planned", (SPAN,), approach_from="west"),
)
READING = Reading(ARTICLE, CROWDED, AXES)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """(address, folder) of a server that mounts what the page mounts, beside ``frame``."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "frame").mkdir()
    for name, target in MOUNTS.items():
        (folder / name).symlink_to(target)

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", folder
    server.shutdown()
    server.server_close()


@pytest.fixture
def open_map(browser, site):
    """A function that opens a reading's map; ``lost`` names a file that does not arrive."""
    address, folder = site
    contexts = []

    def start(
        reading=READING, *, size=SIZES[0], language="en", labels=None, lost=None, online=False
    ):
        words = Words(language)
        chart = reading_map(reading, words=words, labels=labels or {}, online=online, channel="t")
        chart.get_root().render()
        chart.render()
        styles = "".join(f'<link rel="stylesheet" href="{url}">' for _, url in chart.default_css)
        scripts = "".join(f'<script src="{url}"></script>' for _, url in chart.default_js)
        (folder / "frame" / "index.html").write_text(
            f'<!doctype html><meta charset="utf-8">{styles}'
            '<body style="margin:0"><div id="map_div" style="height:100vh"></div>'
            f"{scripts}<script>{_get_map_string(chart)}</script>",
            encoding="utf-8",
        )
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce"
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: pytest.fail(str(error)))
        page.on("dialog", lambda dialog: pytest.fail(dialog.message))
        if lost:
            page.route(f"**/{lost}", lambda route: route.abort())
        page.goto(f"{address}/frame/index.html")
        page.wait_for_function(
            "DATELINE_MAP.background().length > 0 && document.readyState === 'complete'"
            if not lost
            else "document.querySelector('.dl-note')"
        )
        return page

    yield start
    for context in contexts:
        context.close()


def boxes(page, kind):
    return page.evaluate(f"DATELINE_MAP.{kind}()")


def overlap(a, b):
    return (
        min(a["x"] + a["w"], b["x"] + b["w"]) - max(a["x"], b["x"]) > 0.5
        and min(a["y"] + a["h"], b["y"] + b["h"]) - max(a["y"], b["y"]) > 0.5
    )


@pytest.mark.parametrize("size", SIZES)
def test_names_keep_clear_of_each_other_and_of_the_edge(open_map, size):
    page = open_map(size=size)
    names, signs = boxes(page, "names"), boxes(page, "signs")
    assert len(names) >= 8
    assert not [pair for pair in combinations(names, 2) if overlap(*pair)]
    assert not [pair for pair in product(names, signs) if pair[1]["w"] > 6 and overlap(*pair)]
    for box in names:
        assert box["x"] >= 0
        assert box["y"] >= 0
        assert box["x"] + box["w"] <= size[0]
        assert box["y"] + box["h"] <= size[1]


@pytest.mark.parametrize("size", SIZES)
def test_pointers_keep_clear_of_each_other_the_controls_and_the_places(open_map, size):
    page = open_map(size=size)
    pointers = boxes(page, "pointers")
    assert len(pointers) >= 3
    others = boxes(page, "controls") + boxes(page, "signs")
    assert not [pair for pair in combinations(pointers, 2) if overlap(*pair)]
    assert not [pair for pair in product(pointers, others) if overlap(*pair)]
    for box in pointers:
        assert box["x"] >= 0
        assert box["x"] + box["w"] <= size[0]


@pytest.mark.parametrize("size", SIZES)
def test_the_first_view_shows_the_theatre_under_no_control(open_map, size):
    page = open_map(replace(READING, places=CROWDED[:5], axes=AXES[:2]), size=size)
    for key in ("palmyra", "raqqa", "deir"):
        assert page.evaluate(f"DATELINE_MAP.visible('{key}')")
    places, controls = boxes(page, "signs"), boxes(page, "controls")
    assert len(places) == 3
    assert not [pair for pair in product(places, controls) if overlap(*pair)]
    assert len(boxes(page, "names")) == 3


def test_a_pointer_states_direction_and_distance_in_the_readers_figures(open_map):
    english = open_map().locator(".dl-pointer", has_text="Moscow")
    expect(english).to_have_text("↑ Moscow 2,300\u00a0km")
    french = open_map(language="fr").locator(".dl-pointer", has_text="Moscow")
    expect(french).to_have_text("↑ Moscow 2\u202f300\u00a0km")


def test_the_background_leaves_the_articles_places_to_the_article(open_map):
    page = open_map()
    written = set(boxes(page, "background"))
    assert "Gaziantep" in written
    names = {"Raqqa", "Ar Raqqah", "Palmyra", "Tadmur", "Mosul", "Aleppo", "Homs", "SYRIA"}
    assert not written & names


def test_without_the_background_a_sentence_says_so_and_places_remain(open_map):
    page = open_map(lost="basemap.json")
    expect(page.get_by_role("status")).to_contain_text("could not be loaded")
    assert page.locator(".dl-place").count() == len(CROWDED)


def test_without_a_tile_server_a_sentence_says_so_and_places_remain(open_map):
    page = open_map(online=True, lost="*.png")
    expect(page.get_by_role("status")).to_contain_text("OpenStreetMap’s server does not answer")
    assert page.locator(".dl-place").count() == len(CROWDED)


def test_a_hostile_name_is_shown_as_it_is_written(open_map):
    name = "<img src=x onerror=alert(1)>`${alert(2)}`</script>"
    page = open_map(labels={"raqqa": name})
    expect(page.locator('.dl-place[data-id="raqqa"] .dl-name')).to_have_text(name)
    page.locator('path.dl-axis-body[data-id="axis-2"]').dispatch_event("mouseover")
    expect(page.locator(".dl-tip")).to_contain_text(name)
    assert page.locator("#map_div img, #map_div b").count() == 0


def test_keyboard_selects_places_axes_and_pointers(open_map):
    page = open_map()
    page.evaluate(
        "window.heard = []; window.ear = new BroadcastChannel('dateline-t');"
        "ear.onmessage = ({data}) => heard.push([data.kind, data.id]); 0"
    )
    for selector, kind, key, chosen in (
        ('.dl-place[data-id="deir"]', "place", "Enter", "deir"),
        ('path.dl-axis-body[data-id="axis-2"]', "axis", " ", "axis-2"),
        ('.dl-pointer[data-id="moscow"]', "place", "Enter", "moscow"),
    ):
        page.locator(selector).press(key)
        assert page.evaluate("DATELINE_MAP.selected()") == {"kind": kind, "id": chosen}
        page.wait_for_function(f"heard.at(-1)?.[1] === '{chosen}'")
    expect(page.locator('.dl-place[data-id="deir"]')).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".dl-pointer[data-id=moscow]")).to_have_attribute("aria-pressed", "true")


def test_each_axis_is_one_tab_stop_and_says_what_it_is(open_map):
    page = open_map()
    stops = page.locator('path.dl-axis[tabindex="0"]')
    assert stops.count() == len(AXES)
    expect(stops.nth(2)).to_have_attribute(
        "aria-label", "Homs → Palmyra: advance repelled, reported"
    )


def test_the_articles_theme_reaches_the_map(open_map):
    page = open_map()
    say = (
        "new BroadcastChannel('dateline-t').postMessage({from: 'article', type: 'theme', dark: %s})"
    )
    ground = "getComputedStyle(document.querySelector('#map_div')).backgroundColor"
    light = page.evaluate(ground)
    page.evaluate(say % "true")
    page.wait_for_function(f"{ground} !== '{light}'")
    page.evaluate(say % "false")
    page.wait_for_function(f"{ground} === '{light}'")


def test_a_selection_from_the_article_out_of_view_brings_it_into_view(open_map):
    page = open_map()
    page.evaluate(
        "window.say = new BroadcastChannel('dateline-t');"
        "say.postMessage({from: 'article', type: 'select', kind: null, id: null, mention: null})"
    )
    assert not page.evaluate("DATELINE_MAP.visible('moscow')")
    page.evaluate(
        "say.postMessage({from: 'article', type: 'select', kind: 'place', id: 'moscow', mention: 0})"
    )
    page.wait_for_function("DATELINE_MAP.selected().id === 'moscow'")
    page.wait_for_function("DATELINE_MAP.visible('moscow')")
    page.get_by_role("button", name="Back to the places").click()
    page.wait_for_function("DATELINE_MAP.visible('raqqa')")


LOOKS = """
Object.fromEntries([...document.querySelectorAll('path.dl-axis[data-id]')].map((path) => {
  const { strokeDasharray, fillOpacity } = getComputedStyle(path);
  const part = path.classList.contains('dl-axis-cross') ? ' cross' : '';
  return [path.dataset.id + part, [strokeDasharray !== 'none', fillOpacity > 0.5]];
}))
"""


def test_hollow_and_dashed_is_planned_solid_has_begun_and_crossed_is_repelled(open_map):
    statuses = ("planned", "under_way", "completed", "repelled", "hypothetical")
    axes = tuple(Axis("advance", "palmyra", "deir", status, (SPAN,)) for status in statuses)
    looks = open_map(replace(READING, axes=axes)).evaluate(LOOKS)
    dashed, filled = [True, False], [False, True]
    assert looks.pop("axis-4 cross")[0] is False
    assert looks == {
        "axis-1": dashed,
        "axis-2": filled,
        "axis-3": filled,
        "axis-4": [False, False],
    }


def test_what_has_no_size_of_its_own_is_seen_at_every_zoom(open_map):
    axes = (Axis("withdrawal", "homs", None, "planned", (SPAN,)), AXES[3])
    page = open_map(replace(READING, axes=axes))
    page.evaluate("DATELINE_MAP.map.setZoom(3)")
    for key, least in (("axis-1", 44), ("axis-2", 40)):
        box = page.locator(f'path.dl-axis[data-id="{key}"]').bounding_box()
        assert max(box["width"], box["height"]) >= least
