"""Files and web addresses in a real browser: what a reader gives, and what the page refuses to ask."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.page_server import running
from tests.reading_page import ReadingPage
from tests.source_files import PAGE, word_document
from tests.web_server import answer, serving

pytestmark = pytest.mark.browser

# A document is parsed in a process of its own, whose first start takes seconds on a busy machine.
PARSED_MS = 40_000
TEXT = "L'armée marche de Palmyre sur Raqqa, dit l'agence."
DISPATCHES = Path(__file__).parent / "dispatches"
PHONE = {"width": 390, "height": 844}


def give(page, *files):
    """Gives files, each a (name, bytes), in the sidebar."""
    page.choose("Files")
    page.page.locator('input[type="file"]').set_input_files(
        [{"name": name, "mimeType": "", "buffer": data} for name, data in files]
    )


def fetch(page, address):
    page.choose("Web address")
    page.page.get_by_role("textbox", name="Address of the article").fill(address)
    page.page.get_by_role("button", name="Fetch").click()


@pytest.mark.parametrize(
    ("name", "data", "title", "sentence"),
    [
        ("dépêche.txt", TEXT.encode("utf-16"), "dépêche.txt", TEXT),
        (
            "page.html",
            PAGE.encode(),
            "L'armée marche sur Saint-Aubin",
            "Après trois jours de combats",
        ),
        ("a.docx", word_document(), "La ville est reprise", "Les troupes avancent vers"),
    ],
)
def test_a_file_is_read(page, name, data, title, sentence):
    give(page, (name, data))
    expect(page.page.get_by_role("heading", level=1)).to_have_text(title, timeout=PARSED_MS)
    expect(page.article).to_contain_text(sentence)
    expect(page.page.locator(".top .facts")).to_contain_text(name)
    assert "Raqqa" not in page.page.url
    assert name not in page.page.url
    assert page.strangers == []
    assert page.server.contacted() == []
    assert page.errors == []


SPOKEN = {
    "fr": ("French", ["Tikrit", "Mossoul", "Kirkouk", "Ankara", "Bagdad"]),
    "en": ("English", ["Tikrit", "Mosul", "Kirkuk", "Ankara", "Baghdad"]),
    "es": ("Spanish", ["Tikrit", "Mosul", "Kirkuk", "Ankara", "Bagdad"]),
    "de": ("German", ["Tikrit", "Mossul", "Kirkuk", "Ankara", "Bagdad"]),
    "ru": ("Russian", ["Тикрита", "Мосул", "Киркук", "Анкара", "Багдаде"]),
    "uk": ("Ukrainian", ["Тікриту", "Мосул", "Кіркук", "Анкара", "Багдаді"]),
    "ar": ("Arabic", ["تكريت", "الموصل", "كركوك", "أنقرة", "بغداد"]),
}
# How far the last line of a paragraph stands from its left and from its right edge.
LAST_LINE = """p => {
    const box = p.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(p);
    const all = [...range.getClientRects()].filter(r => r.width > 2);
    const last = all.filter(r => Math.max(...all.map(r => r.bottom)) - r.bottom < 6);
    return [Math.min(...last.map(r => r.left)) - box.left, box.right - Math.max(...last.map(r => r.right))];
}"""


def test_files_in_seven_languages_show_their_marks_in_their_direction(page):
    texts = [(DISPATCHES / f"tikrit.{language}.txt").read_bytes() for language in SPOKEN]
    give(page, *((f"{language}.txt", text) for language, text in zip(SPOKEN, texts, strict=True)))
    for language, (spoken, names) in SPOKEN.items():
        read = page.page.get_by_role("combobox", name="Files read (7)")
        expect(read).to_be_visible(timeout=PARSED_MS)
        read.click()
        page.page.get_by_role("option", name=f"{language}.txt").click()
        expect(page.page.locator(".top .facts")).to_contain_text(spoken, timeout=PARSED_MS)
        for name in names:
            expect(page.names().filter(has_text=name).first).to_be_visible()
        expect(page.names().locator("nth=0")).to_have_attribute("aria-pressed", "false")
        left, right = page.article.locator("p").last.evaluate(LAST_LINE)
        assert (left < right) == (language != "ar")
    assert page.strangers == []
    assert page.errors == []


def test_a_broken_file_says_so_and_the_other_is_shown(page):
    give(page, ("broken.docx", word_document()[:-60]), ("a.txt", TEXT.encode()))
    sentence = page.page.get_by_role("alert").filter(has_text="broken.docx is damaged")
    expect(sentence).to_be_visible(timeout=PARSED_MS)
    expect(page.article).to_contain_text(TEXT)
    page.wait_for_map()
    remove = page.page.get_by_role("button", name="Remove this file")
    remove.focus()
    page.page.keyboard.press("Enter")
    expect(page.page.get_by_text("Add files in the panel on the left.")).to_be_visible()
    assert page.errors == []


def test_the_page_cannot_be_made_to_ask_this_machine(page):
    with serving() as server:
        server.answers["/"] = answer(PAGE.encode())
        fetch(page, server.url("/"))
        expect(page.page.get_by_role("alert")).to_contain_text(f"asks for port {server.port}")
        for host in ("127.0.0.1", "localhost", "[::1]"):
            fetch(page, f"http://{host}/")
            expect(page.page.get_by_role("alert")).to_contain_text("is not on the public internet")
        assert server.requests == []
    assert page.strangers == []
    assert page.server.contacted() == []
    assert page.errors == []


def test_typing_an_address_fetches_nothing(page):
    page.choose("Web address")
    field = page.page.get_by_role("textbox", name="Address of the article")
    field.fill("http://127.0.0.1/")
    field.press("Enter")
    field.blur()
    expect(page.page.get_by_text("Nothing is fetched before.")).to_be_visible()
    expect(page.page.get_by_text("Nothing. No request has been made.")).to_be_visible()
    expect(page.page.get_by_role("alert")).to_have_count(0)


def test_fetching_can_be_turned_off(browser, tmp_path, monkeypatch):
    monkeypatch.setenv("DATELINE_FETCH", "off")
    with running(tmp_path) as server:
        context = browser.new_context(locale="en-GB")
        page = ReadingPage(context.new_page(), server).open()
        page.choose("Web address")
        expect(page.page.get_by_role("textbox", name="Address of the article")).to_be_disabled()
        expect(page.page.get_by_text("turned off here (DATELINE_FETCH=off)").first).to_be_visible()
        expect(page.page.get_by_role("button", name="Fetch")).to_have_count(0)
        context.close()


def test_a_phone_can_bring_a_file(open_page):
    page = open_page(viewport=PHONE, has_touch=True, is_mobile=True)
    page.page.get_by_test_id("stExpandSidebarButton").tap()
    give(page, (f"{'long' * 20}.txt", TEXT.encode()))
    read = page.page.get_by_role("combobox", name="Files read (1)")
    expect(read).to_be_visible(timeout=PARSED_MS)
    page.page.get_by_test_id("stSidebarCollapseButton").locator("button").tap()
    expect(page.article).to_contain_text(TEXT)
    assert page.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
