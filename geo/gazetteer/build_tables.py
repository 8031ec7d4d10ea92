"""The tables of the gazetteer's SQLite file, and how entries are written into them."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

from geo.gazetteer.keys import fold, plain, skeleton, squeeze, strip_article, strip_words
from geo.gazetteer.sources import Entry
from geo.gazetteer.store import DISPLAY, DISPLAYED, FOREIGN, FORMAT, SOUND, STATED, STRIPPED
from geo.model import Kind

# A geonames place has its GeoNames number as pid and no ref; all others are numbered from here.
_OWN_NUMBERS = 1 << 40
# An alternate name that is the main name of a place this many times bigger is marked foreign.
_BIGGER = 10
# Only places of so many inhabitants are found by sound, of smaller ones there are too many alike.
_SOUNDED_POPULATION: dict[Kind, float] = {
    "city": 5_000, "quarter": 20_000, "district": math.inf, "facility": math.inf,
}  # fmt: skip
_WELL_KNOWN = 100_000
# Places that only a name with their kind in it means: "Raqqa airport", never "Raqqa".
_NAMED_BY_THEIR_KIND = frozenset(
    {"district", "airbase", "facility", "crossing", "camp", "dam", "water", "relief", "island"}
)
_ARABIC_ARTICLES = frozenset(
    "SY IQ LB JO PS IL EG LY TN DZ MA EH MR SD SO DJ ER YE OM AE QA BH KW SA IR TD TR".split()
)
_SCHEMA = """
PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
PRAGMA cache_size = -60000;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE places (
    pid INTEGER PRIMARY KEY, ref TEXT, name TEXT NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL,
    kind TEXT NOT NULL, country TEXT NOT NULL, admin1 TEXT NOT NULL, population INTEGER NOT NULL
);
CREATE TABLE names (
    key TEXT NOT NULL, pid INTEGER NOT NULL, flags INTEGER NOT NULL, spelling TEXT,
    PRIMARY KEY (key, pid)
) WITHOUT ROWID;
CREATE TEMP TABLE heap (key TEXT, pid INTEGER, flags INTEGER, spelling TEXT);
CREATE TABLE labels (
    pid INTEGER NOT NULL, language TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (pid, language)
) WITHOUT ROWID;
"""
# Sorted first: rows that arrive in the table's own order are written ten times faster.
# Of two rows for one name of one place the first that was written stays.
_SORT = "INSERT OR IGNORE INTO names SELECT * FROM heap ORDER BY key, pid, rowid; DROP TABLE heap;"
_MARK_FOREIGN = f"""
CREATE TEMP TABLE main AS
    SELECT key, max(population) AS population FROM names JOIN places USING (pid)
    WHERE flags & {DISPLAY} GROUP BY key HAVING max(population) > 0;
CREATE UNIQUE INDEX temp.main_key ON main (key);
UPDATE names SET flags = flags | {FOREIGN}
WHERE flags & {DISPLAY | STRIPPED} = 0
AND (SELECT population FROM main WHERE main.key = names.key)
    > {_BIGGER} * (SELECT population FROM places WHERE places.pid = names.pid);
