"""Article -> words with their gaps, the view of the text that recognition works on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from geo.model import Article, SectionKind
from geo.places.lexicon.abbreviations import dotted

_MARK = r"[\u0300-\u036f\u064b-\u0655\u0670]"
# Between Cyrillic letters an apostrophe is a letter: "Куп'янськ".
_APOSTROPHE = r"(?<=[\u0400-\u04ff])['’ʼ](?=[\u0400-\u04ff])"
# An abbreviated region and a dotted acronym ("Ky.", "U.S.") are one word; else a run of letters,
# digits and their marks.
_WORD = re.compile(
    rf"(?=[A-Z])(?:{dotted()}|(?:[A-Z]\.){{2,}})"
    rf"|(?:[^\W_]++|{_MARK}++)(?:(?:{_MARK}|{_APOSTROPHE})[^\W_]*+)*+"
)
_ENDS_SENTENCE = re.compile(r"[.!?…;:\n•|]|[\"«»“”]\s*$|^\s*[-–—]\s")
_JOINS = frozenset((" ", "\u00a0", "\u202f", "-", "\u2010", "\u2011", "'", "’", "ʼ", "‘", "`"))
_ABBREVIATED = frozenset(("st", "ste", "mt", "ft", "sr", "dr"))


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of an article outside page furniture, as parallel tuples.

    ``gaps[i]`` is the text between word ``i - 1`` and word ``i``; a section or line change counts
    as a line feed. ``caps[i]`` tells a capital first letter, ``begins[i]`` a sentence start,
    ``joined[i]`` that word ``i`` may belong to one name with the word before it. ``parts[i]`` is
    the kind of section that holds the word.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    raw: tuple[str, ...]
    low: tuple[str, ...]
    gaps: tuple[str, ...]
    caps: tuple[bool, ...]
    begins: tuple[bool, ...]
    joined: tuple[bool, ...]
    parts: tuple[SectionKind, ...]

    def __len__(self) -> int:
        return len(self.raw)


@lru_cache(maxsize=4)
def split_words(article: Article) -> Words:
    """The words of every section but page furniture, in text order; empty when there are none."""
    text = article.text
    spans: list[tuple[int, int]] = []
    gaps: list[str] = []
    parts: list[SectionKind] = []
    for kind, first, last in _stretches(article):
        found = [match.span() for match in _WORD.finditer(text, first, last)]
        spans += found
        gaps += ["\n"][: len(found)]
        gaps += [text[end:start] for (_, end), (start, _) in pairwise(found)]
        parts += [kind] * len(found)
    raw = [text[start:end] for start, end in spans]
    low = [word.lower() for word in raw]
    # Nearly every gap is a space.
    around = tuple(zip(gaps, ("", *low), raw, strict=False))
    begins = [gap != " " and _begins(gap, before, word) for gap, before, word in around]
    joined = [gap == " " or _joins(gap, before, word) for gap, before, word in around]
    return Words(
        starts=tuple([start for start, _ in spans]),
        ends=tuple([end for _, end in spans]),
        raw=tuple(raw),
        low=tuple(low),
        gaps=tuple(gaps),
        caps=tuple([word[0].isupper() for word in raw]),
        begins=tuple(begins),
        joined=tuple(joined),
        parts=tuple(parts),
    )


def _stretches(article: Article) -> list[tuple[SectionKind, int, int]]:
    if not article.sections:
        return [("body", 0, len(article.text))]
    return [(s.kind, s.span.start, s.span.end) for s in article.sections if s.kind != "boilerplate"]


def _begins(gap: str, before: str, word: str) -> bool:
    if gap == "\n":
        return True
    if gap in _JOINS or (gap == ". " and (before in _ABBREVIATED or len(before) == 1)):
        return False
    return _ENDS_SENTENCE.search(gap) is not None and (gap != ": " or word[0].isupper())


def _joins(gap: str, before: str, word: str) -> bool:
    if gap in _JOINS:
        return True
    if gap == ". ":
        return before in _ABBREVIATED
    return gap == ", " and word == "D.C."
