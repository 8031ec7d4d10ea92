"""The reviewed table of weights, and the columns that it weighs."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from geo.model import Kind, Match

# What can speak for or against a candidate beside its kind and its match; weights.toml explains them.
FEATURES = (
    "population", "uncounted", "hand_picked", "capital", "listed_first",
    "contained", "contains", "wrapper_agrees", "wrapper_differs", "office_agrees", "office_differs",
    "shape_differs", "listed_alike", "seat", "not_a_seat", "bare_name",
    "country_share", "region_share", "country_named", "region_named",
    "near", "beside", "outlet_country", "outlet_region",
)  # fmt: skip
COLUMNS = (
    *FEATURES,
    *(f"kind.{kind}" for kind in get_args(Kind)),
    *(f"match.{match}" for match in get_args(Match)),
)
COLUMN = {name: index for index, name in enumerate(COLUMNS)}
TABLE = Path(__file__).with_name("weights.toml")


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each of ``COLUMNS`` in log-odds, and how far a place lends weight to another."""

    values: NDArray[np.float64]
    near_km: float


@lru_cache(maxsize=4)
def load_weights(path: Path = TABLE) -> Weights:
    """The weights kept in ``path``, by default those that ship with this room.

    Raises:
        KeyError: a column has no weight.
    """
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    flat = {name: float(table[name]) for name in FEATURES}
    for part in ("kind", "match"):
        flat |= {f"{part}.{name}": float(weight) for name, weight in table[part].items()}
    return Weights(np.array([flat[name] for name in COLUMNS]), float(table["near_km"]))
