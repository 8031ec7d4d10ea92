"""Files from the reader's disk: read as they come in, kept in this session only, one of them shown.

The bytes are let go once they are read: only the articles stay, by the digest of their bytes.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from geo.article.sources import Source, read_file
from geo.errors import ArticleError, GeoError
from geo.page.given import Input, of_source
from geo.page.html import file_button, notice
from geo.page.state import FILES, new_article
from geo.views.words import Words

MAX_FILES = 20


def choose_files(words: Words) -> Input:
    """The file that the reader shows, of those given in this session."""
    state = st.session_state
    for key, empty in (("documents", {}), ("refused", {}), ("uploads", 0)):
        state.setdefault(key, empty)
    file_button(words("files-button"))
    # A new key empties the field: the list of what was read is drawn below, in the reader's words.
    given = st.file_uploader(
        words("files-choose"), accept_multiple_files=True, key=f"files_{state['uploads']}"
    )
    if given:
        _read_all(given, words)
        state["uploads"] += 1
        st.rerun()
    for error in state["refused"].values():
        notice(words.error(error), "error")
    documents: dict[str, Source] = state["documents"]
    if not documents:
        notice(words("files-note"))
        return Input(id=FILES, hint="files-hint")
    shown = _choose(documents, words)
    notice(words("files-note"))
    return of_source(documents[shown], id=FILES)


def _read_all(given: Sequence[UploadedFile], words: Words) -> None:
    """Reads every file; one that fails is kept with its error, and the rest go on.

    A click meanwhile starts the page anew: what was read by then is not read again.
    """
    state = st.session_state
    files = {_key(file): file for file in given}
    documents: dict[str, Source] = state["documents"]
    refused: dict[str, GeoError] = {
        key: error for key, error in state["refused"].items() if key in files
    }
    state["refused"] = refused
    bar = st.progress(0.0)
    for done, (key, file) in enumerate(files.items()):
        bar.progress(done / len(files), words("files-reading", done=done + 1, total=len(files)))
        if key in documents or key in refused:
            continue
        try:
            documents[key] = _read(file, kept=len(documents))
        except GeoError as error:
            refused[key] = error
    read = [key for key in files if key in documents]
    if read:
        state["kept_document"] = read[0]
        new_article()


def _key(file: UploadedFile) -> str:
    return f"{hashlib.sha256(file.getbuffer()).hexdigest()} {file.name}"


def _read(file: UploadedFile, *, kept: int) -> Source:
    if kept >= MAX_FILES:
        raise ArticleError(
            "files-too-many",
            f"{file.name} was not read: {MAX_FILES} files are kept at a time. Remove one first.",
            name=file.name,
            limit=MAX_FILES,
        )
    return read_file(file.getvalue(), file.name)


def _choose(documents: Mapping[str, Source], words: Words) -> str:
    state = st.session_state
    if state.get("kept_document") not in documents:
        state["kept_document"] = next(iter(documents))
    # A field that is not drawn loses its value: the copy outlives a look at another article.
    state["document"] = state["kept_document"]
    st.selectbox(
        words("files-read", count=len(documents)),
        list(documents),
        format_func=_labels(documents).__getitem__,
        key="document",
        on_change=_show,
    )
    st.button(words("files-remove"), on_click=_remove)
    return str(state["kept_document"])


def _labels(documents: Mapping[str, Source]) -> dict[str, str]:
    """The files' names; those that bear the same one are told apart by their digest."""
    about = {key: document.provenance for key, document in documents.items()}
    times = Counter(origin.file_name for origin in about.values())
    return {
        key: origin.file_name
        if times[origin.file_name] == 1
        else f"{origin.file_name} · {origin.sha256[:8]}"
        for key, origin in about.items()
    }


def _show() -> None:
    st.session_state["kept_document"] = st.session_state["document"]
    new_article()


def _remove() -> None:
    del st.session_state["documents"][st.session_state["kept_document"]]
    new_article()
