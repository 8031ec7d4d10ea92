"""What the page remembers: plain values in the session, the citable ones in the address too.

``?article=<id>&place=<id>&axis=<n>&lang=<code>&hide=<filters>`` is read when the page opens and whenever the
reader goes back; what is not known there is ignored. What the reader brings (a text, files, a web
address) never enters it.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Literal

import streamlit as st

from geo.model import Reading
from geo.page.examples import examples
from geo.views.filters import MORE, ROLES, SENSES, USUAL, hidden_of
from geo.views.marks import axis_id
from geo.views.words import LANGUAGES

# The ways in which a reader brings an article, as they stand in the address.
PASTE, FILES, ADDRESS = "paste", "files", "address"
Tab = Literal["passages", "axes", "unlocated", "export"]
TABS: tuple[Tab, ...] = ("passages", "axes", "unlocated", "export")


@dataclass(frozen=True, slots=True)
class Selection:
    """The chosen place or axis; ``mention`` counts from 0 within the place. Nothing: id is empty.

    ``seq`` grows with every choice made outside the article and the map, which they must follow.
    """

    kind: Literal["place", "axis"] | None
    id: str
    mention: int | None
    seq: int


def begin() -> None:
    """Fills in what a new session lacks, and follows the address when the reader changed it."""
    state = st.session_state
    state.setdefault("channel", uuid.uuid4().hex)
    for key, value in (("kind", ""), ("id", ""), ("mention", -1), ("seq", 0), ("tab", TABS[0])):
        state.setdefault(key, value)
    state.setdefault("article", _known_articles()[0])
    state.setdefault("lang", _browser_language())
    state.setdefault("hidden", USUAL)
    address = st.query_params.to_dict()
    if state.get("address") != address:
        state["address"] = address
        _follow(address)


def _follow(address: dict[str, str]) -> None:
    state = st.session_state
    if address.get("article") in _known_articles():
        state["article"] = address["article"]
    if address.get("lang") in LANGUAGES:
        state["lang"] = address["lang"]
    _hide(hidden_of(address["hide"]) if "hide" in address else USUAL)
    number = address.get("axis", "")
    if number.isascii() and number.isdecimal() and 0 < len(number) < 6:
        select("axis", axis_id(int(number) - 1))
    elif address.get("place"):
        select("place", address["place"])
    else:
        select(None, "")


def _hide(hidden: frozenset[str]) -> None:
    """Sets the filters, and with them the widgets that show them."""
    state = st.session_state
    state["hidden"] = hidden
    for group, keys in (("sense", SENSES), ("role", ROLES)):
        state[f"shown_{group}"] = [key for key in keys if key not in hidden]
    for key in MORE:
        state[f"filter_{key}"] = key not in hidden


def _known_articles() -> tuple[str, ...]:
    return (*(example.id for example in examples()), PASTE, FILES, ADDRESS)


def _browser_language() -> str:
    language = (st.context.locale or "").partition("-")[0].lower()
    return language if language in LANGUAGES else LANGUAGES[0]


def select(kind: Literal["place", "axis"] | None, chosen: str, *, mention: int = -1) -> None:
    """Chooses a place or an axis for the article and the map to show; None chooses nothing."""
    _choose(kind, chosen, mention)
    st.session_state["seq"] += 1


def new_article() -> None:
    """Forgets what was set for the article shown before: its language, and what was chosen in it."""
    st.session_state["language"] = ""
    select(None, "")


def heard(message: dict[str, object] | None) -> None:
    """Takes over a choice made in the article or on the map, and opens its passages.

    Both show it already, so ``seq`` stays: an answer that is late must not undo a newer click.
    """
    if not message:
        return
    kind, chosen, mention = message.get("kind"), message.get("id"), message.get("mention")
    if kind not in ("place", "axis") or not isinstance(chosen, str):
        _choose(None, "", -1)
        return
    _choose(kind, chosen, mention if isinstance(mention, int) else -1)
    # The table of axes shows the passages of its axis itself.
    if not (kind == "axis" and st.session_state["tab"] == "axes"):
        st.session_state["tab"] = "passages"


def _choose(kind: str | None, chosen: str, mention: int) -> None:
    st.session_state.update(kind=kind or "", id=chosen, mention=mention)


def open_tab(labels: list[str]) -> None:
    """Remembers the tab that the reader opened by its name, whatever language labels it."""
    st.session_state["tab"] = TABS[labels.index(st.session_state["tabs"])]


def selection(reading: Reading) -> Selection:
    """The choice as far as this reading has it: an id that it does not know counts as none."""
    state = st.session_state
    kind, chosen, mention = state["kind"], state["id"], state["mention"]
    place = reading.place(chosen) if kind == "place" else None
    if place is not None:
        known = mention if 0 <= mention < len(place.mentions) else None
        return Selection("place", chosen, known, state["seq"])
    if kind == "axis" and chosen in {axis_id(index) for index in range(len(reading.axes))}:
        return Selection("axis", chosen, None, state["seq"])
    return Selection(None, "", None, state["seq"])


def write_address(chosen: Selection) -> None:
    """Puts the article, the choice and the language in the page's address, when they changed."""
    state = st.session_state
    address = {"article": state["article"]}
    if chosen.kind == "place":
        address["place"] = chosen.id
    elif chosen.kind == "axis":
        address["axis"] = chosen.id.removeprefix("axis-")
    address["lang"] = state["lang"]
    if state["hidden"] != USUAL:
        address["hide"] = ",".join(k for k in (*SENSES, *ROLES, *MORE) if k in state["hidden"])
    if st.query_params.to_dict() != address:
        st.query_params.from_dict(address)
    state["address"] = address
