"""A reading's places and axes as GeoJSON for the map: longitude first, text made inert.

Longitudes are those nearest to the theatre's middle, so they may pass 180 degrees: a theatre on
both sides of the antimeridian is one piece.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from geo.model import Place, PlaceStatus, Reading
from geo.views.axes import axis_claimed, axis_title
from geo.views.drawings import Drawing
from geo.views.marks import place_mark, theatre
from geo.views.words import Words

Json = dict[str, Any]

_SPECIAL = re.compile(r"[&<>\"'`$\\{}\u0000-\u001f\u2028\u2029]")


def inert(text: str) -> str:
    """The text with every character that HTML or JavaScript could act on as a number.

    >>> inert("<b>`${x}`")
    '&#60;b&#62;&#96;&#36;&#123;x&#125;&#96;'
    """
    return _SPECIAL.sub(lambda found: f"&#{ord(found.group())};", text)


def places_geojson(reading: Reading, names: Mapping[str, str], words: Words, middle: float) -> Json:
    """Every place of the reading as a point, with its shape's and tone's reasons as properties."""
    here = {place.id for place in theatre(reading)}
    features = [
        _place_feature(reading, place, names, words, middle, far=place.id not in here)
        for place in reading.places
    ]
    return {"type": "FeatureCollection", "features": features}


def axes_geojson(
    drawings: tuple[Drawing, ...], names: Mapping[str, str], words: Words, middle: float
) -> Json:
    """Every outline of the drawings; those of one axis share its id."""
    features = [f for drawing in drawings for f in _axis_features(drawing, names, words, middle)]
    return {"type": "FeatureCollection", "features": features}


def _place_feature(
    reading: Reading,
    place: Place,
    names: Mapping[str, str],
    words: Words,
    middle: float,
    *,
    far: bool,
) -> Json:
    name = names[place.id]
    mark = place_mark(reading.article, place)
    count = len(place.mentions)
    status = _status_words(place.status, words)
    spoken = words("map-place", name=name, mark=words(f"map-mark-{mark}"), count=count) + status
    return {
        "type": "Feature",
        "geometry": {
            "type": "Point",
            "coordinates": [_near(place.chosen.lon, middle), place.chosen.lat],
        },
        "properties": {
            "id": inert(place.id),
            "kind": "place",
            "mark": mark,
            "precision": place.precision,
            "status": place.status,
            "name": inert(name),
            "spoken": inert(spoken),
            "count": count,
            # What is out of the first view but told as a seat or a scene is pointed to.
            "pointed": mark == "seat" or (mark == "scene" and far),
        },
    }


def _status_words(status: PlaceStatus, words: Words) -> str:
    return f", {words('map-unsure')}" if status == "unsure" else ""


def _axis_features(
    drawing: Drawing, names: Mapping[str, str], words: Words, middle: float
) -> tuple[Json, ...]:
    axis = drawing.axis
    spoken = words(
        "map-axis", title=axis_title(axis, words, names), claimed=axis_claimed(axis, words)
    )
    features = []
    for outline in drawing.outlines:
        shift = _near(outline.points[0][1], middle) - outline.points[0][1]
        line = [[round(lon + shift, 5), round(lat, 5)] for lat, lon in outline.points]
        closed = outline.part in ("body", "ring")
        geometry = (
            {"type": "Polygon", "coordinates": [[*line, line[0]]]}
            if closed
            else {"type": "LineString", "coordinates": line}
        )
        properties = {
            "id": drawing.id,
            "kind": "axis",
            "part": outline.part,
            "movement": axis.kind,
            "status": axis.status.replace("_", "-"),
            "spoken": inert(spoken),
            "least": _least(drawing, middle),
        }
        features.append({"type": "Feature", "geometry": geometry, "properties": properties})
    return tuple(features)


def _least(drawing: Drawing, middle: float) -> Json | None:
    """Around which point the map may show the drawing larger, and how many pixels it needs."""
    if drawing.around is None:
        return None
    lat, lon = drawing.around
    ring = any(outline.part == "ring" for outline in drawing.outlines)
    return {"at": [lat, _near(lon, middle)], "km": drawing.reach_km, "px": 22 if ring else 60}


def middle_longitude(reading: Reading) -> float:
    """The longitude around which the map is laid out: the middle of the theatre's narrowest arc."""
    lons = sorted({place.chosen.lon for place in theatre(reading)})
    if not lons:
        return 0.0
    gaps = [(b - a, b) for a, b in pairwise((*lons, lons[0] + 360))]
    widest, start = max(gaps)
    return (start + (360 - widest) / 2 + 180) % 360 - 180


def _near(lon: float, middle: float) -> float:
    """The longitude within half a turn of ``middle``, beyond 180 degrees where that needs it."""
    return round(lon + 360 * round((middle - lon) / 360), 5)


def box(reading: Reading, axes: Json, middle: float) -> list[list[float]]:
    """South-west and north-east corners of what the first view contains; the world when nothing."""
    points = [[_near(p.chosen.lon, middle), p.chosen.lat] for p in theatre(reading)]
    for feature in axes["features"]:
        lines = feature["geometry"]["coordinates"]
        points += lines[0] if feature["geometry"]["type"] == "Polygon" else lines
    if not points:
        return [[-50.0, -140.0], [70.0, 160.0]]
    lons, lats = zip(*points, strict=True)
    return [[min(lats), min(lons)], [max(lats), max(lons)]]
