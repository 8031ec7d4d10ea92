"""The dateline at the head of a report ("BEIRUT (Reuters) -", "МОСКВА, 27 марта —") -> its names.

A dateline is told by its shape: at the start of a line the names of places, then a date or an
agency, then a dash; or capitals alone. A line that ends in a place and a date signs a report.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from geo.model import Article, Candidate, Gazetteer, Mention, Span
from geo.places.forms.clitics import is_caseless
from geo.places.forms.lookup import look_up
from geo.places.lexicon.senses import SenseCues, sense_cues
from geo.places.tokens import Words

_LONGEST = 14  # words of a dateline
_NAME = 4  # words of a place name in it
_ACRONYM = 3  # letters
_WIDE = frozenset(("country", "governorate", "region"))
_LINES = 6  # lines of the article from which a report may start
_ENDS = re.compile(r"[\s.)][-–—]+[\s«\"“„]*$")
# Where a dash also stands for "is", a name in small letters needs more to be a dateline.
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Words ``first`` to ``last`` (inclusive); ``names`` are the runs that must all be places.

    What stands in brackets, ``within``, may be a country, a region or an agency.
    """

    first: int
    last: int
    names: tuple[tuple[int, int], ...]
    within: tuple[tuple[int, int], ...] = ()


def find_datelines(words: Words, cues: SenseCues) -> tuple[Dateline, ...]:
    """The datelines of an article in text order, without overlap; empty when none is printed."""
    lines = [i for i, gap in enumerate(words.gaps) if gap == "\n"]
    found = []
    for number, (first, end) in enumerate(pairwise([*lines, len(words)])):
        if words.parts[first] not in ("headline", "lead", "body"):
            continue
        head = _heads(words, first, end, cues) if number < _LINES else None
        told = head or _signs(words, first, end, cues)
        if told:
            found.append(told)
    return tuple(found)


def _heads(words: Words, first: int, end: int, cues: SenseCues) -> Dateline | None:
    """The dateline that opens the line, None when it opens otherwise."""
    last = _closed(words, first, end, cues)
    if last is None:
        return _capitals_alone(words, first, end)
    bracket = next((i for i in range(first + 1, last + 1) if "(" in words.gaps[i]), last + 1)
    names = _runs(words, first, bracket - 1, cues)
    dated = any(_is_date(words, i, cues) for i in range(first, bracket))
    named = {i for a, b in names for i in range(a, b + 1)}
    strange = any(i not in named and not _is_date(words, i, cues) for i in range(first, bracket))
    if strange or not names or names[0][0] != first or not _opens(words, last + 1, end):
        return None
    certain = words.raw[first].isupper() and len(words.raw[first]) > 1
    bare = not certain and not dated and bracket > last
    if bare and (bracket - first > _NAME or _CYRILLIC.match(words.raw[first])):
        return None
    closed = next((i for i in range(bracket, last + 1) if ")" in words.gaps[i + 1]), last)
    within = ((bracket, closed),) if bracket <= closed else ()
    return Dateline(first, last, names, within)


def _opens(words: Words, i: int, end: int) -> bool:
    """A sentence in small letters begins at word ``i``, not a headline in capitals."""
    if i >= end or not (words.caps[i] or words.raw[i][0].isdigit() or is_caseless(words.raw[i])):
        return False
    return any(not words.caps[j] for j in range(i, min(i + 4, end)))


def _closed(words: Words, first: int, end: int, cues: SenseCues) -> int | None:
    """The last word before the mark that closes a dateline, None when there is no such mark."""
    for i in range(first + 1, min(first + _LONGEST, end)):
        if _ENDS.search(words.gaps[i]):
            return i - 1
        if not words.raw[first].isupper() or not words.begins[i]:
            continue
        stop = words.gaps[i].strip()
        if stop == ")." or (stop == "." and _is_date(words, i - 1, cues) and i - 1 > first):
            return i - 1
    return None


