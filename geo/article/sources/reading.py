"""The bytes of a document -> Source: its kind told, its text read, its sections kept."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable

from geo.article.sources.encoding import decode
from geo.article.sources.isolation import parse_apart
from geo.article.sources.kinds import broken, kind_of
from geo.article.sources.parser import Request
from geo.article.sources.source import Draft, Kind, Note, Source, provenance
from geo.article.text import read_text
from geo.errors import ArticleError
from geo.model import Article, Section, Span

MAX_FILE_BYTES = 20_000_000
_MB = 1_000_000
_GZIP = b"\x1f\x8b"
_MARKDOWN_TITLE = re.compile(r"^#[ \t](.*)$", re.MULTILINE)
_BETWEEN = "\n\n"

Parser = Callable[[bytes, Request], Draft]


def read_file(
    data: bytes, name: str, *, language: str = "", parser: Parser = parse_apart
) -> Source:
    """The article in a file (txt, md, html, pdf, docx, eml, each also gzipped).

    Its bytes decide what it is; ``name`` is for messages, and tells Markdown. A text or Markdown
    file is kept character for character; of the others the text is what their format prints, one
    paragraph after the other. ``language`` is detected when empty. ``parser`` is a seam for tests.

    Raises:
        ArticleError: the file is empty, too large, damaged, encrypted, of another format, or
            without text; it says which.
    """
    if len(data) > MAX_FILE_BYTES:
        raise ArticleError(
            "file-too-large",
            f"{name} has {len(data) / _MB:.1f} MB; Dateline reads files up to {MAX_FILE_BYTES // _MB} MB. "
            "Save the article alone.",
            name=name,
            size=-(-len(data) // _MB),
            limit=MAX_FILE_BYTES // _MB,
        )
    return read_document(data, name=name, language=language, parser=parser)


def read_pasted(
    text: str, *, language: str = "", title: str = "", source: str = "", date: str = ""
) -> Source:
    """The article of a pasted text, kept as given; its provenance is that of its UTF-8 bytes.

    Raises:
        ArticleError: see ``read_text``.
    """
    article = read_text(text, language=language, title=title, source=source, date=date)
    return Source(article, provenance(text.encode(), "text"))


def read_document(
    data: bytes,
    *,
    name: str = "",
    language: str = "",
    charset: str = "",
    declared: Kind | None = None,
    addresses: tuple[str, ...] = (),
    parser: Parser = parse_apart,
) -> Source:
    """The article in ``data``; ``charset`` and ``declared`` are what a server says of it.

    Raises:
        ArticleError: see ``read_file``.
    """
    url = addresses[-1] if addresses else ""
    shown = name or url
    plain = _unpacked(data, shown)
    if not plain.strip():
        raise ArticleError("file-empty", f"{shown} is empty. Choose another one.", name=shown)
    kind = kind_of(plain, name=shown, declared=declared)
    about = provenance(data, kind, file_name=name, addresses=addresses)
    if kind in ("text", "markdown"):
        text, encoding = decode(plain, declared=charset, name=shown)
        return Source(
            _plain_article(text, kind, language), about, notes=_encoding_notes(encoding, charset)
        )
    draft = parser(plain, Request(kind, name=shown, charset=charset, url=url))
    if not draft.parts:
        raise ArticleError(
            "file-no-text",
            f"{shown} holds no text. Choose another one, or paste its text.",
            name=shown,
        )
    return Source(_article(draft, language), about, author=draft.author, notes=draft.notes)


def _unpacked(data: bytes, name: str) -> bytes:
    """The contents of a gzip file, other data as they are; packed twice is not read."""
    if not data.startswith(_GZIP):
        return data
    unpacker = zlib.decompressobj(wbits=31)
    try:
        plain = unpacker.decompress(data, MAX_FILE_BYTES + 1)
    except zlib.error as error:
        raise broken(name, "gzip") from error
    if len(plain) > MAX_FILE_BYTES:
        raise ArticleError(
            "file-unpacks-too-large",
            f"{name} unpacks to more than {MAX_FILE_BYTES // _MB} MB, which is the limit. Save the "
            "article alone.",
            name=name,
            limit=MAX_FILE_BYTES // _MB,
        )
    # What follows the packed file would be lost in silence, save for a tape's padding.
    if not unpacker.eof or unpacker.unused_data.strip(b"\0"):
        raise broken(name, "gzip")
    return plain


def _plain_article(text: str, kind: Kind, language: str) -> Article:
    """The text as it stands; a Markdown file's first heading is its headline."""
    heading = _MARKDOWN_TITLE.search(text) if kind == "markdown" else None
    title = heading.group(1).strip().rstrip("# \t") if heading else ""
    if heading is None or not title:
        return read_text(text, language=language)
    known = (Section("headline", Span(heading.start(), heading.end())),)
    return read_text(text, language=language, title=title, known=known)


def _encoding_notes(encoding: str, declared: str) -> tuple[Note, ...]:
    """A note where the encoding was guessed, since a wrong guess garbles the names."""
    if declared or encoding.startswith("utf"):
        return ()
    return (Note("encoding-guessed", (("encoding", encoding),)),)


def _article(draft: Draft, language: str) -> Article:
    """The paragraphs one after the other, each in the section that its document tells."""
    known: list[Section] = []
    start = 0
    for part in draft.parts:
        end = start + len(part.text)
        if part.kind is not None:
            known.append(Section(part.kind, Span(start, end)))
        start = end + len(_BETWEEN)
    return read_text(
        _BETWEEN.join(part.text for part in draft.parts),
        language=language,
        title=draft.title,
        source=draft.source,
        date=draft.date,
        known=tuple(known),
    )
