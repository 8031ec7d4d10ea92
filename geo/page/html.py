"""Small pieces of the page that are HTML: the head line and notices. Every value is escaped."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Literal

import streamlit as st

ASSETS = Path(__file__).parent / "assets"
ICON = ASSETS / "icon.svg"


def asset(name: str) -> str:
    """The text of one of the page's own scripts or style sheets."""
    return (ASSETS / name).read_text(encoding="utf-8")


def plain(data: dict[str, object]) -> list[dict[str, object]]:
    """The data of a component of ours, in a list: Streamlit looks for tables in a bare dictionary.

    It would load pandas and pyarrow for that, and inspect every value on every run.
    """
    return [data]


def style() -> None:
    """Puts the page's style sheet in; the element itself takes no room."""
    st.html(ASSETS / "page.css")


def brand(tagline: str) -> None:
    """The name of the program, above the sidebar's panels."""
    st.html(f'<div class="brand"><strong>Dateline</strong><span>{escape(tagline)}</span></div>')


def heading(text: str) -> None:
    """The heading of a group in the sidebar."""
    st.html(f'<h2 class="group">{escape(text)}</h2>')


def credit(text: str) -> None:
    """A line of thanks, small."""
    st.html(f'<p class="credit" dir="auto">{escape(text)}</p>')


def headline(title: str, facts: tuple[str, ...], totals: str) -> None:
    """The head of the page: title, where the article is from, and the totals."""
    line = " · ".join(f"<bdi>{escape(fact)}</bdi>" for fact in facts if fact)
    st.html(
        f'<header class="top"><h1 dir="auto">{escape(title)}</h1>'
        f'<p class="facts">{line}</p><p class="totals">{escape(totals)}</p></header>'
    )


def notice(text: str, kind: Literal["hint", "error", "calm", "warning"] = "hint") -> None:
    """A sentence to the reader; an error is announced to screen readers at once."""
    role = "alert" if kind == "error" else "note"
    st.html(f'<p class="notice {kind}" role="{role}" dir="auto">{escape(text)}</p>')


def file_button(text: str) -> None:
    """Words the button of the file field, which Streamlit words in English alone (page.css)."""
    st.html(f"<style>:root {{ --file-button: {json.dumps(text, ensure_ascii=False)}; }}</style>")


def sent_list(rows: tuple[str, ...]) -> None:
    """What was sent, one line each, newest first."""
    items = "".join(f"<li><bdi>{escape(row)}</bdi></li>" for row in rows)
    st.html(f'<ul class="sent">{items}</ul>')
