"""The learnt weights of the words that speak for an objective and for where a movement starts.

``weights.toml`` holds them, a word and its weight a line; ``bench/train_axes.py`` makes it and
``data/models/axes.md`` tells what it was made of and how well it does.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

WEIGHTS = Path(__file__).with_name("weights.toml")


@dataclass(frozen=True, slots=True)
class Scorer:
    """The weight of each word: of an objective (``goals``) and of a start (``bases``).

    ``goals`` are those of a logistic regression, ``bases`` those of a choice among all starts of
    one goal; a word that is not known weighs nothing.
    """

    goals: Mapping[str, float]
    bases: Mapping[str, float]

    def chance(self, words: Iterable[str]) -> float:
        """How likely a place with this evidence is an objective, 0 to 1."""
        return 1 / (1 + exp(-_sum(self.goals, words)))

    def shares(self, rows: Sequence[Iterable[str]]) -> tuple[float, ...]:
        """How likely each of some starts is the one, together 1. ``rows`` is their evidence."""
        sums = [_sum(self.bases, words) for words in rows]
        weights = [exp(value - max(sums)) for value in sums]
        return tuple(weight / sum(weights) for weight in weights)


def _sum(weights: Mapping[str, float], words: Iterable[str]) -> float:
    return sum(weights.get(word, 0.0) for word in set(words))


@cache
def scorer(path: Path = WEIGHTS) -> Scorer:
    """The shipped weights. Raises KeyError where a table is missing."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return Scorer(table["goals"], table["bases"])
