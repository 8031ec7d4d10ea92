"""The accuracy card of a language: what was measured, on which texts, and how it came out, in words.

The figures are ``data/accuracy/card.toml``, which the bench writes.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from geo.accuracy.corpora import ACCURACY
from geo.views.words import Words

CARD = ACCURACY / "card.toml"


@dataclass(frozen=True, slots=True)
class Measured:
    """What came out on texts of one kind; ``en`` and ``fr`` say which texts.

    Figures are 0-100: ``precision``, ``recall`` and ``f1`` of names on exact spans, ``placed`` the
    points within 161 km of those given, ``both`` the F1 of names with a right point; the last two
    are None where the annotation has no points. ``held_out`` is False where the model has learnt
    from the texts.
    """

    language: str
    en: str
    fr: str
    texts: int
    names: int
    precision: float
    recall: float
    f1: float
    held_out: bool
    placed: float | None = None
    both: float | None = None


@dataclass(frozen=True, slots=True)
class Single:
    """Single names of conflict reporting, each in a sentence that names its country, 0-100."""

    language: str
    names: int
    found: float
    placed: float


@dataclass(frozen=True, slots=True)
class Card:
    """All that was measured, of every language."""

    measured: tuple[Measured, ...]
    single: tuple[Single, ...]


@cache
def read_card(path: Path = CARD) -> Card:
    """The card's file."""
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    return Card(
        tuple(Measured(**row) for row in told.get("measured", ())),
        tuple(Single(**row) for row in told.get("single", ())),
    )


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of the card: the texts, how it came out, and whether they were learnt from."""

    what: str
    outcome: str
    caution: str


def card_lines(language: str, words: Words, card: Card) -> tuple[Line, ...]:
    """The card of an article's language, texts that nothing was learnt from first.

    ``()`` for a language that nothing was measured for, and for an unknown one.
    """
    measured = sorted(
        (row for row in card.measured if row.language == language), key=lambda row: not row.held_out
    )
    single = (row for row in card.single if row.language == language)
    return (*(_line(row, words) for row in measured), *(_probe(row, words) for row in single))


def _line(row: Measured, words: Words) -> Line:
    what = row.fr if words.language == "fr" else row.en
    figures = {"precision": round(row.precision), "recall": round(row.recall)}
    outcome = words("card-names", **figures)
    if row.placed is not None:
        outcome = f"{outcome} {words('card-points', placed=round(row.placed))}"
    return Line(
        words("card-texts", what=what[:1].upper() + what[1:], texts=row.texts, names=row.names),
        outcome,
        words("card-held-out" if row.held_out else "card-learnt"),
    )


def _probe(row: Single, words: Words) -> Line:
    return Line(
        words("card-single", names=row.names),
        words("card-single-found", found=round(row.found), placed=round(row.placed)),
        words("card-held-out"),
    )
