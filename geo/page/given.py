"""What is to be read, in whichever way the reader gave it."""

from __future__ import annotations

from dataclasses import dataclass

from geo.article.sources import Note, Source
from geo.model import Provenance, Section
from geo.page.examples import Example


@dataclass(frozen=True, slots=True)
class Input:
    """A text with what is known of it; ``language`` is empty where it is to be detected.

    ``origin`` says where the reader took it from, empty for a bundled article. ``sections`` are
    those that a document's format told. Without a text, ``hint`` names the sentence that says what
    to do.
    """

    id: str
    text: str = ""
    title: str = ""
    source: str = ""
    author: str = ""
    date: str = ""
    language: str = ""
    credit: str = ""
    origin: str = ""
    hint: str = ""
    sections: tuple[Section, ...] = ()
    notes: tuple[Note, ...] = ()
    provenance: Provenance | None = None

    @property
    def file_name(self) -> str:
        """What its exports are called; documents are told apart by their digest."""
        return (
            f"{self.id}-{self.provenance.sha256[:8]}"
            if self.origin and self.provenance
            else self.id
        )


def of_example(example: Example) -> Input:
    """A bundled article, as it will be read."""
    return Input(
        id=example.id,
        text=example.text,
        title=example.title,
        source=example.source,
        date=example.date,
        language=example.language,
        credit=example.credit,
        provenance=example.provenance,
    )


def of_source(source: Source, *, id: str) -> Input:
    """A file or a web page; its language is detected, so that the reader may set another one."""
    article, provenance = source.article, source.provenance
    return Input(
        id=id,
        text=article.text,
        title=article.title,
        source=article.source,
        author=source.author,
        date=article.date,
        origin=provenance.address or provenance.file_name,
        sections=article.sections,
        notes=source.notes,
        provenance=provenance,
    )
