"""A reading as one CSV table for a spreadsheet: a row for each mention, then one for each axis.

The column ``row`` says which it is, so that a filter parts them; columns that do not apply are
empty. Article text is hostile here: a cell that a spreadsheet would run as a formula gets a leading
apostrophe, and characters that hide or turn text round are spelt out.

Source:
    RFC 4180 for the format; OWASP, "CSV Injection", for the characters that start a formula.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable

from geo.model import Axis, Mention, Place, Reading
from geo.views.exports.contract import mentions_of
from geo.views.exports.evidence import (
    bearing_of,
    distance_of,
    quotes_of,
    reasons_of,
    score_of,
    section_of,
    verdict_of,
)

Cell = str | int | float | None

COLUMNS = (
    "row", "start", "end", "surface", "quote", "section", "sense", "form", "role", "qualifier",
    "place", "name", "lat", "lon", "kind", "country", "precision",
    "status", "score", "reasons", "unlocated",
    "origin", "origin_lat", "origin_lon", "objective", "objective_lat", "objective_lon",
    "stated_direction", "approach_from", "actor", "speaker", "claim",
    "bearing_deg", "distance_km", "verdict",
)  # fmt: skip

# The byte order mark tells Excel that the file is UTF-8.
_BOM = "\ufeff"
# Half of Europe's spreadsheets part cells at semicolons: a formula may start after one as well.
_FORMULA = re.compile("(^|;)(?=[\\s\u200c\u200d]*[=+\\-@＝＋－＠])")
# Format characters that letters need: the joiners of Persian and of Indic scripts.
_NEEDED = frozenset("\u200c\u200d")
_HIDDEN = frozenset({"Cc", "Cf", "Cs"})


def to_csv(reading: Reading) -> str:
    """The table as text that starts with a byte order mark, lines ending in CR LF.

    Mentions come in text order, located or not; axes follow in the reading's order. Offsets are
    code points into the article's text, so they find the exact characters where a cell had to be
    made safe. Write it as UTF-8 without newline translation (``newline=""``).
    """
    reasons = {each.mention.span: each.reason for each in reading.unlocated}
    out = io.StringIO(newline="")
    out.write(_BOM)
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    mentions = tuple(mentions_of(reading))
    quotes = quotes_of(reading.article, (mention.span for mention, _ in mentions))
    for (mention, place), quote in zip(mentions, quotes, strict=True):
        row = _mention(reading, mention) | {"quote": quote} | _located(place)
        writer.writerow(_safe(row | {"unlocated": None if place else reasons[mention.span]}))
    for axis in reading.axes:
        writer.writerow(_safe(_axis(reading, axis)))
    return out.getvalue()


def safe_cell(value: Cell) -> str | int | float:
    r"""What a spreadsheet shows as ``value`` and runs as nothing; empty for None.

    Numbers stay numbers. White space becomes single spaces; hidden and direction-turning
    characters are spelt out; a text that would start a formula gets a leading apostrophe.

    >>> safe_cell('=HYPERLINK("x")'), safe_cell(-33.5), safe_cell("a\u202eb")
    ('\'=HYPERLINK("x")', -33.5, 'a⟨U+202E⟩b')
    """
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    shown = " ".join(value.split())
    if not shown.isprintable():
        shown = "".join(_visible(char) for char in shown)
    return _FORMULA.sub(r"\1'", shown)


def _visible(char: str) -> str:
    if char in _NEEDED or unicodedata.category(char) not in _HIDDEN:
        return char
    return f"⟨U+{ord(char):04X}⟩"


def _safe(row: dict[str, Cell]) -> dict[str, str | int | float]:
    return {column: safe_cell(value) for column, value in row.items()}


def _mention(reading: Reading, mention: Mention) -> dict[str, Cell]:
    return {
        "row": "mention",
        "start": mention.span.start,
        "end": mention.span.end,
        "surface": mention.name,
        "section": section_of(reading.article, mention.span),
        "sense": mention.sense,
        "form": mention.form,
        "role": mention.role,
        "qualifier": mention.qualifier,
    }


def _located(place: Place | None) -> dict[str, Cell]:
    if place is None:
        return {}
    return {
        "place": place.id,
        "name": place.chosen.name,
        "lat": place.chosen.lat,
        "lon": place.chosen.lon,
        "kind": place.chosen.kind,
        "country": place.chosen.country,
        "precision": place.precision,
        "status": place.status,
        "score": score_of(place.score),
        "reasons": _joined(reasons_of(place)),
    }


def _axis(reading: Reading, axis: Axis) -> dict[str, Cell]:
    origin, objective = reading.place(axis.origin), reading.place(axis.objective)
    first = axis.passages[0] if axis.passages else None
    return {
        "row": "axis",
        "start": first.start if first else None,
        "end": first.end if first else None,
        "quote": _joined(quotes_of(reading.article, axis.passages)),
        "section": section_of(reading.article, first) if first else None,
        "kind": axis.kind,
        "status": axis.status,
        "origin": origin.chosen.name if origin else None,
        "origin_lat": origin.chosen.lat if origin else None,
        "origin_lon": origin.chosen.lon if origin else None,
        "objective": objective.chosen.name if objective else None,
        "objective_lat": objective.chosen.lat if objective else None,
        "objective_lon": objective.chosen.lon if objective else None,
        "stated_direction": axis.stated_direction,
        "approach_from": axis.approach_from,
        "actor": axis.actor,
        "speaker": axis.speaker,
        "claim": axis.claim,
        "bearing_deg": bearing_of(axis.check),
        "distance_km": distance_of(axis.check),
        "verdict": verdict_of(axis.check),
    }


def _joined(parts: Iterable[str]) -> str:
    return " | ".join(parts)
