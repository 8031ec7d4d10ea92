"""The learnt gate: columns of features -> how surely a possible name is a place here.

A gate is a logistic regression over hashed features, kept as plain arrays in one ``.npz`` file
without pickles. ``bench/train_gate.py`` makes the file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from geo.places.forms.slavic import is_cyrillic, word_forms
from geo.places.learnt import MODELS, load_weights, save_weights
from geo.places.recognition.features import COLUMNS, TEMPLATES

BITS = 20
_LISTS = ("first_names", "surnames", "common")
# Log-odds from which a name counts as a place: below even odds, because the gate is cautious and
# what it lets through is still held against the gazetteer.
THRESHOLD = -0.4
# A name accepted this surely once lifts the other appearances of its place by LIFT; so does
# "the town of" before a name that the gazetteer knows.
SURE = 2.0
LIFT = 2.0
# What a name that the gazetteer does not know gains where a place word leads to it, and must gain
# elsewhere; and what a common word must gain that no place word leads to.
UNKNOWN = 0.5
COMMON = 1.5
# What a name gains whose best-known bearer lies in a country that the article names.
HOME = 0.75
# What a name with its common noun scores when the gazetteer knows it whole ("mer Rouge").
GENERIC = 9.0


@dataclass(frozen=True, slots=True)
class Gate:
    """Weights by hashed feature, and word lists by hash: first names, surnames, common words."""

    weights: NDArray[np.float32]
    first_names: frozenset[int]
    surnames: frozenset[int]
    common: frozenset[int]

    def is_first_name(self, word: str) -> bool:
        """True when the lower-cased ``word`` is a known first name, or a case of one."""
        return crc32(word.encode()) in self.first_names or (
            is_cyrillic(word)
            and any(crc32(form.word.encode()) in self.first_names for form in word_forms(word))
        )

    def is_surname(self, word: str) -> bool:
        """True when the lower-cased ``word`` is a usual surname."""
        return crc32(word.encode()) in self.surnames

    def is_common(self, word: str) -> bool:
        """True when the lower-cased ``word`` is mostly written without a capital."""
        return crc32(word.encode()) in self.common

    def scores(self, rows: Sequence[tuple[int, ...]]) -> list[float]:
        """The log-odds of each row of columns, in order; ``[]`` for no rows."""
        if not rows:
            return []
        return [float(score) for score in self.weights[buckets(rows)].sum(axis=1)]


# The columns of each template, the first column (always 0) where it has fewer than three.
_PARTS = np.array(
    [
        [COLUMNS.index(name) for name in (*template, "nothing", "nothing")[:3]]
        for template in TEMPLATES
    ]
)
_SALT = np.arange(1, len(TEMPLATES) + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
# Odd multipliers that spread the bits (Steele and Vigna 2021, table of 64-bit multipliers).
_SPREAD = [np.uint64(m) for m in (0xD1342543DE82EF95, 0xAF251AF3B0F025B5, 0xF1357AEA2E62A9C5)]
_FINISH = np.uint64(0xBF58476D1CE4E5B9)


def buckets(rows: Sequence[tuple[int, ...]]) -> NDArray[np.int64]:
    """The bucket of each template in each row of columns: one row of buckets for one of columns."""
    table = np.array(rows, dtype=np.uint64)
    mixed = np.broadcast_to(_SALT, (len(rows), len(TEMPLATES))).copy()
    for part, spread in enumerate(_SPREAD):
        mixed += (table * spread)[:, _PARTS[:, part]]
    mixed ^= mixed >> np.uint64(29)
    mixed *= _FINISH
    return (mixed >> np.uint64(64 - BITS)).astype(np.int64)


def save_gate(path: Path, gate: Gate) -> None:
    """Write ``gate`` to ``path``."""
    lists = {name: getattr(gate, name) for name in _LISTS}
    save_weights(path, gate.weights, lists)


@lru_cache(maxsize=4)
def load_gate(path: Path = MODELS / "gate.npz") -> Gate:
    """The gate kept in ``path``, read once.

    Raises:
        ModelMissing: the file is absent or damaged.
    """
    weights, lists = load_weights(path, 1 << BITS, *_LISTS, made_by="bench/train_gate.py")
    return Gate(weights, *lists)
