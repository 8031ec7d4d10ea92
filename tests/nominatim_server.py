"""A geocoding server on 127.0.0.1 that answers as Nominatim (and Photon) do, faults included."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

# In the shape of Nominatim's "json" output with address details; the values are made up.
RAQQA = {
    "place_id": 1, "osm_type": "relation", "osm_id": 123, "lat": "35.9503", "lon": "39.0094",
    "class": "boundary", "type": "administrative", "addresstype": "city", "importance": 0.5,
    "name": "Raqqa", "display_name": "Raqqa, Raqqa Governorate, Syria",
    "address": {"city": "Raqqa", "state": "Raqqa Governorate", "country_code": "sy"},
}  # fmt: skip
REGION = {
    **RAQQA, "osm_id": 124, "lat": "36.0", "lon": "39.0", "addresstype": "state",
    "name": "Raqqa Governorate",
}  # fmt: skip
GRILL = {
    **RAQQA, "osm_type": "node", "osm_id": 125, "class": "shop", "type": "bakery",
    "addresstype": "shop", "name": "Raqqa Bakery",
}  # fmt: skip
PHOTON = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [39.0094, 35.9503]},
            "properties": {
                "osm_type": "R", "osm_id": 123, "osm_key": "place", "osm_value": "city",
                "name": "Raqqa", "state": "Raqqa Governorate", "countrycode": "SY",
                "type": "city",
            },
        }
    ],
}  # fmt: skip


@dataclass(frozen=True)
class Reply:
    """What the server answers.

    With ``stalls`` the body stops half way until the server closes; with ``drops`` there is none.
    """

    body: str = "[]"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    stalls: bool = False
    drops: bool = False


def hits(*places: object) -> Reply:
    return Reply(json.dumps(places))


@dataclass(frozen=True)
class Asked:
    """One request that came in."""

    path: str
    query: dict[str, str]
    user_agent: str


class NominatimServer(ThreadingHTTPServer):
    """``replies`` maps a name to its reply, every other name gets ``otherwise``."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.replies: dict[str, Reply] = {}
        self.otherwise = Reply()
        self.asked: list[Asked] = []
        self.closing = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def names(self) -> list[str]:
        return [asked.query["q"] for asked in self.asked]


class _Handler(BaseHTTPRequestHandler):
    server: NominatimServer

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        self.server.asked.append(Asked(parts.path, query, self.headers["User-Agent"]))
        reply = self.server.replies.get(query.get("q", ""), self.server.otherwise)
        if reply.drops:
            self.close_connection = True
            return
        body = reply.body.encode()
        self.send_response(reply.status)
        for name, value in {"Content-Type": "application/json", **reply.headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if reply.stalls:
            self.wfile.write(body[: len(body) // 2])
            self.wfile.flush()
            self.server.closing.wait()
        else:
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing: the tests read ``asked``."""


@contextmanager
def serving() -> Iterator[NominatimServer]:
    server = NominatimServer()
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()
