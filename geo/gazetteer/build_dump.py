"""The shipped gazetteer enlarged by GeoNames' dump files, for whoever has them."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from geo.gazetteer import build_tables
from geo.gazetteer.build_merge import HandMade
from geo.gazetteer.build_names import labelled
from geo.gazetteer.build_stage import Stage
from geo.gazetteer.geonames import DumpPlace
from geo.gazetteer.sources import Entry
from geo.gazetteer.store import FORMAT, SOUND, STATED, STRIPPED

_PLACE = "SELECT name, kind FROM places WHERE pid = ?"
_HAND_MADE = """
SELECT pid, ref, name, lat, lon, kind, country FROM places WHERE ref LIKE 'dateline:%'
"""
_KEYS = f"""
SELECT pid, key FROM names JOIN places USING (pid)
WHERE ref LIKE 'dateline:%' AND flags & {STRIPPED} = 0 AND substr(key, 1, 1) NOT IN ('{SOUND}', '{STATED}')
"""
_TAIL = 65_536


def enlarge(
    base: Path,
    out: Path,
    places: tuple[Path, ...],
    names: tuple[Path, ...] = (),
    *,
    countries: frozenset[str] = frozenset(),
    progress: Callable[[str], None] = print,
) -> None:
    """Write to ``out`` the gazetteer of ``base`` with the dumps' places and names by language.

    ``places`` and ``names`` are files as ``geonames.dumps`` finds them; ``countries`` are ISO 3166-1
    alpha-2 codes, empty for all. Places of ``base`` keep their points and display names and gain
    names. What was read is kept beside ``out`` until all is done, so that an interrupted run goes
    on from there; ``out`` appears, or is replaced, whole or not at all. Memory is that of
    the look-up caches, some 300 MB, whatever the size; the disk needs about three times the result.

    Raises:
        DumpError: a file is damaged, or is no table of GeoNames.
    """
    signature = _signature((base, *places, *names), countries)
    staged = out.with_name(f"{out.name}.import")
    stage = Stage(staged, signature)
    try:
        for file in places:
            stage.take_places(file, countries, progress)
        for file in names:
            stage.take_names(file, progress)
        progress(f"Writing {stage.count():,} places of the dumps beside the shipped ones ...")
        with tempfile.TemporaryDirectory(dir=out.parent) as folder:
            # SQLite sorts on disk: beside the result there is room for it, in /tmp there may not be.
            os.environ["SQLITE_TMPDIR"] = folder
            draft = Path(folder) / out.name
            counts = build_tables.write(
                draft, _entries(stage, base), {"build_id": signature}, base=base
            )
            draft.replace(out)
    finally:
        stage.close()
    for leftover in out.parent.glob(f"{staged.name}*"):
        leftover.unlink()
    progress(", ".join(f"{count:,} {table}" for table, count in counts.items()))


def _signature(files: tuple[Path, ...], countries: frozenset[str]) -> str:
    """What tells one import from another: the files' sizes and ends, and the countries."""
    digest = hashlib.sha256(f"{FORMAT} {sorted(countries)}".encode())
    for path in files:
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - _TAIL))
            digest.update(f"{path.name} {size} ".encode() + file.read())
    return digest.hexdigest()[:12]


def _entries(stage: Stage, base: Path) -> Iterator[Entry]:
    """Every staged place under the id that it has in the gazetteer, or under its own."""
    uri = f"file:{quote(str(base.resolve()))}?mode=ro&immutable=1"
    shipped = sqlite3.connect(uri, uri=True)
    try:
        regions = {region.admin1: _region_name(shipped, region) for region in stage.regions()}
        known = HandMade(_hand_made(shipped))
        for place, labels in stage.places():
            entry = Entry(
                id=f"geonames:{place.number}",
                names=place.names,
                lat=place.lat,
                lon=place.lon,
                kind=place.kind,
                country=place.country,
                admin1=place.admin1,
                population=place.population,
            )
            found = shipped.execute(_PLACE, (place.number,)).fetchone()
            if found:
                yield _lending(entry, found[0], labels, _labels_of(shipped, place.number))
            elif twin := known.same(entry):
                yield _lending(replace(entry, id=twin.id), twin.names[0], labels, twin.labels)
            else:
                named = labelled(entry, dict(labels))
                yield replace(named, admin1=regions.get(place.admin1, ""))
    finally:
        shipped.close()


def _lending(
    entry: Entry, shown: str, labels: tuple[tuple[str, str], ...], has: tuple[tuple[str, str], ...]
) -> Entry:
    """``entry`` as names for a place that is shown as ``shown`` and ``has`` labels already."""
    names = (shown, *entry.names, *(name for _, name in labels))
    missing = tuple(pair for pair in labels if pair[0] not in {*dict(has), "en"})
    return replace(entry, names=tuple(dict.fromkeys(names)), labels=missing)


def _labels_of(shipped: sqlite3.Connection, pid: int) -> tuple[tuple[str, str], ...]:
    return tuple(shipped.execute("SELECT language, name FROM labels WHERE pid = ?", (pid,)))


def _region_name(shipped: sqlite3.Connection, region: DumpPlace) -> str:
    """The name that the gazetteer's own places have for their region."""
    found = shipped.execute(_PLACE, (region.number,)).fetchone()
    return str(found[0]) if found else region.names[0]


def _hand_made(shipped: sqlite3.Connection) -> Iterator[Entry]:
    """The hand-made places, with the keys of their names for names behind the displayed one."""
    keys: dict[int, list[str]] = {}
    for pid, key in shipped.execute(_KEYS):
        keys.setdefault(pid, []).append(key)
    for pid, ref, name, lat, lon, kind, country in shipped.execute(_HAND_MADE):
        names = (name, *keys.get(pid, ()))
        labels = _labels_of(shipped, pid)
        yield Entry(ref, names, lat, lon, kind, country, labels=labels)
