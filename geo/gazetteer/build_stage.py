"""Dump files taken into one table on disk, chunk by chunk, so that an interrupted import goes on."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from geo.errors import DumpError
from geo.gazetteer.geonames import DumpName, DumpPlace, opened, read_name, read_place
from geo.model import Kind

CHUNK = 20_000
# A table of something else has no line that reads; a damaged one has a few that do not.
_MOST_BROKEN = 0.01
_SEPARATOR = "\t"
_SCHEMA = """
PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000;
CREATE TABLE IF NOT EXISTS inputs (signature TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS done (file TEXT PRIMARY KEY, lines INTEGER NOT NULL, bytes INTEGER NOT NULL,
    broken INTEGER NOT NULL, finished INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS places (
    pid INTEGER PRIMARY KEY, names TEXT NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL, kind TEXT NOT NULL,
    country TEXT NOT NULL, admin1 TEXT NOT NULL, population INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS labels (pid INTEGER NOT NULL, language TEXT NOT NULL, rank INTEGER NOT NULL,
    id INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (pid, language, rank, id)) WITHOUT ROWID;
"""
_ADD_PLACE = "INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_ADD_NAME = (
    "INSERT OR IGNORE INTO labels SELECT ?1, ?2, ?3, ?4, ?5"
    " WHERE EXISTS (SELECT 1 FROM places WHERE pid = ?1)"
)
_Row = tuple[object, ...]
_T = TypeVar("_T", DumpPlace, DumpName)


class Stage:
    """The table at ``path``, begun anew unless it was begun from the same ``signature``."""

    def __init__(self, path: Path, signature: str) -> None:
        self._db = sqlite3.connect(path)
        self._db.executescript(_SCHEMA)
        known = self._db.execute("SELECT signature FROM inputs").fetchone()
        if known != (signature,):
            self._db.executescript("DELETE FROM inputs; DELETE FROM done;")
            self._db.executescript("DELETE FROM places; DELETE FROM labels;")
            self._db.execute("INSERT INTO inputs VALUES (?)", (signature,))
            self._db.commit()

    def close(self) -> None:
        """Leave the table as it is, to be taken up again."""
        self._db.close()

    def take_places(
        self, file: Path, countries: frozenset[str], progress: Callable[[str], None]
    ) -> None:
        """Take the places of a dump file in; what was taken in before is skipped.

        Raises:
            DumpError: the file is damaged, or no table of places.
        """
        self._take(file, lambda line: read_place(line, countries), _place_row, _ADD_PLACE, progress)

    def take_names(self, file: Path, progress: Callable[[str], None]) -> None:
        """Take the names by language in of the places that are there.

        Raises:
            DumpError: the file is damaged, or no table of names.
        """
        self._take(file, read_name, _name_row, _ADD_NAME, progress)

    def places(self) -> Iterator[tuple[DumpPlace, tuple[tuple[str, str], ...]]]:
        """Every place by rising number with its best name in each language."""
        labels = self._db.execute("SELECT pid, language, name FROM labels ORDER BY 1, 2, rank, id")
        grouped = itertools.groupby(labels, key=lambda row: row[0])
        number, group = next(grouped, (None, iter(())))
        for row in self._db.execute("SELECT * FROM places ORDER BY pid"):
            while number is not None and number < row[0]:
                number, group = next(grouped, (None, iter(())))
            best: dict[str, str] = {}
            if number == row[0]:
                for _, language, name in group:
                    best.setdefault(language, name)
            yield _place(row), tuple(best.items())

    def regions(self) -> Iterator[DumpPlace]:
        """The first-level regions."""
        for row in self._db.execute("SELECT * FROM places WHERE kind = 'governorate'"):
            yield _place(row)

    def count(self) -> int:
        """How many places were taken in."""
        return int(self._db.execute("SELECT count(*) FROM places").fetchone()[0])

    def _take(
        self,
        file: Path,
        read: Callable[[str], _T | None],
        as_row: Callable[[_T], _Row],
        add: str,
        progress: Callable[[str], None],
    ) -> None:
        seen = self._db.execute(
            "SELECT lines, bytes, broken, finished FROM done WHERE file = ?", (str(file),)
        ).fetchone()
        lines, size, broken, finished = seen or (0, 0, 0, 0)
        if finished:
            return
        with opened(file) as (stream, total):
            for chunk in _chunks(itertools.islice(stream, lines, None)):
                rows, wrong = _read_all(chunk, read, as_row)
                lines, broken = lines + len(chunk), broken + wrong
                size += sum(map(len, chunk))
                if broken > max(10, _MOST_BROKEN * lines):
                    raise DumpError(
                        f"{file.name} is no such table of GeoNames: {broken} of its first {lines}"
                        " lines cannot be read. Check which file it is."
                    )
                with self._db:
                    self._db.executemany(add, rows)
                    self._mark(file, lines, size, broken, finished=False)
                progress(f"{file.name}: {lines:,} lines, {min(99, 100 * size // max(total, 1))} %")
        with self._db:
            self._mark(file, lines, size, broken, finished=True)
        note = f", {broken:,} of them not readable" if broken else ""
        progress(f"{file.name}: all {lines:,} lines{note}")

    def _mark(self, file: Path, lines: int, size: int, broken: int, *, finished: bool) -> None:
        row = (str(file), lines, size, broken, finished)
        self._db.execute("INSERT OR REPLACE INTO done VALUES (?, ?, ?, ?, ?)", row)


def _chunks(lines: Iterable[str]) -> Iterator[list[str]]:
    stream = iter(lines)
    while chunk := list(itertools.islice(stream, CHUNK)):
        yield chunk


def _read_all(
    chunk: list[str], read: Callable[[str], _T | None], as_row: Callable[[_T], _Row]
) -> tuple[list[_Row], int]:
    """The rows of a chunk, and how many of its lines cannot be read."""
    rows, broken = [], 0
    for line in chunk:
        try:
            entry = read(line)
        except ValueError:
            broken += 1
            continue
        if entry is not None:
            rows.append(as_row(entry))
    return rows, broken


def _place_row(place: DumpPlace) -> _Row:
    names = _SEPARATOR.join(place.names)
    where = (place.lat, place.lon, place.kind, place.country, place.admin1, place.population)
    return (place.number, names, *where)


def _name_row(name: DumpName) -> _Row:
    return (name.number, name.language, name.rank, name.id, name.name)


def _place(row: tuple[int, str, float, float, Kind, str, str, int]) -> DumpPlace:
    return DumpPlace(row[0], tuple(row[1].split(_SEPARATOR)), *row[2:])
