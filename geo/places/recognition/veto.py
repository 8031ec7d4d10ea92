"""Rules for names that are never places here, whatever the gate says: persons, acronyms, the calendar."""

from __future__ import annotations

from geo.places.lexicon import Lexicon
from geo.places.recognition.evidence import Evidence
from geo.places.recognition.scan import Possible, heads_a_dispatch
from geo.places.tokens import Words

_LANDS = frozenset(("country", "governorate", "region", "continent", "island"))
_WHOLE = frozenset(("name", "exact", "folded"))
_TITLED = frozenset(("country", "governorate"))
_BIG = 100_000


def is_vetoed(possible: Possible, words: Words, evidence: Evidence, lexicon: Lexicon) -> bool:
    """True when the words around a possible name show that it is a person, an acronym or a date."""
    country = any(entry.kind == "country" for entry in possible.entries)
    return (
        _is_person(possible, evidence, lexicon)
        or _has_an_age(possible, words, lexicon)
        or (possible.first == possible.last and words.low[possible.first] in lexicon.never)
        or (not country and not _is_led(possible, words, lexicon) and _is_acronym(possible, words))
        or (not country and _is_surname(possible, words, evidence, lexicon))
    ) and not (possible.entries and heads_a_dispatch(words, possible.first, possible.last))


def _is_led(possible: Possible, words: Words, lexicon: Lexicon) -> bool:
    """A known name after a word of place: "in NSW"."""
    i = possible.first
    return bool(possible.entries) and i > 0 and words.low[i - 1] in lexicon.locative


def _is_person(possible: Possible, evidence: Evidence, lexicon: Lexicon) -> bool:
    """Named after a title, or only a part of a person's name."""
    first, last = possible.first, possible.last
    if first in evidence.titled:
        return bool(lexicon.relational.words) or not _is_ruled(possible, evidence)
    persons = evidence.persons
    if not possible.entries and first in persons:
        return True
    if first in persons and first - 1 in persons:
        return True
    begins = first in persons and last in persons and last + 1 in persons
    return begins and not _is_region(possible)


def _is_region(possible: Possible) -> bool:
    """A first name that is a country or a region too ("Georgia", "Jordan"): the gate weighs it."""
    return any(e.matched in _WHOLE and e.kind in _TITLED for e in possible.entries[:2])


def _is_ruled(possible: Possible, evidence: Evidence) -> bool:
    """The land or big town of a title, where no "of" stands between: "президент Франции"."""
    if possible.last + 1 in evidence.persons:
        return False
    best = possible.entries[0] if possible.entries else None
    return best is not None and (
        best.kind in _LANDS or (best.matched == "folded" and best.population >= _BIG)
    )


def _has_an_age(possible: Possible, words: Words, lexicon: Lexicon) -> bool:
    """A first name with an age: "Sofia, 34 ans"."""
    i = possible.last + 1
    return (
        i + 1 < len(words)
        and words.gaps[i].strip() == ","
        and words.low[i].isdigit()
        and words.low[i + 1] in lexicon.years
    )


def _is_acronym(possible: Possible, words: Words) -> bool:
    """Up to five capitals that stand out from the words around them ("EI", "ISIS")."""
    i = possible.first
    if possible.first != possible.last or not words.raw[i].isupper() or len(words.raw[i]) > 5:
        return False
    if words.raw[i].endswith("."):
        return False
    around = [j for j in (i - 2, i - 1, i + 1, i + 2) if 0 <= j < len(words)]
    return not any(words.raw[j].isupper() and len(words.raw[j]) > 5 for j in around)


def _is_surname(possible: Possible, words: Words, evidence: Evidence, lexicon: Lexicon) -> bool:
    """The last name of a person whom the article names in full, where no place word leads to it."""
    i = possible.first
    if possible.first != possible.last or words.low[i] not in evidence.surnames:
        return False
    return i == 0 or words.begins[i] or words.low[i - 1] not in lexicon.locative
