"""Files and web addresses on the page, without a browser: what is read, told, kept and asked."""

import hashlib
from functools import partial

import pytest
import streamlit as st

from geo.article.sources import read_address
from geo.page import files
from tests.page_run import drawn, html, names, page
from tests.source_files import PAGE, mail, word_document
from tests.web_reading import HERE
from tests.web_server import answer, redirect, serving

TEXT = "L'armée marche de Palmyre sur Raqqa, dit l'agence."
HOSTILE = "<img src=x onerror=alert(1)> ![x](http://x.example/y) **b**.txt"


@pytest.fixture(autouse=True)
def empty_caches():
    yield
    st.cache_data.clear()


def given(*files, test=None, **address):
    """The page after the reader gave files, each a (name, bytes)."""
    test = test or page(article="files", **address)
    test.file_uploader[0].set_value([(name, data, "text/plain") for name, data in files])
    return test.run()


def asked(address, test=None):
    """The page after the reader typed an address and pressed the button."""
    test = test or page(article="address")
    test.text_input(key="web_address").input(address)
    return test.button[0].click().run()


def printed(test):
    blocks = drawn(test, "article")["blocks"]
    return "\n".join(
        "".join(run["text"] for run in p["runs"]) for b in blocks for p in b["paragraphs"]
    )


def test_a_file_is_read_and_says_where_it_is_from():
    test = given(("dépêche.txt", TEXT.encode()))
    assert not test.exception
    assert printed(test) == TEXT
    assert {name["mark"] for name in names(test)} == {"scene"}
    head = html(test)
    assert '<h1 dir="auto">dépêche.txt</h1>' in head
    assert f"sha256 {hashlib.sha256(TEXT.encode()).hexdigest()[:8]}…" in head
    assert "read on " in head
    assert dict(test.query_params) == {"article": "files", "lang": "en"}


def test_one_that_fails_gives_its_sentence_and_the_rest_go_on():
    test = given(("vide.txt", b""), ("a.html", PAGE.encode()), ("b.docx", word_document()[:-50]))
    assert not test.exception
    assert "vide.txt is empty." in html(test)
    assert "b.docx is damaged" in html(test)
    assert test.selectbox(key="document").options == ["a.html"]
    assert "<bdi>Le Courrier du Nord</bdi> · <bdi>Anne Bernard</bdi> · " in html(test)
    assert "Après trois jours de combats" in printed(test)


def test_the_reader_chooses_which_file_is_shown():
    test = given(("a.txt", TEXT.encode()), ("b.docx", word_document()))
    assert printed(test) == TEXT
    box = test.selectbox(key="document")
    assert box.options == ["a.txt", "b.docx"]
    box.select_index(1).run()
    assert "La ville est reprise" in html(test)
    test = given(("c.txt", b"Les combats continuent \xc3\xa0 Alep."), test=test)
    assert test.selectbox(key="document").options == ["a.txt", "b.docx", "c.txt"]
    assert printed(test) == "Les combats continuent à Alep."


def test_files_outlive_a_look_at_another_article_until_they_are_removed():
    test = given(("a.txt", TEXT.encode()))
    test.selectbox(key="article").select("raqqa-2016-03").run()
    test.selectbox(key="article").select("files").run()
    assert printed(test) == TEXT
    test.button[0].click().run()
    assert "Add files in the panel on the left." in html(test)
    assert not test.get("bidi_component")


def test_files_of_one_name_are_told_apart_and_one_file_is_kept_once():
    test = given(("a.txt", TEXT.encode()), ("a.txt", b"Alep."))
    digests = [hashlib.sha256(data).hexdigest()[:8] for data in (TEXT.encode(), b"Alep.")]
    options = [f"a.txt · {digest}" for digest in digests]
    assert test.selectbox(key="document").options == options
    test = given(("a.txt", TEXT.encode()), test=test)
    assert test.selectbox(key="document").options == options


