"""The embedded gazetteer: one read-only SQLite file, asked in batches from any thread."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from geo.errors import GazetteerMissing
from geo.gazetteer.keys import (
    fold,
    one_letter_off,
    plain,
    skeleton,
    squeeze,
    strip_article,
    strip_words,
)
from geo.gazetteer.ranking import Hit, is_whole, ranked
from geo.model import Candidate, Kind, Match

# Bits of names.flags, and the marks that set keys of sounds, and of names without the kind that they
# state, apart from keys of spellings.
DISPLAY, STRIPPED, FOREIGN = 1, 2, 4
SOUND = "~"
STATED = "@"
DISPLAYED = "="
FORMAT = "1"

_LIMIT = 40
_SOUND_WORDS = 3
_RESPELT = 5000  # inhabitants of a town whose name the news misspells
_REMEMBERED = 40_000
_HITS = """
SELECT names.key, flags, spelling, ifnull(ref, 'geonames:' || pid), name, lat, lon, kind, country, admin1, population
FROM json_each(?) AS wanted JOIN names ON names.key = wanted.value JOIN places USING (pid)
"""
_COUNTRY = """
SELECT ifnull(ref, 'geonames:' || pid), name, lat, lon, kind, country, admin1, population
FROM places WHERE kind = 'country' AND country = ?
"""
_LABELS = """
SELECT wanted.value, ifnull(labels.name, places.name) FROM json_each(?) AS wanted
JOIN places ON places.pid = CASE WHEN wanted.value LIKE 'geonames:%' THEN CAST(substr(wanted.value, 10) AS INTEGER)
    ELSE (SELECT pid FROM places WHERE ref = wanted.value) END
