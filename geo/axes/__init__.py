"""Sentences -> axes: the movements and attacks that a text states, and the check of their direction.

`find_axes` reads an article whose places are decided. Steps: sentences as tokens and cues
(`sentence`, `lexicon`), the role of each place (`roles`, `prepositions`, `sides`), what each word of
movement governs (`moves` with `legs`, `goals`, `reach`, `origins`, `headings`, `chains`), who moves
(`actors`, `forces`), who says so and what kind of claim it is (`speakers`), how far it has come
(`status`, `outcome`), what other sentences leave ("la ville", "de là": `memory`): the axes of the rules (`states`). Then every place near a word of movement is weighed as
an objective (`scene`, `objectives`) and with it every place near as its start (`bases`) by learnt
weights (`scorer`), and the likely ones hold (`decide`). At last one movement once (`merge`), and its
bearing (`bearing`). May import the model, geodesy, article, gazetteer and places.
"""

from geo.axes.find import find_axes

__all__ = ["find_axes"]
