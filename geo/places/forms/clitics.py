"""Words of a script without capitals -> the stretches that may be a name, their clitics cut off.

Arabic writes its short conjunctions and prepositions onto the next word: "وبالرقة" is "and in Raqqa".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from geo.places.lexicon.caseless import CaselessWords
from geo.places.tokens import Words

LONGEST = 4  # words of a name
_SHORTEST = 3  # letters of a name of one word
_LETTER = re.compile(r"[\u0620-\u063f\u0641-\u064a\u066e-\u06d3]")
_MARKS = re.compile(r"[\u0640\u064b-\u0655\u0670]")
# And, so; in, for, like: in this order, each of them optional.
_CLITICS = re.compile(r"(?P<and>[وف])?(?P<to>[بلك])?")
_ARTICLE = "ال"
# After the word for a town, an adjective ends so and a verb begins or ends so: "بلدة حدودية", "قرية تقع".
_NO_TOWN = re.compile(r"[يت].*|.*(?:ة|ى|ت|ها)")
_LAND = frozenset(("relief", "water", "island"))
# Heads whose noun belongs to the name: "مخيم اليرموك" is another place than "اليرموك".
PART_OF_NAME = frozenset(
    ("governorate", "district", "water", "relief", "airbase", "camp", "crossing", "island", "dam",
     "quarter", "region", "facility")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words ``first`` to ``last`` without the first ``cut`` characters.

    ``head`` is the kind that the first word states, empty where it is no head.
    """

    first: int
    last: int
    cut: int
    head: str = ""


def is_caseless(word: str) -> bool:
    """True for a word in Arabic letters."""
    return _LETTER.match(word) is not None


def has_caseless(text: str) -> bool:
    """True when Arabic letters stand anywhere in the text."""
    return _LETTER.search(text) is not None


@lru_cache(maxsize=65536)
def cuts(word: str) -> tuple[int, ...]:
    """Where a name may begin in a word: 0, and after each clitic that leaves three letters.

    >>> cuts("وبالرقة"), cuts("حمص")
    ((0, 1, 2), (0,))
    """
    found = [0]
    match = _CLITICS.match(word)
    ends = {match.end("and"), match.end("to")} if match else set()
    for end in sorted(ends - {-1, 0}):
        if len(_MARKS.sub("", word[end:])) >= _SHORTEST:
            found.append(end)
    return tuple(found)


def clitic_of(word: str, cut: int) -> str:
    """The last clitic that a cut takes off a word ("ب"), empty for none."""
    return word[cut - 1] if cut else ""


def whole_name(word: str, cut: int) -> str:
    """A word after the cut, with the article's alif that "ل" swallows: "للقنيطرة" is "القنيطرة"."""
    bare = word[cut:]
    return "ا" + bare if clitic_of(word, cut) == "ل" and bare.startswith("ل") else bare


def stretches(words: Words, cues: CaselessWords) -> Iterator[Stretch]:
    """Every stretch of up to four words of Arabic letters with single spaces between them."""
    for first in range(len(words)):
        if not is_caseless(words.raw[first]):
            continue
        for cut in cuts(words.raw[first]):
            bare = words.raw[first][cut:]
            head = cues.head_kind(bare)
            if len(_MARKS.sub("", bare)) >= _SHORTEST:
                yield Stretch(first, first, cut)
            for last in range(first + 1, min(first + LONGEST, len(words))):
                if words.gaps[last] != " " or not is_caseless(words.raw[last]):
                    break
                yield Stretch(first, last, cut, head if head in PART_OF_NAME else "")


def names_unknown(stretch: Stretch, words: Words, cues: CaselessWords) -> bool:
    """True where a name must stand though no gazetteer knows it: "جبل زين العابدين".

    After a head, one word with the article, or two of which the second has it; after the word for a
    town, village or city one word. Never a common word, nor what may be an adjective.
    """
    first, last = stretch.first, stretch.last
    if stretch.head:
        first += 1
    elif (
        stretch.cut
        or not first
        or words.gaps[first] != " "
        or all(cues.head_kind(word) != "city" for word in _readings(words.raw[first - 1]))
    ):
        return False
    if first > last or any(_is_no_name(words.raw[i], stretch.head, cues) for i in (first, last)):
        return False
    if last == first:
        bare = words.raw[first]
        return bare.startswith(_ARTICLE) if stretch.head else not _NO_TOWN.fullmatch(bare)
    return (
        last == first + 1
        and words.raw[last].startswith(_ARTICLE)
        and not words.raw[first].startswith(_ARTICLE)
    )


def _readings(word: str) -> Iterator[str]:
    return (word[cut:] for cut in cuts(word))


def _is_no_name(word: str, head: str, cues: CaselessWords) -> bool:
    """A common word; after a hill, river or island only one that is a head itself ("the town")."""
    if head in _LAND:
        return bool(cues.head_kind(word.removeprefix(_ARTICLE)))
    return cues.is_common(word)
