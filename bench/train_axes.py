"""Train the scorer of ``geo.axes`` and write ``geo/axes/weights.toml``, with a report in
``data/models/axes.md``.

    python -m bench.train_axes [--quick] [--c 0.1] [--l2 4]

Learns from our own dispatches, from the sentences of our tests, and from the CC0 and CC BY texts of
the axes set; texts with given places and with our own recognised ones; from nothing else. Deterministic: the same inputs give the same
file. Needs scikit-learn, which the run time does not. The report's figures are cross-fitted: no
text is judged by weights that have seen it.
"""

from __future__ import annotations

import argparse
import json
import warnings
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from bench.axes import LANGUAGES, Reading, as_row, score
from bench.axes_rows import CASES, FOLDS, Row, Text, cases, rows, texts
from bench.corpora import digest, is_free, own_folders
from geo.axes.decide import decide
from geo.axes.merge import merge
from geo.axes.scorer import WEIGHTS, Scorer
from geo.gazetteer import open_gazetteer

# Evidence seen in fewer places than this is not learnt, and weights this small are left out.
SELDOM, SMALL = 3, 0.02
REPORT = Path(__file__).resolve().parents[1] / "data" / "models" / "axes.md"


def fit(learnt: Sequence[Row], *, c: float, l2: float) -> Scorer:
    """The weights that the rows teach."""
    return Scorer(_goals(learnt, c=c), _bases([row.starts for row in learnt if row.starts], l2=l2))


def _matrix(words: Iterable[Iterable[str]]):
    """One line a row of evidence, one column a word that is seen often enough, and those words."""
    from sklearn.feature_extraction import DictVectorizer

    lines = [dict.fromkeys(row, 1.0) for row in words]
    seen = Counter(word for line in lines for word in line)
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(
        [{word: 1.0 for word in line if seen[word] >= SELDOM} for line in lines]
    )
    return matrix.tocsr(), vectorizer.get_feature_names_out()


def _kept(names: Sequence[str], weights: np.ndarray) -> dict[str, float]:
    pairs = zip(names, weights, strict=True)
    return {name: round(float(w), 3) for name, w in pairs if abs(w) >= SMALL}


def _goals(learnt: Sequence[Row], *, c: float) -> dict[str, float]:
    from sklearn.linear_model import LogisticRegression

    matrix, names = _matrix(row.words for row in learnt)
    model = LogisticRegression(C=c, max_iter=3000)
    model.fit(matrix, [row.right for row in learnt])
    kept = _kept(names, model.coef_[0])
    # Every goal has the word "always", which so carries the intercept.
    kept["always"] = round(kept.get("always", 0.0) + float(model.intercept_[0]), 3)
    return kept


def _bases(choices: Sequence[Sequence[tuple[tuple[str, ...], bool]]], *, l2: float):
    """The weights of a conditional logit: of each choice, one of the right starts is taken.

    McFadden, Conditional Logit Analysis of Qualitative Choice Behavior (1974).
    """
    from scipy.optimize import minimize

    matrix, names = _matrix(words for choice in choices for words, _ in choice)
    right = np.array([true for choice in choices for _, true in choice])
    first = np.cumsum([0, *(len(choice) for choice in choices)])[:-1]
    number = np.repeat(np.arange(len(choices)), [len(choice) for choice in choices])

    def shares(values, among):
        values = np.where(among, values, -np.inf)
        top = np.maximum.reduceat(values, first)
        powers = np.exp(values - top[number])
        total = np.add.reduceat(powers, first)
        return top + np.log(total), powers / total[number]

    def loss(weights):
        values = matrix @ weights
        whole, every = shares(values, np.ones_like(right))
        part, true = shares(values, right)
        cost = (whole - part).sum() + l2 / 2 * weights @ weights
        return cost, matrix.T @ (every - true) + l2 * weights

    start = np.zeros(matrix.shape[1])
    return _kept(names, minimize(loss, start, jac=True, method="L-BFGS-B").x)


def judged(text: Text, weights: Scorer) -> Reading:
    """A text with the axes that the weights let hold."""
    axes = () if text.scene is None else merge(decide(text.article, text.scene, weights))
    told = [as_row(axis, text.places) for axis in axes]
    return Reading(text.record, {"id": text.record["id"], "axes": told}, (), 0.0)


def by_rules(text: Text) -> Reading:
    """A text with the axes of the rules alone."""
    axes = () if text.scene is None else text.scene.merged
    told = [as_row(axis, text.places) for axis in axes]
    return Reading(text.record, {"id": text.record["id"], "axes": told}, (), 0.0)


