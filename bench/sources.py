"""What reading a source costs, and how often the encoding of an unlabelled text is told rightly."""

import json
import random
from io import BytesIO
from pathlib import Path

import docx

from bench.corpora import corpus_path
from bench.table import show
from bench.timing import fresh_process, milliseconds, resident_mb
from geo.article.sources import isolation, read_file
from geo.article.sources.encoding import decode
from geo.article.sources.parser import Request
from geo.errors import ArticleError
from tests import source_files

FIRST = Path(__file__).parent.parent / "data" / "articles" / "raqqa-2016-03.txt"
ENCODINGS = {
    "annodis_fr_handlabelled": ("cp1252",),
    "conll2002_es_testa": ("cp1252",),
    "hipe_sonar_de_dev": ("cp1252",),
    "nerel_ru": ("cp1251", "koi8-r", "iso8859-5"),
    "neruk2_bruk": ("cp1251", "koi8-u"),
}
LENGTHS = (20, 60, 200, 1000)
SAMPLES = 150


def documents(text):
    """The first article in each kind of file."""
    paragraphs = [line for line in text.splitlines() if line.strip()]
    page = "".join(f"<p>{line}</p>" for line in paragraphs)
    page = f"<!doctype html><title>T</title><body><article><h1>La ville</h1>{page}</article>"
    document, out = docx.Document(), BytesIO()
    for line in paragraphs:
        document.add_paragraph(line)
    document.save(out)
    latin = text.encode("cp1252", "ignore").decode("cp1252")
    lines = [latin[start : start + 85] for start in range(0, len(latin), 85)]
    return {
        "txt": text.encode(),
        "txt, encoding unknown": latin.encode("cp1252"),
        "html": page.encode(),
        "pdf": source_files.pdf([line.replace("\n", " ") for line in lines]),
        "docx": out.getvalue(),
        "eml": source_files.mail(plain=text),
    }


def child_costs():
    """Milliseconds to start a child and read one page in it, and its peak memory in MB."""
    page = source_files.PAGE.encode()
    fresh = milliseconds(lambda: _one_child(page), runs=3, warm=1)
    child = isolation._Child()
    child.ask(page, Request("html"), 60)
    peak = resident_mb(child._process.pid, peak=True)
    child.end()
    return round(fresh), round(peak) if peak else "-"


def _one_child(page):
    child = isolation._Child()
    child.ask(page, Request("html"), 60)
    child.end()


def told_rightly(corpus, encodings, length):
    """(right, all) over random stretches of a corpus that hold a letter outside ASCII."""
    chance = random.Random(length)
    texts = [json.loads(line)["text"] for line in corpus_path(corpus).open(encoding="utf-8")]
    texts = [text for text in texts if len(text) > length]
    right = total = 0
    for _ in range(SAMPLES):
        text = chance.choice(texts)
        start = chance.randrange(len(text) - length)
        for encoding in encodings:
            data = text[start : start + length].encode(encoding, "ignore")
            if data.isascii():
                continue
            total += 1
            try:
                right += decode(data)[0] == data.decode(encoding)
            except ArticleError:
                continue
    return right, total


def main():
    """Prints what sources cost and how encodings fare."""
    found = documents(FIRST.read_text(encoding="utf-8"))
    rows = [
        (kind, f"{len(data) / 1000:.0f}", f"{milliseconds(lambda data=data: read_file(data, 'a')):.1f}")
        for kind, data in found.items()
    ]  # fmt: skip
    fresh, peak = child_costs()
    alone = fresh_process("import geo.article.sources")
    show(
        "Sources: the first article from each kind of file",
        ("kind", "kB", "ms, child kept"),
        rows,
        f"The first page in a fresh child takes {fresh} ms; a child peaks at {peak} MB. Importing "
        f"geo.article.sources takes {alone['start_s']:.2f} s, no parser in it.",
    )
    rows = []
    for corpus, encodings in ENCODINGS.items():
        if corpus_path(corpus).exists():
            scores = [told_rightly(corpus, encodings, length) for length in LENGTHS]
            rows.append((corpus, *(f"{right} of {total}" for right, total in scores)))
    if rows:
        show(
            "Sources: unlabelled eight-bit encodings told rightly",
            ("corpus", *(f"{length} characters" for length in LENGTHS)),
            rows,
            "Random stretches in each language's encodings; a short one may hold a single accent.",
        )


if __name__ == "__main__":
    main()