def _capitals_alone(words: Words, first: int, end: int) -> Dateline | None:
    """Capitals that open a line of small letters ("БИШКЕК. Таджикские ...", "PARIS The minister")."""
    last = first
    while last + 1 < end and last - first < _NAME and words.raw[last + 1].isupper():
        if not words.joined[last + 1]:
            break
        last += 1
    shouts = all(words.raw[i].isupper() and len(words.raw[i]) > 1 for i in range(first, last + 1))
    goes_on = last + 1 < end and words.gaps[last + 1] in (". ", " ") and words.caps[last + 1]
    long = words.ends[last] - words.starts[first] > 4
    lower = any(not words.caps[i] for i in range(last + 1, min(last + 12, end)))
    if not (shouts and goes_on and long and lower) or words.raw[last + 1].isupper():
        return None
    return Dateline(first, last, ((first, last),))


def _signs(words: Words, first: int, end: int, cues: SenseCues) -> Dateline | None:
    """A place and a date that end a line: "Fait à Sibut, le 23 mars"."""
    i = end
    while i > first and _is_date(words, i - 1, cues):
        i -= 1
    if i in (end, first) or not any(words.raw[j].isdigit() for j in range(i, end)):
        return None
    if "," not in words.gaps[i] or not any(words.low[j] in cues.months for j in range(i, end)):
        return None
    last = i - 1
    start = last
    while start > first and words.joined[start] and words.caps[start - 1] and last - start < _NAME:
        start -= 1
    caseless = is_caseless(words.raw[start])
    alone = start == first or "," in words.gaps[start] or start == first + 2
    if not (words.caps[start] or caseless) or not alone or end - first > _LONGEST:
        return None
    return Dateline(start, end - 1, ((start, last),))


def _runs(words: Words, first: int, last: int, cues: SenseCues) -> tuple[tuple[int, int], ...]:
    """The runs of capitals, or of caseless words, between commas, slashes and brackets."""
    runs: list[tuple[int, int]] = []
    i = first
    while i <= last:
        if _is_date(words, i, cues) or not (words.caps[i] or is_caseless(words.raw[i])):
            i += 1
            continue
        j = i
        while (
            j < last
            and words.joined[j + 1]
            and (words.caps[j + 1] or is_caseless(words.raw[j + 1]))
            and not _is_date(words, j + 1, cues)
        ):
            j += 1
        if j - i < _NAME:
            runs.append((i, j))
        i = j + 1
    return tuple(runs)


def _is_date(words: Words, i: int, cues: SenseCues) -> bool:
    """A figure, the name of a month or a day, or a small word of dates ("le", "den")."""
    low = words.low[i]
    return low[0].isdigit() or low in cues.dates


def with_datelines(
    article: Article, words: Words, mentions: Sequence[Mention], gazetteer: Gazetteer
) -> tuple[Mention, ...]:
    """``mentions`` with those of the datelines among them, role "dateline", in text order.

    A dateline counts only where the gazetteer knows all its names; a name that it prints in
    capitals, or that no rule took for a place, comes new.

    Raises:
        GeocoderDown: an online gazetteer could not be reached.
    """
    found = find_datelines(words, sense_cues(article.language))
    if not found:
        return tuple(mentions)
    spans = {run: _span(words, run) for d in found for run in (*d.names, *d.within)}
    known = look_up({article.quote(span) for span in spans.values()}, gazetteer)
    kept = list(mentions)
    for dateline in found:
        if not all(known[article.quote(spans[run])] for run in dateline.names):
            continue
        places = [
            *dateline.names,
            *(r for r in dateline.within if _holds(known, article, spans[r])),
        ]
        told = [Mention(spans[run], article.quote(spans[run]), role="dateline") for run in places]
        kept = [m for m in kept if not any(m.span.overlaps(new.span) for new in told)] + told
    return tuple(sorted(kept, key=lambda m: m.span))


def _span(words: Words, run: tuple[int, int]) -> Span:
    return Span(words.starts[run[0]], words.ends[run[1]])


def _holds(known: Mapping[str, tuple[Candidate, ...]], article: Article, span: Span) -> bool:
    """What stands in brackets is a country or a region by its whole name, not an agency."""
    name = article.quote(span)
    return len(name) > _ACRONYM and any(e.kind in _WIDE for e in known[name][:3])
