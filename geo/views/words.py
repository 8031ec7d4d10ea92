"""The interface's words: message ids in, sentences in the reader's language out.

The sentences live in ``locales/<language>.ftl`` (Fluent), which know each language's plurals and
numbers. Names of languages, countries and dates come from the Unicode CLDR.

>>> Words("en")("tab-axes", count=2)
'Axes (2)'
>>> Words("fr").date("2016-03")
'mars 2016'
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from unicodedata import bidirectional

from babel import Locale
from babel.dates import format_date, format_skeleton
from fluent.runtime import FluentBundle, FluentResource

from geo.errors import GeoError
from geo.model import Reason

LANGUAGES = ("en", "fr")
_LOCALES = Path(__file__).parent / "locales"
# A date of which only the year or the month is known, told by its length.
_SKELETONS = {4: "y", 7: "yMMMM"}


def isolated(text: str) -> str:
    """``text`` as a part of a sentence in the other reading direction: the marks around it stay in order.

    Text without right-to-left letters comes back unchanged; other text stands between a first strong
    isolate and its end (Unicode Standard Annex 9).

    >>> isolated("the army"), isolated("الجيش") == "\u2068الجيش\u2069"
    ('the army', True)
    """
    if any(bidirectional(letter) in ("R", "AL") for letter in text):
        return f"\u2068{text}\u2069"
    return text


class Words:
    """The words of one interface language; an unknown language reads English."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else LANGUAGES[0]
        self._bundle = _bundle(self.language)
        self._locale = Locale(self.language)

    def __call__(self, message: str, **values: str | int | float) -> str:
        """The sentence of a message id, filled with ``values``.

        Raises:
            KeyError: no such message, or a value that it needs is missing.
        """
        if not self._bundle.has_message(message):
            raise KeyError(f"No message {message!r} in locales/{self.language}.ftl.")
        sentence, faults = self._format(message, values)
        if faults:
            raise KeyError(f"Message {message!r} in {self.language}: {faults[0]}")
        return sentence

    def reason(self, reason: Reason) -> str:
        """A reason in words; its bare code where the locale has no sentence for it.

        A value called ``kind`` or ``country`` is a code, and is said as a word too.
        """
        message = f"reason-{reason.code}"
        if not self._bundle.has_message(message):
            return reason.code
        return self(message, **{key: self._value(key, value) for key, value in reason.values})

    def clause(self, reason: Reason, **values: str) -> str:
        """A reason as one of several in a sentence; empty where the locale has no clause for it."""
        message = f"because-{reason.code}"
        if not self._bundle.has_message(message):
            return ""
        told = {key: self._value(key, value) for key, value in reason.values}
        return self(message, **{**told, **values})

    def _value(self, key: str, value: str | int) -> str | int:
        if key == "kind":
            return self(f"kind-{value}")
        return self.country_name(str(value)) if key == "country" else value

    def error(self, error: GeoError) -> str:
        """What went wrong and what to do, in this language where it is known, else in English."""
        message = f"error-{error.code}"
        if not self._bundle.has_message(message):
            return str(error)
        sentence, faults = self._format(message, error.values)
        return str(error) if faults else sentence

    def _format(
        self, message: str, values: Mapping[str, str | int | float]
    ) -> tuple[str, list[Exception]]:
        pattern = self._bundle.get_message(message).value
        if pattern is None:
            return "", [ValueError("it has no text")]
        sentence, faults = self._bundle.format_pattern(pattern, dict(values))
        return str(sentence), list(faults)

    def language_name(self, code: str) -> str:
        """The name of the language of an ISO 639-1 code; the code where CLDR has none."""
        return str(self._locale.languages.get(code, code))

    def country_name(self, code: str) -> str:
        """The name of the country of an ISO 3166-1 alpha-2 code; empty for an empty code."""
        return str(self._locale.territories.get(code, code))

    def date(self, iso: str) -> str:
        """An ISO 8601 year, month or day in words; what was given where it is no such date."""
        try:
            day = date.fromisoformat(iso + "-01-01"[max(0, len(iso) - 4) :])
        except ValueError:
            return iso
        if skeleton := _SKELETONS.get(len(iso)):
            return str(format_skeleton(skeleton, day, locale=self._locale))
        return str(format_date(day, "long", locale=self._locale))


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((_LOCALES / f"{language}.ftl").read_text(encoding="utf-8")))
    return bundle
