"""Movements that one sentence tells one after the other: what each leaves to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.axes.actors import Group
from geo.axes.legs import Leg, Move
from geo.axes.lexicon import Cue
from geo.axes.prepositions import BARE
from geo.axes.sentence import Sentence

# "quitté X lundi matin pour marcher sur": from the word of leaving to that of the march.
_DEPARTURE_REACH = 8
# "quitte X avec ses hommes pour secourir Y": from the word of leaving to that of the purpose.
_PURPOSE_REACH = 9


def goes_on(sentence: Sentence, first: int, last: int, trigger: Cue) -> bool:
    """True when a movement is the next leg of a chain: "then marched on", "vowed to press on".

    ``first`` to ``last`` are the tokens where "then" may stand.
    """
    onward = sentence.any("roles.onward", trigger.first - 1, trigger.last + 2)
    then = last + 2 if sentence.grammar.verb_second else last
    return onward or sentence.any("roles.chain", first, then)


def from_taken(sentence: Sentence, move: Move, taken: Sequence[Move]) -> Move:
    """The movement with the place taken just before it as its start: "took B, then drove on C"."""
    for capture in reversed(taken):
        goal = capture.legs[-1].goal
        if goal is not None and goal.last < move.trigger.first:
            between = (goal.last + 1, move.trigger.first)
            if goes_on(sentence, *between, move.trigger) and not sentence.any(
                "clause.breaks", *between
            ):
                legs = tuple(replace(leg, origins=(goal,)) for leg in move.legs)
                return replace(move, legs=legs) if move.frame.kind != "withdraw" else move
    return move


def set_out(
    sentence: Sentence, move: Move, earlier: Sequence[Move], people: Sequence[Group]
) -> Move:
    """The movement with the start of the one before it, where the same force goes on.

    "Left A, took B, then drove on C", "entered B and moved on C": a leg of a chain starts where the
    one before ended.
    """
    if not earlier or any(leg.origins for leg in move.legs) or move.frame.kind == "withdraw":
        return move
    before = earlier[-1]
    first = before.trigger.last + 1
    others = any(g.fights and first <= g.first < move.trigger.first for g in people)
    if others or sentence.any("clause.breaks", first, move.trigger.first - 1):
        return move
    last = before.legs[-1]
    chained = before.frame.kind == "enter" or goes_on(
        sentence, first, move.trigger.first, move.trigger
    )
    origins = (last.goal,) if chained and last.goal is not None else last.origins
    # Back where it started, it is another force: "marche de X sur Y après un assaut sur X".
    places = {stop.place for stop in origins}
    return replace(
        move,
        legs=tuple(
            leg if leg.goal and leg.goal.place in places else replace(leg, origins=origins)
            for leg in move.legs
        ),
    )


def sets_out(sentence: Sentence, trigger: Cue, following: Sequence[Cue]) -> bool:
    """True for "left Gao to march on X": whoever leaves for an attack does not withdraw.

    Where X is on the map, the place left is the start of the march; where it is not, the march
    cannot be drawn, and a withdrawal would tell the opposite.
    """
    if trigger.frame is None or trigger.frame.kind != "withdraw" or BARE not in trigger.frame.goals:
        return False
    return _has_a_purpose(sentence, trigger, following) or any(
        after.frame is not None
        and after.frame.kind in ("move", "attack")
        and after.first - trigger.last <= _DEPARTURE_REACH
        and not any(sentence.word(i) == "," for i in range(trigger.last, after.first))
        and not sentence.any("clause.breaks", trigger.last + 1, after.first - 1)
        for after in following
    )


def left_first(sentence: Sentence, trigger: Cue) -> bool:
    """True for "marched on X after leaving Gao": the place left is the start of what is told."""
    leaves = trigger.frame is not None and trigger.frame.kind == "withdraw"
    return (
        leaves
        and sentence.starting("roles.from", trigger.first) is not None
        and any(0 < trigger.first - cue.last <= 2 for cue in sentence.of("roles.after"))
    )


def started(move: Move, left: Sequence[Leg]) -> Move:
    """The movement from the places ``left`` before it, where it tells no start of its own."""
    starts = tuple(dict.fromkeys(origin for leg in left for origin in leg.origins))
    if any(leg.origins for leg in move.legs):
        return move
    return replace(move, legs=tuple(replace(leg, origins=starts) for leg in move.legs))


def gives_up(sentence: Sentence, left: Move, move: Move, people: Sequence[Group]) -> bool:
    """True for a withdrawal told in two halves: "évacué A et B pour se replier sur C"."""
    first = left.trigger.last + 1
    return (
        left.frame.kind == move.frame.kind == "withdraw"
        and all(leg.goal is None for leg in left.legs)
        and all(leg.goal is not None and not leg.origins for leg in move.legs)
        and not sentence.any("clause.breaks", first, move.trigger.first - 1)
        and (
            sentence.any("roles.from", left.trigger.first, first)
            or not any(g.fights and first <= g.first < move.trigger.first for g in people)
        )
    )


def _has_a_purpose(sentence: Sentence, trigger: Cue, following: Sequence[Cue]) -> bool:
    """True for "left Gao to relieve the garrison of X"; no words of retreat may tell what for."""
    leaves = sentence.starting("roles.from", trigger.first) is not None
    return leaves and any(
        0 < cue.first - trigger.last <= _PURPOSE_REACH
        and cue.last + 1 < len(sentence.tokens)
        and sentence.tokens[cue.last + 1].place is None
        and not sentence.starting("roles.skip", cue.last + 1)
        and all(after.first != cue.last + 1 for after in following)
        for cue in sentence.of("roles.bound")
    )


def falls_back(sentence: Sentence, trigger: Cue, before: Cue) -> bool:
    """True for "evacuated the town to reach X": where a force that gives up a place goes."""
    kinds = [cue.frame.kind for cue in (before, trigger) if cue.frame is not None]
    attack = sentence.starting("roles.on", trigger.last + 1)
    retreat = kinds in (["withdraw", "enter"], ["withdraw", "move"]) and not attack
    return retreat and any(
        before.last < cue.last == trigger.first - 1 for cue in sentence.of("roles.bound")
    )


def widens(wide: Move, narrow: Move) -> bool:
    """True for "crossed into Russia and reached Sudzha": one movement, told to the nearer place."""
    if "withdraw" in (wide.frame.kind, narrow.frame.kind):
        return False
    places = [[leg.goal.place for leg in move.legs if leg.goal] for move in (wide, narrow)]
    in_country = [[p is not None and p.precision == "country" for p in row] for row in places]
    return all(in_country[0]) and bool(in_country[1]) and not any(in_country[1])
