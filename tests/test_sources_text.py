"""geo.article.sources: what a file is, plain text and its encodings, what is refused and in which words."""

import ast
import gzip
import hashlib
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from geo.article import read_text
from geo.article.sources import Note, read_file, read_pasted
from geo.article.sources.encoding import decode
from geo.article.sources.kinds import kind_of
from geo.article.sources.parser import parse
from geo.article.sources.reading import MAX_FILE_BYTES
from geo.errors import ArticleError
from geo.model import Section, Span
from geo.views.words import LANGUAGES
from tests import source_files
from tests.cases_json import load_cases

RAQQA = "Les troupes de l’armée avancent vers Raqqa après trois jours de combats.\r\nÀ suivre.\r\n"
SOURCES = Path(__file__).parent.parent / "geo" / "article"


@pytest.mark.parametrize("case", load_cases("encodings"))
def test_encodings(case):
    data = case["text"].encode(case["encoding"])
    text, encoding = decode(data, declared=case.get("declared", ""))
    assert (text, encoding) == (case["text"], case["expected"])


def test_a_declared_encoding_survives_a_few_damaged_bytes():
    data = (RAQQA * 3).encode("utf-8").replace("é".encode(), b"\xe9", 1)
    text, encoding = decode(data, declared="utf-8")
    assert encoding == "utf-8"
    assert text == (RAQQA * 3).replace("é", "\ufffd", 1)


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 20, b"\0\0\0\0" * 50, b"\x81\x8d\x8f\x90\x9d" * 40 + b"\x01\x02\x03"],
)
def test_what_is_not_text_is_refused(data):
    with pytest.raises(ArticleError) as error:
        read_file(data, "notes.txt")
    assert error.value.code == "file-not-text"


def test_a_text_file_is_kept_character_for_character():
    data = b"\xef\xbb\xbf" + RAQQA.encode()
    before = datetime.now(UTC)
    source = read_file(data, "dispatch.txt")
    assert source.article == read_text(RAQQA)
    about = source.provenance
    assert (about.sha256, about.kind, about.file_name, about.addresses, about.address) == (
        hashlib.sha256(data).hexdigest(), "text", "dispatch.txt", (), "",
    )  # fmt: skip
    assert before <= about.read_at <= datetime.now(UTC)
    assert (source.author, source.notes) == ("", ())


def test_a_pasted_text_has_a_provenance_too():
    source = read_pasted(RAQQA, title="Raqqa", date="2016-03-27")
    assert source.article == read_text(RAQQA, title="Raqqa", date="2016-03-27")
    about = source.provenance
    assert (about.sha256, about.kind, about.file_name, about.address) == (
        hashlib.sha256(RAQQA.encode()).hexdigest(), "text", "", "",
    )  # fmt: skip


def test_a_guessed_encoding_is_noted():
    source = read_file(RAQQA.encode("cp1252"), "dispatch.txt")
    assert source.article.text == RAQQA
    assert source.notes == (Note("encoding-guessed", (("encoding", "cp1252"),)),)


def test_the_given_language_stands():
    assert read_file(RAQQA.encode(), "a.txt", language="en").article.language == "en"


def test_markdown_is_kept_as_printed_with_its_heading_as_title():
    text = "# La ville *est* reprise #\n\nL'armée a repris la ville après trois jours de combats.\n"
    article = read_file(text.encode(), "dispatch.md").article
    assert (article.text, article.title) == (text, "La ville *est* reprise")
    assert [(s.kind, article.quote(s.span)) for s in article.sections] == [
        ("headline", "# La ville *est* reprise #"),
        ("body", "L'armée a repris la ville après trois jours de combats."),
    ]


def test_known_sections_stand_and_the_rest_is_told_as_ever():
    text = "Un titre de quatre mots\n\nUne légende.\n\nL'armée a repris la ville de Valmont jeudi.\n\nUn lien"
    known = (Section("caption", Span(25, 37)), Section("related", Span(82, 89)))
    article = read_text(text, known=known)
    assert [(s.kind, article.quote(s.span)) for s in article.sections] == [
        ("headline", "Un titre de quatre mots"),
        ("caption", "Une légende."),
        ("body", "L'armée a repris la ville de Valmont jeudi."),
        ("related", "Un lien"),
    ]


