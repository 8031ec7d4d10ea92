"""Train the model of roles and write ``data/models/roles.npz`` with a report beside it.

    python bench/train_roles.py

Learns from our own dispatches alone, read with the shipped models: what axes and datelines say, and
what the words of comparison say, is not learnt. Deterministic: the same inputs give the same file.
Needs scikit-learn, which the run time does not. The report's figures are cross-fitted: no dispatch is
judged by a model of roles that has seen it.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.corpora import digest, own_folders
from bench.train_senses import FOLDS, Row, fit
from data.training.build import load
from geo.article import read_text
from geo.axes import find_axes
from geo.gazetteer import open_gazetteer
from geo.model import Gazetteer
from geo.places import find_mentions, resolve
from geo.places.learnt import MODELS
from geo.places.lexicon.senses import sense_cues
from geo.places.senses.clauses import clauses_of
from geo.places.senses.model import BITS, save_words
from geo.places.senses.parts import role_features
from geo.places.senses.roles import ROLES, closed, is_open, ruled, stages
from geo.places.tokens import split_words

LABELS = tuple(str(role) for role in ROLES)
STRENGTH = 0.2


@dataclass(frozen=True, slots=True)
class Judged:
    """A mention: its row, and the role that a rule gives it ("None" too), empty where none does."""

    row: Row
    rule: str


def mentions_of(language: str, gazetteer: Gazetteer) -> list[Judged]:
    """The annotated names of our dispatches that the reader finds, with their true roles."""
    found = []
    for record in load(language):
        article = read_text(record["text"], language=language)
        places, _ = resolve(article, find_mentions(article, gazetteer), gazetteer)
        axes = find_axes(article, places, gazetteer)
        told = clauses_of(split_words(article), sense_cues(language))
        true = {
            (m["start"], m["end"]): "seat" if m["sense"] == "government" else str(m.get("role"))
            for m in record["mentions"]
            if m["form"] == "name" and not m["nested"]
        }
        for stage in stages(places, axes):
            for mention in stage.place.mentions:
                label = true.get((mention.span.start, mention.span.end))
                if label is None:
                    continue
                words = tuple(role_features(told, article, mention, stage))
                if is_open(article, mention):
                    rule = str(ruled(told, mention, stage, axes) or "")
                else:
                    rule = str(closed(mention))
                found.append(Judged(Row(words, label, language, record["id"]), rule))
    return found


def cross_fitted(asked: list[Judged]) -> list[str]:
    """The role of each mention by a model that has not seen its text, or by the rule."""
    given = [one.rule for one in asked]
    fold = [crc32(one.row.text.encode()) % FOLDS for one in asked]
    for held in range(FOLDS):
        model = fit(
            _open([a for a, f in zip(asked, fold, strict=True) if f != held]),
            LABELS,
            strength=STRENGTH,
        )
        indices = [i for i, f in enumerate(fold) if f == held and not given[i]]
        best = model.scores([asked[i].row.words for i in indices]).argmax(axis=1)
        for i, column in zip(indices, best, strict=True):
            given[i] = LABELS[int(column)]
    return given


def _open(asked: list[Judged]) -> list[Row]:
    """What the model learns: mentions that no rule decides, by roles that it can give."""
    return [one.row for one in asked if not one.rule and one.row.label in LABELS]


def table(asked: list[Judged], given: list[str]) -> list[str]:
    """Precision and recall of each role, and the share of right ones."""
    count = Counter(zip([one.row.label for one in asked], given, strict=True))
    right = sum(n for (true, told), n in count.items() if true == told)
    lines = [
        f"{100 * right / max(len(asked), 1):.1f} % of {len(asked)} names have the right role or none.",
        "",
        "| role | names | found | called so | right of those |",
        "|---|---|---|---|---|",
    ]
    for role in ("dateline", *LABELS[1:], "None"):
        hit = count[role, role]
        true = sum(n for (one, _), n in count.items() if one == role)
        called = sum(n for (_, one), n in count.items() if one == role)
        lines.append(
            f"| {role} | {true} | {100 * hit / max(true, 1):.0f} % | {called} |"
            f" {100 * hit / max(called, 1):.0f} % |"
        )
    return lines


def main() -> None:
    gazetteer = open_gazetteer()
    asked = [one for folder in own_folders() for one in mentions_of(folder.name, gazetteer)]
    learnt = _open(asked)
    model = fit(learnt, LABELS, strength=STRENGTH)
    save_words(MODELS / "roles.npz", model)
    written = [path for folder in own_folders() for path in sorted(folder.glob("*.txt"))]
    report = [
        "# The model of roles",
        "",
        f"2^{BITS} buckets, {np.count_nonzero(np.abs(model.weights).max(axis=1))} of them used; learnt from"
        f" {len(learnt)} names in our own dispatches (CC0, digest {digest(*written)}).",
        "",
        "Our dispatches, cross-fitted in four parts, names as the reader finds them:",
        "",
        *table(asked, cross_fitted(asked)),
    ]
    (MODELS / "roles.md").write_text("\n".join(report) + "\n", encoding="utf-8")
    print("\n".join(report))


if __name__ == "__main__":
    main()
