"""The sidebar: which article, how it is read, what is shown, and in which language."""

from __future__ import annotations

import streamlit as st

from geo.article.language import LANGUAGES
from geo.article.sources import provenance
from geo.page.address import choose_address
from geo.page.examples import examples
from geo.page.files import choose_files
from geo.page.given import Input, of_example
from geo.page.html import brand, credit, heading, notice
from geo.page.state import ADDRESS, FILES, PASTE, new_article
from geo.views.filters import MORE, ROLES, SENSES, USUAL
from geo.views.words import LANGUAGES as INTERFACES
from geo.views.words import Words

PUBLIC_NOMINATIM = "https://nominatim.openstreetmap.org"
_NAMES = {"en": "English", "fr": "Français"}


def choose_input(words: Words) -> Input:
    """The article that the reader chose, pasted, gave as a file or had fetched."""
    state = st.session_state
    titles = {example.id: example.title for example in examples()}
    ways = {PASTE: _pasted, FILES: choose_files, ADDRESS: choose_address}
    titles.update({way: words(f"article-{way}") for way in ways})
    heading(words("heading-article"))
    st.selectbox(
        words("article-choose"),
        list(titles),
        format_func=titles.__getitem__,
        key="article",
        label_visibility="collapsed",
        on_change=new_article,
    )
    if state["article"] in ways:
        return ways[state["article"]](words)
    return of_example(next(e for e in examples() if e.id == state["article"]))


def _pasted(words: Words) -> Input:
    state = st.session_state
    # A field that is not drawn loses its value: the copy outlives a look at another article.
    for field in ("text", "title"):
        state.setdefault(f"pasted_{field}", "")
        state.setdefault(f"field_{field}", state[f"pasted_{field}"])
    st.text_area(words("paste-text"), key="field_text", height=160, on_change=_keep)
    st.text_input(words("paste-title"), key="field_title", on_change=_keep, max_chars=300)
    st.button(words("paste-clear"), on_click=_clear, disabled=not state["pasted_text"])
    notice(words("paste-note"))
    if not state["pasted_text"].strip():
        return Input(id=PASTE, hint="paste-hint")
    return Input(
        id=PASTE,
        text=state["pasted_text"],
        title=state["pasted_title"].strip(),
        origin=words("meta-pasted"),
        provenance=state["pasted_provenance"],
    )


def _keep() -> None:
    state = st.session_state
    if state["pasted_text"] != state["field_text"]:
        new_article()
        # A text from a browser may hold half characters; the reading refuses them in a sentence.
        raw = state["field_text"].encode("utf-8", "surrogatepass")
        state["pasted_provenance"] = provenance(raw, "text")
    state["pasted_text"] = state["field_text"]
    state["pasted_title"] = state["field_title"]


def _clear() -> None:
    st.session_state.update(field_text="", field_title="")
    _keep()


def reading_language(given: Input) -> str:
    """The language that the article is to be read in; empty to let it be detected."""
    return str(st.session_state.setdefault("language", "")) or given.language


def choose_language(words: Words, given: Input, read_as: str) -> None:
    """Lets the reader set the article's language; ``read_as`` is what it was read in."""
    heading(words("heading-reading"))
    known = words("language-detect")
    if read_as and not st.session_state["language"]:
        message = "language-given" if given.language else "language-detected"
        known = words(message, language=words.language_name(read_as))
    names = {code: words.language_name(code) for code in LANGUAGES}
    names = {"": known[:1].upper() + known[1:], **names}
    st.selectbox(
        words("language-choose"),
        list(names),
        format_func=names.__getitem__,
        key="language",
        label_visibility="collapsed",
    )


def choose_filters(words: Words) -> frozenset[str]:
    """What the reader wants hidden, in the words of ``geo.views.filters``; kept in the address."""
    state = st.session_state
    # Folded away, unless the address or the reader has set one.
    state["filters_open"] = state.get("filters_open", False) or state["hidden"] != USUAL
    with st.expander(words("heading-shown"), expanded=state["filters_open"]):
        shown = _shown(words)
    hidden = frozenset({*SENSES, *ROLES, *MORE} - shown)
    state["hidden"] = hidden
    return hidden


def _shown(words: Words) -> set[str]:
    state = st.session_state
    shown: set[str] = set()
    for group, keys in (("sense", SENSES), ("role", ROLES)):
        state.setdefault(f"shown_{group}", [key for key in keys if key not in state["hidden"]])
        chosen = st.pills(
            words(f"filter-{group}"),
            keys,
            selection_mode="multi",
            format_func=lambda key, group=group: words(f"{group}-{key}"),
            key=f"shown_{group}",
        )
        shown.update(chosen)
    for key in MORE:
        state.setdefault(f"filter_{key}", key not in state["hidden"])
        if st.toggle(words(f"filter-{key}"), key=f"filter_{key}"):
            shown.add(key)
    return shown


def choose_sources(words: Words) -> tuple[str | None, bool]:
    """Which geocoder is asked and whether tiles are, both folded away while nothing is sent."""
    state = st.session_state
    sends = state.get("geocoder") == "online" or state.get("background") == "tiles"
    with st.expander(words("heading-sources"), expanded=sends):
        return choose_geocoder(words), choose_background(words)


def choose_geocoder(words: Words) -> str | None:
    """The address of the geocoder that the reader agreed to ask; None for the built-in gazetteer."""
    heading(words("heading-places"))
    online = st.selectbox(
        words("geocoder-choose"),
        ("builtin", "online"),
        format_func=lambda key: words(f"geocoder-{key}"),
        key="geocoder",
        label_visibility="collapsed",
    )
    if online != "online":
        return None
    st.session_state.setdefault("kept_server", PUBLIC_NOMINATIM)
    st.session_state.setdefault("server", st.session_state["kept_server"])
    typed = st.text_input(
        words("geocoder-server"), key="server", max_chars=300, on_change=_withdraw_consent
    )
    server = (typed or "").strip() or PUBLIC_NOMINATIM
    st.session_state["kept_server"] = server
    notice(words("geocoder-warning", server=server), "warning")
    # The warning comes first: nothing is sent for having looked at it.
    return server if st.toggle(words("geocoder-agree"), key="agreed") else None


def _withdraw_consent() -> None:
    st.session_state["agreed"] = False


def choose_background(words: Words) -> bool:
    """True when the reader wants OpenStreetMap's tiles."""
    heading(words("heading-background"))
    chosen = st.segmented_control(
        words("background-choose"),
        ("offline", "tiles"),
        format_func=lambda key: words(f"background-{key}"),
        default="offline",
        required=True,
        key="background",
        label_visibility="collapsed",
        width="stretch",
    )
    return chosen == "tiles"


def choose_interface(words: Words) -> None:
    """The language of the interface; the page is drawn again in the chosen one."""
    heading(words("heading-interface"))
    st.segmented_control(
        words("interface-choose"),
        INTERFACES,
        format_func=_NAMES.__getitem__,
        required=True,
        key="lang",
        label_visibility="collapsed",
        width="stretch",
    )


def title(words: Words) -> None:
    """Dateline's name; drawn before anything can fail."""
    brand(words("app-tagline"))


def credits(words: Words, given: Input) -> None:
    """Whose data and whose article this is."""
    for line in (words("credits"), given.credit):
        if line:
            credit(line)