"""
_INDEXES = """
CREATE INDEX places_ref ON places (ref) WHERE ref IS NOT NULL;
CREATE INDEX places_country ON places (country) WHERE kind = 'country';
"""


def write(
    path: Path, entries: Iterable[Entry], meta: dict[str, str], *, base: Path | None = None
) -> dict[str, int]:
    """Write ``entries`` to a new SQLite file at ``path``; the number of places, names and labels.

    Of two entries with one id the first is kept. With ``base``, a gazetteer's file, everything of
    it is copied first, and an entry that it has lends it its names and labels.
    """
    with sqlite3.connect(path.resolve().as_uri(), uri=True) as db:
        db.executescript(_SCHEMA)
        refs = _copied(db, base) if base else {}
        for number, entry in enumerate(entries, start=len(refs)):
            pid, ref = (refs[entry.id], None) if entry.id in refs else _number(entry.id, number)
            place = (pid, ref, entry.names[0], round(entry.lat, 5), round(entry.lon, 5), entry.kind)
            context = (entry.country, entry.admin1, entry.population)
            added = db.execute(
                "INSERT OR IGNORE INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*place, *context),
            )
            if not added.rowcount and base is None:
                continue
            db.executemany(
                "INSERT INTO heap VALUES (?, ?, ?, ?)",
                ((key, pid, flags, spelling) for key, flags, spelling in keys_of(entry)),
            )
            labels = ((pid, lang, name) for lang, name in entry.labels if name != entry.names[0])
            db.executemany("INSERT OR IGNORE INTO labels VALUES (?, ?, ?)", labels)
        db.executescript(_SORT)
        db.executescript(_MARK_FOREIGN)
        db.executescript(_INDEXES)
        db.executemany("INSERT INTO meta VALUES (?, ?)", {"format": FORMAT, **meta}.items())
    if base is None:
        db.execute("VACUUM")
    counts = {
        t: db.execute(f"SELECT count(*) FROM {t}").fetchone()[0]
        for t in ("places", "names", "labels")
    }
    db.close()
    return counts


def _copied(db: sqlite3.Connection, base: Path) -> dict[str, int]:
    """Copy the tables of ``base``; the numbers of its places that are not of GeoNames, by id."""
    db.commit()
    db.execute("ATTACH ? AS base", (f"file:{quote(str(base.resolve()))}?mode=ro&immutable=1",))
    db.execute("INSERT INTO places SELECT * FROM base.places")
    db.execute(
        f"INSERT INTO heap SELECT key, pid, flags & {DISPLAY | STRIPPED}, spelling FROM base.names"
    )
    db.execute("INSERT INTO labels SELECT * FROM base.labels")
    refs = dict(db.execute("SELECT ref, pid FROM base.places WHERE ref IS NOT NULL"))
    db.commit()
    db.execute("DETACH base")
    return refs


def _number(ref: str, number: int) -> tuple[int, str | None]:
    source, _, key = ref.partition(":")
    return (int(key), None) if source == "geonames" else (_OWN_NUMBERS + number, ref)


def keys_of(entry: Entry) -> Iterator[tuple[str, int, str | None]]:
    """The rows of ``names`` for an entry: (key, flags, spelling).

    ``spelling`` lists the spellings that share the key, the display ones behind a mark; None where
    the key itself is the only one.
    """
    displayed = {plain(entry.names[0])} | {plain(name) for _, name in entry.labels}
    spelled: dict[str, set[str]] = {}
    for name in (*entry.names, *(label for _, label in entry.labels)):
        if key := fold(name):
            spelled.setdefault(key, set()).add(plain(name))
    for key, spellings in spelled.items():
        flags = DISPLAY if spellings & displayed else 0
        if spellings == {key}:
            yield key, flags, None
        else:
            marked = sorted(DISPLAYED + s if s in displayed else s for s in spellings)
            yield key, flags, "|".join(marked)
    read = {words for name in entry.names if (words := strip_words(name))}
    if entry.kind in _NAMED_BY_THEIR_KIND:
        for key in {f"{STATED}{words.kind} {words.key}" for words in read}:
            yield key, STRIPPED, None
    stripped = {words.key for words in read} if entry.kind == "governorate" else set()
    if entry.country in _ARABIC_ARTICLES:
        stripped |= {strip_article(key) for key in (*spelled, *stripped)}
    for key in {key for key in stripped if len(key) > 2} - spelled.keys():
        yield key, STRIPPED, None
    if entry.population >= _SOUNDED_POPULATION.get(entry.kind, 0):
        for sound in _sounds(entry, spelled):
            yield SOUND + sound, 0, None


def _sounds(entry: Entry, keys: Iterable[str]) -> set[str]:
    """What the keys sound like; of a small place only what its display names sound like."""
    if entry.population < _WELL_KNOWN:
        keys = {fold(entry.names[0]), *(fold(name) for _, name in entry.labels)}
    tight = {squeeze(key) for key in keys if squeeze(key) != key}
    return (tight | {skeleton(key) for key in keys}) - {""}
