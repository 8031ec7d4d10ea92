"""The two tables: the axes with everything the map shows of them, and the names without a point."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping

import streamlit as st

from geo.model import Axis, Reading, Unlocated
from geo.page.html import asset, notice, plain
from geo.page.state import Selection
from geo.views.axes import (
    approach_words,
    axis_in_words,
    axis_title,
    axis_told,
    direction_words,
    end_name,
    measured_words,
    said_words,
    verdict_words,
)
from geo.views.drawings import draw_axes
from geo.views.marks import axis_id
from geo.views.passages import passage_at
from geo.views.words import Words

AXES_KEY = "axes_table"
_component = st.components.v2.component(
    "dateline_table",
    html='<div class="table" role="region" tabindex="0"></div>',
    css=asset("passages.css"),
    js=asset("table.js"),
)
_AXIS_COLUMNS = (
    "axis", "base", "objective", "stated", "measured", "verdict", "actor", "speaker", "status",
    "quote",
)  # fmt: skip


def axes_table(
    reading: Reading,
    words: Words,
    names: Mapping[str, str],
    *,
    chosen: Selection,
    on_select: Callable[[], None],
) -> None:
    """Draws a row for every axis; ``on_select`` is called when one is chosen."""
    if not reading.axes:
        notice(words("axes-none"))
        return
    drawn = {drawing.id for drawing in draw_axes(reading)}
    _component(
        key=AXES_KEY,
        data=plain(
            {
                "caption": words("axes-caption"),
                "columns": [words(f"column-{column}") for column in _AXIS_COLUMNS],
                "wide": [_AXIS_COLUMNS.index("quote")],
                "rows": [
                    {
                        "id": axis_id(index),
                        "label": words(
                            "axis-numbered",
                            number=index + 1,
                            told=axis_in_words(reading, axis, words, names),
                        ),
                        "title": axis_title(axis, words, names),
                        "cells": [
                            str(index + 1),
                            *_axis_cells(
                                reading, axis, words, names, drawn=axis_id(index) in drawn
                            ),
                        ],
                    }
                    for index, axis in enumerate(reading.axes)
                ],
                "picked": chosen.id if chosen.kind == "axis" else None,
            }
        ),
        on_selected_change=on_select,
    )


def _axis_cells(
    reading: Reading, axis: Axis, words: Words, names: Mapping[str, str], *, drawn: bool
) -> tuple[str, ...]:
    told = axis_told(axis, words)
    return (
        end_name(axis.origin, words, names),
        end_name(axis.objective, words, names),
        ", ".join(filter(None, (direction_words(axis, words), approach_words(axis, words)))),
        measured_words(axis, words),
        verdict_words(axis, words),
        axis.actor,
        said_words(axis, words),
        told if drawn else words("axis-undrawn", told=told),
        " […] ".join(reading.article.quote(span) for span in axis.passages),
    )


def unlocated_table(reading: Reading, words: Words) -> None:
    """Draws a row for every name without a point: how often, one quote, and why."""
    if not reading.unlocated:
        notice(words("unlocated-none"), "calm")
        return
    groups: defaultdict[tuple[str, str], list[Unlocated]] = defaultdict(list)
    for item in reading.unlocated:
        groups[item.mention.name, item.reason].append(item)
    columns = ("mention", "count", "reason", "quote")
    _component(
        key="unlocated_table",
        data=plain(
            {
                "caption": words("unlocated-caption"),
                "columns": [words(f"column-{column}") for column in columns],
                "wide": [columns.index("quote")],
                "rows": [
                    {
                        "id": None,
                        "label": "",
                        "title": "",
                        "cells": _unlocated_cells(reading, items, words),
                    }
                    for items in groups.values()
                ],
                "picked": None,
            }
        ),
    )


def _unlocated_cells(reading: Reading, items: list[Unlocated], words: Words) -> list[str]:
    first = items[0]
    passage = passage_at(reading.article, first.mention.span)
    return [
        first.mention.name,
        str(len(items)),
        words(f"unlocated-{first.reason}"),
        passage.before + passage.marked + passage.after,
    ]
