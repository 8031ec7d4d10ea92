"""A learnt model of the senses or the roles of names: feature words -> a score for each label.

A logistic regression of several classes over hashed feature words, kept as one plain array in an
``.npz`` file without pickles. ``bench/train_senses.py`` and ``bench/train_roles.py`` make the files.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from geo.places.learnt import load_weights, save_weights

BITS = 16
_MASK = (1 << BITS) - 1


@dataclass(frozen=True, slots=True)
class WordModel:
    """Weights by hashed feature word: a row of one weight for each label."""

    weights: NDArray[np.float32]

    def scores(self, rows: Sequence[Iterable[str]]) -> NDArray[np.float32]:
        """The log-odds of each row of feature words, one column for each label."""
        indices: list[int] = []
        offsets: list[int] = []
        for row in rows:
            offsets.append(len(indices))
            indices.extend(map(bucket, row))
        if not offsets:
            return np.zeros((0, self.weights.shape[1]), dtype=np.float32)
        sums = np.add.reduceat(self.weights[indices], offsets, axis=0)
        return np.asarray(sums, dtype=np.float32)


@lru_cache(maxsize=1 << 15)
def bucket(word: str) -> int:
    """The row of the weights that belongs to a feature word."""
    return crc32(word.encode()) & _MASK


def save_words(path: Path, model: WordModel) -> None:
    """Write ``model`` to ``path``."""
    save_weights(path, model.weights, {})


@lru_cache(maxsize=4)
def load_words(path: Path) -> WordModel:
    """The model kept in ``path``, read once.

    Raises:
        ModelMissing: the file is absent or damaged.
    """
    weights, _ = load_weights(path, 1 << BITS, made_by=f"bench/train_{path.stem}.py")
    return WordModel(weights)
