"""The sense of a place name: the place itself, its government, its people, or something else.

A learnt model weighs the words around the name (``sense_features``); institutions, and names outside
the told text, follow a rule. Persons and newspapers seldom reach this step: the gate and the vetoes
reject them as mentions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, get_args

import numpy as np

from geo.model import Candidate, Sense
from geo.places.learnt import MODELS
from geo.places.lexicon.senses import sense_cues
from geo.places.recognition.caseless import is_object
from geo.places.senses.clauses import clauses_of
from geo.places.senses.features import sense_features
from geo.places.senses.model import WordModel, load_words
from geo.places.tokens import Words

SENSES: tuple[Sense, ...] = get_args(Sense)
_FILE = MODELS / "senses.npz"
# Where names stand without a sentence.
_ASIDE = frozenset(("tags", "related", "caption"))


class Named(Protocol):
    """A name at words ``first`` to ``last`` (inclusive), with what the gazetteer knows of it."""

    @property
    def first(self) -> int:
        """The index of its first word."""
        ...

    @property
    def last(self) -> int:
        """The index of its last word."""
        ...

    @property
    def entries(self) -> tuple[Candidate, ...]:
        """The entries it may mean, best first."""
        ...


def senses_of(
    words: Words, names: Iterable[Named], language: str, *, model: WordModel | None = None
) -> tuple[Sense, ...]:
    """The sense of each name, in their order; ``()`` for no names.

    An institution ("the Pentagon") is always its government; in captions, related links and tags
    every other name is literal. ``model`` defaults to the shipped one.

    Raises:
        ModelMissing: the model file is absent or damaged.
    """
    ruled = [(name, _ruled(words, name)) for name in names]
    told = clauses_of(words, sense_cues(language))
    rows = [
        tuple(sense_features(told, name.first, name.last, name.entries))
        for name, sense in ruled
        if sense is None
    ]
    learnt = iter(likeliest(model or load_words(_FILE), rows))
    return tuple(next(learnt) if sense is None else sense for _, sense in ruled)


def likeliest(model: WordModel, rows: Sequence[Iterable[str]]) -> tuple[Sense, ...]:
    """The sense of each row of feature words: literal at even odds, else the likeliest other one."""
    if not rows:
        return ()
    scores = model.scores(rows)
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    literal = SENSES.index("literal")
    is_literal = 2 * odds[:, literal] >= odds.sum(axis=1)
    odds[:, literal] = 0
    return tuple(
        "literal" if plain else SENSES[int(best)]
        for plain, best in zip(is_literal, odds.argmax(axis=1), strict=True)
    )


def _ruled(words: Words, name: Named) -> Sense | None:
    """The sense that holds whatever the sentence says, None where the sentence decides."""
    if any(entry.kind == "institution" for entry in name.entries[:5]):
        return "government"
    aside = words.parts[name.first] in _ASIDE
    return "literal" if aside or is_object(words, name.first) else None
