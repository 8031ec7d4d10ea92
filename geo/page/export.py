"""The export tab: the reading as JSON, GeoJSON and CSV, made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from geo.model import Reading
from geo.page.html import notice
from geo.views.exports import to_csv, to_geojson, to_json
from geo.views.forms import without_adjectives, without_nested
from geo.views.words import Words

_FORMATS: tuple[tuple[str, str, Callable[[Reading], str]], ...] = (
    ("json", "application/json", to_json),
    ("geojson", "application/geo+json", to_geojson),
    ("csv", "text/csv", to_csv),
)


def export_tab(reading: Reading, words: Words, *, name: str) -> None:
    """Draws a download button a format; ``name`` is the file's name before its ending.

    ``reading`` is the whole reading, whatever the filters; adjectives go out on request,
    places inside longer names unless the reader leaves them out.
    """
    notice(words("export-note"))
    if not st.toggle(words("export-adjectives"), key="export_adjectives"):
        reading = without_adjectives(reading)
    if not st.toggle(words("export-nested"), value=True, key="export_nested"):
        reading = without_nested(reading)
    with st.container(horizontal=True):
        for ending, mime, convert in _FORMATS:
            st.download_button(
                words(f"export-{ending}"),
                data=convert(reading).encode("utf-8"),
                file_name=f"{name}.{ending}",
                mime=mime,
                key=f"export_{ending}",
                on_click="ignore",
            )
