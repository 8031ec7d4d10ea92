"""Articles and places made by hand, for the tests of axes: no gazetteer, no recognition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from geo.article import read_text
from geo.axes import find_axes
from geo.axes.find import read_scene
from geo.model import Article, Axis, Candidate, Mention, Place, Span


class Countries:
    """A gazetteer that knows the countries it is given."""

    def __init__(self, *countries: Candidate) -> None:
        self._countries = {country.country: country for country in countries}

    def candidates(self, names: Iterable[str]) -> Mapping[str, tuple[Candidate, ...]]:
        return dict.fromkeys(names, ())

    def respelt(self, name: str) -> tuple[Candidate, ...]:  # noqa: ARG002
        return ()

    def country(self, code: str) -> Candidate | None:
        return self._countries.get(code)


def places_in(text: str, names: Iterable[str]) -> tuple[Place, ...]:
    """A place for each name that stands in ``text``.

    "Gao" is a town, "Mali/country" is of that kind, "Paris=government" has that sense.
    """
    found = []
    for number, entry in enumerate(names):
        name, _, sense = entry.partition("=")
        name, _, kind = name.partition("/")
        # Arabic writes "and", "in" and "to" onto the name.
        spans = re.finditer(rf"(?<!\w)[وفبل]?({re.escape(name)})(?!\w)", text)
        mentions = tuple(
            Mention(Span(*span.span(1)), name, sense=sense or "literal") for span in spans
        )
        assert mentions, f"{name!r} is not in {text!r}"
        point = Candidate(f"test:{name}", name, 10.0 + number, 20.0, kind=kind or "city")
        found.append(Place(point, mentions))
    return tuple(found)


def axes_in(text: str, names: Iterable[str], language: str) -> tuple[Article, tuple[Axis, ...]]:
    article = read_text(text, language=language)
    return article, find_axes(article, places_in(text, names), Countries())


def rules_in(text: str, names: Iterable[str], language: str) -> tuple[Axis, ...]:
    """The axes that the rules read, before the scorer weighs them."""
    scene = read_scene(read_text(text, language=language), places_in(text, names))
    return () if scene is None else tuple(scene.merged)


def told(axis: Axis) -> str:
    """The axis as one line: "advance Gao -> Kidal, under_way, heading northeast"."""
    ends = [end.removeprefix("test:") if end else "?" for end in (axis.origin, axis.objective)]
    words = [f"{axis.kind} {ends[0]} -> {ends[1]}", axis.status]
    words += [f"heading {axis.stated_direction}"] if axis.stated_direction else []
    words += [f"from {axis.approach_from}"] if axis.approach_from else []
    return ", ".join(words)
