"""Train the model of senses and write ``data/models/senses.npz`` with a report beside it.

    python bench/train_senses.py [--quick]

Learns from our own dispatches, from our own sentences in ``data/training/senses`` and from the CC0
and CC BY texts of the axes set; from nothing else. Deterministic: the same inputs give the same
file. Needs scikit-learn, which the run time does not. The report's figures by language are
cross-fitted: no dispatch is judged by a model that has seen it. ReLocaR, where it is present, is
for measuring only.
"""

from __future__ import annotations

import argparse
import json
import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.corpora import (
    SHARED,
    TRAINING,
    corpus_path,
    digest,
    is_free,
    own_folders,
)
from data.training.build import load, unmarked
from geo.gazetteer import open_gazetteer
from geo.model import Article, Gazetteer, Section, Span
from geo.places.forms.lookup import look_up
from geo.places.learnt import MODELS
from geo.places.lexicon.senses import LANGUAGES, sense_cues
from geo.places.senses.clauses import clauses_of
from geo.places.senses.features import sense_features
from geo.places.senses.model import BITS, WordModel, bucket, save_words
from geo.places.senses.sense import SENSES, likeliest
from geo.places.tokens import split_words

SENTENCES = TRAINING / "senses"
FOLDS = 4
SMALL = 0.01  # weights closer to nothing are left out


