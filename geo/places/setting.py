"""Mentions -> the groups that are decided together, with what the text says around them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from geo.gazetteer.keys import fold
from geo.model import Article, Candidate, Gazetteer, Mention
from geo.places.forms import look_up
from geo.places.lexicon import Lexicon, lexicon, wrapper_kinds
from geo.places.tokens import Words, split_words

# Wrapper kinds under which a name is another thing than the bare name: "the province of Homs".
_APART = frozenset(
    ("governorate", "district", "water", "airbase", "camp", "dam", "island", "relief")
)
_HOLDERS = frozenset(("country", "governorate", "district"))
MOST_ENTRIES = 40  # candidates weighed for a name


@dataclass(frozen=True, slots=True)
class Group:
    """The mentions of one name in one guise; ``wrapper`` is the kind that the text states for it.

    ``holders`` are the regions and countries that the name after a comma may mean ("Paris, Texas").
    """

    name: str
    wrapper: str
    wrapping: str
    mentions: tuple[Mention, ...]
    entries: tuple[Candidate, ...]
    holders: tuple[Candidate, ...]

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the candidates."""
        return frozenset(entry.id for entry in self.entries)

    @property
    def governs(self) -> bool:
        """True when most mentions stand for a government."""
        return 2 * sum(m.sense == "government" for m in self.mentions) > len(self.mentions)


def group_mentions(
    article: Article,
    mentions: Iterable[Mention],
    gazetteer: Gazetteer,
    *,
    geocoder: Gazetteer | None = None,
) -> tuple[Group, ...]:
    """The mentions by folded name and stated kind, each with its candidates, in text order.

    ``geocoder``, where given, is asked first, for the names as printed.
    """
    words = split_words(article)
    ordered = tuple(mentions)
    entries = look_up({m.name for m in ordered}, gazetteer, geocoder=geocoder)
    members: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
    wrappings: dict[tuple[str, str], tuple[str, str]] = {}
    holders: defaultdict[tuple[str, str], dict[str, Candidate]] = defaultdict(dict)
    cues = lexicon(article.language)
    kinds = wrapper_kinds(article.language)
    for index, mention in enumerate(ordered):
        kind, wrapping = _wrapper(mention, words, cues, kinds)
        key = (fold(mention.name), kind if kind in _APART else "")
        members[key].append(mention)
        if kind:
            wrappings.setdefault(key, (kind, wrapping))
        for follower in _followers(article, ordered, index):
            held = [e for e in entries.get(follower, ())[:5] if e.kind in _HOLDERS]
            holders[key].update((e.id, e) for e in held)
            if not any(e.kind in ("governorate", "district") for e in held):
                break
    return tuple(
        Group(
            name=group[0].name,
            wrapper=wrappings.get(key, ("", ""))[0],
            wrapping=wrappings.get(key, ("", ""))[1],
            mentions=tuple(group),
            entries=entries.get(group[0].name, ())[:MOST_ENTRIES],
            holders=tuple(holders[key].values()),
        )
        for key, group in members.items()
    )


def _wrapper(
    mention: Mention, words: Words, cues: Lexicon, kinds: Mapping[str, str]
) -> tuple[str, str]:
    """The kind stated by the words at the name ("ville de X", "X province") and the word itself."""
    i = bisect_left(words.starts, mention.span.start)
    if i >= len(words) or words.starts[i] != mention.span.start:
        return "", ""
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


def _followers(article: Article, mentions: tuple[Mention, ...], index: int) -> list[str]:
    """The names that follow this one as "X, Y" or "X (Y)", at most two; none in a list of tags."""
    followers: list[str] = []
    section = article.section_at(mentions[index].span.start)
    if section is not None and section.kind == "tags":
        return followers
    end = mentions[index].span.end
    for mention in mentions[index + 1 : index + 3]:
        if article.text[end : mention.span.start] not in (", ", " (", ","):
            break
        followers.append(mention.name)
        end = mention.span.end
    return followers
