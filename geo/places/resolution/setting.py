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
from geo.places.forms.guesses import countries_of, guessed
from geo.places.forms.lookup import look_up
from geo.places.lexicon import Lexicon, lexicon
from geo.places.resolution.holding import Hold, holding
from geo.places.resolution.wording import prevailing, wording
from geo.places.tokens import Words, split_words

# Wrapper kinds under which a name is another thing than the bare name: "the province of Homs".
_APART = frozenset(
    ("governorate", "district", "water", "airbase", "camp", "dam", "island", "relief")
)
NATURE = frozenset(("water", "relief", "island", "camp", "dam", "airbase", "crossing"))
_HOLDERS = frozenset(("country", "governorate", "district"))
WHOLE = frozenset(("name", "exact", "folded", "online"))
MOST_ENTRIES = 40  # candidates weighed for a name
_MOST_HOLDERS = 5  # meanings of a name after a comma
_BESIDE = 200  # characters between two names that stand side by side
_MOST_LISTED = 12  # names of one list that speak for each other


@dataclass(frozen=True, slots=True)
class Group:
    """The mentions of one name in one guise; ``wrapper`` is the kind that the text states for it.

    ``wrapping`` is the word that states it, empty where the name itself does ("Homs Governorate").
    ``office`` and ``shape`` are what the words around most mentions say, as in ``Wording``.
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
    office: str = ""
    shape: str = ""

    @property
    def governs(self) -> bool:
        """True when most mentions stand for a government."""
        return 2 * sum(m.sense == "government" for m in self.mentions) > len(self.mentions)


@dataclass(frozen=True, slots=True)
class Setting:
    """All groups of an article in text order, and what ties them together.

    ``peoples`` are the countries whose adjectives or peoples the text names. ``pairs`` are the
    indices of groups of which a mention of the one follows a mention of the other closely, ``lists``
    those of groups that are named in one list ("X, Y and Z").
    """

    groups: tuple[Group, ...]
    peoples: frozenset[str]
    pairs: frozenset[tuple[int, int]]
    lists: frozenset[tuple[int, int]] = frozenset()


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
    known = look_up({m.name for m in ordered}, gazetteer, geocoder=geocoder, endings=cues.endings)
    peoples = _peoples(article.language, ordered, words)
    known = guessed(known, countries_of(known, peoples), gazetteer)
    members: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    wrappings: dict[tuple[str, str], tuple[str, str]] = {}
    said = [wording(mention, words, cues) for mention in ordered]
    for index, (mention, told) in enumerate(zip(ordered, said, strict=True)):
        key = (fold(mention.name), told.kind if told.kind in _APART else "")
        members[key].append(index)
        if told.kind:
            wrappings.setdefault(key, (told.kind, told.wrapping))
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
                office=prevailing([said[i].office for i in indices]),
                shape=prevailing([said[i].shape for i in indices]),
            )
        )
    at = {i: number for number, indices in enumerate(members.values()) for i in indices}
    return Setting(tuple(groups), peoples, _pairs(ordered, at), _lists(article, ordered, at, cues))


def _stated(name: str) -> str:
    """The kind that a name says itself ("Boone County")."""
    stripped = strip_words(name)
    return stripped.kind if stripped else ""


def _as_stated(name: str, entries: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The entries that a name with its own common noun may mean: "Lake Chad" is not the country.

    Where the gazetteer knows the whole name, what bears only the rest of it is left out.
    """
    kind = _stated(name)
    if kind not in NATURE:
        return entries
    whole = tuple(e for e in entries if e.matched in ("name", "exact", "folded"))
    return whole or tuple(e for e in entries if e.kind != "country")


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


def _pairs(mentions: Sequence[Mention], at: Mapping[int, int]) -> frozenset[tuple[int, int]]:
    close = [
        (at[i], at[i + 1])
        for i, (one, other) in enumerate(pairwise(mentions))
        if other.span.start - one.span.end < _BESIDE and at[i] != at[i + 1]
    ]
    return frozenset(pair for one, other in close for pair in ((one, other), (other, one)))


def _lists(
    article: Article, mentions: Sequence[Mention], at: Mapping[int, int], cues: Lexicon
) -> frozenset[tuple[int, int]]:
    """The pairs of groups in the lists of the text; two names need a conjunction between them."""
    found: set[tuple[int, int]] = set()
    run, joined = [0], False
    for i in range(1, len(mentions) + 1):
        gap = (
            article.text[mentions[i - 1].span.end : mentions[i].span.start]
            if i < len(mentions)
            else ""
        )
        word = gap.strip(" ,")
        if gap and (gap == ", " or word in cues.joins):
            run, joined = [*run, i], joined or word in cues.joins
            continue
        if joined or len(run) > 2:
            members = {at[j] for j in run[-_MOST_LISTED:]}
            found |= {(one, other) for one in members for other in members if one != other}
        run, joined = [i], False
    return frozenset(found)
