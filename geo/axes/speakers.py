"""Who says so, and what kind of claim it is: announced, claimed by a party, or reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from geo.axes.actors import Group
from geo.axes.lexicon import Cue
from geo.axes.merge import forces_agree
from geo.axes.sentence import CLOSING, MARKS, Sentence
from geo.axes.subjects import stretch
from geo.model import AxisKind, AxisStatus, Claim, Span

# A longer name than this is no name.
_LONGEST = 12


def speaker(sentence: Sentence, people: Iterable[Group]) -> Span | None:
    """The words that name who says the sentence, None when it does not tell.

    Of a clause ("the rebels swept into X and vowed") its first group of the ``people``.
    """
    for cue in sentence.of("speech.verbs"):
        for begin, end in _told(sentence, cue):
            first, last = _subject(sentence, begin, end, people)
            while first <= last and (known := _loose(sentence, first)) is not None:
                first = known.last + 1
            if first <= last < first + _LONGEST and _names_someone(sentence, first, last):
                return sentence.cover(first, last)
    return None


def _told(sentence: Sentence, cue: Cue) -> Iterator[tuple[int, int]]:
    """Where the name may stand: after "selon" and after a quotation's verb, else before the verb."""
    after = cue.last + 1
    while (time := sentence.starting("clause.adverbs", after)) and sentence.word(after) != ",":
        # By its ending alone, "министерство" is an adverb too.
        if sentence.starting("speech.parties", after):
            break
        after = time.last + 1
    if sentence.starting("speech.according", cue.first):
        while verb := sentence.starting("speech.verbs", after):
            after = verb.last + 1
        yield after, _until(sentence, after)
        return
    before = sentence.word(cue.first - 1) if cue.first else ""
    if before in CLOSING | {",", "،"} and _is_noun_phrase(sentence, after):
        yield after, _until(sentence, after)
    yield stretch(sentence, cue.first), cue.first - 1


def _subject(sentence: Sentence, first: int, last: int, people: Iterable[Group]) -> tuple[int, int]:
    """The subject of the words ``first`` to ``last`` where they are a clause, else those words."""
    moved = [c.first for c in sentence.of("trigger", "clause.capture") if first <= c.first <= last]
    if not moved:
        return first, last
    heads = [g for g in people if first <= g.first and g.last < moved[0]]
    return (heads[0].first, heads[0].last) if heads else (last + 1, last)


def _loose(sentence: Sentence, index: int) -> Cue | None:
    """A joining word that belongs to no name: "and", "mais"."""
    return sentence.starting("roles.list", index) or sentence.starting("clause.breaks", index)


def _is_noun_phrase(sentence: Sentence, index: int) -> bool:
    if index >= len(sentence.tokens):
        return False
    return sentence.tokens[index].capital or any(
        sentence.starting(kind, index)
        for kind in (
            "forces.determiners", "forces.regular", "forces.heads", "speech.parties",
            "speech.commands", "stop.civil",
        )
    )  # fmt: skip


def _until(sentence: Sentence, index: int) -> int:
    while index < len(sentence.tokens):
        if sentence.word(index) in MARKS or sentence.starting("speech.ends", index):
            return index - 1
        index += 1
    return index - 1


def _names_someone(sentence: Sentence, first: int, last: int) -> bool:
    return not all(
        sentence.any("forces.pronouns", index, index) for index in range(first, last + 1)
    )


def command_speaks(sentence: Sentence) -> bool:
    """True when a force's command says the sentence: the force is the one that speaks."""
    return bool(sentence.of("speech.commands") and sentence.of("speech.verbs"))


def claim_of(
    sentence: Sentence,
    said: Span | None,
    *,
    governments: Iterable[Span],
    kind: AxisKind,
    status: AxisStatus,
    actor: str,
    words: str,
) -> Claim:
    """What kind of claim a statement is.

    *Announced*: a party tells what is to come, or its own withdrawal. *Claimed*: a party to the
    fighting (a force, its command, a government) tells what has happened, or the text says "we".
    *Reported*: anybody else, or the outlet itself. ``said`` are the speaker's words, ``words`` the
    same as text.
    """
    party = said is not None and _is_party(sentence, said, governments)
    own = bool(sentence.of("speech.own"))
    if not party and not (own and said is None):
        return "reported"
    retreats = kind == "withdrawal" and party and forces_agree(words, actor)
    return "announced" if status in ("planned", "hypothetical") or retreats else "claimed"


def _is_party(sentence: Sentence, said: Span, governments: Iterable[Span]) -> bool:
    inside = [i for i, token in enumerate(sentence.tokens) if said.covers(token.span)]
    return any(said.overlaps(span) for span in governments) or any(
        sentence.any(kind, inside[0], inside[-1])
        for kind in ("speech.parties", "speech.commands", "forces.regular", "forces.heads")
    )
