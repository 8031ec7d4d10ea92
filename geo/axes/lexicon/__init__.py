"""The words of movement and attack of each language, read from ``<language>.toml`` beside this file.

A lexicon is data for native speakers; the notation is told at the top of ``fr.toml``. Every list in
a table makes cues of the kind ``table.key`` ("roles.toward"); every ``[[trigger]]`` makes a `Frame`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent
PLACE = "@"


@dataclass(frozen=True, slots=True)
class Frame:
    """How the words of one ``[[trigger]]`` behave: see the comments in the lexicon."""

    kind: str
    goals: tuple[str, ...]
    status: str
    alone: bool = False


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
            or ("?" in self.words and word != PLACE)
            or (bool(self.starts) and word.startswith(self.starts))
            or (bool(self.ends) and len(word) > 3 and word.endswith(self.ends))
        )


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the lexicon; ``direction`` is the compass word in it, empty without one."""

    kind: str
    slots: tuple[Slot, ...]
    direction: str = ""
    frame: Frame | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase found in a sentence: tokens ``first`` to ``last``, both included."""

    kind: str
    first: int
    last: int
    direction: str = ""
    frame: Frame | None = None


class Lexicon:
    """The phrases of one language, ready to be looked up by their first word."""

    def __init__(
        self, language: str, phrases: Iterable[Phrase], *, capital_names: bool = False
    ) -> None:
        self.language = language
        self.capital_names = capital_names
        # A phrase waits under its first two words, or under its first word or beginning alone.
        self._by_pair: dict[str, dict[str, list[Phrase]]] = {}
        self._by_word: dict[str, list[Phrase]] = {}
        self._by_start: dict[str, list[Phrase]] = {}
        self._others: list[Phrase] = []
        self._begun = lru_cache(maxsize=20_000)(self._beginning)
        for phrase in _united(phrases):
            self._index(phrase)

    def _index(self, phrase: Phrase) -> None:
        first, second = phrase.slots[0], phrase.slots[1] if len(phrase.slots) > 1 else None
        if second is not None and second.exact:
            for word, following in product(first.words - {"?"}, second.words):
                self._by_pair.setdefault(word, {}).setdefault(following, []).append(phrase)
        else:
            for word in first.words - {"?"}:
                self._by_word.setdefault(word, []).append(phrase)
        for start in {start[:3] for start in first.starts}:
            self._by_start.setdefault(start, []).append(phrase)
        if first.ends or "?" in first.words:
            self._others.append(phrase)

    def find(self, words: Sequence[str]) -> tuple[Cue, ...]:
        """Every cue in a sentence's words, the longest of its kind at each position.

        ``words`` are lower case, "@" for a place. Cues of one kind do not overlap.
        """
        taken: dict[str, int] = {}
        cues = []
        for index, word in enumerate(words):
            pairs = self._by_pair.get(word)
            paired = pairs.get(words[index + 1], ()) if pairs and index + 1 < len(words) else ()
            begun = self._begun(word)
            if not paired and not begun:
                continue
            best: dict[str, Cue] = {}
            for phrase in (*paired, *begun):
                kind, last = phrase.kind, index + len(phrase.slots) - 1
                known = best.get(kind)
                if (known and known.last >= last) or taken.get(kind, -1) >= index:
                    continue
                if last == index or (last < len(words) and _follow(phrase.slots, words, index)):
                    best[kind] = Cue(kind, index, last, phrase.direction, phrase.frame)
            for cue in best.values():
                taken[cue.kind] = cue.last
                cues.append(cue)
        return tuple(cues)

    def _beginning(self, word: str) -> tuple[Phrase, ...]:
        """The phrases whose first slot takes a word, but for those that wait under a pair."""
        waiting = [*self._by_start.get(word[:3], ()), *self._others]
        begun = [phrase for phrase in waiting if phrase.slots[0].takes(word)]
        return (*self._by_word.get(word, ()), *begun)


def _follow(slots: tuple[Slot, ...], words: Sequence[str], index: int) -> bool:
    """True when the slots after the first take the words after ``index``."""
    return all(slots[offset].takes(words[index + offset]) for offset in range(1, len(slots)))


def _united(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """The phrases, those of one word and one kind made one."""
    single: dict[tuple[str, str, Frame | None], list[Slot]] = {}
    for phrase in phrases:
        if len(phrase.slots) > 1:
            yield phrase
        else:
            key = (phrase.kind, phrase.direction, phrase.frame)
            single.setdefault(key, []).append(phrase.slots[0])
    for (kind, direction, frame), slots in single.items():
        words = frozenset(word for slot in slots for word in slot.words)
        starts = tuple(sorted({start for slot in slots for start in slot.starts}))
        ends = tuple(sorted({end for slot in slots for end in slot.ends}))
        yield Phrase(kind, (Slot(words, starts, ends),), direction, frame)


@cache
def lexicon(language: str) -> Lexicon | None:
    """The lexicon of a language (ISO 639-1), None when there is none."""
    path = _FOLDER / f"{language}.toml"
    if not re.fullmatch(r"[a-z]{2,3}", language) or not path.is_file():
        return None
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    names = table.get("capital_names", False)
    return Lexicon(language, tuple(_phrases(table)), capital_names=names)


def _phrases(table: Mapping[str, Any]) -> Iterator[Phrase]:
    endings: Mapping[str, list[str]] = table.get("endings", {})
    compass: Mapping[str, list[str]] = table.get("compass", {})
    for name, group in table.items():
        if name in ("language", "capital_names", "endings", "trigger"):
            continue
        for key, entries in group.items():
            for entry in entries:
                direction = key if name == "compass" else ""
                yield from _expand(f"{name}.{key}", entry, endings, compass, direction)
    for trigger in table.get("trigger", ()):
        frame = Frame(
            trigger["kind"], tuple(trigger["goals"]), trigger["status"], trigger.get("alone", False)
        )
        for entry in trigger["words"]:
            yield from _expand("trigger", entry, endings, compass, "", frame)


def _expand(
    kind: str,
    entry: str,
    endings: Mapping[str, list[str]],
    compass: Mapping[str, list[str]],
    direction: str,
    frame: Frame | None = None,
) -> Iterator[Phrase]:
    """The phrases that one entry stands for: several where it holds ``{dir}``."""
    if "{dir}" not in entry:
        yield Phrase(kind, _slots(entry, endings), direction, frame)
        return
    for name, words in compass.items():
        for word in words:
            yield Phrase(kind, _slots(entry.replace("{dir}", word), endings), name, frame)


def _slots(entry: str, endings: Mapping[str, list[str]]) -> tuple[Slot, ...]:
    slots = []
    for position in entry.split():
        options = ["/"] if position == "/" else position.split("/")
        words = {form for option in options for form in _forms(option, endings)}
        slots.append(
            Slot(
                frozenset(word for word in words if "*" not in word),
                tuple(sorted(word[:-1] for word in words if word.endswith("*"))),
                tuple(sorted(word[1:] for word in words if word.startswith("*"))),
            )
        )
    return tuple(slots)


def _forms(option: str, endings: Mapping[str, list[str]]) -> list[str]:
    stem, mark, name = option.partition("~")
    if mark and name not in endings:
        raise ValueError(f"{option!r}: no list {name!r} under [endings]; add it or mend the entry.")
    return [stem + ending for ending in endings[name]] if mark else [option]


def known_languages() -> tuple[str, ...]:
    """The languages that have a lexicon, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


__all__ = ["PLACE", "Cue", "Frame", "Lexicon", "known_languages", "lexicon"]
