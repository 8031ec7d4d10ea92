"""The forces and the other people that a sentence names."""

from __future__ import annotations

from dataclasses import dataclass, replace

from geo.axes.leaders import is_name, leaders
from geo.axes.lexicon import PLACE, Cue
from geo.axes.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Group:
    """People named in a sentence; ``fights`` is False for those who do not make an axis.

    ``doubtful``: the words alone do not make a force ("les Serbes", "le M23", "ses hommes");
    ``person``: a name before a verb ("Haftar marche"), who leads a force only into an attack.
    """

    first: int
    last: int
    fights: bool
    regular: bool = False
    enemy: bool = False
    doubtful: bool = False
    person: bool = False


def groups(sentence: Sentence) -> tuple[Group, ...]:
    """The forces and the civilians that a sentence names, in order."""
    found = [
        Group(*_widen(sentence, cue.first, cue.last), True, cue.kind == "forces.regular")
        for cue in sentence.of("forces.regular", "forces.heads")
        if not any(
            t.first <= cue.first <= t.last for t in sentence.of("trigger", "speech.commands")
        )
        and not any(c.first <= cue.first and cue.last < c.last for c in sentence.of("stop.civil"))
    ]
    found += [_weak(sentence, cue) for cue in sentence.of("forces.weak")]
    found += [
        Group(cue.first, cue.last, False)
        for cue in sentence.of("stop.civil")
        if not any(g.first <= cue.first <= g.last for g in found)
        and not any(
            t.first <= cue.first <= t.last
            for t in sentence.of("trigger", "roles.road", "roles.from")
        )
        and not _heads_a_name(sentence, cue)
    ]
    found += _by_shape(sentence)
    found += [
        Group(first, last, True, doubtful=True, person=not sentence.tokens[last].initials)
        for first, last in leaders(sentence)
    ]
    kept: list[Group] = []
    for group in sorted(found, key=lambda group: (group.first, -group.last)):
        if (kept and group.first <= kept[-1].last) or _on_the_way(sentence, group):
            continue
        if group.person and kept and kept[-1].fights and group.first == kept[-1].last + 1:
            kept[-1] = replace(kept[-1], last=group.last)
            continue
        kept.append(replace(group, enemy=_is_enemy(sentence, group)))
    return tuple(kept)


def _weak(sentence: Sentence, cue: Cue) -> Group:
    """Whom a word of no sure force names; sure where it names a force too: "partisans of the SDF"."""
    first, last = _widen(sentence, cue.first, cue.last)
    sure = any(sentence.any(kind, first, last) for kind in ("forces.regular", "forces.heads"))
    return Group(first, last, True, doubtful=not sure)


def _heads_a_name(sentence: Sentence, cue: Cue) -> bool:
    """True for a word of people that tells what a place is: "la **población** de X"."""
    return any(
        skipped.first <= cue.first <= skipped.last and sentence.word(skipped.last + 1) == PLACE
        for skipped in sentence.of("roles.skip")
    )


def is_generic(sentence: Sentence, group: Group) -> bool:
    """True for "the units", "les assaillants": words for a force that name no second one."""
    cue = sentence.starting("forces.generic", group.first)
    return cue is not None and cue.last == group.last


def _on_the_way(sentence: Sentence, group: Group) -> bool:
    """True for what is passed, not who passes: "along the A2 highway"."""
    # "Überquerten Panzer die Grenze": the subject follows its verb.
    if group.fights and sentence.grammar.verb_second:
        return False
    told = [t for t in sentence.of("trigger") if t.frame and t.frame.kind == "withdraw"]
    return any(
        group.first - 4 < cue.last <= group.first
        and sentence.plain(cue.last + 1, group.first - 1)
        and not any(t.first <= cue.first <= t.last for t in told)
        for cue in sentence.of("roles.via")
    )


def _by_shape(sentence: Sentence) -> list[Group]:
    """Forces told by their shape: "les Serbes", "le M23"."""
    found = []
    for index, token in enumerate(sentence.tokens):
        if not token.capital or token.place is not None or index == 0:
            continue
        if sentence.ending("stop.civil", index):
            continue
        people = sentence.ending("forces.peoples", index - 1) and sentence.any(
            "forces.demonyms", index, index
        )
        named = sentence.ending("forces.named", index - 1) and token.initials
        if people or named:
            found.append(Group(*_widen(sentence, index, index), True, doubtful=True))
    return found


def _widen(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The noun phrase around a head: "l'" + "armée" + "syrienne", "les rebelles" + "du M23"."""
    while sentence.starting("forces.adjectives", last + 1):
        last += 1
    linker = sentence.starting("forces.linkers", last + 1)
    if linker is not None or sentence.grammar.genitive:
        name = linker.last + 1 if linker is not None else last + 1
        if name < len(sentence.tokens) and sentence.tokens[name].capital:
            last = name
            while _goes_on(sentence, last + 1):
                last += 1
    # "M23 fighters": the name stands before.
    if first and sentence.tokens[first - 1].initials and is_name(sentence, first - 1):
        first -= 1
    while (determiner := sentence.ending("forces.determiners", first - 1)) is not None:
        first = determiner.first
    return first, last


def _goes_on(sentence: Sentence, index: int) -> bool:
    """True for a further word of a force's name: "Подразделения Вооруженных **сил**"."""
    if index >= len(sentence.tokens):
        return False
    words = sentence.of("forces.regular", "forces.heads")
    force = any(cue.first <= index <= cue.last for cue in words)
    return is_name(sentence, index) or (sentence.grammar.genitive and force)


def _is_enemy(sentence: Sentence, group: Group) -> bool:
    """True for "contre les rebelles": the word for the enemy's side stands next to the group."""
    return any(group.first - 1 <= cue.last <= group.first for cue in sentence.of("forces.enemy"))
