"""Serves Leaflet's files, the map's own script and the basemap to the map's frame, from disk.

Each directory is mounted with ``declare_component``, a public call that serves it read-only under
``/component/geo.page.mounts.<name>/``. The frame of the map lives beside these, so relative
addresses hold on any host, port or base path, and nothing is fetched from another machine.
"""

from __future__ import annotations

from pathlib import Path

import js_lib_leaflet
import streamlit.components.v1 as components

_GEO = Path(__file__).parent.parent
_DIRECTORIES = {
    "leaflet": Path(js_lib_leaflet.__file__).parent / "static" / "js_lib_leaflet",
    "assets": _GEO / "views" / "assets",
    "basemap": _GEO.parent / "data" / "basemap",
    "page": _GEO / "page" / "assets",
}


def mount() -> None:
    """Mounts every directory; doing so again changes nothing."""
    for name, directory in _DIRECTORIES.items():
        components.declare_component(name, path=directory)
