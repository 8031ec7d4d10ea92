"""A web address: asked on the reader's click and at no other time, each request written down."""

from __future__ import annotations

import streamlit as st

from geo.article.sources import Asked, Source, fetching, read_address
from geo.errors import GeoError
from geo.gazetteer.sent import LEDGER
from geo.page.given import Input, of_source
from geo.page.html import notice
from geo.page.state import ADDRESS, new_article
from geo.views.words import Words


def choose_address(words: Words) -> Input:
    """The page that the reader last had fetched in this session."""
    state = st.session_state
    if not fetching():
        st.text_input(words("address-field"), key="address_off", disabled=True)
        notice(words("address-off"))
        return Input(id=ADDRESS, hint="address-off")
    state.setdefault("web_address", state.get("kept_address", ""))
    # In a form, what is typed stays in the browser until the button is pressed.
    with st.form("address_form", border=False, enter_to_submit=False):
        st.text_input(words("address-field"), key="web_address", placeholder="https://…")
        clicked = st.form_submit_button(words("address-fetch"))
    if clicked:
        _fetch(state["web_address"], words)
    fetched: Source | GeoError | None = state.get("fetched")
    if isinstance(fetched, GeoError):
        notice(words.error(fetched), "error")
    notice(words("address-note"))
    if isinstance(fetched, Source):
        return of_source(fetched, id=ADDRESS)
    return Input(id=ADDRESS, hint="address-hint")


def _fetch(address: str, words: Words) -> None:
    state = st.session_state
    session = state["channel"]

    def tell(asked: Asked) -> None:
        LEDGER.record(asked.url, where=asked.host, kind="address", session=session)

    state["kept_address"], state["fetched"] = address, None
    with st.spinner(words("address-fetching")):
        try:
            state["fetched"] = read_address(address, on_request=tell)
        except GeoError as error:
            state["fetched"] = error
    new_article()
