"""The page: ``streamlit run dashboard.py``. Widgets, state and layout; decisions are in ``geo``.

A full run draws the sidebar and makes the reading; a click in the article, on the map or in a table
runs ``reading_view`` alone, so the map keeps its place.
"""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from geo.errors import GeoError
from geo.model import Reading
from geo.page import article, mounts, passages, sidebar, state, tables
from geo.page.card import accuracy_card
from geo.page.export import export_tab
from geo.page.given import Input
from geo.page.head import draw_head
from geo.page.html import ICON, notice, style
from geo.page.privacy import left_machine
from geo.page.reading import ask_online, display_names, read_input
from geo.views.filters import filtered
from geo.views.words import Words


def main() -> None:
    """Draws the page, from the sidebar down to the tabs."""
    st.set_page_config(page_title="Dateline", page_icon=ICON, layout="wide")
    mounts.mount()
    style()
    state.begin()
    words = Words(st.session_state["lang"])
    with st.sidebar:
        sidebar.title(words)
        given = sidebar.choose_input(words)
        language = st.container()
        hidden = sidebar.choose_filters(words)
        server, tiles = sidebar.choose_sources(words)
        left = st.container()
        sidebar.choose_interface(words)
        sidebar.credits(words, given)
    whole = read(given, server, words)
    reading = filtered(whole, hidden) if whole else None
    with language:
        read_as = reading.article.language if reading else ""
        sidebar.choose_language(words, given, read_as)
        if reading:
            accuracy_card(words, read_as)
    with left:
        left_machine(words, session=st.session_state["channel"], tiles=tiles)
    if whole is None or reading is None:
        return
    draw_head(reading, given, words)
    names = display_names(reading, words.language)
    text = article.printed(reading, words, names)
    ready = passages.panels(reading, words, names)
    reading_view(reading, whole, text, ready, given.file_name, words.language, names, tiles)


def read(given: Input, server: str | None, words: Words) -> Reading | None:
    """The reading, or None after a sentence that says why there is none."""
    if given.hint:
        notice(words(given.hint))
        return None
    try:
        language = sidebar.reading_language(given)
        if server is None:
            with st.spinner(words("loading")):
                reading, _ = read_input(given, language)
            return reading
        bar = st.progress(0.0)

        def tell(done: int, total: int) -> None:
            bar.progress(done / total, words("asking", server=server, done=done, total=total))

        session = st.session_state["channel"]
        geocoder = ask_online(server, session=session, progress=tell)
        reading, outages = read_input(given, language, geocoder=geocoder)
        bar.empty()
    except GeoError as error:
        notice(words.error(error), "error")
        return None
    for outage in outages:
        notice(words.error(outage), "error")
    return reading


@st.fragment
def reading_view(
    reading: Reading,
    whole: Reading,
    text: article.Json,
    ready: passages.Json,
    article_id: str,
    language: str,
    names: Mapping[str, str],
    tiles: bool,
) -> None:
    """The two panes and the tabs, always in step; run alone when something is chosen."""
    words = Words(language)
    chosen = state.selection(reading)
    state.write_address(chosen)
    channel = st.session_state["channel"]
    text_pane, chart_pane = st.columns([1, 1], gap="small")
    with text_pane:
        article.article_pane(
            text,
            chosen=chosen,
            channel=channel,
            on_select=lambda: state.heard(st.session_state[article.KEY].selected),
        )
    draw_tabs(reading, whole, ready, article_id, words, names, chosen)
    # Last, since it is the slowest to build and, for a choice, only stays as it is. Imported only
    # now, since folium brings pandas: the article is there to read while they load.
    from geo.page.map import map_pane

    with chart_pane:
        map_pane(reading, words, names, tiles=tiles, channel=channel)


def draw_tabs(
    reading: Reading,
    whole: Reading,
    ready: passages.Json,
    article_id: str,
    words: Words,
    names: Mapping[str, str],
    chosen: state.Selection,
) -> None:
    """Passages, axes, what is not on the map, export; only the open tab is drawn."""
    counts = {"axes": len(reading.axes), "unlocated": len(reading.unlocated)}
    labels = [words(f"tab-{tab}", count=counts.get(tab, 0)) for tab in state.TABS]
    st.session_state["tabs"] = labels[state.TABS.index(st.session_state["tab"])]
    panes = st.tabs(labels, key="tabs", on_change=lambda: state.open_tab(labels))
    with panes[state.TABS.index(st.session_state["tab"])]:
        channel = st.session_state["channel"]
        match st.session_state["tab"]:
            case "passages":
                passages.passages_pane(
                    reading,
                    words,
                    names,
                    ready=ready,
                    chosen=chosen,
                    channel=channel,
                    key="passages_pane",
                )
            case "axes":
                tables.axes_table(reading, words, names, chosen=chosen, on_select=_axis_chosen)
                if chosen.kind == "axis":
                    passages.passages_pane(
                        reading,
                        words,
                        names,
                        ready=ready,
                        chosen=chosen,
                        channel=channel,
                        key="axis_pane",
                    )
            case "unlocated":
                tables.unlocated_table(reading, words)
            case "export":
                export_tab(whole, words, name=article_id)


def _axis_chosen() -> None:
    picked = st.session_state[tables.AXES_KEY].selected
    if picked:
        state.select("axis" if picked["id"] else None, picked["id"] or "")


main()
