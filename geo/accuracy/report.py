"""Scores as people and programs read them: lines, a table of corpora, JSON.

Names and figures alone; what they mean is in ``geo/accuracy/scoring.py``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from geo.accuracy.corpora import Corpus
from geo.accuracy.scoring import Rate, Resolution, Score

_COLUMNS = ("corpus", "texts", "P", "R", "F1", "aim", "overlap", "aim", "@161", "both", "aim")


def score_json(score: Score, *, gold_spans: bool = False) -> str:
    """One JSON object: counts, percentages of one decimal, null where nothing can be said."""
    told: dict[str, object] = {"texts": score.texts, "unread": score.unread}
    if not gold_spans:
        told |= {"exact": _rate(score.exact), "overlap": _rate(score.overlap)}
    if score.resolution.wanted:
        told["resolution"] = _resolution(score.resolution)
        if not gold_spans:
            told["end_to_end_exact"] = _rate(score.end_to_end_exact)
            told["end_to_end_overlap"] = _rate(score.end_to_end_overlap)
    return json.dumps(told)


def score_lines(score: Score, *, gold_spans: bool = False) -> str:
    """The same for people, a line a measure."""
    told = json.loads(score_json(score, gold_spans=gold_spans))
    return "\n".join(
        f"{name:<20}" + ("  ".join(f"{k} {v}" for k, v in value.items()) if isinstance(value, dict) else f"{value}")
        for name, value in told.items()
    )  # fmt: skip


def corpora_table(measured: Iterable[tuple[Corpus, Score]]) -> str:
    """A Markdown table: names on exact spans, their overlap F1, points right of those given, both.

    An aim stands beside what it is for; an asterisk marks a corpus that the model has learnt from.
    """
    rows = [_COLUMNS, *(_row(corpus, score) for corpus, score in measured)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS))]
    lines = [
        "| "
        + " | ".join(
            cell.rjust(w) if i else cell.ljust(w)
            for i, (cell, w) in enumerate(zip(row, widths, strict=True))
        )
        + " |"
        for row in rows
    ]
    return "\n".join([lines[0], "|" + "|".join("-" * (w + 2) for w in widths) + "|", *lines[1:]])


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
