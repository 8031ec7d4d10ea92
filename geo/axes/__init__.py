"""Sentences -> axes: the movements and attacks that a text states, and the check of their direction.

`find_axes` reads an article whose places are decided. Steps: sentences as tokens and cues
(`sentence`, `lexicon`), the role of each place (`roles`,
`prepositions`, `sides`), what each word of movement governs
(`moves` with `legs`, `goals`, `reach`, `origins`, `headings`, `chains`), who moves (`actors`,
`forces`), who says so and what kind of claim it is (`speakers`), how far it has come (`status`,
`outcome`), what other sentences leave ("la ville", "de là": `memory`; "partis de X": `departures`),
one movement once (`merge`), its bearing (`bearing`). May import the model, geodesy, article, gazetteer and places.
"""

from geo.axes.find import find_axes

__all__ = ["find_axes"]
