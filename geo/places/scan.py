"""Words -> the spans that may be place names, with what the gazetteer knows of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from geo.model import Candidate, Gazetteer
from geo.places.clitics import names_unknown, stretches
from geo.places.forms import look_up
from geo.places.lexicon import Lexicon, small_words
from geo.places.lexicon.caseless import caseless_words
from geo.places.slavic import is_adjective, is_cyrillic, relatives
from geo.places.tokens import Words

LONGEST_NAME = 6  # words
# Kinds whose common noun only says what the bare name is: "ville de Palmyre".
_REGIONS = frozenset(("governorate", "district"))
_PLAIN = frozenset(("city", "governorate", "district", "country", "quarter"))
_HYPHENS = frozenset(("-", "\u2010", "\u2011"))
_APOSTROPHES = frozenset("'’ʼ‘`")


@dataclass(frozen=True, slots=True)
class Possible:
    """Words ``first`` to ``last`` (inclusive) as one possible name; ``entries`` are best first.

    ``generic`` names have a common noun in small letters as a part ("mer Rouge", "Zamzam camp"),
    and the gazetteer knows them whole. ``inside`` tells that a longer known name covers this one.
    ``cut`` counts the characters of the first word that stand before the name ("و" in "وموسكو"),
    ``head`` is the kind that a first word in a script without capitals states ("مخيم": camp).
    """

    first: int
    last: int
    name: str
    entries: tuple[Candidate, ...]
    generic: bool = False
    inside: bool = False
    cut: int = 0
    head: str = ""


def possible_names(
    text: str, words: Words, gazetteer: Gazetteer, lexicon: Lexicon
) -> tuple[Possible, ...]:
    """Every stretch of words that the gazetteer knows, and unknown names where a place must stand.

    In text order, the shorter first, overlaps included; one batched look-up in the gazetteer.
    """
    spans = [
        (first, last, text[words.starts[first] : words.ends[last]])
        for first in range(len(words))
        if _may_begin(words, first, lexicon)
        for last in _lasts(words, first)
    ]
    with_noun = [
        (first, last, text[words.starts[first] : words.ends[last]])
        for first, last in _with_noun(words, lexicon.wrappers)
    ]
    caseless = [
        (stretch, text[words.starts[stretch.first] + stretch.cut : words.ends[stretch.last]])
        for stretch in stretches(words, caseless_words())
    ]
    regions = [
        (first, last, text[words.starts[first] : words.ends[last]])
        for first, last in _regions(words, lexicon.wrappers)
    ]
    names = {name for _, _, name in (*spans, *with_noun, *regions)} | {name for _, name in caseless}
    known = look_up(names, gazetteer, endings=lexicon.endings)
    unknown = _unknown_runs(words, lexicon, known, text)
    plain = [
        Possible(first, last, name, known.get(name, ()))
        for first, last, name in spans
        if known.get(name) or (first, last) in unknown
    ]
    whole = [
        Possible(first, last, name, entries, generic=True)
        for first, last, name in with_noun
        if (entries := _whole(known.get(name, ())))
    ]
    whole += [
        Possible(first, last, name, known.get(name, ()), generic=True)
        for first, last, name in regions
    ]
    uncased = [
        Possible(s.first, s.last, name, known.get(name, ()), cut=s.cut, head=s.head)
        for s, name in caseless
        if known.get(name) or names_unknown(s, words, caseless_words())
    ]
    return _nested(sorted(plain + whole + uncased, key=lambda p: (p.first, p.last)))


def _nested(found: list[Possible]) -> tuple[Possible, ...]:
    """The same names, those that a longer one covers marked so."""
    longest: dict[int, int] = {}
    for p in found:
        for i in range(p.first, p.last + 1):
            longest[i] = max(longest.get(i, 1), p.last - p.first + 1)
    return tuple(
        replace(p, inside=True) if p.last - p.first + 1 < longest[p.first] else p for p in found
    )


def _whole(entries: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The entries that bear the name with its common noun, towns and regions left out."""
    return tuple(
        e for e in entries if e.matched in ("name", "exact", "folded") and e.kind not in _PLAIN
    )


