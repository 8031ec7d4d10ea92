"""Learnt weights on disk: plain arrays in one ``.npz`` file, without pickles.

Only the rows that are not zero are kept, in half precision; word lists are kept by their hashes.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from geo.errors import GeoError

MODELS = Path(__file__).resolve().parents[2] / "data" / "models"
Hashes = frozenset[int]


class ModelMissing(GeoError, FileNotFoundError):
    """The file of a model is absent or damaged."""

    code = "gate-missing"


def save_weights(path: Path, weights: NDArray[np.float32], lists: Mapping[str, Hashes]) -> None:
    """Write a row of weights, or one number, for each bucket, and the named lists, to ``path``."""
    kept = np.abs(weights.reshape(len(weights), -1)).max(axis=1) > 0
    arrays: dict[str, Any] = {
        "where": np.flatnonzero(kept).astype(np.uint32),
        "weights": weights[kept].astype(np.float16),
    }
    arrays |= {name: np.array(sorted(hashes), dtype=np.uint32) for name, hashes in lists.items()}
    np.savez_compressed(path, **arrays)


def load_weights(
    path: Path, buckets: int, *lists: str, made_by: str
) -> tuple[NDArray[np.float32], tuple[Hashes, ...]]:
    """The weights of all ``buckets`` and the named lists that `save_weights` has written.

    Raises:
        ModelMissing: the file is absent or damaged; ``made_by`` is the script that makes it anew.
    """
    try:
        with np.load(path, allow_pickle=False) as stored:
            kept = stored["weights"]
            weights = np.zeros((buckets, *kept.shape[1:]), dtype=np.float32)
            weights[stored["where"]] = kept
            return weights, tuple(frozenset(map(int, stored[name])) for name in lists)
    except FileNotFoundError as error:
        raise _missing(f"There is no model at {path}.", path, made_by) from error
    except (OSError, EOFError, LookupError, TypeError, ValueError, BadZipFile, zlib.error) as error:
        raise _missing(f"The model {path} is damaged.", path, made_by) from error


def _missing(happened: str, path: Path, made_by: str) -> ModelMissing:
    todo = f"Restore the file, or make it with: python {made_by}"
    return ModelMissing(f"{happened} {todo}", path=str(path))
