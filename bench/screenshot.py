"""Makes README's picture: the first article at 1400 x 900 with Raqqa chosen.

python -m bench.screenshot [docs/page.png]
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.chromium import find_chromium
from tests.page_server import CHROMIUM_FLAGS, running
from tests.reading_page import ReadingPage

PICTURE = Path(__file__).parent.parent / "docs" / "page.png"


def main(target=PICTURE):
    """Writes the picture to ``target``."""
    target.parent.mkdir(parents=True, exist_ok=True)
    chromium = find_chromium()
    with (
        tempfile.TemporaryDirectory() as folder,
        running(Path(folder)) as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_FLAGS)
        context = browser.new_context(
            viewport={"width": 1400, "height": 900}, locale="en-GB", reduced_motion="reduce"
        )
        page = ReadingPage(context.new_page(), server).open()
        name = page.names().filter(has_text="Raqa").last
        name.click()
        page.until_selected(name.get_attribute("data-id"))
        page.evidence.get_by_role("heading", level=2).wait_for()
        page.page.wait_for_load_state("networkidle")
        page.page.screenshot(path=str(target))
        browser.close()


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
