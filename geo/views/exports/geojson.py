"""A reading as GeoJSON (RFC 7946): a point for each place and a line for each axis.

Positions are longitude first, WGS 84 degrees to six places (11 cm). A line that crosses the
antimeridian is cut there into two, as RFC 7946 section 3.1.9 asks, or maps draw it round the globe.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from geo.model import Axis, Place, Reading
from geo.views.exports.evidence import (
    ATTRIBUTION,
    bearing_of,
    distance_of,
    json_text,
    provenance_of,
    quotes_of,
    reasons_of,
    score_of,
    section_of,
    verdict_of,
)
from geo.views.marks import axis_id

Position = list[float]


def to_geojson(reading: Reading) -> str:
    """The reading as a FeatureCollection: places first, then axes, in the reading's order.

    A place is a Point; an axis with both ends a LineString from origin to objective (a
    MultiLineString across the antimeridian), else a feature whose geometry is null. Every feature
    carries its quotes.
    """
    collection = {
        "type": "FeatureCollection",
        "attribution": ATTRIBUTION,
        "provenance": provenance_of(reading.provenance),
        "features": [
            *(_place(reading, place) for place in reading.places),
            *(_axis(reading, axis, axis_id(i)) for i, axis in enumerate(reading.axes)),
        ],
    }
    return json_text(collection, indent=2)


def line_between(start: Position, end: Position) -> dict[str, Any]:
    """The geometry from one position to another, the short way round.

    >>> line_between([38.28, 34.56], [40.14, 35.34])
    {'type': 'LineString', 'coordinates': [[38.28, 34.56], [40.14, 35.34]]}
    >>> line_between([179.0, 10.0], [-179.0, 20.0])["coordinates"]
    [[[179.0, 10.0], [180.0, 15.0]], [[-180.0, 15.0], [-179.0, 20.0]]]
    """
    (lon1, lat1), (lon2, lat2) = start, end
    if abs(lon2 - lon1) <= 180:
        return {"type": "LineString", "coordinates": [start, end]}
    edge = 180.0 if lon1 > 0 else -180.0
    if lon1 == edge:
        return {"type": "LineString", "coordinates": [[-edge, lat1], end]}
    if lon2 == -edge:
        return {"type": "LineString", "coordinates": [start, [edge, lat2]]}
    share = (edge - lon1) / (lon2 + 2 * edge - lon1)
    lat = round(lat1 + share * (lat2 - lat1), 6)
    parts = [[start, [edge, lat]], [[-edge, lat], end]]
    return {"type": "MultiLineString", "coordinates": parts}


def _place(reading: Reading, place: Place) -> dict[str, Any]:
    chosen = place.chosen
    mentions = sorted(place.mentions, key=lambda mention: mention.span)
    quotes = quotes_of(reading.article, (mention.span for mention in mentions))
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": {"type": "Point", "coordinates": _position(place)},
        "properties": {
            "feature": "place",
            "id": place.id,
            "name": chosen.name,
            "kind": chosen.kind,
            "country": chosen.country,
            "precision": place.precision,
            "status": place.status,
            "score": score_of(place.score),
            "senses": list(dict.fromkeys(mention.sense for mention in mentions)),
            "passages": [
                {
                    "start": mention.span.start,
                    "end": mention.span.end,
                    "surface": mention.name,
                    "section": section_of(reading.article, mention.span),
                    "sense": mention.sense,
                    "quote": quote,
                }
                for mention, quote in zip(mentions, quotes, strict=True)
            ],
            "reasons": reasons_of(place),
        },
    }


def _axis(reading: Reading, axis: Axis, key: str) -> dict[str, Any]:
    ends = [reading.place(axis.origin), reading.place(axis.objective)]
    names = [place.chosen.name if place else None for place in ends]
    quotes = quotes_of(reading.article, axis.passages)
    lines = [line_between(_position(a), _position(b)) for a, b in pairwise(ends) if a and b]
    return {
        "type": "Feature",
        "id": key,
        "geometry": lines[0] if lines else None,
        "properties": {
            "feature": "axis",
            "id": key,
            "kind": axis.kind,
            "status": axis.status,
            "origin": names[0],
            "objective": names[1],
            "origin_id": axis.origin,
            "objective_id": axis.objective,
            "stated_direction": axis.stated_direction,
            "approach_from": axis.approach_from,
            "actor": axis.actor,
            "speaker": axis.speaker,
            "claim": axis.claim,
            "bearing_deg": bearing_of(axis.check),
            "distance_km": distance_of(axis.check),
            "verdict": verdict_of(axis.check),
            "passages": [
                {
                    "start": span.start,
                    "end": span.end,
                    "section": section_of(reading.article, span),
                    "quote": quote,
                }
                for span, quote in zip(axis.passages, quotes, strict=True)
            ],
        },
    }


def _position(place: Place) -> Position:
    return [round(place.chosen.lon, 6), round(place.chosen.lat, 6)]
