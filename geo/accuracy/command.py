"""The command ``python -m geo evaluate``: annotated texts scored, or the table of all corpora."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from geo.accuracy.annotated import annotated, evaluate, evaluate_predictions, predictions
from geo.accuracy.corpora import Corpus, corpora, scheme_of, usual_scheme
from geo.accuracy.report import corpora_table, score_json, score_lines
from geo.accuracy.scoring import Score
from geo.errors import ArticleError
from geo.gazetteer import open_gazetteer
from geo.model import Gazetteer

_SCHEMES = {
    "names": (),
    "adjectives": ("adjectives",),
    "nested": ("nested",),
    "all": ("adjectives", "nested"),
}


def add_evaluate(commands: Any) -> None:  # noqa: ANN401  (argparse hides the type)
    """Adds the command to those of ``python -m geo``."""
    parser = commands.add_parser(
        "evaluate",
        help="annotated texts -> scores; without a file the table of the measuring corpora",
    )
    parser.add_argument("gold", nargs="?", help='{"id", "text", "mentions"} a line')
    parser.add_argument(
        "predictions", nargs="?", help="lines of batch; else Dateline reads the texts itself"
    )
    parser.add_argument(
        "--scheme",
        choices=_SCHEMES,
        help="what counts beside plain names; by default what the corpus of that file name counts",
    )
    parser.add_argument(
        "--gold-spans", action="store_true", help="the names are given: their points alone count"
    )
    parser.add_argument(
        "--outlets", action="store_true", help="learn first where each source is at home, as batch"
    )
    parser.add_argument("--limit", type=_positive, metavar="N", help="the first N texts alone")
    parser.add_argument("--json", action="store_true", help="one JSON object, or one a corpus")
    parser.set_defaults(run=run)


def _positive(figures: str) -> int:
    if not figures.isdecimal() or int(figures) < 1:
        raise argparse.ArgumentTypeError(f"{figures} is no number of texts")
    return int(figures)


def run(chosen: argparse.Namespace) -> None:
    """Prints what was asked for.

    Raises:
        ArticleError: a file cannot be used, or there is no corpus beside the project.
        OSError: a file cannot be read.
    """
    if chosen.gold is None:
        _all(chosen)
        return
    score = _one(Path(chosen.gold), chosen)
    told = score_json if chosen.json else score_lines
    print(told(score, gold_spans=chosen.gold_spans))


def _one(path: Path, chosen: argparse.Namespace) -> Score:
    scheme = scheme_of(_SCHEMES[chosen.scheme]) if chosen.scheme else usual_scheme(path)
    texts = annotated(path, scheme)[: chosen.limit]
    if chosen.predictions:
        return evaluate_predictions(texts, predictions(Path(chosen.predictions), scheme))
    return evaluate(
        texts, open_gazetteer(), scheme, gold_spans=chosen.gold_spans, by_outlet=chosen.outlets
    )


def _all(chosen: argparse.Namespace) -> None:
    present = [corpus for corpus in corpora() if corpus.path.is_file()]
    if not present:
        raise ArticleError(
            "evaluate-none",
            "No measuring corpus is beside the project. "
            "Name a file: python -m geo evaluate GOLD.jsonl",
        )
    measured = []
    for corpus, score in measure(present, open_gazetteer(), chosen.limit):
        measured.append((corpus, score))
        if chosen.json:
            print(score_json(score, corpus=corpus.file), flush=True)
        elif sys.stderr.isatty():
            print(f"{corpus.file}: done", file=sys.stderr)
    if not chosen.json:
        print(corpora_table(measured))
        print("\n* learnt from: not held out. P, R, F1: names on exact spans. overlap: F1. @161:")
        print("points within 161 km, of those given. both: F1 of names with a right point.")


def measure(
    present: list[Corpus], gazetteer: Gazetteer, limit: int | None = None
) -> Iterator[tuple[Corpus, Score]]:
    """Each corpus with its score by its own scheme, over its first ``limit`` texts or all.

    One whose outlets are known comes a second time, with what they tell and with its aims for that;
    the card leaves that one out, as an article on the page comes alone.
    """
    for corpus in present:
        texts = annotated(corpus.path, corpus.scheme)[:limit]
        yield corpus, evaluate(texts, gazetteer, corpus.scheme)
        if corpus.outlets is not None:
            told = replace(
                corpus, file=f"{corpus.file}, outlets known", aims=corpus.outlets, card=False
            )
            yield told, evaluate(texts, gazetteer, corpus.scheme, by_outlet=True)
