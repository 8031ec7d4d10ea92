"""Words -> the named streets, squares and waters among them, told by their common noun.

"Cowley Road", "rue de Rivoli", "вулиця Хрещатик", "Flat Creek": no gazetteer holds them all, and the
name alone would be another place.
"""

from __future__ import annotations

from geo.places.forms.slavic import is_adjective, is_cyrillic
from geo.places.lexicon import Lexicon
from geo.places.tokens import Words

_LONGEST = 5  # words
_STOPS = frozenset((". ", "."))


def named_streets(words: Words, lexicon: Lexicon) -> list[tuple[int, int]]:
    """The first and last word of each, the common noun included; empty when there are none."""
    found = []
    for i in _nouns(words, lexicon):
        raw, low = words.raw[i], words.low[i]
        first = last = i
        if low in lexicon.streets_before or _is_shortened(words, i, lexicon):
            last = _forth(words, i, lexicon)
        if last == i and (raw in lexicon.streets_after or low in lexicon.streets_after):
            first = i if _goes_on(words, i, lexicon) else _back(words, i, lexicon)
            last = _side(words, i, lexicon) if first < i else i
        if first < i or i < last:
            found.append((first, last))
    return found


def _nouns(words: Words, lexicon: Lexicon) -> list[int]:
    """The words that may be such a noun; looked for in bulk, as most texts have few."""
    said, nouns = set(words.low), lexicon.streets
    found = said & nouns.words
    if nouns.stems:
        found |= {low for low in said if low.startswith(nouns.stems)}
    return [i for i, low in enumerate(words.low) if low in found] if found else []


def _back(words: Words, noun: int, lexicon: Lexicon) -> int:
    """The first word of the name that ends in the noun, the noun itself where nothing is its name."""
    first = noun
    if not words.caps[noun]:
        i = noun - 1
        told = i >= 0 and words.gaps[noun] == " " and words.caps[i] and not words.begins[i]
        named = told and is_cyrillic(words.raw[i]) and is_adjective(words.low[i])
        return i if named else noun
    while first > 0 and noun - first < _LONGEST and words.gaps[first] == " ":
        before = words.raw[first - 1]
        if not (words.caps[first - 1] or (before[0].isdigit() and before[-1].isalpha())):
            break
        first -= 1
    while first < noun and _leads(words.low[first], lexicon):
        first += 1
    return first


def _leads(word: str, lexicon: Lexicon) -> bool:
    """A word that opens a sentence rather than a name ("On Main Street", "The High Street")."""
    leads = word in lexicon.locative or word in lexicon.articles or word in lexicon.aimed
    return leads and word not in lexicon.directions


def _goes_on(words: Words, noun: int, lexicon: Lexicon) -> bool:
    """The noun is inside a longer name: "Wall Street Journal"."""
    i = noun + 1
    return (
        i < len(words)
        and words.caps[noun]
        and words.caps[i]
        and words.gaps[i] == " "
        and words.low[i] not in lexicon.directions
        and words.low[i] not in lexicon.never
    )


def _side(words: Words, noun: int, lexicon: Lexicon) -> int:
    """The last word: the noun, or the side of the town after it ("Seventh Street Northwest")."""
    i = noun + 1
    sided = i < len(words) and words.caps[i] and words.gaps[i] == " "
    return i if sided and words.low[i] in lexicon.directions else noun


def _forth(words: Words, noun: int, lexicon: Lexicon) -> int:
    """The last word of the name that follows the noun, the noun itself where none does."""
    i = noun + 1
    while i < len(words) and _joins(words, noun, i, lexicon) and _ties(words, i, lexicon):
        i += 1
    if i >= len(words) or not words.caps[i] or not _joins(words, noun, i, lexicon):
        return noun
    while i + 1 < len(words) and words.joined[i + 1] and words.caps[i + 1] and i - noun < _LONGEST:
        i += 1
    return i


def _ties(words: Words, i: int, lexicon: Lexicon) -> bool:
    """A small word between noun and name: "rue **de la** Paix"."""
    word = words.low[i]
    return not words.caps[i] and (word in lexicon.relational or word in lexicon.articles)


def _is_shortened(words: Words, noun: int, lexicon: Lexicon) -> bool:
    """A noun before its full stop, as the lexicon lists it: "вул."."""
    stops = noun + 1 < len(words) and words.gaps[noun + 1] in _STOPS
    return stops and f"{words.low[noun]}." in lexicon.streets_before


def _joins(words: Words, noun: int, i: int, lexicon: Lexicon) -> bool:
    """Word ``i`` carries on from the one before it, past the full stop of a shortened noun too."""
    return words.joined[i] or (i == noun + 1 and _is_shortened(words, noun, lexicon))
