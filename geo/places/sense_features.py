"""A place name in its sentence -> the feature words that the model of senses weighs.

The training script and the run time share this file: a change here needs a new training run.
Words are weighed by their class (``lexicon/senses``), so that what one language teaches holds for
the others, and by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.model import Candidate
from geo.places.lexicon.senses import SenseCues
from geo.places.seats import can_govern
from geo.places.tokens import Words

_NEAR = 7  # words on each side of a name whose classes colour it
_FAR = 30  # words on each side within which a word of sport does
_RELATIONS = frozenset(("locative", "relational", "beside", "between", "according", "like", "far"))
_LISTED = 4  # names of one list that are stepped over
_PAUSES = frozenset('.;:()!?…\n«»"“”')
_CYRILLIC = frozenset(("ru", "uk"))


def sense_features(
    words: Words, first: int, last: int, entries: tuple[Candidate, ...], cues: SenseCues
) -> Iterator[str]:
    """The feature words of the name at words ``first`` to ``last`` (inclusive), in a fixed order."""
    kind = _kind(entries)
    language = cues.language
    left, listed_before = _past_list_left(words, first, cues)
    right, listed_after = _past_list_right(words, last, cues)
    article = ""
    if _continues(words, left + 1) and left >= 0 and words.low[left] in cues.articles:
        article = words.low[left]
        left -= 1
    before = _word(words, left, left + 1)
    before2 = _word(words, left - 1, left) if before != "^" else "^"
    after = _word(words, right, right)
    after2 = _word(words, right + 1, right + 1) if after != "$" else "$"
    lead, lead2 = _classes(before, cues), _classes(before2, cues)
    follow, follow2 = _classes(after, cues), _classes(after2, cues)
    begins = "s" if words.begins[first] else "m"
    owner = after == "s" and words.gaps[right] in ("'", "’")
    if owner:
        after, after2 = after2, _word(words, right + 2, right + 2)
        follow, follow2 = _classes(after, cues), _classes(after2, cues)
    yield "b"
    yield "k=" + kind
    yield "kl=" + kind + language
    yield f"kb={kind}{begins}"
    yield f"the={bool(article)}{kind}"
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
        yield "-1ck=" + one + kind
        for other in lead2:
            yield "-21c=" + other + "_" + one
        for other in follow:
            yield "-1+1c=" + one + "_" + other
    for one in lead2:
        yield "-2c=" + one
        yield "-2c-1=" + one + "_" + before
    for one in follow:
        yield f"+1c={one}{owner}"
        yield f"+1ck={one}{kind}{owner}"
        yield f"+1cb={one}{begins}{owner}"
        for other in follow2:
            yield "+12c=" + one + "_" + other
    for one in follow2:
        yield "+2c=" + one
    near_left, near_right = _window(words, first, last)
    for one in sorted({c for word in near_left for c in cues.classes(word)}):
        yield "wl=" + one
        yield "wl-1=" + one + "_" + lead[0]
    for one in sorted({c for word in near_right for c in cues.classes(word)}):
        yield "wr=" + one
        yield "wr-1=" + one + "_" + lead[0]
    yield from _led(words, left, cues, kind)
    yield from _headed(words, right + owner, cues, kind, owner=owner)
    if _among(words, first, last, cues):
        yield "ws=teams" + kind
        yield "ws-1=" + lead[0]
        yield "ws+1=" + follow[0]
    yield from _shape(words, first, last, right, kind)
    if language in _CYRILLIC:
        yield f"x={words.low[last][-1:]}{kind}"
        yield f"x-1={words.low[last][-1:]}{before}"
    if language == "ar":
        yield "pre=" + words.low[first][:1] + kind


def _kind(entries: tuple[Candidate, ...]) -> str:
    """What the name may be: that it can govern counts before what it is."""
    if not entries:
        return "none"
    top = entries[:5]
    if any(entry.kind == "institution" for entry in top):
        return "institution"
    if any(entry.kind == "country" for entry in top):
        return "country"
    if any(can_govern(entry) for entry in top):
        return "capital"
    return entries[0].kind


def _continues(words: Words, i: int) -> bool:
    """True when word ``i`` stands in one clause with the word before it."""
    return 0 < i < len(words) and not words.begins[i] and _PAUSES.isdisjoint(words.gaps[i])


def _word(words: Words, i: int, joint: int) -> str:
    """The word at ``i``, joined to the name at ``joint``; a mark of the clause's end otherwise."""
    end = "^" if joint == i + 1 else "$"
    return words.low[i] if 0 <= i < len(words) and _continues(words, joint) else end


