"""Words of movement with the places they govern: trigger -> legs, each from an origin to a goal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from geo.axes.actors import Group
from geo.axes.goals import goals_of
from geo.axes.lexicon import Cue, Frame
from geo.axes.origins import origins_of, starts_of
from geo.axes.roles import BARE, Stop
from geo.axes.sentence import Sentence
from geo.axes.sides import COMPASS, tied
from geo.model import Direction

# "attaquent sur l'axe X-Y", "second axe, vers Y": how far the two words may stand apart.
_LINE_REACH = 8
# "quitté X lundi matin pour marcher sur": from the word of leaving to that of the march.
_DEPARTURE_REACH = 8


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
        start = max(left, _break_before(sentence, trigger.first))
        right = _right(sentence, trigger, following)
        end = _right(sentence, trigger, following, "clause.breaks")
        legs = _legs(sentence, trigger, start, right, places, people)
        move = Move(trigger, frame, start, right, end, legs)
        if move.legs and not _sets_out(sentence, trigger, triggers[number + 1 : number + 2]):
            if found and _widens(found[-1], move):
                found.pop()
            found.append(_set_out(sentence, move, found[-1:], people))
            left = max(_furthest(sentence, move), left)
    return (*found, *_captures(sentence, triggers, places, people, found))


def _set_out(
    sentence: Sentence, move: Move, earlier: Sequence[Move], people: Sequence[Group]
) -> Move:
    """The movement with the start of the one before it, where the same force goes on.

    "Left A, took B, then drove on C": each leg of a chain starts where the one before ended.
    """
    if not earlier or any(leg.origins for leg in move.legs) or move.frame.kind == "withdraw":
        return move
    before = earlier[-1]
    first = before.trigger.last + 1
    others = any(g.fights and first <= g.first < move.trigger.first for g in people)
    if others or sentence.any("clause.breaks", first, move.trigger.first - 1):
        return move
    last = before.legs[-1]
    chained = sentence.any("roles.chain", first, move.trigger.first) and last.goal is not None
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


def _sets_out(sentence: Sentence, trigger: Cue, following: Sequence[Cue]) -> bool:
    """True for "left Gao to march on X": whoever leaves for an attack does not withdraw.

    Where X is on the map, the place left is the start of the march; where it is not, the march
    cannot be drawn, and a withdrawal would tell the opposite.
    """
    if trigger.frame is None or trigger.frame.kind != "withdraw" or BARE not in trigger.frame.goals:
        return False
    return any(
        after.frame is not None
        and after.frame.kind in ("move", "attack")
        and after.first - trigger.last <= _DEPARTURE_REACH
        and not any(sentence.word(i) == "," for i in range(trigger.last, after.first))
        and not sentence.any("clause.breaks", trigger.last + 1, after.first - 1)
        for after in following
    )


def _widens(wide: Move, narrow: Move) -> bool:
    """True for "crossed into Russia and reached Sudzha": one movement, told to the nearer place."""
    if "withdraw" in (wide.frame.kind, narrow.frame.kind):
        return False
    places = [[leg.goal.place for leg in move.legs if leg.goal] for move in (wide, narrow)]
    in_country = [[p is not None and p.precision == "country" for p in row] for row in places]
    return all(in_country[0]) and bool(in_country[1]) and not any(in_country[1])


def _captures(
    sentence: Sentence,
    triggers: Sequence[Cue],
    places: Sequence[Stop],
    people: Sequence[Group],
    told: Sequence[Move],
) -> Iterator[Move]:
    """The places taken by a force of which the sentence says that it attacked, or whence it came."""
    known = {leg.goal.first for move in told for leg in move.legs if leg.goal is not None}
    attacks = [
        cue
        for cue in triggers
        if cue.frame is not None and cue.frame.kind in ("attack", "noun", "move")
    ]
    for cue in sentence.of("clause.capture"):
        if any(cue.first - 3 < a.last and a.first <= cue.first for a in sentence.of("roles.after")):
            continue
        starts = [s for s in places if s.role == "from" and s.last < cue.first]
        by = next((t for t in attacks if t.last < cue.first), None)
        if by is None and not starts:
            continue
        alone = by is not None and by.frame is not None and by.frame.alone
        taken = replace(cue, frame=Frame("enter", (BARE,), "completed", alone))
        right = _right(sentence, cue, None)
        goals = [
            g for g in goals_of(sentence, taken, 0, right, places, people) if g.first not in known
        ]
        legs = tuple(Leg(goal, tuple(starts[-1:]), None, None) for goal in goals)
        if legs and taken.frame is not None:
            yield Move(taken, taken.frame, _break_before(sentence, cue.first), right, right, legs)


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
    ends = [cue.first - 1 for cue in breaks if cue.first > trigger.last]
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
    if frame.kind == "withdraw":
        return _withdrawal(goals, starts)
    if frame.kind == "axis" and (pair := _line(sentence, trigger, places)):
        return (Leg(pair[1], (pair[0],), None, None),)
    if frame.kind == "turn":
        return (Leg(None, tuple(starts), None, None),) if starts else ()
    heading = _headings(sentence, trigger, left, right)
    return tuple(
        Leg(
            goal,
            origins_of(goal, goals, starts, places),
            goal.gloss or _heading(goal, goals, heading),
            _approach(sentence, left, right, starts),
        )
        for goal in goals
    )


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


def _headings(sentence: Sentence, trigger: Cue, left: int, right: int) -> list[Cue]:
    """Headings in words, without "à l'ouest de X".

    Right after the word of movement, a compass word is one: "pushed west", "fonce au sud-est".
    """
    sides = sentence.of("directions.approach")
    told = [
        cue
        for cue in sentence.of("directions.heading")
        if left <= cue.first <= right and not any(s.first <= cue.first <= s.last for s in sides)
    ]
    kinds = ("directions.side", *(f"compass.{name}" for name in COMPASS))
    after = [c for kind in kinds if (c := sentence.starting(kind, trigger.last + 1))]
    return [*(cue for cue in after if not tied(sentence, cue)), *told]


def _heading(goal: Stop, goals: Sequence[Stop], found: Sequence[Cue]) -> Direction | None:
    number = goals.index(goal)
    after = goals[number - 1].last if number and not goal.linked else -1
    before = [cue for cue in found if after < cue.first <= goal.first]
    if before:
        return _compass(before[-1].direction)
    later = [cue for cue in found if cue.first > goal.last]
    return _compass(later[0].direction) if later and len(goals) == 1 else None


def _compass(name: str) -> Direction | None:
    return next((direction for direction in COMPASS if direction == name), None)


def _approach(
    sentence: Sentence, left: int, right: int, starts: Sequence[Stop]
) -> Direction | None:
    for cue in sentence.of("directions.approach"):
        if left <= cue.first <= right and not tied(sentence, cue):
            return _compass(cue.direction)
    return next((start.side for start in starts if start.side), None)
