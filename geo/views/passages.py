"""The passages of a place or an axis: each quoted in its sentence, with where it stands.

A passage is cut to its sentence, so it never runs into another section; a long sentence is cut
again to a window around the name, at white space, and says so with an ellipsis.

>>> from geo.model import Section
>>> text = "The army left Homs. It was quiet."
>>> article = Article(text, sections=(Section("body", Span(0, len(text))),))
>>> passage = passage_at(article, Span(14, 18))
>>> passage.before, passage.marked, passage.after
('The army left ', 'Homs', '.')
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from geo.article.sentences import sentences
from geo.model import Article, Axis, Place, SectionKind, Span

ELLIPSIS = "…"
# Characters of a quote: three lines of the passages pane.
WINDOW = 260
# Beside a span that fills the window: enough for the full stop and a word or two.
_LEAST = 24
# Headline, lead and body are one story: their sentences are counted on.
_STORY = {"headline": "body", "lead": "body"}

# A sentence, the kind of its section, and its number there.
Numbered = tuple[Span, SectionKind, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote around ``span``: ``before + marked + after``, cut ends carry an ellipsis.

    ``number`` counts from 1: sentences of the story (headline, lead and body together), or lines
    of a caption, related links, tags or furniture.
    """

    span: Span
    before: str
    marked: str
    after: str
    section: SectionKind
    number: int


def place_passages(article: Article, place: Place) -> tuple[Passage, ...]:
    """One passage for every mention of a place, in text order."""
    return passages_at(article, (mention.span for mention in place.mentions))


def axis_passages(article: Article, axis: Axis) -> tuple[Passage, ...]:
    """The passages that state an axis, in text order."""
    return passages_at(article, sorted(axis.passages))


def passage_at(article: Article, span: Span, *, window: int = WINDOW) -> Passage:
    """The passage around ``span``, at most about ``window`` characters unless the span is longer."""
    return passages_at(article, (span,), window=window)[0]


def passages_at(
    article: Article, spans: Iterable[Span], *, window: int = WINDOW
) -> tuple[Passage, ...]:
    """The passages around ``spans``, in their order; quicker than one call for each."""
    # Looked up once for all spans: finding it means hashing the article's sections.
    numbered = _numbered(article)
    return tuple(_passage(article, span, window, numbered) for span in spans)


def _passage(article: Article, span: Span, window: int, numbered: tuple[Numbered, ...]) -> Passage:
    index = bisect_right(numbered, span.start, key=lambda entry: entry[0].start) - 1
    sentence, kind, number = (
        numbered[index] if index >= 0 else (span, _kind(article, span.start), 1)
    )
    start = min(sentence.start, span.start)
    end = max(sentence.end, span.end)
    room = max(_LEAST, window - (span.end - span.start))
    left, right = _shares(span.start - start, end - span.end, room)
    return Passage(
        span=span,
        before=_tail(article.text, start, span.start, left),
        marked=article.quote(span),
        after=_head(article.text, span.end, end, right),
        section=kind,
        number=number,
    )


def _shares(left: int, right: int, room: int) -> tuple[int, int]:
    """How many characters each side may keep: half each, and what one side leaves to the other."""
    half = room // 2
    return max(half, room - right), max(half, room - left)


# Both cut before they copy: a text without stops is one sentence, quoted once for each of its names.
def _tail(text: str, start: int, end: int, room: int) -> str:
    if end - start <= room:
        return text[start:end]
    kept = text[end - room : end]
    _, space, rest = kept.partition(" ")
    return f"{ELLIPSIS} {rest if space else kept}"


def _head(text: str, start: int, end: int, room: int) -> str:
    if end - start <= room:
        return text[start:end]
    kept = text[start : start + room]
    rest, space, _ = kept.rpartition(" ")
    return f"{rest if space else kept} {ELLIPSIS}"


@lru_cache(maxsize=8)
def _numbered(article: Article) -> tuple[Numbered, ...]:
    count: Counter[str] = Counter()
    entries: list[Numbered] = []
    for sentence in sentences(article):
        kind = _kind(article, sentence.start)
        series = _STORY.get(kind, kind)
        count[series] += 1
        entries.append((sentence, kind, count[series]))
    return tuple(entries)


def _kind(article: Article, offset: int) -> SectionKind:
    section = article.section_at(offset)
    return section.kind if section else "body"
