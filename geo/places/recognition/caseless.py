"""Place names in a script without capitals: what the gazetteer, the words around and the article say.

The learnt gate leans on capitals, so Arabic script has a score of its own: log-odds that add up what
the entry is, what stands before the name, whether the name is also a common word, and whether the
sure names of the article lie in the same country.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from geo.model import Candidate
from geo.places.adjectives import people_of
from geo.places.forms.clitics import PART_OF_NAME, clitic_of, is_caseless, whole_name
from geo.places.lexicon import Lexicon
from geo.places.lexicon.caseless import CaselessWords, caseless_words
from geo.places.recognition.scan import Possible
from geo.places.tokens import Words

_WHOLE = frozenset(("name", "exact", "folded"))
_REGIONS = frozenset(("governorate", "region", "water", "relief", "island", "continent"))
# Log-odds. A name stands when its sum reaches the gate's threshold.
_NO_ENTRY, _COUNTRY, _REGION, _SITE = -3.0, 3.0, 1.5, 0.0
_BY_PEOPLE = ((1_000_000, 2.5), (100_000, 1.5), (20_000, 0.3), (1, -0.5), (0, -1.2))
_A_WORD_MORE, _HEAD, _LED, _LOCATIVE, _OBJECT, _WEAK, _LISTED = 1.5, 2.5, 4.0, 2.0, 1.2, 1.0, 2.0
_USUAL = 1.0  # for each word more of a name that the gazetteer spells alike
_CLITIC = {"ب": 1.2, "ل": 0.6, "ك": -0.5}
_COMMON, _THING, _PERSON, _FOLDED, _SHORT = -4.0, -5.0, -4.0, -0.5, -1.5
_POSSESSED = -2.0  # "his": a name in "ة" is written with "ه" only where it has the article
_AT_HOME, _ABROAD = 1.5, -0.5
_SURE = 2.0
_CLAUSE = 7  # words from a verb to its object, who moves between them
_COMMAS = frozenset(("، ", ", ", " و", "، و"))


@dataclass(frozen=True, slots=True)
class _Setting:
    """What the article tells a name: the countries of its sure names, and where such names end."""

    countries: frozenset[str]
    ends: frozenset[int]


def caseless_scores(
    possible: Sequence[Possible], words: Words, lexicon: Lexicon, language: str
) -> list[float]:
    """The log-odds that each possible name in Arabic script is a place here, in the same order."""
    cues = caseless_words()
    own = [_own(p, words, lexicon, cues) for p in possible]
    setting = _setting(possible, own, words, language)
    first = [s + _shared(p, words, setting) for p, s in zip(possible, own, strict=True)]
    setting = _setting(possible, first, words, language)
    return [s + _shared(p, words, setting) for p, s in zip(possible, own, strict=True)]


def _own(p: Possible, words: Words, lexicon: Lexicon, cues: CaselessWords) -> float:
    """What the name itself and the words before it say."""
    single = p.first == p.last
    usual = any(e.matched in ("name", "exact") for e in p.entries)
    more = _A_WORD_MORE + _USUAL if usual else _A_WORD_MORE
    score = _prominence(p.entries, headed=bool(p.head)) + more * (p.last - p.first)
    if p.head:
        score += _HEAD if _may_be_headed(p, words, cues) else _COMMON
    elif not usual:
        score += _COMMON if _lacks_its_article(p, words) else _FOLDED
    led, before = _before(p, words, lexicon, cues)
    score += before
    if single and cues.is_common(whole_name(words.raw[p.first], p.cut)):
        score += _COMMON / 2 if led else _COMMON
    if single and p.name.endswith("ه") and not p.name.startswith("ال"):
        score += _POSSESSED
    if p.cut and cues.is_common(words.raw[p.first]):
        score += _COMMON
    if not single and _begins_with_a_cue(words.low[p.first][p.cut :], lexicon, cues):
        score += _COMMON
    if p.cut and single and len(p.name) <= 3:
        score += _SHORT
    return score


def _lacks_its_article(p: Possible, words: Words) -> bool:
    """True for "لدير", known as "الدير" alone, where no "ل" stands before it that swallows the alif."""
    return p.name.startswith("ل") and clitic_of(words.raw[p.first], p.cut) != "ل"


def _begins_with_a_cue(word: str, lexicon: Lexicon, cues: CaselessWords) -> bool:
    """True for "from the east side", where the words are no name though a region is called so."""
    led = word in cues.verbs or word in cues.before
    return led and word not in lexicon.directions


def _may_be_headed(p: Possible, words: Words, cues: CaselessWords) -> bool:
    """False for a head with common words that the gazetteer knows only as something else."""
    if not p.entries or any(e.matched in _WHOLE or e.kind == p.head for e in p.entries):
        return True
    return not all(cues.is_common(words.raw[i]) for i in range(p.first + 1, p.last + 1))


def _prominence(entries: tuple[Candidate, ...], *, headed: bool) -> float:
    known = [e for e in entries if e.matched in _WHOLE or headed]
    if not known:
        return -1.0 if headed else _NO_ENTRY
    return max(_weight(entry) for entry in known)


def _weight(entry: Candidate) -> float:
    if entry.kind == "country":
        return _COUNTRY
    if entry.kind in _REGIONS:
        return _REGION
    if entry.kind not in ("city", "district"):
        return _SITE
    return next(weight for least, weight in _BY_PEOPLE if entry.population >= least)


def _before(p: Possible, words: Words, lexicon: Lexicon, cues: CaselessWords) -> tuple[bool, float]:
    """Whether the word before leads to a place whatever the name, and what it adds."""
    clitic = clitic_of(words.raw[p.first], p.cut)
    if clitic in _CLITIC:
        return False, _CLITIC[clitic]
    if words.begins[p.first] or words.gaps[p.first] != " ":
        return False, 0.0
    if clitic:
        return False, 0.0
    word = words.low[p.first - 1]
    for cut in _readings(word):
        bare = word[cut:]
        if bare in cues.things:
            return False, _THING
        if bare in cues.leads:
            return True, 0.0 if cues.head_kind(bare) in PART_OF_NAME else _LED
        if bare in cues.weak:
            return False, _WEAK
        if bare in lexicon.locative:
            return False, _LOCATIVE
        if bare in cues.verbs or bare in cues.before:
            return False, _OBJECT
    person = word in cues.titles or word in cues.given
    return False, _PERSON if person else 0.0


def _readings(word: str) -> tuple[int, ...]:
    return (0, 1) if word[0] in "وفبل" and len(word) > 3 else (0,)


def _setting(
    possible: Sequence[Possible], scores: Sequence[float], words: Words, language: str
) -> _Setting:
    sure = [p for p, score in zip(possible, scores, strict=True) if score >= _SURE and p.entries]
    told = Counter(p.entries[0].country for p in sure)
    told.update(filter(None, (people_of(word, language) for word in words.low)))
    del told[""]
    return _Setting(frozenset(told), frozenset(p.last for p in sure))


def _shared(p: Possible, words: Words, setting: _Setting) -> float:
    """What the other names of the article say."""
    score = 0.0
    clitic = clitic_of(words.raw[p.first], p.cut)
    joint = words.gaps[p.first] + ("و" if clitic == "و" else "")
    if p.first - 1 in setting.ends and joint in _COMMAS:
        score += _LISTED
    countries = {e.country for e in p.entries if e.matched in _WHOLE or p.head}
    if countries and "" not in countries and setting.countries:
        score += _AT_HOME if countries & setting.countries else _ABROAD
    return score


def is_object(words: Words, first: int) -> bool:
    """True for "دخلت القوات الأمريكية بغداد": the place that a verb of movement takes, after who moves.

    Right after the verb a name may be who moves, and right after "the forces" whose they are.
    """
    cues = caseless_words()
    if not is_caseless(words.raw[first]) or not first or words.low[first - 1] in cues.owned:
        return False
    for index in range(first - 1, max(first - _CLAUSE, 0) - 1, -1):
        word = words.low[index]
        if words.gaps[index + 1] != " " or word in cues.weak or word in cues.prepositions:
            return False
        if index < first - 1 and any(word[cut:] in cues.verbs for cut in _readings(word)):
            return True
    return False
