"""Names that a verb of movement follows: "Mac-Mahon quitte", "Le M23 a attaqué"."""

from __future__ import annotations

from collections.abc import Iterator

from geo.axes.sentence import MARKS, Sentence

# Words that tie a name to the words before them.
_TIES = (
    "forces.determiners", "roles.of", "roles.at", "roles.on", "roles.toward", "roles.into",
    "roles.bound", "roles.where", "forces.by", "forces.led",
)  # fmt: skip


def leaders(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The first and last token of names right before a verb: "Mac-Mahon quitte", "Le M23 a attaqué"."""
    for cue in sentence.of("trigger"):
        if cue.frame is None or cue.frame.kind not in ("move", "enter", "attack", "withdraw"):
            continue
        index = cue.first - 1
        while sentence.any("clause.auxiliaries", index, index):
            index -= 1
        if index < 0 or not is_name(sentence, index) or _known(sentence, index):
            continue
        first = index
        while first > 0 and is_name(sentence, first - 1) and not _known(sentence, first - 1):
            first -= 1
        # Where every noun has a capital, only the head of a sentence may be a bare name.
        if first and not sentence.grammar.capital_names:
            continue
        initials = sentence.tokens[index].initials
        if not initials and not _opens_clause(sentence, first):
            continue
        yield first, index


def _opens_clause(sentence: Sentence, first: int) -> bool:
    """False for a name that belongs to the words before it: "loyal to X", "le groupement X"."""
    if not first or sentence.word(first - 1) in MARKS:
        return True
    tied = any(sentence.ending(kind, first - 1) for kind in _TIES)
    noun = sentence.ending("forces.determiners", first - 2) is not None
    adverb = sentence.ending("clause.adverbs", first - 1) is not None
    known = _known(sentence, first - 1) and not (noun and adverb)
    return not tied and (sentence.tokens[first - 1].capital or known)


def _known(sentence: Sentence, index: int) -> bool:
    """True for a word of the lexicon, which has its capital from the sentence: "Ils", "Au"."""
    return any(cue.first <= index <= cue.last for cues in sentence.cues.values() for cue in cues)


def is_name(sentence: Sentence, index: int) -> bool:
    """True for a word with a capital that is no place."""
    token = sentence.tokens[index]
    return token.capital and token.place is None
