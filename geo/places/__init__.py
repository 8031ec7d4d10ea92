"""Article -> mentions -> places: which names stand in the text, and which ground they mean.

``find_mentions`` scans the text against a gazetteer and keeps what the learnt gate and the rules
take for places, each with its sense; ``resolve`` decides which entry each name means, with the
reasons; ``Outlets`` know where the articles of a source point; ``with_roles`` adds, once the axes
are known, the part that each name plays.

``forms`` (the spellings of a name) <- ``recognition`` (is it a place?) <- ``senses`` (what does it
stand for?) <- ``resolution`` (which one?); ``lexicon`` and ``adjectives`` hold the words of each
language. May import the model, the errors, geodesy, the article and the gazetteer, never axes, views
or the page. numpy is imported here only.
"""

from geo.places.mentions import find_mentions
from geo.places.resolution.outlets import Outlets, outlet_name
from geo.places.resolution.resolve import ballot, resolve
from geo.places.senses.roles import with_roles

__all__ = ["Outlets", "ballot", "find_mentions", "outlet_name", "resolve", "with_roles"]
