"""Why a place was chosen, in words: what weighs most comes first.

>>> from geo.model import Candidate
>>> homs = Candidate("geonames:169577", "Homs", 34.7, 36.7, "city", "SY")
>>> place = Place(homs, (), (Reason("capital", -0.3, (("country", "SY"),)), Reason("seat", 1.5)))
>>> [(line.sentence, line.weight) for line in reason_lines(place, Words("en"), {})]
[('The name stands for a government, which sits here.', '+1.5'), ('It is a national capital (Syria).', '−0.3')]
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from geo.model import Place, Reason
from geo.views.words import Words

# A share of the lead over the best rival below this decided nothing.
_DECIDED = 0.3
_MOST_CLAUSES = 3
_MANY = 40  # the gazetteer names no more
_DISTANCES = frozenset(("near", "beside"))
# Values of a reason that hold the gazetteer's name of a place.
_NAMES = ("place", "name")


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """One reason as a sentence, and its share of the score with its sign ("+1.5", "−0.3")."""

    sentence: str
    weight: str


def reason_lines(place: Place, words: Words, shown: Mapping[str, str]) -> tuple[ReasonLine, ...]:
    """Every reason of a place, the weightiest first; empty where none was recorded.

    ``shown`` are the names that the page gives to places, by the gazetteer's name.
    """
    ordered = sorted(place.reasons, key=lambda reason: -abs(reason.weight))
    return tuple(
        ReasonLine(words.reason(_named(reason, shown)), _signed(reason.weight, words))
        for reason in ordered
    )


def choice_sentence(place: Place, words: Words, shown: Mapping[str, str]) -> str:
    """What set the choice apart from the other places of its name; empty where there are none.

    ``shown`` are the names that the page gives to places, by the gazetteer's name.
    """
    if not place.rivals:
        return ""
    count = min(len(place.rivals) + 1, _MANY)
    leading = sorted(place.reasons, key=lambda reason: -reason.lead)
    decisive = [_named(reason, shown) for reason in leading if reason.lead >= _DECIDED]
    # The nearest place may also be the one right beside: it is named once.
    told = {each.values if each.code in _DISTANCES else each: each for each in reversed(decisive)}
    ordered = sorted(told.values(), key=lambda reason: -reason.lead)
    clauses = [clause for each in ordered if (clause := _clause(each, place, words))]
    if not clauses:
        return words("choice-bare", count=count)
    return words("choice", count=count, because=", ".join(clauses[:_MOST_CLAUSES]))


def _clause(reason: Reason, place: Place, words: Words) -> str:
    """What a reason says in a list of them; empty where its sentence alone makes sense."""
    most = all(place.chosen.population >= r.candidate.population for r in place.rivals)
    return words.clause(reason, most="yes" if most else "no")


def _signed(weight: float, words: Words) -> str:
    return words("reason-weight", sign="−" if weight < 0 else "+", weight=abs(weight))


def _named(reason: Reason, shown: Mapping[str, str]) -> Reason:
    values = tuple(
        (key, shown.get(str(value), value) if key in _NAMES else value)
        for key, value in reason.values
    )
    return replace(reason, values=values)
