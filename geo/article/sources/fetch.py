"""One web page, asked once: the connection goes to the very address that was checked.

The name is resolved once; every address that it has must pass the policy, and the socket is opened
to one of them, so that a name cannot mean another machine a moment later. TLS and the Host field
keep the name. Each redirect starts again from the beginning. No cookie, no proxy, no script, no
second page.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from ipaddress import ip_address
from urllib.parse import urljoin

import certifi

from geo.article.sources import refusals
from geo.article.sources.address import Address, IPAddress, Policy, parse_address
from geo.errors import ArticleError

USER_AGENT = "Dateline (reads one article for one reader)"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 65_536
_GZIP = 31  # zlib's name for a gzip stream of any window size


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it leaves this machine: the address, and the host whose name is looked up."""

    url: str
    host: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A page as received: its bytes (transport compression undone), and what the server says of it.

    ``media_type`` is lower case ("text/html"); it and ``charset`` are empty where the server says
    nothing. ``addresses`` are those asked, in order.
    """

    body: bytes
    media_type: str
    charset: str
    addresses: tuple[str, ...]


@dataclass(slots=True)
class _Deadline:
    """The end of all the reading; when it comes, the socket in use is shut down."""

    seconds: float
    passed: bool = False
    _ends: float = 0
    _socket: socket.socket | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def running(self) -> Iterator[None]:
        self._ends = time.monotonic() + self.seconds
        timer = threading.Timer(self.seconds, self._end)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def left(self) -> float:
        """The seconds that are left, never quite 0, which a socket would take for "do not wait"."""
        return max(0.001, self._ends - time.monotonic())

    def watch(self, connection: socket.socket) -> None:
        """Shut ``connection`` down at the end: a drip of bytes never meets a socket's timeout."""
        with self._lock:
            self._socket = connection
            if self.passed:
                _shut(connection)

    def _end(self) -> None:
        with self._lock:
            self.passed = True
            if self._socket is not None:
                _shut(self._socket)


def _shut(connection: socket.socket) -> None:
    try:
        # The plain method: TLS would first say goodbye, which can wait for the other side.
        socket.socket.shutdown(connection, socket.SHUT_RDWR)
    except OSError:  # already closed
        return


def fetch(
    url: str,
    *,
    policy: Policy,
    media_types: frozenset[str],
    on_request: Callable[[Asked], None] | None = None,
) -> Answer:
    """The page at ``url`` after its redirects.

    ``on_request`` is called before each request is sent, so that a failed one is known as well.

    Raises:
        ArticleError: the address is refused, does not answer, or answers with something that is no
            article; it says which.
    """
    deadline = _Deadline(policy.seconds)
    asked: list[str] = []
    address = parse_address(url)
    with deadline.running():
        while True:
            asked.append(address.text)
            if len(asked) > policy.max_redirects + 1:
                raise refusals.too_many_redirects(policy.max_redirects)
            try:
                answer = _ask(address, tuple(asked), policy, deadline, media_types, on_request)
                if isinstance(answer, Answer):
                    return answer
                address = parse_address(urljoin(address.text, answer))
            except ArticleError:
                raise
            except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
                if deadline.passed or isinstance(error, TimeoutError):
                    raise refusals.slow(address.host, policy.seconds) from error
                raise refusals.of(error, address.host) from error


