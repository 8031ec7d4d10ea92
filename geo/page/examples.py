"""The articles that come with Dateline: a text and a sidecar of what is known of it.

>>> [example.source for example in examples() if example.id == "raqqa-2016-03"]
['Sputnik France']
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from geo.article.sources import Provenance, provenance

DIRECTORY = Path(__file__).parent.parent.parent / "data" / "articles"


@dataclass(frozen=True, slots=True)
class Example:
    """A bundled article; ``id`` is its file's name and stands in the page's address."""

    id: str
    text: str
    title: str
    source: str
    date: str
    language: str
    credit: str
    provenance: Provenance


@cache
def examples(directory: Path = DIRECTORY) -> tuple[Example, ...]:
    """Every article of ``directory`` that has a sidecar, by id; the text is kept as decoded."""
    return tuple(_example(sidecar) for sidecar in sorted(directory.glob("*.toml")))


def _example(sidecar: Path) -> Example:
    known = tomllib.loads(sidecar.read_text(encoding="utf-8"))
    file = sidecar.with_suffix(".txt")
    raw = file.read_bytes()
    return Example(
        id=sidecar.stem,
        text=raw.decode("utf-8"),
        title=known.get("title", ""),
        source=known.get("source", ""),
        date=known.get("date", ""),
        language=known.get("language", ""),
        credit=known.get("credit", ""),
        provenance=provenance(raw, "text", file_name=file.name),
    )
