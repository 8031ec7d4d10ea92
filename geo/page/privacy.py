"""What left this machine: every name sent to a geocoder, and whether the browser asks for tiles."""

from __future__ import annotations

import streamlit as st

from geo.gazetteer.sent import LEDGER
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
    if lines:
        notice(words("left-names", count=len(lines)), "warning")
        sent_list(
            tuple(
                f"{line.what} · {line.where} · {line.when:%Y-%m-%d %H:%M:%S} UTC"
                for line in reversed(lines)
            )
        )
    elif not st.session_state["had_tiles"]:
        notice(f"✓ {words('left-nothing')}", "calm")
