"""Words of movement with the places they govern: trigger -> legs, each from an origin to a goal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from geo.axes.actors import Group
from geo.axes.chains import (
    falls_back,
    from_taken,
    gives_up,
    left_first,
    set_out,
    sets_out,
    started,
    widens,
)
from geo.axes.goals import goals_of
from geo.axes.headings import approach_of, compass, heading_of, headings
from geo.axes.legs import Leg, Move
from geo.axes.lexicon import Cue, Frame
from geo.axes.origins import origins_of, starts_of
from geo.axes.prepositions import BARE
from geo.axes.roles import Stop
from geo.axes.sentence import Sentence

# "attaquent sur l'axe X-Y", "second axe, vers Y": how far the two words may stand apart.
_LINE_REACH = 8


def moves(sentence: Sentence, places: Sequence[Stop], people: Sequence[Group]) -> tuple[Move, ...]:
    """The movements of a sentence that have a goal, or for withdrawals a place left, in order."""
    found: list[Move] = []
    triggers = sentence.of("trigger")
    left = 0
    for number, trigger in enumerate(triggers):
        frame = trigger.frame
        if frame is None:
            continue
        following = triggers[number + 1].first if number + 1 < len(triggers) else None
        if frame.kind == "aim":
            # "The aim of the army's offensive is X": the offensive is no clause of its own.
            following = None
        clause = _break_before(sentence, trigger.first)
        # "Entered X, abandoned by the army": a goal may be the place that others leave.
        aside = frame.kind == "withdraw" and bool(frame.before)
        start = clause if aside else max(left, clause)
        right = _right(sentence, trigger, following)
        end = _right(sentence, trigger, following, "clause.breaks")
        if number and falls_back(sentence, trigger, triggers[number - 1]):
            frame = replace(frame, kind="withdraw", status="completed")
            trigger = trigger._replace(frame=frame)
        legs = _legs(sentence, trigger, start, right, places, people)
        move = Move(trigger, frame, start, right, end, legs)
        if left_first(sentence, trigger):
            found[-1:] = [started(earlier, legs) for earlier in found[-1:]]
        elif legs and not sets_out(sentence, trigger, triggers[number + 1 : number + 2]):
            if found and (gives_up(sentence, found[-1], move, people)):
                move = started(move, found.pop().legs)
            elif found and widens(found[-1], move):
                found.pop()
            found.append(set_out(sentence, move, found[-1:], people))
            left = max(_furthest(sentence, move), left)
    taken = tuple(_captures(sentence, triggers, places, people, found))
    led = (from_taken(sentence, move, [capture for capture, _ in taken]) for move in found)
    return (*led, *(capture for capture, by_force in taken if by_force))


def _captures(
    sentence: Sentence,
    triggers: Sequence[Cue],
    places: Sequence[Stop],
    people: Sequence[Group],
    told: Sequence[Move],
) -> Iterator[tuple[Move, bool]]:
    """The places taken, and whether the sentence tells that a force attacked, or whence it came."""
    known = {leg.goal.first for move in told for leg in move.legs if leg.goal is not None}
    attacks = [
        cue
        for cue in triggers
        if cue.frame is not None and cue.frame.kind in ("attack", "noun", "move")
    ]
    for cue in sentence.of("clause.capture"):
        over = any(
            cue.first - 3 < a.last and a.first <= cue.first for a in sentence.of("roles.after")
        )
        # "Took X after launching an attack from Y": the attack may be told after the place.
        by = next((t for t in attacks if t.last < cue.first or _aimless(t, told)), None)
        last = by.first if by is not None and by.first > cue.last else cue.first
        starts = [s for s in places if s.role == "from" and s.last < cue.first]
        starts += [s for s in places if s.role == "from" and s.first > last > cue.first]
        alone = by is not None and by.frame is not None and by.frame.alone
        # "سيطر الجيش على X": who takes it stands between the verb and its preposition.
        roles = (BARE, "of", "on") if cue.open and sentence.grammar.verb_first else (BARE, "of")
        taken = cue._replace(frame=Frame("enter", roles, "completed", alone))
        right = _right(sentence, cue, None)
        goals = [
            g for g in goals_of(sentence, taken, 0, right, places, people) if g.first not in known
        ]
        told_by = headings(sentence, by, 0, cue.first) if by is not None else []
        heading = compass(told_by[-1].direction) if told_by else None
        legs = tuple(Leg(goal, tuple(starts[-1:]), heading, None) for goal in goals)
        if legs and taken.frame is not None:
            start = _break_before(sentence, cue.first)
            move = Move(taken, taken.frame, start, right, right, legs)
            yield move, not over and (by is not None or bool(starts))


def _aimless(attack: Cue, told: Sequence[Move]) -> bool:
    """True for a word of attack that was found to have no objective of its own."""
    strikes = attack.frame is not None and attack.frame.kind in ("attack", "noun")
    return strikes and all(move.trigger.first != attack.first for move in told)


def _furthest(sentence: Sentence, move: Move) -> int:
    """The first token that a later word of movement may rule.

    A place left by name ("quitté Gao pour marcher sur Kidal") may be its start.
    """
    stops = [leg.goal for leg in move.legs if leg.goal is not None]
    if move.frame.kind == "withdraw":
        if BARE in move.frame.goals:
            return move.left
        stops += [origin for leg in move.legs for origin in leg.origins]
    last = max([move.trigger.last, *(stop.last for stop in stops)])
    # "نحو دير الزور شرقا": the compass word after a goal tells of no later movement.
    heading = sentence.grammar.verb_first and sentence.starting("directions.heading", last + 1)
    return (heading.last if heading else last) + 1


def _break_before(sentence: Sentence, index: int) -> int:
    return max(
        (cue.last + 1 for cue in sentence.of("clause.breaks") if cue.last < index), default=0
    )


def _right(
    sentence: Sentence,
    trigger: Cue,
    following: int | None,
    *kinds: str,
) -> int:
    breaks = sentence.of(*(kinds or ("clause.breaks", "clause.relative")))
    ends = [
        cue.first - 1
        for cue in breaks
        if cue.first > trigger.last
        # "The road that leads to X" is no clause of its own.
        and not any(road.first < cue.first <= road.last for road in sentence.of("roles.road"))
    ]
    if following is not None:
        ends.append(following - 1)
    return min([*ends, len(sentence.tokens) - 1])


def _legs(
    sentence: Sentence,
    trigger: Cue,
    left: int,
    right: int,
    places: Sequence[Stop],
    people: Sequence[Group],
) -> tuple[Leg, ...]:
    frame = trigger.frame
    assert frame is not None
    goals = goals_of(sentence, trigger, left, right, places, people)
    starts = starts_of(sentence, trigger, left, right, places, goals)
    if frame.kind == "stand" and not starts:
        return ()
    if frame.kind == "withdraw":
        return _withdrawal(goals, starts)
    if frame.kind == "axis" and (pair := _line(sentence, trigger, places)):
        return (Leg(pair[1], (pair[0],), None, None),)
    if frame.kind == "turn":
        return (Leg(None, tuple(starts), None, None),) if starts else ()
    # "From A in the south": the side of a start is no heading.
    sides = {start.last + step for start in starts if start.side for step in (1, 2)}
    told = [c for c in headings(sentence, trigger, left, right) if c.first not in sides]
    return tuple(
        Leg(
            goal,
            origins,
            goal.gloss or heading_of(goal, goals, told),
            approach_of(sentence, left, right, origins or starts),
        )
        for goal in goals
        for origins in _by_side(origins_of(goal, goals, starts, places))
    )


def _by_side(origins: tuple[Stop, ...]) -> tuple[tuple[Stop, ...], ...]:
    """The origins of a goal, apart where the text tells the side of each."""
    if any(origin.side for origin in origins):
        return tuple((origin,) for origin in origins)
    return (origins,)


def _line(sentence: Sentence, trigger: Cue, places: Sequence[Stop]) -> tuple[Stop, Stop] | None:
    """The ends of "l'axe X-Y", where the words before it tell an attack along it."""
    attack = any(
        cue.frame is not None and cue.frame.kind in ("attack", "noun", "move")
        and 0 < trigger.first - cue.last <= _LINE_REACH
        for cue in sentence.of("trigger")
    )  # fmt: skip
    for start, end in pairwise(places):
        joined = start.joined and end.joined and end.first == start.last + 2
        if attack and joined and trigger.last + 1 in (start.first, end.first + 2):
            return start, end
    return None


def _withdrawal(goals: Sequence[Stop], starts: Sequence[Stop]) -> tuple[Leg, ...]:
    named = [
        s for s in starts if s.refers or (s.place and s.place.precision not in ("country", "water"))
    ]
    if not named:
        return tuple(Leg(goal, (), None, None) for goal in goals)
    return tuple(Leg(goal, (start,), None, None) for start in named for goal in goals or (None,))
