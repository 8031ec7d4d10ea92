"""A movement and its legs: what a word of movement is found to tell."""

from __future__ import annotations

from dataclasses import dataclass

from geo.axes.lexicon import Cue, Frame
from geo.axes.roles import Stop
from geo.model import Direction


@dataclass(frozen=True, slots=True)
class Leg:
    """One leg of a movement; ``origins`` is empty where no start is stated."""

    goal: Stop | None
    origins: tuple[Stop, ...]
    heading: Direction | None
    approach: Direction | None


@dataclass(frozen=True, slots=True)
class Move:
    """A word of movement, the tokens ``left`` to ``right`` that it rules, and its legs.

    What the sentence says of it may stand as far as ``end``, past a relative clause.
    """

    trigger: Cue
    frame: Frame
    left: int
    right: int
    end: int
    legs: tuple[Leg, ...]
