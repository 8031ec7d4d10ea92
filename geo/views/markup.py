"""A reading as the article pane needs it: blocks of paragraphs of runs, all plain text.

No markup is made here: the pane puts every run in as text, so nothing in an article can become
code. Runs cut the paragraph at mentions and axis passages; joined, they give it back unchanged.

>>> from geo.model import Section
>>> article = Article("Quiet.", sections=(Section("body", Span(0, 6)),))
>>> article_blocks(Reading(article))[0].paragraphs[0].runs[0].text
'Quiet.'
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from geo.model import (
    Article,
    PlaceStatus,
    Reading,
    Role,
    SectionKind,
    Sense,
    Span,
    UnlocatedReason,
)
from geo.views.marks import Mark, axis_id, mention_mark


@dataclass(frozen=True, slots=True)
class Name:
    """A mention inside a run; ``index`` counts the mentions of its place in text order, from 0.

    ``place`` is None for a mention that is not on the map, and ``reason`` says why.
    """

    span: Span
    place: str | None
    index: int
    mark: Mark
    status: PlaceStatus | None
    sense: Sense = "literal"
    role: Role | None = None
    reason: UnlocatedReason | None = None
    nested: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one look: at most one name, and the axes whose passage it is in."""

    text: str
    name: Name | None = None
    axes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the article as printed; ``axes`` are stated in it, wholly or in part."""

    runs: tuple[Run, ...]
    axes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A section of the article with its paragraphs."""

    kind: SectionKind
    paragraphs: tuple[Paragraph, ...]


def article_blocks(reading: Reading) -> tuple[Block, ...]:
    """The sections of the article in order; blank lines are left out, nothing else is."""
    names = _names(reading)
    starts = [name.span.start for name in names]
    axes = [
        (axis_id(index), span) for index, axis in enumerate(reading.axes) for span in axis.passages
    ]

    def paragraph(span: Span) -> Paragraph:
        inside = names[bisect_left(starts, span.start) : bisect_right(starts, span.end - 1)]
        stated = [(axis, passage) for axis, passage in axes if passage.overlaps(span)]
        return Paragraph(
            runs=tuple(_runs(reading.article, span, inside, stated)),
            axes=tuple(dict.fromkeys(axis for axis, _ in stated)),
        )

    return tuple(
        Block(
            section.kind, tuple(paragraph(line) for line in _lines(reading.article, section.span))
        )
        for section in reading.article.sections
    )


def _names(reading: Reading) -> list[Name]:
    """The mentions in text order without overlap; of two that overlap the longer one is shown."""
    article = reading.article
    found = [
        Name(
            mention.span,
            place.id,
            index,
            mention_mark(article, mention, place),
            place.status,
            mention.sense,
            mention.role,
            nested=mention.nested,
        )
        for place in reading.places
        for index, mention in enumerate(place.mentions)
    ]
    found += [
        Name(
            item.mention.span,
            None,
            index,
            mention_mark(article, item.mention, None),
            None,
            item.mention.sense,
            item.mention.role,
            item.reason,
            item.mention.nested,
        )
        for index, item in enumerate(reading.unlocated)
    ]
    found.sort(key=lambda name: (name.span.start, -name.span.end))
    shown: list[Name] = []
    for name in found:
        if not shown or name.span.start >= shown[-1].span.end:
            shown.append(name)
    return shown


def _lines(article: Article, span: Span) -> Iterator[Span]:
    start = span.start
    for line in article.quote(span).splitlines(keepends=True):
        text = line.strip()
        if text:
            first = start + line.index(text)
            yield Span(first, first + len(text))
        start += len(line)


def _runs(
    article: Article, span: Span, names: list[Name], stated: list[tuple[str, Span]]
) -> Iterator[Run]:
    # An axis passage may start or end inside a name only if it was cut there: the name wins.
    edges = {span.start, span.end}
    for name in names:
        edges |= {name.span.start, min(name.span.end, span.end)}
    covered = [name.span for name in names]
    for _, passage in stated:
        for edge in (passage.start, passage.end):
            inside = any(name.start < edge < name.end for name in covered)
            if span.start < edge < span.end and not inside:
                edges.add(edge)
    at = {name.span.start: name for name in names}
    for start, end in pairwise(sorted(edges)):
        yield Run(
            text=article.text[start:end],
            name=at.get(start),
            axes=tuple(axis for axis, passage in stated if passage.start <= start < passage.end),
        )
