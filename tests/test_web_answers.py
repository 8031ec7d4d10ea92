"""geo.article.sources.web: what a server may answer, broken, foreign, slow and endless answers included."""

import gzip
import hashlib
import time
from dataclasses import replace

import pytest

from tests.web_reading import BRIEF, HERE, read, refusal
from tests.web_server import answer, serving

TEXT = "The army entered the town of Valmont on Monday, residents said.\n"


@pytest.fixture
def server():
    with serving() as running:
        yield running


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("404 Not Found", "web-not-found"), ("410 Gone", "web-not-found"),
        ("403 Forbidden", "web-forbidden"), ("401 Unauthorized", "web-forbidden"),
        ("429 Too Many Requests", "web-forbidden"), ("500 Broken", "web-status"),
        ("503 Busy", "web-status"), ("204 No Content", "web-status"), ("302 Found", "web-status"),
        ("999 Odd", "web-status"),
    ],
)  # fmt: skip
def test_other_answers_than_a_page(status, code, server):
    server.answers["/"] = answer(status=status)
    assert refusal(server.url("/")) == (code, {"host": "127.0.0.1", "status": int(status[:3])})


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (answer(b"", kind="video/mp4"), "web-kind"),
        (answer(b"{}", kind="application/json"), "web-kind"),
        (answer(b""), "file-empty"),
        (answer(b"\x89PNG\r\n"), "file-kind"),
        (answer(b"x", Content_Encoding="br"), "web-coding"),
        (answer(b"not gzip", Content_Encoding="gzip"), "web-broken"),
        (answer(gzip.compress(TEXT.encode() * 99)[:-9], Content_Encoding="gzip"), "web-broken"),
        (b"SSH-2.0-OpenSSH_9.6\r\n", "web-broken"),
        (b"", "web-unreachable"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: " + b"y" * 70_000 + b"\r\n\r\n", "web-broken"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n", "web-broken"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\ncut", "web-broken"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "web-broken"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", "web-broken"),
    ],
)
def test_broken_and_foreign_answers(reply, code, server):
    server.answers["/"] = reply
    assert refusal(server.url("/"))[0] == code


@pytest.mark.parametrize(
    ("encoding", "kind"),
    [
        ("koi8-r", "text/plain; charset=KOI8-R"),
        ("cp1251", 'text/plain; charset="windows-1251"'),
        ("utf-8", "text/plain; charset=iso-8859-1"),
        ("cp1251", "text/plain; charset=utf-8"),
        ("cp1251", "text/plain"),
        ("utf-16", "application/octet-stream"),
        ("utf-8", ""),
    ],
)
def test_the_encoding_of_a_page(encoding, kind, server):
    text = "Войска продвигаются к городу Ракка, сообщил представитель министерства.\n"
    server.answers["/"] = answer(text.encode(encoding), kind=kind)
    assert read(server.url("/")).article.text == text


def test_a_packed_page_is_unpacked_and_its_digest_is_of_the_page(server):
    server.answers["/"] = answer(
        gzip.compress(TEXT.encode()), kind="text/plain", Content_Encoding="gzip"
    )
    source = read(server.url("/"))
    assert source.article.text == TEXT
    assert source.provenance.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_a_page_in_chunks_is_put_together(server):
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
    chunks = [TEXT[:20].encode(), TEXT[20:].encode(), b""]
    server.answers["/"] = head + b"".join(b"%x\r\n%s\r\n" % (len(c), c) for c in chunks)
    assert read(server.url("/")).article.text == TEXT


def endless(send, stopped):
    send(answer(kind="text/plain", length=False))
    while not stopped.is_set() and send(b"a" * 100_000):
        pass


def silent(_, stopped):
    stopped.wait(30)


def slow_body(send, stopped):
    send(answer(kind="text/plain", length=False) + b"The army")
    drip(send, stopped)


def slow_head(send, stopped):
    send(b"HTTP/1.1 200 OK\r\nX: ")
    drip(send, stopped)


def patient(send, stopped):
    while not stopped.wait(0.02) and send(b"HTTP/1.1 100 Continue\r\n\r\n"):
        pass


def drip(send, stopped):
    while not stopped.wait(0.02) and send(b"a"):
        pass


@pytest.mark.parametrize(
    "reply",
    [endless, answer(b"a" * 300_000), answer(gzip.compress(b"a" * 5_000_000), Content_Encoding="gzip")],
)  # fmt: skip
def test_a_page_has_a_limit_of_size(reply, server):
    server.answers["/"] = reply
    small = replace(HERE, max_bytes=200_000)
    assert refusal(server.url("/"), small) == (
        "web-too-large",
        {"host": "127.0.0.1", "limit": "0.2"},
    )


@pytest.mark.parametrize("reply", [silent, slow_body, slow_head, patient])
def test_a_page_has_a_limit_of_time(reply, server):
    server.answers["/"] = reply
    start = time.monotonic()
    assert refusal(server.url("/"), BRIEF) == ("web-slow", {"host": "127.0.0.1", "seconds": "0.3"})
    assert time.monotonic() - start < 5
