"""A reading as JSON, schema "dateline/1": what ``read`` and ``batch`` print, stable for others.

Offsets are code points into ``text``; coordinates are WGS 84 degrees. A field without a value is
null, never absent, apart from ``text`` where the caller leaves it out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from geo.model import Axis, Mention, Place, Reading, Rival
from geo.views.exports.evidence import (
    bearing_of,
    distance_of,
    json_text,
    provenance_of,
    reasons_of,
    score_of,
    section_of,
    verdict_of,
)

SCHEMA = "dateline/1"


def to_json(reading: Reading, *, text: bool = True) -> str:
    """The reading as indented JSON; ``text=False`` leaves the text out."""
    return json_text(reading_dict(reading, text=text), indent=2)


def reading_line(reading: Reading, id: object, *, text: bool = True) -> str:
    """The reading as one line of JSON that starts with ``id``, any JSON value; no newline in it."""
    return json_text({"id": id, **reading_dict(reading, text=text)}, indent=None)


def error_line(id: object, error: str) -> str:
    """The line of JSON that stands in the place of a reading that failed; no newline in it."""
    return json_text({"id": id, "error": error}, indent=None)


def reading_dict(reading: Reading, *, text: bool = True) -> dict[str, Any]:
    """The reading as the plain values of the contract, keys in the contract's order."""
    article = reading.article
    return {
        "schema": SCHEMA,
        **({"text": article.text} if text else {}),
        "language": article.language,
        "title": article.title,
        "sections": [
            {"kind": section.kind, "start": section.span.start, "end": section.span.end}
            for section in article.sections
        ],
        "mentions": [_mention(reading, mention, place) for mention, place in mentions_of(reading)],
        "places": [_place(place) for place in reading.places],
        "axes": [_axis(reading, axis) for axis in reading.axes],
        "unlocated": [
            {
                "start": unlocated.mention.span.start,
                "end": unlocated.mention.span.end,
                "surface": unlocated.mention.name,
                "reason": unlocated.reason,
            }
            for unlocated in reading.unlocated
        ],
        "provenance": provenance_of(reading.provenance),
    }


def mentions_of(reading: Reading) -> Iterator[tuple[Mention, Place | None]]:
    """Every mention in text order with its place, None for a mention without a point."""
    located = [(mention, place) for place in reading.places for mention in place.mentions]
    unlocated = [(each.mention, None) for each in reading.unlocated]
    yield from sorted([*located, *unlocated], key=lambda pair: pair[0].span)


def _mention(reading: Reading, mention: Mention, place: Place | None) -> dict[str, Any]:
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "surface": mention.name,
        "form": mention.form,
        "nested": mention.nested,
        "sense": mention.sense,
        "role": mention.role,
        "qualifier": mention.qualifier,
        "section": section_of(reading.article, mention.span),
        "place": place.id if place else None,
        "lat": place.chosen.lat if place else None,
        "lon": place.chosen.lon if place else None,
    }


def _place(place: Place) -> dict[str, Any]:
    chosen = place.chosen
    return {
        "id": chosen.id,
        "name": chosen.name,
        "lat": chosen.lat,
        "lon": chosen.lon,
        "kind": chosen.kind,
        "country": chosen.country,
        "admin1": chosen.admin1,
        "score": score_of(place.score),
        "status": place.status,
        "reasons": reasons_of(place),
        "rivals": [_rival(rival) for rival in place.rivals],
    }


def _rival(rival: Rival) -> dict[str, Any]:
    candidate = rival.candidate
    return {
        "id": candidate.id,
        "name": candidate.name,
        "lat": candidate.lat,
        "lon": candidate.lon,
        "country": candidate.country,
        "score": score_of(rival.score),
    }


def _axis(reading: Reading, axis: Axis) -> dict[str, Any]:
    return {
        "kind": axis.kind,
        "origin": _end(reading.place(axis.origin)),
        "objective": _end(reading.place(axis.objective)),
        "stated_direction": axis.stated_direction,
        "approach_from": axis.approach_from,
        "actor": axis.actor,
        "speaker": axis.speaker,
        "claim": axis.claim,
        "status": axis.status,
        "bearing_deg": bearing_of(axis.check),
        "distance_km": distance_of(axis.check),
        "verdict": verdict_of(axis.check),
        "passages": [{"start": span.start, "end": span.end} for span in axis.passages],
    }


def _end(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    chosen = place.chosen
    return {"place": chosen.id, "name": chosen.name, "lat": chosen.lat, "lon": chosen.lon}
