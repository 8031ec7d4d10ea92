r"""The paragraphs of a text: blocks between blank lines, cut at line ends unless hard-wrapped.

A pasted web page has one paragraph a line; an e-mail or a wire file breaks its lines at 60-80
columns. A block is hard-wrapped when all its lines but the last are about equally long.

>>> [text[p.start:p.end] for text in ["Titre\n\nUn corps."] for p in paragraphs(text)]
['Titre', 'Un corps.']
"""

from __future__ import annotations

import re

from geo.model import Span

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_BREAK = re.compile(r"(?:\r\n?|\n|\u2028|\u2029)")
_WRAPPED_MIN, _WRAPPED_MAX, _WRAPPED_SPREAD = 45, 100, 25


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs in order, trimmed of white space; empty for a blank text."""
    found: list[Span] = []
    for block in _blocks(text):
        if _hard_wrapped(block):
            found.append(Span(block[0].start, block[-1].end))
        else:
            found.extend(block)
    return tuple(found)


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


def _hard_wrapped(block: list[Span]) -> bool:
    lengths = [line.end - line.start for line in block[:-1]]
    return (
        len(lengths) > 1
        and min(lengths) >= _WRAPPED_MIN
        and max(lengths) <= _WRAPPED_MAX
        and max(lengths) - min(lengths) <= _WRAPPED_SPREAD
    )
