"""Cyrillic names -> Latin spellings: a guess for names that the gazetteer knows in Latin alone.

The guess is loose, so it counts in the countries alone that the other names of the article lie in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import lru_cache

from geo.model import Candidate, Gazetteer
from geo.places.forms.slavic import is_cyrillic, nominatives, regions

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "yo", "є": "ye", "ж": "zh",
    "з": "z", "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
    "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "’": "", "ʼ": "",
}  # fmt: skip
_DIGRAPHS = (("дж", "j"), ("кс", "x"), ("ия", "ia"), ("ія", "ia"))
# A letter of foreign names that has two sources: Хомс is Homs, Хартум is Khartoum.
_OTHERWISE = (("kh", "h"), ("g", "h"), ("k", "c"), ("v", "w"), ("i", "y"))
_LARGE = 100_000


@lru_cache(maxsize=16384)
def romanised(name: str) -> tuple[str, ...]:
    """The Latin spellings that a Cyrillic ``name`` may stand for, the plainest first.

    >>> romanised("Хомс"), romanised("Тинзауатен")[0]
    (('Khoms', 'Homs', 'Choms'), 'Tinzauaten')
    """
    low = name.lower()
    for cyrillic, latin in _DIGRAPHS:
        low = low.replace(cyrillic, latin)
    plain = "".join(_LETTERS.get(letter, letter) for letter in low)
    spellings = [plain, *(plain.replace(old, new) for old, new in _OTHERWISE if old in plain)]
    return tuple(dict.fromkeys(spelling.title() for spelling in spellings))


def romanised_entries(
    names: Iterable[str], countries: Collection[str], gazetteer: Gazetteer
) -> dict[str, tuple[Candidate, ...]]:
    """The loose candidates of the Cyrillic ``names``, in the ``countries`` of the article alone.

    Empty when no name is Cyrillic or no country is known; names that no spelling explains are left
    out.
    """
    cyrillic = [name for name in names if is_cyrillic(name) and name[0].isupper()]
    if not cyrillic or not countries:
        return {}
    spellings = {
        name: [s for form in (name, *nominatives(name), *regions(name)) for s in romanised(form)]
        for name in cyrillic
    }
    found = gazetteer.candidates({s for guessed in spellings.values() for s in guessed})
    answers = {
        name: tuple(
            dict.fromkeys(
                replace(entry, matched="loose")
                for spelling in guessed
                for entry in found[spelling]
                if entry.country in countries and (entry.matched != "loose" or _is_large(entry))
            )
        )
        for name, guessed in spellings.items()
    }
    return {name: entries for name, entries in answers.items() if entries}


def _is_large(entry: Candidate) -> bool:
    """True for what a guess that only sounds like its name may still mean."""
    return entry.kind in ("country", "governorate") or entry.population >= _LARGE
