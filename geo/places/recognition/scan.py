"""Words -> the spans that may be place names, with what the gazetteer knows of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from geo.model import Candidate, Gazetteer
from geo.places.forms.clitics import has_caseless, names_unknown, stretches
from geo.places.forms.lookup import look_up
from geo.places.forms.slavic import is_adjective, is_cyrillic, relatives
from geo.places.lexicon import Cue, Lexicon, small_words
from geo.places.lexicon.caseless import caseless_words
from geo.places.recognition.streets import named_streets
from geo.places.tokens import Words

LONGEST_NAME = 6  # words
_TO_AGENCY = 7  # words from the place of a dateline to its agency
# Kinds whose common noun only says what the bare name is: "ville de Palmyre".
_REGIONS = frozenset(("governorate", "district"))
_PLAIN = frozenset(("city", "governorate", "district", "country", "quarter"))
_SPELT = frozenset(("name", "exact", "folded"))
_HYPHENS = frozenset(("-", "\u2010", "\u2011"))
_APOSTROPHES = frozenset("'’ʼ‘`")
_DASHES = (" - ", " – ", " — ", ".- ", ".– ", ".— ", " -- ")
_CLOSED = tuple(")" + dash for dash in (" -", " –", " —", ".", ":"))
_DATING = frozenset(("", ",", "(", "),", ")"))


@dataclass(frozen=True, slots=True)
class Possible:
    """Words ``first`` to ``last`` (inclusive) as one possible name; ``entries`` are best first.

    ``generic`` names have a common noun in small letters as a part ("mer Rouge", "Zamzam camp"),
    and the gazetteer knows them whole. ``inside`` tells that a longer known name covers this one.
    ``cut`` counts the characters of the first word that stand before the name ("و" in "وموسكو"),
    ``head`` is the kind that a first word in a script without capitals states ("مخيم": camp).
    """

    first: int
    last: int
    name: str
    entries: tuple[Candidate, ...]
    generic: bool = False
    inside: bool = False
    cut: int = 0
    head: str = ""


def possible_names(
    text: str, words: Words, gazetteer: Gazetteer, lexicon: Lexicon
) -> tuple[Possible, ...]:
    """Every stretch of words that the gazetteer knows, and unknown names where a place must stand.

    In text order, the shorter first, overlaps included; one batched look-up in the gazetteer.
    """
    spans = [
        (first, last, text[words.starts[first] : words.ends[last]])
        for first in _beginnings(words, lexicon)
        for last in _lasts(words, first)
    ]
    with_noun = [
        (first, last, text[words.starts[first] : words.ends[last]])
        for first, last in _with_noun(words, lexicon.wrappers)
    ]
    caseless = [
        (stretch, text[words.starts[stretch.first] + stretch.cut : words.ends[stretch.last]])
        for stretch in (stretches(words, caseless_words()) if has_caseless(text) else ())
    ]
    regions = [
        (first, last, text[words.starts[first] : words.ends[last]])
        for first, last in _regions(words, lexicon.wrappers)
    ]
    streets = [
        (first, last, text[words.starts[first] : words.ends[last]])
        for first, last in named_streets(words, lexicon)
    ]
    names = {name for _, _, name in (*spans, *with_noun, *regions, *streets)}
    names |= {name for _, name in caseless}
    known = look_up(names, gazetteer, endings=lexicon.endings)
    unknown = _unknown_runs(words, known, text)
    plain = [
        Possible(first, last, name, known.get(name, ()))
        for first, last, name in spans
        if known.get(name) or (first, last) in unknown
    ]
    whole = [
        Possible(first, last, name, entries, generic=True)
        for first, last, name in with_noun
        if (entries := _whole(known.get(name, ())))
    ]
    whole += [
        Possible(first, last, name, known.get(name, ()), generic=True)
        for first, last, name in regions
    ]
    whole += [
        Possible(first, last, name, _whole(known.get(name, ())), generic=True)
        for first, last, name in streets
        if not _is_town(known.get(name, ()))
        and not _is_land(known.get(_bare(text, words, first, last), ()))
    ]
    taken = {(p.first, p.last): p for p in whole}
    plain = [p for p in plain if (p.first, p.last) not in taken]
    whole = list(taken.values())
    uncased = [
        Possible(s.first, s.last, name, known.get(name, ()), cut=s.cut, head=s.head)
        for s, name in caseless
        if known.get(name) or names_unknown(s, words, caseless_words())
    ]
    return _nested(sorted(plain + whole + uncased, key=lambda p: (p.first, p.last)))


def _nested(found: list[Possible]) -> tuple[Possible, ...]:
    """The same names, those that a longer one covers marked so."""
    longest: dict[int, int] = {}
    for p in found:
        for i in range(p.first, p.last + 1):
            longest[i] = max(longest.get(i, 1), p.last - p.first + 1)
    return tuple(
        replace(p, inside=True) if p.last - p.first + 1 < longest[p.first] else p for p in found
    )


def _whole(entries: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The entries that bear the name with its common noun, towns and regions left out."""
    return tuple(e for e in entries if e.matched in _SPELT and e.kind not in _PLAIN)


def _is_town(entries: tuple[Candidate, ...]) -> bool:
    """The gazetteer knows a town or a region by the whole name ("Palm Bay")."""
    return any(e.matched in _SPELT and e.kind in _PLAIN for e in entries)


