"""geo.article.sources.address: which addresses are one, and which may be asked."""

from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.article.sources.address import is_public, parse_address
from geo.errors import ArticleError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.org", "https://example.org/"),
        (" http://Example.org:80/a ", "http://example.org/a"),
        ("example.org/article", "https://example.org/article"),
        ("example.org:443/x", "https://example.org/x"),
        ("https://example.org/a%20b?q=é#part", "https://example.org/a%20b?q=%C3%A9"),
        ("https://example.org:8443/", "https://example.org:8443/"),
        ("https://пример.рф/новость", "https://xn--e1afmkfd.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C"),
        ("http://[::1]:8080/", "http://[::1]:8080/"),
        ("https://faß.de/", "https://xn--fa-hia.de/"),
        ("http://example.org/a\r\nHost: evil", "http://example.org/aHost:%20evil"),
    ],
)  # fmt: skip
def test_addresses(text, expected):
    assert parse_address(text).text == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "web-address"),
        ("https://", "web-address"),
        ("https:///path", "web-address"),
        ("the army entered the town", "web-address"),
        ("https://exa mple.org/", "web-address"),
        ("https://example.org:port/", "web-address"),
        ("https://example.org:99999/", "web-address"),
        ("https://example.org:0/", "web-address"),
        ("http://[::1", "web-address"),
        ("http://a\\@127.0.0.1/", "web-credentials"),
        ("http://example.org\\.evil.org/", "web-address"),
        ("http://example.org/" + "a" * 3000, "web-address"),
        ("ftp://example.org/", "web-scheme"),
        ("file:///etc/passwd", "web-scheme"),
        ("javascript:alert(1)", "web-scheme"),
        ("data:text/html,x", "web-scheme"),
        ("https://user@example.org/", "web-credentials"),
        ("https://:secret@example.org/", "web-credentials"),
    ],
)
def test_refused_addresses(text, code):
    with pytest.raises(ArticleError) as error:
        parse_address(text)
    assert error.value.code == code


PRIVATE = """
0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 100.100.100.200 127.0.0.1 127.255.255.254 168.63.129.16
169.254.169.254 169.254.170.2 172.16.0.1 172.31.255.255 192.0.0.192 192.0.2.1 192.88.99.1 192.168.1.1
198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
:: ::1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:169.254.169.254 ::ffff:0:127.0.0.1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe
64:ff9b:1::1 100::1 2001::1 2001:db8::1 2002:7f00:1:: 2002:a9fe:a9fe::1 2002:c0a8:101::1 3fff::1 5f00::1
fc00::1 fd00:ec2::254 fe80::1 fec0::1 ff02::1
""".split()
PUBLIC = """
1.1.1.1 8.8.8.8 93.184.215.14 100.63.255.255 100.128.0.1 172.15.255.255 172.32.0.1 192.0.1.1 223.255.255.254
2606:4700::1111 2a00:1450:4001::1 ::ffff:8.8.8.8 64:ff9b::808:808 2002:808:808::1
""".split()


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_not_public(address):
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_public(address):
    assert is_public(ip_address(address))


@given(st.integers(0, 2**32 - 1))
def test_an_address_is_no_more_public_in_an_ipv6_dress(number):
    plain = is_public(IPv4Address(number))
    for prefix, shift in ((0xFFFF << 32, 0), (0x64FF9B << 96, 0), (0x2002 << 112, 80)):
        assert is_public(IPv6Address(prefix | number << shift)) == plain


@given(st.text(max_size=80))
def test_any_text_is_an_address_or_is_refused(text):
    try:
        address = parse_address(text)
    except ArticleError:
        return
    assert address.text.isascii()
    assert not set(address.text) & set(" \r\n\t\\")
    assert parse_address(address.text) == address
