"""A reading -> a Leaflet map that needs no other host. The one door to folium.

The map's script is a pure function of the arguments: no selection, no position, no clock. Streamlit
identifies the map by a hash of its script, so the same reading keeps its map, zoom included.
Selection travels beside it, over a BroadcastChannel (``assets/map.js``).

Text reaches the script only as properties with every character that could mean something to HTML
or JavaScript written as a number (``&#60;``); the map's script turns them back into text nodes.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping

import folium
from branca.element import MacroElement
from folium.template import Template
from folium.utilities import JsCode

from geo.model import Place, Precision, Reading
from geo.views.drawings import Drawing, draw_axes
from geo.views.map_features import Json, axes_geojson, box, inert, middle_longitude, places_geojson
from geo.views.marks import Mark, place_mark, theatre
from geo.views.words import Words

# Streamlit serves each mounted directory beside the map's own frame, so these hold under any host,
# port and path (geo/page/mounts.py).
LEAFLET = "../geo.page.mounts.leaflet/"
ASSETS = "../geo.page.mounts.assets/"
BASEMAP = "../geo.page.mounts.basemap/"
SCRIPTS = (
    "text", "clip", "basemap", "background_labels", "places", "layout", "pointers", "legend", "map",
)  # fmt: skip

OFFLINE_MAX_ZOOM = 13  # the background holds nothing finer
_ONLINE_MAX_ZOOM = 18
# How near the first view may come, by what the nearest place stands for.
_LEGIBLE_PX = 80  # an arrow this long is told from the markers at its ends
_NEAREST: Mapping[Precision, int] = {
    "point": 10, "town": 9, "district": 9, "governorate": 7,
    "country": 5, "region": 6, "water": 6,
}  # fmt: skip


class _Start(MacroElement):
    """The call that sets the map going, after its layers are there."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
        dateline.start({{ this.chart }}, {{ this.places }}, {{ this.axes }}, {{ this.settings|tojson }});
        {% endmacro %}
        """
    )

    def __init__(
        self, chart: folium.Map, places: folium.GeoJson, axes: folium.GeoJson, settings: Json
    ) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._parts = chart, places, axes
        self.settings = settings

    @property
    def chart(self) -> str:
        return str(self._parts[0].get_name())

    @property
    def places(self) -> str:
        return str(self._parts[1].get_name())

    @property
    def axes(self) -> str:
        return str(self._parts[2].get_name())


def reading_map(
    reading: Reading, *, words: Words, labels: Mapping[str, str], online: bool, channel: str
) -> folium.Map:
    """A new map of the reading's places and axes, to be given to ``st_folium``.

    ``labels`` are display names by place id; a place without one shows the gazetteer's name.
    ``online`` takes OpenStreetMap's tiles in place of the built-in background; without it the
    map's script holds no web address. ``channel`` names the session's BroadcastChannel.
    """
    drawings = draw_axes(reading)
    names = {place.id: labels.get(place.id) or place.chosen.name for place in reading.places}
    middle = middle_longitude(reading)
    places = places_geojson(reading, names, words, middle)
    axes = axes_geojson(drawings, names, words, middle)
    chart = folium.Map(
        location=(20.0, middle),
        zoom_start=3,
        tiles=None,
        zoom_snap=0.5,
        world_copy_jump=False,
        zoom_control=False,
        attribution_control=False,
    )
    # folium hands its own zoom limits to a tile layer only.
    limits = {"min_zoom": 2, "max_zoom": _ONLINE_MAX_ZOOM if online else OFFLINE_MAX_ZOOM}
    chart.options |= limits
    chart.default_js = [
        ("leaflet", f"{LEAFLET}leaflet.js"),
        *((f"dateline_{name}", f"{ASSETS}{name}.js") for name in SCRIPTS),
    ]
    chart.default_css = [
        ("leaflet_css", f"{LEAFLET}leaflet.css"),
        ("dateline_css", f"{ASSETS}map.css"),
    ]
    if online:
        folium.TileLayer("OpenStreetMap").add_to(chart)
    axes_layer = folium.GeoJson(axes, style=JsCode("dateline.axisStyle"), smooth_factor=0.3)
    places_layer = folium.GeoJson(places, point_to_layer=JsCode("dateline.placeMarker"))
    axes_layer.add_to(chart)
    places_layer.add_to(chart)
    settings: Json = {
        "channel": channel,
        "language": words.language,
        "online": online,
        "basemap": BASEMAP,
        "box": box(reading, axes, middle),
        "nearest": _nearest(reading, drawings),
        "words": _interface(words),
        "legend": _legend(reading, drawings, words),
    }
    # st_folium drops every "_word" from the script before it hashes it; the digest has no such part.
    settings["digest"] = hashlib.sha256(
        json.dumps([places, axes, settings], sort_keys=True).encode()
    ).hexdigest()
    chart.add_child(_Start(chart, places_layer, axes_layer, settings))
    return chart


def _nearest(reading: Reading, drawings: tuple[Drawing, ...]) -> int:
    """How near the first view may come: as a place's point allows, or as a short arrow needs."""
    by_place = max((_NEAREST[p.precision] for p in theatre(reading)), default=4)
    return max((by_place, *(_legible_zoom(d) for d in drawings if d.axis.check.distance_km)))


