"""The sense of a place name: the place itself, its government, its people, or something else.

A learnt model weighs the words around the name (``sense_features``); institutions, and names outside
the told text, follow a rule. Persons and newspapers seldom reach this step: the gate and the vetoes
reject them as mentions.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from geo.model import Candidate, Sense
from geo.places.lexicon.senses import sense_cues
from geo.places.sense_features import sense_features
from geo.places.sense_model import SenseModel, load_senses
from geo.places.tokens import Words

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
    words: Words, names: Iterable[Named], language: str, *, model: SenseModel | None = None
) -> tuple[Sense, ...]:
    """The sense of each name, in their order; ``()`` for no names.

    An institution ("the Pentagon") is always its government; in captions, related links and tags
    every other name is literal. ``model`` defaults to the shipped one.

    Raises:
        GateMissing: the model file is absent or damaged.
    """
    told = tuple(names)
    cues = sense_cues(language)
    learnt = (model or load_senses()).senses(
        [sense_features(words, n.first, n.last, n.entries, cues) for n in told]
    )
    return tuple(_ruled(words, n) or sense for n, sense in zip(told, learnt, strict=True))


def _ruled(words: Words, name: Named) -> Sense | None:
    """The sense that holds whatever the sentence says, None where the sentence decides."""
    if any(entry.kind == "institution" for entry in name.entries[:5]):
        return "government"
    return "literal" if words.parts[name.first] in _ASIDE else None