def figures(read: Sequence[Reading]) -> str:
    table = score(read).tables["advance_full"]
    every = table["ALL"]
    free = table.get("texts_without_axis", {"fp": 0, "texts": 0})
    told = " | ".join(
        "–" if every[key] is None else f"{every[key]:.2f}" for key in ("precision", "recall", "f1")
    )
    return f"{told} | {every['status_acc'] or 0:.2f} | {every['origin_invented'] or 0:.2f} | {free['fp']} in {free['texts']}"


def cross_fitted(
    every: Sequence[Text],
    learnt: dict[int, list[Row]],
    always: Sequence[Row],
    *,
    c: float,
    l2: float,
):
    """Each text as judged by weights that have not seen it."""
    found: dict[int, Reading] = {}
    for fold in range(FOLDS):
        weights = fit(
            [*always, *(r for t in every if t.fold != fold for r in learnt.get(id(t), ()))],
            c=c,
            l2=l2,
        )
        found |= {id(text): judged(text, weights) for text in every if text.fold == fold}
    return found


def table(every: Sequence[Text], held: dict[int, Reading]) -> list[str]:
    lines = [
        "| texts | places | by | P | R | F1 | status | origins invented | false in texts without |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    groups = [("odd", "odd"), ("even", "even"), ("dev", "dev"), ("dev, real", "real")]
    groups += [(f"own, {language}", language) for language in LANGUAGES.split(",")]
    for name, key in groups:
        for kind in ("given", "own"):
            some = [t for t in every if t.kind == kind and _belongs(t, key)]
            lines.append(f"| {name} | {kind} | rules | {figures([by_rules(t) for t in some])} |")
            lines.append(f"| {name} | {kind} | scorer | {figures([held[id(t)] for t in some])} |")
    return lines


def _belongs(text: Text, key: str) -> bool:
    if key == "real":
        return text.part == "dev" and not text.record["synthetic"]
    return key == text.part or (text.part != "dev" and text.record["lang"] == key)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="no cross-fitting")
    parser.add_argument(
        "--c", type=float, default=0.1, help="inverse strength of the goals' penalty"
    )
    parser.add_argument("--l2", type=float, default=4.0, help="strength of the starts' penalty")
    options = parser.parse_args()
    warnings.filterwarnings("ignore", category=FutureWarning)
    every = texts(None) + texts(open_gazetteer())
    free = [text for text in every if text.part != "dev" or is_free(text.record["licence"])]
    learnt = {id(text): rows(text) for text in free}
    always = [row for text in cases() for row in rows(text)]
    every_row = [*always, *(row for found in learnt.values() for row in found)]
    weights = fit(every_row, c=options.c, l2=options.l2)
    write(weights)
    written = [path for folder in own_folders() for path in sorted(folder.glob("*.txt"))]
    report = [
        "# The scorer of axes",
        "",
        f"{len(weights.goals)} weights of objectives (C {options.c:g}), {len(weights.bases)} of "
        f"starts (L2 {options.l2:g}); every text with given places and with our own.",
        "",
        "| texts | objectives weighed | true | licence | digest |",
        "|---|---|---|---|---|",
    ]
    for name, licence, mark in (
        ("own dispatches", "our own (CC0)", digest(*written)),
        ("axes", "CC0, CC BY, public domain", "-"),
    ):
        some = [t for t in free if (t.part == "dev") == (name == "axes")]
        told = [row for t in some for row in learnt[id(t)]]
        count = len({t.record["id"] for t in some})
        report.append(
            f"| {name} ({count}) | {len(told)} | {sum(r.right for r in told)} | {licence} | {mark} |"
        )
    report.append(
        f"| sentences of the tests | {len(always)} | {sum(r.right for r in always)} | our own |"
        f" {digest(*sorted(CASES.glob('axes_*.json')))} |"
    )
    if not options.quick:
        held = cross_fitted(every, learnt, always, c=options.c, l2=options.l2)
        report += ["", f"Advances with their start, cross-fitted in {FOLDS} parts:", ""]
        report += table(every, held)
    REPORT.write_text("\n".join(report) + "\n", encoding="utf-8")
    print("\n".join(report))


def write(weights: Scorer) -> None:
    """Writes the weights, a word a line, in order."""
    lines = ["# Made by `python -m bench.train_axes`; what the words tell: geo/axes/objectives.py,"]
    lines += ["# geo/axes/bases.py. A weight above nothing speaks for, one below it against.", ""]
    for name, told in (("goals", weights.goals), ("bases", weights.bases)):
        lines.append(f"[{name}]")
        lines += [f"{json.dumps(word)} = {told[word]}" for word in sorted(told)]
        lines.append("")
    WEIGHTS.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
