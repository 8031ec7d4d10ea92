"""A place name in its clause -> the feature words that the model of senses weighs.

The training script and the run time share this file: a change here needs a new training run.
Words are weighed by their class (``lexicon/senses``), so that what one language teaches holds for
the others, and by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.model import Candidate
from geo.places.senses.clauses import Clauses
from geo.places.senses.seats import can_govern
from geo.places.tokens import Words

_NEAR = 7  # words on each side of a name whose classes colour it
_RELATIONS = frozenset(("locative", "relational", "beside", "between", "according", "like", "far"))
_VERBS = frozenset(("says", "acts", "befalls", "folk", "teams", "be", "have", "may", "finite"))
_CLAUSE = 6  # words on each side of a name among which its verb is looked for
_CYRILLIC = frozenset(("ru", "uk"))


def sense_features(
    told: Clauses, first: int, last: int, entries: tuple[Candidate, ...]
) -> Iterator[str]:
    """The feature words of the name at words ``first`` to ``last`` (inclusive), in a fixed order."""
    words, language = told.words, told.cues.language
    kind = _kind(entries)
    left, listed_before = told.past_list_left(first)
    right, listed_after = told.past_list_right(last)
    article = left >= 0 and told.continues(left + 1) and words.low[left] in told.cues.articles
    if article:
        left -= 1
    owner = told.after(right) == "s" and words.gaps[right] in ("'", "’")
    head = right + owner
    before = told.before(left)
    after = told.after(head)
    lead = told.classes_before(left)
    lead2 = told.classes_before(left - 1) if before != "^" else ("^",)
    before2 = told.before(left - 1) if before != "^" else "^"
    follow = told.classes_after(head)
    after2 = told.after(head + 1) if after != "$" else "$"
    follow2 = told.classes_after(head + 1) if after != "$" else ("$",)
    begins = "s" if words.begins[first] else "m"
    yield "b"
    yield "k=" + kind
    yield "kl=" + kind + language
    yield f"kb={kind}{begins}"
    yield f"the={article}{kind}"
    yield f"list={listed_before}{listed_after}"
    yield f"own={owner}{kind}"
    yield "-1=" + before
    yield "-21=" + before2 + "_" + before
    yield "+1=" + after
    yield f"+s3={language}{after[-3:]}"
    yield f"+s2={language}{after[-2:]}{begins}"
    yield f"+2s3={language}{after2[-3:]}"
    for one in lead:
        yield "-1c=" + one
        for other in lead2:
            yield "-21c=" + other + "_" + one
        for other in follow:
            yield "-1+1c=" + one + "_" + other
    for one in lead2:
        yield "-2c=" + one
    for one in follow:
        yield f"+1c={one}{owner}"
        for other in follow2:
            yield "+12c=" + one + "_" + other
    for one in follow2:
        yield "+2c=" + one
    for one in window_before(told, first, _NEAR):
        yield "wl=" + one
        yield "wl-1=" + one + "_" + lead[0]
    for one in window_after(told, last, _NEAR):
        yield "wr=" + one
        yield "wr-1=" + one + "_" + lead[0]
    yield from _led(told, left, kind)
    yield from _headed(told, head, kind, owner=owner)
    for one in told.topics[first]:
        yield "ws=" + one + kind
    yield from _shape(words, first, last, kind)
    yield from _within(told, first, last, kind)
    yield from _clause(told, left, head, lead, kind, owner=owner)
    if told.continues(right):
        yield f"+cap={words.caps[right]}{words.raw[right][0].isdigit()}"
    if told.continues(first):
        yield f"-cap={words.caps[first - 1]}{words.raw[first - 1][0].isdigit()}"
    if language in _CYRILLIC:
        yield f"x={words.low[last][-1:]}{kind}"
        yield f"x-1={words.low[last][-1:]}{before}"
    if language == "ar":
        yield "pre=" + words.low[first][:1] + kind


def window_before(told: Clauses, first: int, size: int) -> list[str]:
    """The classes of up to ``size`` words of the same sentence before word ``first``, sorted."""
    found: set[str] = set()
    i = first
    while i > 0 and first - i < size and not told.words.begins[i]:
        i -= 1
        found.update(told.classes[i])
    return sorted(found)


def window_after(told: Clauses, last: int, size: int) -> list[str]:
    """The classes of up to ``size`` words of the same sentence after word ``last``, sorted."""
    found: set[str] = set()
    i = last + 1
    while i < len(told.words) and i - last <= size and not told.words.begins[i]:
        found.update(told.classes[i])
        i += 1
    return sorted(found)


def _kind(entries: tuple[Candidate, ...]) -> str:
    """What the name may be: that it can govern counts before what it is."""
    if not entries:
        return "none"
    kinds = {entry.kind for entry in entries[:5]}
    if "institution" in kinds:
        return "institution"
    if "country" in kinds:
        return "country"
    return "capital" if any(can_govern(entry) for entry in entries[:5]) else entries[0].kind


def _led(told: Clauses, left: int, kind: str) -> Iterator[str]:
    """The nearest word of relation before the name, adjectives stepped over, and what it hangs on."""
    for i in range(left, max(left - 3, 0), -1):
        if not told.continues(i + 1):
            return
        found = [name for name in told.classes[i] if name in _RELATIONS]
        if found:
            low = told.words.low[i]
            yield f"pp={low}{i == left}"
            heads = told.classes_before(i - 1)
            for one in found:
                yield f"ppc={one}{i == left}{kind}"
                for other in heads:
                    yield "pph=" + one + "_" + other
            yield f"pps={told.cues.language}{low}_{told.before(i - 1)[-3:]}"
            return


def _headed(told: Clauses, head: int, kind: str, *, owner: bool) -> Iterator[str]:
    """The first telling word after the name: what it owns, or the noun that it stands before."""
    for i in range(head, min(head + 4, len(told.words))):
        if not told.goes_on[i]:
            return
        if told.classes[i]:
            for one in told.classes[i]:
                yield f"h={one}{owner}{i - head}"
                yield f"hk={one}{owner}{kind}"
            return


def _shape(words: Words, first: int, last: int, kind: str) -> Iterator[str]:
    """Marks at the name: hyphens, brackets, capitals, its length."""
    gap_before = words.gaps[first].strip()
    gap_after = words.gaps[last + 1].strip() if last + 1 < len(words) else "."
    yield f"gp={gap_before[-1:]}{kind}"
    yield f"gn={gap_after[:1]}{kind}"
    yield f"gpn={gap_before[-1:]}{gap_after[:1]}"
    yield f"up={words.raw[first].isupper()}"
    yield f"len={min(last - first, 2)}{kind}"


def _within(told: Clauses, first: int, last: int, kind: str) -> Iterator[str]:
    """The first and the last word of a name of several, by themselves and by their classes."""
    if first == last:
        return
    low = told.words.low
    yield f"in0={low[first]}"
    yield f"in9={low[last]}{kind}"
    for one in told.classes[first]:
        yield "in0c=" + one + kind
    for one in told.classes[last]:
        yield "in9c=" + one + kind


def _clause(
    told: Clauses, left: int, head: int, lead: tuple[str, ...], kind: str, *, owner: bool
) -> Iterator[str]:
    """The first verb after the name, where the name may be its subject, and the last before it."""
    for i in range(head, min(head + _CLAUSE, len(told.words))):
        if not told.goes_on[i]:
            break
        found = [one for one in told.classes[i] if one in _VERBS]
        if found:
            for one in found:
                yield f"sv={one}{lead[0]}{owner}"
                yield f"svk={one}{kind}{lead[0] == '^'}"
            break
    for i in range(left, max(left - _CLAUSE, -1), -1):
        if not told.continues(i + 1):
            break
        found = [one for one in told.classes[i] if one in _VERBS]
        if found:
            for one in found:
                yield f"vl={one}{lead[0]}"
            break