@dataclass(frozen=True, slots=True)
class Told:
    """A text with the sense of each of its names."""

    id: str
    article: Article
    senses: tuple[tuple[Span, str], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One name: its feature words, its true label, its language and the text it stands in."""

    words: tuple[str, ...]
    label: str
    language: str
    text: str


def own() -> Iterator[Told]:
    """Our own dispatches: the names that stand in no longer name."""
    for folder in own_folders():
        for row in load(folder.name):
            named = [m for m in row["mentions"] if m["form"] == "name" and not m["nested"]]
            yield _told(row["id"], row["text"], folder.name, named)


def sentences() -> Iterator[Told]:
    """Our own sentences, one a line, in the marks of the dispatches."""
    for language in LANGUAGES:
        lines = (SENTENCES / f"{language}.txt").read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, start=1):
            if line.strip() and not line.startswith("#"):
                text, marks = unmarked(line, f"{language}.txt:{number}")
                named = [{"start": m.start, "end": m.end, "sense": m.words[0]} for m in marks]
                yield _told(f"{language}-{number}", text, language, named)


def axes(*, free: bool) -> Iterator[Told]:
    """The texts of the axes set: those that may be learnt from, or the others."""
    for path in sorted((SHARED / "axes" / "dev").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if is_free(row["licence"]) == free:
                named = [m for m in row["mentions"] if not m.get("nested")]
                yield _told(row["id"], row["text"], row.get("language") or row["lang"], named)


def relocar() -> Iterator[Told]:
    """ReLocaR's training part: one name a text, literal or not. For measuring only."""
    for line in corpus_path("metonymy_relocar_train").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        (mention,) = row["mentions"]
        sense = "literal" if mention["kind"] == "literal" else "other"
        yield _told(row["id"], row["text"], "en", [{**mention, "sense": sense}])


def _told(name: str, text: str, language: str, named: list[dict[str, Any]]) -> Told:
    article = Article(text=text, language=language, sections=(Section("body", Span(0, len(text))),))
    return Told(name, article, tuple((Span(m["start"], m["end"]), m["sense"]) for m in named))


def rows(texts: Iterable[Told], gazetteer: Gazetteer) -> list[Row]:
    """The names of the texts, ready to be learnt or judged."""
    found = []
    for told in texts:
        article = told.article
        words = split_words(article)
        clauses = clauses_of(words, sense_cues(article.language))
        entries = look_up({article.quote(span) for span, _ in told.senses}, gazetteer)
        for span, sense in told.senses:
            first = bisect_right(words.ends, span.start)
            last = bisect_left(words.starts, span.end) - 1
            if first <= last:
                known = entries.get(article.quote(span), ())
                features = tuple(sense_features(clauses, first, last, known))
                found.append(Row(features, sense, article.language, told.id))
    return found


def fit(learnt: list[Row], labels: Sequence[str] = SENSES, *, strength: float = 0.15) -> WordModel:
    """The model that the rows teach, a column for each of ``labels``; strong ones heed each row more."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    # Only the columns that some row uses: the others would keep their zeros and cost time.
    indices = [bucket(word) for row in learnt for word in row.words]
    used, columns = np.unique(indices, return_inverse=True)
    starts = np.cumsum([0, *(len(row.words) for row in learnt)])
    ones = np.ones(len(columns), dtype=np.float32)
    matrix = csr_matrix((ones, columns, starts), shape=(len(learnt), len(used)))
    model = LogisticRegression(C=strength, max_iter=200, tol=1e-3)
    model.fit(matrix, [row.label for row in learnt])
    weights = np.zeros((1 << BITS, len(labels)), dtype=np.float32)
    for row, base, label in zip(model.coef_, model.intercept_, model.classes_, strict=True):
        weights[used, labels.index(label)] = np.where(np.abs(row) < SMALL, 0, row)
        # Every name has the feature word "b", which so carries the intercept.
        weights[bucket("b"), labels.index(label)] += base
    return WordModel(weights)


def judged(model: WordModel, asked: list[Row]) -> list[str]:
    """The sense that the model gives to each row."""
    return list(likeliest(model, [row.words for row in asked]))


def cross_fitted(asked: list[Row], always: list[Row]) -> list[str]:
    """The sense of each row by a model that has not seen its text; ``always`` is learnt each time."""
    fold = [crc32(row.text.encode()) % FOLDS for row in asked]
    given = [""] * len(asked)
    for held in range(FOLDS):
        seen = [row for row, f in zip(asked, fold, strict=True) if f != held]
        indices = [i for i, f in enumerate(fold) if f == held]
        model = fit(seen + always)
        for i, sense in zip(indices, judged(model, [asked[i] for i in indices]), strict=True):
            given[i] = sense
    return given


def table(asked: list[Row], given: list[str]) -> list[str]:
    """Accuracy by language, and what becomes of the governments."""
    lines = [
        "| language | names | right | governments | found | called so | right of those |",
        "|---|---|---|---|---|---|---|",
    ]
    for language in (*LANGUAGES, "all"):
        pairs = [
            (row.label, sense)
            for row, sense in zip(asked, given, strict=True)
            if language in (row.language, "all")
        ]
        count = Counter(pairs)
        right = sum(n for (true, sense), n in count.items() if true == sense)
        hit = count["government", "government"]
        true = sum(t == "government" for t, _ in pairs)
        called = sum(s == "government" for _, s in pairs)
        lines.append(
            f"| {language} | {len(pairs)} | {100 * right / max(len(pairs), 1):.1f} % | {true} |"
            f" {100 * hit / max(true, 1):.1f} % | {called} | {100 * hit / max(called, 1):.1f} % |"
        )
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="no cross-fitting")
    options = parser.parse_args()
    gazetteer = open_gazetteer()
    dispatches = rows(own(), gazetteer)
    told, free = rows(sentences(), gazetteer), rows(axes(free=True), gazetteer)
    always = told + free
    model = fit(dispatches + always)
    save_words(MODELS / "senses.npz", model)
    written = [path for folder in own_folders() for path in sorted(folder.glob("*.txt"))]
    report = [
        "# The model of senses",
        "",
        f"2^{BITS} buckets, {np.count_nonzero(np.abs(model.weights).max(axis=1))} of them used.",
        "",
        "| texts | names | licence | digest |",
        "|---|---|---|---|",
        f"| own dispatches | {len(dispatches)} | our own (CC0) | {digest(*written)} |",
        f"| own sentences | {len(told)} | our own (CC0) |"
        f" {digest(*sorted(SENTENCES.glob('*.txt')))} |",
        f"| axes | {len(free)} | CC0, CC BY, public domain | - |",
    ]
    if not options.quick:
        report += ["", "Our dispatches, cross-fitted in four parts, names given:", ""]
        report += table(dispatches, cross_fitted(dispatches, always))
        if corpus_path("metonymy_relocar_train").exists():
            asked = rows(relocar(), gazetteer)
            pairs = list(zip(asked, judged(model, asked), strict=True))
            right = sum((row.label == "literal") == (sense == "literal") for row, sense in pairs)
            report += [
                "",
                f"ReLocaR's training part, of which nothing was learnt, literal or not: "
                f"{100 * right / len(pairs):.1f} % of {len(pairs)} names.",
            ]
    (MODELS / "senses.md").write_text("\n".join(report) + "\n", encoding="utf-8")
    print("\n".join(report))


if __name__ == "__main__":
    main()
