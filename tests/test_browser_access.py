"""The page for whoever reads it by ear, by keyboard or in strong light: axe-core finds nothing."""

from pathlib import Path

import axe_playwright_python
import pytest

pytestmark = pytest.mark.browser

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
WIDE, PHONE = {"width": 1400, "height": 900}, {"width": 390, "height": 844}
# What is asked of a whole page, and so of the page around the map's frame.
OF_A_PAGE = ("landmark-one-main", "page-has-heading-one", "meta-viewport")
RUN = """
async (ignored) => {
  const rules = Object.fromEntries(ignored.map((rule) => [rule, { enabled: false }]));
  const found = await axe.run(document, { resultTypes: ["violations"], iframes: false, rules });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.flat().at(-1)} ${html.slice(0, 120)}`));
}
"""


def faults(frame, *ignored):
    """What axe-core finds wrong in a page or frame, once its colours have settled."""
    frame.wait_for_function(
        "document.getAnimations().every((each) => each.playState !== 'running')"
    )
    frame.evaluate(AXE)
    return frame.evaluate(RUN, list(ignored))


@pytest.mark.parametrize(("viewport", "scheme"), [(WIDE, "light"), (PHONE, "dark")])
def test_axe_finds_nothing_on_any_tab(open_page, viewport, scheme):
    page = open_page(viewport=viewport, color_scheme=scheme)
    assert faults(page.page) == []
    page.names().first.click()
    page.evidence.get_by_role("heading", level=2).wait_for()
    assert faults(page.page) == []
    for tab, shown in (
        ("Axes (2)", page.page.get_by_role("rowheader").first),
        ("Not on the map", page.page.get_by_text("is on the map.")),
        ("Export", page.page.get_by_role("button", name="Download JSON")),
    ):
        page.tab(tab)
        shown.wait_for()
        assert faults(page.page) == []
    assert faults(page.map_window(), *OF_A_PAGE) == []


def test_the_map_bears_its_name(page):
    assert page.frame.get_by_role("region", name="Map").count() == 1
    assert page.page.locator('iframe[aria-label="Map"]').count() == 1
