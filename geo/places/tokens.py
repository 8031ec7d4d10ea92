"""Article -> words with their gaps, the view of the text that recognition works on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from geo.model import Article, SectionKind
from geo.places.lexicon.abbreviations import dotted

# An abbreviated region and a dotted acronym ("Ky.", "U.S.") are one word; else a run of letters,
# digits and their marks.
_WORD = re.compile(
    rf"(?=[A-Z])(?:{dotted()})" + r"|(?:[A-Z]\.){2,}|(?:[^\W_]++|[\u0300-\u036f\u064b-\u0655\u0670]"
    # Between Cyrillic letters an apostrophe is a letter: "Куп'янськ".
    r"|(?<=[\u0400-\u04ff])['’ʼ](?=[\u0400-\u04ff]))+",
)
_ENDS_SENTENCE = re.compile(r"[.!?…;:\n•|]|[\"«»“”]\s*$|^\s*[-–—]\s")
_JOINS = frozenset((" ", "\u00a0", "\u202f", "-", "\u2010", "\u2011", "'", "’", "ʼ", "‘", "`"))
_ABBREVIATED = frozenset(("st", "ste", "mt", "ft", "sr", "dr"))


@dataclass(frozen=True, slots=True)
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
    starts: list[int] = []
    ends: list[int] = []
    raw: list[str] = []
    gaps: list[str] = []
    begins: list[bool] = []
    joined: list[bool] = []
    parts: list[SectionKind] = []
    text = article.text
    before = ""
    for kind, first, last in _stretches(article):
        end = first
        fresh = True
        for match in _WORD.finditer(text, first, last):
            start, word = match.start(), match.group()
            gap = "\n" if fresh else text[end:start]
            fresh = False
            end = match.end()
            starts.append(start)
            ends.append(end)
            raw.append(word)
            gaps.append(gap)
            parts.append(kind)
            # Nearly every gap is a space.
            begins.append(gap != " " and _begins(gap, before, word))
            joined.append(gap == " " or _joins(gap, before, word))
            before = word.lower()
    low = tuple(word.lower() for word in raw)
    if joined:
        joined[0] = False
    return Words(
        starts=tuple(starts),
        ends=tuple(ends),
        raw=tuple(raw),
        low=low,
        gaps=tuple(gaps),
        caps=tuple(word[0].isupper() for word in raw),
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
