"""A text as its sentences and the axes that the rules read in it: what the scorer weighs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from geo.axes.lines import Line
from geo.axes.memory import Memory
from geo.axes.merge import merge
from geo.axes.roles import Stop
from geo.model import Axis, Place, Span

# How many sentences may lie between a movement and the place it starts from.
_WINDOW = 6


@dataclass(frozen=True, slots=True)
class Goal:
    """A place as the sentence number ``line`` names it, and the rules' axes to it there.

    ``named`` is False where other words stand for it ("la ville").
    """

    line: int
    stop: Stop
    place: Place
    told: tuple[Axis, ...] = ()
    named: bool = True


@dataclass(frozen=True, eq=False)
class Scene:
    """All sentences of a text, the axes of the rules by sentence (``told``), and each once (``merged``)."""

    memory: Memory
    lines: Sequence[Line]
    told: Mapping[Span, Sequence[Axis]]
    merged: Sequence[Axis]

    @cached_property
    def forces(self) -> bool:
        """True when the text speaks of forces."""
        return self.memory.speaks_of_forces()

    @cached_property
    def named(self) -> Mapping[str, Sequence[tuple[int, Stop]]]:
        """Where the text names each place, by its id: the number of the sentence, and the stop."""
        found: dict[str, list[tuple[int, Stop]]] = {}
        for number, line in enumerate(self.lines):
            for stop in line.stops if line.named else ():
                if stop.place is not None:
                    found.setdefault(stop.place.id, []).append((number, stop))
        return found

    @cached_property
    def advances(self) -> tuple[Axis, ...]:
        """The rules' axes of advance in text order, a repeated one each time."""
        return tuple(
            axis
            for line in self.lines
            for axis in self.told.get(line.span, ())
            if axis.kind == "advance" and axis.objective
        )

    def here(self, goal: Goal) -> Sequence[Axis]:
        """The rules' axes of a goal's own sentence."""
        return self.told.get(self.lines[goal.line].span, ())

    def number(self, axis: Axis) -> int:
        """The number of the sentence that states an axis of the rules."""
        return next(n for n, line in enumerate(self.lines) if line.span == axis.passages[-1])

    def goals(self) -> tuple[Goal, ...]:
        """The places that may be objectives, in text order.

        Those of every sentence that may tell of a movement, and what the rules found there in other
        words. Waters and continents are none.
        """
        stirred = [
            (number, line)
            for number, line in enumerate(self.lines)
            if line.span in self.told or (line.named and line.may_tell(more=False))
        ]
        if not stirred or not (self.merged or self.forces):
            return ()
        return tuple(
            goal
            for number, line in stirred
            for goal in (*self._named_in(number, line), *self._meant_in(number, line))
        )

    def _named_in(self, number: int, line: Line) -> list[Goal]:
        return [
            Goal(number, stop, stop.place, self._told_to(line, stop.place.id))
            for stop in (line.stops if line.named else ())
            if stop.place is not None
            and stop.place.precision != "water"
            and stop.place.chosen.kind != "continent"
        ]

    def _meant_in(self, number: int, line: Line) -> list[Goal]:
        """The objectives that the rules found behind "la ville" or "de là"."""
        here = {stop.place.id for stop in line.stops if stop.place is not None}
        told = dict.fromkeys(
            axis.objective
            for axis in self.told.get(line.span, ())
            if axis.kind == "advance" and axis.objective not in here
        )
        pronominal = next((stop for stop in line.stops if stop.refers not in ("", "there")), None)
        found = []
        for objective in told:
            known = self.named.get(objective or "")
            place = known[0][1].place if known else None
            if place is not None and objective:
                end = len(line.sentence.tokens) - 1
                stop = pronominal or Stop(end, end, end, "", refers="city")
                meant = replace(stop, place=place)
                found.append(
                    Goal(number, meant, place, self._told_to(line, objective), named=False)
                )
        return found

    def _told_to(self, line: Line, objective: str) -> tuple[Axis, ...]:
        return tuple(
            axis
            for axis in self.told.get(line.span, ())
            if axis.kind == "advance" and axis.objective == objective
        )

    def bases(self, goal: Goal) -> tuple[Place | None, ...]:
        """None, and the places named near a goal, from any of which the movement may start."""
        first, last = goal.line - _WINDOW, goal.line + _WINDOW
        ruled = {axis.origin for axis in goal.told}
        return None, *(
            place
            for id_, named in self.named.items()
            if (place := named[0][1].place) is not None
            and id_ != goal.place.id
            and (id_ in ruled or any(first < line < last for line, _ in named))
        )


def scene_of(memory: Memory) -> Scene:
    """The scene of a text whose sentences the rules have read."""
    told: dict[Span, list[Axis]] = {}
    for axis in memory.axes:
        told.setdefault(axis.passages[-1], []).append(axis)
    return Scene(memory, memory.text, told, merge(memory.axes))
