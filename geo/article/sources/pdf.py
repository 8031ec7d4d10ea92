"""A PDF -> Draft: the text of its pages, its lines put back into paragraphs (pypdf).

A PDF places lines, not paragraphs. A line that fills the column goes on in the next one; a word cut
at its end is put together again, since half a place name is none. Headers and footers that every
page repeats are left out, with a note.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from statistics import quantiles

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError

from geo.article.sources.kinds import encrypted
from geo.article.sources.source import Draft, Note, Part
from geo.article.text import MAX_CHARS
from geo.errors import ArticleError

MAX_PAGES = 500
# A line shorter than this share of a full one ends its paragraph.
_FULL = 0.75
_STOP = re.compile(r"[.!?…؟:][\"'»”’)\]]*$")
_HYPHENS = ("-", "\u2010", "\u00ad")
_DIGITS = re.compile(r"\d+")
# Ligatures and Arabic presentation forms: shapes of letters that fonts leave in the text.
_SHAPES = re.compile("[\ufb00-\ufdff\ufe70-\ufefc]+")
_ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")
_SPACES = re.compile(" +")
_LEFT_TO_RIGHT = re.compile(
    r"[0-9A-Za-z\u00c0-\u024f\u0660-\u0669](?:[^\s\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]*"
    r"[0-9A-Za-z\u00c0-\u024f\u0660-\u0669%])?"
)


def parse_pdf(data: bytes, *, name: str = "") -> Draft:
    """The text of a PDF, page after page.

    Raises:
        ArticleError: the PDF needs a password, is too long, or holds pictures alone.
        Exception: of any kind, where the PDF is damaged.
    """
    try:
        pages = _pages(data, name)
    except (DependencyError, FileNotDecryptedError) as error:
        raise encrypted(name) from error
    lines, left_out = _without_furniture(pages)
    paragraphs = _paragraphs(lines)
    notes = (Note("pdf-furniture", (("count", left_out),)),) if left_out else ()
    blank = sum(not page for page in pages)
    if blank:
        notes = (*notes, Note("pdf-blank-pages", (("count", blank),)))
    return Draft(tuple(Part(paragraph) for paragraph in paragraphs), notes=notes)


def _pages(data: bytes, name: str) -> list[list[str]]:
    """The lines of each page.

    Raises:
        ArticleError: see ``parse_pdf``.
    """
    reader = PdfReader(BytesIO(data))
    # Many PDFs are only protected against printing: their password for reading is empty.
    if reader.is_encrypted and not reader.decrypt(""):
        raise encrypted(name)
    count = len(reader.pages)
    if count > MAX_PAGES:
        raise ArticleError(
            "pdf-too-long",
            f"{name or 'The PDF'} has {count:,} pages; Dateline reads up to {MAX_PAGES}. Save the pages "
            "of the article alone.",
            name=name,
            pages=count,
            limit=MAX_PAGES,
        )
    pages: list[list[str]] = []
    chars = 0
    for page in reader.pages:
        pages.append(_lines(_printed(page)))
        chars += sum(map(len, pages[-1]))
        if chars > MAX_CHARS:  # the article will be refused for its length, with that sentence
            break
    if not chars and any(map(_has_image, reader.pages)):
        raise ArticleError(
            "pdf-image-only",
            f"{name or 'The PDF'} holds only pictures of text ({count} pages), as a scan does. Run it "
            "through text recognition (OCR) and read the result.",
            name=name,
            pages=count,
        )
    return pages


def _has_image(page: PageObject) -> bool:
    resources = page.get("/Resources")
    objects = resources.get_object().get("/XObject") if resources is not None else None
    return bool(objects is not None and len(objects.get_object()))


def _printed(page: PageObject) -> str:
    """The page's text in reading order.

    A PDF draws letters from left to right whatever their script, and each program that makes one
    cuts its runs elsewhere; an Arabic page is therefore read by position and turned around.
    """
    text = page.extract_text()
    arabic = len(_ARABIC.findall(text))
    if arabic * 2 < sum(map(str.isalpha, text)) or not arabic:
        return text
    drawn = page.extract_text(extraction_mode="layout")
    return "\n".join(_turned(line) for line in drawn.splitlines())


def _turned(line: str) -> str:
    """A line as drawn -> as read: right to left, but figures and foreign words as they are."""
    turned = _SPACES.sub(" ", line)[::-1]
    return _LEFT_TO_RIGHT.sub(lambda match: match.group()[::-1], turned)


def _lines(text: str) -> list[str]:
    shaped = _SHAPES.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    # A font without a Unicode table may give half characters, which no text can hold.
    plain = shaped.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
    return [line.strip() for line in plain.splitlines() if line.strip()]


def _without_furniture(pages: Sequence[list[str]]) -> tuple[list[str], int]:
    """All lines in order, without the first and last lines that most pages share, and their count.

    Figures are masked, so that page numbers and dates of printing count as the same line.
    """
    edges = Counter(
        mask for page in pages for mask in {_mask(line) for line in (*page[:2], *page[-2:])}
    )
    repeated = {mask for mask, count in edges.items() if count > max(2, len(pages) // 2)}
    kept: list[str] = []
    for page in pages:
        last = len(page) - 1
        kept.extend(
            line
            for index, line in enumerate(page)
            if not (_mask(line) in repeated and (index < 2 or index > last - 2))
        )
    return kept, sum(map(len, pages)) - len(kept)


def _mask(line: str) -> str:
    return _DIGITS.sub("0", line)


def _paragraphs(lines: Sequence[str]) -> list[str]:
    """Lines joined into paragraphs by how full they are."""
    if not lines:
        return []
    lengths = [len(line) for line in lines]
    full = _FULL * (quantiles(lengths, n=10)[-1] if len(lengths) > 1 else lengths[0])
    found: list[list[str]] = [[]]
    for line in lines:
        found[-1].append(line)
        if len(line) < full or (_STOP.search(line) and len(line) < full / _FULL * 0.9):
            found.append([])
    return [_joined(paragraph) for paragraph in found if paragraph]


def _joined(lines: Sequence[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        # "Pal-" + "myre" is one word; "Deir-" + "Ezzor" keeps its hyphen.
        if text.endswith(_HYPHENS) and text[-2:-1].isalpha():
            text = text[:-1] + line if line[:1].islower() else text + line
        else:
            text += f" {line}"
    return text