def test_a_gzip_file_is_unpacked_once():
    data = gzip.compress(RAQQA.encode())
    source = read_file(data, "dispatch.txt.gz")
    assert source.article.text == RAQQA
    assert source.provenance.sha256 == hashlib.sha256(data).hexdigest()
    with pytest.raises(ArticleError) as error:
        read_file(gzip.compress(data), "dispatch.txt.gz")
    assert (error.value.code, error.value.values["found"]) == ("file-kind", "gzip")


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (source_files.pdf(["Valmont"]), "notes.txt", "pdf"),
        (source_files.word_document(), "notes.pdf", "docx"),
        (source_files.PAGE.encode(), "notes.txt", "html"),
        (source_files.PAGE.encode("utf-16"), "notes.txt", "html"),
        (b"<?xml version='1.0'?>\n<!-- x --><html><body><p>a</p></body></html>", "a", "html"),
        (b"<span>Valmont</span>", "a.html", "html"),
        (b"<span>Valmont</span>", "a.txt", "text"),
        (b"Valmont < Montfort", "a.html", "text"),
        (source_files.mail(plain="Valmont"), "notes.txt", "email"),
        (b"From: here\nTo: there, a journey of ten days.", "a.txt", "text"),
        (b"Date: Monday\nThe army moved.", "a.eml", "text"),
        (b"# Valmont", "a.md", "markdown"),
        (b"# Valmont", "a.txt", "text"),
    ],
)
def test_the_bytes_decide_and_not_the_name(data, name, expected):
    assert kind_of(data, name=name) == expected


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.txt", "file-empty"),
        (b" \r\n\t", "a.pdf", "file-empty"),
        (gzip.compress(b""), "a.gz", "file-empty"),
        (b"a" * (MAX_FILE_BYTES + 1), "a.txt", "file-too-large"),
        (b"a" * 1_000_001, "a.txt", "article-too-long"),
        (source_files.gzip_bomb(200_000_000), "a.txt.gz", "file-unpacks-too-large"),
        (gzip.compress(RAQQA.encode())[:40], "a.txt.gz", "file-broken"),
        (gzip.compress(b"Valmont.") + gzip.compress(b"Montfort."), "a.txt.gz", "file-broken"),
        (source_files.zip_bomb(150_000_000), "a.docx", "file-unpacks-too-large"),
        (source_files.word_document()[:-60], "a.docx", "file-broken"),
        (b"PK\x03\x04" + b"\0" * 40, "a.docx", "file-broken"),
        (b"{\\rtf1 Valmont}", "a.doc", "file-kind"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.doc", "file-kind"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "a.docx",
         "file-encrypted"),
        (b"\x89PNG\r\n\x1a\n", "a.txt", "file-kind"),
        (b"<?xml version='1.0'?><rss></rss>", "a.xml", "file-kind"),
        (b"%PDF-1.7 and no more", "a.pdf", "file-broken"),
        (source_files.pdf([]), "a.pdf", "file-no-text"),
        (source_files.pdf([], [], image=True), "scan.pdf", "pdf-image-only"),
        (source_files.pdf(*[["a"]] * 501), "a.pdf", "pdf-too-long"),
        (source_files.encrypted_pdf(source_files.pdf(["Valmont"]), "secret"), "a.pdf",
         "file-encrypted"),
        (b"<html><body><script>x()</script><div id='app'></div></body></html>", "a.html",
         "page-no-text"),
        (source_files.mail(plain=""), "a.eml", "file-no-text"),
        (b"From: a@b.c\nSubject: x\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime\n\nabc",
         "a.eml", "file-encrypted"),
    ],
)  # fmt: skip
def test_what_is_refused_says_why(data, name, code):
    with pytest.raises(ArticleError) as error:
        read_file(data, name, parser=parse)
    assert error.value.code == code
    assert str(error.value).startswith((name, "The text has"))


def sent_codes(call):
    """The codes, with the names of their values, of each ``call(code, ...)`` in geo/article."""
    for path in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == call):
                continue
            if isinstance(node.args[0], ast.Constant):
                named = {keyword.arg for keyword in node.keywords}
                pairs = ast.unparse(node.args[1]) if len(node.args) > 1 else ""
                yield node.args[0].value, named | set(re.findall(r"\('(\w+)',", pairs))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("call", "prefix"), [("ArticleError", "error"), ("Note", "note")])
def test_each_refusal_and_note_has_its_sentence(call, prefix, language):
    locales = SOURCES.parent / "views" / "locales"
    messages = (locales / f"{language}.ftl").read_text(encoding="utf-8")
    codes = dict(sent_codes(call))
    assert len(codes) >= 5
    for code, values in codes.items():
        body = re.search(rf"^{prefix}-{code} =(.*(?:\n[ }}].*)*)", messages, re.MULTILINE)
        assert body, f"{prefix}-{code} is not in {language}.ftl"
        asked = set(re.findall(r"\$(\w+)", body.group(1)))
        assert asked <= values, f"{prefix}-{code} in {language}.ftl asks for {asked - values}"