def _classes(word: str, cues: SenseCues) -> tuple[str, ...]:
    return cues.classes(word) or ((word,) if word in ("^", "$") else ("-",))


def _past_list_left(words: Words, first: int, cues: SenseCues) -> tuple[int, bool]:
    """The word before the list of names that the name stands in, and whether there is a list."""
    i, listed = first - 1, False
    for _ in range(_LISTED):
        j = i
        comma = _continues(words, i + 1) and "," in words.gaps[i + 1]
        if not comma:
            if j < 1 or not _continues(words, j + 1) or words.low[j] not in cues.joins:
                break
            if not _continues(words, j):
                break
            j -= 1
        if j < 0 or not words.caps[j] or words.low[j] in cues.joins:
            break
        while j > 0 and words.caps[j - 1] and words.joined[j]:
            j -= 1
        if words.begins[j]:
            return j - 1, True
        i, listed = j - 1, True
    return i, listed


def _past_list_right(words: Words, last: int, cues: SenseCues) -> tuple[int, bool]:
    """The word after the list of names that the name stands in, and whether there is a list."""
    i, listed = last + 1, False
    for _ in range(_LISTED):
        j = i
        if j >= len(words) or not _continues(words, j):
            break
        if words.low[j] in cues.joins:
            j += 1
        elif "," not in words.gaps[j]:
            break
        if j < len(words) and words.low[j] in cues.articles:
            j += 1
        if j >= len(words) or not _continues(words, j) or not words.caps[j]:
            break
        while j + 1 < len(words) and words.caps[j + 1] and words.joined[j + 1]:
            j += 1
        i, listed = j + 1, True
    return i, listed


def _window(words: Words, first: int, last: int) -> tuple[list[str], list[str]]:
    """The words of the same sentence before and after the name."""
    left: list[str] = []
    i = first
    while i > 0 and first - i < _NEAR and not words.begins[i]:
        i -= 1
        left.append(words.low[i])
    right: list[str] = []
    i = last + 1
    while i < len(words) and i - last <= _NEAR and not words.begins[i]:
        right.append(words.low[i])
        i += 1
    return left, right


def _led(words: Words, left: int, cues: SenseCues, kind: str) -> Iterator[str]:
    """The nearest word of relation before the name, adjectives stepped over, and what it hangs on."""
    for i in range(left, max(left - 3, 0), -1):
        if not _continues(words, i + 1):
            return
        found = [c for c in cues.classes(words.low[i]) if c in _RELATIONS]
        if found:
            head = _word(words, i - 1, i)
            yield f"pp={words.low[i]}{i == left}"
            for one in found:
                yield f"ppc={one}{i == left}{kind}"
                for other in _classes(head, cues):
                    yield "pph=" + one + "_" + other
            yield f"pps={cues.language}{words.low[i]}_{head[-3:]}"
            return


def _headed(words: Words, right: int, cues: SenseCues, kind: str, *, owner: bool) -> Iterator[str]:
    """The first telling word after the name: what it owns, or the noun that it stands before."""
    for i in range(right, min(right + 4, len(words))):
        if not _continues(words, i):
            return
        found = cues.classes(words.low[i])
        if found:
            for one in found:
                yield f"h={one}{owner}{i - right}"
                yield f"hk={one}{owner}{kind}"
            return


def _among(words: Words, first: int, last: int, cues: SenseCues) -> bool:
    """True when the sentence, near or far from the name, speaks of contests."""
    for i in range(last + 1, min(last + _FAR, len(words))):
        if words.begins[i]:
            break
        if cues.has(words.low[i], "teams"):
            return True
    for i in range(first, max(first - _FAR, 0), -1):
        if words.begins[i]:
            break
        if cues.has(words.low[i - 1], "teams"):
            return True
    return False


def _shape(words: Words, first: int, last: int, right: int, kind: str) -> Iterator[str]:
    """Marks and figures at the name: hyphens, brackets, scores, capitals that go on."""
    size = len(words)
    gap_before = words.gaps[first].strip()
    gap_after = words.gaps[last + 1].strip() if last + 1 < size else "."
    yield f"gp={gap_before[-1:]}{kind}"
    yield f"gn={gap_after[:1]}{kind}"
    yield f"gpn={gap_before[-1:]}{gap_after[:1]}"
    if right < size and _continues(words, right):
        yield f"+cap={words.caps[right]}{words.raw[right][0].isdigit()}"
    if first and _continues(words, first):
        yield f"-cap={words.caps[first - 1]}{words.raw[first - 1][0].isdigit()}"
    yield f"up={words.raw[first].isupper()}"
    yield f"len={min(last - first, 2)}{kind}"
