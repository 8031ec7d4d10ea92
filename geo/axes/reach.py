"""How far a place stands from the word of movement that may govern it."""

from __future__ import annotations

from collections.abc import Sequence

from geo.axes.actors import Group
from geo.axes.lexicon import Cue
from geo.axes.roles import Stop
from geo.axes.sentence import Sentence


def words_between(
    sentence: Sentence, trigger: Cue, stop: Stop, people: Sequence[Group]
) -> tuple[int, ...]:
    """The tokens between a word of movement and a place's preposition, empty where none stand.

    Where the verb comes first, who moves, when and whence stand there too and do not count, nor
    does a word that may name whose force it is.
    """
    between = range(trigger.last + 1, stop.lead)
    if not sentence.grammar.verb_first:
        return tuple(between)
    aside = [(g.first, g.last + 1) for g in people if g.fights and not g.enemy]
    aside += [(cue.first, cue.last) for cue in sentence.of("clause.adverbs", "roles.from")]
    return tuple(
        index
        for index in between
        if sentence.tokens[index].place is None
        and not any(first <= index <= last for first, last in aside)
    )
