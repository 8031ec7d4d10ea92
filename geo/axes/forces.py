"""Whether a force is behind a word of movement, and in which words the text names it."""

from __future__ import annotations

from geo.axes.actors import Group, is_generic
from geo.axes.legs import Leg, Move
from geo.axes.memory import Memory
from geo.axes.prepositions import BARE
from geo.axes.sentence import Sentence
from geo.axes.speakers import command_speaks
from geo.axes.status import is_no_movement
from geo.axes.subjects import mover, stretch
from geo.model import Article

# "a first attempt, by night, to enter X": from the noun to its verb.
_ATTEMPT_REACH = 4
# "une autre branche": how many words the noun before "de la rébellion" may have.
_HEAD_REACH = 3


def is_still(sentence: Sentence, move: Move, leg: Leg, people: tuple[Group, ...]) -> bool:
    """True when what a leg tells is no movement of a force: fire, a journey, a figure of speech."""
    goal = leg.goal or (leg.origins[0] if leg.origins else None)
    at = goal.first if goal is not None else move.trigger.last
    group = mover(sentence, move.trigger, people, move.end)
    return is_no_movement(sentence, move.trigger, at, group, people)


def actor_of(
    article: Article,
    sentence: Sentence,
    move: Move,
    people: tuple[Group, ...],
    memory: Memory,
) -> str | None:
    """The words for who moves, "" where the text leaves it open, None where no force is stated."""
    group = mover(sentence, move.trigger, people, move.end)
    if group is not None:
        named, war = move.frame.alone or not group.doubtful, memory.speaks_of_forces
        state = group.person and memory.governs(sentence.cover(group.first, group.last))
        if not named and group.person and not state and not (_is_martial(move) and war()):
            return None
        if not named and not _is_martial(move) and not war():
            return None
        force = memory.force(article) if is_generic(sentence, group) else ""
        return force or article.quote(sentence.cover(_head(sentence, group), group.last))
    if move.frame.kind == "journey":
        return None
    if command_speaks(sentence) and (force := memory.force(article, regular=True)):
        return force
    # "Von dort rücken sie auf X vor": German sets the pronoun after its verb.
    last = move.trigger.first + (2 if sentence.grammar.verb_second else -1)
    pronoun = _has_pronoun(sentence, move, last)
    if move.frame.kind == "aim" and (own := [g for g in people if g.fights and not g.enemy]):
        return article.quote(sentence.cover(own[0].first, own[0].last))
    if pronoun or _is_noun(sentence, move) or sentence.grammar.drops_subject:
        force = memory.force(article)
        if force:
            return force
    military = (
        move.frame.alone
        or bool(sentence.of("speech.commands"))
        or any(cue.frame is not None and cue.frame.alone for cue in sentence.of("trigger"))
    )
    # A noun may stand without its force, where the text speaks of forces at all.
    if not military and _is_noun(sentence, move):
        military = memory.speaks_of_forces()
    return "" if military or move.frame.kind == "passive" else None


def _has_pronoun(sentence: Sentence, move: Move, last: int) -> bool:
    """True for a pronoun before the verb, where its own clause names no other subject."""
    own = stretch(sentence, move.trigger.first)
    told = [cue.first for cue in sentence.of("forces.pronouns") if cue.first <= last]
    other = any(own <= cue.first < last for cue in sentence.of("forces.determiners"))
    return bool(told) and (told[-1] >= own or not other)


def _head(sentence: Sentence, group: Group) -> int:
    """The first token of a subject: "une autre branche" before "de la rébellion"."""
    if not sentence.starting("roles.of", group.first) or not sentence.starting(
        "forces.determiners", group.first + 1
    ):
        return group.first
    for first in range(group.first - 2, max(group.first - 1 - _HEAD_REACH, -1), -1):
        if not sentence.plain(first, group.first - 1):
            break
        if sentence.starting("forces.determiners", first):
            return first
    return group.first


def _is_noun(sentence: Sentence, move: Move) -> bool:
    """True for a noun of movement, and for the verb of an attempt: "une tentative pour entrer"."""
    return move.frame.noun or any(
        cue.frame is not None
        and cue.frame.noun
        and 0 < move.trigger.first - cue.last <= _ATTEMPT_REACH
        and sentence.plain(cue.last + 1, move.trigger.first - 1)
        for cue in sentence.of("trigger")
    )


def _is_martial(move: Move) -> bool:
    """True for words that only a force is told with: "attaquer X", "marcher sur X"."""
    frame = move.frame
    retreat = frame.kind == "withdraw" and BARE not in frame.goals
    on = any(leg.goal is not None and leg.goal.role == "on" for leg in move.legs)
    return retreat or on or frame.kind in ("attack", "passive")
