"""The compass words told with a place's name: "(est)", ", tout au sud.", "venue de Sennar au sud"."""

from __future__ import annotations

from geo.axes.lexicon import PLACE, Cue
from geo.axes.sentence import COMMAS, Sentence
from geo.model import Direction

COMPASS: tuple[Direction, ...] = (
    "north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest",
)  # fmt: skip


def gloss(sentence: Sentence, index: int) -> Direction | None:
    """The compass word that a place name carries: "(est)", ", à 300 km plus au nord-est"."""
    if sentence.word(index + 1) == "(":
        inside = sentence.starting("compass", index + 2)
        for cue in sentence.of(*(f"compass.{name}" for name in COMPASS)):
            if cue.first == index + 2 and sentence.word(cue.last + 1) == ")":
                return _direction(cue.direction)
        return _direction(inside.direction) if inside else None
    if sentence.word(index + 1) in COMMAS and (told := _aside(sentence, index + 2)):
        return told
    for cue in sentence.of("directions.gloss"):
        between = sentence.tokens[index + 1 : cue.first]
        if cue.first > index and len(between) <= 9 and all(t.place is None for t in between):
            breaks = sentence.any("trigger", index + 1, cue.first - 1)
            return None if breaks else _direction(cue.direction)
    return None


def _aside(sentence: Sentence, index: int) -> Direction | None:
    """The compass word of an apposition: ", à l'ouest,", ", tout au sud."."""
    for start in (index, index + 1):
        cue = sentence.starting("directions.side", start)
        if cue is not None and not sentence.word(cue.last + 1)[:1].isalnum():
            return None if tied(sentence, cue) else _direction(cue.direction)
    return None


def _direction(name: str) -> Direction | None:
    return next((direction for direction in COMPASS if direction == name), None)


def side(sentence: Sentence, index: int) -> Direction | None:
    """The side told after an origin: "venue de Sennar au sud"; not "au sud de Sennar"."""
    start = index + 2 if sentence.word(index + 1) in COMMAS else index + 1
    cue = sentence.starting("directions.side", start)
    if cue is None or sentence.ending("roles.near", cue.last + 1):
        return None
    return None if tied(sentence, cue) else _direction(cue.direction)


def tied(sentence: Sentence, cue: Cue) -> bool:
    """True for a compass word that only tells where something lies by a place: "au sud de X"."""
    following = cue.last + 1
    return sentence.word(following) == PLACE or bool(sentence.starting("directions.of", following))
