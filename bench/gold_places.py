"""Annotated names with their points, as the settings and the right candidates of resolution."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from bench.corpora import FREE, SHARED, corpus_path, is_free, own_folders
from geo.geodesy import haversine_km
from geo.model import Article, Candidate, Gazetteer, Mention, Section, Span
from geo.places.adjectives import people_of
from geo.places.forms.lookup import look_up
from geo.places.lexicon import lexicon
from geo.places.resolution.setting import Setting, setting_of
from geo.places.senses.sense import senses_of
from geo.places.tokens import Words, split_words

# A candidate within so many kilometres of the annotated point is right; that of a country anywhere
# near it, since gazetteers disagree on the point that stands for one.
REACH_KM = 161.0
_COUNTRY_KM = 1500.0
_WIDE = frozenset(("country", "continent", "region", "water"))
# Free corpora whose annotators gave no points.
_POINTLESS = ("europeana_fr", "factrueval_ru_devset")


@dataclass(frozen=True, slots=True)
class Point:
    """Where an annotator put a name; ``wide`` for countries and other areas, where that is known."""

    lat: float
    lon: float
    wide: bool | None = None

    def means(self, entry: Candidate) -> bool:
        """True when ``entry`` is what the annotator meant."""
        away = haversine_km(self.lat, self.lon, entry.lat, entry.lon)
        if self.wide is False and entry.kind in ("country", "continent"):
            return False
        if away <= REACH_KM:
            return True
        return self.wide is not False and entry.kind in _WIDE and away <= _COUNTRY_KM


@dataclass(frozen=True, slots=True)
class Text:
    """An annotated text ready to be resolved: ``points`` are those of its setting's groups."""

    id: str
    source: str
    article: Article
    setting: Setting
    points: tuple[Point | None, ...]

    def right(self, group: int) -> tuple[bool, ...] | None:
        """Which candidates of a group are right, None where the annotator gave no point."""
        point = self.points[group]
        if point is None:
            return None
        entries = self.setting.groups[group].entries
        near = [haversine_km(point.lat, point.lon, e.lat, e.lon) <= REACH_KM for e in entries]
        return tuple(near) if any(near) else tuple(point.means(e) for e in entries)


def rows_of(path: Path) -> Iterator[dict]:
    """The objects of a corpus file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def free_rows() -> Iterator[tuple[str, dict]]:
    """What weights may be learnt from, each text with the name of its part."""
    from data.training.build import load

    for folder in own_folders():
        for row in load(folder.name):
            yield f"own {folder.name}", row
    for name in (name for name in FREE if name not in _POINTLESS):
        for row in rows_of(corpus_path(name)):
            yield name, row
    for path in sorted((SHARED / "axes" / "dev").glob("*.jsonl")):
        for row in rows_of(path):
            if is_free(row["licence"]):
                yield "axes", row


def text_of(row: dict, gazetteer: Gazetteer) -> Text:
    """One annotated text, its names taken as annotated."""
    text = row["text"]
    article = Article(
        text=text,
        language=row.get("language") or row.get("lang") or "",
        source=row.get("source") or "",
        sections=(Section("body", Span(0, len(text))),),
    )
    kept = list(_outermost(row["mentions"]))
    mentions = _mentions(article, kept, gazetteer)
    setting = setting_of(article, [m for m in mentions if m.form == "name"], gazetteer)
    points = {(m["start"], m["end"]): _point(m) for m in kept}
    return Text(
        id=str(row["id"]),
        source=article.source,
        article=article,
        setting=setting,
        points=tuple(
            _usual(points[m.span.start, m.span.end] for m in group.mentions)
            for group in setting.groups
        ),
    )


def _outermost(mentions: Iterable[dict]) -> Iterator[dict]:
    """The names that stand for ground, those inside others left out."""
    end = -1
    for mention in sorted(mentions, key=lambda m: (m["start"], -m["end"])):
        if mention.get("sense", "literal") in ("literal", "government") and mention["start"] >= end:
            end = mention["end"]
            yield mention


def _point(mention: dict) -> Point | None:
    if mention.get("lat") is None or mention.get("doubtful"):
        return None
    kind = mention.get("kind")
    wide = None if kind in (None, "literal", "associative") else kind in _WIDE
    return Point(mention["lat"], mention["lon"], wide)


def _usual(points: Iterable[Point | None]) -> Point | None:
    counted = Counter(point for point in points if point is not None)
    return counted.most_common(1)[0][0] if counted else None


def _mentions(article: Article, annotated: list[dict], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    words, cues = split_words(article), lexicon(article.language)
    known = look_up({m["surface"] for m in annotated}, gazetteer, endings=cues.endings)
    within = [_Named(words, m, known[m["surface"]]) for m in annotated]
    learnt = senses_of(words, within, article.language) if len(words) else ()
    found = []
    for m, sense in zip_longest(annotated, learnt, fillvalue="literal"):
        name = m["surface"]
        adjective = _is_adjective(name, article.language, known[name])
        form = m.get("form") or ("adjective" if adjective else "name")
        told = m.get("sense") or (sense if sense == "government" else "literal")
        found.append(Mention(Span(m["start"], m["end"]), name, form, False, told))
    return tuple(found)


class _Named:
    """An annotated name by its words, as the senses want it."""

    def __init__(self, words: Words, mention: dict, entries: tuple[Candidate, ...]) -> None:
        last = len(words) - 1
        self.first = min(bisect_left(words.starts, mention["start"]), last)
        self.last = min(max(self.first, bisect_left(words.starts, mention["end"]) - 1), last)
        self.entries = entries


def _is_adjective(name: str, language: str, entries: tuple[Candidate, ...]) -> bool:
    """The corpora do not tell adjectives apart: a people that is no country's or region's own name."""
    if " " in name or not people_of(name.lower(), language):
        return False
    wide = ("country", "governorate")
    return not any(e.kind == "country" or (e.matched == "name" and e.kind in wide) for e in entries)


def located(text: Text) -> tuple[Text, tuple[int, ...]]:
    """The text with the groups that have candidates alone, and how often each is annotated."""
    from geo.places.resolution.resolve import known

    kept = [i for i, group in enumerate(text.setting.groups) if group.entries]
    points = tuple(text.points[i] for i in kept)
    slim = Text(text.id, text.source, text.article, known(text.setting), points)
    return slim, tuple(len(text.setting.groups[i].mentions) for i in kept)
