"""Which web addresses may be asked: the parts of an address, and the rule for what they lead to.

>>> parse_address("www.example.org/a b?x=é").text
'https://www.example.org/a%20b?x=%C3%A9'
>>> is_public(ip_address("93.184.215.14")), is_public(ip_address("::ffff:127.0.0.1"))
(True, False)
"""

from __future__ import annotations

import re
import socket
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Literal
from urllib.parse import quote, urlsplit

import idna

from geo.errors import ArticleError

IPAddress = IPv4Address | IPv6Address
_PORTS: dict[str, int] = {"http": 80, "https": 443}
_MAX_LENGTH = 2000
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_HOST_AND_PORT = re.compile(r"[^/?#]+:\d+(?:[/?#]|$)")
_HOST = re.compile(r"[a-z0-9._:-]+\Z")
# Already escaped octets stay; all else outside these is escaped (RFC 3986, 3.3 and 3.4).
_PATH_SAFE = "/%:@!$&'()*+,;=~-._"
_QUERY_SAFE = _PATH_SAFE + "?"

# IPv6 networks that stand for an IPv4 address, with how far right its last bit lies.
_EMBEDDING = (
    (IPv6Network("::ffff:0:0/96"), 0),  # IPv4-mapped, RFC 4291
    (IPv6Network("::/96"), 0),  # IPv4-compatible, RFC 4291
    (IPv6Network("64:ff9b::/96"), 0),  # NAT64, RFC 6052
    (IPv6Network("2002::/16"), 80),  # 6to4, RFC 3056
)
_GLOBAL_UNICAST = IPv6Network("2000::/3")
# Not public either, though the ``ipaddress`` of some Python versions takes them for it.
_INNER: tuple[IPv4Network | IPv6Network, ...] = (
    IPv4Network("192.0.0.0/24"),  # protocol assignments, RFC 6890; metadata at Oracle
    IPv4Network("192.88.99.0/24"),  # 6to4 relays, RFC 7526
    IPv4Network("168.63.129.16/32"),  # metadata at Azure
    IPv6Network("2001::/23"),  # protocol assignments, RFC 2928; Teredo
    IPv6Network("2001:db8::/32"),  # documentation, RFC 3849
    IPv6Network("3fff::/20"),  # documentation, RFC 9637
)


@dataclass(frozen=True, slots=True)
class Address:
    """A web address in its parts; ``host`` is ASCII, ``target`` the escaped path and query."""

    scheme: Literal["http", "https"]
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """The host, with the port where it is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def text(self) -> str:
        """The address as one string."""
        return f"{self.scheme}://{self.authority}{self.target}"


def is_public(ip: IPAddress) -> bool:
    """True for an address of the public internet, on IPv6 also by the IPv4 address it stands for.

    False for loopback, private, link-local, shared (RFC 6598), multicast, reserved, unspecified
    and metadata addresses.
    """
    if isinstance(ip, IPv6Address):
        for network, shift in _EMBEDDING:
            if ip in network:
                return is_public(IPv4Address(int(ip) >> shift & 0xFFFFFFFF))
        if ip not in _GLOBAL_UNICAST:
            return False
    named = ip.is_multicast or ip.is_reserved or ip.is_unspecified
    return ip.is_global and not named and not any(ip in network for network in _INNER)


def system_addresses(host: str, port: int) -> tuple[IPAddress, ...]:
    """The addresses that the system's resolver gives for a host, in its order.

    Raises:
        OSError: the name is not known, or the resolver does not answer.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    # A link-local address carries its interface after "%"; it will be refused all the same.
    return tuple(dict.fromkeys(ip_address(str(info[4][0]).split("%")[0]) for info in found))


@dataclass(frozen=True, slots=True)
class Policy:
    """What may be asked, and for how long; the defaults are the only rule that the page uses."""

    allows: Callable[[IPAddress], bool] = is_public
    ports: frozenset[int] | None = frozenset(_PORTS.values())
    resolve: Callable[[str, int], tuple[IPAddress, ...]] = system_addresses
    seconds: float = 20
    max_bytes: int = 10_000_000
    max_redirects: int = 5


def parse_address(text: str) -> Address:
    """The parts of a web address; ``https`` where the reader left the scheme out.

    Raises:
        ArticleError: it is no web address, is not http(s), or carries a password.
    """
    plain = text.strip()
    if not _SCHEME.match(plain) or _HOST_AND_PORT.match(plain):
        plain = f"https://{plain}"
    try:
        parts = urlsplit(plain)
        port, host = parts.port, parts.hostname or ""
    except ValueError as error:
        raise _malformed(text) from error
    scheme = parts.scheme.lower()
    if scheme not in ("http", "https"):
        raise ArticleError(
            "web-scheme",
            f"Dateline reads addresses that begin with http:// or https://, not {scheme}:. Copy the "
            "address of the article from your browser.",
            scheme=scheme,
        )
    if parts.username is not None or parts.password is not None:
        raise ArticleError(
            "web-credentials",
            "The address carries a user name or a password, which Dateline does not send. Remove them, or "
            "paste the text of the article.",
        )
    ascii_host = _ascii_host(host)
    if not ascii_host or len(plain) > _MAX_LENGTH or port == 0:
        raise _malformed(text)
    query = f"?{quote(parts.query, safe=_QUERY_SAFE)}" if parts.query else ""
    return Address(
        "https" if scheme == "https" else "http",
        ascii_host,
        port or _PORTS[scheme],
        quote(parts.path or "/", safe=_PATH_SAFE) + query,
    )


def _ascii_host(host: str) -> str:
    """The host in lower-case ASCII (IDNA for other scripts), empty when it is none."""
    try:
        ascii_host = host if host.isascii() else idna.encode(host, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        return ""
    lowered = ascii_host.lower()
    return lowered if _HOST.match(lowered) and len(lowered) <= 253 else ""


def _malformed(text: str) -> ArticleError:
    shown = text.strip()[:100]
    return ArticleError(
        "web-address",
        f"“{shown}” is not a web address. Copy the address of the article from your browser.",
        address=shown,
    )
