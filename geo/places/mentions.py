"""Article -> the place names in it, as printed."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass

from geo.model import Article, Gazetteer, Mention, Span
from geo.places.caseless import caseless_scores
from geo.places.clitics import is_caseless
from geo.places.evidence import weigh_words
from geo.places.features import features
from geo.places.gate import GENERIC, LIFT, SURE, THRESHOLD, Gate, load_gate
from geo.places.lexicon import Lexicon, lexicon, wrapper_kinds
from geo.places.scan import Possible, possible_names
from geo.places.senses import sense_of
from geo.places.tokens import Words, split_words
from geo.places.veto import is_vetoed

_STATED = frozenset(("city", "governorate", "district"))


@dataclass(frozen=True, slots=True)
class Scored:
    """A possible name with the gate's log-odds that it is a place here."""

    possible: Possible
    score: float


def find_mentions(
    article: Article, gazetteer: Gazetteer, *, gate: Gate | None = None
) -> tuple[Mention, ...]:
    """The place names of ``article`` in text order, none in page furniture, none overlapping.

    Empty when the text names no place. Adjectives ("Syrian") are not mentions. ``gate`` defaults to
    the shipped model.

    Raises:
        GeocoderDown: an online gazetteer could not be reached.
        GateMissing: the model file is absent or damaged.
    """
    words = split_words(article)
    cues = lexicon(article.language)
    chosen = choose(scored_names(article, words, gazetteer, gate or load_gate()))
    return tuple(_mention(article, words, one.possible, cues) for one in chosen)


def scored_names(
    article: Article, words: Words, gazetteer: Gazetteer, gate: Gate
) -> tuple[Scored, ...]:
    """The possible names that no rule forbids, each with its score, lifted by its repetitions."""
    cues = lexicon(article.language)
    evidence = weigh_words(words, cues, gate.is_first_name)
    possible = [
        p
        for p in possible_names(article.text, words, gazetteer, cues)
        if not is_vetoed(p, words, evidence, cues)
    ]
    cased = [p for p in possible if not is_caseless(p.name)]
    learnt = gate.scores(features(p, words, evidence, cues, article.language, gate) for p in cased)
    scores = [
        _ruled(p, score, words, cues, article.language)
        for p, score in zip(cased, learnt, strict=True)
    ]
    uncased = [p for p in possible if is_caseless(p.name)]
    scores += caseless_scores(uncased, words, cues, article.language)
    best: defaultdict[str, float] = defaultdict(lambda: -math.inf)
    for p, score in zip((*cased, *uncased), scores, strict=True):
        best[_meaning(p)] = max(best[_meaning(p)], score)
    return tuple(
        Scored(p, score + LIFT if score < best[_meaning(p)] >= SURE else score)
        for p, score in zip((*cased, *uncased), scores, strict=True)
    )


def _ruled(possible: Possible, learnt: float, words: Words, cues: Lexicon, language: str) -> float:
    """The learnt score, or that of a rule where one knows better."""
    if possible.generic:
        return GENERIC
    return learnt + (LIFT if _is_stated(possible, words, cues, language) else 0)


def _meaning(possible: Possible) -> str:
    """What ties the spellings of one place together: the gazetteer's first entry, else the name."""
    return possible.entries[0].id if possible.entries else possible.name


def _is_stated(possible: Possible, words: Words, cues: Lexicon, language: str) -> bool:
    """The text says that a known name is a town or a region: "la ville de X"."""
    i = possible.first - 1
    if not possible.entries or i < 0 or words.begins[i + 1]:
        return False
    if i > 0 and words.low[i] in cues.relational:
        i -= 1
    elif words.low[i] not in cues.direct:
        return False
    return wrapper_kinds(language).get(words.low[i]) in _STATED


def choose(scored: tuple[Scored, ...], *, threshold: float = THRESHOLD) -> tuple[Scored, ...]:
    """The best names that do not overlap, in text order: highest score first, longer before shorter."""
    taken: set[int] = set()
    kept: list[Scored] = []
    for one in sorted(
        scored, key=lambda s: (-s.score, s.possible.first - s.possible.last, s.possible.first)
    ):
        if one.score < threshold:
            break
        positions = range(one.possible.first, one.possible.last + 1)
        if taken.isdisjoint(positions):
            taken.update(positions)
            kept.append(one)
    return tuple(sorted(kept, key=lambda s: s.possible.first))


def _mention(article: Article, words: Words, possible: Possible, cues: Lexicon) -> Mention:
    span = Span(words.starts[possible.first] + possible.cut, words.ends[possible.last])
    return Mention(
        span=span,
        name=article.quote(span),
        sense=sense_of(words, possible.first, possible.last, possible.entries, cues),
        qualifier=_qualifier(article, words, possible.first, cues),
    )


def _qualifier(article: Article, words: Words, first: int, cues: Lexicon) -> str:
    """The direction before a name as printed ("nord de", "eastern"), empty when there is none."""
    i = first - 1
    if i > 0 and words.low[i] in cues.articles and not words.begins[first]:
        i -= 1
    if i > 0 and words.low[i] in cues.relational and not words.begins[i + 1]:
        i -= 1
    if i < 0 or words.begins[first] or words.low[i] not in cues.directions:
        return ""
    if i > 0 and words.gaps[i] == "-" and words.low[i - 1] in cues.directions:
        i -= 1
    return article.text[words.starts[i] : words.starts[first]].strip(" '’\u00a0")
