"""The page in a real browser: what a reader does with mouse, keyboard and phone."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

RAQQA, PALMYRA, DEIR_EZ_ZOR = "geonames:172955", "geonames:163808", "geonames:170794"
MOSCOW, WASHINGTON = "geonames:524901", "geonames:4140963"
PHONE = {"width": 390, "height": 844}


def test_every_marker_opens_its_passages_in_order(page):
    for place, title in ((RAQQA, "Raqqa"), (PALMYRA, "Palmyra"), (DEIR_EZ_ZOR, "Deir ez-Zor")):
        printed = page.names(place).all_inner_texts()
        page.marker(place).locator(".dl-sign").click()
        page.expect_passages(title, printed)
        page.until_selected(place)
        expect(page.names(place).first).to_have_attribute("aria-pressed", "true")


def test_pointers_at_the_edge_open_the_seats_passages(page):
    pointer = page.frame.get_by_role("button", name="Moscow").and_(page.frame.locator("button"))
    pointer.click()
    page.expect_passages("Moscow", page.names(MOSCOW).all_inner_texts())


def test_the_same_marker_can_be_clicked_again(page):
    sign = page.marker(RAQQA).locator(".dl-sign")
    sign.click()
    page.expect_passages("Raqqa", page.names(RAQQA).all_inner_texts())
    page.evidence.get_by_role("button", name="Clear the selection").click()
    expect(page.evidence.get_by_role("heading", name="The text states 2 axes")).to_be_visible()
    page.until_selected(None)
    sign.click()
    page.expect_passages("Raqqa", page.names(RAQQA).all_inner_texts())


def test_a_name_in_the_article_moves_the_map_to_its_place(page):
    assert not page.ask(f"map => map.visible({MOSCOW!r})")
    page.names(MOSCOW).first.click()
    page.until_selected(MOSCOW)
    page.until(f"map => map.visible({MOSCOW!r})")
    page.expect_passages("Moscow", page.names(MOSCOW).all_inner_texts())


def test_a_place_in_view_moves_nothing(page):
    before = page.ask("map => map.view()")
    page.names(RAQQA).first.click()
    page.until_selected(RAQQA)
    page.expect_passages("Raqqa", page.names(RAQQA).all_inner_texts())
    assert page.ask("map => map.view()") == before


def test_an_axis_row_and_its_arrow_are_one(page):
    page.tab("Axes (2)")
    row = page.page.get_by_role("row", name="Deir ez-Zor")
    row.get_by_role("button").click()
    page.until_selected("axis-1")
    expect(row.get_by_role("button")).to_have_attribute("aria-pressed", "true")
    expect(page.arrow("axis-1")).to_have_attribute("aria-pressed", "true")
    page.arrow("axis-2").dispatch_event("click")
    page.until_selected("axis-2")
    other = page.page.get_by_role("row", name="Raqqa").get_by_role("button")
    expect(other).to_have_attribute("aria-pressed", "true")
    expect(page.evidence.locator("mark").first).to_contain_text("Palmyre sera la base")


def test_an_axis_offered_at_the_start_is_chosen_everywhere(page):
    page.evidence.locator('.offers button[data-id="axis-2"]').click()
    page.until_selected("axis-2")
    page.page.wait_for_url("**axis=2**")
    expect(page.article.locator('button.axis[data-id="axis-2"]')).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(page.evidence.locator("mark")).to_have_count(1)
    page.evidence.get_by_role("button", name="Clear the selection").click()
    page.until_selected(None)
    page.evidence.locator(f'.chips button[data-id="{RAQQA}"]').click()
    page.until_selected(RAQQA)
    page.expect_passages("Raqqa", page.names(RAQQA).all_inner_texts())


def test_zoom_survives_what_the_reader_chooses(page):
    page.ask("map => { map.map.setZoom(map.map.getZoom() + 1); window.unmoved = true; return 1; }")
    view = page.ask("map => map.view()")
    page.names(RAQQA).first.click()
    page.expect_passages("Raqqa", page.names(RAQQA).all_inner_texts())
    page.tab("Export")
    expect(page.page.get_by_role("button", name="GeoJSON")).to_be_visible()
    page.tab("Passages")
    page.expect_passages("Raqqa", page.names(RAQQA).all_inner_texts())
    assert page.ask("map => window.unmoved")
    assert page.ask("map => map.view().zoom") == view["zoom"]


def test_the_keyboard_alone_does_the_same(page):
    first = page.names(RAQQA).first
    first.focus()
    page.page.keyboard.press("Enter")
    page.expect_passages("Raqqa", page.names(RAQQA).all_inner_texts())
    page.evidence.locator("button.quote").first.focus()
    page.page.keyboard.press("ArrowDown")
    expect(page.evidence.locator("button.quote").nth(1)).to_have_attribute("aria-current", "true")
    first.focus()
    page.page.keyboard.press("Escape")
    page.until_selected(None)
    for place, key in ((PALMYRA, "Enter"), (DEIR_EZ_ZOR, "Space")):
        page.marker(place).focus()
        page.page.keyboard.press(key)
        page.until_selected(place)
        expect(page.names(place).first).to_have_attribute("aria-pressed", "true")
    page.arrow("axis-2").focus()
    page.page.keyboard.press("Enter")
    page.until_selected("axis-2")
    expect(page.evidence.locator("mark").first).to_contain_text("Palmyre sera la base")


def test_tab_reaches_every_marker_and_arrow(page):
    page.frame.locator(".leaflet-container").focus()
    reached = set()
    for _ in range(20):
        page.page.keyboard.press("Tab")
        reached.add(page.ask("() => document.activeElement?.dataset?.id"))
    assert {"axis-1", "axis-2", RAQQA, PALMYRA, DEIR_EZ_ZOR, MOSCOW, WASHINGTON} <= reached


def test_the_view_opens_on_the_theatre(page):
    for place in (RAQQA, PALMYRA, DEIR_EZ_ZOR):
        assert page.ask(f"map => map.visible({place!r})")
    for place in (MOSCOW, WASHINGTON):
        assert not page.ask(f"map => map.visible({place!r})")
    assert page.ask("map => map.view().zoom") >= 6


def test_an_address_restores_the_view(open_page):
    page = open_page(f"?article=raqqa-2016-03&place={PALMYRA}&lang=fr")
    page.expect_passages("Palmyre", page.names(PALMYRA).all_inner_texts())
    page.until_selected(PALMYRA)
    expect(page.page.get_by_role("tab", name="Hors de la carte")).to_be_visible()
    page.names(RAQQA).first.click()
    page.page.wait_for_url(lambda url: RAQQA in url.replace("%3A", ":"))


def test_an_unknown_address_opens_the_page_all_the_same(open_page):
    page = open_page("?article=<script>&place=none&axis=99&lang=xx")
    assert page.names().count() > 10
    assert page.errors == []


def test_a_phone_can_read_it(open_page):
    page = open_page(viewport=PHONE, has_touch=True, is_mobile=True)
    wide = page.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= PHONE["width"]
    page.names(RAQQA).first.tap()
    page.expect_passages("Raqqa", page.names(RAQQA).all_inner_texts())
    page.evidence.scroll_into_view_if_needed()
    expect(page.evidence.locator("mark").first).to_be_in_viewport()
    page.marker(PALMYRA).scroll_into_view_if_needed()
    page.marker(PALMYRA).locator(".dl-sign").tap()
    page.expect_passages("Palmyra", page.names(PALMYRA).all_inner_texts())


def test_nothing_leaves_the_machine(page):
    page.names(RAQQA).first.click()
    page.expect_passages("Raqqa", page.names(RAQQA).all_inner_texts())
    page.tab("Axes (2)")
    page.tab("Export")
    expect(page.page.get_by_text("Nothing. No request has been made.")).to_be_visible()
    assert page.strangers == []
    assert page.server.contacted() == []
    assert page.errors == []


def test_escape_clears_the_choice_wherever_it_is_pressed(page):
    for choose, press in (
        (page.marker(RAQQA), page.marker(RAQQA)),
        (page.marker(PALMYRA), page.evidence.locator("button.quote").first),
    ):
        choose.press("Enter")
        expect(page.evidence.locator("button.quote").first).to_be_visible()
        press.press("Escape")
        page.until_selected(None)
        expect(page.article.locator("[aria-pressed=true]")).to_have_count(0)
        expect(page.evidence.locator(".offers")).to_be_visible()
    page.tab("Axes (2)")
    row = page.page.get_by_role("rowheader").first.get_by_role("button")
    row.click()
    page.until_selected("axis-1")
    row.press("Escape")
    page.until_selected(None)


def test_on_a_phone_each_axis_is_a_card(open_page):
    page = open_page(viewport=PHONE, has_touch=True, is_mobile=True)
    page.tab("Axes (2)")
    table = page.page.get_by_role("table")
    button = table.get_by_role("button", name="Palmyra → Raqqa")
    button.tap()
    page.until_selected("axis-2")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(table.get_by_role("cell", name="22.9° NNE, 168")).to_be_visible()
    room = "e => [e.getRootNode().host.clientWidth, e.getBoundingClientRect().width]"
    has, needs = table.evaluate(room)
    assert needs <= has <= PHONE["width"]
