"""The notation of a lexicon's entries -> phrases: endings, alternatives, beginnings, prefixes, gaps."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

PLACE = "@"
GAP = "..."
# Alef with hamza or madda, ya without dots, and Russian yo are often printed in the plain letter;
# apostrophes come in three shapes, a hyphen in two.
_LETTERS = str.maketrans("أإآٱىёʼ’‑", "اااايе''-", "ـ")
_NOUNS = ("noun", "axis", "front", "aim")
# Tables of a lexicon that hold no phrases.
_SETTINGS = ("language", "prefixes", "endings", "trigger")


@dataclass(frozen=True, slots=True)
class Grammar:
    """How a language builds its sentences, as set above a lexicon's tables: see ``fr.toml``."""

    capital_names: bool = False
    verb_first: bool = False
    verb_second: bool = False
    drops_subject: bool = False
    genitive: bool = False
    rest: tuple[str, ...] = ()


def grammar(table: Mapping[str, Any]) -> Grammar:
    """The settings of a lexicon's table, false or empty where it leaves them out."""
    told = {name: bool(table.get(name)) for name in Grammar.__slots__ if name != "rest"}
    return Grammar(**told, rest=tuple(table.get("rest", ())))


@dataclass(frozen=True, slots=True)
class Frame:
    """How the words of one ``[[trigger]]`` behave: see the comments in the lexicon."""

    kind: str
    goals: tuple[str, ...]
    status: str
    alone: bool = False
    before: tuple[str, ...] = ()
    noun: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """One word position of a phrase: it takes whole words, beginnings or endings."""

    words: frozenset[str]
    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()

    @property
    def exact(self) -> bool:
        """True when only whole words may stand here."""
        return not self.starts and not self.ends and "?" not in self.words

    def takes(self, word: str) -> bool:
        """True when ``word`` (lower case; "@" for a place) may stand here."""
        return (
            word in self.words
            or word.startswith(self.starts)
            or (len(word) > 3 and word.endswith(self.ends))
            or ("?" in self.words and word[:1].isalnum())
        )


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the lexicon; ``direction`` is the compass word in it, empty without one.

    ``later`` are the words that must stand further on in the sentence ("rückten ... vor").
    """

    kind: str
    slots: tuple[Slot, ...]
    direction: str = ""
    frame: Frame | None = None
    later: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class Notation:
    """What a lexicon's entries may refer to."""

    endings: Mapping[str, Sequence[str]]
    compass: Mapping[str, Sequence[str]]
    prefixes: tuple[str, ...] = ()


@lru_cache(maxsize=16_384)
def folded(word: str) -> str:
    """A word as it is compared: small letters without vowel marks, one shape a letter.

    >>> folded("أُنْبوب"), folded("Отошёл"), folded("об’єкт")
    ('انبوب', 'отошел', "об'єкт")
    """
    plain = word.lower().translate(_LETTERS)
    if plain.isascii():
        return plain
    plain = unicodedata.normalize("NFC", plain)
    return "".join(letter for letter in plain if unicodedata.category(letter) != "Mn")


def phrases(table: Mapping[str, Any]) -> Iterator[Phrase]:
    """The phrases of a lexicon's table, in the order in which they stand."""
    notation = Notation(
        table.get("endings", {}),
        {name: [folded(w) for w in words] for name, words in table.get("compass", {}).items()},
        tuple(map(folded, table.get("prefixes", ()))),
    )
    for name, group in table.items():
        if name in _SETTINGS or name in Grammar.__slots__:
            continue
        for key, entries in group.items():
            for entry in entries:
                direction = key if name == "compass" else ""
                yield from _expand(f"{name}.{key}", entry, notation, direction)
    for trigger in table.get("trigger", ()):
        frame = Frame(
            trigger["kind"],
            tuple(trigger["goals"]),
            trigger["status"],
            trigger.get("alone", False),
            tuple(trigger.get("before", ())),
            trigger.get("noun", trigger["kind"] in _NOUNS),
        )
        for entry in trigger["words"]:
            yield from _expand("trigger", entry, notation, "", frame)


def _expand(
    kind: str, entry: str, notation: Notation, direction: str, frame: Frame | None = None
) -> Iterator[Phrase]:
    """The phrases that one entry stands for: several where it holds ``{dir}``."""
    if "{dir}" not in entry:
        yield _phrase(kind, entry, notation, direction, frame)
        return
    for name, words in notation.compass.items():
        for word in words:
            yield _phrase(kind, entry.replace("{dir}", word), notation, name, frame)


def _phrase(
    kind: str, entry: str, notation: Notation, direction: str, frame: Frame | None
) -> Phrase:
    head, gap, tail = entry.partition(GAP)
    if gap and not (head.strip() and tail.strip()):
        raise ValueError(f"{entry!r}: words must stand on both sides of the gap.")
    slots = tuple(slots_of(head, notation))
    return Phrase(kind, slots, direction, frame, tuple(slots_of(tail, notation)))


def slots_of(entry: str, notation: Notation) -> Iterator[Slot]:
    """The word positions of an entry's text, in order.

    Raises ValueError for a list of endings that the lexicon does not have.
    """
    for position in entry.split():
        options = ["/"] if position == "/" else position.split("/")
        words = {form for option in options for form in _forms(option, notation)}
        yield Slot(
            frozenset(word for word in words if "*" not in word),
            tuple(sorted(word[:-1] for word in words if word.endswith("*"))),
            tuple(sorted(word[1:] for word in words if word.startswith("*"))),
        )


def _forms(option: str, notation: Notation) -> Iterator[str]:
    stem, mark, name = option.partition("~")
    if mark and name not in notation.endings:
        raise ValueError(f"{option!r}: no list {name!r} under [endings]; add it or mend the entry.")
    for ending in notation.endings[name] if mark else ("",):
        form = folded(stem + ending)
        yield form
        if re.match(r"\w", form):
            yield from (prefix + form for prefix in notation.prefixes)
