"""The sections of a pasted web article: headline, lead, body, captions, related links, tags.

A page's text has prose and short lines. Prose is lead (the first of several paragraphs) and body.
A short line is told by cue words (``cues.toml``), by its neighbour (a line above a picture credit
is a caption) and by where it stands: before the prose the longest one is the headline, after the
links and tags all is page furniture.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from bisect import bisect_right
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Literal

from geo.article.paragraphs import paragraphs
from geo.model import Section, SectionKind, Span

# A line of this many characters is prose even without a full stop; a shorter one is prose when it
# is a whole sentence of at least _PROSE_WORDS words.
_PROSE_CHARS = 120
_PROSE_WORDS = 6
_HEADLINE_WORDS = 4
# "ISLAMABAD, March 18 (AFP)", alone on the line above the prose.
_DATELINE = re.compile(r"[^\W\d_][^\n]{1,58}\([^()\n]{2,24}\)[ \t]*[-–—.]*$")
_SHORT_CHARS = 60
_CAPTION_CHARS = 250
_SENTENCE_END = re.compile(r"[.!?…؟][\"'»”’)\]]*$")
_COMMAS = re.compile("[,،]")
_CASED_SPACES = re.compile(r"\s+")
Cue = Literal["related", "tags", "credit", "caption", "furniture"]
_LISTS: tuple[Literal["related", "tags"], ...] = ("related", "tags")
# "1) Mekele: calm", "- the bridge is held": an item of a briefing.
_LISTED = re.compile(r"(?:\d{1,2}[.)]|[-–—•*])\s+\w+\W+\w")
_EDGES = " \t\u00a0:.…·•|-–—>»"


def find_sections(text: str, known: tuple[Section, ...] = ()) -> tuple[Section, ...]:
    """The sections in order, without overlap; neighbouring paragraphs of one kind are one section.

    ``known`` are sections that the document's own format tells (a page's caption, a file's title):
    in order, without overlap; a paragraph that begins in one is of its kind. A text whose other
    paragraphs are all short (a list of names, one line) is body as it stands.
    """
    spans = paragraphs(text)
    lines = [text[span.start : span.end] for span in spans]
    fixed = _fixed(spans, known)
    gaps = [text[here.end : after.start] for here, after in pairwise(spans)]
    kinds = _kinds(lines, fixed, [gap.count("\n") < 2 for gap in gaps])
    if not {"lead", "body"} & set(kinds):
        kinds = [
            "body" if not told and kind in ("boilerplate", "headline") else kind
            for kind, told in zip(kinds, fixed, strict=True)
        ]
    sections: list[Section] = []
    for span, kind in zip(spans, kinds, strict=True):
        if sections and sections[-1].kind == kind:
            sections[-1] = Section(kind, Span(sections[-1].span.start, span.end))
        else:
            sections.append(Section(kind, span))
    return tuple(sections)


def _fixed(spans: tuple[Span, ...], known: tuple[Section, ...]) -> list[SectionKind | None]:
    """The known kind of each paragraph, None where the document does not tell it."""
    starts = [section.span.start for section in known]
    found: list[SectionKind | None] = []
    for span in spans:
        section = known[max(bisect_right(starts, span.start) - 1, 0)] if known else None
        inside = section is not None and section.span.start <= span.start < section.span.end
        found.append(section.kind if section is not None and inside else None)
    return found


def _kinds(
    lines: list[str], fixed: list[SectionKind | None], touching: list[bool]
) -> list[SectionKind]:
    """One kind for each paragraph, in one pass from the top.

    ``touching`` tells of each paragraph but the last that no blank line follows it.
    """
    cues = [_cue(line) for line in lines]
    prose = [
        not (told or cue) and _is_prose(line)
        for line, told, cue in zip(lines, fixed, cues, strict=True)
    ]
    first = prose.index(True) if True in prose else len(lines)
    several = sum(prose) > 1
    kinds: list[SectionKind] = []
    state: SectionKind = "body"
    for index, line in enumerate(lines):
        told, cue = fixed[index], cues[index]
        if told is not None:
            kinds.append(told)
        elif cue in ("related", "tags"):
            state = cue
            kinds.append(cue)
            # "Read also: A title" on one line is a link in the prose; keywords end the article.
            if not _bare_cue(line, cue):
                state = "body" if cue == "related" else "boilerplate"
        elif cue == "furniture":
            state = "boilerplate" if index > first else state
            kinds.append("boilerplate")
        elif cue in ("credit", "caption") or (
            _captions(lines, cues, index) and (touching[index] or not prose[index])
        ):
            kinds.append("caption")
        elif prose[index] and not (state in ("related", "tags") and _in_list(line, state)):
            state = "body"
            kinds.append("lead" if index == first and several else "body")
        elif state in ("related", "tags", "boilerplate"):
            kinds.append(state)
            # Keywords stand in one line with commas, or one to a line until furniture ends them.
            state = "boilerplate" if state == "tags" and _COMMAS.search(line) else state
        else:
            kinds.append("body" if index > first else "boilerplate")
    if 0 < first < len(lines) and kinds[first - 1] == "boilerplate" and cues[first - 1] is None:
        kinds[first - 1] = "lead" if _DATELINE.match(lines[first - 1]) else "boilerplate"
    headline = None if "headline" in fixed else _headline(lines[:first], kinds[:first], cues)
    if headline is not None and first < len(lines):
        kinds[headline] = "headline"
    return kinds


def _is_prose(line: str) -> bool:
    """True for running text and items of a list; a line that opens with a cue is told before."""
    sentence = bool(_SENTENCE_END.search(line)) and len(line.split()) >= _PROSE_WORDS
    if _LISTED.match(line):
        return True
    # Scripts without spaces between words do not concern the languages that we read.
    return sentence or len(line) >= _PROSE_CHARS


def _in_list(line: str, state: SectionKind) -> bool:
    """True for a long line that still belongs to a list of links or tags."""
    if _LISTED.match(line):
        return len(line) < _PROSE_CHARS
    if state == "tags":
        return len(_COMMAS.findall(line)) >= 2 and not _SENTENCE_END.search(line)
    return len(line) < _PROSE_CHARS


def _headline(lines: list[str], kinds: list[SectionKind], cues: list[Cue | None]) -> int | None:
    """The index of the headline among the lines above the prose, None when there is none."""
    fit = [
        index
        for index, (line, kind) in enumerate(zip(lines, kinds, strict=True))
        if kind == "boilerplate" and cues[index] is None and len(line.split()) >= _HEADLINE_WORDS
    ]
    return max(fit, key=lambda index: len(lines[index]), default=None)


def _captions(lines: list[str], cues: list[Cue | None], index: int) -> bool:
    """True for a line whose next line credits a picture."""
    following = cues[index + 1] if index + 1 < len(lines) else None
    return following == "credit" and len(lines[index]) <= _CAPTION_CHARS


def _cue(line: str) -> Cue | None:
    """The kind of cue that ``line`` opens with, None for an ordinary line."""
    plain = _plain(line)
    if not plain:
        return "furniture"
    for kind in _LISTS:
        if any(plain == cue or _opens(line, plain, cue) for cue in _begun(plain, kind)):
            return kind
    if plain.startswith("©") or any(_opens(line, plain, cue) for cue in _begun(plain, "credit")):
        return "credit" if len(line) <= _CAPTION_CHARS else None
    if any(_opens(line, plain, cue) for cue in _begun(plain, "caption")):
        return "caption" if len(line) <= _CAPTION_CHARS else None
    if len(line) <= _SHORT_CHARS and not any(char.isalpha() for char in plain):
        return "furniture"
    short = len(line) <= _SHORT_CHARS and not (
        _SENTENCE_END.search(line) and len(line.split()) >= _PROSE_WORDS
    )
    if short and any(
        plain == cue or _begins(line, plain, cue) for cue in _begun(plain, "furniture")
    ):
        return "furniture"
    return None


def _bare_cue(line: str, kind: Cue) -> bool:
    return _plain(line) in _cues()[kind]


def _begun(plain: str, kind: Cue) -> tuple[str, ...]:
    """The cues of one kind that the line begins with; nearly always none, told at once."""
    cues = _cues()[kind]
    return tuple(cue for cue in cues if plain.startswith(cue)) if plain.startswith(cues) else ()


def _opens(line: str, plain: str, cue: str) -> bool:
    """True when the line is "cue: something" or "cue | something"."""
    if not plain.startswith(cue):
        return False
    rest = _squash(line)[len(cue) :].lstrip(" \u00a0")
    return rest[:1] in (":", "|", "/") and bool(rest)


def _begins(line: str, plain: str, cue: str) -> bool:
    """True when the line goes on after the cue as furniture does.

    A cue of several words is enough; one word ("Home", "Share") must be followed by a figure, or
    by the next button's capital without a space ("Règles de conduiteDiscussion").
    """
    if not plain.startswith(cue):
        return False
    rest = _CASED_SPACES.sub(" ", line.strip())[len(cue) :]
    return rest[:1].isupper() or (
        not rest[:1].isalpha() and (" " in cue or any(char.isdigit() for char in rest))
    )


def _squash(line: str) -> str:
    folded = unicodedata.normalize("NFC", line).replace("’", "'").lower()
    return " ".join(folded.split())


def _plain(line: str) -> str:
    return _squash(line).strip(_EDGES)


@cache
def _cues() -> dict[str, tuple[str, ...]]:
    raw = tomllib.loads(files("geo.article").joinpath("cues.toml").read_text(encoding="utf-8"))
    return {kind: tuple(_plain(cue) or cue for cue in cues) for kind, cues in raw.items()}
