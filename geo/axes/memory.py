"""What earlier sentences leave to later ones: "la ville", "de là", "ils"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from geo.axes.lines import Line
from geo.axes.prepositions import BARE
from geo.axes.roles import Stop
from geo.model import Article, Axis, Direction, Span

# How many sentences back "ils" may find its force.
_RECALL = 3
# How many names back "la ville" may find its town, and how many sentences back a command its army.
_NAMES = 60
_COMMAND_RECALL = 60
# A town told with these roles is where something is said or comes from, not what is spoken of.
_ASIDE = ("at", "of", "other", "from", "via")


_YEAR = re.compile(r"\b1[0-9]{3}\b|\b20[0-9]{2}\b")
_THIS_CENTURY = "2000"


@dataclass(frozen=True, slots=True)
class Named:
    """A place named earlier, and the sentence that named it; None in the sentence being read."""

    stop: Stop
    sentence: Span | None


@dataclass(slots=True)
class Memory:
    """All sentences (``text``), those read so far (``lines``), and the axes that they state."""

    text: tuple[Line, ...] = ()
    governments: tuple[Span, ...] = ()
    lines: list[Line] = field(default_factory=list)
    axes: list[Axis] = field(default_factory=list)
    _forces: bool | None = None
    _year: str | None = None

    def tells_the_past(self, article: Article, span: Span) -> bool:
        """True when a sentence names a year before the article's, or follows one of long ago.

        A year of the last century sets the time of all sentences after it.
        """
        years = _YEAR.findall(article.quote(span))
        if years:
            self._year = years[-1]
            return not any(article.date.startswith(year) for year in years)
        if self._year is None:
            earlier = self.text[0].span.start if self.text else span.start
            found = _YEAR.findall(article.text, earlier, span.start)
            self._year = found[-1] if found else ""
        return "" < self._year < _THIS_CENTURY

    def named(self) -> list[Named]:
        """The places that the sentences read so far name, the last sixty in text order."""
        found: list[Named] = []
        for line in reversed(self.lines):
            if len(found) >= _NAMES:
                break
            if line.named:
                found = [Named(s, line.span) for s in line.stops if s.place is not None] + found
        return found[-_NAMES:]

    def gloss(self, place: str) -> Direction | None:
        """The compass word told with a place ("Deir Ezzor (est)"), None without one."""
        return next(
            (
                stop.gloss
                for line in self.text
                if any(known.id == place for _, known in line.named)
                for stop in line.stops
                if stop.place is not None
                and stop.place.id == place
                and stop.gloss
                and stop.role != BARE
            ),
            None,
        )

    def governs(self, span: Span) -> bool:
        """True when a name that stands for a government is in a stretch of text: "Moscou avance"."""
        return any(span.overlaps(government) for government in self.governments)

    def force(self, article: Article, *, regular: bool = False) -> str:
        """The words for the force last named as one that acts, "" without one.

        Looks three sentences back; for a state's force (``regular``) sixty.
        """
        recent = self.lines[-_COMMAND_RECALL if regular else -_RECALL :]
        for line in reversed(recent):
            for group in line.people:
                if group.fights and not group.enemy and (group.regular or not regular):
                    return article.quote(line.sentence.cover(group.first, group.last))
        return ""

    def speaks_of_forces(self) -> bool:
        """True when any sentence of the text, read or not, names a force in a lexicon's word."""
        if self._forces is None:
            self._forces = any(
                group.fights and not group.doubtful for line in self.text for group in line.people
            )
        return self._forces

    def meaning(
        self, stop: Stop | None, here: Sequence[Stop], trigger: int
    ) -> tuple[list[str], Span | None]:
        """The ids of the places that a stop means, and the earlier sentence that names them.

        ``here`` are the stops of the sentence being read, ``trigger`` the token of its word of
        movement. Empty when nothing that was named fits.
        """
        if stop is None:
            return [], None
        if stop.place is not None:
            return [stop.place.id], None
        own = [Named(s, None) for s in here if s.place is not None]
        named = self.named()
        if stop.refers == "there":
            before = [n for n in own if n.stop.first < min(stop.first, trigger)]
            # In one sentence with it, the name just before: "la région de X, d'où ils sont partis".
            own_base = [n for n in before if _is_base(n.stop)][-1:]
            fit = own_base or [n for n in named if _is_base(n.stop)]
            return _last([n for n in fit if _is_town(n.stop)] or fit, 1)
        if stop.refers == "plural":
            return _last([n for n in named if n.stop.role not in _ASIDE], 2)
        if stop.refers == "area":
            areas = [n for n in named if not _is_town(n.stop) and _is_base(n.stop)]
            return _last(areas, 1)
        left = {axis.origin for axis in self.axes if axis.kind == "withdrawal"}
        left |= {axis.objective for axis in self.axes if axis.kind == "advance"}
        refuges = {axis.objective for axis in self.axes if axis.kind == "withdrawal"}
        towns = [n for n in named if _is_town(n.stop)]
        spoken_of = [
            n
            for n in towns
            if n.stop.place is not None
            and (n.stop.role not in _ASIDE or n.stop.place.id in left)
            and n.stop.place.id not in refuges
        ]
        early = [n for n in own if n.stop.first < stop.first and _is_town(n.stop)]
        early = [n for n in early if n.stop.role != "from"]
        return _last(spoken_of or early or towns, 1)


def _is_town(stop: Stop) -> bool:
    return stop.place is not None and stop.place.precision in ("town", "point")


def _is_base(stop: Stop) -> bool:
    return stop.place is not None and stop.place.precision not in ("water", "country")


def _last(found: Sequence[Named], count: int) -> tuple[list[str], Span | None]:
    ids: list[str] = []
    for named in reversed(found):
        if named.stop.place is not None and named.stop.place.id not in ids:
            ids.insert(0, named.stop.place.id)
        if len(ids) == count:
            return ids, named.sentence
    return [], None
