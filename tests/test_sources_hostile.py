"""geo.article.sources: hostile documents end in an article or in a sentence, and in good time."""

import json
import threading
import time
import zipfile
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geo.article.sources import isolation, parser, read_file
from geo.article.sources.isolation import parse_apart
from geo.article.sources.parser import Request, parse, serve
from geo.errors import ArticleError
from geo.model import Article
from tests import source_files

SEEDS = (
    source_files.PAGE.encode(),
    source_files.PAGE.encode("utf-16"),
    source_files.pdf(["Valmont", "Montfort"], ["La ville"]),
    source_files.encrypted_pdf(source_files.pdf(["Valmont"]), "x"),
    source_files.word_document(),
    source_files.mail(plain="Valmont", html="<p>Valmont</p>", attachment=True),
    "Войска продвигаются к городу.".encode("koi8-r"),
    "تتقدم القوات".encode("cp1256"),
)
# A page that keeps the parser busy for minutes.
HEAVY = b"<html><body>" + b"<p>a b c</p>" * 500_000


def outcome(data, name):
    """The article of some bytes, or the code of their refusal; nothing else may come."""
    try:
        source = read_file(data, name, parser=parse)
    except ArticleError as error:
        return error.code
    assert isinstance(source.article, Article)
    assert source.article.text.strip()
    source.article.text.encode("utf-8")
    return source.article


@given(st.binary(max_size=2000), st.sampled_from(["a.txt", "a.html", "a.pdf", "a.docx", "a.eml"]))
@settings(deadline=None)
def test_any_bytes_are_an_article_or_are_refused(data, name):
    outcome(data, name)


PREFIXES = [b"<html><body>", b"%PDF-1.7\n", b"PK\x03\x04", b"From: a@b.c\nSubject: x\nMIME-Version: 1.0\n",
            b"\x1f\x8b\x08", b"\xff\xfe", b"<?xml version='1.0' encoding='utf-8'?><html>"]  # fmt: skip


@given(st.sampled_from(PREFIXES), st.binary(max_size=500))
@settings(deadline=None)
def test_any_bytes_after_a_known_beginning(prefix, rest):
    outcome(prefix + rest, "a")


