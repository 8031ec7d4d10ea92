"""Sentences -> axes: the movements and attacks that a text states, and the check of their direction.

`find_axes` reads an article whose places are decided. Steps: sentences as tokens and cues
(`sentence`, `lexicon`), the role of each place (`roles`, `sides`), what each word of movement governs
(`moves`, `origins`), who moves and who says so (`actors`), how far it has come (`status`,
`outcome`), what earlier sentences leave ("la ville", "de là": `memory`), one movement once
(`merge`), its bearing (`bearing`). May import the model, geodesy, article, gazetteer and places.
"""

from geo.axes.find import find_axes

__all__ = ["find_axes"]
