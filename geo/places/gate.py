"""The learnt gate: feature words -> how surely a possible name is a place here.

A gate is a logistic regression over hashed feature words, kept as plain arrays in one ``.npz`` file
without pickles. ``bench/train_gate.py`` makes the file.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from zipfile import BadZipFile
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from geo.errors import GeoError
from geo.places.slavic import is_cyrillic, word_forms

BITS = 18
_MASK = (1 << BITS) - 1
MODELS = Path(__file__).resolve().parents[2] / "data" / "models"
# Log-odds from which a name counts as a place: below even odds, because the gate is cautious and
# what it lets through is still held against the gazetteer.
THRESHOLD = -0.4
# A name accepted this surely once lifts the other appearances of its place by LIFT; so does
# "the town of" before a name that the gazetteer knows.
SURE = 2.0
LIFT = 2.0
# What a known name inside the name of an organisation gains: the gate has learnt to refuse it.
NESTED = 2.0
# What a name with its common noun scores when the gazetteer knows it whole ("mer Rouge").
GENERIC = 9.0


class GateMissing(GeoError, FileNotFoundError):
    """The file of the gate is absent or damaged."""

    code = "gate-missing"


@dataclass(frozen=True, slots=True)
class Gate:
    """Weights by hashed feature, and two word lists by hash: first names and common words."""

    weights: NDArray[np.float32]
    first_names: frozenset[int]
    common: frozenset[int]

    def is_first_name(self, word: str) -> bool:
        """True when the lower-cased ``word`` is a known first name, or a case of one."""
        return crc32(word.encode()) in self.first_names or (
            is_cyrillic(word)
            and any(crc32(form.word.encode()) in self.first_names for form in word_forms(word))
        )

    def is_common(self, word: str) -> bool:
        """True when the lower-cased ``word`` is mostly written without a capital."""
        return crc32(word.encode()) in self.common

    def scores(self, rows: Iterable[Iterable[str]]) -> list[float]:
        """The log-odds of each row of feature words, in order; ``[]`` for no rows."""
        indices: list[int] = []
        offsets: list[int] = []
        for row in rows:
            offsets.append(len(indices))
            indices.extend([crc32(word.encode()) & _MASK for word in row])
        if not offsets:
            return []
        taken = self.weights[np.asarray(indices, dtype=np.int32)]
        sums = np.add.reduceat(taken, np.asarray(offsets, dtype=np.int32))
        return [float(value) for value in sums]


def save_gate(path: Path, gate: Gate) -> None:
    """Write ``gate`` to ``path``: only the weights that are not zero, in half precision."""
    where = np.flatnonzero(gate.weights).astype(np.uint32)
    np.savez_compressed(
        path,
        where=where,
        weights=gate.weights[where].astype(np.float16),
        first_names=np.array(sorted(gate.first_names), dtype=np.uint32),
        common=np.array(sorted(gate.common), dtype=np.uint32),
    )


@lru_cache(maxsize=4)
def load_gate(path: Path = MODELS / "gate.npz") -> Gate:
    """The gate kept in ``path``, read once.

    Raises:
        GateMissing: the file is absent or damaged.
    """
    try:
        with np.load(path, allow_pickle=False) as stored:
            weights = np.zeros(1 << BITS, dtype=np.float32)
            weights[stored["where"]] = stored["weights"]
            return Gate(
                weights,
                frozenset(int(h) for h in stored["first_names"]),
                frozenset(int(h) for h in stored["common"]),
            )
    except FileNotFoundError as error:
        raise _missing(path, f"There is no model of place names at {path}.") from error
    except (OSError, EOFError, LookupError, TypeError, ValueError, BadZipFile, zlib.error) as error:
        raise _missing(path, f"The model of place names {path} is damaged.") from error


def _missing(path: Path, happened: str) -> GateMissing:
    todo = "Restore the file, or make it with: python bench/train_gate.py"
    return GateMissing(f"{happened} {todo}", path=str(path))
