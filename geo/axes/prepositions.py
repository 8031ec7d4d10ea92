"""The words before a place's name that give it a role, next to it or over the words between.

"vers X", "contre les positions rebelles de X", "depuis leurs bases près de X".
"""

from __future__ import annotations

from geo.axes.sentence import COMMAS, Sentence

BARE = "object"
_PREPOSITIONS = (
    "toward", "on", "until", "edge", "into", "at", "where", "bound", "take", "among", "is",
    "from", "of", "via", "near", "other", "after", "road",
)  # fmt: skip
# What "parti", and what "massé", makes an origin of; and how many words may stand between.
_DEPARTURES = (("roles.start", ("of", "near")), ("roles.stand", ("at", "where", "into", "near")))
_DEPARTURE_REACH = 6
# "contre les positions rebelles de X": the prepositions that reach over a noun, and how far.
_REACHING = tuple(f"roles.{role}" for role in ("toward", "on", "until", "edge", "into", "take"))
_NOUN_REACH = 4
# "from three directions at once:", "from their forward positions near X": words that may stand between.
_SIDES_REACH, _SEAT_REACH = 3, 2
_PEOPLE = ("forces.regular", "forces.heads", "forces.weak", "stop.civil")


def over_noun(sentence: Sentence, first: int) -> tuple[str, int] | None:
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
        for index in range(lead, first)
        for cues in ("trigger", "clause.adverbs")
    )
    if force or parted or not sentence.plain(lead, first - 1):
        return None
    return kind.removeprefix("roles."), lead


def apposed(sentence: Sentence, first: int) -> tuple[str, int] | None:
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


def from_sides(sentence: Sentence, first: int) -> bool:
    """True for the first of a list that tells the starts: "from three directions: X, Y and Z"."""
    colon = first if sentence.word(first) == ":" else first - 1
    return sentence.word(colon) == ":" and any(
        colon - _SIDES_REACH <= cue.last + 1 <= colon and sentence.plain(cue.last + 1, colon - 1)
        for cue in sentence.of("roles.fronts")
    )


def over_seat(sentence: Sentence, first: int, *, inside: bool) -> tuple[str, int] | None:
    """The preposition before "la frontière à X", "their positions near X", with its first token.

    None where no such word stands before, or no word of starting before that; of retreat only where
    the seat is ``inside`` the place, not near it.
    """
    seat = sentence.ending("roles.seat", first - 1)
    if seat is None:
        return None
    for last in range(seat.first - 1, max(seat.first - 2 - _SEAT_REACH, -1), -1):
        left = sentence.ending("trigger", last)
        if inside and left and left.frame is not None and left.frame.kind == "withdraw":
            return ("from", last + 1) if sentence.plain(last + 1, seat.first) else None
        if (start := _longest(sentence, ("roles.from",), last)) is not None:
            return ("from", start[1]) if sentence.plain(last, seat.first) else None
        of = _longest(sentence, ("roles.of",), last)
        if of is not None and departs(sentence, "of", of[1]):
            return "from", of[1]
    return None


def departs(sentence: Sentence, role: str, first: int) -> bool:
    """True when a word of setting out or of being gathered stands before: "parties dans la nuit de"."""
    return any(
        role in roles
        and first - _DEPARTURE_REACH <= cue.last + 1 <= first
        and sentence.plain(cue.first, first - 1)
        and not sentence.any("trigger", cue.last + 1, first - 1)
        for kind, roles in _DEPARTURES
        for cue in sentence.of(kind)
    )


def stationed(sentence: Sentence, role: str, first: int, last: int) -> bool:
    """True where the participle follows its place: "die in X stationierten Söldner"."""
    return (
        sentence.grammar.verb_second
        and role in dict(_DEPARTURES)["roles.stand"]
        and sentence.starting("roles.stand", last + 1) is not None
        and sentence.ending("forces.determiners", first - 1) is not None
    )


def left_behind(sentence: Sentence, first: int) -> bool:
    """True for "quitté lundi X": a word of leaving, then words of time, then the name."""
    return sentence.word(first - 1) not in COMMAS and any(
        first - _DEPARTURE_REACH <= cue.last + 1 < first
        and sentence.covered("clause.adverbs", cue.last + 1, first - 1)
        for cue in sentence.of("roles.from")
    )


def skip(sentence: Sentence, last: int) -> int:
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


def preposition(sentence: Sentence, last: int, after: int = -1) -> tuple[str, int]:
    """The role that the words ending at a token give a name, and their first token.

    They begin after the token ``after``; `BARE` where none stand there.
    """
    for shift in range(3):
        kinds = tuple(f"roles.{role}" for role in _PREPOSITIONS)
        found = _longest(sentence, kinds, last - shift, after)
        if found is not None and (shift == 0 or _skippable(sentence, last - shift + 1, last)):
            return found[0].removeprefix("roles."), found[1]
    return BARE, last + 1


def _skippable(sentence: Sentence, first: int, last: int) -> bool:
    """True when the articles that were skipped belong to the preposition ("de la", "de l'")."""
    return all(sentence.any("roles.skip", index, index) for index in range(first, last + 1))
