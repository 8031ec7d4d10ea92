"""geo.article.sources.web: what is fetched, from where, and what is refused before it is asked."""

import hashlib
import shutil
import socket
import subprocess
from dataclasses import replace
from ipaddress import ip_address

import pytest

from geo.article.sources import Asked, fetch, read_address
from geo.article.sources.address import Policy, is_public
from geo.errors import ArticleError
from tests import source_files
from tests.test_sources_files import PAGE_SECTIONS, sections
from tests.web_reading import BRIEF, HERE, LOOPBACK, read, refusal
from tests.web_server import answer, redirect, server_context, serving

PAGE = answer(source_files.PAGE.encode())


@pytest.fixture
def server():
    with serving() as running:
        yield running


def test_a_page_is_read_with_its_provenance(server):
    server.answers["/article?id=1"] = PAGE
    asked = []
    url = server.url("/article?id=1")
    source = read(url, on_request=asked.append)
    assert sections(source) == PAGE_SECTIONS
    assert asked == [Asked(url, "127.0.0.1")]
    about = source.provenance
    assert (about.sha256, about.kind, about.address, about.addresses, about.file_name) == (
        hashlib.sha256(source_files.PAGE.encode()).hexdigest(), "html", url, (url,), "",
    )  # fmt: skip


def test_the_request_says_who_asks_and_nothing_of_the_reader(server, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    server.answers["/"] = answer(
        status="302 Found", Location=server.url("/2"), Set_Cookie="id=1; Path=/"
    )
    server.answers["/2"] = PAGE
    read(server.url("/"))
    fields = [request.split("\r\n") for request in server.requests]
    assert [lines[0] for lines in fields] == ["GET / HTTP/1.1", "GET /2 HTTP/1.1"]
    for lines in fields:
        names = sorted(line.split(":")[0] for line in lines[1:] if line)
        assert names == ["Accept", "Accept-Encoding", "Connection", "Host", "User-Agent"]
        assert f"Host: 127.0.0.1:{server.port}" in lines
        assert any(line.startswith("User-Agent: Dateline ") for line in lines)


def test_the_name_is_resolved_once_and_its_checked_address_is_asked(server, monkeypatch):
    server.answers["/"] = PAGE
    resolved, looked_up = [], []
    system = socket.getaddrinfo

    def rebinding(host, _):
        resolved.append(host)
        return (LOOPBACK,) if len(resolved) == 1 else (ip_address("127.0.0.66"),)

    def watched(host, *rest, **options):
        looked_up.append(host)
        return system(host, *rest, **options)

    monkeypatch.setattr(socket, "getaddrinfo", watched)
    read(server.url("/", host="news.example"), replace(HERE, resolve=rebinding))
    assert resolved == ["news.example"]
    # Only the number is handed to the system, which asks nobody for it.
    assert looked_up == ["127.0.0.1"]
    assert f"Host: news.example:{server.port}\r\n" in server.requests[0]


def test_a_name_that_also_leads_inside_is_refused(server):
    both = replace(HERE, resolve=lambda *_: (LOOPBACK, ip_address("10.0.0.7")))
    code, values = refusal(server.url("/", host="news.example"), both)
    assert (code, values) == ("web-private", {"host": "news.example", "ip": "10.0.0.7"})
    assert server.requests == []


def test_the_second_address_of_a_host_is_asked_when_the_first_is_dead(server):
    server.answers["/"] = PAGE
    dead = ip_address("127.0.0.66")
    several = replace(HERE, allows=lambda ip: ip.is_loopback, resolve=lambda *_: (dead, LOOPBACK))
    assert read(server.url("/"), several).article.title


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1:{port}/", "http://localhost:{port}/", "http://2130706433:{port}/",
        "http://0x7f.1:{port}/", "http://[::1]:{port}/", "http://[::ffff:127.0.0.1]:{port}/",
        "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://0.0.0.0:{port}/",
        "//127.0.0.1:{port}/",
    ],
)  # fmt: skip
def test_a_redirect_is_checked_like_an_address(target, server):
    try:
        outside = serving("127.0.0.2")
        with outside as first:
            here = ip_address("127.0.0.2")
            policy = replace(HERE, allows=lambda ip: ip == here or is_public(ip))
            first.answers["/"] = redirect(target.format(port=server.port))
            assert refusal(first.url("/"), policy)[0] == "web-private"
            assert (len(first.requests), server.requests) == (1, [])
    except OSError:
        pytest.skip("this system has no loopback address beside 127.0.0.1")


