"""The words of an article as clauses of classed words: what senses and roles are read from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

from geo.places.lexicon.senses import SenseCues, classes_of
from geo.places.tokens import Words

_PAUSES = frozenset('.;:()!?…\n«»"“”')
_LISTED = 4  # names of one list that are stepped over
_NONE = ("-",)
_TOPICS = frozenset(
    "acts befalls deals folk heads nature says sides stage states teams titles travel war".split()
)


@dataclass(frozen=True, slots=True)
class Clauses:
    """Words with their classes, as parallel tuples.

    ``goes_on[i]`` tells that word ``i`` stands in one clause with the word before it, ``topics[i]``
    of what its sentence speaks, in a fixed order.
    """

    words: Words
    cues: SenseCues
    classes: tuple[tuple[str, ...], ...]
    goes_on: tuple[bool, ...]
    topics: tuple[tuple[str, ...], ...]

    def continues(self, i: int) -> bool:
        """True when word ``i`` is there and stands in one clause with the word before it."""
        return 0 < i < len(self.goes_on) and self.goes_on[i]

    def before(self, i: int) -> str:
        """Word ``i`` when the word after it is in the same clause, "^" where the clause begins."""
        return self.words.low[i] if i >= 0 and self.continues(i + 1) else "^"

    def after(self, i: int) -> str:
        """Word ``i`` when the word before it is in the same clause, "$" where the clause ends."""
        return self.words.low[i] if self.continues(i) else "$"

    def classes_before(self, i: int) -> tuple[str, ...]:
        """The classes of ``before(i)``; one class of its own for a clause's end or a common word."""
        return (self.classes[i] or _NONE) if i >= 0 and self.continues(i + 1) else ("^",)

    def classes_after(self, i: int) -> tuple[str, ...]:
        """The classes of ``after(i)``, likewise."""
        return (self.classes[i] or _NONE) if self.continues(i) else ("$",)

    def past_list_left(self, first: int) -> tuple[int, bool]:
        """The word before the list of names that word ``first`` ends or stands in, and if one is."""
        words, joins = self.words, self.cues.joins
        i, listed = first - 1, False
        for _ in range(_LISTED):
            j = i
            if not (self.continues(i + 1) and "," in words.gaps[i + 1]):
                if j < 1 or not self.goes_on[j + 1] or words.low[j] not in joins:
                    break
                if not self.goes_on[j]:
                    break
                j -= 1
            if j < 0 or not words.caps[j] or words.low[j] in joins:
                break
            while j > 0 and words.caps[j - 1] and words.joined[j]:
                j -= 1
            if words.begins[j]:
                return j - 1, True
            i, listed = j - 1, True
        return i, listed

    def past_list_right(self, last: int) -> tuple[int, bool]:
        """The word after the list of names that word ``last`` begins or stands in, and if one is."""
        words, cues = self.words, self.cues
        i, listed = last + 1, False
        for _ in range(_LISTED):
            j = i
            if not self.continues(j):
                break
            if words.low[j] in cues.joins:
                j += 1
            elif "," not in words.gaps[j]:
                break
            if j < len(words) and words.low[j] in cues.articles:
                j += 1
            if not self.continues(j) or not words.caps[j]:
                break
            while j + 1 < len(words) and words.caps[j + 1] and words.joined[j + 1]:
                j += 1
            i, listed = j + 1, True
        return i, listed


@lru_cache(maxsize=2)
def clauses_of(words: Words, cues: SenseCues) -> Clauses:
    """The clauses of an article's words; every tuple is as long as the words."""
    classes = tuple([classes_of(word, cues.language) for word in words.low])
    goes_on = tuple(
        [
            not begins and (gap == " " or _PAUSES.isdisjoint(gap))
            for begins, gap in zip(words.begins, words.gaps, strict=True)
        ]
    )
    return Clauses(words, cues, classes, goes_on, _topics(words, classes))


def _topics(words: Words, classes: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """For each word, the classes in its sentence that tell of what it speaks."""
    starts = [i for i, begins in enumerate(words.begins) if begins or i == 0]
    found: list[tuple[str, ...]] = []
    for start, end in pairwise([*starts, len(words)]):
        told = _TOPICS.intersection(chain.from_iterable(classes[start:end]))
        found += [tuple(sorted(told))] * (end - start)
    return tuple(found)
