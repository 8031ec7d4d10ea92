"""A reading as other programs read it: JSON (the contract), GeoJSON for maps, CSV for spreadsheets.

May import what geo.views may, and nothing from the page.
"""

from __future__ import annotations

from geo.views.exports.contract import error_line, reading_line, to_json
from geo.views.exports.geojson import to_geojson
from geo.views.exports.table import to_csv

__all__ = ["error_line", "reading_line", "to_csv", "to_geojson", "to_json"]