def test_what_is_kept_is_bounded(monkeypatch):
    monkeypatch.setattr(files, "MAX_FILES", 2)
    test = given(*((f"{n}.txt", f"Alep {n}.".encode()) for n in range(3)))
    assert test.selectbox(key="document").options == ["0.txt", "1.txt"]
    assert "2.txt was not read: 2 files are kept at a time." in html(test)


def test_too_large_a_file_gives_its_sentence():
    test = given(("grand.txt", b"Alep. " * 3_400_000))
    assert "grand.txt has 21 MB; Dateline reads files up to 20 MB." in html(test)


def test_notes_stand_above_the_article_in_the_readers_language():
    test = given(("a.eml", mail(plain=TEXT, attachment=True)), lang="fr")
    assert "1 pièce jointe n’a pas été ouverte." in html(test)
    assert "Choisir des fichiers" in html(test)


def test_the_language_of_a_file_can_be_set():
    test = given(("a.html", PAGE.encode()))
    before = drawn(test, "article")["blocks"]
    test.selectbox(key="language").select("en").run()
    shown = drawn(test, "article")
    assert shown["language"] == "en"
    assert [block["kind"] for block in shown["blocks"]] == [block["kind"] for block in before]


def test_a_hostile_file_name_stays_text():
    test = given((HOSTILE, TEXT.encode()), (f"2{HOSTILE}", b""))
    assert not test.exception
    assert "<img" not in html(test)
    assert not [item for item in test.markdown if "x.example" in item.value]


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setattr("geo.page.address.read_address", partial(read_address, policy=HERE))
    with serving() as running:
        running.answers["/"] = redirect(running.url("/a"))
        running.answers["/a"] = answer(PAGE.encode())
        yield running


def test_an_address_is_asked_on_the_click_alone(server):
    test = page(article="address")
    assert "Nothing is fetched before." in html(test)
    test.text_input(key="web_address").input(server.url("/")).run()
    assert server.requests == []
    test = asked(server.url("/"), test)
    assert not test.exception
    assert len(server.requests) == 2
    assert "Après trois jours de combats" in printed(test)
    assert f"<bdi>{server.url('/a')}</bdi>" in html(test)
    test.run()
    test.selectbox(key="article").select("raqqa-2016-03").run()
    test.selectbox(key="article").select("address").run()
    assert "Après trois jours de combats" in printed(test)
    assert test.text_input(key="web_address").value == server.url("/")
    assert len(server.requests) == 2
    assert dict(test.query_params) == {"article": "address", "lang": "en"}


def test_every_hop_is_a_line_of_what_left_the_machine(server):
    test = asked(server.url("/"))
    assert "2 web addresses were asked:" in html(test)
    for path in ("/", "/a"):
        assert f"<bdi>{server.url(path)} · " in html(test)
    assert "Nothing. No request has been made." not in html(test)
    assert "Nothing. No request has been made." in html(page())


def test_a_failed_request_is_told_and_listed(server):
    test = asked(server.url("/none"))
    assert not test.exception
    assert "127.0.0.1 has no page at this address (404)." in html(test)
    assert "1 web address was asked:" in html(test)
    assert not test.get("bidi_component")


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        (
            "http://127.0.0.1/",
            "The address leads to 127.0.0.1, which is not on the public internet",
        ),
        ("http://[::ffff:127.0.0.1]/", "which is not on the public internet"),
        ("http://169.254.169.254/latest/meta-data/", "which is not on the public internet"),
        ("file:///etc/passwd", "not file:."),
        ("", "is not a web address."),
        ("<img src=x onerror=alert(1)>", "is not a web address."),
    ],
)
def test_the_page_reaches_nothing_private(address, sentence):
    test = asked(address)
    assert not test.exception
    assert sentence in html(test)
    assert "<img" not in html(test)
    assert "Nothing. No request has been made." in html(test)


def test_fetching_can_be_turned_off(monkeypatch):
    monkeypatch.setenv("DATELINE_FETCH", "off")
    test = page(article="address")
    assert "Fetching web addresses is turned off here (DATELINE_FETCH=off)." in html(test)
    assert test.text_input(key="address_off").disabled
    assert not test.button
