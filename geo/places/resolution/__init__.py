"""Mentions -> places: the candidates of an article weighed together, with reasons and confidence."""
