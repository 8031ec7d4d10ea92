"""The word classes that tell the sense and the role of a place name, from the TOML files here."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from geo.places.lexicon import Cue, Lexicon, lexicon, wrapper_kinds

LANGUAGES = ("fr", "en", "es", "de", "ru", "uk", "ar")
_LISTS = (
    "finite_endings",
    "months",
    "dates",
    "compares",
    "thans",
    "degrees",
    "reaches",
    "measures",
)  # tables that are no classes of words
# Classes that the lexicon of recognition keeps.
_SHORT = 3  # letters of the longest word that is no verb by its ending alone
# And, so, in, for, like and the article, which Arabic writes onto the word.
_PROCLITIC = re.compile(r"^[وف]?(?:[بك]?ال|لل|[بلك])?(?=[\u0600-\u06ff]{3})")
_SHARED = ("locative", "relational", "directions", "says", "heads", "titles", "organisations")


@dataclass(frozen=True, slots=True)
class SenseCues:
    """The word classes of one language, or of all for a language without a file (code "").

    ``every`` holds the words of all classes: most words have none, which one look tells. ``dates``
    are the words of dates, the ``months`` among them.
    """

    language: str
    articles: Cue
    joins: Cue
    by_class: tuple[tuple[str, Cue], ...]
    every: Cue
    finite_endings: tuple[str, ...]
    months: frozenset[str]
    dates: frozenset[str]
    compares: frozenset[str]
    thans: frozenset[str]
    degrees: frozenset[str]
    reaches: frozenset[str]
    measures: frozenset[str]


def sense_cues(language: str) -> SenseCues:
    """The classes of an ISO 639-1 language; those of all languages together for any other code."""
    return _cues(language if language in LANGUAGES else "")


@lru_cache(maxsize=8)
def _cues(language: str) -> SenseCues:
    tables = [_table(code) for code in ([language] if language else LANGUAGES)]
    names = dict.fromkeys(n for table in tables for n in table if n not in _LISTS)
    own = {name: _cue([w for table in tables for w in table.get(name, [])]) for name in names}
    shared = lexicon(language)
    common = [(name, _shared(shared, name)) for name in _SHARED]
    wrappers = ("wrappers", Cue(frozenset(wrapper_kinds(language))))
    by_class = (*own.items(), *common, wrappers)
    return SenseCues(
        language=language,
        articles=shared.articles,
        joins=own["joins"],
        by_class=by_class,
        every=Cue(
            frozenset().union(*(cue.words for _, cue in by_class)),
            tuple({stem for _, cue in by_class for stem in cue.stems}),
        ),
        finite_endings=tuple(e for table in tables for e in table["finite_endings"]),
        months=_words(tables, "months"),
        compares=_words(tables, "compares"),
        thans=_words(tables, "thans"),
        degrees=_words(tables, "degrees"),
        reaches=_words(tables, "reaches"),
        measures=_words(tables, "measures"),
        dates=frozenset(w for table in tables for w in (*table["dates"], *table["months"])),
    )


@lru_cache(maxsize=65536)
def classes_of(word: str, language: str) -> tuple[str, ...]:
    """The names of the classes that hold the lower-case ``word``; ``()`` for most words."""
    cues = _cues(language)
    for known in dict.fromkeys((word, _PROCLITIC.sub("", word))):
        if known in cues.every and (found := tuple(n for n, c in cues.by_class if known in c)):
            return found
    if len(word) > _SHORT and cues.finite_endings and word.endswith(cues.finite_endings):
        return ("finite",)
    return ()


def _shared(cues: Lexicon, name: str) -> Cue:
    found = getattr(cues, name)
    assert isinstance(found, Cue)
    return found


def _words(tables: list[dict[str, list[str]]], name: str) -> frozenset[str]:
    return frozenset(word for table in tables for word in table[name])


def _cue(words: list[str]) -> Cue:
    return Cue(
        frozenset(w for w in words if not w.endswith("*")),
        tuple(w[:-1] for w in words if w.endswith("*")),
    )


def _table(language: str) -> dict[str, list[str]]:
    source = files(__package__).joinpath(f"{language}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))
