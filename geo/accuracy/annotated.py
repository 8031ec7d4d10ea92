"""Annotated texts in, scores out: what ``python -m geo evaluate`` and the quality gate measure with.

An annotated text is one JSON object a line: ``{"id", "text", "mentions": [{"start", "end"[, "lat",
"lon", "form", "nested", "sense"]}]}`` and, where known, ``language`` (or ``lang``), ``title``,
``source``, ``date``. Predictions are the lines of ``python -m geo batch``, or any
``{"id", "mentions"}``. Offsets are code points.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geo.accuracy.scoring import Mark, Score, score
from geo.article import read_text
from geo.errors import ArticleError
from geo.model import Article, Gazetteer, Mention, Reading, Span
from geo.places import Outlets, find_mentions, resolve
from geo.read import read_article, survey_article

# Senses of a name that stand for no ground: annotated, but nothing to be found.
_NO_PLACE = frozenset({"people", "other"})


@dataclass(frozen=True, slots=True)
class Scheme:
    """What an annotation counts beside plain names: adjectives ("Russian"), places inside names."""

    adjectives: bool = False
    nested: bool = False

    def counts(self, *, form: str, nested: bool) -> bool:
        """True for a mention that the scheme takes for a place name."""
        return (self.adjectives or form != "adjective") and (self.nested or not nested)


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with the place names that its annotators marked."""

    id: str
    article: Article
    gold: tuple[Mark, ...]


def annotated(path: Path, scheme: Scheme) -> tuple[Annotated, ...]:
    """The texts of a gold file, in its order; names that ``scheme`` leaves aside are not counted.

    Raises:
        ArticleError: a line is no annotated text, or a name lies outside its text.
    """
    return tuple(annotated_text(row, scheme, where) for row, where in _rows(path))


def annotated_text(row: Mapping[str, Any], scheme: Scheme, where: str = "") -> Annotated:
    """One annotated text from its JSON object; ``where`` says in an error which one it was.

    Raises:
        ArticleError: a field is missing or a name lies outside its text.
    """
    try:
        marks = tuple(
            _mark(mention, scheme)
            for mention in row["mentions"]
            if mention.get("sense", "literal") not in _NO_PLACE
        )
        article = read_text(
            row["text"],
            language=row.get("language") or row.get("lang") or "",
            title=row.get("title") or "",
            source=row.get("source") or "",
            date=row.get("date") or "",
        )
        if any(mark.span.end > len(article.text) for mark in marks):
            raise ValueError("a name lies outside the text")
        return Annotated(str(row["id"]), article, marks)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise _broken(where, error) from error


def predictions(path: Path, scheme: Scheme) -> dict[str, tuple[Mark, ...]]:
    """What a file of predictions says of each text, by its id; mentions outside ``scheme`` left out.

    Raises:
        ArticleError: a line is no object with an id and mentions.
    """
    found = {}
    for row, where in _rows(path):
        try:
            marks = [_mark(mention, scheme) for mention in row.get("mentions", ())]
            found[str(row["id"])] = tuple(mark for mark in marks if mark.counted)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise _broken(where, error) from error
    return found


def read_marks(reading: Reading, scheme: Scheme) -> tuple[Mark, ...]:
    """The mentions of a reading that ``scheme`` counts, in text order, with the points chosen."""
    placed = [(m, (p.chosen.lat, p.chosen.lon)) for p in reading.places for m in p.mentions]
    marks = [
        Mark(mention.span, point)
        for mention, point in (*placed, *((u.mention, None) for u in reading.unlocated))
        if scheme.counts(form=mention.form, nested=mention.nested)
    ]
    return tuple(sorted(marks, key=lambda mark: mark.span))


def evaluate(
    texts: Iterable[Annotated],
    gazetteer: Gazetteer,
    scheme: Scheme,
    *,
    gold_spans: bool = False,
    by_outlet: bool = False,
) -> Score:
    """The score of Dateline's own reading of ``texts``.

    With ``gold_spans`` the annotated names are given and only their points are decided. With
    ``by_outlet`` all texts are looked through first, as ``batch`` does, to learn where each source
    is at home.
    """
    known = tuple(texts)
    outlets = Outlets() if by_outlet else None
    if outlets is not None:
        for text in known:
            survey_article(text.article, gazetteer, outlets)
    read = _placed if gold_spans else _read
    return score((text.gold, read(text, gazetteer, scheme, outlets)) for text in known)


def evaluate_predictions(texts: Iterable[Annotated], said: Mapping[str, tuple[Mark, ...]]) -> Score:
    """The score of ``said``, the marks by text id; a text without any counts as unread."""
    return score((text.gold, said.get(text.id)) for text in texts)


def _read(
    text: Annotated, gazetteer: Gazetteer, scheme: Scheme, outlets: Outlets | None
) -> tuple[Mark, ...]:
    return read_marks(read_article(text.article, gazetteer, outlets=outlets), scheme)


def _placed(
    text: Annotated, gazetteer: Gazetteer, _: Scheme, outlets: Outlets | None
) -> tuple[Mark, ...]:
    """The annotated names under the points that Dateline gives them.

    What recognition says of a name that it finds too, as that it is an adjective, is kept.
    """
    known = {mention.span: mention for mention in find_mentions(text.article, gazetteer)}
    spans = dict.fromkeys(mark.span for mark in text.gold)
    given = [known.get(span) or Mention(span, text.article.quote(span)) for span in spans]
    places, unlocated = resolve(text.article, given, gazetteer, outlets=outlets)
    everything = Scheme(adjectives=True, nested=True)
    return read_marks(Reading(text.article, places, (), unlocated), everything)


def _mark(mention: Mapping[str, Any], scheme: Scheme) -> Mark:
    lat, lon = mention.get("lat"), mention.get("lon")
    point = None if lat is None or lon is None else (float(lat), float(lon))
    form, nested = mention.get("form") or "name", bool(mention.get("nested"))
    counted = scheme.counts(form=form, nested=nested)
    return Mark(Span(mention["start"], mention["end"]), point, counted)


def _rows(path: Path) -> Iterator[tuple[dict[str, Any], str]]:
    # Bytes that are not UTF-8 become half characters, which the text of their line is refused for.
    with path.open(encoding="utf-8-sig", errors="surrogateescape") as lines:
        for number, line in enumerate(lines, start=1):
            where = f"{path.name}, line {number}"
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as error:
                raise _broken(where, error) from error
            if not isinstance(row, dict):
                raise _broken(where, TypeError("it is no object"))
            yield row, where


def _broken(where: str, error: Exception) -> ArticleError:
    said = f"{error} is missing" if isinstance(error, KeyError) else error
    return ArticleError("evaluate-line", f"{where} cannot be used: {said}. Correct it.")
