"""The words of movement and attack of each language, read from ``<language>.toml`` beside this file.

A lexicon is data for native speakers; the notation is told at the top of ``fr.toml``. Every list in
a table makes cues of the kind ``table.key`` ("roles.toward"); every ``[[trigger]]`` makes a `Frame`.
Phrases are read from their notation in `notation`, and looked up here.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from geo.axes.lexicon.notation import (
    PLACE,
    Frame,
    Grammar,
    Phrase,
    Slot,
    folded,
    grammar,
    phrases,
)

_FOLDER = Path(__file__).parent
# How far "vor" may stand from "rückten", in words.
_GAP_REACH = 25
_STOPS = frozenset(".;:!?؛؟")
_PLAIN = Grammar()
_ANY = Slot(frozenset("?"))
# What a sentence must hold to state a movement, to tell more of one told before, and to stand a
# word for a place.
_MOVEMENT = ("trigger", "roles.start", "roles.stand", "clause.capture")
_SEQUEL = (*_MOVEMENT, "status.completed", "status.repelled")
_PRONOMINAL = tuple(f"roles.{key}" for key in ("city", "area", "plural", "there", "thither"))


class Cue(NamedTuple):
    """A phrase found in a sentence: tokens ``first`` to ``last``, both included.

    ``open`` tells that words of it come later ("rückten ... vor"): its clause goes on.
    """

    kind: str
    first: int
    last: int
    direction: str = ""
    frame: Frame | None = None
    open: bool = False


class _Opened(NamedTuple):
    """The phrases that a word may begin: ``complete`` are those of that one word, one of each kind.

    Of the longer ones, the longest first, ``others`` may stand before any word; ``pairs`` adds to
    them those that a certain word must follow.
    """

    pairs: Mapping[str, tuple[Phrase, ...]]
    others: tuple[Phrase, ...]
    complete: tuple[Phrase, ...]


class Lexicon:
    """The phrases of one language, ready to be looked up by their first word."""

    def __init__(self, language: str, phrases: Iterable[Phrase], grammar: Grammar = _PLAIN) -> None:
        self.language = language
        self.grammar = grammar
        # A phrase waits under its first word, or under the beginning of it.
        self._by_word: dict[str, list[Phrase]] = {}
        self._by_start: dict[str, list[Phrase]] = {}
        self._others: list[Phrase] = []
        self._begun = lru_cache(maxsize=20_000)(self._beginning)
        united = tuple(_united(phrases))
        for phrase in united:
            self._index(phrase)
        moving = [p for p in united if p.frame is None or p.frame.kind != "none"]
        self._stirs = _taking(_telling(moving, _MOVEMENT))
        self._follows = _taking(_telling(united, _SEQUEL))
        self._refers = _taking(_telling(united, _PRONOMINAL))

    def _index(self, phrase: Phrase) -> None:
        first = phrase.slots[0]
        for word in first.words - {"?"}:
            self._by_word.setdefault(word, []).append(phrase)
        for start in {start[:3] for start in first.starts}:
            self._by_start.setdefault(start, []).append(phrase)
        if first.ends or "?" in first.words:
            self._others.append(phrase)

    def stirs(self, words: Iterable[str]) -> bool:
        """False when no phrase of movement or departure can stand among ``words`` (as printed)."""
        return any(map(self._stirs, words))

    def follows(self, words: Iterable[str]) -> bool:
        """False when no phrase that tells more of an earlier movement can stand among ``words``."""
        return any(map(self._follows, words))

    def refers(self, words: Iterable[str]) -> bool:
        """False when no phrase that stands for a place ("la ville") can stand among ``words``."""
        return any(map(self._refers, words))

    def find(self, words: Sequence[str]) -> tuple[Cue, ...]:
        """Every cue in a sentence's words, the longest of its kind at each position.

        ``words`` are lower case, "@" for a place. Cues of one kind do not overlap.
        """
        taken: dict[str, int] = {}
        cues: list[Cue] = []
        for index, word in enumerate(words):
            opened = self._begun(word)
            if opened is None:
                continue
            following = words[index + 1] if index + 1 < len(words) else ""
            for phrase in opened.pairs.get(following, opened.others):
                if taken.get(phrase.kind, -1) < index and _stands(phrase, words, index):
                    last = index + len(phrase.slots) - 1
                    taken[phrase.kind] = last
                    cues.append(_cue(phrase, index, last))
            for phrase in opened.complete:
                if taken.get(phrase.kind, -1) < index:
                    taken[phrase.kind] = index
                    cues.append(_cue(phrase, index, index))
        return tuple(cues)

    def _beginning(self, word: str) -> _Opened | None:
        """The phrases whose first slot takes a word; None for most words."""
        starts = dict.fromkeys(word[:length] for length in (1, 2, 3))
        waiting = [p for start in starts for p in self._by_start.get(start, ())] + self._others
        begun = [phrase for phrase in waiting if phrase.slots[0].takes(word)]
        pairs: dict[str, list[Phrase]] = {}
        others: list[Phrase] = []
        complete: dict[str, Phrase] = {}
        for phrase in dict.fromkeys((*self._by_word.get(word, ()), *begun)):
            if len(phrase.slots) > 1 and phrase.slots[1].exact:
                for following in phrase.slots[1].words:
                    pairs.setdefault(following, []).append(phrase)
            elif len(phrase.slots) > 1 or phrase.later:
                others.append(phrase)
            else:
                complete.setdefault(phrase.kind, phrase)
        if not (pairs or others or complete):
            return None
        merged = {following: _longest_first(found + others) for following, found in pairs.items()}
        return _Opened(merged, _longest_first(others), tuple(complete.values()))


def _longest_first(found: Sequence[Phrase]) -> tuple[Phrase, ...]:
    return tuple(sorted(found, key=lambda phrase: -len(phrase.slots)))


def _cue(phrase: Phrase, first: int, last: int) -> Cue:
    return Cue(phrase.kind, first, last, phrase.direction, phrase.frame, bool(phrase.later))


def _stands(phrase: Phrase, words: Sequence[str], index: int) -> bool:
    """True when a phrase whose first word stands at ``index`` goes on in the words after it."""
    end = index + len(phrase.slots)
    if end > len(words) or not _follow(phrase.slots, words, index):
        return False
    return not phrase.later or _comes(phrase.later, words, end)


def _follow(slots: tuple[Slot, ...], words: Sequence[str], index: int) -> bool:
    """True when the slots after the first take the words after ``index``."""
    for slot, word in zip(slots[1:], words[index + 1 : index + len(slots)], strict=True):
        if not slot.takes(word):
            return False
    return True


def _comes(slots: tuple[Slot, ...], words: Sequence[str], start: int) -> bool:
    """True when the words after a gap stand further on in the same sentence."""
    for index in range(start, min(start + _GAP_REACH, len(words) - len(slots) + 1)):
        if words[index] in _STOPS:
            return False
        if slots[0].takes(words[index]) and _follow(slots, words, index):
            return True
    return False


def _telling(phrases: Sequence[Phrase], kinds: Sequence[str]) -> Slot:
    """One slot that takes, of each phrase of these kinds, the words least likely to stand elsewhere.

    Those are long, or seldom used in the lexicon: "une attaque" stands in no sentence without "attaque"; "une" stands in most.
    """
    used = Counter(word for phrase in phrases for slot in phrase.slots for word in slot.words)

    def rarity(slot: Slot) -> tuple[int, int]:
        forms = (*slot.words, *slot.starts, *slot.ends)
        return min(map(len, forms)), -sum(used[form] for form in forms)

    slots = [
        max(
            (slot for slot in (*phrase.slots, *phrase.later) if "?" not in slot.words),
            key=rarity,
            default=_ANY,
        )
        for phrase in phrases
        if phrase.kind in kinds
    ]
    return Slot(
        frozenset(word for slot in slots for word in slot.words),
        tuple({start for slot in slots for start in slot.starts}),
        tuple({end for slot in slots for end in slot.ends}),
    )


def _taking(slot: Slot) -> Callable[[str], bool]:
    """What tells whether ``slot`` takes a word as printed."""
    return lru_cache(maxsize=20_000)(lambda word: slot.takes(folded(word)))


def _united(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """The phrases, those of one word and one kind made one."""
    single: dict[tuple[str, str, Frame | None], list[Slot]] = {}
    for phrase in phrases:
        if len(phrase.slots) > 1 or phrase.later:
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
    return Lexicon(language, tuple(phrases(table)), grammar(table))


def known_languages() -> tuple[str, ...]:
    """The languages that have a lexicon, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


__all__ = ["PLACE", "Cue", "Frame", "Grammar", "Lexicon", "folded", "known_languages", "lexicon"]
