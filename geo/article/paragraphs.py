r"""The paragraphs of a text: blocks between blank lines, cut at line ends unless hard-wrapped.

A pasted web page has one paragraph a line; an e-mail or a wire file breaks its lines at 60-120
columns. A block is hard-wrapped when its lines are about equally long and run on; in a block of
several wrapped paragraphs a line goes on where the next word had no room.

>>> [text[p.start:p.end] for text in ["Titre\n\nUn corps."] for p in paragraphs(text)]
['Titre', 'Un corps.']
"""

from __future__ import annotations

import re
from itertools import pairwise

from geo.model import Span

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_BREAK = re.compile(r"(?:\r\n?|\n|\u2028|\u2029)")
_WRAPPED_MIN, _WRAPPED_MAX, _WRAPPED_SPREAD = 45, 100, 25
_WIDEST = 130
_CLOSED = re.compile(r"[.!?…؟:][\"'»”’)\]]*$")


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs in order, trimmed of white space; empty for a blank text."""
    found: list[Span] = []
    for block in _blocks(text):
        if _hard_wrapped(text, block):
            found.append(Span(block[0].start, block[-1].end))
        else:
            found.extend(_unwrapped(text, block))
    return tuple(found)


def _unwrapped(text: str, block: list[Span]) -> list[Span]:
    """The lines of a block, those joined that a line's end cuts in mid-sentence for want of room."""
    width = max(line.end - line.start for line in block)
    if len(block) < 2 or not _WRAPPED_MIN <= width <= _WIDEST:
        return block
    full = [_is_full(text, line, after, width) for line, after in pairwise(block)]
    open_ended = [
        is_full and _goes_on(text, line, after)
        for is_full, (line, after) in zip(full, pairwise(block), strict=True)
    ]
    # A list of short titles has full lines by chance; running text goes on after most of them.
    if 2 * sum(open_ended) < sum(full):
        return block
    joined = [block[0]]
    for goes_on, line in zip(full, block[1:], strict=True):
        if goes_on:
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _is_full(text: str, line: Span, after: Span, width: int) -> bool:
    """True when the first word of the next line had no room on this one."""
    word = text[after.start : after.end].split(maxsplit=1)[0]
    return line.end - line.start + 1 + len(word) > width


def _goes_on(text: str, line: Span, after: Span) -> bool:
    """True when the next line begins in mid-sentence."""
    first = text[after.start]
    return not first.isupper() and not _CLOSED.search(text, line.start, line.end)


def _lines(text: str) -> list[Span]:
    lines = []
    for match in _LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start < end:
            lines.append(Span(start, end))
    return lines


def _blocks(text: str) -> list[list[Span]]:
    blocks: list[list[Span]] = []
    for line in _lines(text):
        gap = text[blocks[-1][-1].end : line.start] if blocks else ""
        if blocks and len(_BREAK.findall(gap)) < 2:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _hard_wrapped(text: str, block: list[Span]) -> bool:
    lengths = [line.end - line.start for line in block[:-1]]
    return (
        len(lengths) > 1
        # Titles of like length in a list begin with a capital each and end without a full stop.
        and any(
            _goes_on(text, line, after) or _CLOSED.search(text, line.start, line.end)
            for line, after in pairwise(block)
        )
        and min(lengths) >= _WRAPPED_MIN
        and max(lengths) <= _WRAPPED_MAX
        and max(lengths) - min(lengths) <= _WRAPPED_SPREAD
    )
