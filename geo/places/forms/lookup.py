"""A printed name -> the dictionary forms that it may be an inflection of.

Russian and Ukrainian decline place names, German adds the "s" of its genitive; Arabic writes its
short prepositions onto them. The
gazetteer holds dictionary forms alone, so the look-up asks for the printed form and for these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from geo.gazetteer.keys import fold
from geo.model import Candidate, Gazetteer
from geo.places.forms.slavic import is_cyrillic, nominatives, regions
from geo.places.lexicon.abbreviations import abbreviations

_DOUBLED = re.compile(r"(.)\1")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
# A name that ends in one of these takes no genitive "s"; shorter ones are words ("als").
_SIBILANTS = frozenset("sßxz")
_SHORTEST_STEM = 4
# How an entry must bear a guessed form: as a whole.
_WHOLE = frozenset(("name", "exact", "folded", "online"))
# How many inhabitants of a region weigh as much as one of a town.
_REGIONS = {"governorate": 30, "district": 300}
# After the preposition "ل" the article's alif is not written: "ل" + "القنيطرة" is "للقنيطرة".
_SHORT_ARTICLE = re.compile(r"ل(?=\w{3})")


@lru_cache(maxsize=65536)
def forms(name: str, endings: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The forms to look up beside ``name``; empty for a script without endings or proclitics.

    ``endings`` are those that a language in Latin script adds to a name: the German "s" of a genitive.

    >>> "Москва" in forms("Москвы")
    True
    >>> forms("Palmyre")
    ()
    >>> forms("Aleppos", ("s",))
    ('Aleppo',)
    """
    if is_cyrillic(name):
        return nominatives(name) + regions(name)
    if _ARABIC.match(name):
        return _semitic(name)
    if whole := abbreviations().names.get(name):
        return (whole,)
    return tuple(
        stem
        for ending in endings
        if name.endswith(ending)
        and len(stem := name.removesuffix(ending)) >= _SHORTEST_STEM
        and stem[-1] not in _SIBILANTS
    )


def look_up(
    names: Iterable[str],
    gazetteer: Gazetteer,
    *,
    geocoder: Gazetteer | None = None,
    endings: tuple[str, ...] = (),
) -> Mapping[str, tuple[Candidate, ...]]:
    """The candidates of each name, those of its dictionary forms after its own; one batch.

    A name without any takes those of another name of the batch that is spelt almost like it. Where
    a ``geocoder`` is given it is asked for the names as printed; the forms, which are guesses of
    ours, are looked up in ``gazetteer`` alone, and only for names that no online service knows.
    ``endings`` as for `forms`.

    Raises:
        GeocoderDown: ``geocoder`` could not be reached.
    """
    wanted = sorted(set(names))
    printed = dict(geocoder.candidates(wanted)) if geocoder else {}
    others = {n: () if _is_online(printed.get(n, ())) else forms(n, endings) for n in wanted}
    asked = {form for guessed in others.values() for form in guessed}
    asked |= set(wanted) - printed.keys()
    found = {**gazetteer.candidates(sorted(asked)), **printed}
    return _spelt_alike({name: _merged(name, others[name], found) for name in wanted})


def _is_online(entries: tuple[Candidate, ...]) -> bool:
    return any(entry.matched == "online" for entry in entries)


def _spelt_alike(known: dict[str, tuple[Candidate, ...]]) -> dict[str, tuple[Candidate, ...]]:
    """The same answers; an unknown name takes those of one that differs in doubled letters alone.

    An article that writes both "Raqqa" and "Raqa" means one town.
    """
    by_key = {_single(name): entries for name, entries in known.items() if entries}
    return {
        name: entries or tuple(replace(e, matched="loose") for e in by_key.get(_single(name), ()))
        for name, entries in known.items()
    }


def _is_region(name: str, entry: Candidate) -> bool:
    """True for the region that a guessed form states, itself kept under the bare name."""
    stated = entry.matched == "stripped" and entry.kind in ("governorate", "district")
    return stated and (" " in name or bool(regions(name)))


@lru_cache(maxsize=65536)
def _single(name: str) -> str:
    return _DOUBLED.sub(r"\1", fold(name))


def _merged(
    name: str, others: tuple[str, ...], found: Mapping[str, tuple[Candidate, ...]]
) -> tuple[Candidate, ...]:
    own = found.get(name, ())
    if not others:
        return own
    known = {entry.id for entry in own}
    region = name in abbreviations().names
    more = []
    for form in others:
        for entry in found.get(form, ()):
            if region and entry.kind != "governorate":
                continue
            if entry.id not in known and (entry.matched in _WHOLE or _is_region(name, entry)):
                known.add(entry.id)
                more.append(replace(entry, matched="folded"))
    more.sort(key=lambda e: (e.kind != "country", -_talked_of(e), e.id))
    return own + tuple(more)


def _talked_of(entry: Candidate) -> float:
    """The population, that of a region cut down to what its bare name is worth beside a town's."""
    return entry.population / _REGIONS.get(entry.kind, 1)


def _semitic(name: str) -> tuple[str, ...]:
    return ("ا" + name,) if _SHORT_ARTICLE.match(name) else ()
