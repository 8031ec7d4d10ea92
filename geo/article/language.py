"""The language of a text: the script decides first, then py3langid among the Latin ones.

>>> detect_language("Die Truppen rücken auf die Stadt vor.")
'de'
>>> detect_language("Українські війська біля міста їдуть.")
'uk'
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

LANGUAGES = ("fr", "en", "es", "de", "ru", "uk", "ar")
_LATIN = ["fr", "en", "es", "de"]
# Enough text for a sure answer; more only costs time. From the middle: pages begin and end with
# buttons, often in another language.
_SAMPLE_CHARS = 1200
# Arabic, Cyrillic, Latin.
_SCRIPTS = tuple(map(re.compile, ("[\u0600-\u06ff]", "[\u0400-\u04ff]", "[\0-\u024f]")))


def detect_language(text: str) -> str:
    """One of ``LANGUAGES``, empty when the text has too few letters of their scripts to tell."""
    start = max(0, (len(text) - _SAMPLE_CHARS) // 2)
    sample = text[start : start + _SAMPLE_CHARS]
    letters = "".join(filter(str.isalpha, sample))
    arabic, cyrillic, latin = (len(script.findall(letters)) for script in _SCRIPTS)
    most = max(arabic, cyrillic, latin)
    if most < 3 or most < len(letters) / 2:
        return ""
    if most == arabic:
        return "ar"
    if most == cyrillic:
        return "uk" if any(char in "іїєґІЇЄҐ" for char in sample) else "ru"
    return _latin_language(sample)


def _latin_language(sample: str) -> str:
    return str(_identifier().classify(sample)[0])


@cache
def _identifier() -> LanguageIdentifier:
    # Loading its model takes a second and 80 MB, which an article of known language need not pay.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(_LATIN)
    return identifier
