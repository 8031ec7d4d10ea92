"""Fit the weights of resolution, and what "sure" means: python -m bench.fit_resolution [--write].

A softmax over the candidates of each name, its weights drawn to the hand table
(``resolution_hand.toml``) by a Gaussian prior, since the free texts are few. Learnt from our own
dispatches, the free corpora and names drawn from the gazetteer; the other corpora only measure. The
fit is written only where it does not lose against the hand table on them. ``--write`` replaces
``geo/places/resolution/weights.toml`` and ``confidence.toml`` and their report ``weights.md``.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from bench.drawn_places import draw
from bench.gold_places import Text, free_rows, located, text_of
from bench.reliability import CORPORA, Case, cases_of, corpus_texts, home_of, lines_of, right_share
from geo.gazetteer import EmbeddedGazetteer, open_gazetteer
from geo.places.resolution.outlets import Outlet
from geo.places.resolution.rank import rank
from geo.places.resolution.weights import COLUMN, COLUMNS, TABLE, Weights, load_weights

HAND = Path(__file__).with_name("resolution_hand.toml")
REPORT = TABLE.with_suffix(".md")
CONFIDENCE = TABLE.with_name("confidence.toml")
_DRAWN = 1500
_FOLDS = 5
# The free texts name the big places of wars and epidemics: how much size counts is left to the hand.
_HELD = ("population", "listed_first")
_ROUNDS = 3  # the votes that a row counts depend on the weights themselves
_SPREAD = 0.25  # how far, in log-odds, a weight strays from the hand table without good reason
_SURE, _LIKELY = 0.992, 0.92  # what a status must reach on cross-fitted texts, with room to spare


@dataclass(frozen=True, slots=True)
class Known:
    """A text with its right candidates, and where its outlet is at home."""

    text: Text
    right: tuple[tuple[bool, ...] | None, ...]
    outlet: Outlet | None = None


def known(text: Text, outlet: Outlet | None = None) -> Known:
    """The text with the groups that have candidates alone."""
    slim, _ = located(text)
    return Known(slim, tuple(slim.right(i) for i in range(len(slim.points))), outlet)


def fit(texts: Sequence[Known], hand: Weights) -> Weights:
    """The weights that make the right candidates of ``texts`` likeliest, near the hand table."""
    weights = hand
    for _ in range(_ROUNDS):
        weights = Weights(_solve(*_design(texts, weights), hand, weights), hand.near_km)
    return weights


def _design(texts: Sequence[Known], weights: Weights) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The rows of all names with a choice to make, which are right, and each name's first row."""
    blocks, right = [], []
    for each in texts:
        if not each.right:
            continue
        ranking = rank(each.text.setting, weights, each.outlet)
        for group, flags in enumerate(each.right):
            if flags is not None and any(flags) and not all(flags):
                blocks.append(ranking.roster.values[ranking.roster.rows(group)])
                right.append(np.array(flags))
    sizes = [len(block) for block in blocks]
    first = np.concatenate(([0], np.cumsum(sizes)[:-1])).astype(int)
    return np.concatenate(blocks), np.concatenate(right), first


def _solve(
    rows: np.ndarray, right: np.ndarray, first: np.ndarray, hand: Weights, start: Weights
) -> np.ndarray:
    name = np.repeat(np.arange(len(first)), np.diff(np.append(first, len(rows))))
    free = np.array([column not in _HELD for column in COLUMNS])

    def loss(values: np.ndarray) -> tuple[float, np.ndarray]:
        scores = rows @ values
        odds = np.exp(scores - np.maximum.reduceat(scores, first)[name])
        total = np.add.reduceat(odds, first)
        good = np.maximum(np.add.reduceat(odds * right, first), 1e-12)
        stray = values - hand.values
        value = np.log(total / good).sum() + (stray**2).sum() / (2 * _SPREAD**2)
        slope = rows.T @ (odds / total[name] - odds * right / good[name]) + stray / _SPREAD**2
        return value, slope * free

    return minimize(loss, start.values, jac=True, method="L-BFGS-B").x


def cross_fitted(texts: Sequence[Known], drawn: Sequence[Known], hand: Weights) -> list[Case]:
    """What is decided in each text by weights that have not learnt from it."""
    found = []
    for fold in range(_FOLDS):
        held = [t for i, t in enumerate(texts) if i % _FOLDS == fold]
        rest = [t for i, t in enumerate(texts) if i % _FOLDS != fold]
        found += cases_of([t.text for t in held], fit([*rest, *drawn], hand))
    return found


def thresholds(cases: Sequence[Case]) -> tuple[float, float]:
    """From which confidence on a choice is right often enough to be called sure, and likely."""
    ordered = sorted(cases, key=lambda case: case.here)
    sure = _least(ordered, _SURE)
    return sure, _least([case for case in ordered if case.here < sure], _LIKELY)


