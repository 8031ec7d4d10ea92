"""The totals of a reading: every mention counted once, under what was done with it.

>>> from geo.model import Article
>>> totals(Reading(Article("Nothing is named here."))).mentions
0
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from geo.model import Reading
from geo.views.marks import mention_mark
from geo.views.words import Words

_PARTS = ("scene", "country", "seat", "aside", "other", "unlocated")


@dataclass(frozen=True, slots=True)
class Totals:
    """Mentions by what was done with them; the six counts add up to ``mentions``.

    ``scene_places`` counts the places that the ``scene`` mentions name.
    """

    scene: int
    country: int
    seat: int
    aside: int
    other: int
    unlocated: int
    scene_places: int
    axes: int

    @property
    def mentions(self) -> int:
        """Every mention of the reading."""
        return sum(int(getattr(self, part)) for part in _PARTS)


def totals(reading: Reading) -> Totals:
    """The counts of a reading, by the marks that the article and the map show."""
    marks = [
        (place.id, mention_mark(reading.article, mention, place))
        for place in reading.places
        for mention in place.mentions
    ]
    count = Counter(mark for _, mark in marks)
    return Totals(
        scene=count["scene"],
        country=count["country"],
        seat=count["seat"],
        aside=count["aside"],
        other=count["other"],
        unlocated=len(reading.unlocated),
        scene_places=len({place_id for place_id, mark in marks if mark == "scene"}),
        axes=len(reading.axes),
    )


def totals_sentence(count: Totals, words: Words) -> str:
    """The totals in one sentence; kinds without a mention are left out."""
    parts = [
        words(f"totals-{part}", count=getattr(count, part), places=count.scene_places)
        for part in _PARTS
        if getattr(count, part)
    ]
    head = words("totals-mentions", count=count.mentions)
    told = f"{head}{words('totals-colon')} {', '.join(parts)}" if parts else head
    return f"{told}{words('totals-semicolon')} {words('totals-axes', count=count.axes)}"
