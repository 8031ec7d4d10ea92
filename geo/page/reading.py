"""The reading of the chosen article, made once and kept for the next look at it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import streamlit as st

from geo.article import read_text
from geo.errors import GeoError
from geo.gazetteer import EmbeddedGazetteer, open_gazetteer
from geo.gazetteer.online import OnlineGazetteer, nominatim
from geo.model import Reading
from geo.page.sidebar import Input
from geo.read import read_article

_ANSWERS = Path(__file__).parent.parent.parent / "data" / "cache" / "geocoder"


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
    """The reading of ``given``, and what the geocoder failed at while it was made.

    Raises:
        ArticleError: the text is empty, too long or not text.
        GazetteerMissing: there is no gazetteer.
    """
    if geocoder is None:
        return _kept(
            given.text,
            given.title,
            given.source,
            given.date,
            language,
            gazetteer().build_id,
        ), ()
    # Not kept: it draws its progress while it is made, and would outlive an outage. The answers
    # are on disk, so reading again sends nothing again.
    article = read_text(
        given.text, language=language, title=given.title, source=given.source, date=given.date
    )
    return read_article(article, gazetteer(), geocoder=geocoder), geocoder.outages


@st.cache_data(max_entries=64, show_spinner=False)
def _kept(
    text: str,
    title: str,
    source: str,
    date: str,
    language: str,
    build: str,  # noqa: ARG001  (part of the cache's key)
) -> Reading:
    article = read_text(text, language=language, title=title, source=source, date=date)
    return read_article(article, gazetteer())


def display_names(reading: Reading, language: str) -> Mapping[str, str]:
    """A name for every place of the reading, in the interface's language where it is known."""
    labels = gazetteer().labels([place.id for place in reading.places], language)
    return {p.id: labels.get(p.id) or p.chosen.name for p in reading.places}
