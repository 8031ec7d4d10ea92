"""The table of places of a language: its spellings, with the point that each of them means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from geo.model import Kind

_KINDS = frozenset(get_args(Kind))


class Miswritten(ValueError):
    """A dispatch or a line of the place table that breaks the syntax or a check."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A line of the place table; ``names`` are its spellings, the first of them is its key."""

    names: tuple[str, ...]
    lat: float
    lon: float
    kind: str
    country: str
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Table:
    """The places of one language, by folded spelling and, for countries, by code."""

    spots: tuple[Spot, ...]
    by_name: dict[str, Spot] = field(default_factory=dict)
    countries: dict[str, Spot] = field(default_factory=dict)

    def find(self, name: str, where: str) -> Spot:
        """The place of that spelling; case and accents do not count. Raises Miswritten."""
        spot = self.by_name.get(_fold(name))
        if spot is None:
            raise Miswritten(f"{where}: “{name}” is not in places.txt; add a line for it.")
        return spot


def _fold(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.casefold().replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def read_table(path: Path) -> Table:
    """The place table of a file; lines are ``names | lat lon | kind | country [| doubtful]``."""
    table = Table(tuple(_spots(path)))
    for spot in table.spots:
        for name in spot.names:
            if table.by_name.setdefault(_fold(name), spot) is not spot:
                raise Miswritten(f"{path.name}: “{name}” stands on two lines.")
        if spot.kind == "country" and table.countries.setdefault(spot.country, spot) is not spot:
            raise Miswritten(f"{path.name}: two countries have the code {spot.country}.")
    return table


def _spots(path: Path) -> Iterator[Spot]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        parts = [part.strip() for part in line.split("|")]
        try:
            names, point, kind, country = parts[:4]
            lat, lon = (float(number) for number in point.split())
        except ValueError as error:
            raise Miswritten(f"{path.name}: cannot read “{line}”.") from error
        if kind not in _KINDS or not re.fullmatch(r"[A-Z]{2}|-", country):
            raise Miswritten(f"{path.name}: unknown kind or country in “{line}”.")
        if not (-90 <= lat <= 90 and -180 <= lon <= 180):
            raise Miswritten(f"{path.name}: out of range in “{line}”.")
        spellings = tuple(name.strip() for name in names.split(","))
        yield Spot(spellings, lat, lon, kind, country.strip("-"), parts[4:] == ["doubtful"])
