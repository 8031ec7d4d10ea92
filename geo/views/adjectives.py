"""A reading without its adjectives: what the page shows unless the reader asks for them."""

from __future__ import annotations

from dataclasses import replace

from geo.model import Place, Reading


def without_adjectives(reading: Reading) -> Reading:
    """The reading of names alone: no adjective ("Syrian"), no place that only adjectives name.

    The axes stay as they are: none ends at a place that only an adjective names.
    """
    return replace(
        reading,
        places=tuple(place for each in reading.places if (place := _named(each)) is not None),
        unlocated=tuple(u for u in reading.unlocated if u.mention.form == "name"),
    )


def _named(place: Place) -> Place | None:
    names = tuple(mention for mention in place.mentions if mention.form == "name")
    return replace(place, mentions=names) if names else None
