"""The measuring corpora beside the project, as articles with their gold place names."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from geo.model import Article, Section, Span

TRAINING = Path(__file__).resolve().parents[1] / "data" / "training"
SHARED = Path(__file__).resolve().parents[2] / "shared"
# Corpora whose licence lets us ship what is learnt from them (data/SOURCES.md).
FREE = {
    "geovirus": "CC BY 2.5",
    "europeana_fr": "CC0",
    "hipe_newseye_fr_dev": "CC BY 4.0",
    "hipe_newseye_fr_dev2": "CC BY 4.0",
    "hipe_newseye_de_dev": "CC BY 4.0",
    "hipe_sonar_de_dev": "CC BY 4.0",
    "factrueval_ru_devset": "MIT",
}


# Those whose annotators looked inside the names of organisations.
NESTED = frozenset(("factrueval_ru_devset",))


@dataclass(frozen=True, slots=True)
class Gold:
    """An article with the spans that its annotators took for place names.

    ``nested`` are those inside the names of organisations, None where nobody looked for them.
    """

    id: str
    article: Article
    spans: tuple[Span, ...]
    senses: tuple[str, ...] = ()
    nested: tuple[Span, ...] | None = None


def corpus_path(name: str) -> Path:
    """The file of a measuring corpus."""
    return SHARED / "bench" / "dev" / f"{name}.jsonl"


def read_corpus(path: Path) -> list[Gold]:
    """The texts of one corpus file; each text is one body section."""
    looked = path.stem in NESTED
    rows = path.read_text(encoding="utf-8").splitlines()
    return [_gold(json.loads(row), nested=looked) for row in rows]


def read_axes(*, free_only: bool) -> list[Gold]:
    """The texts of the axes set; with ``free_only`` those under CC0 or CC BY alone."""
    texts = []
    for path in sorted((SHARED / "axes" / "dev").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if not free_only or is_free(row["licence"]):
                texts.append(_gold(row))
    return texts


def is_free(licence: str) -> bool:
    """True when what is learnt from a text under ``licence`` may be shipped."""
    return licence.startswith(("CC0", "CC BY 2.5", "CC BY 4.0", "public"))


def read_own() -> list[Gold]:
    """Our own dispatches in ``data/training``, all languages, adjectives and persons left out."""
    from data.training.build import load

    return [_gold(row) for folder in own_folders() for row in load(folder.name)]


def own_folders() -> list[Path]:
    """The folders of our own dispatches, one a language."""
    return sorted(path.parent for path in TRAINING.glob("*/places.txt"))


def bare(gold: Gold) -> Gold:
    """``gold`` with its names cut to their capitals: "gouvernorat d'Idlib" to "Idlib"."""
    nested = gold.nested and tuple(_cut(gold.article, span) for span in gold.nested)
    spans = tuple(_cut(gold.article, span) for span in gold.spans)
    return replace(gold, spans=spans, nested=nested)


def _cut(article: Article, span: Span) -> Span:
    words = [(m.start(), m.end()) for m in re.finditer(r"[^\W_]+", article.quote(span))]
    name = article.quote(span)
    capital = [i for i, (start, _) in enumerate(words) if name[start].isupper()]
    if not capital:
        return span
    first, last = capital[0], capital[-1]
    opener = name[slice(*words[first - 1])].lower() if first else ""
    if opener in ("al", "el", "ez", "as", "ar") and name[words[first - 1][1]] == "-":
        first -= 1
    return Span(span.start + words[first][0], span.start + words[last][1])


def digest(*paths: Path) -> str:
    """The first 12 hexadecimal digits of the SHA-256 of files, one after the other."""
    return sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:12]


def _gold(row: dict, *, nested: bool = True) -> Gold:
    text = row["text"]
    article = Article(
        text=text,
        language=row.get("language") or row.get("lang") or "",
        sections=(Section("body", Span(0, len(text))),),
    )
    names = [
        m
        for m in row["mentions"]
        if m.get("sense", "literal") in ("literal", "government")
        and m.get("form", "name") == "name"
    ]
    kept = [m for m in names if not m.get("nested")]
    held = tuple(Span(m["start"], m["end"]) for m in names if m.get("nested"))
    return Gold(
        row["id"],
        article,
        tuple(Span(m["start"], m["end"]) for m in kept),
        tuple(m.get("sense", "literal") for m in kept),
        held if nested else None,
    )
