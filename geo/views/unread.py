"""What to say of an article in a language that Dateline has no rules for."""

from __future__ import annotations

from geo.article.language import LANGUAGES
from geo.views.words import Words


def unread_language(language: str, words: Words) -> str:
    """A sentence for an article in ``language``; empty for those that Dateline reads.

    ``language`` is an ISO 639-1 code, empty where nobody could tell.
    """
    if language in LANGUAGES:
        return ""
    if not language:
        return words("note-language-unknown")
    return words("note-language-unread", language=words.language_name(language))