def _ask(
    address: Address,
    asked: tuple[str, ...],
    policy: Policy,
    deadline: _Deadline,
    media_types: frozenset[str],
    on_request: Callable[[Asked], None] | None,
) -> Answer | str:
    """The page, or where it has moved to."""
    if policy.ports is not None and address.port not in policy.ports:
        raise refusals.port(address.port)
    # An address in figures is looked up nowhere: a refused one has not left this machine.
    known = _checked(address, policy, deadline) if _in_figures(address.host) else ()
    if on_request is not None:
        on_request(Asked(address.text, address.host))
    candidates = known or _checked(address, policy, deadline)
    with _connected(address, candidates, deadline) as connection:
        connection.request(
            "GET",
            address.target,
            headers={
                "Host": address.authority,
                "User-Agent": USER_AGENT,
                "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5",
                "Accept-Encoding": "gzip, identity;q=0.5",
                "Connection": "close",
            },
        )
        response = connection.getresponse()
        location = response.headers.get("Location", "")
        if response.status in _REDIRECTS and location:
            # A field's bytes come as Latin-1; addresses in it are UTF-8 in practice.
            return location.encode("latin-1").decode("utf-8", "replace")
        if response.status != 200:
            raise refusals.status(response.status, address.host)
        media_type = response.headers.get_content_type() if response.headers["Content-Type"] else ""
        if media_type and media_type not in media_types:
            raise refusals.media_type(media_type)
        body = _body(response, address.host, policy)
        # A body without a stated length ends with its connection, which may be our own doing.
        if deadline.passed:
            raise refusals.slow(address.host, policy.seconds)
        charset = response.headers.get_param("charset") or ""
        return Answer(body, media_type, charset if isinstance(charset, str) else "", asked)


def _in_figures(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _checked(address: Address, policy: Policy, deadline: _Deadline) -> tuple[IPAddress, ...]:
    """The addresses of the host; each of them passes the policy."""
    found = _resolved(address, policy, deadline)
    refused = next((ip for ip in found if not policy.allows(ip)), None)
    if refused is not None:
        raise refusals.private(address.host, str(refused))
    return found


def _resolved(address: Address, policy: Policy, deadline: _Deadline) -> tuple[IPAddress, ...]:
    """What the resolver says; it has no time limit of its own, so it gets a thread of its own."""
    found: list[tuple[IPAddress, ...]] = []

    def resolve() -> None:
        try:
            found.append(policy.resolve(address.host, address.port))
        except (OSError, ValueError):
            found.append(())

    thread = threading.Thread(target=resolve, daemon=True)
    thread.start()
    thread.join(deadline.left())
    if not found:
        raise refusals.slow(address.host, policy.seconds)
    if not found[0]:
        raise refusals.unknown_host(address.host)
    return found[0]


@contextmanager
def _connected(
    address: Address, candidates: tuple[IPAddress, ...], deadline: _Deadline
) -> Iterator[http.client.HTTPConnection]:
    """A connection to the first candidate that answers."""
    # It gets its socket ready made, so it never resolves or connects by itself.
    connection = http.client.HTTPConnection(address.host, address.port)
    connection.auto_open = 0
    plain = _first_answering(candidates, address.port, deadline)
    try:
        deadline.watch(plain)
        if address.scheme == "https":
            plain.settimeout(deadline.left())
            plain = _tls_context().wrap_socket(plain, server_hostname=address.host)
            deadline.watch(plain)
        connection.sock = plain
        yield connection
    finally:
        plain.close()
        connection.close()


def _first_answering(
    candidates: tuple[IPAddress, ...], port: int, deadline: _Deadline
) -> socket.socket:
    failure: OSError = OSError("no address")
    for index, ip in enumerate(candidates):
        # A silent first address leaves time for the others.
        patience = deadline.left() / (len(candidates) - index)
        try:
            connection = socket.create_connection((str(ip), port), timeout=patience)
            connection.settimeout(deadline.left())
            return connection
        except OSError as error:
            failure = error
    raise failure


@cache
def _tls_context() -> ssl.SSLContext:
    """The system's certificates and certifi's: some systems give Python none."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _body(response: http.client.HTTPResponse, host: str, policy: Policy) -> bytes:
    """The body, its compression undone, both measured as they come in."""
    coding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if coding not in ("identity", "", "gzip", "x-gzip"):
        raise refusals.coding(coding)
    unpacker = zlib.decompressobj(wbits=_GZIP) if "gzip" in coding else None
    received, body = 0, bytearray()
    while chunk := response.read1(_CHUNK):
        received += len(chunk)
        room = policy.max_bytes + 1 - len(body)
        body += unpacker.decompress(chunk, room) if unpacker else chunk
        if max(received, len(body)) > policy.max_bytes:
            raise refusals.too_large(host, policy.max_bytes)
    if response.length or (unpacker and received and not unpacker.eof):
        raise http.client.IncompleteRead(bytes(body))
    return bytes(body)
