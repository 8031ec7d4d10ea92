"""What the reader wants to see of a reading: names by sense, role and form.

A name outside the filters is not lost: it leaves the map and joins the names without a point, with
that reason, so that the totals still add up.

>>> sorted(hidden_of("aside,unsure,nonsense"))
['aside', 'unsure']
"""

from __future__ import annotations

from dataclasses import replace

from geo.model import Mention, Place, Reading, Unlocated, UnlocatedReason
from geo.views.forms import axis_ends, without_adjectives

# What can be hidden: a sense; the role of a place ("passing": none); where or how surely it stands.
SENSES = ("literal", "government", "people", "other")
ROLES = ("scene", "base", "objective", "dateline", "seat", "comparison", "passing")
MORE = ("aside", "unsure", "nested", "adjective")
# People, teams and newspapers are no places; adjectives and names inside others only hold some.
USUAL = frozenset(("people", "other", "nested", "adjective"))
_TOLD = frozenset(("headline", "lead", "body"))


def hidden_of(told: str) -> frozenset[str]:
    """What a list such as "seat,unsure" hides; words that name nothing are left out."""
    return frozenset(told.split(",")) & {*SENSES, *ROLES, *MORE}


def filtered(reading: Reading, hidden: frozenset[str]) -> Reading:
    """The reading with what is ``hidden`` among its ``unlocated``; hidden adjectives are left out.

    Every other mention of ``reading`` is in the result exactly once. A place at an end of an axis
    keeps its mentions where all would be hidden, so that the axis can be drawn. Axes never change.
    """
    told = without_adjectives(reading) if "adjective" in hidden else reading
    ends = axis_ends(told)
    places, moved = [], []
    for place in told.places:
        shown = tuple(m for m in place.mentions if not _is_hidden(told, place, m, hidden))
        if not shown and place.id in ends:
            shown = place.mentions
        if shown:
            places.append(replace(place, mentions=shown))
        moved += [Unlocated(m, _reason(m)) for m in place.mentions if m not in shown]
    unlocated = sorted((*told.unlocated, *moved), key=lambda u: u.mention.span)
    return replace(told, places=tuple(places), unlocated=tuple(unlocated))


def _is_hidden(reading: Reading, place: Place, mention: Mention, hidden: frozenset[str]) -> bool:
    if mention.form == "adjective":
        return False
    section = reading.article.section_at(mention.span.start)
    told = section is None or section.kind in _TOLD
    return (
        ("nested" if mention.nested else mention.sense) in hidden
        or mention.role in hidden
        or ("passing" in hidden and told and mention.sense == "literal" and not mention.role)
        or ("aside" in hidden and not told)
        or ("unsure" in hidden and place.status == "unsure")
    )


def _reason(mention: Mention) -> UnlocatedReason:
    return "not_a_place" if mention.sense in ("people", "other") else "filtered"
