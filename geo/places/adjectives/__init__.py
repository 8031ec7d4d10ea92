"""The adjectives and peoples of a language, and the places that they belong to.

The lists are the TOML files beside this module; ``fr.toml`` explains how to extend them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

LANGUAGES = ("fr", "en", "es", "de", "ru", "uk", "ar")


@dataclass(frozen=True, slots=True)
class Form:
    """A listed form: the ISO 3166-1 code or the place name that it belongs to, and how it is written.

    ``capital`` forms count only with a capital ("Polish"), ``hyphen`` forms only before a hyphen
    ("russo-"). ``short`` forms are short names of countries that stand like an adjective before a
    noun ("US troops"), and count only where they are no name.
    """

    of: str
    capital: bool = False
    hyphen: bool = False
    short: bool = False

    @property
    def country(self) -> str:
        """The code of the country, empty for an adjective of another place."""
        return self.of if len(self.of) == 2 and self.of.isascii() and self.of.isupper() else ""


@dataclass(frozen=True, slots=True)
class Rule:
    """Adjectives of towns that no list names: one of ``endings`` stands for one of ``bases``.

    ``agrees`` are the endings that a case of the town's name has too, with those of the noun that
    follows the adjective.
    """

    endings: tuple[str, ...]
    bases: tuple[str, ...]
    capital: bool
    agrees: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Adjectives:
    """The forms of a language by their words in small letters, single spaces between them.

    ``opening`` are the first words of the forms that have several.
    """

    forms: Mapping[str, Form]
    opening: frozenset[str]
    rules: tuple[Rule, ...]


@lru_cache(maxsize=16)
def adjectives(language: str) -> Adjectives:
    """The adjectives of an ISO 639-1 language; those of all languages together for any other code."""
    tables = [_table(code) for code in ((language,) if language in LANGUAGES else LANGUAGES)]
    forms: dict[str, Form] = {}
    for table in tables:
        for paradigm in table["paradigm"]:
            for text, form in _forms(paradigm):
                forms.setdefault(text, form)
    return Adjectives(
        forms,
        frozenset(text.split(" ")[0] for text in forms if " " in text),
        tuple(_rule(rule) for table in tables for rule in table.get("towns", ())),
    )


def people_of(word: str, language: str) -> str:
    """The country whose adjective or people a lower-case word is ("syrienne": "SY"), else ""."""
    form = adjectives(language).forms.get(word)
    return form.country if form else ""


def peoples(words: Iterable[str], language: str) -> frozenset[str]:
    """The countries whose adjectives or peoples are among the lower-case words."""
    forms = adjectives(language).forms
    told = {forms[word].country for word in forms.keys() & set(words)}
    return frozenset(told - {""})


@lru_cache(maxsize=8192)
def town_names(word: str, language: str) -> tuple[str, ...]:
    """The towns that ``word`` may be an adjective of by the rules of the language; often none.

    >>> town_names("Kiewer", "de")
    ('Kiew', 'Kiewen')
    """
    low = word.lower()
    return tuple(
        f"{low[: -len(ending)]}{base}".capitalize()
        for rule in adjectives(language).rules
        if word[0].isupper() or not rule.capital
        for ending in rule.endings
        if low.endswith(ending) and len(low) - len(ending) >= 3
        for base in rule.bases
    )


def _table(language: str) -> dict[str, Any]:
    source = files(__package__).joinpath(f"{language}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


def _forms(paradigm: Mapping[str, Any]) -> Iterator[tuple[str, Form]]:
    endings = _words(paradigm["endings"])
    prefixes = _words(paradigm.get("prefixes", "-"))
    flags = [bool(paradigm.get(flag)) for flag in ("capital", "hyphen", "short")]
    for of, stems in paradigm["of"].items():
        form = Form(of, *flags)
        for stem in stems.split(","):
            for prefix in prefixes:
                for ending in endings:
                    yield f"{prefix}{stem.strip()}{ending}", form


def _rule(table: Mapping[str, Any]) -> Rule:
    agrees = {case: _words(nouns) for case, nouns in table.get("agrees", {}).items()}
    return Rule(
        _words(table["endings"]), _words(table["bases"]), bool(table.get("capital")), agrees
    )


def _words(text: str) -> tuple[str, ...]:
    """The words of a list; "-" stands for nothing."""
    return tuple("" if word == "-" else word for word in text.split())