@given(st.data())
@settings(deadline=5000, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_a_damaged_document_is_read_or_refused(data):
    document = bytearray(data.draw(st.sampled_from(SEEDS)))
    for _ in range(data.draw(st.integers(1, 8))):
        position = data.draw(st.integers(0, len(document) - 1))
        document[position] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(len(document) // 2, len(document)))
    outcome(bytes(document[:cut]), "a")


@pytest.mark.parametrize(
    ("kind", "parses", "shown"),
    [
        ("html", "web_page.trafilatura.bare_extraction", "HTML"),
        ("pdf", "pdf.PdfReader", "PDF"),
        ("docx", "word.docx.Document", "DOCX"),
        ("email", "mail.message_from_bytes", "e-mail"),
    ],
)
def test_a_fault_of_a_library_is_told_as_a_damaged_document(monkeypatch, kind, parses, shown):
    def faulty(*_, **__):
        raise AttributeError("no such thing")

    monkeypatch.setattr(f"geo.article.sources.{parses}", faulty)
    data = dict(zip(("html", "", "pdf", "", "docx", "email"), SEEDS, strict=False))[kind]
    with pytest.raises(ArticleError) as error:
        parse(data, Request(kind, name="a"))
    assert error.value.code == "file-broken"
    assert error.value.values == {"name": "a", "kind": shown}


def test_a_child_gives_what_the_parser_gives():
    for data, kind in zip(SEEDS, ("html", "html", "pdf", None, "docx", "email"), strict=False):
        if kind is not None:
            request = Request(kind, name="a")
            assert parse_apart(data, request) == parse(data, request)


def test_a_refusal_comes_out_of_the_child_as_it_is():
    for reads in (parse, parse_apart):
        with pytest.raises(ArticleError) as error:
            reads(SEEDS[3], Request("pdf", name="secret.pdf"))
        assert (error.value.code, error.value.values, str(error.value)) == (
            "file-encrypted",
            {"name": "secret.pdf"},
            "secret.pdf is protected by a password. Save a copy without it and read that.",
        )


def test_a_document_that_takes_too_long_is_given_up_and_the_next_one_is_read():
    request = Request("html", name="heavy.html")
    start = time.monotonic()
    with pytest.raises(ArticleError) as error:
        parse_apart(HEAVY, request, seconds=2)
    assert (error.value.code, error.value.values) == (
        "file-too-complex", {"name": "heavy.html", "seconds": 2},
    )  # fmt: skip
    assert time.monotonic() - start < 10
    assert parse_apart(SEEDS[0], Request("html")).title == "L'armée marche sur Saint-Aubin"


def test_a_child_that_died_while_idle_is_replaced():
    request = Request("pdf", name="a")
    expected = parse_apart(SEEDS[2], request)
    child = isolation._POOL.take()
    child._process.kill()
    isolation._POOL.give_back(child)
    assert parse_apart(SEEDS[2], request) == expected


def test_a_child_serves_documents_until_they_end_or_it_has_grown(monkeypatch):
    def asked(data, kind):
        header = {"size": len(data), "seconds": 60, "request": {"kind": kind, "name": "a"}}
        return json.dumps(header).encode() + b"\n" + data

    requests = asked(SEEDS[2], "pdf") + asked(SEEDS[3], "pdf") + asked(SEEDS[5], "email")
    answers = BytesIO()
    serve(BytesIO(requests), answers)
    lines = [json.loads(line) for line in answers.getvalue().splitlines()]
    assert [sorted(line) for line in lines] == [
        ["draft", "leaving"], ["error", "leaving"], ["draft", "leaving"],
    ]  # fmt: skip
    assert [line["leaving"] for line in lines] == [False] * 3
    monkeypatch.setattr(parser, "_MAX_GROWTH", -1)
    answers = BytesIO()
    serve(BytesIO(requests), answers)
    assert [json.loads(line)["leaving"] for line in answers.getvalue().splitlines()] == [True]


def test_the_child_is_kept_for_the_next_document_and_two_work_at_once():
    parse_apart(SEEDS[2], Request("pdf", name="a"))
    kept = isolation._POOL.take()
    isolation._POOL.give_back(kept)
    parse_apart(SEEDS[2], Request("pdf", name="a"))
    assert isolation._POOL.take() is kept
    drafts = []

    def read():
        drafts.append(parse_apart(SEEDS[2], Request("pdf", name="a")))

    threads = [threading.Thread(target=read) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(drafts) == 2
    assert drafts[0] == drafts[1]
    kept.end()


@pytest.mark.parametrize(
    "document",
    [
        "<!DOCTYPE x [<!ENTITY a '" + "a" * 1000 + "'>"
        + "".join(f"<!ENTITY {b} '{f'&{a};' * 50}'>" for a, b in zip("abcdef", "bcdefg", strict=True))
        + "]><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
        "<w:body><w:p><w:r><w:t>&g;</w:t></w:r></w:p></w:body></w:document>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><w:document xmlns:w="
        "'http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>&a;"
        "</w:t></w:r></w:p></w:body></w:document>",
    ],
    ids=["entities within entities", "a file of this machine"],
)  # fmt: skip
def test_entities_of_a_word_document_are_not_resolved(document):
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(source_files.word_document())) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, document if name == "word/document.xml" else old.read(name))
    assert outcome(out.getvalue(), "a.docx") in ("file-broken", "file-no-text")


def test_an_archive_of_very_many_members_is_not_opened(monkeypatch):
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(10_001):
            archive.writestr(str(number), b"")
    monkeypatch.setattr(zipfile, "ZipFile", None)
    assert outcome(out.getvalue(), "a.docx") == "file-kind"


@pytest.mark.parametrize(
    "text",
    ["\n" * 999_999 + "a", "a " * 500_000, "a" * 1_000_000, "Read more: x\n" * 70_000, "a.\n\n" * 100_000,
     "\u2028" * 999_990 + "Valmont", "(" * 1_000_000, ("Valmont " * 8 + "\n") * 15_000,
     "# a" + " " * 999_990 + "b"],
    ids=["lines", "words", "one word", "cues", "paragraphs", "separators", "brackets", "wrapped", "heading"],
)  # fmt: skip
def test_a_text_of_a_million_characters_is_read_in_seconds(text):
    start = time.process_time()
    assert isinstance(outcome(text.encode(), "a.md"), Article)
    assert time.process_time() - start < 10
