"""The corpora that accuracy is measured on: what each is, what it counts, what we want to reach.

The list is ``data/accuracy/corpora.toml``. The texts are not part of the project; they are looked
for beside it, in ``../shared/bench/dev``.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from geo.accuracy.annotated import Scheme

_ROOT = Path(__file__).resolve().parents[2]
ACCURACY = _ROOT / "data" / "accuracy"
BESIDE = _ROOT.parent / "shared" / "bench" / "dev"


@dataclass(frozen=True, slots=True)
class Aims:
    """The F1 wanted, 0-100: names on exact spans, on overlapping ones, with the point; None: no aim."""

    exact: float | None = None
    overlap: float | None = None
    both: float | None = None


@dataclass(frozen=True, slots=True)
class Corpus:
    """A measuring corpus; ``en`` and ``fr`` say in a few words what its texts are.

    ``held_out`` is False where the shipped model has learnt from it, ``card`` True where the
    accuracy card of ``language`` shows it. ``outlets`` are the aims once it is known where each
    source is at home; None where the texts do not say who published them.
    """

    file: str
    language: str
    en: str
    fr: str
    scheme: Scheme
    held_out: bool
    card: bool
    aims: Aims
    outlets: Aims | None = None

    @property
    def path(self) -> Path:
        """Where its texts are looked for; nothing may be there."""
        return BESIDE / f"{self.file}.jsonl"


@cache
def corpora() -> tuple[Corpus, ...]:
    """Every corpus of the list, present or not, in its order."""
    rows = tomllib.loads((ACCURACY / "corpora.toml").read_text(encoding="utf-8"))["corpora"]
    return tuple(
        Corpus(
            file=row["file"],
            language=row["language"],
            en=row["en"],
            fr=row["fr"],
            scheme=scheme_of(row.get("counts", ())),
            held_out=row["held_out"],
            card=row["card"],
            aims=Aims(**row.get("aims", {})),
            outlets=Aims(**row["outlets"]) if "outlets" in row else None,
        )
        for row in rows
    )


def scheme_of(counts: tuple[str, ...] | list[str]) -> Scheme:
    """The scheme that counts plain names and what is listed: "adjectives", "nested"."""
    return Scheme(adjectives="adjectives" in counts, nested="nested" in counts)


def usual_scheme(path: Path) -> Scheme:
    """The scheme of a known corpus by its file's name, of any other file plain names alone."""
    known = {corpus.file: corpus.scheme for corpus in corpora()}
    return known.get(path.stem, Scheme())
