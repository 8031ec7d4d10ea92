"""A possible name in its article -> the feature words that the gate weighs.

The training script and the run time share this file: a change here needs a new training run.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Protocol

from geo.model import Candidate
from geo.places.evidence import Evidence
from geo.places.lexicon import Lexicon, wrapper_kinds
from geo.places.scan import Possible
from geo.places.tokens import Words


class WordLists(Protocol):
    """The word lists that a gate carries."""

    def is_first_name(self, word: str) -> bool:
        """True when the lower-cased ``word`` is a known first name."""
        ...

    def is_common(self, word: str) -> bool:
        """True when the lower-cased ``word`` is mostly written without a capital."""
        ...


def place_class(entries: tuple[Candidate, ...]) -> str:
    """A short word for what the gazetteer knows of a name: kind, size and nearness of its best."""
    if not entries:
        return "none"
    best = max(entries, key=lambda e: (e.kind == "country", e.population))
    return f"{best.kind[:4]}{_band(best.population)}{_display(entries)}"


def _band(population: int) -> int:
    return int(math.log10(population + 1) * 1.5) if population > 0 else 0


def _display(entries: tuple[Candidate, ...]) -> str:
    ways = {entry.matched for entry in entries}
    return next((w[0] for w in ("name", "exact", "folded", "stripped", "loose") if w in ways), "o")


def _shape(word: str) -> str:
    if word.isupper():
        return "X" if len(word) == 1 else "XX"
    if word[0].isupper():
        return "Xx" if word[1:].islower() else "XxX"
    return "xx" if word[0].isalpha() else "9"


def features(
    possible: Possible,
    words: Words,
    evidence: Evidence,
    lexicon: Lexicon,
    language: str,
    gate: WordLists,
) -> Iterator[str]:
    """The feature words of one possible name, in a fixed order."""
    first, last = possible.first, possible.last
    low, raw, gaps = words.low, words.raw, words.gaps
    size = len(words)
    grade = place_class(possible.entries)
    kind = grade[:4]
    begins = "s" if words.begins[first] else "m"
    length = str(min(last - first + 1, 4))
    before = low[first - 1] if first and gaps[first] != "\n" else "^"
    before2 = low[first - 2] if first > 1 and before != "^" and gaps[first - 1] != "\n" else "^"
    after = low[last + 1] if last + 1 < size and gaps[last + 1] != "\n" else "$"
    after2 = low[last + 2] if last + 2 < size and after != "$" and gaps[last + 2] != "\n" else "$"
    gap_before = gaps[first].strip() or "_"
    gap_after = (gaps[last + 1].strip() or "_")[:2] if last + 1 < size else "$"
    surface = " ".join(low[first : last + 1])
    single = first == last
    yield "b"
    yield "l=" + language
    yield "lg=" + language + grade
    yield "g=" + grade
    yield "gl=" + grade + length
    yield "gb=" + grade + begins
    yield "k=" + kind + length + begins
    yield f"a={min(len(possible.entries), 8)}"
    yield f"c={len({e.country for e in possible.entries}) > 1}{kind}"
    yield "n=" + surface
    yield "w=" + low[last]
    yield "f=" + low[first]
    for cut in (2, 3, 4):
        yield f"x{cut}={low[last][-cut:]}"
    yield "p3=" + low[first][:3]
    yield "sh=" + _shape(raw[first]) + _shape(raw[last]) + length
    yield "len=" + str(min(len(surface), 12)) + kind
    yield "-1=" + before
    yield "-2=" + before2
    yield "-21=" + before2 + "_" + before
    yield "+1=" + after
    yield "+2=" + after2
    yield "+12=" + after + "_" + after2
    yield "-1+1=" + before + "_" + after
    yield "-1g=" + before + grade[:5]
    yield "+1g=" + after + kind
    yield "-s=" + before[-3:]
    yield "+s=" + after[-3:] + begins
    yield "gp=" + gap_before + kind
    yield "gn=" + gap_after + kind
    yield "gpn=" + gap_before + gap_after
    cap_before = first > 0 and words.caps[first - 1] and words.joined[first]
    cap_after = last + 1 < size and words.caps[last + 1] and words.joined[last + 1]
    yield f"cc={cap_before}{cap_after}{kind}"
    yield f"in={possible.inside}{kind}{length}"
    if cap_before:
        yield "cb=" + before
    if cap_after:
        yield "ca=" + after
    yield "part=" + words.parts[first] + begins
    head = _cue(before, before2, lexicon, language)
    yield "cue=" + head
    yield "cueg=" + head + grade
    yield "cuel=" + head + length + gap_after
    persons = sum(i in evidence.persons for i in range(first, last + 1))
    if persons:
        whole = "w" if first - 1 not in evidence.persons else "t"
        yield f"per={whole}{last + 1 in evidence.persons}{head}"
        yield "perg=" + whole + grade
    if any(i in evidence.titled for i in range(first, last + 1)):
        yield "titled=" + kind
    if single and gate.is_first_name(low[last]):
        yield "fn=" + head + kind
        yield "fng=" + grade
        yield "fnb=" + begins + after
    if single and low[last] in evidence.givens:
        yield "given=" + head
    if single and low[last] in evidence.surnames:
        yield "sur=" + head
        yield "surg=" + grade
    if any(i in evidence.organisations for i in range(first, last + 1)):
        yield "org=" + kind + length
        yield "orgw=" + low[first]
    if first - 1 in evidence.organisations:
        yield "orgb=" + head + kind
    if after in lexicon.organisations:
        yield f"orga={cap_after}{kind}"
    if after in lexicon.born:
        yield "born"
    if after in lexicon.says:
        yield "says=" + kind + head
    small = any(low[i] in evidence.small for i in range(first, last + 1) if words.caps[i])
    if small:
        yield "small=" + begins + length
        yield "smallg=" + grade
    common = sum(gate.is_common(low[i]) for i in range(first, last + 1) if words.caps[i])
    yield f"com={common > 0}{begins}{length}"
    yield f"comg={common > 0}{grade}"
    yield f"seen={min(evidence.seen[low[last]], 4)}{kind}"


def _cue(before: str, before2: str, lexicon: Lexicon, language: str) -> str:
    """What kind of word leads to the name, past an article."""
    if before in lexicon.articles and before2 != "^":
        return "t" + _cue_of(before2, lexicon, language)
    if before in lexicon.relational:
        return "r" + _cue_of(before2, lexicon, language)
    return _cue_of(before, lexicon, language)


def _cue_of(word: str, lexicon: Lexicon, language: str) -> str:
    if word in wrapper_kinds(language):
        return "wrap"
    if word in lexicon.directions:
        return "dir"
    if word in lexicon.locative:
        return "loc"
    if word in lexicon.titles:
        return "title"
    if word in lexicon.organisations:
        return "org"
    if word in lexicon.heads:
        return "head"
    if word in lexicon.relational:
        return "of"
    return "-"
