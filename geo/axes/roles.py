"""What the words around each place name make of it: a goal, an origin, a place on the way.

A `Stop` is a place name, or words that stand for one ("la ville", "de là"), with its role: a key
of ``[roles]`` in the lexicon, "object" where no preposition stands before the name.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from geo.axes.lexicon import PLACE, Cue
from geo.axes.prepositions import (
    BARE,
    apposed,
    departs,
    from_sides,
    left_behind,
    over_noun,
    over_seat,
    preposition,
    skip,
    stationed,
)
from geo.axes.sentence import COMMAS, Sentence
from geo.axes.sides import gloss, side, tied
from geo.model import Direction, Place

_PRONOMINAL = ("city", "area", "plural", "there", "thither")
# Written onto the next word.
_CONJUNCTIONS = frozenset("و")
_DASHES = frozenset("-–‑")


@dataclass(frozen=True, slots=True)
class Stop:
    """A place in a sentence. ``lead`` is the first token of its preposition.

    ``refers`` is the pronominal key where words stand for a place ("city"). ``linked`` tells that it
    continues a list, ``chained`` that it is the next leg of a chain ("puis"). ``gloss`` is the
    compass word told with it ("(est)"), ``side`` the compass side of an origin ("au sud").
    ``joined`` tells that it is an end of a line ("Homs-Palmyre").
    """

    first: int
    last: int
    lead: int
    role: str
    place: Place | None = None
    refers: str = ""
    linked: bool = False
    chained: bool = False
    gloss: Direction | None = None
    side: Direction | None = None
    joined: bool = False


def stops(sentence: Sentence) -> tuple[Stop, ...]:
    """The places of a sentence, with their roles, in order."""
    found: list[Stop] = []
    pronominal: dict[int, Cue] = {}
    for refers in _PRONOMINAL:
        for cue in sentence.of(f"roles.{refers}"):
            if not any(c.first <= cue.first <= c.last for c in pronominal.values()):
                pronominal[cue.first] = cue
    for index, token in enumerate(sentence.tokens):
        if token.place is not None:
            stop = _name(sentence, index, found[-1] if found else None)
            found.append(
                replace(
                    stop,
                    gloss=gloss(sentence, index),
                    side=side(sentence, index),
                    joined=_joined(sentence, index),
                )
            )
        elif index in pronominal and not (found and _chains(sentence, index)):
            found += _standing_for(sentence, pronominal[index])
    return tuple(found)


def _holds(sentence: Sentence, index: int) -> bool:
    """True for the land between a noun and its town in a genitive: "столицу Сирии Дамаск"."""
    place = _at(sentence, index) if 0 <= index < len(sentence.tokens) else None
    return (
        sentence.grammar.genitive
        and place is not None
        and place.precision not in ("town", "point")
        and sentence.word(index) == PLACE == sentence.word(index + 1)
        and sentence.ending("roles.skip", index - 1) is not None
    )


def _chains(sentence: Sentence, index: int) -> bool:
    """True for the "from there" of a chain under one verb: "marched to A, and from there to B"."""
    following = next((i for i in range(index, len(sentence.tokens)) if sentence.tokens[i].place), 0)
    return not sentence.any("trigger", index, following) and any(
        cue.first < index <= cue.last for cue in sentence.of("roles.chain")
    )


def _name(sentence: Sentence, index: int, before: Stop | None) -> Stop:
    told = next(
        (
            cue
            for cue in sentence.of("roles.from", "roles.via", "roles.take")
            if cue.first <= index < cue.last
        ),
        None,
    )
    if told is not None:
        role = told.kind.removeprefix("roles.")
        again = before is not None and told.first <= before.first
        lead = index if again else told.first
        return Stop(index, index, lead, role, _at(sentence, index), linked=again)
    lead = skip(sentence, index - 1)
    if _holds(sentence, index) or _owns(sentence, index):
        return Stop(index, index, index, "other", _at(sentence, index))
    if _holds(sentence, lead):
        lead, before = skip(sentence, lead - 1), None
    role, first = preposition(sentence, lead, before.last if before is not None else -1)
    if role in ("on", "into") and sentence.tokens[index].rests:
        role = "at"
    if role in (BARE, "among") and from_sides(sentence, first):
        role = "from"
    elif role != "from" and (seat := over_seat(sentence, first, inside=role != "near")) is not None:
        role, first = seat
    chained = before is not None and _link(sentence, before, "roles.chain", index)
    if (
        stationed(sentence, role, first, index)
        or departs(sentence, role, first)
        or (role == BARE and left_behind(sentence, first))
    ):
        role = "from"
    elif role == "of" and (wide := over_noun(sentence, first)) is not None:
        role, first = wide
    elif role == BARE and (named := apposed(sentence, first)) is not None:
        role, first = named
    if (
        before is not None
        and role in (BARE, "of")
        and _continues(sentence, before, first)
        and not _is_subject(sentence, before, index)
    ):
        return Stop(index, index, lead + 1, before.role, _at(sentence, index), "", True, chained)
    linked = (
        before is not None
        and role == before.role
        and (_continues(sentence, before, first) or _fused(sentence, before, first))
    )
    return Stop(index, index, first, role, _at(sentence, index), "", linked, chained)


def _joined(sentence: Sentence, index: int) -> bool:
    return any(
        sentence.word(index + step) in _DASHES and sentence.word(index + 2 * step) == PLACE
        for step in (-1, 1)
    )


def _at(sentence: Sentence, index: int) -> Place | None:
    return sentence.tokens[index].place


def _continues(sentence: Sentence, before: Stop, first: int) -> bool:
    """True when only list words stand between the stop before and the token ``first``."""
    index = _after_gloss(sentence, before.last + 1)
    # "على حي X ومدينة Y": the "and" is written onto what the next place is.
    if index == first and sentence.starting("roles.skip", first) is not None:
        return _fused(sentence, before, first)
    if index >= first:
        return False
    while index < first:
        cue = sentence.starting("roles.chain", index) or sentence.starting("roles.list", index)
        if cue is None:
            return False
        # "And then to X": the words of the chain hold the preposition.
        if cue.last >= first:
            return cue.kind == "roles.chain"
        index = cue.last + 1
    return True


def _owns(sentence: Sentence, index: int) -> bool:
    """True for the land whose town is told: "marched into Syria's capital"."""
    place = _at(sentence, index)
    owner = sentence.word(index + 1) == "'s"
    return owner and place is not None and place.precision == "country"


def _is_subject(sentence: Sentence, before: Stop, index: int) -> bool:
    """True for "Vers X, la France s'est engagée": after a comma, the name that a verb follows."""
    comma = sentence.word(before.last + 1) in COMMAS
    joined = sentence.any("roles.list", before.last + 2, index - 1)
    verb = sentence.starting("clause.auxiliaries", index + 1)
    return comma and verb is not None and not joined


def _fused(sentence: Sentence, before: Stop, first: int) -> bool:
    """True when the preposition right after the stop before holds "and": "إلى X وإلى Y"."""
    joint = sentence.word(first)
    return first == before.last + 1 and joint[:1] in _CONJUNCTIONS and len(joint) > 1


def _link(sentence: Sentence, before: Stop, kind: str, index: int) -> bool:
    return sentence.any(kind, before.last + 1, index - 1)


def _after_gloss(sentence: Sentence, index: int) -> int:
    """The token after a bracketed word or two, such as "(est)", or after its side: "au sud"."""
    told = sentence.starting("directions.side", index)
    if told is not None and not tied(sentence, told):
        return told.last + 1
    if sentence.word(index) == "(":
        for last in range(index + 1, min(index + 6, len(sentence.tokens))):
            if sentence.word(last) == ")":
                return last + 1
    return index


def _standing_for(sentence: Sentence, cue: Cue) -> list[Stop]:
    """Words that stand for a place; nothing before its name ("die Stadt Goma", "la capital, X")."""
    refers = cue.kind.removeprefix("roles.")
    if refers == "there":
        return [Stop(cue.first, cue.last, cue.first, "from", refers=refers)]
    if refers == "thither":
        return [Stop(cue.first, cue.last, cue.first, BARE, refers=refers)]
    apart = sentence.word(cue.last + 1) in COMMAS
    heads = [c.last for c in sentence.of("roles.skip") if c.first <= cue.last < c.last]
    if any(sentence.word(last + 1) == PLACE for last in (cue.last + apart, *heads)):
        return []
    if refers in ("city", "area") and sentence.starting("roles.of", cue.last + 1):
        return _capital_of(sentence, cue.first, cue.last)
    role, first = preposition(sentence, cue.first - 1)
    return [Stop(cue.first, cue.last, first, role, refers=refers)]


def _capital_of(sentence: Sentence, first: int, last: int) -> list[Stop]:
    """Nothing for the first words of a name ("la ville d'Alep"), a town for a region's capital."""
    following = next((i for i in range(last + 1, min(last + 4, len(sentence.tokens)))
                      if sentence.tokens[i].place), None)  # fmt: skip
    place = _at(sentence, following) if following is not None else None
    if place is None or place.precision not in ("governorate", "region", "country", "district"):
        return []
    role, lead = preposition(sentence, first - 1)
    return [Stop(first, last, lead, role, refers="city")]
