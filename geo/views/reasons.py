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


def _signed(weight: float, words: Words) -> str:
    return words("reason-weight", sign="−" if weight < 0 else "+", weight=abs(weight))


def _named(reason: Reason, shown: Mapping[str, str]) -> Reason:
    values = tuple(
        (key, shown.get(str(value), value) if key in _NAMES else value)
        for key, value in reason.values
    )
    return replace(reason, values=values)
