"""Sentences as tokens and cues: what the rules read.

May import the model, the article room and the lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from geo.axes.lexicon import PLACE, Cue, Grammar, Lexicon, folded
from geo.model import Article, Mention, Place, Span

_PREPOSITIONS = (
    "roles.toward",
    "roles.until",
    "roles.edge",
    "roles.near",
    "roles.other",
    "roles.take",
    "roles.fronts",
    "roles.road",
    "roles.from",
)
# A participle of launching after one of these is a verb: "ont lancé", "the army launched".
_SUBJECTS = (
    "clause.auxiliaries", "forces.pronouns", "forces.regular", "forces.heads", "forces.weak",
)  # fmt: skip
# "Syrian Army Pushes Toward X": longer words of a headline, and how many tell that it is one.
_SHORT_WORD, _TITLE_WORDS = 4, 3
# Words from "on two axes" to the colon of their list.
_LIST_REACH = 4
COMMAS = frozenset(",;:،؛")
CLOSING = frozenset('"»”“')
MARKS = COMMAS | CLOSING | frozenset(".!?()«„—–-…؟")
# Letters with the marks that are written above and below them.
_LETTERS = r"[\w\u0300-\u036f\u064b-\u065f\u0670]+"
# "l'armée" is two tokens, and so is "Russia's": the mark goes with the shorter part. Between
# Cyrillic letters it belongs to the word ("об'єкт"). The stop of an ordinal belongs to its number
# ("am 4. August"): it ends no clause.
_INSIDE = r"(?:[-‑]|(?<=[\u0400-\u04ff])['’](?=[\u0400-\u04ff]))"
_TOKEN = re.compile(
    rf"['’]s(?!\w)|\d{{1,2}}\.(?=\s\w)|{_LETTERS}(?:{_INSIDE}{_LETTERS})*(?:['’](?!\s|s(?!\w)))?|[^\w\s]"
)


class Token(NamedTuple):
    """A word, a mark or a place name; ``word`` is lower case, "@" for a place.

    ``capital`` tells that it begins with a capital, ``initials`` that it is all capitals ("M23"),
    ``rests`` that a name has the case of rest ("в Москве").
    """

    word: str
    start: int
    end: int
    place: Place | None = None
    capital: bool = False
    initials: bool = False
    rests: bool = False

    @property
    def span(self) -> Span:
        """Where it stands in the article's text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its tokens, its cues by kind, each kind in order, and its language's grammar."""

    span: Span
    tokens: tuple[Token, ...]
    cues: Mapping[str, tuple[Cue, ...]]
    grammar: Grammar

    def of(self, *kinds: str) -> tuple[Cue, ...]:
        """The cues of these kinds, in order."""
        if len(kinds) == 1:
            return self.cues.get(kinds[0], ())
        found = [cue for kind in kinds for cue in self.cues.get(kind, ())]
        return tuple(sorted(found, key=lambda cue: (cue.first, cue.last)))

    def starting(self, kind: str, first: int) -> Cue | None:
        """The cue of that kind that begins at a token, or None."""
        for cue in self.cues.get(kind, ()):
            if cue.first >= first:
                return cue if cue.first == first else None
        return None

    def ending(self, kind: str, last: int) -> Cue | None:
        """The cue of that kind that ends at a token, or None."""
        for cue in self.cues.get(kind, ()):
            if cue.last >= last:
                return cue if cue.last == last else None
        return None

    def any(self, kind: str, first: int, last: int) -> bool:
        """True when a cue of that kind lies within the tokens ``first`` to ``last``."""
        return any(first <= cue.first and cue.last <= last for cue in self.cues.get(kind, ()))

    def covered(self, kind: str, first: int, last: int) -> bool:
        """True when cues of that kind cover every token from ``first`` to ``last``, if any."""
        while first <= last:
            cue = self.starting(kind, first)
            if cue is None or cue.last > last:
                return False
            first = cue.last + 1
        return True

    def plain(self, first: int, last: int) -> bool:
        """True when the tokens ``first`` to ``last`` are words, without a mark or a place."""
        return all(
            token.place is None and token.word not in MARKS
            for token in self.tokens[first : last + 1]
        )

    def word(self, index: int) -> str:
        """The word at a token, empty outside the sentence."""
        return self.tokens[index].word if 0 <= index < len(self.tokens) else ""

    def cover(self, first: int, last: int) -> Span:
        """The stretch of text from one token to another, both included."""
        return Span(self.tokens[first].start, self.tokens[last].end)


def read_sentence(
    article: Article, span: Span, named: Sequence[tuple[Mention, Place]], words: Lexicon
) -> Sentence:
    """The sentence under ``span`` with its cues; ``named`` are its place names in order."""
    tokens = _tokens(article.text, span, named, words.grammar.rest)
    if words.grammar.capital_names and _is_title(tokens):
        tokens = tuple(token._replace(capital=False) for token in tokens)
    cues: dict[str, list[Cue]] = {}
    for cue in words.find([token.word for token in tokens]):
        in_a_name = words.grammar.capital_names and (
            _in_a_name(tokens, cue) if cue.frame else _begins_a_name(tokens, cue)
        )
        if not in_a_name:
            cues.setdefault(cue.kind, []).append(cue)
    cues["trigger"] = [
        cue
        for cue in cues.get("trigger", ())
        if not _in_a_preposition(tokens, cues, cue) and not _launched(tokens, cues, cue)
    ]
    kinds = {kind: tuple(found) for kind, found in cues.items()}
    return Sentence(span, tokens, kinds, words.grammar)


def words_of(text: str, span: Span, named: Sequence[tuple[Mention, Place]]) -> list[str]:
    """The words and marks of a stretch of text as printed, without its place names."""
    words: list[str] = []
    position = span.start
    for mention, _ in named:
        words += _TOKEN.findall(text, position, max(mention.span.start, position))
        position = max(mention.span.end, position)
    return words + _TOKEN.findall(text, position, span.end)


def _is_title(tokens: Sequence[Token]) -> bool:
    """True for a headline whose words all have capitals, which then tell of no names."""
    long = [t for t in tokens if t.place is None and len(t.word) > _SHORT_WORD and t.word.isalpha()]
    return len(long) >= _TITLE_WORDS and all(token.capital for token in long)


def _in_a_name(tokens: Sequence[Token], cue: Cue) -> bool:
    """True for a capital that no sentence or quotation begins with."""
    return any(
        tokens[index].capital and index > 0 and tokens[index - 1].word[0].isalnum()
        for index in range(cue.first, cue.last + 1)
    )


def _begins_a_name(tokens: Sequence[Token], cue: Cue) -> bool:
    """True for a compass word that the next word makes a name: "West Bank", "Sud Kivu"."""
    following = tokens[cue.last + 1 : cue.last + 2]
    return (
        bool(cue.direction)
        and tokens[cue.last].capital
        and any(token.capital and token.place is None for token in following)
    )


def _in_a_preposition(tokens: Sequence[Token], cues: Mapping[str, list[Cue]], trigger: Cue) -> bool:
    """True for "approaches" in "to the approaches of X": the longer phrase tells of place."""
    return any(
        cue.first <= trigger.first
        and trigger.last <= cue.last
        and cue.last - cue.first > trigger.last - trigger.first
        for role in _PREPOSITIONS
        for cue in cues.get(role, ())
        # "Sur plusieurs axes, notamment X" tells goals; "sur deux axes : depuis X", starts.
        if role != "roles.fronts" or _opens_list(tokens, cue)
        # "من محور X" tells a start; "выступив из X" is a movement of its own.
        if role != "roles.from" or (trigger.frame is not None and trigger.frame.kind == "axis")
    )


def _launched(tokens: Sequence[Token], cues: Mapping[str, list[Cue]], trigger: Cue) -> bool:
    """True for "lancée" in "l'attaque lancée de X sur Y", which the noun tells."""
    before = [cue for cue in cues.get("trigger", ()) if cue.last < trigger.first]
    told = any(cue.first == trigger.first for cue in cues.get("clause.launched", ()))
    if not told or not before or before[-1].frame is None or not before[-1].frame.noun:
        return False
    finite = any(
        cue.first < trigger.first <= cue.last + 1
        for kind in _SUBJECTS
        for cue in cues.get(kind, ())
        if cue.first > before[-1].last
    )
    between = tokens[before[-1].last + 1 : trigger.first]
    return not finite and all(token.word != ";" for token in between)


def _opens_list(tokens: Sequence[Token], cue: Cue) -> bool:
    """True for words that a colon follows."""
    return any(token.word == ":" for token in tokens[cue.last + 1 : cue.last + 1 + _LIST_REACH])


def _tokens(
    text: str, span: Span, named: Sequence[tuple[Mention, Place]], rest: tuple[str, ...]
) -> tuple[Token, ...]:
    tokens: list[Token] = []
    position = span.start
    for mention, place in named:
        if mention.span.start < position:
            continue
        tokens += _words(text, position, mention.span.start)
        rests = mention.name.lower().endswith(rest)
        tokens.append(Token(PLACE, mention.span.start, mention.span.end, place, rests=rests))
        position = mention.span.end
    return (*tokens, *_words(text, position, span.end))


def _words(text: str, start: int, end: int) -> list[Token]:
    return [_token(found) for found in _TOKEN.finditer(text, start, end)]


def _token(found: re.Match[str]) -> Token:
    word, capital, initials = _looks(found.group())
    return Token(word, found.start(), found.end(), None, capital, initials)


@lru_cache(maxsize=16_384)
def _looks(word: str) -> tuple[str, bool, bool]:
    """A word in small letters, whether it begins with a capital, and whether it is initials."""
    initials = len(word) > 1 and word.isupper() and word.isalnum()
    return folded(word), word[0].isupper(), initials
