"""Adjectives and peoples in a text, and the places that they belong to.

An adjective says where something comes from, not where something is: it makes a mention of its
place, but has no say in where the names of the article lie.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from geo.model import Candidate, Gazetteer, Mention, Place, Reason, Unlocated
from geo.places.adjectives import Form, Rule, adjectives, town_names
from geo.places.lexicon import Lexicon
from geo.places.tokens import Words

_LONGEST = 3  # words
_JOINTS = frozenset((" ", "-", "\u00a0", "\u2010", "\u2011"))
_HYPHENS = frozenset(("-", "\u2010", "\u2011", "–"))
_WHOLE = frozenset(("name", "exact", "folded"))
_TOWNS = frozenset(("city", "governorate"))
_BIG = 100_000
_SHORTEST = 4  # letters of a noun
_WEIGHT = 3.0  # in the score of a place that only its adjective or people names


@dataclass(frozen=True, slots=True)
class Adjectival:
    """Words ``first`` to ``last`` (inclusive) as an adjective or a people.

    ``short`` tells the short name of a country before a noun ("US troops"), which may be a name too.
    """

    first: int
    last: int
    short: bool = False


def find_adjectives(
    words: Words, lexicon: Lexicon, language: str, gazetteer: Gazetteer
) -> tuple[Adjectival, ...]:
    """The adjectives and peoples in text order, without overlap; empty when there are none.

    Raises:
        GeocoderDown: an online gazetteer could not be reached.
    """
    listed = adjectives(language)
    guessed = _towns(words, language, gazetteer) if listed.rules else frozenset()
    found: list[Adjectival] = []
    may_be = [
        i
        for i, (low, raw) in enumerate(zip(words.low, words.raw, strict=True))
        if low in listed.forms or low in listed.opening or raw in guessed
    ]
    for i in may_be:
        low = words.low[i]
        if found and i <= found[-1].last:
            continue
        last = _whole(words, i, language) if low in listed.opening else -1
        if last >= 0:
            found.append(Adjectival(i, last))
        elif form := listed.forms.get(low):
            town = not form.country and not form.short
            if town and (_is_case(words, i, listed.rules) or _ends_a_name(words, i, lexicon)):
                continue
            if _fits(words, i, i, form) and (not form.short or is_attribute(words, i, lexicon)):
                found.append(Adjectival(i, i, form.short))
        elif words.raw[i] in guessed and not _is_case(words, i, listed.rules):
            found.append(Adjectival(i, i))
    return tuple(found)


def _ends_a_name(words: Words, i: int, lexicon: Lexicon) -> bool:
    """The adjective belongs to the name of an organisation of many lands: "Union africaine"."""
    return (
        i > 0
        and words.gaps[i] == " "
        and words.caps[i - 1]
        and words.low[i - 1] in lexicon.organisations
    )


def _whole(words: Words, first: int, language: str) -> int:
    """The last word of the longest listed form of several words from ``first`` on, else -1."""
    forms = adjectives(language).forms
    text, found = words.low[first], -1
    for last in range(first + 1, min(first + _LONGEST, len(words))):
        if words.gaps[last] not in _JOINTS:
            break
        text = f"{text} {words.low[last]}"
        form = forms.get(text)
        if form and _fits(words, first, last, form):
            found = last
    return found


def _fits(words: Words, first: int, last: int, form: Form) -> bool:
    if form.capital and not words.caps[first]:
        return False
    return not form.hyphen or (last + 1 < len(words) and words.gaps[last + 1] in _HYPHENS)


def is_attribute(words: Words, last: int, lexicon: Lexicon) -> bool:
    """True when the short name of a country ends at word ``last`` and a noun follows it."""
    i = last + 1
    if not words.raw[last].isupper() or i >= len(words.raw) or words.gaps[i] not in _JOINTS:
        return False
    if words.caps[i]:
        return True
    verb_or_cue = words.low[i] in lexicon.locative or words.low[i] in lexicon.says
    return len(words.low[i]) > 3 and not verb_or_cue


def _is_case(words: Words, i: int, rules: Iterable[Rule]) -> bool:
    """True for a case of a town's name that looks like an adjective, with no noun that agrees."""
    nouns = [n for rule in rules for end, n in rule.agrees.items() if words.low[i].endswith(end)]
    if not nouns or not words.caps[i]:
        return False
    if i + 1 >= len(words) or words.gaps[i + 1] not in _JOINTS:
        return True
    following = words.low[i + 1]
    agrees = len(following) >= _SHORTEST and following.endswith(nouns[0])
    return not (agrees or words.raw[i + 1].isupper())


def _towns(words: Words, language: str, gazetteer: Gazetteer) -> frozenset[str]:
    """The words that are adjectives of big towns by the rules of the language."""
    names = {word: guessed for word in set(words.raw) if (guessed := town_names(word, language))}
    known = gazetteer.candidates({name for guessed in names.values() for name in guessed})
    return frozenset(
        word for word, guessed in names.items() if any(_big(known[name]) for name in guessed)
    )


def _big(entries: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return tuple(
        e for e in entries if e.matched in _WHOLE and e.kind in _TOWNS and e.population >= _BIG
    )


def with_adjectives(
    places: tuple[Place, ...],
    mentions: Iterable[Mention],
    language: str,
    gazetteer: Gazetteer,
) -> tuple[tuple[Place, ...], tuple[Unlocated, ...]]:
    """``places`` with the adjectives among their mentions, and the adjectives without a place.

    A place that only adjectives name comes new; the places stand in the order of their first
    mentions.
    """
    chosen = {place.id: place.chosen for place in places}
    told: dict[str, list[Mention]] = {}
    lost = []
    for mention in mentions:
        entries = belongings(mention.name, language, gazetteer)
        if not entries:
            lost.append(Unlocated(mention, "adjective"))
            continue
        entry = next((e for e in chosen.values() if _is_among(e, entries)), entries[0])
        chosen.setdefault(entry.id, entry)
        told.setdefault(entry.id, []).append(mention)
    old = {place.id: place for place in places}
    merged = [place for place in places if place.id not in told]
    for id_, adjectival in told.items():
        merged.append(_with(old.get(id_), chosen[id_], adjectival))
    return tuple(sorted(merged, key=lambda p: p.mentions[0].span)), tuple(lost)


def _is_among(entry: Candidate, entries: tuple[Candidate, ...]) -> bool:
    """The same entry, or the same country as another source has it."""
    return any(
        entry.id == e.id or (entry.kind == e.kind == "country" and entry.country == e.country)
        for e in entries
    )


def _with(place: Place | None, entry: Candidate, mentions: list[Mention]) -> Place:
    if place is None:
        reason = Reason("adjective", _WEIGHT, (("word", mentions[0].name),))
        return Place(chosen=entry, mentions=tuple(mentions), reasons=(reason,))
    ordered = tuple(sorted((*place.mentions, *mentions), key=lambda m: m.span))
    return Place(place.chosen, ordered, place.reasons, place.rivals, place.status)


def belongings(name: str, language: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """The places that a printed adjective may belong to, the likeliest first; often one country."""
    form = adjectives(language).forms.get(" ".join(name.lower().replace("-", " ").split()))
    if form is None:
        names = town_names(name, language)
        found = gazetteer.candidates(names)
        return tuple(entry for each in names for entry in _big(found[each]))
    if form.country:
        entry = gazetteer.country(form.country)
        return (entry,) if entry else ()
    return tuple(gazetteer.candidates([form.of])[form.of])
