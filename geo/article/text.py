"""A text as pasted or read from a file -> Article, with its sections and its language.

>>> article = read_text("L'armée avance vers Raqqa.")
>>> article.language, [section.kind for section in article.sections]
('fr', ['body'])
"""

from __future__ import annotations

import re

from geo.article.language import detect_language
from geo.article.sections import find_sections
from geo.errors import ArticleError
from geo.model import Article, Section

MAX_CHARS = 1_000_000
_HALVES = re.compile("[\ud800-\udfff]")


def read_text(
    text: str,
    *,
    language: str = "",
    title: str = "",
    source: str = "",
    date: str = "",
    known: tuple[Section, ...] = (),
) -> Article:
    """The article of ``text``, which is kept exactly as given; offsets count its code points.

    ``language`` is detected when empty. ``title`` falls back to the printed headline, else it
    stays empty. ``known`` are sections that the document's own format tells, in order.

    Raises:
        ArticleError: the text is empty, longer than ``MAX_CHARS``, or holds characters that no
            encoding can write.
    """
    if not text.strip():
        raise ArticleError(
            "article-empty", "The article is empty. Paste its text or choose another one."
        )
    if len(text) > MAX_CHARS:
        raise ArticleError(
            "article-too-long",
            f"The text has {len(text):,} characters; Dateline reads up to {MAX_CHARS:,}. "
            "Split it into articles and read them one by one.",
            chars=len(text),
            limit=MAX_CHARS,
        )
    if _HALVES.search(text):
        raise ArticleError(
            "article-not-text",
            "The text holds half characters (lone surrogates), so it was decoded wrongly. "
            "Save it as UTF-8 and read it again.",
        )
    sections = find_sections(text, known)
    headline = next((s.span for s in sections if s.kind == "headline"), None)
    printed = " ".join(text[headline.start : headline.end].split()) if headline else ""
    return Article(
        text=text,
        language=language or detect_language(text),
        title=title or printed,
        source=source,
        date=date,
        sections=sections,
    )