def _is_land(entries: tuple[Candidate, ...]) -> bool:
    """The name without its noun is that of a country: "la place de la Russie"."""
    return any(e.matched in _SPELT and e.kind in ("country", "continent") for e in entries)


def _bare(text: str, words: Words, first: int, last: int) -> str:
    """The name from its first capital past word ``first`` on, empty where there is none."""
    name = next((i for i in range(first + 1, last + 1) if words.caps[i]), None)
    return text[words.starts[name] : words.ends[last]] if name else ""


def _nouns(words: Words, nouns: Mapping[str, str]) -> list[int]:
    """The small-lettered words that say of what kind a place is."""
    return [i for i, low in enumerate(words.low) if low in nouns and not words.caps[i]]


def _with_noun(words: Words, nouns: Mapping[str, str]) -> list[tuple[int, int]]:
    """Stretches such as "mer Rouge" and "Zamzam camp", nouns of towns and regions left out."""
    spans = []
    for i in _nouns(words, nouns):
        if nouns[words.low[i]] in _PLAIN:
            continue
        for last in range(i + 1, min(i + LONGEST_NAME, len(words))):
            if not words.joined[last]:
                break
            if words.caps[last]:
                spans.append((i, last))
        first = i
        while first > 0 and i - first < 3 and words.joined[first] and words.caps[first - 1]:
            first -= 1
            spans.append((first, i))
    return spans


def _regions(words: Words, nouns: Mapping[str, str]) -> list[tuple[int, int]]:
    """Russian and Ukrainian regions: "Харьковской области", "Сибирском федеральном округе"."""
    spans = []
    for i in _nouns(words, nouns):
        if i == 0 or nouns[words.low[i]] not in _REGIONS:
            continue
        first = i - 1
        if i > 1 and not words.caps[first] and words.gaps[first + 1] == " ":
            first -= is_adjective(words.low[first])
        apart = any(words.gaps[j] != " " for j in range(first + 1, i + 1))
        if apart or not words.caps[first] or not is_cyrillic(words.raw[first]):
            continue
        word = words.raw[first]
        if relatives(word) or (is_adjective(word) and not words.begins[first]):
            spans.append((first, i))
    return spans


def _beginnings(words: Words, lexicon: Lexicon) -> list[int]:
    """The words that may begin a name: capitals, and articles before one."""
    openers = small_words().openers
    found = []
    for i, capital in enumerate(words.caps):
        if capital:
            if len(words.raw[i]) > 1 or words.gaps[i][-1:] not in _APOSTROPHES:
                found.append(i)
        elif words.low[i] in openers and _opens(words, i, lexicon.articles):
            found.append(i)
    return found


def _opens(words: Words, i: int, articles: Cue) -> bool:
    """The article at word ``i`` begins the name that follows: "al-Bab"."""
    return (
        i + 1 < len(words)
        and words.caps[i + 1]
        and (
            words.gaps[i + 1] in _HYPHENS
            or (words.gaps[i + 1] == " " and words.low[i] in small_words().loose - articles.words)
        )
    )


def _lasts(words: Words, first: int) -> list[int]:
    links = small_words().links
    lasts = [first] if words.caps[first] else []
    for last in range(first + 1, min(first + LONGEST_NAME, len(words))):
        if not words.joined[last]:
            break
        if words.caps[last]:
            lasts.append(last)
        elif words.low[last] not in links:
            break
    return lasts


def _unknown_runs(
    words: Words, known: Mapping[str, tuple[Candidate, ...]], text: str
) -> frozenset[tuple[int, int]]:
    """Whole runs of capitals, articles with a hyphen between them included, that are no known name.

    A run at the start of a sentence counts only where it looks like a dateline.
    """
    runs = []
    last = -1
    for first in [i for i, capital in enumerate(words.caps) if capital]:
        if first <= last:
            continue
        last = _end_of_run(words, first)
        name = text[words.starts[first] : words.ends[last]]
        may_be = not words.begins[first] or heads_a_dispatch(words, first, last)
        short = last - first < LONGEST_NAME and len(name) > 2
        if may_be and short and not known.get(name):
            runs.append((first, last))
    return frozenset(runs)


def _end_of_run(words: Words, first: int) -> int:
    """The last word of the run of capitals that begins at ``first``: "Kafr al-Bab"."""
    last = first
    while last + 1 < len(words) and words.joined[last + 1]:
        if words.caps[last + 1]:
            last += 1
        elif (
            words.low[last + 1] in small_words().openers
            and last + 2 < len(words)
            and words.gaps[last + 2] in _HYPHENS
            and words.caps[last + 2]
        ):
            last += 2
        else:
            break
    return last


def heads_a_dispatch(words: Words, first: int, last: int) -> bool:
    """True where a dispatch says whence it comes: "KIEV, 14 novembre -", "Bilbao, 23 may (EFE)."."""
    after = last + 1
    if after >= len(words) or words.gaps[after] == " ":
        return False
    opens = words.gaps[first] == "\n"
    for i in range(after, min(after + _TO_AGENCY, len(words))):
        gap = words.gaps[i]
        if gap.startswith(_DASHES) or (i > after and gap.startswith(_CLOSED)):
            return opens or words.raw[i - 1].isupper()
        if words.begins[i] or gap.strip() not in _DATING:
            return False
    return False
