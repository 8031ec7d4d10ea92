"""How a mention or a place is shown: the one place that decides it for article, map and totals.

* ``scene``: a place of the events, named in the headline, lead or body;
* ``country``: a country or continent named as a place there;
* ``seat``: a capital, country or institution named for its government;
* ``aside``: named beside the events: in a dateline, a caption, a related link, a tag, a comparison;
* ``other``: a name that is no place here (a person, a newspaper).
"""

from __future__ import annotations

from typing import Literal

from geo.model import Article, Mention, Place, Reading
from geo.views.grouping import lying_together

Mark = Literal["scene", "seat", "country", "aside", "other"]

# Strongest first: a place takes the strongest mark of its mentions.
MARKS: tuple[Mark, ...] = ("scene", "country", "seat", "aside", "other")
_TOLD = frozenset({"headline", "lead", "body"})


def mention_mark(article: Article, mention: Mention, place: Place | None) -> Mark:
    """The mark of one mention; ``place`` is None for a mention without a point."""
    section = article.section_at(mention.span.start)
    if section is not None and section.kind not in _TOLD:
        return "aside"
    if mention.role in ("dateline", "comparison"):
        return "aside"
    if mention.sense == "government":
        return "seat"
    if mention.sense != "literal":
        return "other"
    if place is not None and place.precision == "country":
        return "country"
    if place is not None and place.chosen.kind == "continent":
        return "country"
    return "scene"


def place_mark(article: Article, place: Place) -> Mark:
    """The strongest mark among a place's mentions."""
    marks = {mention_mark(article, mention, place) for mention in place.mentions}
    return next(mark for mark in MARKS if mark in marks)


def theatre(reading: Reading) -> tuple[Place, ...]:
    """The places that the map opens on: those of the events that lie together, with every axis.

    Where the text names none, its countries, as places or for their governments; where it names
    none either, every place. Empty only for a reading without places.
    """
    ends = frozenset(e for axis in reading.axes for e in (axis.origin, axis.objective) if e)
    marks = {place.id: place_mark(reading.article, place) for place in reading.places}
    acting = [p for p in reading.places if marks[p.id] == "scene" or p.id in ends]
    counts = [len(place.mentions) for place in acting]
    scenes = {place.id for place in lying_together(acting, counts, ends=ends)}
    countries = {
        place.id
        for place in reading.places
        if marks[place.id] == "country"
        or (marks[place.id] == "seat" and place.precision == "country")
    }
    for wanted in (scenes, countries):
        chosen = tuple(place for place in reading.places if place.id in wanted)
        if chosen:
            return chosen
    return reading.places


def axis_id(index: int) -> str:
    """The id of the axis at ``index`` in a reading, as URLs and the map carry it ("axis-1")."""
    return f"axis-{index + 1}"
