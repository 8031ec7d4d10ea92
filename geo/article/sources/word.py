"""A DOCX -> Draft: its paragraphs in order, the title and captions by their style (python-docx)."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO

import docx
from docx.oxml.ns import qn
from lxml import etree

from geo.article.sources.source import Draft, Part
from geo.errors import ArticleError
from geo.model import SectionKind

# What the archive may unpack to, in bytes. Pictures do not shrink in it, so a 20 MB file of ours
# stays far below; a bomb does not.
MAX_UNPACKED = 100_000_000
_PARAGRAPH, _TEXT, _TAB, _BREAK = qn("w:p"), qn("w:t"), qn("w:tab"), qn("w:br")
_HARD_HYPHEN = qn("w:noBreakHyphen")
# Drawings are stored twice; the second form is for old programs.
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {_TAB: "\t", _BREAK: "\n", _HARD_HYPHEN: "-"}
_KINDS: dict[str, SectionKind] = {"title": "headline", "caption": "caption"}


def parse_docx(data: bytes, *, name: str = "") -> Draft:
    """The text of a DOCX: body, tables and text boxes, insertions kept, deletions left out.

    Raises:
        ArticleError: the file unpacks to more than ``MAX_UNPACKED`` bytes.
        Exception: of any kind, where the file is damaged.
    """
    _check_size(data, name)
    document = docx.Document(BytesIO(data))
    styles = {style.style_id: (style.name or "").lower() for style in document.styles}
    parts = tuple(_parts(document.element.body, styles))
    headline = next((part.text for part in parts if part.kind == "headline"), "")
    return Draft(parts, title=" ".join(headline.split()))


def _check_size(data: bytes, name: str) -> None:
    """Refuse an archive by what its directory declares; zipfile never unpacks more than that."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        size = sum(member.file_size for member in archive.infolist())
    if size > MAX_UNPACKED:
        raise ArticleError(
            "file-unpacks-too-large",
            f"{name or 'The document'} unpacks to {size // 1_000_000:,} MB; Dateline reads up to "
            f"{MAX_UNPACKED // 1_000_000} MB. Save the article alone.",
            name=name,
            size=size // 1_000_000,
            limit=MAX_UNPACKED // 1_000_000,
        )


def _parts(body: etree._Element, styles: dict[str, str]) -> Iterator[Part]:
    paragraphs: dict[etree._Element, list[str]] = {p: [] for p in body.iter(_PARAGRAPH)}
    for element in body.iter(_TEXT, *_SIGNS):
        owner = next(element.iterancestors(_PARAGRAPH, _FALLBACK), None)
        # A paragraph's tab stops are elements of the same name as its tabs.
        if owner in paragraphs and not (element.tag == _TAB and element.get(qn("w:val"))):
            paragraphs[owner].append(_SIGNS.get(element.tag) or element.text or "")
    for paragraph, words in paragraphs.items():
        text = "".join(words).strip()
        if text:
            yield Part(text, _KINDS.get(styles.get(paragraph.style or "", "")))
