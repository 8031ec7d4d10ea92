"""What the possible names of an article say of one another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from geo.places.adjectives import people_of, peoples
from geo.places.recognition.cues import PLACE_CUES, cue, word_class
from geo.places.recognition.scan import Possible
from geo.places.tokens import Words

_WHOLE = frozenset(("name", "exact", "folded"))
_HOLDERS = frozenset(("country", "governorate"))
_COMMAS = frozenset((", ", " (", ","))
_LISTING = frozenset((", ", ",", " & ", "/", " / ", "; "))
_AND = frozenset(("et", "and", "y", "e", "und", "и", "та", "й", "ou", "or"))
_KNOWN = 100_000  # inhabitants of a well-known town
_BEST = 4  # entries of a name that count
_MANY = 4
IN_NAMED_COUNTRY = 3  # the least home of a name in a country that the article names


@dataclass(frozen=True, slots=True)
class Company:
    """The other names of an article.

    ``led`` counts the surfaces that a place word leads to, ``told`` all,
    ``saying`` are those that speak somewhere; ``named`` are the codes of countries
    that the article names outright or by their people; ``shared`` counts the surfaces whose best
    entry lies in a country; ``holders`` are the names of regions and countries by their first word;
    ``starts`` and ``ends`` the first and last words of well-known names.
    """

    led: Counter[str]
    told: Counter[str]
    saying: frozenset[str]
    named: frozenset[str]
    shared: Counter[str]
    holders: dict[int, tuple[tuple[str, str], ...]]
    starts: frozenset[int]
    ends: frozenset[int]
    language: str

    @property
    def size(self) -> int:
        """How many countries the article names, up to four."""
        return min(len(self.named), _MANY)

    def home(self, possible: Possible) -> int:
        """How far the article speaks of the countries that the name may lie in, 0 to 4; 5 for none.

        0: not at all; 1, 2: other names may lie there, few or many; 3: a lesser entry lies in a
        country that is named, 4: the best one does.
        """
        if not possible.entries:
            return 5
        best = possible.entries[0]
        if best.kind == "country":
            return 4
        if best.country in self.named:
            return 4
        if any(e.country in self.named for e in possible.entries[:_BEST]):
            return 3
        others = self.shared[best.country] - 1
        return 2 if others >= 3 else 1 if others > 0 else 0

    def share(self, surface: str) -> int:
        """How many of the appearances of a surface a place word leads to.

        0: none; 1: fewer than a third; 2: fewer than two thirds; 3: more.
        """
        led = self.led[surface]
        return 1 + int(2.99 * led / self.told[surface]) if led else 0

    def contained(self, words: Words, possible: Possible) -> int:
        """Whether "X, Y" follows with a region or a country Y: 0 no, 1 yes, 2 and X lies in it."""
        i = possible.last + 1
        if i >= len(words.raw) or words.gaps[i] not in _COMMAS:
            return 0
        holders = self.holders.get(i, ())
        if not holders:
            return 0
        inside = any(
            e.country == country and (not region or e.admin1 == region)
            for e in possible.entries
            for country, region in holders
        )
        return 2 if inside else 1

    def listed(self, words: Words, possible: Possible) -> int:
        """How many well-known names stand beside it in a list, 0 to 2."""
        i, j = possible.first, possible.last + 1
        before = i > 0 and _is_joint(words, i) and (i - _joint_words(words, i) - 1) in self.ends
        k = j + _joint_words(words, j + 1) if j < len(words.raw) else j
        after = k < len(words.raw) and _is_joint(words, k) and k in self.starts
        return before + after

    def is_people(self, first: str, last: str) -> bool:
        """True when the first or the last word of the name is an adjective or a people."""
        return bool(people_of(first, self.language) or people_of(last, self.language))


def _joint_words(words: Words, i: int) -> int:
    """1 where an "and" stands before word ``i``, else 0."""
    return int(0 < i - 1 < len(words.raw) and words.low[i - 1] in _AND)


def _is_joint(words: Words, i: int) -> bool:
    return words.gaps[i] in _LISTING or words.low[i - 1] in _AND


def surface(words: Words, possible: Possible) -> str:
    """The words of a possible name in small letters, single spaces between them."""
    if possible.first == possible.last:
        return words.low[possible.first]
    return " ".join(words.low[possible.first : possible.last + 1])


def _says(words: Words, p: Possible, language: str) -> bool:
    """A verb of saying stands straight before or after the name."""
    before = p.first > 0 and words.gaps[p.first] == " "
    after = p.last + 1 < len(words) and words.gaps[p.last + 1] == " "
    return (before and word_class(words, p.first - 1, language) == "say") or (
        after and word_class(words, p.last + 1, language) == "say"
    )


def keep_company(possible: Sequence[Possible], words: Words, language: str) -> Company:
    """The company that the possible names of an article keep."""
    told: Counter[str] = Counter()
    led: Counter[str] = Counter()
    saying: set[str] = set()
    for p in possible:
        said = surface(words, p)
        told[said] += 1
        if cue(words, p.first, language) in PLACE_CUES:
            led[said] += 1
        if _says(words, p, language):
            saying.add(said)
    homes: dict[str, str] = {}
    holders: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    starts: set[int] = set()
    ends: set[int] = set()
    named: set[str] = set(peoples(words.low, language))
    for p in possible:
        if not p.entries or p.entries[0].matched not in _WHOLE:
            continue
        best = p.entries[0]
        homes[p.name] = best.country
        if best.kind in _HOLDERS or best.population >= _KNOWN:
            starts.add(p.first)
            ends.add(p.last)
        if best.kind == "country":
            named.add(best.country)
        for e in p.entries[:_BEST]:
            if e.kind in _HOLDERS:
                region = "" if e.kind == "country" else e.admin1
                holders[p.first].append((e.country, region))
    return Company(
        led=led,
        told=told,
        saying=frozenset(saying),
        named=frozenset(named),
        shared=Counter(homes.values()),
        holders={i: tuple(found) for i, found in holders.items()},
        starts=frozenset(starts),
        ends=frozenset(ends),
        language=language,
    )