def _legible_zoom(drawing: Drawing) -> int:
    lat, _ = drawing.outlines[0].points[0]
    km = drawing.axis.check.distance_km or math.inf
    # At zoom 0 a web map shows the equator's 40,075 km on 256 pixels.
    zoom = math.log2(_LEGIBLE_PX * 40_075 * math.cos(math.radians(lat)) / (256 * km))
    return min(math.ceil(zoom), OFFLINE_MAX_ZOOM - 1)


def _interface(words: Words) -> Json:
    """The sentences that the map's own script shows."""
    keys = ("pane", "legend", "home", "zoom-in", "zoom-out", "no-background", "no-tiles", "borders")
    return {key: inert(words(f"map-{key}")) for key in keys}


def _legend(reading: Reading, drawings: tuple[Drawing, ...], words: Words) -> list[list[str]]:
    """The rows of the legend, as (symbol, words), of what the map shows and nothing else."""
    shown = {s for p in reading.places for s in _symbols(p, place_mark(reading.article, p))}
    shown |= {f"axis-{symbol}" for d in drawings for symbol in _axis_symbols(d)}
    order = (
        "scene", "area", "country", "water", "seat", "aside", "unsure",
        "axis-planned", "axis-reported", "axis-repelled", "axis-withdrawal", "axis-side", "axis-ring",
        "axis-ring-out",
    )  # fmt: skip
    return [[symbol, inert(words(f"map-legend-{symbol}"))] for symbol in order if symbol in shown]


def _symbols(place: Place, mark: Mark) -> set[str]:
    symbol = _symbol(place, mark)
    if place.status != "unsure":
        return {symbol}
    # An unsure point has a hollow sign in the place of its own.
    return {"unsure"} if symbol in ("scene", "aside") else {symbol, "unsure"}


def _symbol(place: Place, mark: Mark) -> str:
    if mark in ("seat", "aside", "other"):
        return "seat" if mark == "seat" else "aside"
    by_precision: Mapping[Precision, str] = {
        "district": "area", "governorate": "area", "region": "country", "country": "country",
        "water": "water",
    }  # fmt: skip
    return by_precision.get(place.precision, "scene")


def _axis_symbols(drawing: Drawing) -> set[str]:
    axis = drawing.axis
    symbols: set[str] = {axis.status if axis.status in ("planned", "repelled") else "reported"}
    if any(outline.part == "ring" for outline in drawing.outlines):
        symbols.add("ring-out" if axis.kind == "withdrawal" else "ring")
        return symbols
    if axis.kind == "withdrawal":
        symbols.add("withdrawal")
    if drawing.around is not None:
        symbols.add("side")
    return symbols
