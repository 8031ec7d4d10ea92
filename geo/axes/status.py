"""How far a movement has come as the text tells it, and whether it is one at all."""

from __future__ import annotations

from geo.axes.actors import Group
from geo.axes.lexicon import Cue
from geo.axes.sentence import COMMAS, Sentence
from geo.model import AxisStatus

_STATUSES: tuple[AxisStatus, ...] = (
    "planned", "under_way", "completed", "repelled", "hypothetical",
)  # fmt: skip
# "griffen Charkiw am Montag nicht an": how far after its verb a denial may stand, in words.
_DENIED_REACH = 8
# "une offensive annoncée", "briser dans la nuit un assaut": how far the two words may stand apart.
_OUTCOME_REACH = 4
_ANNOUNCED_REACH, _REPELLED_REACH = 3, 7
# "versuchte erfolglos, auf X vorzurücken": how far before its movement a failure may be told.
_VAIN_REACH = 6
# "stopped a small column of rebels that was": from the word of stopping to that of the movement.
_STOPPED_REACH = 9
# "have begun their gradual withdrawal": from the word of beginning to that of the retreat.
_BEGUN_REACH = 4
# From the word that opens a relative clause to its verb.
_RELATIVE_REACH = 6
_QUESTIONS = ("?", "؟")


def status(
    sentence: Sentence,
    trigger: Cue,
    left: int,
    right: int,
    *,
    dated: bool,
    inside: bool = False,
    short: bool = False,
) -> AxisStatus:
    """The status of the movement told by ``trigger`` within the tokens ``left`` to ``right``.

    ``dated`` tells that the sentence names a past year: a movement in it is told as finished, as is
    one ``inside`` its goal ("ins Zentrum von X vorgedrungen"); ``short`` that the text tells how far
    it still is from there.
    """
    frame = trigger.frame
    default: AxisStatus = next(
        (s for s in _STATUSES if frame is not None and s == frame.status), "under_way"
    )
    noun = frame is not None and frame.noun
    if _repelled(sentence, trigger, right, noun=noun):
        return "repelled"
    # German sets "will" and "könnte" after the verb of a clause that depends on another.
    end = right if noun else trigger.last + (2 if sentence.grammar.verb_second else 0)
    left = left if noun else max(left, _clause_of(sentence, trigger))
    asked = sentence.word(len(sentence.tokens) - 1) in _QUESTIONS
    if asked or sentence.any("status.hypothetical", left, end):
        return "hypothetical"
    if _planned(sentence, trigger, left, end, noun=noun):
        return "planned"
    if inside and not noun and frame is not None and frame.kind != "attack":
        default = "completed"
    if default == "completed" and (short or _still_on(sentence, trigger, left)):
        return "under_way"
    told = sentence.any("status.past", max(left, trigger.first - 1), trigger.last)
    going_on = any(c.last == trigger.last for c in sentence.of("status.present"))
    if default == "under_way" and not noun and not going_on and (told or dated):
        return "completed"
    return default


def _clause_of(sentence: Sentence, trigger: Cue) -> int:
    """The first token of the relative clause of a verb: "redoute une attaque sur X, d'où ils ont"."""
    opening = [
        cue.first
        for cue in sentence.of("clause.relative")
        if trigger.first - _RELATIVE_REACH <= cue.first < trigger.first
        and any(token.place for token in sentence.tokens[max(cue.first - 2, 0) : cue.first])
    ]
    return max(opening, default=0)


def _still_on(sentence: Sentence, trigger: Cue, left: int) -> bool:
    """True for what has begun and is not done: "tente d'entrer", "commence à se retirer"."""
    if trigger.frame is not None and trigger.frame.kind == "withdraw":
        begun = range(trigger.first - _BEGUN_REACH, trigger.last)
        return any(
            cue.last == trigger.last or (cue.first < cue.last and cue.first in begun)
            for cue in sentence.of("status.present")
        )
    return sentence.any("status.ongoing", left, len(sentence.tokens))


def _planned(sentence: Sentence, trigger: Cue, left: int, end: int, *, noun: bool) -> bool:
    """True when the movement is still to come: "s'apprête à marcher", "une offensive annoncée".

    Being massed somewhere tells where a force that has moved came from.
    """
    if noun and any(
        abs(cue.first - trigger.last) <= _ANNOUNCED_REACH for cue in sentence.of("status.announced")
    ):
        return True
    # "El ataque contra X se lanzará": the verb that an attack is told with may have a list of its own.
    following = sentence.starting("trigger", end + 1)
    end = following.last if noun and following is not None else end
    moved = trigger.frame is not None and trigger.frame.status == "completed"
    return any(
        left <= cue.first and cue.last <= end
        and not (moved and sentence.starting("roles.stand", cue.first))
        and not _of_another(sentence, cue, trigger)
        and not sentence.starting("status.hearsay", cue.first)
        for cue in sentence.of("status.planned")
    )  # fmt: skip


def _of_another(sentence: Sentence, cue: Cue, trigger: Cue) -> bool:
    """True for the first verb's word: "preparing for an attack were pulling back"."""
    commas = [i for i in range(cue.last, trigger.first) if sentence.word(i) in COMMAS]
    verb = trigger.frame is None or not trigger.frame.noun
    if verb and commas and sentence.tokens[commas[-1] + 1].capital:
        return True
    return any(
        cue.last < other.first and sentence.any("clause.auxiliaries", other.last + 1, trigger.first)
        for other in sentence.of("trigger")
        if other.last < trigger.first
    )


