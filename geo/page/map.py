"""The map pane: the reading's map in its frame. Clicks on it are heard by the article pane.

The map is built anew on every run: its script, and so its frame with the reader's zoom, stays the
same as long as the reading, the filters and the background do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from streamlit_folium import st_folium

from geo.model import Place, Reading
from geo.page.article import Filters
from geo.views.map import reading_map
from geo.views.marks import place_mark
from geo.views.words import Words

# Until the page's style sheet gives the frame its height.
_HEIGHT = 520
_OWN_STYLE = ("dateline_pane", "../geo.page.mounts.page/map_pane.css")


def map_pane(
    reading: Reading,
    words: Words,
    names: Mapping[str, str],
    *,
    filters: Filters,
    tiles: bool,
    channel: str,
) -> None:
    """Draws the map; ``tiles`` asks OpenStreetMap's server for the background."""
    chart = reading_map(
        shown(reading, filters), words=words, labels=names, online=tiles, channel=channel
    )
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


def shown(reading: Reading, filters: Filters) -> Reading:
    """The reading with only the places that the filters let on the map; ends of an axis stay."""
    ends = {end for axis in reading.axes for end in (axis.origin, axis.objective)}

    def passes(place: Place) -> bool:
        mark = place_mark(reading.article, place)
        hidden = (
            (mark == "seat" and not filters.seats)
            or (mark == "aside" and not filters.asides)
            or (place.status == "unsure" and not filters.unsure)
        )
        return place.id in ends or not hidden

    return replace(reading, places=tuple(place for place in reading.places if passes(place)))
