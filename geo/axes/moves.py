"""Words of movement with the places they govern: trigger -> legs, each from an origin to a goal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from geo.axes.lexicon import Cue, Frame
from geo.axes.origins import origins_of, starts_of
from geo.axes.reach import words_between
from geo.axes.roles import BARE, COMPASS, Stop, tied
from geo.axes.sentence import Sentence
from geo.model import Direction

# How many words may stand between a word of movement and its goal, by how firmly the preposition
# binds: "entré mardi matin dans X", but "les forces ... ont pris position à X" is another matter.
_REACH = {"at": 5, "into": 6, "is": 8, "take": 12}
_FAR_REACH = 30
_ADVERBS = 2
# A second goal outside a list needs a preposition of its own that tells movement.
_REPEATED = ("toward", "on", "until", "among", "take")
# The place taken follows its verb: "occupé la lisière ouest de X".
_CAPTURE_REACH = 4
# "attaquent sur l'axe X-Y", "second axe, vers Y": how far the two words may stand apart.
_LINE_REACH = 8
# "quitté X lundi matin pour marcher sur": from the word of leaving to that of the march.
_DEPARTURE_REACH = 8
_AXIS_REACH = 4


@dataclass(frozen=True, slots=True)
class Leg:
    """One leg of a movement; ``origins`` is empty where no start is stated."""

    goal: Stop | None
    origins: tuple[Stop, ...]
    heading: Direction | None
    approach: Direction | None


@dataclass(frozen=True, slots=True)
class Move:
    """A word of movement, the tokens ``left`` to ``right`` that it rules, and its legs."""

    trigger: Cue
    frame: Frame
    left: int
    right: int
    legs: tuple[Leg, ...]


def moves(sentence: Sentence, places: Sequence[Stop]) -> tuple[Move, ...]:
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
        move = Move(trigger, frame, start, right, _legs(sentence, trigger, start, right, places))
        if move.legs and not _sets_out(sentence, trigger, triggers[number + 1 : number + 2]):
            if found and _widens(found[-1], move):
                found.pop()
            found.append(move)
            left = max(_furthest(move), left)
    return tuple(found) or _with_capture(sentence, triggers, places)


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


def _with_capture(
    sentence: Sentence, triggers: Sequence[Cue], places: Sequence[Stop]
) -> tuple[Move, ...]:
    """An attack without an objective, and the place taken in the same sentence."""
    for trigger in triggers:
        frame = trigger.frame
        if frame is None or frame.kind not in ("attack", "noun", "move"):
            continue
        for cue in sentence.of("clause.capture"):
            if any(cue.first - 3 < after.last < cue.first for after in sentence.of("roles.after")):
                continue
            goals = [s for s in places if cue.first > trigger.last and s.first > cue.last]
            if not goals or not cue.last < goals[0].first <= cue.last + _CAPTURE_REACH:
                continue
            starts = [s for s in places if s.role == "from" and s.first < goals[0].first]
            taken = Frame(frame.kind, frame.goals, "completed", frame.alone)
            leg = Leg(goals[0], tuple(starts[-1:]), None, None)
            return (Move(replace(trigger, frame=taken), taken, 0, trigger.last, (leg,)),)
    return ()


def _furthest(move: Move) -> int:
    """The first token that a later word of movement may rule.

    A place left by name ("quitté Gao pour marcher sur Kidal") may be its start.
    """
    stops = [leg.goal for leg in move.legs if leg.goal is not None]
    if move.frame.kind == "withdraw":
        if BARE in move.frame.goals:
            return move.left
        stops += [origin for leg in move.legs for origin in leg.origins]
    return max([move.trigger.last + 1, *(stop.last + 1 for stop in stops)])


def _break_before(sentence: Sentence, index: int) -> int:
    return max(
        (cue.last + 1 for cue in sentence.of("clause.breaks") if cue.last < index), default=0
    )


def _right(sentence: Sentence, trigger: Cue, following: int | None) -> int:
    ends = [cue.first - 1 for cue in sentence.of("clause.breaks") if cue.first > trigger.last]
    if following is not None:
        ends.append(following - 1)
    return min([*ends, len(sentence.tokens) - 1])


def _legs(
    sentence: Sentence, trigger: Cue, left: int, right: int, places: Sequence[Stop]
) -> tuple[Leg, ...]:
    frame = trigger.frame
    assert frame is not None
    goals = _goals(sentence, trigger, left, right, places)
    starts = starts_of(sentence, trigger, left, right, places, goals)
    if frame.kind == "withdraw":
        return _withdrawal(goals, starts)
    if frame.kind == "axis" and (pair := _line(sentence, trigger, places)):
        return (Leg(pair[1], (pair[0],), None, None),)
    if frame.kind == "turn":
        return (Leg(None, tuple(starts), None, None),) if starts else ()
    heading = _headings(sentence, left, right)
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


def _goals(
    sentence: Sentence, trigger: Cue, left: int, right: int, places: Sequence[Stop]
) -> list[Stop]:
    frame = trigger.frame
    assert frame is not None
    if frame.kind == "passive":
        before = [s for s in places if s.role == BARE and 0 < trigger.first - s.last <= 4]
        return before[-1:]
    goals: list[Stop] = []
    last_role = ""
    for number, stop in enumerate(places):
        if not trigger.last < stop.first <= right:
            continue
        role = BARE if stop.lead <= trigger.last else stop.role
        if (role == "after" and stop.linked and goals) or (
            stop.linked and places[number - 1] in goals
        ):
            role = last_role
        elif (
            role not in frame.goals
            or (frame.kind == "withdraw" and role == BARE)
            or (goals and role not in _REPEATED)
            or not _reaches(sentence, trigger, stop, role, started=bool(goals))
        ):
            continue
        if _may_be_goal(stop, frame, role):
            goals.append(stop)
            last_role = role
    return goals or _goals_before(trigger, frame, left, places)


def _goals_before(trigger: Cue, frame: Frame, left: int, places: Sequence[Stop]) -> list[Stop]:
    """The goals that stand before the word of movement: "haben Charkiw angegriffen"."""
    goals: list[Stop] = []
    for stop in reversed(places):
        if not left <= stop.first or stop.last >= trigger.first:
            continue
        if goals and not goals[0].linked:
            break
        if stop.role in frame.before and _may_be_goal(stop, frame, stop.role):
            goals.insert(0, stop)
    return goals


def _reaches(sentence: Sentence, trigger: Cue, stop: Stop, role: str, *, started: bool) -> bool:
    between = words_between(sentence, trigger, stop)
    gap = len(between)
    if trigger.frame is not None and trigger.frame.kind == "axis" and role == "toward":
        return gap <= _AXIS_REACH or started
    if role == BARE:
        return gap <= _ADVERBS and all(sentence.any("clause.adverbs", i, i) for i in between)
    if role in ("at", "into") and sentence.any("trigger", trigger.last + 1, stop.lead - 1):
        return False
    return gap <= _REACH.get(role, _FAR_REACH)


def _may_be_goal(stop: Stop, frame: Frame, role: str) -> bool:
    """Rivers, continents and lines ("X-Y") are no objectives, countries only when entered."""
    if stop.place is None:
        return bool(stop.refers)
    if stop.joined:
        return False
    if stop.place.precision == "water" or stop.place.chosen.kind == "continent":
        return False
    if stop.place.precision != "country":
        return True
    return role in ("toward", "into", "until") or (
        role == BARE and frame.kind in ("attack", "enter")
    )


def _withdrawal(goals: Sequence[Stop], starts: Sequence[Stop]) -> tuple[Leg, ...]:
    named = [
        s for s in starts if s.refers or (s.place and s.place.precision not in ("country", "water"))
    ]
    goal = goals[0] if goals else None
    if not named:
        return (Leg(goal, (), None, None),) if goal is not None else ()
    return tuple(Leg(goal, (start,), None, None) for start in named)


def _headings(sentence: Sentence, left: int, right: int) -> list[Cue]:
    """Headings in words, without "à l'ouest de X"."""
    sides = sentence.of("directions.approach")
    return [
        cue
        for cue in sentence.of("directions.heading")
        if left <= cue.first <= right and not any(s.first <= cue.first <= s.last for s in sides)
    ]


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
