"""The embedded gazetteer: opening, look-ups, memory, and conflict toponyms found.

    python -m bench.gazetteer [-v]

The toponyms are those of ``bench.probes``; without them only speed is measured. A name counts as
found when a candidate lies within the line's tolerance, as first when the first candidate does; "in
country" keeps the candidates of the line's country alone. ``-v`` prints the names that are not first.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from bench.probes import NEGATIVES, toponyms
from bench.table import show
from bench.timing import resident_mb
from geo.gazetteer import EmbeddedGazetteer, open_gazetteer
from geo.gazetteer.unpack import SHIPPED, unpacked
from geo.geodesy import distance_km
from geo.model import Candidate

_SPARE = ("Raqqa", "Alep", "Kyiv", "Мариуполь", "Moscou", "Unknownville") * 40


def speed(names: Sequence[str]) -> list[tuple[str, str]]:
    """What opening the gazetteer and looking up ``names`` cost."""
    size = SHIPPED.stat().st_size / 1e6
    unpacking, path = _timed(lambda: unpacked(again=True))
    before = resident_mb()
    opening, gazetteer = _timed(open_gazetteer)
    cold, _ = _timed(lambda: [gazetteer.candidates([name]) for name in names])
    warm, _ = _timed(lambda: [gazetteer.candidates([name]) for name in names])
    batch, _ = _timed(lambda: open_gazetteer().candidates(names))
    after = resident_mb()
    return [
        ("packed file", f"{size:.1f} MB"),
        ("unpack", unpacking),
        ("unpacked file", f"{path.stat().st_size / 1e6:.1f} MB"),
        ("open", opening),
        (f"{len(names)} look-ups, one by one, cold", cold),
        (f"{len(names)} look-ups, one by one, warm", warm),
        (f"{len(names)} look-ups, one batch, cold", batch),
        ("memory for it", f"{after - before:.1f} MB" if before and after else "-"),
    ]


def _timed(action: Callable[[], Any]) -> tuple[str, Any]:
    start = time.perf_counter()
    result = action()
    return f"{1000 * (time.perf_counter() - start):.1f} ms", result


def found(rows: Sequence[dict], gazetteer: EmbeddedGazetteer, *, verbose: bool) -> list[tuple]:
    """How the names of the toponyms fare: in each column, their first spelling and all of them."""
    table = []
    for column in ("fr", "en", "native"):
        for scope, most in (("first spelling", 1), ("all spellings", None)):
            pairs = [(row, name) for row in rows for name in row[column][:most]]
            table.append((f"{column}, {scope}", *_scored(pairs, gazetteer, verbose=verbose)))
    return table


def _scored(
    pairs: Sequence[tuple[dict, str]], gazetteer: EmbeddedGazetteer, *, verbose: bool
) -> tuple[int, ...]:
    """How many names there are, found, first, wrong, unknown, and first in their country."""
    hit = first = wrong = inside = 0
    for row, name in pairs:
        candidates = gazetteer.candidates([name])[name]
        close = [_close(row, candidate) for candidate in candidates]
        hit += any(close)
        first += close[:1] == [True]
        wrong += close[:1] == [False]
        local = [c for c in candidates if not c.country or row["iso2"] in (c.country, None, "")]
        inside += bool(local) and _close(row, local[0])
        if verbose and close[:1] != [True]:
            shown = [(c.name, c.kind, c.country, c.matched) for c in candidates[:3]]
            print("   ", name, row["iso2"], row["kind"], "found" if any(close) else "-", shown)
    return len(pairs), hit, first, wrong, len(pairs) - first - wrong, inside


def _close(row: dict, candidate: Candidate) -> bool:
    return distance_km(row["lat"], row["lon"], candidate.lat, candidate.lon) <= row["tol_km"]


def negatives(gazetteer: EmbeddedGazetteer) -> str:
    """How many persons, organisations and common words bear the name of a place."""
    words = [word.strip() for word in NEGATIVES.read_text(encoding="utf-8").splitlines()]
    known = gazetteer.candidates(filter(None, words))
    hit = sum(bool(entries) for entries in known.values())
    return f"Negatives (persons, organisations, common words) that name a place: {hit} of {len(known)}."


def main() -> None:
    """Prints the tables."""
    rows = toponyms()
    names = [name for row in rows for name in (*row["fr"], *row["en"])] or _SPARE
    show("The embedded gazetteer", ("what", "measured"), speed(names[:200]))
    if not rows:
        print("\nToponyms: skipped, the lists are not beside the project.")
        return
    gazetteer = open_gazetteer()
    show(
        "Conflict toponyms, names alone",
        ("names", "n", "found", "first", "wrong", "none", "first in country"),
        found(rows, gazetteer, verbose="-v" in sys.argv),
        negatives(gazetteer),
    )


if __name__ == "__main__":
    main()
