"""The sense of a place name: the place itself, or the government that sits there.

Rules over the words around the name, from the cue lists in ``lexicon``. Only countries, capitals
and institutions can be read as governments. Persons and newspapers never reach this step: the gate
and the vetoes reject them as mentions.
"""

from __future__ import annotations

from geo.model import Candidate, Sense
from geo.places.lexicon import Lexicon
from geo.places.seats import can_govern
from geo.places.tokens import Words

# The joint of two subjects.
_AND = frozenset(("et", "and", "y", "e", "und", "и", "ni", "ou", "or", "comme"))
_WHO = frozenset(("qui", "who", "which"))
_PAUSES = frozenset(",.;:()!?…\n")
_NEAR = 7  # words within which a word of dealings colours "between X and Y"


def sense_of(
    words: Words, first: int, last: int, entries: tuple[Candidate, ...], lexicon: Lexicon
) -> Sense:
    """The sense of the name at words ``first`` to ``last``: "government" or "literal"."""
    rulers = [entry for entry in entries[:5] if can_govern(entry)]
    if not rulers:
        return "literal"
    if any(ruler.kind == "institution" for ruler in rulers):
        return "government"
    if words.parts[first] in ("tags", "related", "caption"):
        return "literal"
    before = _before(words, first, lexicon)
    if before in lexicon.directions:
        return "literal"
    speaks = (
        _rules_over(words, first, lexicon)
        or _owns(words, last, lexicon)
        or _follows_phrase(words, first, lexicon)
        or _deals(words, first, last, lexicon)
        or _has_a_side(words, first, lexicon)
        or (
            before not in lexicon.locative
            and before not in lexicon.relational
            and _subject(words, last, lexicon)
        )
    )
    return "government" if speaks else "literal"


def _before(words: Words, first: int, lexicon: Lexicon) -> str:
    """The word before the name in its sentence, articles left out; empty at the start."""
    i = first
    while i > 0 and not words.begins[i] and not _paused(words.gaps[i]):
        i -= 1
        if words.low[i] not in lexicon.articles:
            return words.low[i]
    return ""


def _paused(gap: str) -> bool:
    return any(mark in _PAUSES for mark in gap)


def _subject(words: Words, last: int, lexicon: Lexicon) -> bool:
    """The name governs a verb of saying or deciding ("Moscow and Ankara have agreed")."""
    i = last + 1
    if i + 1 < len(words) and words.low[i] in _AND and not words.begins[i]:
        i += 1
        while i < len(words) and (words.caps[i] or words.low[i] in lexicon.articles):
            i += 1
    if i < len(words) and words.low[i] in _WHO and words.gaps[i].strip() == ",":
        i += 1
    helped = False
    for j in range(i, min(i + 5, len(words))):
        word = words.low[j]
        if words.begins[j] and '"' not in words.gaps[j] and "«" not in words.gaps[j]:
            return False
        if _paused(words.gaps[j]) or (word in lexicon.passives and not helped):
            return False
        if word in lexicon.says:
            return True
        if word in lexicon.passives:
            return False
        if not helped and _is_finite(word, words.caps[j], lexicon):
            return True
        if word in lexicon.auxiliaries:
            helped = True
        elif helped:
            return word not in lexicon.local
        else:
            return False
    return False


def _is_finite(word: str, capital: bool, lexicon: Lexicon) -> bool:
    """The word looks like a verb that a town does not govern as a town ("Bagdad masse ...")."""
    return (
        not capital
        and len(word) > 3
        and bool(lexicon.finite)
        and word.endswith(lexicon.finite)
        and word not in lexicon.no_verbs
        and word not in lexicon.local
        and word not in lexicon.auxiliaries
        and word not in lexicon.articles
        and word not in lexicon.locative
    )


def _rules_over(words: Words, first: int, lexicon: Lexicon) -> bool:
    """A word of government leads to the name ("the troops of Russia", "l'aval de Damas")."""
    i = first - 1
    if i > 0 and words.low[i] in lexicon.articles:
        i -= 1
    if i <= 0 or (words.low[i] not in lexicon.relational and words.low[i] not in ("du", "des")):
        return False
    return any(words.low[j] in lexicon.heads for j in (i - 1, i - 2) if j >= 0)


def _owns(words: Words, last: int, lexicon: Lexicon) -> bool:
    """The name owns a word of government ("Russia's army")."""
    i = last + 1
    return (
        i + 1 < len(words)
        and words.low[i] == "s"
        and words.gaps[i] in ("'", "’")
        and any(words.low[j] in lexicon.heads for j in (i + 1, min(i + 2, len(words) - 1)))
    )


def _follows_phrase(words: Words, first: int, lexicon: Lexicon) -> bool:
    """A fixed phrase leads to the name ("according to", "selon")."""
    i = first
    if i > 0 and words.low[i - 1] in lexicon.articles:
        i -= 1
    head = " ".join(words.low[max(0, i - 4) : i])
    return any(
        head == phrase or head.endswith(" " + phrase)
        for phrase in (p.replace("'", " ").replace("’", " ") for p in lexicon.phrases)
    )


def _deals(words: Words, first: int, last: int, lexicon: Lexicon) -> bool:
    """The name is a party to dealings ("talks between X and Y", "with X", "backed by X")."""
    before = _before(words, first, lexicon)
    near = _window(words, first, last, back=5, ahead=0)
    if before in lexicon.agent and len(near) > 1 and near[1].endswith(lexicon.participles):
        return True
    if before in lexicon.according:
        return any(w in lexicon.dealings or w in lexicon.heads or w in lexicon.says for w in near)
    opening = next(
        (i for i in range(first - 1, max(-1, first - 7), -1) if words.low[i] in lexicon.between),
        None,
    )
    if opening is None or any(words.begins[i] for i in range(opening + 1, first + 1)):
        return False
    near = _window(words, opening, last, back=_NEAR, ahead=_NEAR)
    return not any(word in lexicon.travel for word in near)


def _has_a_side(words: Words, first: int, lexicon: Lexicon) -> bool:
    """Someone is on the side of the name ("loyal to X", "l'aide à X")."""
    before = _before(words, first, lexicon)
    near = _window(words, first, first, back=3, ahead=0)
    return before in lexicon.to and any(word in lexicon.sides for word in near)


def _window(words: Words, first: int, last: int, *, back: int, ahead: int) -> list[str]:
    """The words of the same sentence around ``first`` and ``last``, those between them left out."""
    near: list[str] = []
    i = first
    while i > 0 and first - i < back and not words.begins[i]:
        i -= 1
        near.append(words.low[i])
    i = last + 1
    while i < len(words) and i - last <= ahead and not words.begins[i]:
        near.append(words.low[i])
        i += 1
    return near
