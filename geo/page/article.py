"""The article pane: a component that shows the text as printed, with its names as buttons."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import get_args

import streamlit as st

from geo.model import Reading, Role, Sense, UnlocatedReason
from geo.page.html import asset, plain
from geo.page.state import Selection
from geo.views.axes import axis_name
from geo.views.marks import axis_id
from geo.views.markup import Block, Run, article_blocks
from geo.views.words import Words

KEY = "article_pane"
_component = st.components.v2.component(
    "dateline_article",
    html='<div class="article" tabindex="0" role="article"></div>',
    css=asset("article.css"),
    js=asset("article.js"),
)
Json = dict[str, object]

_MARKS = ("scene", "country", "seat", "aside", "other")
_SENSES, _ROLES, _REASONS = get_args(Sense), get_args(Role), get_args(UnlocatedReason)
_STATUSES = ("sure", "likely", "unsure")


def printed(reading: Reading, words: Words, names: Mapping[str, str]) -> Json:
    """What of the article pane stays the same whatever is chosen: made once, drawn often."""
    return {
        "version": _version(reading, words),
        "language": reading.article.language,
        "blocks": [_block(block, words) for block in article_blocks(reading)],
        "places": {place.id: names[place.id] for place in reading.places},
        "axes": {
            axis_id(index): {"number": index + 1, "label": axis_name(reading, index, words, names)}
            for index in range(len(reading.axes))
        },
        "words": {
            "pane": words("article-pane"),
            "unlocated": words("mark-unlocated"),
            "nested": words("mark-nested"),
            "marks": {mark: words(f"mark-{mark}") for mark in _MARKS},
            "roles": {role: words(f"role-{role}") for role in _ROLES},
            "senses": {sense: words(f"sense-{sense}") for sense in _SENSES},
            "reasons": {reason: words(f"unlocated-{reason}") for reason in _REASONS},
            "statuses": {status: words(f"status-{status}") for status in _STATUSES},
        },
    }


def article_pane(
    text: Json,
    *,
    chosen: Selection,
    channel: str,
    on_select: Callable[[], None],
) -> None:
    """Draws the ``printed`` article; ``on_select`` is called when something is chosen there."""
    _component(
        key=KEY,
        data=plain(
            {
                **text,
                "channel": channel,
                "selection": {
                    "kind": chosen.kind,
                    "id": chosen.id or None,
                    "mention": chosen.mention,
                    "seq": chosen.seq,
                },
            }
        ),
        on_selected_change=on_select,
    )


def _version(reading: Reading, words: Words) -> str:
    """Changes when the pane must be drawn anew: another reading, or other words around it."""
    told = repr((reading, words.language)).encode("utf-8", "backslashreplace")
    return hashlib.sha256(told).hexdigest()


def _block(block: Block, words: Words) -> Json:
    label = (
        words("furniture-show", count=len(block.paragraphs))
        if block.kind == "boilerplate"
        else words(f"section-{block.kind}")
    )
    return {
        "kind": block.kind,
        "label": label,
        "paragraphs": [
            {"axes": list(paragraph.axes), "runs": [_run(run) for run in paragraph.runs]}
            for paragraph in block.paragraphs
        ],
    }


def _run(run: Run) -> Json:
    name = run.name and {
        "place": run.name.place,
        "index": run.name.index,
        "mark": run.name.mark,
        "sense": run.name.sense,
        "role": run.name.role,
        "reason": run.name.reason,
        "status": run.name.status,
        "nested": run.name.nested,
    }
    return {"text": run.text, "name": name, "axes": list(run.axes)}
