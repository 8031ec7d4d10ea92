"""The two tables: the axes with everything the map shows of them, and the names without a point."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping

import streamlit as st

from geo.model import Axis, Reading, Unlocated
from geo.page.html import asset, notice
from geo.page.state import Selection
from geo.views.axes import (
    axis_in_words,
    axis_told,
    bearing_words,
    direction_words,
    end_name,
    verdict_words,
)
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
    "axis", "base", "objective", "stated", "measured", "distance", "verdict",
    "speaker", "claim", "status", "quote",
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
    _component(
        key=AXES_KEY,
        data={
            "caption": words("axes-caption"),
            "columns": [words(f"column-{column}") for column in _AXIS_COLUMNS],
            "rows": [
                {
                    "id": axis_id(index),
                    "label": words(
                        "axis-numbered",
                        number=index + 1,
                        told=axis_in_words(reading, axis, words, names),
                    ),
                    "cells": [str(index + 1), *_axis_cells(reading, axis, words, names)],
                }
                for index, axis in enumerate(reading.axes)
            ],
            "picked": chosen.id if chosen.kind == "axis" else None,
        },
        on_selected_change=on_select,
    )


def _axis_cells(
    reading: Reading, axis: Axis, words: Words, names: Mapping[str, str]
) -> tuple[str, ...]:
    distance = axis.check.distance_km
    return (
        end_name(axis.origin, words, names),
        end_name(axis.objective, words, names),
        direction_words(axis, words),
        bearing_words(axis.check.bearing_deg, words),
        "" if distance is None else words("distance", km=distance),
        verdict_words(axis, words),
        axis.speaker,
        words(f"claim-{axis.claim}"),
        axis_told(axis, words),
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
        data={
            "caption": words("unlocated-caption"),
            "columns": [words(f"column-{column}") for column in columns],
            "rows": [
                {"id": None, "label": "", "cells": _unlocated_cells(reading, items, words)}
                for items in groups.values()
            ],
            "picked": None,
        },
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
