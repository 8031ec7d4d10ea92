"""The accuracy card of the article's language: folded away until the reader asks."""

from __future__ import annotations

from html import escape

import streamlit as st

from geo.page.html import notice
from geo.views.card import Line, card_lines, read_card
from geo.views.words import Words


def accuracy_card(words: Words, language: str) -> None:
    """Draws the card; ``language`` is what the article was read in, empty when that is unknown."""
    name = words.language_name(language) if language else ""
    label = words("card-heading", language=name) if name else words("card-heading-unknown")
    with st.expander(label):
        lines = card_lines(language, words, read_card())
        if not lines:
            notice(words("card-unmeasured"))
            return
        items = "".join(_item(line) for line in lines)
        st.html(f'<div class="card"><p>{escape(words("card-intro"))}</p><dl>{items}</dl></div>')


def _item(line: Line) -> str:
    outcome, caution = escape(line.outcome), escape(line.caution)
    return f"<dt>{escape(line.what)}</dt><dd>{outcome} <em>{caution}</em></dd>"
