"""The map pane: the reading's map in its frame. Clicks on it are heard by the article pane.

The map is built anew on every run: its script, and so its frame with the reader's zoom, stays the
same as long as the reading, the filters and the background do.
"""

from __future__ import annotations

from collections.abc import Mapping

from streamlit_folium import st_folium

from geo.model import Reading
from geo.views.map import reading_map
from geo.views.words import Words

# Until the page's style sheet gives the frame its height.
_HEIGHT = 520
_OWN_STYLE = ("dateline_pane", "../geo.page.mounts.page/map_pane.css")


def map_pane(
    reading: Reading,
    words: Words,
    names: Mapping[str, str],
    *,
    tiles: bool,
    channel: str,
) -> None:
    """Draws the map; ``tiles`` asks OpenStreetMap's server for the background."""
    chart = reading_map(reading, words=words, labels=names, online=tiles, channel=channel)
    chart.default_css = [*chart.default_css, _OWN_STYLE]
    # Nothing is returned: a click travels over the BroadcastChannel to the article pane, which
    # tells Python at once, where st_folium would wait a quarter of a second to collect clicks.
    st_folium(
        chart,
        key="map-tiles" if tiles else "map-offline",
        height=_HEIGHT,
        use_container_width=True,
        returned_objects=[],
    )
