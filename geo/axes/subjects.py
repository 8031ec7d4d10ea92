"""Who moves: of the people that a sentence names, the one that a word of movement speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from geo.axes.actors import Group
from geo.axes.lexicon import Cue
from geo.axes.sentence import COMMAS, MARKS, Sentence

# "tqaddamat quwwat X", "avancent les rebelles": how far after its verb a subject may begin.
_SUBJECT_REACH = 3
# "Then retreating from X, the brigades": where a participle opens its sentence.
_OPENING = 1


def mover(sentence: Sentence, trigger: Cue, people: tuple[Group, ...], end: int) -> Group | None:
    """The group that a word of movement speaks of, None when the sentence names none.

    A verb's is the nearest before it; a noun's may follow it ("l'avancée des rebelles") up to the
    token ``end``. Civilians count only within the verb's own stretch between commas, where no force
    stands nearer.
    """
    frame = trigger.frame
    if frame is not None and frame.kind == "journey":
        return _led(sentence, trigger, people)
    aside = frame is not None and frame.kind == "withdraw" and bool(frame.before)
    if aside and not sentence.grammar.verb_second:
        return next((g for g in people if trigger.last < g.first <= trigger.last + 3), None)
    if frame is not None and frame.kind in ("noun", "passive", "withdraw", "axis", "front"):
        for group in people:
            if trigger.last < group.first <= min(end, trigger.last + 6) and _owned(sentence, group):
                return group
    if taken_up := _taken_up(sentence, trigger, people):
        return taken_up
    if sentence.grammar.verb_first and (after := _subject_after(sentence, trigger, people)):
        return after
    before = [g for g in people if g.last < trigger.first and not g.enemy]
    before = [g for g in before if not _helps(sentence, g)]
    outer = [g for g in before if not _enclosed(sentence, g, trigger)]
    before = outer if any(g.fights for g in outer) else before
    subjects = [g for g in before if not _describes(sentence, g)]
    before = subjects if any(g.fights for g in subjects) else before
    own = stretch(sentence, trigger.first)
    before = [g for g in before if g.fights or not _ends_before(sentence, g, before, trigger)]
    for group in reversed(before):
        if group.fights or (group.first >= own and not _aside(sentence, group)):
            named = group.fights and not group.person
            return group if named else _led(sentence, trigger, people) or group
    if led := _led(sentence, trigger, people):
        return led
    if before:
        return before[-1]
    if trigger.first <= _OPENING and (opened := _after_opening(sentence, trigger, people)):
        return opened
    turned = sentence.grammar.verb_second or (
        frame is not None and frame.kind in ("move", "enter", "withdraw")
    )
    return _subject_after(sentence, trigger, people) if turned else None


def _after_opening(sentence: Sentence, trigger: Cue, people: tuple[Group, ...]) -> Group | None:
    """The subject that follows a participle: "Retreating from X, the brigades"."""
    commas = [i for i in range(trigger.last, len(sentence.tokens)) if sentence.word(i) in COMMAS]
    return next((g for g in people if commas and g.first == commas[0] + 1), None)


def _taken_up(sentence: Sentence, trigger: Cue, people: tuple[Group, ...]) -> Group | None:
    """The group that a relative clause takes up: "abandonnée par l'armée, qui s'est repliée"."""
    index = trigger.first - 1
    while sentence.any("clause.auxiliaries", index, index):
        index -= 1
    relative = sentence.ending("clause.relative", index)
    if relative is None or sentence.word(relative.first) not in COMMAS:
        return None
    return next((group for group in people if group.last == relative.first - 1), None)


def _subject_after(sentence: Sentence, trigger: Cue, people: tuple[Group, ...]) -> Group | None:
    """The group right after a verb, where no word of place governs it: "avancent les rebelles"."""
    for group in people:
        if trigger.last < group.first <= trigger.last + _SUBJECT_REACH:
            governed = any(
                trigger.last < cue.last and group.first - 1 <= cue.last <= group.first
                for cue in sentence.of("roles.toward", "roles.on", "roles.into", "roles.at",
                                       "roles.from", "roles.of", "roles.via", "forces.by")
            )  # fmt: skip
            return None if governed or group.enemy else group
    return None


def _helps(sentence: Sentence, group: Group) -> bool:
    """True for those who only help or are acted through: "backed by the coalition"."""
    return any(
        group.first - 2 <= cue.last <= group.first
        and not any(token.capital for token in sentence.tokens[cue.last + 1 : group.first])
        for cue in sentence.of("forces.by")
    )


def _enclosed(sentence: Sentence, group: Group, trigger: Cue) -> bool:
    """True for people of a relative clause that ends before the verb: "X, que l'armée tient, veut"."""
    opening = [
        cue.last
        for cue in sentence.of("clause.relative", "clause.object")
        if cue.last < group.first
    ]
    if not opening or any(sentence.word(i) in COMMAS for i in range(opening[-1] + 1, group.first)):
        return False
    return any(sentence.word(i) in COMMAS for i in range(group.last + 1, trigger.first))


def _describes(sentence: Sentence, group: Group) -> bool:
    """True for whose something is: "le bastion de la rébellion", "a stronghold of the rebels"."""
    article = sentence.starting("forces.determiners", group.first + 1)
    own = sentence.starting("roles.of", group.first) if article is not None else None
    of = own or sentence.ending("roles.of", group.first - 1)
    led = any(cue.first < group.first <= cue.last + 1 for cue in sentence.of("forces.led"))
    if of is None or of.first == 0 or led:
        return False
    noun = of.first - 1
    force = any(
        sentence.ending(kind, noun) for kind in ("forces.regular", "forces.heads", "forces.weak")
    )
    return not force and sentence.plain(noun, noun)


def _ends_before(sentence: Sentence, group: Group, people: Sequence[Group], trigger: Cue) -> bool:
    """True for "fighters block the road and head to X": the first verb's object heads nowhere."""
    fighters = [g for g in people if g.fights and g.last < group.first]
    between = range(group.last + 1, trigger.first)
    return bool(fighters) and any(cue.first in between for cue in sentence.of("roles.list"))


def _aside(sentence: Sentence, group: Group) -> bool:
    """True for people who only describe others: "fighters loyal to the president"."""
    cues = sentence.of("roles.of", "roles.at", "roles.on")
    return any(group.first - 3 <= cue.last < group.first for cue in cues)


def _led(sentence: Sentence, trigger: Cue, people: tuple[Group, ...]) -> Group | None:
    """The force that someone leads: "à la tête de dix mille soldats"."""
    return next(
        (
            group
            for group in people
            if group.fights
            and group.first > trigger.last
            and any(group.first - 4 <= cue.last < group.first + 1
                    for cue in sentence.of("forces.led") if cue.first > trigger.last)
        ),
        None,
    )  # fmt: skip


def _owned(sentence: Sentence, group: Group) -> bool:
    """True for "des rebelles", "de l'armée", "par les troupes"; not for "contre les rebelles"."""
    near = range(group.first - 2, group.first + 1)
    return not group.enemy and any(
        sentence.starting("roles.of", index) or sentence.starting("forces.by", index)
        for index in near
    )


def stretch(sentence: Sentence, index: int) -> int:
    """The first token after the last comma, stop or quote before a token."""
    while index > 0 and sentence.word(index - 1) not in MARKS:
        index -= 1
    return index
