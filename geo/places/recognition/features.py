"""A possible name in its article -> the columns that the gate weighs, alone and together.

A column is a number: a count, a flag, or the hash of a word. ``TEMPLATES`` says which columns are
weighed together. The training script and the run time share this file: a change here needs a new
training run.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from geo.model import Candidate
from geo.places.lexicon import Lexicon
from geo.places.recognition.company import Company, surface
from geo.places.recognition.cues import cue, word_class
from geo.places.recognition.evidence import Evidence
from geo.places.recognition.scan import Possible, heads_a_dispatch
from geo.places.tokens import Words

COLUMNS = (
    "nothing language grade kind display choices abroad length begins surface first last end2 end3 end4"
    " start3 shape size before before2 after after2 before_end after_end gap_before gap_after"
    " capital_before capital_after word_before word_after inside part cue class_before class_before2"
    " class_after class_after2 person titled given given_elsewhere surname organisation organisation_before"
    " organisation_after born says small common seen led home company contained generic loud people dated listed within behind saying share family"
).split()  # fmt: skip
# Columns that are weighed together, one line a theme: the name, its neighbours, the article.
TEMPLATES = tuple(
    tuple(template.split("+"))
    for template in (
        "nothing language grade language+grade grade+length grade+begins kind+length+begins choices"
        " abroad+kind surface first last end2 end3 end4 start3 shape+length size+kind shape+loud+display"
        " generic+length generic+grade people+grade end3+language grade+loud"

        " before before2 before2+before after after2 after+after2 before+after before+kind after+kind"
        " before+grade before_end after_end+begins gap_before+kind gap_after+kind gap_before+gap_after"
        " capital_before+capital_after+kind word_before word_after part+begins cue cue+grade"
        " cue+length+gap_after class_before+class_after class_before2+class_before class_after+class_after2"
        " class_before+kind+begins class_after+kind+begins class_before+grade gap_before+class_before+kind"
        " gap_after+class_after+kind inside+kind+length language+cue language+class_after+begins"

        " person+cue person+grade titled+kind given+cue+kind given+grade given+begins+class_after"
        " given_elsewhere+cue surname+cue surname+grade organisation+kind+length organisation+first"
        " organisation_before+cue+kind organisation_after+capital_after+kind born says+kind+cue"
        " small+begins+length small+grade common+begins+length common+grade seen+kind"

        " led+kind led+cue led+person home+kind home+grade home+company company+kind contained+kind"
        " contained+home contained+cue led+home+begins home+person home+surname led+begins"
        " dated+kind dated+grade dated+loud listed+kind listed+grade listed+home listed+cue"

        " within+kind+length within+cue within+common+kind within+family within+class_after within+first"
        " behind+cue behind+grade behind+kind+seen saying+kind saying+cue saying+behind+seen"
        " share+kind share+cue share+seen share+behind family+cue family+grade family+home+kind"
        " family+behind+seen family+begins+class_after class_before+family class_after+family"
    ).split()
)  # fmt: skip


@lru_cache(maxsize=1 << 17)
def _id(word: str) -> int:
    return crc32(word.encode())


class _Marks(NamedTuple):
    """The hashes of a word, of its last letters and of its first three."""

    word: int
    end2: int
    end3: int
    end4: int
    start3: int


@lru_cache(maxsize=1 << 15)
def _marks(word: str) -> _Marks:
    return _Marks(*(crc32(w.encode()) for w in (word, word[-2:], word[-3:], word[-4:], word[:3])))


@dataclass(frozen=True, slots=True)
class View:
    """What the columns of an article's names are drawn from; the three lists are those of the gate.

    ``inside`` are the words in the names of organisations.
    """

    words: Words
    evidence: Evidence
    company: Company
    lexicon: Lexicon
    language: str
    is_first_name: Callable[[str], bool]
    is_surname: Callable[[str], bool]
    is_common: Callable[[str], bool]
    inside: frozenset[int]


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


@lru_cache(maxsize=1 << 15)
def _shape(word: str) -> str:
    if word.isupper():
        return "X" if len(word) == 1 else "XX"
    if word[0].isupper():
        return "Xx" if word[1:].islower() else "XxX"
    return "xx" if word[0].isalpha() else "9"


def columns(possible: Possible, view: View) -> tuple[int, ...]:
    """The columns of one possible name, in the order of ``COLUMNS``."""
    words, evidence, lexicon = view.words, view.evidence, view.lexicon
    first, last = possible.first, possible.last
    low, raw, gaps, size = words.low, words.raw, words.gaps, len(words.raw)
    grade = place_class(possible.entries)
    head, tail = low[first], low[last]
    single = first == last
    before = low[first - 1] if first and gaps[first] != "\n" else "^"
    before2 = low[first - 2] if first > 1 and before != "^" and gaps[first - 1] != "\n" else "^"
    after = low[last + 1] if last + 1 < size and gaps[last + 1] != "\n" else "$"
    after2 = low[last + 2] if last + 2 < size and after != "$" and gaps[last + 2] != "\n" else "$"
    tail_marks, before_marks, after_marks = _marks(tail), _marks(before), _marks(after)
    cap_before = first > 0 and words.caps[first - 1] and words.joined[first]
    cap_after = last + 1 < size and words.caps[last + 1] and words.joined[last + 1]
    positions = range(first, last + 1)
    person = 0
    if not evidence.persons.isdisjoint(positions):
        person = 1 + 2 * (first - 1 in evidence.persons) + (last + 1 in evidence.persons)
    whole = surface(words, possible)
    company = view.company
    return (
        0,
        _id(view.language),
        _id(grade),
        _id(grade[:4]),
        _id(grade[-1]),
        min(len(possible.entries), 8),
        len({e.country for e in possible.entries}) > 1,
        min(last - first + 1, 4),
        words.begins[first],
        _id(whole),
        _marks(head).word,
        tail_marks.word,
        tail_marks.end2,
        tail_marks.end3,
        tail_marks.end4,
        _marks(head).start3,
        _id(_shape(raw[first]) + _shape(raw[last])),
        min(len(whole), 12),
        before_marks.word,
        _marks(before2).word,
        after_marks.word,
        _marks(after2).word,
        before_marks.end3,
        after_marks.end3,
        _id(gaps[first].strip() or "_"),
        _id((gaps[last + 1].strip() or "_")[:2]) if last + 1 < size else 0,
        cap_before,
        cap_after,
        before_marks.word if cap_before else 0,
        after_marks.word if cap_after else 0,
        possible.inside,
        _id(words.parts[first]),
        _id(cue(words, first, view.language)),
        _id(word_class(words, first - 1, view.language)),
        _id(word_class(words, first - 2, view.language)),
        _id(word_class(words, last + 1, view.language)),
        _id(word_class(words, last + 2, view.language)),
        person,
        not evidence.titled.isdisjoint(positions),
        single and view.is_first_name(tail),
        single and tail in evidence.givens,
        single and tail in evidence.surnames,
        not evidence.organisations.isdisjoint(positions),
        first - 1 in evidence.organisations,
        after in lexicon.organisations,
        after in lexicon.born,
        after in lexicon.says,
        any(low[i] in evidence.small for i in positions if words.caps[i]),
        any(view.is_common(low[i]) for i in positions if words.caps[i]),
        min(evidence.seen[tail], 4),
        company.led[whole] > 0,
        company.home(possible),
        company.size,
        company.contained(words, possible),
        _id(lexicon.wrappers.get(tail, "") + "-" + lexicon.wrappers.get(head, "")),
        _is_loud(words, first, last),
        company.is_people(head, tail),
        heads_a_dispatch(words, first, last),
        company.listed(words, possible),
        not view.inside.isdisjoint(positions),
        single and not cap_before and tail in evidence.behind,
        whole in company.saying,
        company.share(whole),
        single and view.is_surname(tail),
    )


def _is_loud(words: Words, first: int, last: int) -> bool:
    """The words around are all in capitals too: a headline, or a shout."""
    said = False
    for i in (first - 2, first - 1, last + 1, last + 2):
        if 0 <= i < len(words.raw) and len(words.raw[i]) > 1 and words.raw[i].isalpha():
            if not words.raw[i].isupper():
                return False
            said = True
    return said
