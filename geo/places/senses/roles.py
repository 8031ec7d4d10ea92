"""The part that each place name plays in what is told: scene, base, objective, seat and so on.

Datelines are told by their shape (``datelines``), bases and objectives by the axis in whose passage
the name stands, comparisons by the words before it (``likeness``); a learnt model tells the rest
from the words around and from where the other places lie (``parts``).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np

from geo.model import Article, Axis, Mention, Place, Role, Span
from geo.places.learnt import MODELS
from geo.places.lexicon.senses import sense_cues
from geo.places.senses.clauses import Clauses, clauses_of
from geo.places.senses.likeness import is_compared, is_measured
from geo.places.senses.model import WordModel, load_words
from geo.places.senses.parts import Stage, role_features, stated_role
from geo.places.tokens import split_words

# What the columns of the model stand for; None is a name told in passing.
ROLES: tuple[Role | None, ...] = (None, "scene", "base", "objective", "seat", "comparison")
_FILE = MODELS / "roles.npz"
# On our own dispatches it matters little between 150 and 600 km.
_NEAR_KM = 250.0
# Of the other places, the shares from which on nearness is a step higher.
_STEPS = (1e-9, 0.12, 0.25, 0.5)
_EARTH_KM = 6371.0
_CHUNK = 512  # places compared with all others at a time
_WIDE = frozenset(("country", "continent"))
_TOLD = frozenset(("headline", "lead", "body"))


def with_roles(
    article: Article,
    places: tuple[Place, ...],
    axes: Sequence[Axis],
    *,
    model: WordModel | None = None,
) -> tuple[Place, ...]:
    """``places`` with the role of each of their mentions; nothing else changes.

    A government has its seat; what stands in the passage of an axis that states it is its base or
    its objective. A dateline stays one. None for adjectives, for names inside longer ones, for
    people and other senses, outside headline, lead and body, and for names told in passing.
    ``model`` defaults to the shipped one.

    Raises:
        ModelMissing: the model file is absent or damaged.
    """
    told = clauses_of(split_words(article), sense_cues(article.language))
    roles: dict[Span, Role | None] = {}
    asked: list[Span] = []
    rows = []
    for stage in stages(places, axes):
        for mention in stage.place.mentions:
            if is_open(article, mention):
                role = ruled(told, mention, stage, axes)
                if role is None:
                    asked.append(mention.span)
                    rows.append(role_features(told, article, mention, stage))
            else:
                role = closed(mention)
            roles[mention.span] = role
    if asked:
        best = (model or load_words(_FILE)).scores(rows).argmax(axis=1)
        roles.update(zip(asked, [ROLES[int(column)] for column in best], strict=True))
    return tuple(
        replace(place, mentions=tuple([_with(m, roles[m.span]) for m in place.mentions]))
        for place in places
    )


def is_open(article: Article, mention: Mention) -> bool:
    """True for a literal name in the told text, whose role depends on what is told."""
    if mention.role == "dateline" or mention.form == "adjective" or mention.nested:
        return False
    section = article.section_at(mention.span.start)
    return mention.sense == "literal" and section is not None and section.kind in _TOLD


def ruled(told: Clauses, mention: Mention, stage: Stage, axes: Sequence[Axis]) -> Role | None:
    """What an axis or a comparison says of the mention, None where neither does."""
    here = [a for a in axes if any(passage.overlaps(mention.span) for passage in a.passages)]
    stated = stated_role(here, stage.place.id)
    if stated:
        return stated
    # A place that an axis names, or that is named again, is not there only to measure.
    passing = stage.stated is None and len(stage.place.mentions) == 1
    if is_compared(told, mention) or (passing and is_measured(told, mention)):
        return "comparison"
    return None


def closed(mention: Mention) -> Role | None:
    """The role of a mention that is not open: a dateline, the seat of a government, or None."""
    if mention.role == "dateline" or mention.form == "adjective" or mention.nested:
        return mention.role
    return "seat" if mention.sense == "government" else None


def _with(mention: Mention, role: Role | None) -> Mention:
    return mention if role == mention.role else replace(mention, role=role)


def stages(places: Sequence[Place], axes: Sequence[Axis]) -> tuple[Stage, ...]:
    """What is known of each place of an article before its words are read, in their order."""
    steps = _nearness(places)
    codes = Counter([place.chosen.country for place in places if place.chosen.country])
    home = max(codes, key=lambda code: (codes[code], code), default=None)
    return tuple(
        Stage(place, stated_role(axes, place.id), step, place.chosen.country == home)
        for place, step in zip(places, steps, strict=True)
    )


def _nearness(places: Sequence[Place]) -> tuple[str, ...]:
    """How much of what else is named lies near each place: "0" to "4", "-" for one alone."""
    points = [place.chosen for place in places if place.chosen.kind not in _WIDE]
    if len(points) < 2:
        return ("-",) * len(places)
    every = np.array([_on_sphere(place.chosen.lat, place.chosen.lon) for place in places])
    others = np.array([_on_sphere(point.lat, point.lon) for point in points]).T
    limit = math.cos(_NEAR_KM / _EARTH_KM)
    found = []
    for start in range(0, len(places), _CHUNK):
        chunk = places[start : start + _CHUNK]
        near = np.count_nonzero(every[start : start + _CHUNK] @ others >= limit, axis=1)
        for place, count in zip(chunk, near, strict=True):
            own = place.chosen.kind not in _WIDE
            share = (count - own) / (len(points) - own)
            found.append(str(sum(share >= step for step in _STEPS)))
    return tuple(found)


@lru_cache(maxsize=4096)
def _on_sphere(lat: float, lon: float) -> tuple[float, float, float]:
    """A place as a point on the unit sphere: x, y, z."""
    north, east = math.radians(lat), math.radians(lon)
    return math.cos(north) * math.cos(east), math.cos(north) * math.sin(east), math.sin(north)
