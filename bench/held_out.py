"""Our own texts that nothing is learnt from: ``data/accuracy/texts``, syntax in its README."""

from __future__ import annotations

import re
from pathlib import Path

from geo.accuracy.annotated import Annotated
from geo.accuracy.corpora import ACCURACY
from geo.accuracy.scoring import Mark
from geo.article import read_text
from geo.model import Span

TEXTS = ACCURACY / "texts"
_MARK = re.compile(r"\[(?P<name>[^\]]+)\]\((?:(?P<lat>[-\d.]+) (?P<lon>[-\d.]+)|=)\)")


def held_out_languages() -> tuple[str, ...]:
    """The languages that have such texts."""
    return tuple(sorted(path.stem for path in TEXTS.glob("*.txt")))


def held_out_path(language: str) -> Path:
    """The file of a language's texts."""
    return TEXTS / f"{language}.txt"


def held_out(language: str) -> tuple[Annotated, ...]:
    """The texts of a language, in the file's order.

    Raises:
        ValueError: a mark is broken, or "=" stands for a name that was not marked before.
    """
    written = held_out_path(language).read_text(encoding="utf-8")
    return tuple(
        _text(part.strip(), language, number)
        for number, part in enumerate(written.split("===\n"), start=1)
    )


def _text(written: str, language: str, number: int) -> Annotated:
    text, marks, end = "", [], 0
    points: dict[str, tuple[float, float]] = {}
    for found in _MARK.finditer(written):
        text += written[end : found.start()]
        name, end = found["name"], found.end()
        if found["lat"]:
            points[name] = (float(found["lat"]), float(found["lon"]))
        if name not in points:
            raise ValueError(f"{language} {number}: {name} was not marked before.")
        marks.append(Mark(Span(len(text), len(text) + len(name)), points[name]))
        text += name
    text += written[end:]
    if "](" in text or "[" in text:
        raise ValueError(f"{language} {number}: a mark is broken.")
    return Annotated(f"{language}-{number}", read_text(text, language=language), tuple(marks))
