"""The floors that accuracy may not fall through, and the ratchet that lifts them.

    python -m bench.floors                     measured figures beside their floors
    python -m bench.floors --raise             lift every floor that is more than the margin below
    python -m bench.floors --lower "why"       set all floors anew, and write down why one fell

A floor is pinned with the digest of its texts: other texts, other floor. Every ``STEP``-th text of a
measuring corpus is read, so that the gate takes seconds; our own held-out texts are read in full.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from bench.corpora import digest
from bench.held_out import held_out, held_out_languages, held_out_path
from bench.table import show
from geo.accuracy.annotated import Annotated, Scheme, annotated, evaluate
from geo.accuracy.corpora import ACCURACY, Corpus, corpora
from geo.gazetteer import open_gazetteer
from geo.model import Gazetteer

FLOORS = ACCURACY / "floors.toml"
STEP = 7
# How far below the measured figure a floor is set: one F1 point, in a small set a name and a half.
MARGIN, MARGIN_NAMES = 1.0, 1.5
_HEADER = """\
# Set by `python -m bench.floors --raise`, never by hand. exact: F1 of names on exact spans; both: F1 of
# names with a right point, -1 where the annotation has no points; names: how many were to be found.
"""


@dataclass(frozen=True, slots=True)
class Floor:
    """The figures (0-100) below which texts of that digest may not fall; ``lowered`` says why one did."""

    texts: str
    digest: str
    names: int
    exact: float
    both: float
    lowered: str = ""

    def misses(self, measured: Floor) -> tuple[str, ...]:
        """What fell below this floor, in words; ``()`` when it holds."""
        pairs = ((name, getattr(measured, name), getattr(self, name)) for name in _FIGURES)
        return tuple(f"{name} {now:.1f} < {floor:.1f}" for name, now, floor in pairs if now < floor)


_FIGURES = ("exact", "both")


@dataclass(frozen=True, slots=True)
class Sample:
    """Texts that have a floor: a measuring corpus, or our own texts of a language."""

    name: str
    path: Path
    scheme: Scheme
    corpus: Corpus | None = None

    def read(self) -> tuple[Annotated, ...]:
        """The texts that are measured."""
        if self.corpus is None:
            return held_out(self.path.stem)
        return annotated(self.path, self.scheme)[::STEP]

    def measure(self, gazetteer: Gazetteer) -> Floor:
        """The figures of now, in a floor's shape."""
        score = evaluate(self.read(), gazetteer, self.scheme)
        placed = score.resolution.wanted > 0
        return Floor(
            self.name,
            digest(self.path),
            score.exact.wanted,
            round(score.exact.f1, 1),
            round(score.end_to_end_exact.f1, 1) if placed else -1.0,
        )


def samples() -> Iterator[Sample]:
    """Every sample of this checkout: our own texts always, the corpora that are beside it."""
    for language in held_out_languages():
        yield Sample(f"own-{language}", held_out_path(language), Scheme())
    for corpus in corpora():
        if corpus.path.is_file():
            yield Sample(corpus.file, corpus.path, corpus.scheme, corpus)


def read_floors(path: Path = FLOORS) -> dict[str, Floor]:
    """The floors by the name of their texts."""
    if not path.is_file():
        return {}
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    return {row["texts"]: Floor(**row) for row in told.get("floors", ())}


def lifted(floor: Floor | None, measured: Floor) -> Floor:
    """``floor`` raised to the margin below ``measured`` where that is higher, never lowered.

    Texts that have no floor, or changed, get one.
    """
    fresh = below(measured)
    if floor is None or floor.digest != measured.digest:
        return fresh
    return replace(
        floor, **{name: max(getattr(floor, name), getattr(fresh, name)) for name in _FIGURES}
    )


def below(measured: Floor, lowered: str = "") -> Floor:
    """The floor a margin below what was measured."""
    margin = max(MARGIN, 100 * MARGIN_NAMES / max(measured.names, 1))
    figures = {
        name: round(value - margin, 1) if (value := getattr(measured, name)) >= 0 else value
        for name in _FIGURES
    }
    return replace(measured, lowered=lowered, **figures)


def lowered_for(reason: str, floor: Floor | None, measured: Floor) -> Floor:
    """A floor set anew; ``reason`` is kept with it when a figure of it fell."""
    fresh = below(measured)
    fell = floor is not None and floor.misses(fresh)
    return replace(fresh, lowered=reason if fell else (floor.lowered if floor else ""))


def write(floors: dict[str, Floor], path: Path = FLOORS) -> None:
    """Writes the floors, in the order of their names."""
    parts = [_HEADER]
    for _, floor in sorted(floors.items()):
        told = {name: value for name, value in asdict(floor).items() if value != ""}
        lines = (
            f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in told.items()
        )
        parts.append("\n".join(("[[floors]]", *lines, "")))
    path.write_text("\n".join(parts), encoding="utf-8")


def main(arguments: list[str] | None = None) -> None:
    """Prints the table; changes floors when asked to."""
    parser = argparse.ArgumentParser(description="Accuracy beside its floors.")
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--raise", dest="lift", action="store_true")
    change.add_argument("--lower", metavar="WHY", default="")
    chosen = parser.parse_args(arguments)
    gazetteer, floors, rows = open_gazetteer(), read_floors(), []
    for sample in samples():
        measured, floor = sample.measure(gazetteer), floors.get(sample.name)
        if chosen.lift:
            floors[sample.name] = lifted(floor, measured)
        elif chosen.lower:
            floors[sample.name] = lowered_for(chosen.lower, floor, measured)
        told = floors.get(sample.name)
        rows.append(
            (
                sample.name,
                *(
                    f"{getattr(measured, name)} / {getattr(told, name) if told else '-'}"
                    for name in _FIGURES
                ),
                "; ".join(floor.misses(measured)) if floor else "no floor yet",
            )
        )
    if chosen.lift or chosen.lower:
        write(floors)
    show("Accuracy, measured / floor", ("texts", *_FIGURES, "below"), rows)


if __name__ == "__main__":
    main()
