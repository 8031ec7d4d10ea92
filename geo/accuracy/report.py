"""Scores as people and programs read them: lines, a table of corpora, JSON.

Names and figures alone; what they mean is in ``geo/accuracy/scoring.py``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from geo.accuracy.corpora import Corpus
from geo.accuracy.scoring import Rate, Resolution, Score

_COLUMNS = ("corpus", "texts", "P", "R", "F1", "aim", "overlap", "aim", "@161", "both", "aim")


def score_json(score: Score, *, gold_spans: bool = False, corpus: str = "") -> str:
    """One JSON object: counts, percentages of one decimal, null where nothing can be said.

    ``corpus`` names what was measured and stands first; left out when empty.
    """
    named = {"corpus": corpus} if corpus else {}
    return json.dumps(named | _told(score, gold_spans=gold_spans))


def score_lines(score: Score, *, gold_spans: bool = False) -> str:
    """The same for people, a line a measure."""
    lines = []
    for name, value in _told(score, gold_spans=gold_spans).items():
        figures = value.items() if isinstance(value, dict) else [(value,)]
        lines.append(f"{name:<20}" + "  ".join(" ".join(map(str, pair)) for pair in figures))
    return "\n".join(lines)


def _told(score: Score, *, gold_spans: bool) -> dict[str, object]:
    told: dict[str, object] = {"texts": score.texts, "unread": score.unread}
    if not gold_spans:
        told |= {"exact": _rate(score.exact), "overlap": _rate(score.overlap)}
    if score.resolution.wanted:
        told["resolution"] = _resolution(score.resolution)
        if not gold_spans:
            told["end_to_end_exact"] = _rate(score.end_to_end_exact)
            told["end_to_end_overlap"] = _rate(score.end_to_end_overlap)
    return told


def corpora_table(measured: Iterable[tuple[Corpus, Score]]) -> str:
    """A Markdown table: names on exact spans, their overlap F1, points right of those given, both.

    An aim stands beside what it is for; an asterisk marks a corpus that the model has learnt from.
    """
    return markdown_table([_COLUMNS, *(_row(corpus, score) for corpus, score in measured)])


def markdown_table(rows: Sequence[Sequence[str]]) -> str:
    """The rows, of which the first is the header, as an aligned Markdown table; figures align right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    header, *lines = ("| " + " | ".join(_aligned(row, widths)) + " |" for row in rows)
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join((header, rule, *lines))


def _aligned(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """The cells at their columns' widths: the first, a name, to the left, figures to the right."""
    yield row[0].ljust(widths[0])
    yield from (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))


def _row(corpus: Corpus, score: Score) -> tuple[str, ...]:
    exact, aims = score.exact, corpus.aims
    both = score.end_to_end_exact.f1 if score.resolution.wanted else None
    return (
        f"{corpus.language} {corpus.file}{'' if corpus.held_out else ' *'}",
        str(score.texts),
        *(_figure(value) for value in (exact.precision, exact.recall, exact.f1)),
        *(_figure(value) for value in (aims.exact, score.overlap.f1, aims.overlap)),
        *(_figure(value) for value in (score.resolution.of_answered, both, aims.both)),
    )


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}" if isinstance(value, float) else str(value)


def _rate(rate: Rate) -> dict[str, float | int]:
    return {
        "p": round(rate.precision, 1),
        "r": round(rate.recall, 1),
        "f1": round(rate.f1, 1),
        "right": rate.right,
        "predicted": rate.predicted,
        "wanted": rate.wanted,
    }


def _resolution(told: Resolution) -> dict[str, float | int | None]:
    return {
        "wanted": told.wanted,
        "answered": len(told.errors),
        "acc161": _short(told.of_all, 1),
        "acc161_answered": _short(told.of_answered, 1),
        "median_km": _short(told.median_km, 1),
        "auc": _short(told.auc, 3),
    }


def _short(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)
