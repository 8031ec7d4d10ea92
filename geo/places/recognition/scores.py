"""Possible names -> which of them are place names here, by the gate, the rules and one another."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from geo.model import Article, Gazetteer
from geo.places.forms.clitics import is_caseless
from geo.places.lexicon import Lexicon, lexicon
from geo.places.lexicon.abbreviations import abbreviations, stands_for
from geo.places.recognition.caseless import caseless_scores
from geo.places.recognition.company import IN_NAMED_COUNTRY, keep_company
from geo.places.recognition.cues import PLACE_CUES, cue
from geo.places.recognition.evidence import Evidence, weigh_words
from geo.places.recognition.features import View, columns
from geo.places.recognition.gate import (
    COMMON,
    GENERIC,
    HOME,
    LIFT,
    SURE,
    THRESHOLD,
    UNKNOWN,
    Gate,
)
from geo.places.recognition.peoples import Adjectival
from geo.places.recognition.scan import Possible, possible_names
from geo.places.recognition.veto import is_vetoed
from geo.places.tokens import Words

_STATED = frozenset(("city", "governorate", "district"))
_WHOLE = frozenset(("name", "exact", "folded"))


@dataclass(frozen=True, slots=True)
class Scored:
    """A possible name with the gate's log-odds that it is a place here."""

    possible: Possible
    score: float


def scored_names(
    article: Article, words: Words, gazetteer: Gazetteer, gate: Gate, inside: frozenset[int]
) -> tuple[Scored, ...]:
    """The possible names that no rule forbids, each with its score, lifted by its repetitions.

    ``inside`` are the words in the names of organisations.
    """
    cues = lexicon(article.language)
    evidence = weigh_words(words, cues, gate.is_first_name)
    possible = [
        p
        for p in possible_names(article.text, words, gazetteer, cues)
        if (
            _is_abbreviated(p, words)
            if _abbreviates(p)
            else not is_vetoed(p, words, evidence, cues)
        )
    ]
    view = view_of(article, words, possible, evidence, gate, inside)
    cased = [p for p in possible if not is_caseless(p.name)]
    learnt = gate.scores([columns(p, view) for p in cased])
    scores = [_ruled(p, score, view) for p, score in zip(cased, learnt, strict=True)]
    uncased = [p for p in possible if is_caseless(p.name)]
    if uncased:
        scores += caseless_scores(uncased, words, cues, article.language)
    best: defaultdict[str, float] = defaultdict(lambda: -math.inf)
    for p, score in zip((*cased, *uncased), scores, strict=True):
        best[_meaning(p)] = max(best[_meaning(p)], score)
    return tuple(
        Scored(p, score + LIFT if score < best[_meaning(p)] >= SURE else score)
        for p, score in zip((*cased, *uncased), scores, strict=True)
    )


def view_of(
    article: Article,
    words: Words,
    possible: Sequence[Possible],
    evidence: Evidence,
    gate: Gate,
    inside: frozenset[int],
) -> View:
    """What the gate looks at in an article beside the possible names themselves."""
    cues = lexicon(article.language)
    company = keep_company(possible, words, article.language)
    return View(
        words=words,
        evidence=evidence,
        company=company,
        lexicon=cues,
        language=article.language,
        is_first_name=gate.is_first_name,
        is_surname=gate.is_surname,
        is_common=gate.is_common,
        inside=inside,
    )


def _ruled(possible: Possible, learnt: float, view: View) -> float:
    """The learnt score, or that of a rule where one knows better."""
    if possible.generic or _is_abbreviated(possible, view.words):
        return GENERIC
    if not possible.entries:
        return learnt + _unknown(possible, view)
    if _is_stated(possible, view.words, view.lexicon):
        return learnt + LIFT
    if _is_doubtful(possible, view):
        return learnt - COMMON
    at_home = view.company.home(possible) > IN_NAMED_COUNTRY and not view.is_common(
        view.words.low[possible.first]
    )
    return learnt + (HOME if at_home else 0)


