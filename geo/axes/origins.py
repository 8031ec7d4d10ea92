"""Where a movement starts: "depuis X", "partie de X", "de X vers Y", "évacuer X"."""

from __future__ import annotations

from collections.abc import Sequence

from geo.axes.lexicon import Cue
from geo.axes.prepositions import BARE
from geo.axes.roles import Stop
from geo.axes.sentence import COMMAS, Sentence

# Between "de X vers Y" and what stands before it: nothing that "de X" could belong to.
_LOOSE = frozenset(',;:(«“"-–—')
# "le retrait des forces françaises de X": how many words may stand before the place left.
_LEFT_REACH = 7
# "a retiré ses troupes depuis X": from the word of retreat to that of the start.
_FROM_REACH = 9
# "haben X am Montag geräumt": how many words may stand between, where the verb stands second.
_OBJECT_REACH = 9
# "X, évacuée par l'armée": from the name to the participle.
_ASIDE_REACH = 2


def starts_of(
    sentence: Sentence,
    trigger: Cue,
    left: int,
    right: int,
    places: Sequence[Stop],
    goals: Sequence[Stop],
) -> list[Stop]:
    """The places within the tokens ``left`` to ``right`` that a movement starts from, in order."""
    found: list[Stop] = []
    for number, stop in enumerate(places):
        if stop in goals or not left <= stop.first <= right:
            continue
        following = places[number + 1] if number + 1 < len(places) else None
        continued = stop.linked and number > 0 and places[number - 1] in found
        if continued or _is_start(sentence, trigger, stop, following, goals):
            found.append(stop)
    return found


def _is_start(
    sentence: Sentence, trigger: Cue, stop: Stop, following: Stop | None, goals: Sequence[Stop]
) -> bool:
    if stop.role == "from":
        # "Entered X, and from there": the start of the next movement.
        onward = stop.refers == "there" and stop.first > trigger.last
        far = _retreats(trigger) and stop.lead - trigger.last > _FROM_REACH
        return not (far or (onward and sentence.ending("roles.list", stop.lead - 1)))
    if _retreats(trigger):
        return _left_behind(sentence, trigger, stop)
    return stop.role == "of" and _paired(sentence, trigger, stop, following, goals)


def _retreats(trigger: Cue) -> bool:
    return trigger.frame is not None and trigger.frame.kind == "withdraw"


def _left_behind(sentence: Sentence, trigger: Cue, stop: Stop) -> bool:
    """The place a force withdraws from: "évacuer X", "X, évacuée par", "le retrait de X"."""
    frame = trigger.frame
    if stop.last < trigger.first and _is_garrison(sentence, trigger, stop):
        return True
    if frame is not None and BARE in frame.goals and sentence.grammar.verb_second:
        return stop.role == BARE and _is_object(sentence, trigger, stop)
    if frame is not None and frame.before and not sentence.grammar.verb_second:
        return 0 < trigger.first - stop.last <= _ASIDE_REACH
    if frame is not None and BARE in frame.goals:
        gap = stop.lead - trigger.last - 1
        return (
            stop.role in (BARE, "from")
            and 0 <= gap <= _LEFT_REACH
            and all(
                _stands_between(sentence, index) for index in range(trigger.last + 1, stop.lead)
            )
        )
    return stop.role == "of" and 0 < stop.lead - trigger.last <= _LEFT_REACH


def _is_garrison(sentence: Sentence, trigger: Cue, stop: Stop) -> bool:
    """True for "la garnison de X s'est repliée": who sits there leaves it."""
    seat = sentence.ending("roles.seat", stop.lead - 1)
    between = range(stop.last + 1, trigger.first)
    return (
        stop.role == "of"
        and seat is not None
        and len(between) <= _OBJECT_REACH
        and all(sentence.word(i) not in COMMAS for i in between)
    )


def _stands_between(sentence: Sentence, index: int) -> bool:
    """True for a word of time or an article, and where the verb comes first for who leaves."""
    kinds = ["clause.adverbs", "forces.determiners"]
    if sentence.grammar.verb_first:
        kinds += ["forces.regular", "forces.heads", "forces.weak", "forces.adjectives"]
    return any(cue.first <= index <= cue.last for cue in sentence.of(*kinds))


def _is_object(sentence: Sentence, trigger: Cue, stop: Stop) -> bool:
    """True for a name in the same clause as its verb, before or after it: "haben X geräumt"."""
    if stop.first > trigger.last:
        between = range(trigger.last + 1, stop.lead)
    else:
        between = range(stop.last + 1, trigger.first)
    return len(between) <= _OBJECT_REACH and all(sentence.word(i) not in COMMAS for i in between)


def _paired(
    sentence: Sentence, trigger: Cue, stop: Stop, following: Stop | None, goals: Sequence[Stop]
) -> bool:
    """True for "de X" right after the word of movement, or in "..., de X vers Y"."""
    before = stop.lead - 1
    if before == trigger.last and trigger.frame is not None and trigger.frame.kind == "move":
        return True
    if following is None or following not in goals or following.lead - stop.last > 2:
        return False
    loose = before == trigger.last or sentence.word(before) in _LOOSE
    return loose or sentence.ending("directions.heading", before) is not None


def origins_of(
    goal: Stop, goals: Sequence[Stop], starts: Sequence[Stop], places: Sequence[Stop]
) -> tuple[Stop, ...]:
    """The starts of a goal: the previous leg of a chain, else the starts told with the goal."""
    number = goals.index(goal)
    if goal.chained and number:
        return (goals[number - 1],)
    position = places.index(goal)
    if goal.role == "after" and position and places[position - 1].role == "after":
        return (places[position - 1],)
    before = [s for s in starts if s.first < goal.first]
    if before:
        group = [before[-1]]
        for stop in reversed(before[:-1]):
            if not places[places.index(stop) + 1].linked:
                break
            group.insert(0, stop)
        return tuple(group)
    after = [s for s in starts if s.first > goal.last]
    group = after[:1]
    for stop in after[1:]:
        if not stop.linked or places[places.index(stop) - 1] not in group:
            break
        group.append(stop)
    return tuple(group)
