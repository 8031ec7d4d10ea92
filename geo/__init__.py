"""Dateline's reader: the text of an article -> its places, its axes, and the passages that say so.

    raw input -> Article -> Mentions -> Places -> Axes -> Reading -> views, exports

``read_article`` is the program; ``model`` says what flows; each room is one step of that line and
imports only from its left: model, errors, geodesy <- article <- gazetteer <- places <- axes <- read
<- accuracy <- views <- page <- dashboard.

    from geo import open_gazetteer, read_article, read_text
    reading = read_article(read_text("L'armée marche de Palmyre sur Raqqa."), open_gazetteer())
"""

from geo.article import read_text
from geo.gazetteer import open_gazetteer
from geo.model import Article, Axis, Candidate, Mention, Place, Reading, Span
from geo.read import read_article

__all__ = [
    "Article", "Axis", "Candidate", "Mention", "Place", "Reading", "Span",
    "open_gazetteer", "read_article", "read_text",
]  # fmt: skip
