"""Sentences of an article, read as words and cues only once somebody asks what they tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from geo.axes.actors import Group, groups
from geo.axes.lexicon import Lexicon
from geo.axes.roles import Stop, stops
from geo.axes.sentence import Sentence, read_sentence, words_of
from geo.model import Article, Mention, Place, Span


@dataclass(frozen=True, eq=False)
class Line:
    """A sentence of ``article`` with the place names in it, in order.

    What it tells is worked out when first asked for: most sentences of most articles tell of no
    movement, and nobody asks.
    """

    article: Article
    span: Span
    named: Sequence[tuple[Mention, Place]]
    lexicon: Lexicon

    @cached_property
    def sentence(self) -> Sentence:
        """The sentence as tokens and cues."""
        return read_sentence(self.article, self.span, self.named, self.lexicon)

    @cached_property
    def stops(self) -> tuple[Stop, ...]:
        """Its places with their roles, in order."""
        return stops(self.sentence)

    @cached_property
    def people(self) -> tuple[Group, ...]:
        """The forces and the civilians that it names, in order."""
        return groups(self.sentence)

    @cached_property
    def _words(self) -> list[str]:
        """Its words and marks as printed, without its place names."""
        return words_of(self.article.text, self.span, self.named)

    def may_tell(self, *, more: bool) -> bool:
        """False when its words state no movement and, with ``more``, tell no more of an earlier one."""
        if more:
            return self.lexicon.follows(self._words)
        return self.lexicon.stirs(self._words) and (
            bool(self.named) or self.lexicon.refers(self._words)
        )
