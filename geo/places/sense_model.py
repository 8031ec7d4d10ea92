"""The learnt model of senses: feature words -> how surely a name stands for which thing here.

A logistic regression of four classes over hashed feature words, kept as one plain array in an
``.npz`` file without pickles. ``bench/train_senses.py`` makes the file.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import get_args
from zipfile import BadZipFile
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from geo.model import Sense
from geo.places.gate import MODELS, GateMissing

BITS = 16
_MASK = (1 << BITS) - 1
SENSES: tuple[Sense, ...] = get_args(Sense)


@dataclass(frozen=True, slots=True)
class SenseModel:
    """Weights by hashed feature word, a row of one weight for each of ``SENSES``."""

    weights: NDArray[np.float32]

    def scores(self, rows: Sequence[Iterable[str]]) -> NDArray[np.float32]:
        """The log-odds of each row of feature words, one column for each of ``SENSES``."""
        indices: list[int] = []
        offsets: list[int] = []
        for row in rows:
            offsets.append(len(indices))
            indices.extend([crc32(word.encode()) & _MASK for word in row])
        if not offsets:
            return np.zeros((0, len(SENSES)), dtype=np.float32)
        sums = np.add.reduceat(self.weights[indices], offsets, axis=0)
        return np.asarray(sums, dtype=np.float32)

    def senses(self, rows: Sequence[Iterable[str]]) -> tuple[Sense, ...]:
        """The sense of each row: literal at even odds or better, else the likeliest of the others."""
        if not rows:
            return ()
        scores = self.scores(rows)
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        literal = SENSES.index("literal")
        is_literal = 2 * odds[:, literal] >= odds.sum(axis=1)
        odds[:, literal] = 0
        return tuple(
            "literal" if plain else SENSES[int(best)]
            for plain, best in zip(is_literal, odds.argmax(axis=1), strict=True)
        )


def bucket(word: str) -> int:
    """The row of the weights that belongs to a feature word."""
    return crc32(word.encode()) & _MASK


def save_senses(path: Path, model: SenseModel) -> None:
    """Write ``model`` to ``path``: only the rows that are not zero, in half precision."""
    where = np.flatnonzero(np.abs(model.weights).max(axis=1)).astype(np.uint32)
    np.savez_compressed(path, where=where, weights=model.weights[where].astype(np.float16))


@lru_cache(maxsize=4)
def load_senses(path: Path = MODELS / "senses.npz") -> SenseModel:
    """The model kept in ``path``, read once.

    Raises:
        GateMissing: the file is absent or damaged.
    """
    try:
        with np.load(path, allow_pickle=False) as stored:
            weights = np.zeros((1 << BITS, len(SENSES)), dtype=np.float32)
            weights[stored["where"]] = stored["weights"]
            return SenseModel(weights)
    except FileNotFoundError as error:
        raise _missing(path, f"There is no model of senses at {path}.") from error
    except (OSError, EOFError, LookupError, TypeError, ValueError, BadZipFile, zlib.error) as error:
        raise _missing(path, f"The model of senses {path} is damaged.") from error


def _missing(path: Path, happened: str) -> GateMissing:
    todo = "Restore the file, or make it with: python bench/train_senses.py"
    return GateMissing(f"{happened} {todo}", path=str(path))
