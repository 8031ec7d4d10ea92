"""The objectives that a word of movement governs: which places, how far away, by which preposition."""

from __future__ import annotations

from collections.abc import Sequence

from geo.axes.actors import Group
from geo.axes.lexicon import Cue, Frame
from geo.axes.prepositions import BARE
from geo.axes.reach import words_between
from geo.axes.roles import Stop
from geo.axes.sentence import COMMAS, Sentence

# How many words may stand between a word of movement and its goal, by how firmly the preposition
# binds: "entré mardi matin dans X", but "les forces ... ont pris position à X" is another matter.
_REACH = {"at": 6, "where": 8, "near": 8, "into": 10, "is": 8, "take": 12, "of": 6}
_FAR_REACH = 30
# Words of time between a verb and its object: "attaquaient en soirée X".
_TIME_REACH = 8
# "griffen in der Nacht die Rebellen X an": the same where the verb stands second.
_OBJECT_REACH = 9
# "X a été attaquée": how far before its verb the place may stand.
_SUBJECT_REACH = 6
# "the oil" before "port of X".
_DESCRIPTION = 3
# A second goal outside a list needs a preposition of its own that tells movement.
_REPEATED = ("toward", "on", "until", "among", "take")
_AXIS_REACH = 4
# The preposition with which a verb always tells whither, whatever the form of the name.
_DIRECTED = {"move": "on", "enter": "into"}
# Words of movement that tell how an attack ended.
_BEATEN = ("turn", "withdraw")


def goals_of(
    sentence: Sentence,
    trigger: Cue,
    left: int,
    right: int,
    places: Sequence[Stop],
    people: Sequence[Group],
) -> list[Stop]:
    """The objectives of ``trigger`` within the tokens ``left`` to ``right``, in order."""
    frame = trigger.frame
    assert frame is not None
    if frame.kind == "passive":
        return _attacked(sentence, trigger, left, places)
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
            not _governs(sentence, trigger, frame, stop, role)
            or (frame.kind == "withdraw" and role == BARE)
            or (goals and role not in _REPEATED)
            or not _reaches(sentence, trigger, stop, role, people, started=bool(goals))
        ):
            continue
        if _may_be_goal(stop, frame, role):
            goals.append(stop)
            last_role = role
    if found := (
        goals
        or _thither(sentence, trigger, frame, places)
        or _antecedent(sentence, trigger, frame, places)
    ):
        return found
    before = _goals_before(sentence, trigger, frame, left, places)
    return [*before, *_goals_on(sentence, trigger, places)] if before else []


def _goals_on(sentence: Sentence, trigger: Cue, places: Sequence[Stop]) -> list[Stop]:
    """The next legs, told after a verb that closes its clause: "nach X vorrücken und weiter bis Y"."""
    return [
        stop
        for stop in places
        if trigger.last < stop.first
        and stop.chained
        and stop.role in _REPEATED
        and not sentence.any("trigger", trigger.last + 1, stop.first)
    ]


def _antecedent(
    sentence: Sentence, trigger: Cue, frame: Frame, places: Sequence[Stop]
) -> list[Stop]:
    """The place that a relative clause takes up: "X, qu'ils ont attaquée", "X, куда они вошли"."""
    kinds = ["clause.whither"] if frame.kind in ("move", "attack", "enter") else []
    if frame.kind in ("attack", "enter") and BARE in frame.goals:
        kinds.append("clause.object")
    if frame.kind == "enter":
        kinds.append("clause.wherein")
    for cue in sentence.of(*kinds) if kinds else ():
        near = 0 < trigger.first - cue.last <= _SUBJECT_REACH
        if near and not _parted(sentence, cue.last + 1, trigger.first - 1):
            return [s for s in places if s.place and s.last + 1 == cue.first and _is_goal(s)]
    return []


def _attacked(sentence: Sentence, trigger: Cue, left: int, places: Sequence[Stop]) -> list[Stop]:
    """The subject of a passive: "X was stormed", "X, a garrison town, was stormed".

    Between the two parts of a verb too: "wurde X von Rebellen gestürmt".
    """
    within = next((stop for stop in places if stop.first > trigger.last), None)
    if trigger.open and within is not None and within.role == BARE:
        near = within.first - trigger.last <= _SUBJECT_REACH
        if near and sentence.plain(trigger.last + 1, within.first - 1):
            return [within]
    for stop in reversed(places):
        if stop.role != BARE or not left <= stop.first < trigger.first:
            continue
        near = trigger.first - stop.last <= _SUBJECT_REACH
        if near and sentence.plain(stop.last + 1, trigger.first - 1):
            return [stop]
        aside = (
            sentence.word(stop.last + 1) in COMMAS and sentence.word(trigger.first - 1) in COMMAS
        )
        if (aside and not sentence.plain(left, stop.first - 1)) or (
            aside and stop.first <= left + 2
        ):
            return [stop]
    return []


def _thither(sentence: Sentence, trigger: Cue, frame: Frame, places: Sequence[Stop]) -> list[Stop]:
    """The pronoun of a place beside its verb: "ils y sont entrés", "they marched there"."""
    # "Il y gagna ses étoiles": the object is another.
    object_told = BARE in frame.goals and sentence.starting("forces.determiners", trigger.last + 1)
    if frame.kind not in ("move", "enter", "attack") or object_told:
        return []
    return [
        stop
        for stop in places
        if stop.refers == "thither"
        and (0 < trigger.first - stop.last <= 3 or 0 < stop.first - trigger.last <= 2)
    ][:1]