def test_the_rule_of_the_page_refuses_this_machine(server):
    server.answers["/"] = PAGE
    with pytest.raises(ArticleError) as error:
        read_address(server.url("/"))
    assert (error.value.code, error.value.values) == ("web-port", {"port": str(server.port)})
    with pytest.raises(ArticleError) as error:
        read_address("http://localhost/")
    assert error.value.code == "web-private"
    assert server.requests == []


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("ftp://example.org/", "web-scheme"),
        ("file:///etc/passwd", "web-scheme"),
        ("http://user:secret@127.0.0.1/", "web-credentials"),
        ("http://[::1/", "web-broken"),
        ("/missing", "web-not-found"),
    ],
)
def test_bad_redirects(location, code, server):
    server.answers["/"] = redirect(location)
    assert refusal(server.url("/"))[0] == code


def test_redirects_are_followed_five_times_and_all_are_told(server):
    for number in range(5):
        server.answers[f"/{number}"] = redirect(f"/{number + 1}")
    server.answers["/5"] = PAGE
    asked = []
    source = read(server.url("/0"), on_request=asked.append)
    urls = tuple(server.url(f"/{number}") for number in range(6))
    assert source.provenance.addresses == urls
    assert [request.url for request in asked] == list(urls)
    server.answers["/5"] = redirect("/0")
    assert refusal(server.url("/0")) == ("web-redirects", {"limit": 5})


def test_a_failed_request_is_told_as_well(server):
    asked = []
    assert refusal(server.url("/none"), on_request=asked.append)[0] == "web-not-found"
    assert asked == [Asked(server.url("/none"), "127.0.0.1")]


def test_a_refused_address_in_figures_has_not_left_this_machine():
    asked = []
    assert refusal("http://127.0.0.1/", Policy(), on_request=asked.append)[0] == "web-private"
    assert asked == []
    named = Policy(resolve=lambda *_: (LOOPBACK,))
    assert refusal("http://inner.example/", named, on_request=asked.append)[0] == "web-private"
    assert asked == [Asked("http://inner.example/", "inner.example")]


def test_fetching_can_be_turned_off(monkeypatch):
    asked = []
    for value in ("off", " OFF ", "0", "no", "false"):
        monkeypatch.setenv("DATELINE_FETCH", value)
        assert refusal("http://127.0.0.1/", on_request=asked.append)[0] == "web-off"
    assert asked == []
    monkeypatch.setenv("DATELINE_FETCH", "on")
    assert refusal("http://127.0.0.1/", Policy())[0] == "web-private"


def test_a_resolver_has_a_limit_of_time_too(server):
    waiting = replace(BRIEF, resolve=lambda *_: server.stopped.wait(30) and ())
    assert refusal("http://news.example/", waiting)[0] == "web-slow"


def test_an_unknown_host_and_a_closed_port():
    unknown = replace(HERE, resolve=lambda *_: ())
    assert refusal("http://news.example/", unknown) == (
        "web-unknown-host", {"host": "news.example"},
    )  # fmt: skip
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        assert refusal(f"http://127.0.0.1:{port}/")[0] == "web-unreachable"


def test_a_server_without_tls_gives_nothing_over_https(server):
    server.answers["/"] = PAGE
    assert refusal(server.url("/", scheme="https"))[0] == "web-certificate"


@pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl to make a certificate")
def test_a_certificate_must_be_trusted_and_name_the_host(tmp_path, monkeypatch):
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out",
         certificate, "-subj", "/CN=news.example", "-addext", "subjectAltName=DNS:news.example"],
        check=True, capture_output=True,
    )  # fmt: skip
    named = replace(HERE, resolve=lambda *_: (LOOPBACK,))
    with serving(tls=server_context(certificate, key)) as server:
        server.answers["/"] = PAGE
        url = server.url("/", host="news.example", scheme="https")
        assert refusal(url, named)[0] == "web-certificate"
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        fetch._tls_context.cache_clear()
        try:
            assert sections(read(url, named)) == PAGE_SECTIONS
            assert server.names[-1] == "news.example"
            other = server.url("/", host="other.example", scheme="https")
            assert refusal(other, named)[0] == "web-certificate"
        finally:
            fetch._tls_context.cache_clear()
