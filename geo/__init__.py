"""Dateline's reader: the text of an article -> its places, its axes, and the passages that say so.

    raw input -> Article -> Mentions -> Places -> Axes -> Reading -> views, exports

``read_article`` is the program; ``model`` says what flows; each room is one step of that line and
imports only from its left: model, errors, geodesy <- article <- gazetteer <- places <- axes <- read
<- views <- page <- dashboard.

    from geo import open_gazetteer, read_article, read_text
    reading = read_article(read_text("L'armée marche de Palmyre sur Raqqa."), open_gazetteer())
"""
