"""What the text says to lie in what: "Paris, Texas", "Mosul in northern Iraq", "la ville syrienne de X"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from geo.model import Article, Mention
from geo.places.adjectives import people_of
from geo.places.lexicon import Lexicon
from geo.places.tokens import Words

_LED_BY = 5  # words between a country or its adjective and the name that it leads to


@dataclass(frozen=True, slots=True)
class Hold:
    """The text says that the mention at index ``inner`` lies in that at ``outer``.

    Where ``outer`` is -1 it lies in the country of the code instead.
    """

    inner: int
    outer: int = -1
    country: str = ""


def holding(
    article: Article, mentions: Sequence[Mention], words: Words, cues: Lexicon
) -> tuple[Hold, ...]:
    """What the text says of the mentions, names in text order."""
    holds: list[Hold] = []
    ends = {mention.span.end: index for index, mention in enumerate(mentions)}
    for index, mention in enumerate(mentions):
        holds += _followers(article, mentions, index, cues)
        holds += _leader(mention, index, ends, words, cues, article.language)
    return tuple(holds)


def _followers(
    article: Article, mentions: Sequence[Mention], index: int, cues: Lexicon
) -> Iterator[Hold]:
    """What follows as "X, Y", "X (Y)" or "X in the north of Y", at most two; none in a list of tags."""
    section = article.section_at(mentions[index].span.start)
    if section is not None and section.kind == "tags":
        return
    end = mentions[index].span.end
    for outer in range(index + 1, min(index + 3, len(mentions))):
        gap = article.text[end : mentions[outer].span.start]
        if gap not in (", ", " (", ",") and not (outer == index + 1 and _says_in(gap, cues)):
            return
        yield Hold(index, outer)
        end = mentions[outer].span.end


def _says_in(gap: str, cues: Lexicon) -> bool:
    """The words between two names say that the one lies in the other: ", in northern"."""
    said = gap.lower().replace(",", " ").replace("’", " ").replace("'", " ").split()
    return (
        0 < len(said) <= _LED_BY
        and gap[:1] in (" ", ",")
        and said[0] in cues.inside
        and all(
            word in cues.directions or word in cues.articles or word in cues.relational
            for word in said[1:]
        )
    )


def _leader(
    mention: Mention,
    index: int,
    ends: Mapping[int, int],
    words: Words,
    cues: Lexicon,
    language: str,
) -> Iterator[Hold]:
    """The country or region that leads to the name: "Lebanon's port city of X", "la ville syrienne de X"."""
    i = bisect_left(words.starts, mention.span.start)
    if i >= len(words):
        return
    owned = False
    for j in range(i - 1, max(-1, i - 1 - _LED_BY), -1):
        if words.begins[j + 1] or any(mark in words.gaps[j + 1] for mark in ",;:()"):
            return
        word = words.low[j]
        if owned and words.ends[j] in ends:
            yield Hold(index, ends[words.ends[j]])
            return
        code = people_of(word, language)
        if code and not owned:
            yield Hold(index, country=code)
            return
        owned = word == "s" and words.gaps[j] in ("'", "’")
        small = word in cues.relational or word in cues.articles or word in cues.directions
        if not (owned or small or word in cues.wrappers):
            return
