"""A placed name in its clause -> the feature words that the model of roles weighs.

The training script and the run time share this file: a change here needs a new training run.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geo.model import Article, Axis, Mention, Place, Role
from geo.places.senses.clauses import Clauses
from geo.places.senses.features import window_after, window_before

_NEAR = 6  # words on each side of a name whose classes colour it
_MANY = 4  # mentions of one place from which on they are no longer counted
_THIRDS = 3  # parts of an article


@dataclass(frozen=True, slots=True)
class Stage:
    """What is known of a place in its article before the words around a mention are read.

    ``stated`` is what the axes say of it, ``near`` how much of what else is named lies near it, from
    0 to 4, or "-" where nothing else does, ``home`` whether most places lie in its country.
    """

    place: Place
    stated: Role | None
    near: str
    home: bool


def role_features(told: Clauses, article: Article, mention: Mention, stage: Stage) -> Iterator[str]:
    """The feature words of one mention of a place, in a fixed order."""
    words = told.words
    first, last = _stretch(told, mention)
    place = stage.place
    near, kind, stated = stage.near, place.chosen.kind, stage.stated
    left, listed = told.past_list_left(first)
    if left >= 0 and told.continues(left + 1) and words.low[left] in told.cues.articles:
        left -= 1
    before, lead = told.before(left), told.classes_before(left)
    section = article.section_at(mention.span.start)
    again = place.mentions[0].span < mention.span
    yield "b"
    yield f"sa={stated}"
    yield f"sag={stated}{near}"
    yield f"g={near}"
    yield f"gk={near}{kind}"
    yield f"k={kind}"
    yield f"home={stage.home}{near}"
    yield f"n={min(len(place.mentions), _MANY)}{again}"
    yield f"sec={section.kind if section else None}"
    yield f"pos={_THIRDS * first // max(len(words), 1)}{near}"
    yield f"q={bool(mention.qualifier)}"
    yield f"list={listed}"
    yield "-1=" + before
    yield f"-1sa={before}{stated}"
    yield "+1=" + told.after(last + 1)
    for one in lead:
        yield "-1c=" + one
        yield f"-1csa={one}{stated}"
        for other in told.classes_before(left - 1) if before != "^" else ("^",):
            yield "-21c=" + other + "_" + one
    yield "-2=" + (told.before(left - 1) if before != "^" else "^")
    for one in told.classes_after(last + 1):
        yield "+1c=" + one
    for one in window_before(told, first, _NEAR):
        yield "wl=" + one
    for one in window_after(told, last, _NEAR):
        yield "wr=" + one


def stated_role(axes: Sequence[Axis], place: str) -> Role | None:
    """What the axes say of the place of that id: their objective before their base, or nothing."""
    if any(axis.objective == place for axis in axes):
        return "objective"
    return "base" if any(axis.origin == place for axis in axes) else None


def _stretch(told: Clauses, mention: Mention) -> tuple[int, int]:
    """The words of a mention, the one with a clitic before its first letter among them."""
    starts = told.words.starts
    first = bisect_right(starts, mention.span.start) - 1
    return max(first, 0), max(bisect_left(starts, mention.span.end) - 1, first, 0)
