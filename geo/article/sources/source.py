"""What reading a source gives: the article, where it came from, and what was left aside."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from geo.model import Article, Provenance, SectionKind, SourceKind

Kind = SourceKind


@dataclass(frozen=True, slots=True)
class Note:
    """Something the reader should know: what was guessed or left out while reading the source.

    ``code`` names the sentence in ``geo/views/locales`` (message ``note-<code>``), ``values`` fill
    it.
    """

    code: str
    values: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """An article with its provenance; ``author`` is as printed, empty when unknown."""

    article: Article
    provenance: Provenance
    author: str = ""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of a document; ``kind`` is None where its own format does not tell it."""

    text: str
    kind: SectionKind | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a parser gives: paragraphs in order, and what the document says of itself.

    ``parts`` are empty only where the document has no text; ``date`` is ISO 8601 or empty.
    """

    parts: tuple[Part, ...]
    title: str = ""
    source: str = ""
    date: str = ""
    author: str = ""
    notes: tuple[Note, ...] = ()


def provenance(
    data: bytes, kind: Kind, *, file_name: str = "", addresses: tuple[str, ...] = ()
) -> Provenance:
    """The provenance of ``data``, read now."""
    digest = hashlib.sha256(data).hexdigest()
    return Provenance(digest, datetime.now(UTC), kind, file_name, addresses)
