"""The reading of the chosen article, made once and kept for the next look at it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import streamlit as st

from geo.article import read_text
from geo.errors import ArticleError, GeoError
from geo.gazetteer import EmbeddedGazetteer, open_gazetteer
from geo.gazetteer.online import OnlineGazetteer, nominatim
from geo.model import Article, Reading, Section
from geo.page.examples import Example, examples
from geo.page.given import Input
from geo.places import Outlets, outlet_name
from geo.read import read_article, survey_article

_ANSWERS = Path(__file__).parent.parent.parent / "data" / "cache" / "geocoder"

# Articles of an outlet that tell where it is at home; each costs some ten milliseconds, once.
_MOST_SURVEYED = 20
# What a browser still shows and scrolls: thirty thousand words are some five thousand buttons.
MAX_SHOWN = 200_000


@st.cache_resource(show_spinner=False)
def gazetteer() -> EmbeddedGazetteer:
    """The built-in gazetteer, opened once a process.

    Raises:
        GazetteerMissing: its file is absent or damaged.
    """
    return open_gazetteer()


def ask_online(
    server: str, *, session: str, progress: Callable[[int, int], None]
) -> OnlineGazetteer:
    """The geocoder at ``server``, with the built-in gazetteer behind it; nothing is sent yet.

    Raises:
        AddressError: ``server`` is no address.
    """
    return nominatim(
        server, fallback=gazetteer(), cache_dir=_ANSWERS, session=session, progress=progress
    )


def read_input(
    given: Input, language: str, *, geocoder: OnlineGazetteer | None = None
) -> tuple[Reading, tuple[GeoError, ...]]:
    """The reading of ``given`` and what the geocoder failed at while it was made.

    Raises:
        ArticleError: the text is empty, too long for the page, or not text.
        GazetteerMissing: there is no gazetteer.
    """
    if len(given.text) > MAX_SHOWN:
        raise ArticleError(
            "article-too-long-here",
            f"The text has {len(given.text):,} characters; the page shows up to {MAX_SHOWN:,}. "
            "Split it into articles, or read it on the command line with: python -m geo read",
            chars=len(given.text),
            limit=MAX_SHOWN,
        )
    told = (given.text, given.title, given.source, given.date, language, given.sections)
    if geocoder is None:
        # What the reader brings is kept for the reader's own session.
        kept = _own if given.origin else _bundled
        reading = kept(*told, gazetteer().build_id)
        return replace(reading, provenance=given.provenance), ()
    # Not kept: it draws its progress while it is made, and would outlive an outage. The answers
    # are on disk, so reading again sends nothing again.
    reading = read_article(
        _article(*told), gazetteer(), geocoder=geocoder, provenance=given.provenance
    )
    return reading, geocoder.outages


def _article(
    text: str, title: str, source: str, date: str, language: str, sections: tuple[Section, ...]
) -> Article:
    return read_text(text, language=language, title=title, source=source, date=date, known=sections)


def _read(
    text: str,
    title: str,
    source: str,
    date: str,
    language: str,
    sections: tuple[Section, ...],
    build: str,  # noqa: ARG001  (part of the cache's key)
) -> Reading:
    article = _article(text, title, source, date, language, sections)
    return read_article(article, gazetteer(), outlets=home_of(source, text, examples()))


def home_of(source: str, text: str, listed: Sequence[Example]) -> Outlets | None:
    """Where the ``listed`` articles of the same source point, that of ``text`` left out; None without any."""
    outlet = outlet_name(source)
    others = (e for e in listed if outlet and outlet_name(e.source) == outlet and e.text != text)
    outlets: Outlets | None = None
    for other in islice(others, _MOST_SURVEYED):
        outlets = outlets or Outlets()
        known = _article(other.text, other.title, other.source, other.date, other.language, ())
        survey_article(known, gazetteer(), outlets)
    return outlets


_bundled = st.cache_data(max_entries=16, show_spinner=False)(_read)
_own = st.cache_data(max_entries=16, show_spinner=False, scope="session")(_read)


def display_names(reading: Reading, language: str) -> Mapping[str, str]:
    """A name for every place of the reading, in the interface's language where it is known."""
    labels = gazetteer().labels([place.id for place in reading.places], language)
    return {p.id: labels.get(p.id) or p.chosen.name for p in reading.places}
