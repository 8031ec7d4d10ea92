"""A small web server of the tests' own, whose answers are written byte by byte, faults included."""

import socketserver
import ssl
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field


def answer(body=b"", *, status="200 OK", kind="text/html; charset=utf-8", length=True, **fields):
    """A whole HTTP answer; the names of ``fields`` are written with hyphens."""
    lines = [f"HTTP/1.1 {status}"]
    lines += [f"Content-Type: {kind}"] if kind else []
    lines += [f"Content-Length: {len(body)}"] if length else []
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in fields.items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def redirect(location, status="302 Found"):
    """An answer that leads on to ``location``."""
    return answer(status=status, Location=location)


@dataclass
class Server:
    """What the server answers and has been asked.

    ``answers`` maps a path to bytes, or to a function of (send, stopped): ``send`` writes bytes and
    is False once the client has gone; ``stopped`` is set when the test is over.
    """

    host: str
    port: int
    answers: dict = field(default_factory=dict)
    requests: list = field(default_factory=list)
    names: list = field(default_factory=list)
    stopped: threading.Event = field(default_factory=threading.Event)

    def url(self, path="/", *, host="", scheme="http"):
        """The address of ``path`` on this server, under its own number or another name."""
        return f"{scheme}://{host or self.host}:{self.port}{path}"


@contextmanager
def serving(host="127.0.0.1", *, tls=None):
    """A server on a free port of ``host``; ``tls`` is a server-side SSL context."""

    class Handler(socketserver.BaseRequestHandler):
        def handle(self):
            head = b""
            while b"\r\n\r\n" not in head:
                received = self.request.recv(65_536)
                if not received:
                    return
                head += received
                if not head.startswith(b"GET"[: len(head)]):  # no HTTP: a TLS greeting
                    self.send(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                    return
            server.requests.append(head.decode("latin-1"))
            reply = server.answers.get(head.split(b" ")[1].decode(), answer(status="404 Not Found"))
            if callable(reply):
                reply(self.send, server.stopped)
            else:
                self.send(reply)

        def send(self, data):
            try:
                self.request.sendall(data)
            except OSError:
                return False
            return True

    class Listener(socketserver.ThreadingTCPServer):
        daemon_threads = True
        block_on_close = False

        def get_request(self):
            connection, client = super().get_request()
            return (tls.wrap_socket(connection, server_side=True) if tls else connection), client

        def handle_error(self, request, client_address):
            """Say nothing: clients of these tests go away in the middle."""

    with Listener((host, 0), Handler) as listener:
        server = Server(host, listener.server_address[1])
        if tls is not None:
            tls.sni_callback = lambda _, name, __: server.names.append(name)
        thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.stopped.set()
            listener.shutdown()
            thread.join()


def server_context(certificate, key):
    """A server-side TLS context of a certificate and its key, both PEM files."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context
