"""What an article says about its own words: who is a person, what is an organisation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from geo.places.lexicon import Lexicon, small_words
from geo.places.tokens import Words

_INITIAL_GAPS = frozenset((" ", ". ", ".", "\u00a0", "\u202f", "-", ".\u00a0", ".-"))
_SHORT_FORM = 4  # letters of a title before a full stop: "Gen.", "Capt."


@dataclass(frozen=True, slots=True)
class Evidence:
    """Positions and words of persons and organisations in one article.

    ``persons`` and ``organisations`` are word positions; ``titled`` those named right after a title
    ("M. X", "minister X"). ``surnames``, ``givens`` (first names) and ``small`` (words that the
    article also writes without a capital) are lower-cased; ``seen`` counts capitalised words.
    ``behind`` are those that somewhere follow a capital which no list knows ("Nakishia Sullivan").
    """

    persons: frozenset[int]
    titled: frozenset[int]
    surnames: frozenset[str]
    givens: frozenset[str]
    organisations: frozenset[int]
    small: frozenset[str]
    seen: Counter[str]
    behind: frozenset[str]


def weigh_words(words: Words, lexicon: Lexicon, is_first_name: Callable[[str], bool]) -> Evidence:
    """The evidence in the words of one article, by titles, first names and organisation words."""
    persons: set[int] = set()
    titled: set[int] = set()
    surnames: set[str] = set()
    givens: set[str] = set()
    organisations: set[int] = set()
    for i in [i for i, capital in enumerate(words.caps) if capital]:
        after_title = i > 0 and words.low[i - 1] in lexicon.titles and _titles(words, i)
        by_name = (
            is_first_name(words.low[i])
            and i + 1 < len(words)
            and _goes_on(words, i + 1)
            and words.low[i] not in lexicon.titles
        )
        if after_title or by_name:
            run = _run(words, i)
            persons.update(run)
            if after_title:
                titled.update(run)
            if len(run) > 1:
                givens.add(words.low[run[0]])
            # "Президент Франции": without an "of", a title may be followed by the land it rules.
            if len(run) > 1 or (after_title and lexicon.relational.words):
                surnames.add(words.low[run[-1]])
        if words.low[i] in lexicon.organisations:
            organisations.update(_run(words, i))
    return Evidence(
        persons=frozenset(persons),
        titled=frozenset(titled),
        surnames=frozenset(w for w in surnames if len(w) > 2),
        givens=frozenset(givens),
        organisations=frozenset(organisations),
        small=frozenset([w for w, c in zip(words.low, words.caps, strict=True) if not c]),
        seen=Counter([w for w, c in zip(words.low, words.caps, strict=True) if c]),
        behind=frozenset(words.low[i] for i in _behind(words, lexicon)),
    )


def _behind(words: Words, lexicon: Lexicon) -> Iterator[int]:
    """The capitals straight after another in the midst of a sentence, sides and titles left out."""
    capitals = [i for i, capital in enumerate(words.caps) if capital]
    for before, i in pairwise(capitals):
        if (
            before == i - 1
            and words.gaps[i] == " "
            and not words.begins[i - 1]
            and words.low[i - 1] not in lexicon.directions
            and words.low[i - 1] not in lexicon.titles
            and words.low[i - 1] not in lexicon.organisations
        ):
            yield i


def _titles(words: Words, i: int) -> bool:
    """True when a title reaches the word after it; past a full stop only a short form does."""
    gap = words.gaps[i]
    return _close(gap) and (not gap.startswith(".") or len(words.raw[i - 1]) <= _SHORT_FORM)


def _close(gap: str) -> bool:
    return gap in _INITIAL_GAPS


def _goes_on(words: Words, i: int) -> bool:
    """True when word ``i`` carries on the name of a person from the word before it."""
    if not words.caps[i]:
        return (
            words.low[i] in small_words().particles
            and i + 1 < len(words)
            and words.caps[i + 1]
            and _close(words.gaps[i])
            and _close(words.gaps[i + 1])
        )
    initial = len(words.raw[i - 1]) == 1 and words.caps[i - 1]
    return words.gaps[i] in (" ", "-", "\u00a0", "\u202f") or (initial and _close(words.gaps[i]))


def _run(words: Words, first: int) -> list[int]:
    run = [first]
    while run[-1] + 1 < len(words) and len(run) < 5 and _goes_on(words, run[-1] + 1):
        run.append(run[-1] + 1)
    return run