def _with_noun(words: Words, nouns: Mapping[str, str]) -> list[tuple[int, int]]:
    """Stretches such as "mer Rouge" and "Zamzam camp", nouns of towns and regions left out."""
    spans = []
    for i in range(len(words)):
        if words.caps[i] or nouns.get(words.low[i], "city") in _PLAIN:
            continue
        for last in range(i + 1, min(i + LONGEST_NAME, len(words))):
            if not words.joined[last]:
                break
            if words.caps[last]:
                spans.append((i, last))
        first = i
        while first > 0 and i - first < 3 and words.joined[first] and words.caps[first - 1]:
            first -= 1
            spans.append((first, i))
    return spans


def _regions(words: Words, nouns: Mapping[str, str]) -> list[tuple[int, int]]:
    """Russian and Ukrainian regions: "Харьковской области", "Сибирском федеральном округе"."""
    spans = []
    for i in range(1, len(words)):
        if words.caps[i] or nouns.get(words.low[i]) not in _REGIONS:
            continue
        first = i - 1
        if i > 1 and not words.caps[first] and words.gaps[first + 1] == " ":
            first -= is_adjective(words.low[first])
        apart = any(words.gaps[j] != " " for j in range(first + 1, i + 1))
        if apart or not words.caps[first] or not is_cyrillic(words.raw[first]):
            continue
        word = words.raw[first]
        if relatives(word) or (is_adjective(word) and not words.begins[first]):
            spans.append((first, i))
    return spans


def _may_begin(words: Words, i: int, lexicon: Lexicon) -> bool:
    if words.caps[i]:
        return len(words.raw[i]) > 1 or words.gaps[i][-1:] not in _APOSTROPHES
    small = small_words()
    return (
        words.low[i] in small.openers
        and words.raw[i] == words.low[i]
        and i + 1 < len(words)
        and words.caps[i + 1]
        and (
            words.gaps[i + 1] in _HYPHENS
            or (words.gaps[i + 1] == " " and words.low[i] in small.loose - lexicon.articles.words)
        )
    )


def _lasts(words: Words, first: int) -> list[int]:
    links = small_words().links
    lasts = [first] if words.caps[first] else []
    for last in range(first + 1, min(first + LONGEST_NAME, len(words))):
        if not words.joined[last]:
            break
        if words.caps[last]:
            lasts.append(last)
        elif words.low[last] not in links:
            break
    return lasts


def _unknown_runs(
    words: Words, lexicon: Lexicon, known: Mapping[str, tuple[Candidate, ...]], text: str
) -> frozenset[tuple[int, int]]:
    """Whole runs of capitals after a locative word that hold no known name."""
    runs = []
    for first in range(1, len(words)):
        if not words.caps[first] or words.caps[first - 1] or words.begins[first]:
            continue
        if not _leads_to_place(words, first, lexicon):
            continue
        last = first
        while last + 1 < len(words) and words.joined[last + 1] and words.caps[last + 1]:
            last += 1
        name = text[words.starts[first] : words.ends[last]]
        if last - first < LONGEST_NAME and len(name) > 2 and not known.get(name):
            runs.append((first, last))
    return frozenset(runs)


def _leads_to_place(words: Words, first: int, lexicon: Lexicon) -> bool:
    """The word before is locative, or stands between a locative, direction or wrapper and the name."""
    before = words.low[first - 1]
    if before in lexicon.locative:
        return True
    if first < 2 or words.begins[first - 1]:
        return False
    lead = words.low[first - 2]
    if before in lexicon.articles:
        return lead in lexicon.locative
    return before in lexicon.relational and (
        lead in lexicon.locative or lead in lexicon.directions or lead in lexicon.wrappers
    )
