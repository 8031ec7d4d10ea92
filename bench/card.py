"""The accuracy card: figures by language in ``data/accuracy/card.toml``, which page and README show.

python -m bench.card     README's table, from the file
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from bench.corpora import digest, own_folders
from bench.held_out import held_out, held_out_languages
from bench.probes import Probes, in_context
from data.training.build import load
from geo.accuracy.annotated import Scheme, annotated_text, evaluate
from geo.accuracy.corpora import Corpus
from geo.accuracy.scoring import Score
from geo.gazetteer import EmbeddedGazetteer
from geo.places.learnt import MODELS
from geo.views.card import Measured, Single, read_card

_OWN = (
    "our own dispatches, all of them written for learning",
    "nos propres dépêches, écrites pour l’apprentissage",
)
_HELD_OUT = ("reports of wars, written for measuring", "dépêches de guerre, écrites pour mesurer")
_HEADER = """\
# Written by `python -m bench.accuracy --write-card`: nobody types a figure here.
# Figures of 100. precision, recall: names on exact spans; placed: points within 161 km, of those given.
"""  # fmt: skip


def written(measured: Iterable[tuple[Corpus, Score]], gazetteer: EmbeddedGazetteer) -> str:
    """The text of the card's file: the corpora's scores, our own dispatches, single names."""
    rows = [_of_corpus(corpus, score) for corpus, score in measured if corpus.card]
    rows += own_held_out(gazetteer)
    rows += own_dispatches(gazetteer)
    parts = [_HEADER]
    parts.append(f'gazetteer = "{gazetteer.build_id}"\ngate = "{digest(MODELS / "gate.npz")}"\n')
    parts += [_table("measured", row) for row in rows]
    parts += [_table("single", _single(probes)) for probes in in_context(gazetteer)]
    return "\n".join(parts)


def own_held_out(gazetteer: EmbeddedGazetteer) -> Iterator[Measured]:
    """Our own texts of which nothing is learnt, by language."""
    for language in held_out_languages():
        score = evaluate(held_out(language), gazetteer, Scheme())
        yield _measured(language, *_HELD_OUT, score, held_out=True)


def own_dispatches(gazetteer: EmbeddedGazetteer) -> Iterator[Measured]:
    """Our own dispatches by language: what the model has learnt from, so an upper bound."""
    for folder in own_folders():
        texts = [annotated_text(row, Scheme()) for row in load(folder.name)]
        score = evaluate(texts, gazetteer, Scheme())
        yield _measured(folder.name, *_OWN, score, held_out=False)


def _of_corpus(corpus: Corpus, score: Score) -> Measured:
    return _measured(corpus.language, corpus.en, corpus.fr, score, held_out=corpus.held_out)


def _measured(language: str, en: str, fr: str, score: Score, *, held_out: bool) -> Measured:
    both = score.end_to_end_exact if score.resolution.wanted else None
    return Measured(
        language=language,
        en=en,
        fr=fr,
        texts=score.texts,
        names=score.exact.wanted,
        precision=round(score.exact.precision, 1),
        recall=round(score.exact.recall, 1),
        f1=round(score.exact.f1, 1),
        placed=None if both is None else round(score.resolution.of_answered or 0.0, 1),
        both=None if both is None else round(both.f1, 1),
        held_out=held_out,
    )


def _single(probes: Probes) -> Single:
    found, placed = (round(100 * n / probes.asked, 1) for n in (probes.found, probes.right))
    return Single(probes.language, probes.asked, found, placed)


def _table(name: str, row: Measured | Single) -> str:
    fields = ((field, getattr(row, field)) for field in row.__dataclass_fields__)
    lines = (
        f"{field} = {json.dumps(value, ensure_ascii=False)}"
        for field, value in fields
        if value is not None
    )
    return "\n".join((f"[[{name}]]", *lines, ""))


def main() -> None:
    """Prints README's table of the card's file."""
    card = read_card()
    print("| text | names found: precision / recall / F1, exact span | points right | both: F1 |")
    print("|---|---|---|---|")
    for row in card.measured:
        found = f"{row.precision} / {row.recall} / {row.f1}"
        placed = "–" if row.placed is None else f"{row.placed}"
        both = "–" if row.both is None else f"{row.both}"
        star = "" if row.held_out else " *"
        print(
            f"| {row.language}: {row.en}, {row.texts} texts{star} | {found} | {placed} | {both} |"
        )


if __name__ == "__main__":
    main()
