"""The passages pane: every passage of the chosen place or axis, why it is there, and its rivals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from geo.geodesy import distance_km
from geo.model import Candidate, Mention, Place, Reading
from geo.page.html import asset, plain
from geo.page.state import Selection
from geo.views.axes import axis_brief, axis_lines, axis_title, axis_told, verdict_words
from geo.views.marks import MARKS, axis_id, place_mark
from geo.views.passages import Passage, axis_passages, place_passages
from geo.views.printed import printed_form
from geo.views.reasons import choice_sentence, reason_lines
from geo.views.words import Words

# The list of rivals is there to judge the choice; the tail of a long one never does.
_MAX_RIVALS = 8
# What a reader weighs at a glance; the others are one click away.
_MAX_REASONS = 4
# What the panel lists before anything is chosen.
_MAX_STARTS = 60
# About 150 kB of panels, which the browser is sent anew at every choice.
_MAX_MENTIONS = 400
_SOURCES = {"geonames": "GeoNames", "osm": "OpenStreetMap", "nominatim": "Nominatim"}
_STORY = ("headline", "lead", "body")
_component = st.components.v2.component(
    "dateline_passages",
    html='<div class="panel" role="region"></div>',
    css=asset("passages.css"),
    js=asset("passages.js"),
)

Json = dict[str, object]


def panels(reading: Reading, words: Words, names: Mapping[str, str]) -> Json:
    """What the pane shows of every place and axis, so that the browser need not wait for Python.

    Under "start", what it shows before anything is chosen; nothing else for a reading with so many
    mentions that sending them all would cost more than it saves.
    """
    start: Json = {"start": _start(reading, words, names)}
    if sum(len(place.mentions) for place in reading.places) > _MAX_MENTIONS:
        return start
    return {
        **start,
        **{_key("place", p.id): _of_place(reading, p, words, names) for p in reading.places},
        **{
            _key("axis", axis_id(index)): _of_axis(reading, index, words, names)
            for index in range(len(reading.axes))
        },
    }


def passages_pane(
    reading: Reading,
    words: Words,
    names: Mapping[str, str],
    *,
    ready: Json,
    chosen: Selection,
    channel: str,
    key: str,
) -> None:
    """Draws the passages of the choice, or a hint when nothing is chosen; ``ready`` are panels."""
    wanted = _key(chosen.kind, chosen.id)
    if chosen.kind and wanted not in ready:
        ready = {**ready, wanted: _panel(reading, words, names, chosen)}
    _component(
        key=key,
        data=plain(
            {
                "channel": channel,
                "chosen": {
                    "kind": chosen.kind,
                    "id": chosen.id or None,
                    "mention": chosen.mention,
                    "seq": chosen.seq,
                },
                "panels": ready,
                "words": {
                    "pane": words("details-pane"),
                    "clear": words("clear-selection"),
                    "previous": words("passage-previous"),
                    "next": words("passage-next"),
                },
            }
        ),
    )


def _key(kind: str | None, chosen: str) -> str:
    return f"{kind} {chosen}"


def _panel(reading: Reading, words: Words, names: Mapping[str, str], chosen: Selection) -> Json:
    place = reading.place(chosen.id)
    if place is not None:
        return _of_place(reading, place, words, names)
    return _of_axis(reading, int(chosen.id.removeprefix("axis-")) - 1, words, names)


def _of_place(reading: Reading, place: Place, words: Words, names: Mapping[str, str]) -> Json:
    chosen = place.chosen
    facts = (_what(chosen, words), f"{chosen.lat:.4f}, {chosen.lon:.4f}", _source(chosen.id))
    rivals = [
        {
            "name": f"{rival.candidate.name} · {_where(rival.candidate, words)}",
            "far": f"{_far(chosen, rival.candidate, words)} · "
            + words("rival-score", score=rival.score),
        }
        for rival in place.rivals[:_MAX_RIVALS]
    ]
    return {
        "title": names[place.id],
        "printed": printed_form(place, names[place.id]),
        "facts": " · ".join(facts),
        **_quotes(
            place_passages(reading.article, place),
            words,
            told=[_part(mention, words) for mention in place.mentions],
        ),
        "why": {
            "title": words("why-status", status=words(f"status-{place.status}")),
            "lines": _choice(reading, place, words, names),
            **_reasons(reading, place, words, names),
            "notes": [] if rivals else [words("no-rivals")],
            "rivals": {"title": _rivals_title(place, words), "items": rivals} if rivals else None,
        },
    }


def _rivals_title(place: Place, words: Words) -> str:
    """The heading of the rivals, with how many are not listed."""
    total = len(place.rivals)
    return words("rivals", shown=min(total, _MAX_RIVALS), rest=max(0, total - _MAX_RIVALS))


def _choice(reading: Reading, place: Place, words: Words, names: Mapping[str, str]) -> list[str]:
    if not place.reasons:
        return [words("no-reasons")]
    shown = {other.chosen.name: names[other.id] for other in reading.places}
    return list(filter(None, [choice_sentence(place, words, shown)]))


def _reasons(reading: Reading, place: Place, words: Words, names: Mapping[str, str]) -> Json:
    shown = {other.chosen.name: names[other.id] for other in reading.places}
    lines = [
        {"name": line.sentence, "far": line.weight} for line in reason_lines(place, words, shown)
    ]
    lesser = lines[_MAX_REASONS:]
    title = words("more-reasons", count=len(lesser))
    return {
        "reasons": lines[:_MAX_REASONS],
        "more": {"title": title, "items": lesser} if lesser else None,
    }


def _start(reading: Reading, words: Words, names: Mapping[str, str]) -> Json:
    """What the pane offers before anything is chosen: the axes, then the places by strength."""
    marks = {place.id: place_mark(reading.article, place) for place in reading.places}
    ordered = sorted(reading.places, key=lambda p: (MARKS.index(marks[p.id]), -len(p.mentions)))
    rest = len(ordered[_MAX_STARTS:])
    axes = [
        {
            "kind": "axis",
            "id": axis_id(index),
            "title": axis_title(axis, words, names),
            "printed": "",
            "facts": axis_brief(reading, axis, words),
        }
        for index, axis in enumerate(reading.axes)
    ]
    places = [
        {
            "kind": "place",
            "id": place.id,
            "title": names[place.id],
            "printed": printed_form(place, names[place.id]),
            "facts": str(len(place.mentions)),
            "mark": marks[place.id],
        }
        for place in ordered[:_MAX_STARTS]
    ]
    return {
        "hint": words("passages-none" if reading.places else "passages-empty", axes=len(axes)),
        "axes": {"title": words("start-axes", count=len(axes)), "items": axes},
        "places": {"title": words("start-places", shown=len(places), rest=rest), "items": places},
    }


def _of_axis(reading: Reading, index: int, words: Words, names: Mapping[str, str]) -> Json:
    axis = reading.axes[index]
    return {
        "title": axis_title(axis, words, names),
        "printed": "",
        "facts": words("axis-numbered", number=index + 1, told=axis_told(axis, words)),
        **_quotes(axis_passages(reading.article, axis), words),
        "why": {
            "title": words("axis-verdict", verdict=verdict_words(axis, words)),
            "lines": list(axis_lines(axis, words, names)),
            "reasons": [],
            "more": None,
            "notes": [],
            "rivals": None,
        },
    }


def _part(mention: Mention, words: Words) -> str:
    """The role of a name, what it stands for or is part of, and the relation printed before it.

    Empty for a place that is named in passing.
    """
    part = ""
    if mention.nested:
        part = words("mark-nested")
    elif mention.role:
        part = words(f"role-{mention.role}")
    elif mention.sense != "literal":
        part = words(f"sense-{mention.sense}")
    printed = words("qualifier", printed=mention.qualifier) if mention.qualifier else ""
    return " · ".join(filter(None, (part, printed)))


def _quotes(passages: tuple[Passage, ...], words: Words, *, told: Sequence[str] = ()) -> Json:
    count = len(passages)
    parts = told or [""] * count
    return {
        "passages": [
            _plain(passage, words, part) for passage, part in zip(passages, parts, strict=True)
        ],
        "counts": [words("passage-of", number=n, count=count) for n in range(1, count + 1)],
    }


def _plain(passage: Passage, words: Words, part: str) -> Json:
    message = "passage-story" if passage.section in _STORY else "passage-line"
    section = words(f"section-{passage.section}")
    return {
        "before": passage.before,
        "marked": passage.marked,
        "after": passage.after,
        "where": " · ".join(
            filter(None, (words(message, section=section, number=passage.number), part))
        ),
    }


def _what(candidate: Candidate, words: Words) -> str:
    kind = words(f"kind-{candidate.kind}")
    if candidate.kind in ("country", "continent") or not candidate.country:
        return kind
    return words("place-line", kind=kind, country=words.country_name(candidate.country))


def _source(place_id: str) -> str:
    """Where an id can be looked up: "geonames:172955" reads "GeoNames 172955"."""
    source, _, key = place_id.partition(":")
    return f"{_SOURCES.get(source, source)} {key}"


def _where(candidate: Candidate, words: Words) -> str:
    what = _what(candidate, words)
    return f"{what} ({candidate.admin1})" if candidate.admin1 else what


def _far(chosen: Candidate, other: Candidate, words: Words) -> str:
    return words("distance", km=distance_km(chosen.lat, chosen.lon, other.lat, other.lon))
