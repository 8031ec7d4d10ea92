"""Russian and Ukrainian names: an inflected name -> its dictionary forms, by ``declensions.toml``.

The rules guess: they give every form that the endings allow, and the gazetteer tells which exist.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any

_SHORTEST = 2  # letters of a stem
_MOST_FORMS = 24
_BREAK = re.compile(r"([\s‐-]+)")
_VOWELS = frozenset("аеєёиіїоуыэюя")
_POSSESSIVE = ("ов", "ев", "єв", "ин", "ін", "їн")
_NOMINATIVE_ADJECTIVES = ("ий", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие")
# Letters that one of the two languages alone writes.
_RUSSIAN, _UKRAINIAN = frozenset("ыэёъ"), frozenset("іїєґ'’ʼ")


@dataclass(frozen=True, slots=True)
class Form:
    """A nominative that a word may come from; ``gender`` is m, f, n or p (a plural name)."""

    word: str
    gender: str
    adjective: bool = False


@dataclass(frozen=True, slots=True)
class _Declensions:
    """``declensions.toml``: (case ending, nominative ending, gender, adjective), longest first."""

    endings: tuple[tuple[str, str, str, bool], ...]
    closed: Mapping[str, str]
    softened: Mapping[str, str]
    relative: tuple[str, ...]
    relative_bases: tuple[str, ...]
    regions: tuple[str, ...]
    land: tuple[str, ...]
    land_bases: tuple[str, ...]


@lru_cache(maxsize=1)
def _declensions() -> _Declensions:
    path = Path(__file__).with_name("declensions.toml")
    table: Mapping[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    endings = {
        (case, row["nominative"], row["gender"], kind == "adjective")
        for kind in ("noun", "adjective")
        for row in table[kind]
        for case in (*row["cases"], row["nominative"])
    }
    return _Declensions(
        endings=tuple(sorted(endings, key=lambda e: (-len(e[0]), e))),
        closed=table["closed"],
        softened=table["softened"],
        relative=tuple(table["relative"]["marks"]),
        relative_bases=tuple(table["relative"]["bases"]),
        regions=tuple(table["relative"]["regions"]),
        land=tuple(table["land"]["marks"]),
        land_bases=tuple(table["land"]["bases"]),
    )


def is_cyrillic(word: str) -> bool:
    """True for a word that begins with a Cyrillic letter."""
    return "\u0400" <= word[:1] <= "\u04ff"


def nominatives(name: str) -> tuple[str, ...]:
    """The dictionary forms that ``name`` may stand for beside itself, likelier ones first, at most 24.

    Words of one name agree in gender, so "Южной Кореи" gives "Южная Корея" and not "Южной Корея";
    a name with a hyphen may decline its first part alone, its last, or both.

    >>> "Южная Корея" in nominatives("Южной Кореи"), "Ростов-на-Дону" in nominatives("Ростове-на-Дону")
    (True, True)
    >>> "Харків" in nominatives("Харкова"), "Черкассы" in nominatives("Черкасс")
    (True, True)
    """
    parts = _BREAK.split(name)
    words, gaps = parts[::2], (*parts[1::2], "")
    if len(words) > 3 or not all(words):
        return ()
    found: dict[str, None] = {}
    for chosen in _agreeing(words, gaps):
        found["".join(w + g for w, g in zip(chosen, gaps, strict=True))] = None
    found.pop(name, None)
    return tuple(found)[:_MOST_FORMS]


def _agreeing(words: list[str], gaps: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The nominatives of a name: of all its words where they agree, of its last or first alone."""
    options = [word_forms(word) for word in words]
    if len(words) == 2:
        pairs = [
            (a, b) for a, b in product(*options) if a.gender == b.gender and a.word != words[0]
        ]
        for first, last in sorted(pairs, key=lambda pair: not pair[0].adjective):
            yield first.word, last.word
        if any(form.adjective for form in options[0]) and gaps[0] == " ":
            return
    for form in options[-1]:
        yield *words[:-1], form.word
    if gaps[0] == " " or (len(words) == 3 and words[1].islower()):
        for form in options[0]:
            yield form.word, *words[1:]


@lru_cache(maxsize=65536)
def word_forms(word: str) -> tuple[Form, ...]:
    """The nominatives that one word may come from, itself left out where it is one in another gender.

    >>> [form.word for form in word_forms("Изюме")][:2]
    ['Изюм', 'Изюма']
    """
    found: dict[Form, None] = {}
    low = word.lower()
    upper = word.isupper() and len(word) > 3
    told = _declensions()
    for case, nominative, gender, adjective in told.endings:
        if not low.endswith(case) or case == nominative == "":
            continue
        stem = low[: len(low) - len(case)]
        if len(stem) < _SHORTEST or not _fits(stem, case, nominative, adjective=adjective):
            continue
        for base in _stems(stem, case, nominative, gender, adjective=adjective):
            form = base + nominative
            if not (_UKRAINIAN & set(low) and _RUSSIAN & set(form)) and not (
                _RUSSIAN & set(low) and _UKRAINIAN & set(form)
            ):
                found[Form(_like(word, form, upper=upper), gender, adjective)] = None
    return tuple(found)