def _unknown(possible: Possible, view: View) -> float:
    """What a name that no gazetteer knows gains: lost is worse than not located.

    A first name is a person, whatever stands before it.
    """
    i = possible.first
    if i == possible.last and view.is_first_name(view.words.low[i]):
        return -COMMON
    aimed = i > 0 and view.words.low[i - 1] in view.lexicon.aimed
    led = aimed or cue(view.words, i, view.language) in PLACE_CUES
    return UNKNOWN if led else -UNKNOWN


def _is_doubtful(possible: Possible, view: View) -> bool:
    """A common word ("Tour"), or a first name of nowhere near, to which no place word leads."""
    word = view.words.low[possible.first]
    if (
        possible.first != possible.last
        or cue(view.words, possible.first, view.language) in PLACE_CUES
    ):
        return False
    if word in view.lexicon.directions or view.is_common(word):
        return True
    return view.is_first_name(word) and view.company.home(possible) < IN_NAMED_COUNTRY


def _abbreviates(possible: Possible) -> bool:
    """The name is the short form of a region; where none is meant it is no name at all ("IN a way")."""
    return possible.name in abbreviations().names and bool(possible.entries)


def _is_abbreviated(possible: Possible, words: Words) -> bool:
    """A region in short stands where such abbreviations do: "Lexington, Ky."."""
    i = possible.first
    if i != possible.last or i == 0 or not possible.entries or words.raw[i - 1].isdigit():
        return False
    return bool(stands_for(words.raw[i], words.gaps[i])) and words.caps[i - 1]


def _meaning(possible: Possible) -> str:
    """What ties the spellings of one place together: the gazetteer's first entry, else the name."""
    return possible.entries[0].id if possible.entries else possible.name


def _is_stated(possible: Possible, words: Words, cues: Lexicon) -> bool:
    """The text says that a known name is a town or a region: "la ville de X"."""
    i = possible.first - 1
    if not possible.entries or i < 0 or words.begins[i + 1]:
        return False
    if i > 0 and words.low[i] in cues.relational:
        i -= 1
    elif words.low[i] not in cues.direct:
        return False
    return cues.wrappers.get(words.low[i]) in _STATED


def choose(scored: tuple[Scored, ...], *, threshold: float = THRESHOLD) -> tuple[Scored, ...]:
    """The best names that do not overlap, in text order.

    The highest score goes first, then names with their common noun, known names before unknown
    ones, and the longer.
    """
    taken: set[int] = set()
    kept: list[Scored] = []
    for one in sorted(
        scored,
        key=lambda s: (
            -s.score,
            not s.possible.generic,
            not s.possible.entries,
            s.possible.first - s.possible.last,
            s.possible.first,
        ),
    ):
        if one.score < threshold:
            break
        positions = range(one.possible.first, one.possible.last + 1)
        if taken.isdisjoint(positions):
            taken.update(positions)
            kept.append(one)
    return tuple(sorted(kept, key=lambda s: s.possible.first))


def without_names(
    people: tuple[Adjectival, ...], scored: tuple[Scored, ...]
) -> tuple[Adjectival, ...]:
    """The adjectives without those that are, letter for letter, the name of a country ("Suisse")."""
    countries = {
        (one.possible.first, one.possible.last)
        for one in scored
        if any(e.kind == "country" and e.matched in _WHOLE for e in one.possible.entries)
    }
    return tuple(a for a in people if a.short or (a.first, a.last) not in countries)


def contested(scored: tuple[Scored, ...], people: tuple[Adjectival, ...]) -> tuple[Scored, ...]:
    """The names without those that are adjectives here, the whole ones before their parts."""
    adjectival = {(a.first, a.last) for a in people if not a.short}
    return _longest_first(
        [one for one in scored if (one.possible.first, one.possible.last) not in adjectival]
    )


def _longest_first(scored: list[Scored]) -> tuple[Scored, ...]:
    """A name that stands by itself goes before those inside it ("Latin America", "Clark County")."""
    best: dict[int, float] = {}
    for one in scored:
        for i in range(one.possible.first, one.possible.last + 1):
            best[i] = max(best.get(i, one.score), one.score)
    return tuple(
        Scored(one.possible, max(best[i] for i in range(one.possible.first, one.possible.last + 1)))
        if one.score >= THRESHOLD
        and one.possible.entries
        and one.possible.last > one.possible.first
        and not is_caseless(one.possible.name)
        else one
        for one in scored
    )
