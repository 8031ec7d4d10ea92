"""The sentences of an article, each inside one section and one paragraph.

A stop ends a sentence when white space and a capital, a quote, a digit or a letter without case
follow, unless it closes an initial or a short form (``stops.toml``).

>>> from geo.article import read_text
>>> article = read_text("M. Lavrov est à Moscou. Il repart.")
>>> [article.quote(sentence) for sentence in sentences(article)]
['M. Lavrov est à Moscou.', 'Il repart.']
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from functools import cache, lru_cache
from importlib.resources import files

from geo.article.paragraphs import paragraphs
from geo.model import Article, Span

# The look behind keeps a row of stops ("......") from being tried again from each of them.
_STOP = re.compile(r"(?<![.!?…؟۔])[.!?…؟۔]+[\"'»”’)\]]*(?=\s+\S)")
_WORD_BEFORE = re.compile(r"(\w+)\.$")


def sentences(article: Article) -> tuple[Span, ...]:
    """The sentences in order; empty for an article without sections."""
    return _sentences(article)


@lru_cache(maxsize=64)
def _sentences(article: Article) -> tuple[Span, ...]:
    found: list[Span] = []
    starts = [section.span.start for section in article.sections]
    for paragraph in paragraphs(article.text):
        # A page of links has thousands of sections, too many to go through for each paragraph.
        index = bisect_right(starts, paragraph.start) - 1
        if index >= 0 and paragraph.start < article.sections[index].span.end:
            found.extend(_cut(article.text, paragraph))
    return tuple(found)


def _cut(text: str, paragraph: Span) -> list[Span]:
    found, start = [], paragraph.start
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        if not _ends(text, stop):
            continue
        found.append(Span(start, stop.end()))
        start = stop.end()
        while text[start].isspace():
            start += 1
    found.append(Span(start, paragraph.end))
    return found


def _ends(text: str, stop: re.Match[str]) -> bool:
    following = text[stop.end() : stop.end() + 40].lstrip()
    if following[:1].islower():
        return False
    before = _WORD_BEFORE.search(text, max(0, stop.start() - 12), stop.start() + 1)
    if before is None or stop.group() != ".":
        return True
    word = before.group(1)
    if word.isdigit() and len(word) <= 3 and _ordered().match(following):
        return False
    return not (len(word) == 1 and word.isupper()) and word.lower() not in _short_forms()


@cache
def _short_forms() -> frozenset[str]:
    return frozenset(form for forms in _stops()["short_forms"].values() for form in forms)


@cache
def _ordered() -> re.Pattern[str]:
    """What stands behind a German ordinal."""
    beginnings, words, parts = (
        "|".join(_stops()["ordered"][name]) for name in ("beginnings", "words", "parts")
    )
    return re.compile(rf"(?:{beginnings})[a-zä]*\b|(?:{words})\b|\w*(?i:{parts})")


def _stops() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("geo.article").joinpath("stops.toml").read_text(encoding="utf-8"))
