"""Hostile and strange texts in every pane: nothing executes, nothing breaks, a clear sentence."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

HOSTILE = (
    "<script>window.hacked = 1</script> L'armée marche de Palmyre sur Raqqa <img src=x "
    'onerror="parent.hacked=1;window.hacked=1">, dit `${window.hacked = 1}` **gras** [lien](javascript:alert(1)) '
    "$x^2$ :red[rouge] \u202eetrap\u202c à Homs</script><!-- \\ ` ' \" --> {{7*7}}."
)


def hacked(page):
    frames = [frame.evaluate("'hacked' in window") for frame in page.page.frames]
    return any(frames)


def test_a_hostile_article_is_only_text(page):
    page.paste(HOSTILE)
    expect(page.names().filter(has_text="Raqqa")).to_be_visible()
    page.wait_for_map()
    assert "".join(page.article.locator("p:not(.label) > *").all_inner_texts()).strip()
    expect(page.article).to_contain_text("<script>window.hacked = 1</script>")
    expect(page.article).to_contain_text(
        "`${window.hacked = 1}` **gras** [lien](javascript:alert(1))"
    )
    page.names().filter(has_text="Raqqa").click()
    expect(page.evidence.locator("mark").first).to_have_text("Raqqa")
    expect(page.evidence).to_contain_text("<img src=x")
    for tab in ("Axes", "Not on the map", "Export"):
        page.page.get_by_role("tab", name=tab).click()
        expect(page.page.get_by_role("tab", name=tab)).to_have_attribute("aria-selected", "true")
    assert not hacked(page)
    assert page.article.locator("img, script").count() == 0
    assert page.strangers == []
    assert page.errors == []


def test_a_hostile_title_is_only_text(page):
    page.paste("L'armée marche sur Raqqa.")
    expect(page.names().filter(has_text="Raqqa")).to_be_visible()
    title = page.page.get_by_role("textbox", name="Title")
    title.fill("<img src=x onerror='window.hacked=1'> **T** `${1}`")
    title.press("Enter")
    heading = page.page.get_by_role("heading", level=1)
    expect(heading).to_have_text("<img src=x onerror='window.hacked=1'> **T** `${1}`")
    assert not hacked(page)


def test_empty_text_gives_a_hint(page):
    page.paste("   ")
    expect(page.page.get_by_text("Paste the text of an article")).to_be_visible()
    assert page.errors == []


def test_a_text_without_places_says_so(page):
    page.paste("Il pleut depuis trois jours et personne ne sort.")
    expect(page.page.get_by_text("No place is named; no axis")).to_be_visible()
    expect(page.page.get_by_text("No place is named in this text")).to_be_visible()
    expect(page.article).to_contain_text("Il pleut depuis trois jours")
    assert page.errors == []


def test_one_place_alone_has_its_map(page):
    page.paste("Les combats continuent à Alep.")
    expect(page.names().filter(has_text="Alep")).to_be_visible()
    page.wait_for_map()
    assert page.ask("map => map.places.length") == 1
    assert page.ask("map => map.view().zoom") <= 10


def test_a_megabyte_is_refused_or_read_but_never_hangs(page):
    sentence = "L'armée marche de Palmyre sur Raqqa, dit l'agence. "
    page.paste(sentence * (1_100_000 // len(sentence)))
    expect(page.page.get_by_text("the page shows up to 200,000")).to_be_visible(timeout=60_000)
    assert page.errors == []
