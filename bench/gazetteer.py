"""Measure the embedded gazetteer: opening, look-ups, memory, and conflict toponyms found.

    python bench/gazetteer.py

The toponyms are read from ../shared/bench/dev/toponyms.jsonl; without that file only speed is
measured. A name counts as found when a candidate lies within the line's tolerance, as first when
the first candidate does; "in country" keeps the candidates of the line's country alone.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from geo.gazetteer import EmbeddedGazetteer, open_gazetteer  # noqa: E402
from geo.gazetteer.unpack import SHIPPED, unpacked  # noqa: E402
from geo.geodesy import distance_km  # noqa: E402

TOPONYMS = ROOT.parent / "shared" / "bench" / "dev" / "toponyms.jsonl"
NEGATIVES = TOPONYMS.with_name("negatives.txt")


def _rss_mb() -> float:
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    line = next(li for li in status.read_text().splitlines() if li.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _timed(label, action):
    start = time.perf_counter()
    result = action()
    print(f"{label:<34}{(time.perf_counter() - start) * 1000:10.1f} ms")
    return result


def speed() -> EmbeddedGazetteer:
    print(f"{'packed file':<34}{SHIPPED.stat().st_size / 1e6:10.1f} MB")
    path = _timed("unpack", lambda: unpacked(again=True))
    print(f"{'unpacked file':<34}{path.stat().st_size / 1e6:10.1f} MB")
    before = _rss_mb()
    gazetteer = _timed("open", open_gazetteer)
    names = _names()[:200]
    _timed(
        f"{len(names)} look-ups, one by one, cold",
        lambda: [gazetteer.candidates([n]) for n in names],
    )
    _timed(
        f"{len(names)} look-ups, one by one, warm",
        lambda: [gazetteer.candidates([n]) for n in names],
    )
    fresh = open_gazetteer()
    _timed(f"{len(names)} look-ups, one batch", lambda: fresh.candidates(names))
    print(f"{'memory for it':<34}{_rss_mb() - before:10.1f} MB")
    return gazetteer


def _names() -> list[str]:
    if TOPONYMS.exists():
        rows = [json.loads(line) for line in TOPONYMS.open(encoding="utf-8")]
        return [name for row in rows for name in (*row["fr"], *row["en"])]
    return ["Raqqa", "Alep", "Kyiv", "Мариуполь", "Moscou", "Unknownville"] * 40


def accuracy(gazetteer: EmbeddedGazetteer) -> None:
    if not TOPONYMS.exists():
        print(f"Toponyms: skipped, there is no {TOPONYMS}.")
        return
    rows = [json.loads(line) for line in TOPONYMS.open(encoding="utf-8")]
    print(
        f"\n{'names':<22}{'n':>5}{'found':>7}{'first':>7}{'wrong':>7}{'none':>6}  | in country: first"
    )
    for column in ("fr", "en", "native"):
        for scope in ("first spelling", "all spellings"):
            pairs = [
                (row, name)
                for row in rows
                for name in (row[column][:1] if scope == "first spelling" else row[column])
            ]
            _score(f"{column}, {scope}", pairs, gazetteer)
    if NEGATIVES.exists():
        words = NEGATIVES.read_text(encoding="utf-8").split("\n")
        words = [word.strip() for word in words if word.strip()]
        hit = sum(bool(found) for found in gazetteer.candidates(words).values())
        print(
            f"\nnegatives (persons, organisations, common words) that name a place: {hit} of {len(words)}"
        )


def _score(label, pairs, gazetteer) -> None:
    found = first = wrong = inside = 0
    for row, name in pairs:
        candidates = gazetteer.candidates([name])[name]
        close = [_close(row, candidate) for candidate in candidates]
        found += any(close)
        first += bool(close and close[0])
        wrong += bool(close and not close[0])
        local = [c for c in candidates if row["iso2"] in (c.country, None, "") or not c.country]
        inside += bool(local and _close(row, local[0]))
        if "-v" in sys.argv and not (close and close[0]):
            shown = [(c.name, c.kind, c.country, c.matched) for c in candidates[:3]]
            print(
                "   ", label, name, row["iso2"], row["kind"], "found" if any(close) else "-", shown
            )
    none = len(pairs) - first - wrong
    print(f"{label:<22}{len(pairs):>5}{found:>7}{first:>7}{wrong:>7}{none:>6}  | {inside:>6}")


def _close(row, candidate) -> bool:
    return distance_km(row["lat"], row["lon"], candidate.lat, candidate.lon) <= row["tol_km"]


if __name__ == "__main__":
    accuracy(speed())
