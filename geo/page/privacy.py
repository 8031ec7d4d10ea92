"""What left this machine: names sent to a geocoder, addresses fetched, and tiles asked for."""

from __future__ import annotations

import streamlit as st

from geo.gazetteer.sent import LEDGER, Sent
from geo.page.html import heading, notice, sent_list
from geo.views.words import Words


def left_machine(words: Words, *, session: str, tiles: bool) -> None:
    """Says so in green when nothing did, else lists it, newest first."""
    heading(words("heading-left"))
    lines = LEDGER.lines(session=session)
    st.session_state["had_tiles"] = tiles or st.session_state.get("had_tiles", False)
    if tiles:
        notice(words("left-tiles"), "warning")
    elif st.session_state["had_tiles"]:
        notice(words("left-tiles-before"), "warning")
    for kind, message in (("name", "left-names"), ("address", "left-addresses")):
        sent = [line for line in reversed(lines) if line.kind == kind]
        if sent:
            notice(words(message, count=len(sent)), "warning")
            sent_list(tuple(_row(line) for line in sent))
    if not lines and not st.session_state["had_tiles"]:
        notice(f"✓ {words('left-nothing')}", "calm")


def _row(line: Sent) -> str:
    # An address names its server itself.
    where = (line.where,) if line.kind == "name" else ()
    return " · ".join((line.what, *where, f"{line.when:%Y-%m-%d %H:%M:%S} UTC"))
