"""Our own training dispatches: from the hand-written files to records with offsets.

``load("fr")`` reads ``fr/places.txt`` and ``fr/[0-9]*.txt`` (syntax: README.md beside this file) and
returns one record a dispatch, in the JSON shape that the axis corpora use. Run as a program it
prints counts; ``--out DIR`` writes the JSONL, ``--review`` compares every place of the table with
the embedded gazetteer and prints those that lie far from every candidate of their name.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

if __name__ == "__main__":  # run as a file: the project's root is two folders up
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from data.training.spots import Miswritten, Spot, Table, read_table
from geo.model import Direction

HERE = Path(__file__).parent
SHORTEST, LONGEST = 80, 250
_DIRECTIONS = frozenset(get_args(Direction))
_MANNERS = frozenset(
    "wire briefing regional commentary communique live analysis interview radio alert caption "
    "feature history".split()
)
# What a mark may say: its sense and its role.
_MARKS: dict[str, tuple[str, str | None]] = {
    **{role: ("literal", role) for role in ("scene", "base", "objective", "dateline")},
    "comparison": ("literal", "comparison"), "seat": ("literal", "seat"),
    "literal": ("literal", None), "nested": ("literal", None),
    "government": ("government", "seat"), "people": ("people", None), "other": ("other", None),
}  # fmt: skip
_AXIS_KINDS = frozenset(
    "advance withdrawal capture siege deployment local hypothetical".split()
)  # fmt: skip
_STATUSES = frozenset("planned under_way completed repelled hypothetical".split())
_CLAIMS = frozenset("announced claimed reported".split())
# How far, in km, an answer may lie from the point of an axis' end, as in the axis corpora.
_TOLERANCE = {"country": 500, "governorate": 150, "region": 150, "continent": 2000, "water": 150}
_HEADER = re.compile(r"=== (\w+-\d{4}) \| (\w+) \| ([^|]+) \| (.+)")
_AXIS = re.compile(r'@ (\w+) (\w+) \| (.+?) > (.+?)(?: \|(.*?))? \| "(.+)"(?: #(\d))?')


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of a dispatch, with the words in the round brackets after it."""

    start: int
    end: int
    nested: bool
    words: tuple[str, ...]
    key: str


