"""The head of the page: the title, where the article is from, the totals, and what was left aside."""

from __future__ import annotations

from geo.model import Provenance, Reading
from geo.page.given import Input
from geo.page.html import headline, notice
from geo.views.totals import totals, totals_sentence
from geo.views.unread import unread_language
from geo.views.words import Words

# An address may have two thousand characters; the exports carry all of them.
_MAX_ORIGIN = 80


def draw_head(reading: Reading, given: Input, words: Words) -> None:
    """Draws the head, and a quiet sentence for everything that was guessed while reading."""
    told, origin = reading.article, reading.provenance
    facts = (
        told.source,
        given.author,
        words.date(told.date) if told.date else "",
        words.language_name(told.language) if told.language else "",
        *(_provenance(origin, given.origin, words) if origin else ()),
    )
    title = told.title or (origin.file_name if origin else "") or words("untitled")
    headline(title, facts, totals_sentence(totals(reading), words))
    for note in given.notes:
        notice(words(f"note-{note.code}", **dict(note.values)))
    if unread := unread_language(told.language, words):
        notice(unread)


def _provenance(origin: Provenance, named: str, words: Words) -> tuple[str, ...]:
    """Where it is from and when it was read, for what the reader brought; always the digest."""
    digest = words("meta-digest", digest=f"{origin.sha256[:8]}…")
    if not named:
        return (digest,)
    short = named if len(named) <= _MAX_ORIGIN else f"{named[: _MAX_ORIGIN - 1]}…"
    day, time = f"{origin.read_at:%Y-%m-%d}", f"{origin.read_at:%H:%M}"
    return (short, words("meta-read", date=words.date(day), time=time), digest)
