"""What the words at a name say that it is: "the city of X", "X police", "au Québec" but "à Québec"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from geo.model import Mention
from geo.places.lexicon import Lexicon
from geo.places.tokens import Words

_AFTER = (
    2  # words behind a name among which an office is looked for ("X Independent School District")
)
_TOGETHER = (" ", "-")


@dataclass(frozen=True, slots=True)
class Wording:
    """What stands at one mention; each field is empty where nothing is said.

    ``kind`` is the kind that the word ``wrapping`` states ("governorate of X"). ``office`` is that of
    what has an office: a town its mayor, a province its governor, a country its army. ``shape`` is
    "area" where the grammar wants a country, region or river ("au X", "the X,"), "town" where it
    wants a town ("à X").
    """

    kind: str = ""
    wrapping: str = ""
    office: str = ""
    shape: str = ""


def wording(mention: Mention, words: Words, cues: Lexicon) -> Wording:
    """What the words around ``mention`` say; nothing where it begins inside a word."""
    first = bisect_left(words.starts, mention.span.start)
    if first >= len(words) or words.starts[first] != mention.span.start:
        return Wording()
    after = bisect_left(words.starts, mention.span.end)
    kind, wrapping = _wrapper(first, after, words, cues)
    office = "" if kind else _office(first, after, words, cues)
    return Wording(kind, wrapping, office, _shape(first, after, words, cues))


def _wrapper(first: int, after: int, words: Words, cues: Lexicon) -> tuple[str, str]:
    """The kind stated by the words at the name ("ville de X", "X province") and the word itself."""
    head = _head(first, words, cues, cues.wrappers)
    if head >= 0:
        return cues.wrappers[words.low[head]], words.raw[head]
    if after < len(words) and words.gaps[after] == " " and not words.begins[after]:
        kind = cues.wrappers.get(words.low[after], "")
        return kind, words.raw[after] if kind else ""
    return "", ""


def _head(first: int, words: Words, cues: Lexicon, heads: Container[str]) -> int:
    """The index of the word in ``heads`` that leads to the name at ``first``, -1 where there is none."""
    i = first - 1
    while i > 0 and (words.low[i] in cues.relational or words.low[i] in cues.articles):
        if words.begins[i + 1]:
            return -1
        i -= 1
    linked = i < first - 1 or (i >= 0 and words.low[i] in cues.direct)
    return i if i >= 0 and linked and not words.begins[first] and words.low[i] in heads else -1


def _office(first: int, after: int, words: Words, cues: Lexicon) -> str:
    """Whose office a word at the name is ("governor of X", "X police", "X's mayor"), or nothing."""
    head = _head(first, words, cues, cues.offices)
    if head >= 0:
        return cues.offices[words.low[head]]
    found = (cues.offices.get(words.low[i], "") for i in _following(after, words))
    return next(filter(None, found), "")


def _following(after: int, words: Words) -> Iterator[int]:
    """The words that follow a name as its head: those behind a possessive, and those behind it."""
    i = after
    if i < len(words) and words.low[i] == "s" and words.gaps[i] in ("'", "’"):
        i += 1
    for index in range(i, min(i + _AFTER, len(words))):
        if words.gaps[index] not in _TOGETHER or words.begins[index]:
            return
        yield index


def _shape(first: int, after: int, words: Words, cues: Lexicon) -> str:
    """What the small word right before the name wants."""
    if first == 0 or words.begins[first] or words.gaps[first] not in (" ", "'", "’"):
        return ""
    before = words.low[first - 1]
    if before in cues.town_words:
        return "town"
    # Where names modify nouns an article says something only of a name that ends its phrase.
    ends = not cues.closes.words or (
        after >= len(words) or words.gaps[after] != " " or words.low[after] in cues.closes
    )
    return "area" if before in cues.area_words and ends else ""


def prevailing(said: Sequence[str]) -> str:
    """What is said most often; nothing where nothing is, or two things equally often."""
    counts: Mapping[str, int] = {word: said.count(word) for word in said if word}
    most = max(counts.values(), default=0)
    best = [word for word, count in counts.items() if count == most]
    return best[0] if len(best) == 1 else ""
