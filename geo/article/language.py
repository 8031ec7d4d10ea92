"""The language of a text: the script decides first, then py3langid where a script has several.

>>> detect_language("Die Truppen rücken auf die Stadt vor.")
'de'
>>> detect_language("Українські війська біля міста їдуть.")
'uk'
>>> detect_language("Jeshi la serikali lilisonga mbele kuelekea Goma jana usiku.")
'sw'
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# The languages that Dateline has rules for.
LANGUAGES = ("fr", "en", "es", "de", "ru", "uk", "ar")
# Enough text for a sure answer (1,493 articles are told alike by twice as much); more only costs
# time. From the middle: pages begin and end with buttons, often in another language.
_SAMPLE_CHARS = 600
# Arabic, Cyrillic, Latin.
_SCRIPTS = tuple(map(re.compile, ("[\u0600-\u06ff]", "[\u0400-\u04ff]", "[\0-\u024f]")))
# Letters that Arabic, and that Russian and Ukrainian, do not have; and letters that long Russian
# texts are never without.
_NOT_ARABIC = re.compile("[\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06cc\u06d2]")
_NOT_SLAVIC = re.compile("[^\u0410-\u044fёЁіїєґІЇЄҐ]")
_RUSSIAN = re.compile("[ыэЫЭ]")
# Probability above which a text is in a language without rules, and the letters it takes to say so:
# news in one of LANGUAGES stays far below, a headline of a few words may not.
_FOREIGN, _LEAST_LETTERS = 0.9, 40


def detect_language(text: str) -> str:
    """The ISO 639-1 code of the language: one of ``LANGUAGES``, or another that is surely meant.

    Empty when the text has too few letters of the Arabic, Cyrillic or Latin script to tell.
    """
    start = max(0, (len(text) - _SAMPLE_CHARS) // 2)
    sample = text[start : start + _SAMPLE_CHARS]
    letters = "".join(filter(str.isalpha, sample))
    arabic, cyrillic, latin = (len(script.findall(letters)) for script in _SCRIPTS)
    most = max(arabic, cyrillic, latin)
    if most < 3 or most < len(letters) / 2:
        return ""
    if most == arabic:
        other = len(_NOT_ARABIC.findall(letters)) > len(letters) / 50
        return _among(sample, letters, "ar") if other else "ar"
    if most == cyrillic:
        return _cyrillic_language(sample, letters)
    return _among(sample, letters, "fr", "en", "es", "de")


def _cyrillic_language(sample: str, letters: str) -> str:
    own = "uk" if any(char in "іїєґІЇЄҐ" for char in sample) else "ru"
    foreign = len(_NOT_SLAVIC.findall(letters)) > len(letters) / 50
    no_russian = own == "ru" and not _RUSSIAN.search(letters)
    return _among(sample, letters, own) if foreign or no_russian else own


def _among(sample: str, letters: str, *own: str) -> str:
    """The likeliest of ``own``, or a language outside them where a long text is surely in it."""
    ranked = _identifier().rank(sample)
    best, probability = ranked[0]
    if (
        best not in LANGUAGES
        and len(best) == 2
        and float(probability) >= _FOREIGN
        and len(letters) >= _LEAST_LETTERS
    ):
        return str(best)
    return str(next(code for code, _ in ranked if code in own))


@cache
def _identifier() -> LanguageIdentifier:
    # Loading its model takes a second and 80 MB, which an article of known language need not pay.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
