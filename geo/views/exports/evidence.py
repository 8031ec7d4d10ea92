"""What every export says of a reading in the same way: the quotes, the reasons, the verdicts.

>>> from geo.model import Article, Section, Span
>>> article = Article("Il part. Palmyre tient.", sections=(Section("body", Span(0, 23)),))
>>> quotes_of(article, [Span(9, 16)])
('Palmyre tient.',)
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC
from functools import cache, lru_cache
from typing import Any

from geo.model import Article, BearingCheck, Place, Provenance, Reason, Span, Verdict
from geo.views.passages import passages_at
from geo.views.words import Words

ATTRIBUTION = "Places: GeoNames, CC BY 4.0; see data/SOURCES.md of Dateline"

VERDICTS: Mapping[Verdict, str] = {
    "both": "agrees both ways",
    "heading": "agrees as heading",
    "position": "agrees as position in the country",
    "differs": "differs",
}

# A text without full stops is one sentence: a megabyte of it must not be quoted at each mention.
QUOTE_WINDOW = 600

# Valid inside JSON, but some readers end a line at the first three, and UTF-8 cannot hold the rest.
_ESCAPED = re.compile("[\x85\u2028\u2029\ud800-\udfff]")


def quotes_of(article: Article, spans: Iterable[Span]) -> tuple[str, ...]:
    """The sentence around each span, which stands in it character for character.

    Context beyond ``QUOTE_WINDOW`` characters is left out and shown as an ellipsis.
    """
    found = passages_at(article, spans, window=QUOTE_WINDOW)
    return tuple(passage.before + passage.marked + passage.after for passage in found)


def section_of(article: Article, span: Span) -> str | None:
    """The kind of the section in which ``span`` starts, None between sections."""
    section = article.section_at(span.start)
    return section.kind if section else None


def provenance_of(origin: Provenance | None) -> dict[str, Any] | None:
    """Where the text came from; ``read_at`` is ISO 8601 in UTC, to the second."""
    if origin is None:
        return None
    return {
        "sha256": origin.sha256,
        "read_at": f"{origin.read_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "kind": origin.kind,
        "file_name": origin.file_name or None,
        "addresses": list(origin.addresses),
    }


def reasons_of(place: Place) -> list[str]:
    """Why this entry was chosen, one English sentence a reason, in the order of the reading."""
    return [_sentence(reason) for reason in place.reasons]


def bearing_of(check: BearingCheck) -> float | None:
    """The bearing in degrees, 0.0 to 359.9, to a tenth; None without both ends."""
    return None if check.bearing_deg is None else round(check.bearing_deg, 1) % 360


def distance_of(check: BearingCheck) -> float | None:
    """The distance in kilometres, to a tenth; None without both ends."""
    return None if check.distance_km is None else round(check.distance_km, 1)


def verdict_of(check: BearingCheck) -> str | None:
    """The verdict in English words; None where the text states no direction to check."""
    return VERDICTS[check.verdict] if check.verdict else None


def score_of(score: float) -> float:
    """The score to three places, as every export prints it."""
    return round(score, 3)


def json_text(value: dict[str, Any], *, indent: int | None) -> str:
    """``value`` as JSON with its letters readable, on one line where ``indent`` is None."""
    raw = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", raw)


@cache
def _english() -> Words:
    return Words("en")


@lru_cache(maxsize=4096)
def _sentence(reason: Reason) -> str:
    return str(_english().reason(reason))
