"""Many articles, one JSON object a line: each line read by itself, but not without its outlet.

Where the lines name their ``source``, the articles of one outlet tell where it is at home, and each
is read knowing that. Nothing is kept of a text but a few counts an outlet.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress

from geo.article import read_text
from geo.article.language import LANGUAGES
from geo.errors import ArticleError, GeoError
from geo.model import Article, Gazetteer
from geo.places import Outlets, outlet_name
from geo.read import read_article, survey_article
from geo.views.exports import error_line, reading_line

_FIELDS = ("lang", "title", "source", "date")
_LANGUAGE = re.compile("[a-z]{2,3}")


def survey(lines: Callable[[], Iterable[str]], gazetteer: Gazetteer) -> Outlets:
    """Where the outlets of a batch point, from a first look at some articles of each.

    ``lines`` gives the batch anew at each call. Outlets that come once are left out, and so are
    lines that cannot be read.
    """
    repeated = {name for name, count in Counter(_sources(lines())).items() if count > 1}
    outlets = Outlets()
    for number, line in enumerate(lines() if repeated else (), start=1):
        # A line that cannot be read is told of when its turn comes.
        with suppress(Exception):
            record = _record(line, number)
            if outlet_name(_source(record)) in repeated:
                survey_article(_article_of(record, number), gazetteer, outlets)
    return outlets


def _sources(lines: Iterable[str]) -> Iterator[str]:
    """The outlet of each line that names one."""
    for number, line in enumerate(lines, start=1):
        with suppress(ArticleError):
            if name := outlet_name(_source(_record(line, number))):
                yield name


def _source(record: Mapping[str, object]) -> str:
    source = record.get("source")
    return source if isinstance(source, str) else ""


def read_line(
    line: str,
    number: int,
    gazetteer: Gazetteer,
    outlets: Outlets,
    *,
    text: bool,
    learning: bool = False,
) -> tuple[str, bool]:
    """One line of output and whether it is a reading; a text that fails does not stop the run.

    With ``learning`` the article is counted in ``outlets`` before it is read.
    """
    identity: object = f"line {number}"
    try:
        record = _record(line, number)
        identity = record.get("id", identity)
        article = _article_of(record, number)
        if learning:
            survey_article(article, gazetteer, outlets)
        reading = read_article(article, gazetteer, outlets=outlets)
        return reading_line(reading, identity, text=text), True
    except GeoError as error:
        message = " ".join(str(error).split())
    except Exception as error:  # a night's run must not end with the one text that shows a fault
        message = (
            f"Dateline failed on this text ({type(error).__name__}: {error}). Please report it."
        )
    return error_line(identity, message), False


def _record(line: str, number: int) -> dict[str, object]:
    """The object on one line of input.

    Raises:
        ArticleError: it is not JSON, or not an object.
    """
    try:
        record = json.loads(line, parse_float=_number, parse_constant=_number)
    except (ValueError, RecursionError) as error:
        raise ArticleError(
            "batch-json", f'Line {number} is not JSON: {error}. Give {{"id", "text"}}.'
        ) from error
    if not isinstance(record, dict):
        raise _no_text(number)
    return record


def _no_text(number: int) -> ArticleError:
    return ArticleError(
        "batch-line", f'Line {number} is not an object with a "text". Give {{"id", "text"}}.'
    )


def _number(figures: str) -> float:
    number = float(figures)
    if not math.isfinite(number):
        raise ValueError(f"{figures[:20]} is no number that it can hold")
    return number


def _article_of(record: dict[str, object], number: int) -> Article:
    if not isinstance(record.get("text"), str):
        raise _no_text(number)
    told = {name: record.get(name) or "" for name in _FIELDS}
    for name, value in told.items():
        if not isinstance(value, str):
            raise ArticleError(
                "batch-field",
                f'Line {number}: "{name}" is {value!r:.50}. Give text, or leave it out.',
            )
    language = re.split("[-_]", str(told["lang"]).lower())[0]
    if language and not _LANGUAGE.fullmatch(language):
        raise ArticleError(
            "batch-language",
            f'Line {number}: "lang" is {language!r:.50}, which is no language code. '
            f"Give one such as {', '.join(LANGUAGES)}, or leave it out.",
        )
    title, source, date = (str(told[name]) for name in ("title", "source", "date"))
    return read_text(str(record["text"]), language=language, title=title, source=source, date=date)