def _governs(sentence: Sentence, trigger: Cue, frame: Frame, stop: Stop, role: str) -> bool:
    """True when the word of movement takes a goal of that role.

    An object may be a part of the place: "attaqué plusieurs quartiers de X", "reached the edge of X".
    """
    if role in frame.goals:
        return True
    if role == "near" and frame.kind in ("noun", "attack", "move"):
        return _beaten(sentence, trigger, stop)
    if role == "at" and frame.kind == "move":
        # "Turned west to X", where "turned to X" tells of no movement.
        return sentence.starting("directions.bare", trigger.last + 1) is not None
    if role == "at" and frame.kind in _DIRECTED:
        # A name that does not change its form looks at rest: "наступают на Мекеле".
        kind = _DIRECTED[frame.kind]
        lead = sentence.starting(f"roles.{kind}", trigger.last + 1)
        if kind in frame.goals and lead is not None and stop.lead == lead.first:
            return True
    if role == "road":
        # "Moved along the highway to X": the road alone is none, and an ambush on it is no march.
        return frame.kind == "move" and "toward" in frame.goals
    if role in ("at", "where") and frame.kind == "noun" and frame.alone:
        return sentence.any("roles.on", trigger.last + 1, trigger.last + 3)
    part = role == "of" and BARE in frame.goals and frame.kind in ("attack", "enter")
    part = part and stop.lead > trigger.last + 1
    return part and not any(
        sentence.any(kind, trigger.last + 1, stop.lead)
        for kind in ("forces.regular", "forces.heads", "forces.weak", "stop.civil", "trigger")
    ) and sentence.plain(trigger.last + 1, stop.lead - 1)  # fmt: skip


def _beaten(sentence: Sentence, trigger: Cue, stop: Stop) -> bool:
    """True for an attack near a place that is told to have failed there: it was aimed at the place."""
    last = len(sentence.tokens) - 1
    following = [
        c.first - 1
        for c in sentence.of("trigger")
        if c.first > max(stop.last, trigger.last) and c.frame and c.frame.kind not in _BEATEN
    ]
    first, end = max(trigger.first - 4, 0), min([*following, last])
    return any(sentence.any(kind, first, end) for kind in ("status.repelled", "status.vain"))


def _goals_before(
    sentence: Sentence, trigger: Cue, frame: Frame, left: int, places: Sequence[Stop]
) -> list[Stop]:
    """The goals that stand before the word of movement: "haben Charkiw angegriffen"."""
    goals: list[Stop] = []
    for stop in reversed(places):
        if not left <= stop.first or stop.last >= trigger.first:
            continue
        if goals and not goals[0].linked:
            break
        left_behind = frame.kind == "withdraw" and stop.role == BARE
        # "In the area of X the enemy attacked five times, without success".
        beaten = (
            stop.role == "near"
            and frame.kind in ("noun", "attack", "move")
            and _beaten(sentence, trigger, stop)
            and not sentence.any("clause.relative", stop.last + 1, trigger.first - 1)
        )
        ruled = stop.role in frame.before or beaten
        if ruled and not left_behind and _may_be_goal(stop, frame, stop.role):
            goals.insert(0, stop)
    return goals


def _reaches(
    sentence: Sentence,
    trigger: Cue,
    stop: Stop,
    role: str,
    people: Sequence[Group],
    *,
    started: bool,
) -> bool:
    between = words_between(sentence, trigger, stop, people)
    gap = len(between)
    if trigger.frame is not None and trigger.frame.kind == "axis" and role == "toward":
        return gap <= _AXIS_REACH or started
    if role == BARE and sentence.grammar.verb_second:
        return gap <= _OBJECT_REACH and not _parted(sentence, trigger.last + 1, stop.lead - 1)
    if role == BARE:
        timed = not between or sentence.covered("clause.adverbs", between[0], between[-1])
        return gap <= _TIME_REACH and (timed or _described(sentence, trigger, stop, between))
    noun = trigger.frame is not None and trigger.frame.noun
    # A verb at the end of its clause rules nothing after it: "aufgebrochen war, steckt in X".
    if (
        sentence.grammar.verb_second
        and not trigger.open
        and not noun
        and _parted(sentence, trigger.last + 1, stop.lead - 2)
    ):
        return started
    if role == "into" and noun:
        owners = sum(any(g.first <= i <= g.last for g in people if g.fights) for i in between)
        return gap - owners <= 1
    if role in ("at", "where", "into") and sentence.any("trigger", trigger.last + 1, stop.lead - 1):
        return False
    return gap <= _REACH.get(role, _FAR_REACH)


def _described(sentence: Sentence, trigger: Cue, stop: Stop, between: Sequence[int]) -> bool:
    """True for "took the oil port of X": an article and a word or two more before what X is."""
    described = sentence.ending("roles.skip", stop.first - 1) is not None
    return (
        described
        and len(between) <= _DESCRIPTION
        and sentence.plain(between[0], between[-1])
        and sentence.starting("forces.determiners", trigger.last + 1) is not None
    )


def _parted(sentence: Sentence, first: int, last: int) -> bool:
    return any(sentence.word(index) in COMMAS for index in range(first, last + 1))


def _is_goal(stop: Stop) -> bool:
    return stop.place is not None and stop.place.precision not in ("water", "country")


def _may_be_goal(stop: Stop, frame: Frame, role: str) -> bool:
    """Rivers, continents and lines ("X-Y") are no objectives, countries only when entered."""
    if stop.place is None:
        return bool(stop.refers) and stop.refers != "thither"
    if stop.joined:
        return False
    if stop.place.precision == "water" or stop.place.chosen.kind == "continent":
        return False
    if stop.place.precision != "country":
        return True
    return role in ("toward", "into", "until") or (
        role in (BARE, "at", "of") and frame.kind in ("attack", "enter", "noun")
    )
