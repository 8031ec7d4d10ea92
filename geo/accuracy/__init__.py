"""Annotated texts -> how well they are read: the scores, the measuring corpora, ``python -m geo evaluate``.

May import everything up to ``geo.read``; the views show what is measured here.
"""
