"""Which entries can stand for a government: countries, their capitals, and institutions."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

from geo.model import Candidate


def is_capital(entry: Candidate) -> bool:
    """True when ``entry`` is the city from which its country is governed."""
    return entry.id in _capitals()


def can_govern(entry: Candidate) -> bool:
    """True when the name of ``entry`` may stand for a government ("Moscow said")."""
    return entry.kind in ("country", "institution") or is_capital(entry)


@lru_cache(maxsize=1)
def _capitals() -> frozenset[str]:
    table = tomllib.loads(Path(__file__).with_name("capitals.toml").read_text(encoding="utf-8"))
    return frozenset(str(entry) for entry in table.values())
