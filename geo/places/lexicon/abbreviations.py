"""Abbreviated names of regions ("Lexington, Ky.", "Surrey, B.C.") -> the names that they stand for."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).with_name("abbreviations.toml")
_GAP = ", "


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The whole name of each abbreviation as printed, and those that count only after a comma."""

    names: Mapping[str, str]
    after_comma: frozenset[str]


@lru_cache(maxsize=1)
def abbreviations() -> Abbreviations:
    """The abbreviations of ``abbreviations.toml``, all languages together."""
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    held = table["after a comma"]
    return Abbreviations({**held, **table["anywhere"]}, frozenset(held))


@lru_cache(maxsize=1)
def dotted() -> str:
    """A pattern of the abbreviations that end in a full stop, where they count."""
    known = abbreviations()
    printed = sorted(filter(lambda name: name.endswith("."), known.names), key=len, reverse=True)
    held = "|".join(re.escape(name) for name in printed if name in known.after_comma)
    free = "|".join(re.escape(name) for name in printed if name not in known.after_comma)
    return rf"(?<={_GAP})(?:{held})|\b(?:{free})"


def stands_for(word: str, gap: str) -> str:
    """The name that ``word`` abbreviates where ``gap`` stands before it; empty when it is a word.

    >>> stands_for("Ky.", ", "), stands_for("OR", " "), stands_for("B.C.", " in ")
    ('Kentucky', '', 'British Columbia')
    """
    known = abbreviations()
    if word in known.after_comma and gap != _GAP:
        return ""
    return known.names.get(word, "")
