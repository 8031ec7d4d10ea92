"""Mentions -> the groups that are decided together, with what the text says around them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from geo.gazetteer.keys import fold, strip_words
from geo.model import Article, Candidate, Gazetteer, Mention
from geo.places.adjectives import adjectives
from geo.places.forms.lookup import look_up
from geo.places.forms.romanised import romanised_entries
from geo.places.lexicon import Lexicon, lexicon
from geo.places.resolution.holding import Hold, holding
from geo.places.tokens import Words, split_words

# Wrapper kinds under which a name is another thing than the bare name: "the province of Homs".
_APART = frozenset(
    ("governorate", "district", "water", "airbase", "camp", "dam", "island", "relief")
)
_NATURE = frozenset(("water", "relief", "island", "camp", "dam", "airbase", "crossing"))
_HOLDERS = frozenset(("country", "governorate", "district"))
WHOLE = frozenset(("name", "exact", "folded", "online"))
MOST_ENTRIES = 40  # candidates weighed for a name
_MOST_HOLDERS = 5  # meanings of a name after a comma
_BESIDE = 200  # characters between two names that stand side by side


@dataclass(frozen=True, slots=True)
class Group:
    """The mentions of one name in one guise; ``wrapper`` is the kind that the text states for it.

    ``wrapping`` is the word that states it, empty where the name itself does ("Homs Governorate").
    ``holders`` are the regions and countries that the text says it lies in ("Paris, Texas", "the
    Lebanese city of Tripoli"), ``held`` the areas in which the names that it holds may lie.
    """

    name: str
    wrapper: str
    wrapping: str
    mentions: tuple[Mention, ...]
    entries: tuple[Candidate, ...]
    holders: tuple[Candidate, ...] = ()
    held: frozenset[tuple[str, str]] = frozenset()

    @property
    def governs(self) -> bool:
        """True when most mentions stand for a government."""
        return 2 * sum(m.sense == "government" for m in self.mentions) > len(self.mentions)


@dataclass(frozen=True, slots=True)
class Setting:
    """All groups of an article in text order, and what ties them together.

    ``peoples`` are the countries whose adjectives or peoples the text names. ``pairs`` are the
    indices of groups of which a mention of the one follows a mention of the other closely.
    """

    groups: tuple[Group, ...]
    peoples: frozenset[str]
    pairs: frozenset[tuple[int, int]]


def setting_of(
    article: Article,
    mentions: Iterable[Mention],
    gazetteer: Gazetteer,
    *,
    geocoder: Gazetteer | None = None,
) -> Setting:
    """The mentions, all of them names in text order, by folded name and stated kind.

    ``geocoder``, where given, is asked first, for the names as printed.

    Raises:
        GeocoderDown: ``geocoder`` could not be reached.
    """
    words, cues = split_words(article), lexicon(article.language)
    ordered = tuple(mentions)
    known = dict(
        look_up({m.name for m in ordered}, gazetteer, geocoder=geocoder, endings=cues.endings)
    )
    lost = [name for name, found in known.items() if not found]
    peoples = _peoples(article.language, ordered, words)
    known |= romanised_entries(lost, known, peoples, gazetteer)
    members: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    wrappings: dict[tuple[str, str], tuple[str, str]] = {}
    for index, mention in enumerate(ordered):
        kind, wrapping = _wrapper(mention, words, cues)
        key = (fold(mention.name), kind if kind in _APART else "")
        members[key].append(index)
        if kind:
            wrappings.setdefault(key, (kind, wrapping))
    holds = holding(article, ordered, words, cues)
    groups = []
    for key, indices in members.items():
        first = ordered[indices[0]]
        kind, wrapping = wrappings.get(key, ("", ""))
        groups.append(
            Group(
                name=first.name,
                wrapper=_stated(first.name) or kind,
                wrapping="" if _stated(first.name) else wrapping,
                mentions=tuple(ordered[i] for i in indices),
                entries=_as_stated(first.name, known.get(first.name, ()))[:MOST_ENTRIES],
                holders=_holders(indices, ordered, holds, known, gazetteer),
                held=_held(indices, ordered, holds, known),
            )
        )
    return Setting(tuple(groups), peoples, _pairs(ordered, tuple(members.values())))


def _stated(name: str) -> str:
    """The kind that a name says itself ("Boone County")."""
    stripped = strip_words(name)
    return stripped.kind if stripped else ""


def _as_stated(name: str, entries: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The entries that a name with its own common noun may mean: "Lake Chad" is not the country.

    Where the gazetteer knows the whole name, what bears only the rest of it is left out.
    """
    kind = _stated(name)
    if kind not in _NATURE:
        return entries
    whole = tuple(e for e in entries if e.matched in ("name", "exact", "folded"))
    return whole or tuple(e for e in entries if e.kind != "country")


def _wrapper(mention: Mention, words: Words, cues: Lexicon) -> tuple[str, str]:
    """The kind stated by the words at the name ("ville de X", "X province") and the word itself."""
    i = bisect_left(words.starts, mention.span.start)
    if i >= len(words) or words.starts[i] != mention.span.start:
        return "", ""
    kinds = cues.wrappers
    j = i - 1
    while j > 0 and (words.low[j] in cues.relational or words.low[j] in cues.articles):
        if words.begins[j + 1]:
            return _after(mention, words, i, kinds)
        j -= 1
    linked = j < i - 1 or words.low[j] in cues.direct
    if j >= 0 and linked and not words.begins[i] and words.low[j] in kinds:
        return kinds[words.low[j]], words.raw[j]
    return _after(mention, words, i, kinds)


def _after(mention: Mention, words: Words, i: int, kinds: Mapping[str, str]) -> tuple[str, str]:
    while i < len(words) and words.starts[i] < mention.span.end:
        i += 1
    if i < len(words) and words.gaps[i] == " " and words.low[i] in kinds and not words.begins[i]:
        return kinds[words.low[i]], words.raw[i]
    return "", ""


def _holders(
    indices: Sequence[int],
    mentions: Sequence[Mention],
    holds: Sequence[Hold],
    known: Mapping[str, tuple[Candidate, ...]],
    gazetteer: Gazetteer,
) -> tuple[Candidate, ...]:
    """The countries and regions that the mentions at ``indices`` are said to lie in."""
    found: dict[str, Candidate] = {}
    for hold in holds:
        if hold.inner not in indices:
            continue
        if hold.outer < 0:
            country = gazetteer.country(hold.country)
            meant: tuple[Candidate, ...] = (country,) if country else ()
        else:
            meant = known.get(mentions[hold.outer].name, ())[:_MOST_HOLDERS]
        found.update((e.id, e) for e in meant if e.kind in _HOLDERS)
    return tuple(found.values())


def _held(
    indices: Sequence[int],
    mentions: Sequence[Mention],
    holds: Sequence[Hold],
    known: Mapping[str, tuple[Candidate, ...]],
) -> frozenset[tuple[str, str]]:
    """The countries ("", as region) and regions of what the mentions at ``indices`` are said to hold."""
    inner = [known.get(mentions[h.inner].name, ()) for h in holds if h.outer in indices]
    areas = {(e.country, e.admin1) for entries in inner for e in entries if e.matched in WHOLE}
    return frozenset(areas | {(country, "") for country, _ in areas})


def _peoples(language: str, mentions: Sequence[Mention], words: Words) -> frozenset[str]:
    """The countries whose adjectives or peoples stand in the text outside names ("syrienne": SY)."""
    names = {index for m in mentions for index in range(*_reach(m, words))}
    forms = adjectives(language).forms
    said = {i for i, word in enumerate(words.low) if word in forms} - names
    return frozenset(filter(None, (forms[words.low[i]].country for i in said)))


def _reach(mention: Mention, words: Words) -> tuple[int, int]:
    """The indices of the first word of a mention and of the word after its last."""
    return bisect_left(words.starts, mention.span.start), bisect_left(
        words.starts, mention.span.end
    )


def _pairs(
    mentions: Sequence[Mention], groups: Sequence[Sequence[int]]
) -> frozenset[tuple[int, int]]:
    at = {index: number for number, indices in enumerate(groups) for index in indices}
    close = [
        (at[i], at[i + 1])
        for i, (one, other) in enumerate(pairwise(mentions))
        if other.span.start - one.span.end < _BESIDE and at[i] != at[i + 1]
    ]
    return frozenset(pair for one, other in close for pair in ((one, other), (other, one)))
