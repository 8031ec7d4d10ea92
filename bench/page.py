"""The page in a real browser: start, markers, clicks, memory.

Times are wall times on this machine with headless Chromium beside the server; the baseline of the
same run is Streamlit itself, an empty page with a title, so that the ratio says what Dateline adds.
"""

import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.table import show
from bench.timing import resident_mb
from tests.chromium import find_chromium
from tests.page_server import CHROMIUM_FLAGS, running
from tests.reading_page import ReadingPage

RUNS = 5
EMPTY = "import streamlit as st\nst.title('Empty')\n"
# In the article's page: milliseconds from a click on the map's marker to the name marked as chosen.
FOLLOW = """
([place]) => new Promise((done) => {
  const frame = document.querySelector('iframe[title*="st_folium"]');
  const name = [...document.querySelectorAll('*')]
    .map((e) => e.shadowRoot?.querySelector(`.article button.name[data-id="${place}"]`)).find(Boolean);
  const marker = frame.contentDocument.querySelector(`.dl-place[data-id="${place}"]`);
  const start = performance.now();
  new MutationObserver((_, observer) => {
    if (name.getAttribute('aria-pressed') !== 'true') return;
    observer.disconnect();
    done(performance.now() - start);
  }).observe(name, { attributes: true });
  marker.click();
})
"""


def first_markers(browser, server, *, warm):
    """Seconds from the address to the markers: a new context, or a reload of a page that was open."""
    page = ReadingPage(
        browser.new_context(viewport={"width": 1400, "height": 900}).new_page(), server
    )
    if warm:
        page.open()
    start = time.perf_counter()
    page.page.goto(server.url)
    page.frame.locator(".dl-place").first.wait_for(state="attached")
    seconds = time.perf_counter() - start
    page.page.context.close()
    return seconds


def clicks(browser, server):
    """(milliseconds to the highlight, milliseconds to the passages), medians over the places."""
    page = ReadingPage(
        browser.new_context(viewport={"width": 1400, "height": 900}).new_page(), server
    )
    page.open()
    places = [p["id"] for p in page.ask("map => map.places") if page.names(p["id"]).count() > 1]
    highlights, passages = [], []
    for place in places * 2:
        count = page.names(place).count()
        start = time.perf_counter()
        highlights.append(page.page.evaluate(FOLLOW, [place]))
        page.page.wait_for_function(
            "([place, count]) => [...document.querySelectorAll('*')].some((e) => e.shadowRoot"
            "?.querySelectorAll('.panel .passages li').length === count)",
            arg=[place, count],
        )
        passages.append((time.perf_counter() - start) * 1000)
    page.page.context.close()
    return statistics.median(highlights), statistics.median(passages)


def empty_page(browser, folder):
    """Seconds from the address to the title of a Streamlit page that does nothing, cold."""
    script = folder / "empty.py"
    script.write_text(EMPTY, encoding="utf-8")
    with running(folder, script=script) as server:
        page = browser.new_context().new_page()
        start = time.perf_counter()
        page.goto(server.url)
        page.get_by_role("heading", name="Empty").wait_for()
        return time.perf_counter() - start, resident_mb(server.pid)


def main():
    """Prints the page's table."""
    chromium = find_chromium()
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_FLAGS)
        bare_s, bare_mb = empty_page(browser, folder)
        colds, started = [], []
        for _ in range(3):
            start = time.perf_counter()
            with running(folder) as server:
                started.append(time.perf_counter() - start)
                colds.append(first_markers(browser, server, warm=False))
        with running(folder) as server:
            first_markers(browser, server, warm=False)
            reload_s = statistics.median(
                first_markers(browser, server, warm=True) for _ in range(RUNS)
            )
            highlight_ms, passages_ms = clicks(browser, server)
            memory = resident_mb(server.pid)
        browser.close()
    cold = statistics.median(colds)
    rows = [
        ("server start to healthy", f"{statistics.median(started):.2f} s", ""),
        ("empty Streamlit page, cold", f"{bare_s:.2f} s", "1.0"),
        ("address to markers, cold", f"{cold:.2f} s", f"{cold / bare_s:.1f}"),
        ("reload to markers", f"{reload_s:.2f} s", f"{reload_s / bare_s:.1f}"),
        ("click on a marker to highlight", f"{highlight_ms:.0f} ms", ""),
        ("click on a marker to passages", f"{passages_ms:.0f} ms", ""),
    ]
    if memory and bare_mb:
        rows += [
            ("memory of an empty Streamlit server", f"{bare_mb:.0f} MB", "1.0"),
            ("memory of Dateline's server", f"{memory:.0f} MB", f"{memory / bare_mb:.1f}"),
        ]
    show("The page, headless Chromium", ["what", "median", "times the baseline"], rows)


if __name__ == "__main__":
    main()
