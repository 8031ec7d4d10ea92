"""A reading without its adjectives, or without the places inside longer names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from geo.model import Mention, Reading


def without_adjectives(reading: Reading) -> Reading:
    """The reading of names alone: no adjective ("Syrian"), no place that only adjectives name.

    The axes stay as they are: none ends at a place that only an adjective names.
    """
    return _of(reading, lambda mention: mention.form == "name")


def without_nested(reading: Reading) -> Reading:
    """The reading without places inside longer names ("University of Aleppo").

    The axes stay as they are, and an end of theirs keeps its mentions where all are nested.
    """
    return _of(reading, lambda mention: not mention.nested)


def axis_ends(reading: Reading) -> frozenset[str]:
    """The ids of the places at an end of an axis."""
    return frozenset(
        end for axis in reading.axes for end in (axis.origin, axis.objective) if end is not None
    )


def _of(reading: Reading, kept: Callable[[Mention], bool]) -> Reading:
    ends = axis_ends(reading)
    places = []
    for place in reading.places:
        mentions = tuple(mention for mention in place.mentions if kept(mention))
        if not mentions and place.id in ends:
            mentions = place.mentions
        if mentions:
            places.append(replace(place, mentions=mentions))
    return replace(
        reading,
        places=tuple(places),
        unlocated=tuple(u for u in reading.unlocated if kept(u.mention)),
    )
