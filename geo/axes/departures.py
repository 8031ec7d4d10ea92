"""Starts told apart from their movement: "Ils étaient partis de X", "l'attaque est partie de X"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from geo.axes.actors import Group, is_generic
from geo.axes.merge import forces_agree
from geo.axes.roles import Stop
from geo.axes.sentence import Sentence
from geo.model import Axis, Span

# How many sentences may lie between a movement and its start.
_NEAR = 3
# "parties dans la nuit de X": how far a start may stand from the word of setting out.
_TIED = 7


@dataclass(frozen=True, slots=True)
class Departure:
    """Whence a force set out, told without a goal in the sentence ``number`` of the text."""

    origins: tuple[str, ...]
    actor: str
    span: Span
    number: int


def leaves(sentence: Sentence, here: Sequence[Stop], people: Sequence[Group]) -> tuple[str, ...]:
    """The ids of the places that a force sets out from in a sentence that tells no goal.

    Empty where fire or aircraft leave, and where nobody does.
    """
    someone = any(g.fights for g in people) or sentence.of("forces.pronouns", "status.outcome")
    told = sentence.of("roles.start", "roles.stand", "trigger")
    if not someone or not told or sentence.of("stop.air"):
        return ()
    return tuple(
        dict.fromkeys(
            stop.place.id
            for stop in here
            if _is_start(stop)
            and stop.place is not None
            and any(cue.first < stop.first for cue in told)
        )
    )


def _is_start(stop: Stop) -> bool:
    named = stop.place is not None and stop.place.precision not in ("country", "water")
    return stop.role == "from" and named


def set_out(axes: Sequence[Axis], departure: Departure, spans: Sequence[Span]) -> list[Axis]:
    """The axes told so far, the last ones of that force with their start.

    ``spans`` are the sentences read so far, in order. One axis for each start.
    """
    recent = set(spans[-_NEAR:])
    near = spans[-1:]
    found: list[Axis] = []
    for axis in axes:
        fits = (
            axis.passages[-1] in recent
            and _open(axis, departure)
            and (forces_agree(axis.actor, departure.actor) or axis.passages[-1] in near)
        )
        found += _started(axis, departure) if fits else [axis]
    return found


def start_from(axes: Iterable[Axis], departure: Departure | None, number: int) -> list[Axis]:
    """The axes of the sentence ``number``, those of a force that was told to leave with its start."""
    found: list[Axis] = []
    for axis in axes:
        fits = (
            departure is not None
            and number - departure.number <= _NEAR
            and _open(axis, departure)
            and forces_agree(axis.actor, departure.actor)
        )
        found += _started(axis, departure) if fits and departure is not None else [axis]
    return found


def start_apart(
    axes: Sequence[Axis], sentence: Sentence, here: Sequence[Stop], people: Sequence[Group]
) -> list[Axis]:
    """The axes of a sentence with the start that it tells in another clause of one same force.

    "Les brigades, parties de X, où elles campaient, marchent sur Y"; as they are where one of them
    has a start, and where a second force is named.
    """
    forces = [g for g in people if g.fights and not g.enemy]
    named = [g for g in forces if not is_generic(sentence, g)]
    told = sentence.of("roles.start", "roles.stand", "roles.fronts")
    starts: list[Stop] = []
    for number, stop in enumerate(here):
        tied = any(0 <= stop.first - cue.last <= _TIED for cue in told)
        if _is_start(stop) and (tied or (stop.linked and here[number - 1] in starts)):
            starts.append(stop)
    origins = dict.fromkeys(stop.place.id for stop in starts if stop.place)
    goals = {axis.objective for axis in axes}
    free = all(axis.kind == "advance" and axis.origin is None for axis in axes)
    if not free or not origins or goals & set(origins) or len(named) > 1:
        return list(axes)
    departure = Departure(tuple(origins), "", sentence.span, 0)
    return [told for axis in axes for told in _started(axis, departure)]


def _open(axis: Axis, departure: Departure) -> bool:
    told = axis.kind == "advance" and axis.origin is None and axis.status != "hypothetical"
    return told and axis.objective not in departure.origins


def _started(axis: Axis, departure: Departure) -> list[Axis]:
    passages = tuple(sorted({departure.span, *axis.passages[-1:]}))
    return [replace(axis, origin=origin, passages=passages) for origin in departure.origins]
