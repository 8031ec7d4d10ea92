"""The sentences of an article, each inside one section and one paragraph.

A stop ends a sentence when white space and a capital, a quote, a digit or a letter without case
follow, unless it closes an initial or a known short form.

>>> from geo.article import read_text
>>> article = read_text("M. Lavrov est à Moscou. Il repart.")
>>> [article.quote(sentence) for sentence in sentences(article)]
['M. Lavrov est à Moscou.', 'Il repart.']
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from geo.article.paragraphs import paragraphs
from geo.model import Article, Span

# The look behind keeps a row of stops ("......") from being tried again from each of them.
_STOP = re.compile(r"(?<![.!?…؟۔])[.!?…؟۔]+[\"'»”’)\]]*(?=\s+\S)")
# Short forms that a name or a number follows; initials ("J. Dupont", "U.S.") are told by shape.
_SHORT = frozenset(
    """m mm mr mrs ms mme mmes mlle dr pr prof st ste col gen gén lt cap capt cdt sgt maj adm
    no nº art av bd vol p pp cf env vs etc approx sr sra srta dª gral hr fr bzw ca str nr
    cnel tte sto sta avda núm ee z d u vgl ggf mio mrd tel
    г гг им ул тыс млн млрд р м см стр""".split()
)
_WORD_BEFORE = re.compile(r"(\w+)\.$")
# What a German ordinal stands before: "am 28. Juni", "die 3. Panzerdivision", "im 19. Jahrhundert".
_ORDERED = re.compile(
    r"(?:Jän|Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[a-zä]*\b|Jahrhundert|Jahrestag|Tag\b|Mal\b"
    r"|\w*(?:[Aa]rmee|[Bb]rigade|[Dd]ivision|[Kk]orps|[Rr]egiment|[Bb]ataillon|[Ff]lotte|[Kk]ompanie)"
)


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
    if word.isdigit() and len(word) <= 3 and _ORDERED.match(following):
        return False
    return not (len(word) == 1 and word.isupper()) and word.lower() not in _SHORT
