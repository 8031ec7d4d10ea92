"""The page as a browser test sees it: the article, the map in its frame, the evidence below."""

from playwright.sync_api import expect

PATIENCE_MS = 20_000


def appears(locator):
    """True as soon as an element is visible, False when it has not come within five seconds."""
    try:
        expect(locator).to_be_visible(timeout=5_000)
    except AssertionError:
        return False
    return True


class ReadingPage:
    """One open page; every request that it makes to another host is kept in ``strangers``."""

    def __init__(self, page, server):
        self.page = page
        self.server = server
        self.strangers = []
        self.errors = []
        page.set_default_timeout(PATIENCE_MS)
        page.on("request", self._note)
        page.on("websocket", self._note)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _note(self, request):
        own = (self.server.url, self.server.url.replace("http", "ws"), "data:", "blob:", "about:")
        if not request.url.startswith(own):
            self.strangers.append(request.url)

    def open(self, query=""):
        """Opens the page and waits until the map draws the reading."""
        self.page.goto(f"{self.server.url}/{query}")
        self.wait_for_map()
        return self

    def wait_for_map(self):
        """Waits for markers, and for the first background tile of an offline map."""
        expect(self.frame.locator(".dl-place").first).to_be_attached(timeout=60_000)
        self.until("map => map.places.length > 0 && map.painted() > 0")

    @property
    def frame(self):
        """The map's frame, for locators."""
        return self.page.frame_locator('iframe[title*="st_folium"]')

    def map_window(self):
        """The map's frame, to evaluate in."""
        element = self.page.wait_for_selector('iframe[title*="st_folium"]', state="attached")
        return element.content_frame()

    def ask(self, expression):
        """What ``expression``, a function of the map's inspector, returns."""
        return self.map_window().evaluate(f"({expression})(window.DATELINE_MAP)")

    def until(self, condition):
        """Waits until ``condition``, a function of the map's inspector, holds."""
        self.map_window().wait_for_function(
            f"window.DATELINE_MAP && ({condition})(window.DATELINE_MAP)", timeout=PATIENCE_MS
        )

    def until_selected(self, chosen):
        """Waits until the map shows ``chosen``, an id or None, as selected."""
        self.until(f"map => map.selected().id === {'null' if chosen is None else repr(chosen)}")

    @property
    def article(self):
        """The article pane."""
        return self.page.get_by_role("article")

    def names(self, place=None):
        """The buttons of names in the article, of one place or of all."""
        wanted = f'[data-id="{place}"]' if place else ""
        return self.article.locator(f"button.name{wanted}")

    def marker(self, place):
        """A place's marker on the map."""
        return self.frame.locator(f'.dl-place[data-id="{place}"]')

    def arrow(self, axis):
        """An axis' body on the map."""
        return self.frame.locator(f'path.dl-axis-body[data-id="{axis}"]')

    @property
    def evidence(self):
        """The panel of passages below."""
        return self.page.locator(".panel")

    def marked(self):
        """The names or passages that the evidence marks, in order."""
        return self.evidence.locator("mark").all_inner_texts()

    def expect_passages(self, title, marked):
        """Waits for the passages under ``title``; their marked words must be ``marked``."""
        expect(self.evidence.get_by_role("heading", level=2)).to_have_text(title)
        expect(self.evidence.locator("mark")).to_have_text(marked)

    def tab(self, name):
        """Opens a tab below."""
        self.page.get_by_role("tab", name=name).click()

    def choose(self, way):
        """Chooses an entry of the sidebar's list of articles."""
        entries = self.page.get_by_role("combobox", name="Choose an article")
        entry = self.page.get_by_role("option", name=way)
        entries.click()
        if not appears(entry):
            # The list closes when the sidebar beneath it is drawn anew.
            entries.click()
        entry.click()

    def paste(self, text):
        """Chooses "own text" in the sidebar and reads ``text``."""
        self.choose("Your own text")
        field = self.page.get_by_role("textbox", name="Text of the article")
        field.fill(text)
        field.press("Control+Enter")
