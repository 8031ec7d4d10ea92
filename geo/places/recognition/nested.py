"""Words -> which of them stand inside the name of an organisation ("University of **Aleppo**")."""

from __future__ import annotations

from geo.places.lexicon import Lexicon
from geo.places.tokens import Words

_LONGEST = 8  # words
_JOINTS = frozenset((" ", "-", "\u00a0", "\u202f", "\u2010", "\u2011", "'", "’", " & "))
# Words that tie a place to the organisation before it ("Bank of England", "université d'Alep").
_OF = frozenset("of for de d du des del für von".split())
_ARTICLES = frozenset("the la le les l el".split())


def inside_organisations(words: Words, lexicon: Lexicon) -> frozenset[int]:
    """The positions of the words in organisations' names, the organisation word itself left out.

    A name is a run of capitals around an organisation word, with "of" between them where one is.
    """
    inside: set[int] = set()
    for head in range(len(words)):
        if words.caps[head] and words.low[head] in lexicon.organisations:
            inside.update(_before(words, head), _after(words, head))
    return frozenset(
        i
        for i in inside
        if words.low[i] not in lexicon.organisations and words.low[i] not in lexicon.articles
    )


def _before(words: Words, head: int) -> list[int]:
    run = []
    i = head
    while i > 0 and head - i < _LONGEST and words.gaps[i] in _JOINTS and words.caps[i - 1]:
        i -= 1
        run.append(i)
    return run


def _after(words: Words, head: int) -> list[int]:
    """The capitals that follow the head, directly or past "of"."""
    run: list[int] = []
    i = head + 1
    while i < len(words) and i - head < _LONGEST and words.gaps[i] in _JOINTS:
        if words.caps[i]:
            run.append(i)
        elif words.low[i] not in _OF and not (
            words.low[i] in _ARTICLES and words.low[i - 1] in _OF
        ):
            break
        i += 1
    return run
