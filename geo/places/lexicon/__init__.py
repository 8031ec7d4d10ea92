"""The cue words of each language, read once from the TOML files beside this module."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

LANGUAGES = ("fr", "en", "es", "de", "ru", "uk", "ar")


@dataclass(frozen=True, slots=True)
class Cue:
    """A set of words, some of them stems."""

    words: frozenset[str]
    stems: tuple[str, ...] = ()

    def __contains__(self, word: str) -> bool:
        return word in self.words or (bool(self.stems) and word.startswith(self.stems))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The cues of one language, or of all.

    ``wrappers`` maps the head of "city of X" to the kind of X; those in ``direct`` also stand straight
    before X. ``offices`` maps the words of "mayor of X", "X police" to whose office that is: "town",
    "province" or "country". ``area_words`` stand right before countries, regions and rivers,
    ``town_words`` before towns; where ``closes`` has words, an article counts before one of them alone.
    ``joins`` stand before the last name of a list. ``streets`` are the nouns of streets before and after their names, in small letters.
    """

    locative: Cue
    aimed: Cue
    relational: Cue
    inside: Cue
    articles: Cue
    never: Cue
    wrappers: Mapping[str, str]
    direct: Cue
    offices: Mapping[str, str]
    area_words: Cue
    town_words: Cue
    closes: Cue
    joins: Cue
    titles: Cue
    born: Cue
    years: Cue
    endings: tuple[str, ...]
    organisations: Cue
    says: Cue
    heads: Cue
    directions: Cue
    streets_before: Cue
    streets_after: Cue
    streets: Cue


@dataclass(frozen=True, slots=True)
class SmallWords:
    """Small words inside names: ``links`` between two capitals, ``particles`` in those of persons.

    ``openers`` begin a name before a hyphen, those also in ``loose`` before a space too.
    """

    links: frozenset[str]
    openers: frozenset[str]
    loose: frozenset[str]
    particles: frozenset[str]


@lru_cache(maxsize=1)
def small_words() -> SmallWords:
    """The small words of all languages: a name keeps its own in an article of any language."""
    tables = [_table(code)["names"] for code in LANGUAGES]
    links, openers, loose, particles = (
        frozenset(word for table in tables for word in table[key])
        for key in ("links", "openers", "loose", "particles")
    )
    return SmallWords(links, openers, loose, particles)


@lru_cache(maxsize=16)
def lexicon(language: str) -> Lexicon:
    """The cues of an ISO 639-1 language; those of all languages together for any other code."""
    if language in LANGUAGES:
        return _build([_table(language)])
    return _build([_table(code) for code in LANGUAGES])


@lru_cache(maxsize=16)
def wrapper_kinds(language: str) -> Mapping[str, str]:
    """The kind that each wrapper word of a language states ("ville": "city")."""
    return lexicon(language).wrappers


def _table(language: str) -> dict[str, Any]:
    source = files(__package__).joinpath(f"{language}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


def _build(tables: list[dict[str, Any]]) -> Lexicon:
    def cue(*path: str) -> Cue:
        return _cue(word for table in tables for word in _at(table, path))

    return Lexicon(
        locative=cue("locative"),
        aimed=cue("aimed"),
        relational=cue("relational"),
        inside=cue("inside"),
        articles=cue("articles"),
        never=cue("never"),
        wrappers={
            word: kind for t in tables for kind, words in t["wrappers"].items() for word in words
        },
        direct=cue("direct"),
        offices={
            word: whose for t in tables for whose, words in t["offices"].items() for word in words
        },
        area_words=cue("grammar", "area"),
        town_words=cue("grammar", "town"),
        closes=cue("grammar", "closes"),
        joins=cue("grammar", "joins"),
        titles=cue("people", "titles"),
        born=cue("people", "verbs_after"),
        years=cue("people", "years"),
        # Where the language is not known, no ending is a case.
        endings=tuple(tables[0]["names"].get("endings", ())) if len(tables) == 1 else (),
        organisations=cue("organisations", "words"),
        says=cue("government", "says"),
        heads=cue("government", "heads"),
        directions=cue("directions", "words"),
        streets_before=cue("streets", "before"),
        streets_after=cue("streets", "after"),
        streets=_cue(
            word.lower().rstrip(".")
            for table in tables
            for side in ("before", "after")
            for word in _at(table, ("streets", side))
        ),
    )


def _cue(words: Iterable[str]) -> Cue:
    listed = tuple(words)
    return Cue(
        frozenset(w for w in listed if not w.endswith("*")),
        tuple(w[:-1] for w in listed if w.endswith("*")),
    )


def _at(table: dict[str, Any], path: tuple[str, ...]) -> list[str]:
    value: Any = table
    for key in path:
        value = value[key]
    return [str(word) for word in value]
