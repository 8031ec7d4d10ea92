"""Annotated texts as rows of evidence: what the scorer of ``geo.axes`` learns from."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

from bench.axes import LANGUAGES, gold_places, records_of, scorer_module
from geo.article import read_text
from geo.axes.bases import base_evidence
from geo.axes.find import read_scene
from geo.axes.objectives import objective_evidence
from geo.axes.scene import Goal, Scene
from geo.model import Article, Gazetteer, Place
from geo.places import find_mentions, resolve
from tests.axes_text import places_in

FOLDS = 5
PARTS = ("dev", "odd", "even")
CASES = Path(__file__).resolve().parents[1] / "tests" / "cases"
# A place told with another one this near (km) is as good an answer.
_ALIKE_KM = 3.0
_SCORER = scorer_module()
_OPTIONS = argparse.Namespace(tol=50.0, strict_tol=False)
_STATED = re.compile(r"(advance|withdrawal) (.+?) -> (.+?), (\w+)")


@dataclass(frozen=True, slots=True)
class Text:
    """An annotated text, read by the rules with given places or with our own (``kind``)."""

    record: dict[str, Any]
    part: str
    kind: str
    article: Article
    places: tuple[Place, ...]
    scene: Scene | None

    @property
    def fold(self) -> int:
        return crc32(self.record["id"].encode()) % FOLDS


@dataclass(frozen=True, slots=True)
class Row:
    """A goal with its evidence: whether it is one, and its starts, each with whether it is right."""

    words: tuple[str, ...]
    right: bool
    starts: tuple[tuple[tuple[str, ...], bool], ...]


def texts(own: Gazetteer | None) -> list[Text]:
    """All annotated texts; with a gazetteer, with the places that we recognise ourselves."""
    found = []
    for part in PARTS:
        for record in (r for language in LANGUAGES.split(",") for r in records_of(language, part)):
            article = read_text(record["text"], language=record["lang"])
            if own is None:
                places = gold_places(record)
            else:
                places, _ = resolve(article, find_mentions(article, own), own)
            scene = read_scene(article, places)
            kind = "given" if own is None else "own"
            found.append(Text(record, part, kind, article, places, scene))
    return found


def cases() -> list[Text]:
    """The sentences that the tests hold, each with the axes that it states."""
    found = []
    for number, case in enumerate(_told()):
        article = read_text(case["text"], language=case["language"])
        places = places_in(case["text"], case["places"])
        axes = list(_stated(case, places))
        record = {"id": f"case-{number}", "lang": case["language"], "axes": axes}
        found.append(Text(record, "case", "given", article, places, read_scene(article, places)))
    return found


def _told() -> Iterator[dict[str, Any]]:
    for name in (*LANGUAGES.split(","), "decided"):
        table = json.loads((CASES / f"axes_{name}.json").read_text(encoding="utf-8"))
        for group in ("in_the_wild", "negative", "known_failures"):
            yield from ({"language": name, **case} for case in table[group])


def _stated(case: dict[str, Any], places: tuple[Place, ...]) -> Iterator[dict[str, Any]]:
    points = {p.chosen.name: {"lat": p.chosen.lat, "lon": p.chosen.lon} for p in places}
    for line in case.get("axes", ()):
        match = _STATED.match(line)
        assert match, line
        kind, origin, objective, status = match.groups()
        yield {
            "kind": "hypothetical" if status == "hypothetical" else kind,
            "origin": points.get(origin), "objective": points.get(objective), "status": status,
            "passage": {"start": 0, "end": len(case["text"])},
        }  # fmt: skip


def rows(text: Text) -> list[Row]:
    """The goals of a text with what the annotation says of them; without those it leaves open."""
    if text.scene is None:
        return []
    found = []
    for goal in text.scene.goals():
        axes = _annotated(text, goal)
        right = _is_right(text, goal, axes)
        if right is None:
            continue
        starts = tuple(
            (tuple(base_evidence(text.scene, goal, base)), _is_start(text, base, axes))
            for base in (text.scene.bases(goal) if right else ())
        )
        if not any(true for _, true in starts):
            starts = ()
        words = tuple(dict.fromkeys(objective_evidence(text.scene, goal)))
        found.append(Row(words, right, starts))
    return found


def _annotated(text: Text, goal: Goal) -> list[dict[str, Any]]:
    """The annotated advances to a goal's place; those that its sentence tells, where any do."""
    axes = [
        axis
        for axis in text.record["axes"]
        if axis["kind"] == "advance" and goal.place.id in _nearest(text, _SCORER.objs(axis))
    ]
    assert text.scene is not None
    span = text.scene.lines[goal.line].span
    here = [
        axis
        for axis in axes
        if axis["passage"]["start"] < span.end and span.start < axis["passage"]["end"]
    ]
    return here or [{**axis, "elsewhere": True} for axis in axes]


def _is_right(text: Text, goal: Goal, axes: list[dict[str, Any]]) -> bool | None:
    """Whether a goal is one; None where another sentence tells it, and where it is neutral."""
    if axes:
        return None if axes[0].get("elsewhere") else True
    neutral = {
        axis["kind"]
        for axis in text.record["axes"]
        if axis["kind"] in _SCORER.NEUTRAL and goal.place.id in _nearest(text, _SCORER.objs(axis))
    }
    # A town only taken is no objective, and what is only feared must not be drawn as real.
    real = any(axis.status not in ("planned", "hypothetical") for axis in goal.told)
    open_still = bool(goal.told) and not (neutral == {"hypothetical"} and real)
    return None if neutral and open_still else False


def _is_start(text: Text, base: Place | None, axes: list[dict[str, Any]]) -> bool:
    if base is None:
        return any(not axis.get("origin") for axis in axes)
    return any(
        axis.get("origin") and base.id in _nearest(text, _SCORER.orgs(axis)) for axis in axes
    )


def _nearest(text: Text, golds: list[dict[str, Any]]) -> set[str]:
    """The ids of the text's places that lie nearest to an annotated one, within its tolerance."""
    far = {
        place.id: _SCORER.hit({"lat": place.chosen.lat, "lon": place.chosen.lon}, golds, _OPTIONS)
        for place in text.places
    }
    known = [km for km in far.values() if km is not None]
    return {id_ for id_, km in far.items() if km is not None and km <= min(known) + _ALIKE_KM}