def _fits(stem: str, case: str, nominative: str, *, adjective: bool) -> bool:
    """True when a stem may take the endings: no consonant after "ь", no vowel before a hard ending."""
    last = stem[-1]
    if not case and (last in _VOWELS or last == "й"):
        return False
    if adjective and not nominative and not stem.endswith(_POSSESSIVE):
        return False
    if adjective or not nominative:
        return last not in _VOWELS and (adjective is False or last != "ь")
    if nominative == "ь" or (nominative in "аоы" and case not in ("ю", "я")):
        return last not in _VOWELS or (last in "оеуэ" and nominative == "а")
    return nominative != "й" or last in _VOWELS


def _stems(stem: str, case: str, nominative: str, gender: str, *, adjective: bool) -> Iterator[str]:
    """The stem, and what it is before another ending: another vowel, a vowel less, a vowel more."""
    yield stem
    if adjective and nominative:
        return
    told = _declensions()
    if case and nominative in ("", "ь") and gender == "m":
        for at in (len(stem) - 2, len(stem) - 3):
            if at > 0 and stem[at] in told.closed:
                yield stem[:at] + told.closed[stem[at]] + stem[at + 1 :]
        if len(stem) > 2 and stem[-1] in "цклнт" and stem[-2] not in _VOWELS:
            head = stem[:-1].removesuffix("ь")
            yield from (head + vowel + stem[-1] for vowel in "еёо")
    if not case and gender == "p" and len(stem) > 3 and stem[-2] in "оеєё":
        yield stem[:-2] + stem[-1]
        yield stem[:-2] + "ь" + stem[-1]
    if case == "і" and stem[-1] in told.softened:
        base = stem[:-1] + told.softened[stem[-1]]
        yield base
        if not nominative and len(base) > 2 and base[-2] in told.closed:
            yield base[:-2] + told.closed[base[-2]] + base[-1]


def _like(word: str, form: str, *, upper: bool) -> str:
    return form.upper() if upper else form.capitalize() if word[0].isupper() else form


@lru_cache(maxsize=65536)
def regions(name: str) -> tuple[str, ...]:
    """Names of a town with its word for a region: what an adjective or a land may stand for.

    >>> "Харьков область" in regions("Харьковской области"), "Суми область" in regions("Сумщини")
    (True, True)
    >>> regions("Харьков")
    ()
    """
    first, _, noun = name.partition(" ")
    if not noun:
        return tuple(f"{base} область" for base in lands(first))
    told = {form.word for form in word_forms(noun)} | {noun}
    region = next((word for word in _declensions().regions if word in told), "")
    return tuple(f"{base} {region}" for base in relatives(first)) if region else ()


def is_adjective(word: str) -> bool:
    """True for a word that ends like an adjective: "Западного", "Сибирский"."""
    return any(form.adjective and form.word != word for form in word_forms(word)) or (
        word.endswith(_NOMINATIVE_ADJECTIVES)
    )


def relatives(word: str) -> tuple[str, ...]:
    """The names that an adjective of a place may come from ("Харьковской": "Харьков"), else ``()``.

    >>> "Харьков" in relatives("Харьковской"), "Київ" in relatives("Київська"), relatives("Киева")
    (True, True, ())
    """
    told = _declensions()
    return _derived(word, told.relative, told.relative_bases, _ADJECTIVAL)


def lands(word: str) -> tuple[str, ...]:
    """The names that a land may be made of ("Сумщини": "Суми", "Донеччина": "Донецьк"), else ``()``.

    >>> "Сумы" in lands("Сумщине"), "Донецьк" in lands("Донеччини"), lands("Сумы")
    (True, True, ())
    """
    told = _declensions()
    return _derived(word, told.land, told.land_bases, _LAND_CASES)


_ADJECTIVAL = frozenset("ий ого ому им ом ім ая ой ую ою а ої ій у ое е ие их ими і".split())
_LAND_CASES = frozenset("а ы и е у ой ою і".split())


def _derived(
    word: str, marks: tuple[str, ...], bases: tuple[str, ...], cases: frozenset[str]
) -> tuple[str, ...]:
    low = word.lower()
    for mark in sorted(marks, key=len, reverse=True):
        at = low.rfind(mark)
        if at < _SHORTEST or low[at + len(mark) :] not in cases:
            continue
        stem = low[:at]
        if mark in ("ччин", "цьк", "цк"):
            return tuple(_like(word, stem + end, upper=False) for end in _HISSED)
        found = [_like(word, stem + base, upper=False) for base in bases]
        return tuple(dict.fromkeys(found))
    return ()


# "ц" and "ч" hide the end of the name: Донецьк, Вінниця, Черновцы.
_HISSED = ("цьк", "ця", "ці", "цк", "ца", "цы", "ц", "к", "ка", "ч", "т", "та")