LEFT JOIN labels ON labels.pid = places.pid AND labels.language = ?
"""
_Row = tuple[str, int, str | None, str, str, float, float, Kind, str, str, int]


class EmbeddedGazetteer:
    """Look-ups in an unpacked gazetteer file; satisfies ``geo.model.Gazetteer``.

    Raises:
        GazetteerMissing: the file is absent, damaged, or of another format.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._threads = threading.local()
        self._remembered: dict[str, tuple[Candidate, ...]] = {}
        self._countries: dict[str, Candidate] = {}
        try:
            meta = dict(self._ask("SELECT key, value FROM meta"))
        except sqlite3.Error as error:
            raise GazetteerMissing(
                f"The gazetteer {path} is damaged ({error}). "
                "Restore the file, or make it with: python -m geo gazetteer build",
                path=str(path),
            ) from error
        if meta.get("format") != FORMAT:
            raise GazetteerMissing(
                f"The gazetteer {path} has format {meta.get('format', 'unknown')}, not {FORMAT}. "
                "Make it again with: python -m geo gazetteer build",
                path=str(path),
            )
        self.build_id: str = meta["build_id"]

    def candidates(self, names: Iterable[str]) -> Mapping[str, tuple[Candidate, ...]]:
        """The entries that each name may mean, best first, at most 40; ``()`` for an unknown name.

        Every requested name is a key of the answer. Looser readings of a name (its article
        dropped, its sound) are tried only where nothing else explains it.
        """
        wanted = tuple(dict.fromkeys(names))
        found = {name: self._remembered.get(name) for name in wanted}
        missing = [name for name, known in found.items() if known is None]
        if missing:
            fresh = self._read(missing)
            if len(self._remembered) + len(fresh) > _REMEMBERED:
                self._remembered.clear()
            self._remembered.update(fresh)
            found.update(fresh)
        return {name: known or () for name, known in found.items()}

    def respelt(self, name: str) -> tuple[Candidate, ...]:
        """The larger places whose name is a letter off ``name``, most populous first; matched loosely.

        A guess to be made in the countries of an article alone, and for a name that nothing explains.
        """
        wanted = one_letter_off(fold(name))
        rows = (row for rows in self._rows(wanted).values() for row in rows)
        hits = (_hit(row, "", "loose", None) for row in rows if not row[1] & (STRIPPED | FOREIGN))
        large = (hit.candidate for hit in hits if _is_respelt(hit.candidate))
        best = {entry.id: entry for entry in large}.values()
        return tuple(sorted(best, key=lambda entry: (-entry.population, entry.id))[:_LIMIT])

    def country(self, code: str) -> Candidate | None:
        """The country of an ISO 3166-1 alpha-2 code with its representative point, or None."""
        if code not in self._countries:
            row = next(iter(self._ask(_COUNTRY, code.upper())), None)
            if row is None:
                return None
            self._countries[code] = _candidate(row, "name")
        return self._countries[code]

    def labels(self, ids: Iterable[str], language: str) -> dict[str, str]:
        """The display name of each id in ``language``, else in English; unknown ids are left out."""
        return dict(self._ask(_LABELS, json.dumps(list(ids)), language))

    def _ask(self, query: str, *values: str) -> list[Any]:
        connection: sqlite3.Connection | None = getattr(self._threads, "connection", None)
        if connection is None:
            uri = f"file:{quote(str(self.path.resolve()))}?mode=ro&immutable=1"
            connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
            self._threads.connection = connection
        return connection.execute(query, values).fetchall()

    def _rows(self, keys: Iterable[str]) -> dict[str, list[_Row]]:
        rows: dict[str, list[_Row]] = {}
        for row in self._ask(_HITS, json.dumps(sorted(set(keys)))):
            rows.setdefault(row[0], []).append(row)
        return rows

    def _read(self, names: list[str]) -> dict[str, tuple[Candidate, ...]]:
        hits: dict[str, list[Hit]] = {name: [] for name in names}
        self._collect(hits, {name: (fold(name), None) for name in names})
        words = {name: read for name in names if (read := strip_words(name))}
        self._collect(
            hits, {name: (read.key, read.kind) for name, read in words.items()}, "stripped"
        )
        # "Red Sea" is that sea and no river of the name: what bears the whole name leaves no doubt.
        stated = {
            name: (f"{STATED}{read.kind} {read.key}", read.kind)
            for name, read in words.items()
            if not any(hit.candidate.kind == read.kind and is_whole(hit) for hit in hits[name])
        }
        self._collect(hits, stated, "stripped")
        bare = {n: words[n].key if n in words else fold(n) for n in names if not hits[n]}
        self._collect(hits, {n: (strip_article(key), None) for n, key in bare.items()}, "stripped")
        # A whole phrase is no misheard name: sounds are for names of few words.
        short = {n: key for n, key in bare.items() if key.count(" ") < _SOUND_WORDS}
        for mark, sound in (("", squeeze), (SOUND, squeeze), (SOUND, skeleton)):
            deaf = {n: mark + sound(key) for n, key in short.items() if not hits[n] and sound(key)}
            self._collect(hits, {n: (key, None) for n, key in deaf.items()}, "loose")
        return {name: ranked(found, _LIMIT) for name, found in hits.items()}

    def _collect(
        self,
        hits: dict[str, list[Hit]],
        keys: Mapping[str, tuple[str, Kind | None]],
        level: Match | None = None,
    ) -> None:
        """Add to ``hits`` what the keys find; ``level`` is the best match that they can claim."""
        rows = self._rows(key for key, _ in keys.values() if key)
        for name, (key, stated) in keys.items():
            hits[name] += [_hit(row, plain(name), level, stated) for row in rows.get(key, ())]


def _is_respelt(entry: Candidate) -> bool:
    return entry.kind == "governorate" or (
        entry.kind == "city" and (entry.population >= _RESPELT or entry.id.startswith("dateline:"))
    )


def _candidate(place: tuple[Any, ...], matched: Match) -> Candidate:
    number, name, lat, lon, kind, country, admin1, population = place
    return Candidate(number, name, lat, lon, kind, country, admin1, population, matched)


def _hit(row: _Row, printed: str, level: Match | None, stated: Kind | None) -> Hit:
    key, flags, spelling = row[:3]
    return Hit(
        _candidate(row[3:], level or _match(key, flags, spelling, printed)),
        display=bool(flags & DISPLAY),
        foreign=bool(flags & FOREIGN),
        stated=stated,
    )


def _match(key: str, flags: int, spelling: str | None, printed: str) -> Match:
    if flags & STRIPPED:
        return "stripped"
    spellings = spelling.split("|") if spelling else [DISPLAYED + key if flags & DISPLAY else key]
    if DISPLAYED + printed in spellings:
        return "name"
    return "exact" if printed in spellings else "folded"