def _repelled(sentence: Sentence, trigger: Cue, right: int, *, noun: bool) -> bool:
    following = [
        cue.first
        for cue in sentence.of("trigger")
        if cue.first > trigger.last
        and not (cue.frame and cue.frame.kind == "turn")
        and not sentence.starting("status.repelled", cue.first)
        and not _names_outcome(sentence, cue)
    ]
    end = max(right, min([*following, len(sentence.tokens)]) - 1)
    if _stopped(sentence, trigger):
        return True
    if sentence.any("status.vain", max(trigger.first - _VAIN_REACH, 0), end):
        return True
    if any(
        trigger.last < cue.first <= end and not _is_past(sentence, cue)
        for cue in sentence.of("status.repelled")
    ):
        return True
    near = range(max(trigger.first - _REPELLED_REACH, 0), trigger.first)
    return noun and any(
        cue.first in near and sentence.plain(cue.last + 1, trigger.first - 1)
        for cue in sentence.of("status.repelled")
    )


def _stopped(sentence: Sentence, trigger: Cue) -> bool:
    """True for a force that another one stops: "stopped a column that was trying to enter X"."""
    for cue in sentence.of("status.repelled"):
        between = range(cue.last + 1, trigger.first)
        if not 0 < len(between) <= _STOPPED_REACH:
            continue
        opens = [c.last for c in sentence.of("clause.object", "forces.pronouns")
                 if c.first in between]  # fmt: skip
        stopped = [c.first for c in sentence.of("forces.regular", "forces.heads", "forces.weak")
                   if c.first in between]  # fmt: skip
        if stopped and opens and stopped[0] < opens[-1]:
            return all(sentence.word(i) not in COMMAS for i in range(opens[-1], trigger.first))
    return False


def _names_outcome(sentence: Sentence, trigger: Cue) -> bool:
    """True for the attack named again with how it ended: "..., but the attack was repelled"."""
    end = trigger.last + _OUTCOME_REACH
    return any(
        cue.first <= trigger.first and trigger.last <= cue.last
        for cue in sentence.of("status.outcome")
    ) and sentence.any("status.repelled", trigger.last + 1, end)


def _is_past(sentence: Sentence, cue: Cue) -> bool:
    """True for what went before: "avanza hacia X tras rechazar una ofensiva"."""
    return any(cue.first - 3 < after.last < cue.first for after in sentence.of("roles.after"))


def negated(sentence: Sentence, trigger: Cue, left: int, right: int) -> bool:
    """True when the movement is denied: "n'ont pas avancé sur", "aucune offensive"."""
    if any(
        trigger.first - 3 <= cue.last < trigger.first and left <= cue.first
        for cue in sentence.of("negation.single")
        if not any(
            a.first <= cue.first <= a.last
            for a in sentence.of("negation.apparent", "status.repelled")
        )
    ):
        return True
    if sentence.any("negation.denied", left, trigger.first - 1):
        return True
    if sentence.any("negation.after", trigger.last + 1, min(right, trigger.last + _DENIED_REACH)):
        return True
    noun = trigger.frame is not None and (trigger.frame.noun or trigger.frame.kind == "passive")
    for opening in sentence.of("negation.open"):
        closing = next(
            (c for c in sentence.of("negation.close") if 0 < c.first - opening.last <= 6), None
        )
        if closing is None or not left <= opening.first <= right:
            continue
        # "N'ont pas réussi à entrer" tells an attempt that failed.
        if any(
            failed.first <= opening.first <= failed.last
            for failed in sentence.of("status.vain", "status.repelled", "trigger")
        ):
            continue
        if opening.first < trigger.first <= closing.last + 4:
            return True
        relative = sentence.ending("forces.pronouns", opening.first - 1)
        if noun and opening.first > trigger.last and relative is None:
            return True
    return False


def is_no_movement(
    sentence: Sentence, trigger: Cue, goal: int, mover: Group | None, people: tuple[Group, ...]
) -> bool:
    """True for fire and aircraft, figures of speech and the journeys of people who do not fight.

    ``goal`` is the token of the objective, ``mover`` the group that moves among the ``people``.
    """
    if mover is not None and not mover.fights:
        return True
    if any(not group.fights and trigger.last < group.first < goal for group in people):
        return True
    first, last = _segment(sentence, trigger, goal)
    near = range(max(trigger.first - 3, 0), max(trigger.last + 4, goal) + 1)
    if any(
        cue.first in near and cue.last in near and not trigger.first <= cue.first <= trigger.last
        for cue in sentence.of("stop.figurative")
    ):
        return True
    return any(
        first <= cue.first <= last
        and not trigger.first <= cue.first <= trigger.last
        and not _supports(sentence, cue)
        # "Нанесли удар в направлении X": the stroke that moves is no fire.
        and not (cue.first < trigger.first <= cue.last < trigger.last)
        for cue in sentence.of("stop.air")
    )


def _segment(sentence: Sentence, trigger: Cue, goal: int) -> tuple[int, int]:
    first, last = min(trigger.first, goal), max(trigger.last, goal)
    new_clause = {cue.first for cue in sentence.of("clause.breaks")}
    while first > 0 and sentence.word(first - 1) not in COMMAS and first not in new_clause:
        first -= 1
    while last + 1 < len(sentence.tokens):
        if sentence.word(last + 1) in COMMAS or last + 1 in new_clause:
            break
        last += 1
    return first, last


def _supports(sentence: Sentence, air: Cue) -> bool:
    """True when fire or aircraft only help: "appuyés par l'aviation", "l'aviation appuie"."""
    near = (*range(air.first - 7, air.first), air.last + 1, air.last + 2)
    return any(cue.first in near for cue in sentence.of("stop.support"))
