"""What several tests share: the first article, the embedded gazetteer, a browser on the page."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from geo.article import read_text
from geo.gazetteer.unpack import SHIPPED
from tests.browser_fixtures import browser, open_page, page, page_server

__all__ = ["browser", "open_page", "page", "page_server"]

# How long an example takes is the business of bench/, not of a test on a busy machine.
settings.register_profile("dateline", deadline=None)
settings.load_profile("dateline")

# Tests hold of the shipped gazetteer, whatever was imported into this checkout.
os.environ["DATELINE_GAZETTEER"] = str(SHIPPED)

ARTICLES = Path(__file__).parent.parent / "data" / "articles"


@pytest.fixture(scope="session")
def first_article():
    """The first article, as bundled."""
    return read_text((ARTICLES / "raqqa-2016-03.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def gazetteer():
    """The embedded gazetteer, as shipped."""
    from geo.gazetteer import open_gazetteer

    return open_gazetteer()