def _least(ordered: Sequence[Case], wanted: float) -> float:
    """The least confidence from which on the share of right choices is ``wanted``."""
    right = np.array([case.right for case in ordered])
    shares = right[::-1].cumsum()[::-1] / np.arange(len(right), 0, -1)
    levels, first = np.unique([case.here for case in ordered], return_index=True)
    enough = np.flatnonzero(shares[first] >= wanted)
    return round(float(levels[enough[0]]), 3) if len(enough) else 1.0


def compared(
    hand: Weights, fitted: Weights, gazetteer: EmbeddedGazetteer
) -> tuple[list[str], list[float]]:
    """The table of both weights on the corpora that neither has learnt from, and the differences, each times its names."""
    lines = [
        "| corpus (names as annotated) | names | hand | fitted | with the outlet: hand | fitted |"
    ]
    lines.append("|---|---|---|---|---|---|")
    gains = []
    for name in CORPORA:
        texts = corpus_texts(name, gazetteer)
        if not texts:
            continue
        home = home_of(texts)
        alone = [right_share(cases_of(texts, w)) for w in (hand, fitted)]
        told = [right_share(cases_of(texts, w, home)) for w in (hand, fitted)] if home else []
        counted = sum(case.times for case in cases_of(texts, hand))
        gains += [(pair[1] - pair[0]) * counted for pair in (alone, told) if pair]
        cells = [f"{share:.1f}" for share in (*alone, *told)] + ["–"] * (2 - len(told))
        lines.append(f"| {name} | {counted} | {' | '.join(cells)} |")
    return lines, gains


def written(table: str, values: np.ndarray) -> str:
    """The table of weights with its comments, its numbers replaced by ``values``."""
    part, lines = "", []
    for line in table.splitlines():
        heading = re.fullmatch(r"\[(\w+)\]", line)
        part = f"{heading[1]}." if heading else part
        entry = re.match(r"(\w+)( *=) *[-0-9.]+(.*)", line)
        if entry and part + entry[1] in COLUMN:
            line = f"{entry[1]}{entry[2]} {values[COLUMN[part + entry[1]]]:.2f}{entry[3]}"
        lines.append(line)
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the report; write it and the tables when asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    gazetteer, hand = open_gazetteer(), load_weights(HAND)
    parts = [(part, known(text_of(row, gazetteer))) for part, row in free_rows()]
    texts = [text for _, text in parts]
    drawn = [known(each.text, each.outlet) for each in draw(gazetteer, _DRAWN, seed=1)]
    fitted = fit([*texts, *drawn], hand)
    lines, gains = compared(hand, fitted, gazetteer)
    better = sum(gains) >= 0
    cases = cross_fitted(texts, drawn, hand) if better else cases_of([t.text for t in texts], hand)
    sure, likely = thresholds(cases)
    kept = fitted if better else hand
    report = [
        "# How the weights of resolution were fitted",
        "",
        "Made by `python -m bench.fit_resolution --write`, from "
        + ", ".join(f"{name} ({[p for p, _ in parts].count(name)})" for name in dict(parts))
        + f" and {_DRAWN} texts of names drawn from the gazetteer; {len(texts)} annotated texts, "
        f"{sum(case.times for case in cases)} names.",
        "",
        "Share of names within 161 km, of those that have candidates; these corpora taught nothing:",
        "",
        *lines,
        "",
        "The fitted weights are kept." if better else "The fit lost: the hand table is kept.",
        "",
        "How often a choice was right, by what it is called (a country's point counts when it is that "
        "country's). The first line set the thresholds, decided by weights that had not learnt from "
        "the text; the other corpora taught nothing:",
        "",
        f"Sure from {sure}, likely from {likely} of the odds.",
        "",
        *lines_of({"learnt from, cross-fitted": cases}, sure, likely),
        *lines_of(
            {name: cases_of(corpus_texts(name, gazetteer), kept) for name in CORPORA}, sure, likely
        )[2:],
    ]
    print("\n".join(report))
    print(
        *(
            f"{c:20s} {a:6.2f} {b:6.2f}"
            for c, a, b in zip(COLUMNS, hand.values, fitted.values, strict=True)
        ),
        sep="\n",
    )
    if chosen.write:
        TABLE.write_text(written(TABLE.read_text(encoding="utf-8"), kept.values), encoding="utf-8")
        table = CONFIDENCE.read_text(encoding="utf-8")
        for name, value in (("sure", sure), ("likely", likely)):
            table = re.sub(rf"(?m)^{name} = [0-9.]+", f"{name} = {value}", table)
        CONFIDENCE.write_text(table, encoding="utf-8")
        REPORT.write_text("\n".join(report) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
