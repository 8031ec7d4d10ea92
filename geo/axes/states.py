"""One leg of a movement -> the axes that it states."""

from __future__ import annotations

from collections.abc import Sequence

from geo.axes.actors import Group
from geo.axes.legs import Leg, Move
from geo.axes.memory import Memory
from geo.axes.merge import forces_agree
from geo.axes.roles import Stop
from geo.axes.sentence import Sentence
from geo.axes.speakers import claim_of, speaker
from geo.axes.status import status
from geo.model import Article, Axis, AxisKind, Span

# "The troops": an article and a noun say no more than that the force is known.
_BARE_FORCE = 2


def states(
    article: Article,
    sentence: Sentence,
    move: Move,
    leg: Leg,
    actor: str,
    here: tuple[Stop, ...],
    people: tuple[Group, ...],
    memory: Memory,
) -> list[Axis]:
    """The axes of a leg, one for each origin and objective that the text tells, in that order.

    ``people`` and ``here`` are the groups and the stops of the sentence, ``memory`` holds what was
    read before it.
    """
    goals, goal_from = _goals(leg, move, here, memory)
    origins: list[tuple[str | None, Span | None]] = [
        (place, span)
        for origin in leg.origins
        for places, span in [memory.meaning(origin, here, move.trigger.first)]
        for place in places
    ]
    withdrawal = move.frame.kind == "withdraw"
    if withdrawal and not origins and (held := _held(actor, goals, memory)):
        origins = [(held, None)]
    objectives: list[str | None] = [*goals]
    if withdrawal and leg.goal is None:
        objectives = [None]
    # "In 1754 they continued toward X": that they came there is not told.
    heading = leg.goal is not None and leg.goal.role == "toward"
    dated = not heading and memory.tells_the_past(article, sentence.span)
    inside = leg.goal is not None and leg.goal.role == "into"
    short = leg.goal is not None and sentence.any("roles.distance", leg.goal.lead, leg.goal.first)
    told = status(
        sentence,
        move.trigger,
        move.left,
        move.end,
        dated=dated,
        inside=inside,
        short=short and not withdrawal,
    )
    said = speaker(sentence, people)
    words = article.quote(said) if said else ""
    kind: AxisKind = "withdrawal" if withdrawal else "advance"
    claim = claim_of(
        sentence,
        said,
        governments=memory.governments,
        kind=kind,
        status=told,
        actor=actor,
        words=words,
    )
    return [
        Axis(
            kind=kind,
            origin=origin,
            objective=goal,
            status=told,
            passages=_passages(sentence.span, goal_from, origin_from),
            stated_direction=leg.heading,
            approach_from=leg.approach,
            actor=actor,
            speaker=words,
            claim=claim,
        )
        for origin, origin_from in origins or [(None, None)]
        for goal in objectives
        if origin != goal
    ]


def _held(actor: str, goals: Sequence[str], memory: Memory) -> str | None:
    """The place that a force had reached when the text tells that it falls back from it."""
    return next(
        (
            axis.objective
            for axis in reversed(memory.axes)
            if axis.kind == "advance"
            and axis.actor
            and axis.objective not in goals
            and axis.status in ("completed", "under_way", "repelled")
            and forces_agree(axis.actor, actor)
        ),
        None,
    )


def _goals(
    leg: Leg, move: Move, here: tuple[Stop, ...], memory: Memory
) -> tuple[list[str], Span | None]:
    """The objectives of a leg; a force that turns back had the objective last told."""
    if move.frame.kind != "turn":
        return memory.meaning(leg.goal, here, move.trigger.first)
    last = next((axis for axis in reversed(memory.axes) if axis.kind == "advance"), None)
    return ([last.objective], None) if last is not None and last.objective else ([], None)


def _passages(own: Span, *earlier: Span | None) -> tuple[Span, ...]:
    """The sentence that states an axis, and the nearest earlier one that names its place."""
    others = sorted({span for span in earlier if span is not None and span != own})
    return (*others[-1:], own)
