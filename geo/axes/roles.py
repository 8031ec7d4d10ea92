"""What the words around each place name make of it: a goal, an origin, a place on the way.

A `Stop` is a place name, or words that stand for one ("la ville", "de là"), with its role: a key
of ``[roles]`` in the lexicon, "object" where no preposition stands before the name.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from geo.axes.lexicon import PLACE, Cue
from geo.axes.sentence import COMMAS, Sentence
from geo.axes.sides import gloss, side
from geo.model import Direction, Place

BARE = "object"
_PREPOSITIONS = (
    "toward", "on", "until", "edge", "into", "at", "where", "bound", "take", "among", "is",
    "from", "of", "via", "near", "other", "after",
)  # fmt: skip
# What "parti", and what "massé", makes an origin of; and how many words may stand between.
_DEPARTURES = (("roles.start", ("of", "near")), ("roles.stand", ("at", "where", "into", "near")))
_DEPARTURE_REACH = 6
# "contre les positions rebelles de X": the prepositions that reach over a noun, and how far.
_REACHING = tuple(f"roles.{role}" for role in ("toward", "on", "until", "edge", "into", "take"))
_NOUN_REACH = 4
_PEOPLE = ("forces.regular", "forces.heads", "forces.weak", "stop.civil")
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
    return (
        sentence.grammar.genitive
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
    lead = _skip(sentence, index - 1)
    if _holds(sentence, index):
        return Stop(index, index, index, "other", _at(sentence, index))
    if _holds(sentence, lead):
        lead, before = _skip(sentence, lead - 1), None
    role, first = _preposition(sentence, lead, before)
    if role in ("on", "into") and sentence.tokens[index].rests:
        role = "at"
    chained = before is not None and _link(sentence, before, "roles.chain", index)
    if _departs(sentence, role, first) or (role == BARE and _left(sentence, first)):
        role = "from"
    elif role == "of" and (wide := _over_noun(sentence, first)) is not None:
        role, first = wide
    elif role == BARE and (named := _apposed(sentence, first)) is not None:
        role, first = named
    if before is not None and role in (BARE, "of") and _continues(sentence, before, first):
        return Stop(index, index, lead + 1, before.role, _at(sentence, index), "", True, chained)
    linked = (
        before is not None
        and role == before.role
        and (_continues(sentence, before, first) or _fused(sentence, before, first))
    )
    return Stop(index, index, first, role, _at(sentence, index), "", linked, chained)


def _over_noun(sentence: Sentence, first: int) -> tuple[str, int] | None:
    """The preposition before "les positions rebelles de X", with its first token, or None.

    The noun must not be a force: "contre l'armée de X" tells of an enemy, not of X.
    """
    found = _longest(sentence, _REACHING, next(
        (last for last in range(first - 2, max(first - 2 - _NOUN_REACH, -1), -1)
         if any(sentence.ending(kind, last) for kind in _REACHING)), -1,
    ))  # fmt: skip
    if found is None:
        return None
    kind, lead = found
    noun = next(c.last for c in sentence.of(kind) if c.first == lead) + 1
    while (determiner := sentence.starting("forces.determiners", noun)) is not None:
        noun = determiner.last + 1
    force = any(sentence.starting(people, noun) for people in _PEOPLE)
    parted = any(
        sentence.starting(cues, index)
        for index in range(lead + 1, first)
        for cues in ("trigger", "clause.adverbs")
    )
    if force or parted or not sentence.plain(lead, first - 1):
        return None
    return kind.removeprefix("roles."), lead


def _apposed(sentence: Sentence, first: int) -> tuple[str, int] | None:
    """The preposition before what a name is: "on the last rebel bastion, X", with its first token."""
    last = first - 2
    described = sentence.ending("roles.skip", last) or sentence.ending("roles.city", last)
    if sentence.word(first - 1) not in COMMAS or not described:
        return None
    for end in range(last - 1, max(last - 2 - _NOUN_REACH, -1), -1):
        found = _longest(sentence, _REACHING, end)
        if found is not None and sentence.plain(end, last):
            return found[0].removeprefix("roles."), found[1]
    return None


def _departs(sentence: Sentence, role: str, first: int) -> bool:
    """True when a word of setting out or of being gathered stands before: "parties dans la nuit de"."""
    return any(
        role in roles
        and first - _DEPARTURE_REACH <= cue.last + 1 <= first
        and sentence.plain(cue.first, first - 1)
        and not sentence.any("trigger", cue.last + 1, first - 1)
        for kind, roles in _DEPARTURES
        for cue in sentence.of(kind)
    )


def _left(sentence: Sentence, first: int) -> bool:
    """True for "quitté lundi X": a word of leaving, then words of time, then the name."""
    return any(
        first - _DEPARTURE_REACH <= cue.last + 1 < first
        and sentence.covered("clause.adverbs", cue.last + 1, first - 1)
        for cue in sentence.of("roles.from")
    )


def _joined(sentence: Sentence, index: int) -> bool:
    return any(
        sentence.word(index + step) in _DASHES and sentence.word(index + 2 * step) == PLACE
        for step in (-1, 1)
    )


def _at(sentence: Sentence, index: int) -> Place | None:
    return sentence.tokens[index].place


def _skip(sentence: Sentence, last: int) -> int:
    """The last token before the words that may stand between a preposition and the name."""
    while (cue := _longest(sentence, ("roles.skip",), last)) is not None:
        last = cue[1] - 1
    return last


def _longest(
    sentence: Sentence, kinds: tuple[str, ...], last: int, after: int = -1
) -> tuple[str, int] | None:
    """The kind and first token of the longest cue that ends at a token and begins ``after`` one."""
    ending = [c for kind in kinds if (c := sentence.ending(kind, last)) and c.first > after]
    if not ending:
        return None
    cue = min(ending, key=lambda cue: cue.first)
    return cue.kind, cue.first


def _preposition(sentence: Sentence, last: int, before: Stop | None) -> tuple[str, int]:
    for shift in range(3):
        kinds = tuple(f"roles.{role}" for role in _PREPOSITIONS)
        found = _longest(sentence, kinds, last - shift, before.last if before is not None else -1)
        if found is not None and (shift == 0 or _skippable(sentence, last - shift + 1, last)):
            return found[0].removeprefix("roles."), found[1]
    return BARE, last + 1


def _skippable(sentence: Sentence, first: int, last: int) -> bool:
    """True when the articles that were skipped belong to the preposition ("de la", "de l'")."""
    return all(sentence.any("roles.skip", index, index) for index in range(first, last + 1))


def _continues(sentence: Sentence, before: Stop, first: int) -> bool:
    """True when only list words stand between the stop before and the token ``first``."""
    index = _after_gloss(sentence, before.last + 1)
    if index >= first:
        return False
    while index < first:
        cue = sentence.starting("roles.chain", index) or sentence.starting("roles.list", index)
        if cue is None or cue.last >= first:
            return False
        index = cue.last + 1
    return True


def _fused(sentence: Sentence, before: Stop, first: int) -> bool:
    """True when the preposition right after the stop before holds "and": "إلى X وإلى Y"."""
    joint = sentence.word(first)
    return first == before.last + 1 and joint[:1] in _CONJUNCTIONS and len(joint) > 1


def _link(sentence: Sentence, before: Stop, kind: str, index: int) -> bool:
    return sentence.any(kind, before.last + 1, index - 1)


def _after_gloss(sentence: Sentence, index: int) -> int:
    """The token after a bracketed word or two, such as "(est)"."""
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
    role, first = _preposition(sentence, cue.first - 1, None)
    return [Stop(cue.first, cue.last, first, role, refers=refers)]


def _capital_of(sentence: Sentence, first: int, last: int) -> list[Stop]:
    """Nothing for the first words of a name ("la ville d'Alep"), a town for a region's capital."""
    following = next((i for i in range(last + 1, min(last + 4, len(sentence.tokens)))
                      if sentence.tokens[i].place), None)  # fmt: skip
    place = _at(sentence, following) if following is not None else None
    if place is None or place.precision not in ("governorate", "region", "country", "district"):
        return []
    role, lead = _preposition(sentence, first - 1, None)
    return [Stop(first, last, lead, role, refers="city")]
