"""The words before and after a possible name, by what they tell of it."""

from __future__ import annotations

from functools import lru_cache

from geo.places.lexicon import lexicon
from geo.places.tokens import Words

PLACE_CUES = frozenset(("wrap", "dir", "loc", "tloc", "rwrap", "rdir", "rloc", "twrap", "tdir"))


def cue(words: Words, first: int, language: str) -> str:
    """What kind of word leads to the name at word ``first``, past an article or "of"; "-" for none.

    "t" marks an article between them, "r" a word such as "of".
    """
    if first == 0 or words.gaps[first] == "\n":
        return "-"
    before = words.low[first - 1]
    before2 = words.low[first - 2] if first > 1 and words.gaps[first - 1] != "\n" else ""
    cues = lexicon(language)
    if before2 and before in cues.articles:
        return "t" + _cue_of(before2, language)
    if before in cues.relational:
        return "r" + _cue_of(before2, language)
    return _cue_of(before, language)


@lru_cache(maxsize=1 << 15)
def _cue_of(word: str, language: str) -> str:
    cues = lexicon(language)
    if word in cues.wrappers:
        return "wrap"
    if word in cues.directions:
        return "dir"
    if word in cues.locative:
        return "loc"
    if word in cues.titles:
        return "title"
    if word in cues.organisations:
        return "org"
    if word in cues.heads:
        return "head"
    if word in cues.relational:
        return "of"
    return "-"


def word_class(words: Words, i: int, language: str) -> str:
    """What word ``i`` is: by the lexicon, else a capital, a small word by length, a figure; "" for none."""
    if not 0 <= i < len(words.raw):
        return ""
    return _class_of(words.low[i], language, capital=words.caps[i])


@lru_cache(maxsize=1 << 15)
def _class_of(word: str, language: str, *, capital: bool) -> str:
    cues = lexicon(language)
    told = _cue_of(word, language)
    if told != "-":
        return told
    if word in cues.articles:
        return "art"
    if word in cues.never:
        return "cal"
    if word in cues.says:
        return "say"
    if capital:
        return "Cap"
    if word[0].isdigit():
        return "9"
    return "fn" if len(word) < 4 else "word"
