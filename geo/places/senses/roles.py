"""The part that each place name plays in what is told: scene, base, objective, seat and so on.

Bases and objectives are those of the stated axes, datelines are told by their shape
(``datelines``), comparisons by the words before the name; a scene lies among the other places.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np

from geo.model import Article, Axis, Mention, Place, Role
from geo.places.lexicon.senses import classes_of, sense_cues
from geo.places.senses.clauses import Clauses, clauses_of
from geo.places.tokens import split_words

# A place is a scene where this share of the other places lies within that distance of it. Chosen
# on our own dispatches: between 150 and 600 km, and a fifth and a half, it matters little.
_NEAR_KM, _SHARE = 250.0, 0.25
_EARTH_KM = 6371.0
_CHUNK = 512  # places compared with all others at a time
_WIDE = frozenset(("country", "continent"))
_TOLD = frozenset(("headline", "lead", "body"))
_REACH = 4  # words before a name that may compare it


def with_roles(
    article: Article, places: tuple[Place, ...], axes: Sequence[Axis]
) -> tuple[Place, ...]:
    """``places`` with the role of each of their mentions; nothing else changes.

    A government has its seat; a base or an objective is one of ``axes``, in whose passage the
    mention stands. A dateline stays one. None for adjectives, for names inside longer ones, for
    people and other senses, outside headline, lead and body, and for names told in passing.
    """
    told = clauses_of(split_words(article), sense_cues(article.language))
    scenes = _scenes(places)
    return tuple(
        replace(
            place,
            mentions=tuple(
                mention
                if (role := _role(article, told, mention, place, axes, scenes)) == mention.role
                else replace(mention, role=role)
                for mention in place.mentions
            ),
        )
        for place in places
    )


def _role(
    article: Article,
    told: Clauses,
    mention: Mention,
    place: Place,
    axes: Sequence[Axis],
    scenes: frozenset[str],
) -> Role | None:
    if mention.role == "dateline" or mention.form == "adjective" or mention.nested:
        return mention.role
    if mention.sense != "literal":
        return "seat" if mention.sense == "government" else None
    section = article.section_at(mention.span.start)
    if section is None or section.kind not in _TOLD:
        return None
    stated = _stated(mention, place, axes)
    if stated:
        return stated
    if _is_compared(told, mention):
        return "comparison"
    return "scene" if place.id in scenes else None


def _stated(mention: Mention, place: Place, axes: Sequence[Axis]) -> Role | None:
    """What an axis says of the place in a passage that holds the mention."""
    here = [a for a in axes if any(passage.overlaps(mention.span) for passage in a.passages)]
    if any(axis.objective == place.id for axis in here):
        return "objective"
    return "base" if any(axis.origin == place.id for axis in here) else None


def _is_compared(told: Clauses, mention: Mention) -> bool:
    """A word of likeness stands before the name, or a measure of the distance from it."""
    words = told.words
    first = bisect_left(words.starts, mention.span.start)
    if bisect_right(words.starts, mention.span.start) == first:
        first -= 1  # the name begins inside a word that carries a clitic
    before = []
    for i in range(first - 1, max(first - 1 - _REACH, -1), -1):
        if not told.continues(i + 1):
            break
        if words.low[i] not in told.cues.articles:
            before.append(words.low[i])
    placed = bool(before) and not {"relational", "locative"}.isdisjoint(_classes(told, before[0]))
    if placed and len(before) > 1 and before[1] in told.cues.measures:
        return True
    return any(word in told.cues.compares for word in before[: 1 + placed])


def _classes(told: Clauses, word: str) -> tuple[str, ...]:
    return classes_of(word, told.cues.language)


def _scenes(places: tuple[Place, ...]) -> frozenset[str]:
    """The ids of the places that lie among the others."""
    points = [place.chosen for place in places if place.chosen.kind not in _WIDE]
    if not points:
        return frozenset(place.id for place in places)
    every = np.array([_on_sphere(place.chosen.lat, place.chosen.lon) for place in places])
    others = np.array([_on_sphere(point.lat, point.lon) for point in points]).T
    limit = math.cos(_NEAR_KM / _EARTH_KM)
    found = set()
    for start in range(0, len(places), _CHUNK):
        chunk = places[start : start + _CHUNK]
        near = np.count_nonzero(every[start : start + _CHUNK] @ others >= limit, axis=1)
        for place, count in zip(chunk, near, strict=True):
            own = place.chosen.kind not in _WIDE
            if count - own >= _SHARE * (len(points) - own):
                found.add(place.id)
    return frozenset(found)


@lru_cache(maxsize=4096)
def _on_sphere(lat: float, lon: float) -> tuple[float, float, float]:
    """A place as a point on the unit sphere: x, y, z."""
    north, east = math.radians(lat), math.radians(lon)
    return math.cos(north) * math.cos(east), math.cos(north) * math.sin(east), math.sin(north)
