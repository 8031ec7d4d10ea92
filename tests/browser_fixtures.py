"""A server a module, a browser a session, a page a test."""

import os

import pytest
from playwright.sync_api import sync_playwright

from tests.chromium import find_chromium
from tests.page_server import CHROMIUM_FLAGS, running
from tests.reading_page import ReadingPage

WIDE = {"width": 1400, "height": 900}


@pytest.fixture(scope="session")
def page_server(tmp_path_factory):
    """The page, served; no environment variable of the tester's shell reaches out for it."""
    with running(tmp_path_factory.mktemp("server")) as started:
        yield started


@pytest.fixture(scope="session")
def browser():
    """One Chromium for all tests."""
    path = os.environ.get("CHROMIUM") or find_chromium()
    if path is None:
        pytest.fail("No Chromium. Run: sh tests/install_chromium.sh python")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=CHROMIUM_FLAGS)
        yield started
        started.close()


@pytest.fixture
def open_page(browser, page_server):
    """A function that opens the page: ``open_page(query, viewport=…, locale=…)``."""
    contexts = []

    def start(query="", *, viewport=WIDE, locale="en-GB", **options):
        context = browser.new_context(
            viewport=viewport, locale=locale, reduced_motion="reduce", **options
        )
        contexts.append(context)
        return ReadingPage(context.new_page(), page_server).open(query)

    yield start
    for context in contexts:
        context.close()


@pytest.fixture
def page(open_page):
    """The page on the first article, as a new reader meets it."""
    return open_page()
