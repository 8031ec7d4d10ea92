"""Where a force is heading, and the side from which it comes, in the words of the text."""

from __future__ import annotations

from collections.abc import Sequence

from geo.axes.lexicon import Cue
from geo.axes.roles import Stop
from geo.axes.sentence import Sentence
from geo.axes.sides import COMPASS, tied
from geo.model import Direction


def headings(sentence: Sentence, trigger: Cue, left: int, right: int) -> list[Cue]:
    """Headings in words, without "à l'ouest de X".

    Right after the word of movement, a compass word is one: "pushed west", "fonce au sud-est".
    """
    sides = sentence.of("directions.approach")
    told = [
        cue
        for cue in sentence.of("directions.heading")
        if left <= cue.first <= right
        and not any(s.first <= cue.first <= s.last for s in sides)
        and not _by_a_place(sentence, cue)
    ]
    kinds = ("directions.side", "directions.bare")
    after = [c for kind in kinds if (c := sentence.starting(kind, trigger.last + 1))]
    return [*(cue for cue in after if not tied(sentence, cue)), *told]


def _by_a_place(sentence: Sentence, cue: Cue) -> bool:
    """True for "vers l'ouest de X"; "vers l'ouest de la province de X" tells a heading."""
    of = sentence.starting("directions.of", cue.last + 1)
    if of is None:
        return False
    index = of.last + 1
    while (skipped := sentence.starting("roles.skip", index)) is not None:
        if sentence.starting("directions.land", index):
            return False
        index = skipped.last + 1
    place = sentence.tokens[index].place if index < len(sentence.tokens) else None
    return place is None or place.precision in ("town", "point")


def heading_of(goal: Stop, goals: Sequence[Stop], found: Sequence[Cue]) -> Direction | None:
    """The heading of one goal among those of a movement, None where the text states none."""
    number = goals.index(goal)
    after = goals[number - 1].last if number and not goal.linked else -1
    before = [cue for cue in found if after < cue.first <= goal.first]
    if before:
        return compass(before[-1].direction)
    later = [cue for cue in found if cue.first > goal.last]
    return compass(later[0].direction) if later and len(goals) == 1 else None


def compass(name: str) -> Direction | None:
    """The direction of that name, None for any other word."""
    return next((direction for direction in COMPASS if direction == name), None)


def approach_of(
    sentence: Sentence, left: int, right: int, starts: Sequence[Stop]
) -> Direction | None:
    """The side from which a force comes, None where the text states none."""
    for cue in sentence.of("directions.approach"):
        if left <= cue.first <= right and not tied(sentence, cue):
            return compass(cue.direction)
    return next((start.side for start in starts if start.side), None)
