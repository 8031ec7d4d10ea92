"""Place names in a script without capitals: what the gazetteer and the words before them say.

The learnt gate leans on capitals, so for Arabic script a rule decides until a model does: after a
word that leads to a place any known name counts, elsewhere only countries and large towns.
"""

from __future__ import annotations

from geo.places.forms import forms
from geo.places.lexicon import Lexicon
from geo.places.scan import Possible
from geo.places.tokens import Words

_TITLES = ("governorate", "country", "region", "water", "relief", "island")
_LARGE, _NAMED = 100_000, 3.0


def caseless_score(possible: Possible, words: Words, lexicon: Lexicon) -> float:
    """The log-odds, by rule, that a known name in Arabic script is a place here."""
    entries = [e for e in possible.entries if e.matched in ("name", "exact", "folded")]
    if not entries or words.low[possible.first] in lexicon.titles:
        return -_NAMED
    before = words.low[possible.first - 1] if possible.first else ""
    clitic = bool(forms(possible.name)) and any(e.population > _LARGE for e in entries)
    led = before in lexicon.locative or clitic
    large = any(e.population >= _LARGE or e.kind in _TITLES for e in entries)
    long = 0.5 * (possible.last - possible.first)
    if led or large:
        return _NAMED + long if led and large else 1.0 + long
    return -_NAMED
