"""Names that only compare or measure: "like Grozny", "dearer than in Jeddah", "40 km from Homs"."""

from __future__ import annotations

from bisect import bisect_right

from geo.model import Mention
from geo.places.lexicon.senses import classes_of
from geo.places.senses.clauses import Clauses

_REACH = 6  # words before a name that may compare or measure by it
_PLACED = frozenset(("relational", "locative"))
# What may stand between a measure and the place that it starts from.
_BETWEEN = frozenset(("relational", "locative", "directions"))


def is_compared(told: Clauses, mention: Mention) -> bool:
    """True when a word of likeness stands before the name, a small word of place between or not.

    A word that compares only with a degree ("as", "que") needs one shortly before it ("as big as").
    """
    cues = told.cues
    if _glued(told, mention):
        return True
    before = _before(told, mention)
    placed = bool(before) and not _PLACED.isdisjoint(_classes(told, before[0]))
    for step, word in enumerate(before[: 1 + placed]):
        rest = before[step + 1 :]
        if word in cues.compares or (word in cues.thans and not cues.degrees.isdisjoint(rest)):
            return not rest or rest[0] not in cues.reaches
    return False


def is_measured(told: Clauses, mention: Mention) -> bool:
    """True when a measure of distance leads to the name: "40 km to the west of Homs"."""
    before = _before(told, mention)
    for step, word in enumerate(before):
        if word in told.cues.measures:
            return step > 0
        if _BETWEEN.isdisjoint(_classes(told, word)):
            return False
    return False


def _glued(told: Clauses, mention: Mention) -> bool:
    """The word that holds the name begins with a clitic of likeness: "كحمص"."""
    starts = told.words.starts
    first = bisect_right(starts, mention.span.start) - 1
    cut = mention.span.start - starts[first] if first >= 0 else 0
    return cut > 0 and told.words.low[first][:cut] in told.cues.compares


def _before(told: Clauses, mention: Mention) -> list[str]:
    """The words of the clause before the name, nearest first, articles left out."""
    words = told.words
    first = max(bisect_right(words.starts, mention.span.start) - 1, 0)
    found: list[str] = []
    for i in range(first - 1, max(first - 1 - _REACH, -1), -1):
        if not told.continues(i + 1):
            break
        if words.low[i] not in told.cues.articles:
            found.append(words.low[i])
    return found


def _classes(told: Clauses, word: str) -> tuple[str, ...]:
    return classes_of(word, told.cues.language)