def unmarked(written: str, where: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without its marks, and the marks with offsets into that text, outer ones first."""
    text: list[str] = []
    open_at: list[int] = []
    marks: list[Mark] = []
    i = 0
    while i < len(written):
        if written[i] == "[":
            open_at.append(len(text))
        elif written[i] == "]":
            close = re.compile(r"\]\(([a-z]+)(?: ([^()]+))?\)").match(written, i)
            if close is None or not open_at:
                raise Miswritten(f"{where}: a mark is broken near “{written[i - 20 : i + 20]}”.")
            words, key = (close[1],), (close[2] or "").strip()
            marks.append(Mark(open_at.pop(), len(text), bool(open_at), words, key))
            i = close.end() - 1
        else:
            text.append(written[i])
        i += 1
    if open_at:
        raise Miswritten(f"{where}: a mark is left open.")
    return "".join(text), tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))


def _mention(mark: Mark, text: str, table: Table, where: str) -> dict[str, Any]:
    surface = text[mark.start : mark.end]
    if surface != surface.strip() or not surface:
        raise Miswritten(f"{where}: the mark on “{surface}” has blanks at its ends.")
    (word,) = mark.words
    adjective = word == "adjective"
    if not adjective and word not in _MARKS:
        raise Miswritten(f"{where}: “{word}” on “{surface}” is not a mark.")
    if (word == "nested") > mark.nested:
        raise Miswritten(f"{where}: “{surface}” is marked nested but lies in no longer mark.")
    sense, role = ("literal", None) if adjective else _MARKS[word]
    spot = None
    if adjective and mark.key:
        spot = table.countries.get(mark.key) or table.find(mark.key, where)
    elif sense in ("literal", "government"):
        spot = table.find(mark.key or surface, where)
    return {
        "start": mark.start, "end": mark.end, "surface": surface, "sense": sense,
        "form": "adjective" if adjective else "name", "nested": mark.nested, "role": role,
        **(_point(spot) if spot else dict.fromkeys(("name", "country", "lat", "lon", "kind"))),
        "doubtful": bool(spot and spot.doubtful),
    }  # fmt: skip


def _point(spot: Spot) -> dict[str, Any]:
    return {
        "name": spot.names[0], "country": spot.country or None,
        "lat": spot.lat, "lon": spot.lon, "kind": spot.kind,
    }  # fmt: skip


def _end(
    name: str, mentions: list[dict[str, Any]], table: Table, where: str
) -> dict[str, Any] | None:
    if name == "-":
        return None
    spot = table.find(name, where)
    if not any(m["name"] == spot.names[0] and m["form"] == "name" for m in mentions):
        raise Miswritten(f"{where}: the axis names “{name}”, which no mention of the text means.")
    reach = {"tol_km": _TOLERANCE.get(spot.kind, 50), "doubtful": spot.doubtful}
    return {**_point(spot), **reach}


def _axis(
    line: str, text: str, mentions: list[dict[str, Any]], table: Table, axis_id: str
) -> dict[str, Any]:
    read = _AXIS.fullmatch(line)
    if read is None:
        raise Miswritten(f"{axis_id}: cannot read “{line}”.")
    kind, status, origin, objective, middle, passage, which = read.groups()
    said = {"dir": None, "from": None, "actor": None, "says": None, "claim": "reported"}
    for part in filter(None, (part.strip() for part in (middle or "").split("|"))):
        name, _, value = part.partition(" ")
        if name not in said or not value:
            raise Miswritten(f"{axis_id}: cannot read “{part}”.")
        said[name] = value
    known = (
        kind in _AXIS_KINDS and status in _STATUSES and said["claim"] in _CLAIMS
        and {said["dir"], said["from"]} <= {None, *_DIRECTIONS}
    )  # fmt: skip
    if not known:
        raise Miswritten(f"{axis_id}: an unknown word in “{line}”.")
    for role in ("actor", "says"):
        if said[role] and str(said[role]) not in text:
            raise Miswritten(f"{axis_id}: the text does not say “{said[role]}”.")
    start = _found(passage, text, int(which or 0), axis_id)
    end = start + len(passage)
    goal = _end(objective, mentions, table, axis_id)
    named = any(
        goal and m["name"] == goal["name"] and start <= m["start"] < end for m in mentions
    )  # fmt: skip
    return {
        "axis_id": axis_id, "kind": kind, "origin": _end(origin, mentions, table, axis_id),
        "objective": goal, "stated_direction": said["dir"], "approach_from": said["from"],
        "actor": said["actor"], "speaker": said["says"], "claim": said["claim"], "status": status,
        "passage": {"start": start, "end": end}, "coref": bool(goal) and not named,
        "passage_text": passage,
    }  # fmt: skip


def _found(passage: str, text: str, which: int, where: str) -> int:
    places = [found.start() for found in re.finditer(re.escape(passage), text)]
    if not places or which > len(places) or (len(places) > 1 and not which):
        raise Miswritten(f"{where}: “{passage}” stands {len(places)} times in the text.")
    return places[max(which - 1, 0)]


def _record(block: list[str], table: Table, language: str) -> dict[str, Any]:
    header = _HEADER.fullmatch(block[0])
    if header is None or header[2] not in _MANNERS or not header[1].startswith(language):
        raise Miswritten(f"Cannot read the header “{block[0]}”.")
    key, manner, year, war = header.groups()
    body = [line for line in block[1:] if not line.startswith("@")]
    text, marks = unmarked("\n".join(body).strip(), key)
    if not SHORTEST <= len(text.split()) <= LONGEST:
        raise Miswritten(f"{key}: {len(text.split())} words; {SHORTEST} to {LONGEST} are allowed.")
    mentions = [_mention(mark, text, table, key) for mark in marks]
    lines = [line for line in block[1:] if line.startswith("@")]
    axes = [
        _axis(line, text, mentions, table, f"{key}-a{number}")
        for number, line in enumerate(lines, start=1)
    ]
    return {
        "id": key, "lang": language, "source": "Dateline training set", "licence": "CC0 1.0",
        "synthetic": True, "manner": manner, "year": year, "war": war, "tags": [manner],
        "text": text, "mentions": mentions, "axes": axes,
    }  # fmt: skip


def load(language: str) -> list[dict[str, Any]]:
    """The dispatches of a language in file order, as JSON-ready records; [] when it has none.

    Raises Miswritten, with the id of the dispatch, for a broken mark, an unknown place, a passage
    that is not found exactly once, or a text outside 80 to 250 words.
    """
    folder = HERE / language
    if not (folder / "places.txt").exists():
        return []
    table = read_table(folder / "places.txt")
    records = []
    for path in sorted(folder.glob("[0-9]*.txt")):
        for block in _blocks(path.read_text(encoding="utf-8")):
            records.append(_record(block, table, language))
    return records


def _blocks(content: str) -> Iterator[list[str]]:
    for part in re.split(r"(?m)^(?==== )", content):
        if part.startswith("==="):
            yield part.rstrip().splitlines()


def far_from_gazetteer(language: str, *, km: float) -> Iterator[tuple[Spot, str, float | None]]:
    """Places further than ``km`` from every candidate of each spelling: spelling and nearest km."""
    from geo.gazetteer import open_gazetteer
    from geo.geodesy import haversine_km

    table = read_table(HERE / language / "places.txt")
    names = [name for spot in table.spots for name in spot.names]
    known = open_gazetteer().candidates(names)
    for spot in table.spots:
        for name in spot.names:
            away = [haversine_km(spot.lat, spot.lon, c.lat, c.lon) for c in known[name]]
            if not away or min(away) > km:
                yield spot, name, min(away) if away else None


def _counts(records: Iterable[dict[str, Any]]) -> Iterator[str]:
    records = list(records)
    mentions = [m for record in records for m in record["mentions"]]
    axes = [a for record in records for a in record["axes"]]
    sizes = Counter(min(2, sum(a["kind"] == "advance" for a in r["axes"])) for r in records)
    yield f"dispatches {len(records)}, words {sum(len(r['text'].split()) for r in records)}"
    yield f"mentions {len(mentions)}: {dict(Counter(m['sense'] for m in mentions))}"
    yield f"form {dict(Counter(m['form'] for m in mentions))}, nested {sum(m['nested'] for m in mentions)}"
    yield f"roles {dict(Counter(m['role'] for m in mentions))}"
    yield f"axes {len(axes)}: {dict(Counter(a['kind'] for a in axes))}, status {dict(Counter(a['status'] for a in axes))}"
    yield f"dispatches with no advance {sizes[0]}, one {sizes[1]}, two or more {sizes[2]}"
    yield f"with no axis of any kind {sum(not r['axes'] for r in records)}"
    yield f"manners {dict(Counter(r['manner'] for r in records))}"


def main() -> None:
    """Print the counts of each language; write or review when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", nargs="*", help="folders to read; all when none is named")
    parser.add_argument("--out", type=Path, help="folder for LANGUAGE.jsonl")
    parser.add_argument("--review", type=float, metavar="KM", help="print places further away")
    wanted = parser.parse_args()
    for folder in sorted(path for path in HERE.iterdir() if (path / "places.txt").exists()):
        if wanted.languages and folder.name not in wanted.languages:
            continue
        records = load(folder.name)
        print(f"[{folder.name}]", *_counts(records), sep="\n")
        if wanted.out:
            wanted.out.mkdir(parents=True, exist_ok=True)
            lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in records]
            (wanted.out / f"{folder.name}.jsonl").write_text("".join(lines), encoding="utf-8")
        if wanted.review is not None:
            for spot, name, away in far_from_gazetteer(folder.name, km=wanted.review):
                print(name, spot.lat, spot.lon, "unknown" if away is None else f"{away:.0f} km")


if __name__ == "__main__":
    main()
