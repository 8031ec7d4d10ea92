"""Online geocoders, through geopy's own HTTP adapter, against a server on this machine."""

import json
import socket
import threading
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from geopy.exc import GeocoderRateLimited, GeocoderUnavailable
from geopy.geocoders import Photon
from geopy.location import Location

from geo.errors import GeoError
from geo.gazetteer.answers import Answers
from geo.gazetteer.online import (
    AddressError,
    OnlineGazetteer,
    nominatim,
    server_address,
    user_agent,
)
from geo.gazetteer.osm import to_candidate
from geo.gazetteer.pace import Pace
from geo.gazetteer.sent import Ledger
from geo.model import Candidate
from tests.nominatim_server import (
    GRILL,
    PHOTON,
    RAQQA,
    REGION,
    NominatimServer,
    Reply,
    hits,
    serving,
)

ONLINE_RAQQA = Candidate(
    "osm:relation/123", "Raqqa", 35.9503, 39.0094, "city", "SY", "Raqqa Governorate"
)
OWN_RAQQA = Candidate("geonames:172955", "Ar Raqqah", 35.95, 39.01, "city", "SY", "", 177_636)
OWN_HOMS = Candidate("geonames:169577", "Homs", 34.73, 36.71, "city", "SY", "", 775_404)
SYRIA = Candidate("geonames:163843", "Syria", 35.0, 38.0, "country", "SY")


class Embedded:
    """A gazetteer of three entries that notes what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def candidates(self, names: Iterable[str]) -> Mapping[str, tuple[Candidate, ...]]:
        wanted = list(names)
        self.asked += wanted
        known = {"Raqqa": (OWN_RAQQA,), "Homs": (OWN_HOMS,)}
        return {name: known.get(name, ()) for name in wanted}

    def country(self, code: str) -> Candidate | None:
        return SYRIA if code == "SY" else None


class Clock:
    """A clock that moves only when somebody sleeps by it."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """The local server must be reached as it is, whatever this machine's settings are."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def server() -> Iterator[NominatimServer]:
    with serving() as running:
        yield running


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pace(clock: Clock) -> Pace:
    return Pace(clock=clock, sleep=clock.sleep)


def test_a_name_found_online(server: NominatimServer, pace: Pace) -> None:
    server.replies["Raqqa"] = hits(RAQQA, GRILL, REGION, RAQQA)
    embedded = Embedded()
    gazetteer = nominatim(server.address, fallback=embedded, pace=pace, ledger=Ledger())
    region = Candidate(
        "osm:relation/124",
        "Raqqa Governorate",
        36.0,
        39.0,
        "governorate",
        "SY",
        "Raqqa Governorate",
    )
    assert gazetteer.candidates(["Raqqa"]) == {"Raqqa": (ONLINE_RAQQA, region)}
    assert gazetteer.candidates(["Raqqa"])["Raqqa"][0].matched == "online"
    assert (gazetteer.outages, embedded.asked) == ((), [])


def test_what_the_server_is_told(server: NominatimServer, pace: Pace) -> None:
    gazetteer = nominatim(
        server.address + "/osm/", fallback=Embedded(), contact="me@example.org", pace=pace,
        ledger=Ledger(),
    )  # fmt: skip
    gazetteer.candidates(["Deir ez-Zor"])
    (asked,) = server.asked
    assert (asked.path, asked.user_agent) == ("/osm/search", "Dateline/0.1 (me@example.org)")
    assert asked.query == {
        "q": "Deir ez-Zor", "format": "json", "limit": "10", "addressdetails": "1",
        "accept-language": "en",
    }  # fmt: skip


def test_a_name_unknown_online_is_looked_up_here(server: NominatimServer, pace: Pace) -> None:
    gazetteer = nominatim(server.address, fallback=Embedded(), pace=pace, ledger=Ledger())
    assert gazetteer.candidates(["Homs", "Xyz"]) == {"Homs": (OWN_HOMS,), "Xyz": ()}
    assert gazetteer.outages == ()
    assert gazetteer.country("SY") == SYRIA
    assert server.names == ["Homs", "Xyz"]


def test_each_name_is_sent_once_and_alone(server: NominatimServer, pace: Pace) -> None:
    gazetteer = nominatim(server.address, fallback=Embedded(), pace=pace, ledger=Ledger())
    gazetteer.candidates(["Homs", "Raqqa", "Homs", "", "  "])
    gazetteer.candidates(["Raqqa", "Homs"])
    assert server.names == ["Homs", "Raqqa"]


FAULTS = {
    "limited": (
        Reply("slow down", 429, {"Retry-After": "120"}),
        "geocoder-limited", "asks for a pause of 120 s (HTTP 429)", 120,
    ),
    "limited, no figure": (
        Reply("", 429), "geocoder-limited", "asks for a pause of 30 s (HTTP 429)", 30,
    ),
    "limited, nought": (
        Reply("", 429, {"Retry-After": "0"}),
        "geocoder-limited", "asks for a pause of 1 s (HTTP 429)", 1,
    ),
    "blocked": (
        Reply("<h1>Access blocked</h1>", 403),
        "geocoder-refused", "refuses requests from this machine (HTTP 403)", 30,
    ),
    "broken server": (
        Reply("oops", 500), "geocoder-failed", "answered with HTTP error 500", 30,
    ),
    "overloaded": (Reply("", 503), "geocoder-failed", "answered with HTTP error 503", 30),
    "wrong path": (Reply("", 404), "geocoder-failed", "answered with HTTP error 404", 30),
    "stalls": (
        Reply(json.dumps([RAQQA]), stalls=True),
        "geocoder-timeout", "did not answer within 0.3 s", 30,
    ),
    "a page": (
        Reply("<html>Log in to the hotel network</html>"),
        "geocoder-unreadable", "sent an answer that could not be read", 30,
    ),
    "broken JSON": (
        Reply('[{"lat": "35.9'), "geocoder-unreadable", "sent an answer that could not be read", 30,
    ),
    "another shape": (
        Reply('{"type": "FeatureCollection"}'),
        "geocoder-unreadable", "sent an answer that could not be read", 30,
    ),
    "no figures": (
        hits({**RAQQA, "lat": "north"}),
        "geocoder-unreadable", "sent an answer that could not be read", 30,
    ),
    "off the globe": (
        hits({**RAQQA, "lat": "135.9"}),
        "geocoder-unreadable", "sent an answer that could not be read", 30,
    ),
    "list of text": (
        hits("Raqqa"), "geocoder-unreadable", "sent an answer that could not be read", 30,
    ),
    "moved": (
        Reply("", 302, {"Location": "/elsewhere?q=Raqqa"}),
        "geocoder-moved", "sends requests on to another address, where nothing was sent", 30,
    ),
}  # fmt: skip


# geopy warns of a latitude that it refuses.
@pytest.mark.filterwarnings("ignore:Latitude normalization")
@pytest.mark.parametrize("fault", FAULTS)
def test_an_outage_is_told_and_the_embedded_gazetteer_answers(
    fault: str, server: NominatimServer, clock: Clock, pace: Pace
) -> None:
    reply, code, happened, rest_s = FAULTS[fault]
    server.replies["Raqqa"], server.replies["Homs"] = reply, hits(RAQQA)
    ledger = Ledger()
    gazetteer = nominatim(
        server.address, fallback=Embedded(), timeout_s=0.3, pace=pace, ledger=ledger
    )
    assert gazetteer.candidates(["Raqqa", "Homs"]) == {"Raqqa": (OWN_RAQQA,), "Homs": (OWN_HOMS,)}
    (error,) = gazetteer.outages
    assert error.code == code
    assert str(error).startswith(
        f"{server.address} {happened}. The embedded gazetteer answered instead. "
    )
    assert error.values["server"] == server.address
    # It is asked nothing more until the rest is over, by this gazetteer or another of the process.
    assert server.names == ["Raqqa"]
    assert [line.what for line in ledger.lines()] == ["Raqqa"]
    other = nominatim(server.address, fallback=Embedded(), pace=pace, ledger=ledger)
    other.candidates(["Homs"])
    assert [error.code for error in other.outages] == ["geocoder-resting"]
    assert server.names == ["Raqqa"]
    clock.now += rest_s
    assert other.candidates(["Homs"]) == {"Homs": (ONLINE_RAQQA,)}
    assert server.names == ["Raqqa", "Homs"]
    # What was asked in vain is asked again.
    server.replies["Raqqa"] = hits(RAQQA)
    assert gazetteer.candidates(["Raqqa"]) == {"Raqqa": (ONLINE_RAQQA,)}


def test_one_bad_question_is_no_outage_of_the_others(server: NominatimServer, pace: Pace) -> None:
    server.replies["Raqqa"], server.replies["Homs"] = Reply("", 400), hits(RAQQA)
    gazetteer = nominatim(server.address, fallback=Embedded(), pace=pace, ledger=Ledger())
    assert gazetteer.candidates(["Raqqa", "Homs"]) == {
        "Raqqa": (OWN_RAQQA,),
        "Homs": (ONLINE_RAQQA,),
    }
    assert [error.code for error in gazetteer.outages] == ["geocoder-query"]
    gazetteer.candidates(["Raqqa"])
    assert server.names == ["Raqqa", "Homs"]


@pytest.mark.parametrize("host", ["127.0.0.1", "no-such-host.invalid"])
def test_a_server_that_is_not_there(host: str, pace: Pace) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"http://{host}:{closed.getsockname()[1]}"
    gazetteer = nominatim(address, fallback=Embedded(), timeout_s=2, pace=pace, ledger=Ledger())
    assert gazetteer.candidates(["Raqqa"]) == {"Raqqa": (OWN_RAQQA,)}
    (error,) = gazetteer.outages
    assert (error.code, isinstance(error, GeoError)) == ("geocoder-unreachable", True)
    assert str(error).startswith(f"{address} could not be reached. ")


def test_a_dropped_connection_is_not_tried_again(server: NominatimServer, pace: Pace) -> None:
    server.otherwise = Reply(drops=True)
    gazetteer = nominatim(server.address, fallback=Embedded(), pace=pace, ledger=Ledger())
    gazetteer.candidates(["Raqqa"])
    assert [error.code for error in gazetteer.outages] == ["geocoder-unreachable"]
    assert server.names == ["Raqqa"]


def test_a_redirect_is_not_followed(server: NominatimServer, pace: Pace) -> None:
    with serving() as other:
        server.otherwise = Reply("", 301, {"Location": other.address + "/search?q=Raqqa"})
        gazetteer = nominatim(server.address, fallback=Embedded(), pace=pace, ledger=Ledger())
        gazetteer.candidates(["Raqqa"])
        assert other.asked == []


def test_requests_start_a_second_apart_over_all_gazetteers(
    server: NominatimServer, clock: Clock, pace: Pace
) -> None:
    first, second = (
        nominatim(server.address, fallback=Embedded(), pace=pace, ledger=Ledger()) for _ in "ab"
    )
    first.candidates(["Raqqa", "Homs"])
    clock.now += 0.25
    second.candidates(["Raqqa"])
    assert clock.slept == [1.0, 0.75]
    clock.now += 5
    second.candidates(["Homs"])
    assert clock.slept == [1.0, 0.75]


def test_requests_start_a_second_apart_over_all_threads(clock: Clock, pace: Pace) -> None:
    stamps: list[float] = []

    def turn() -> None:
        pace.wait()
        stamps.append(clock())

    threads = [threading.Thread(target=turn) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert clock.slept == [1.0] * 7
    assert clock.now == 107.0
    assert len(stamps) == 8


def test_a_sleep_that_ends_early_is_slept_on(clock: Clock) -> None:
    pace = Pace(clock=clock, sleep=lambda seconds: clock.sleep(seconds / 2 if seconds > 0.1 else 1))
    pace.wait()
    pace.wait()
    assert clock.now >= 101


def test_a_long_rest_is_cut_to_an_hour(clock: Clock, pace: Pace) -> None:
    pace.rest("a", 1e12)
    assert (pace.rest_left("a"), pace.rest_left("b")) == (3600, 0)
    clock.now += 3600
    assert pace.rest_left("a") == 0


def test_answers_stay_on_disk(server: NominatimServer, pace: Pace, tmp_path: Path) -> None:
    server.replies["Raqqa"] = hits(RAQQA)
    ledger, folder = Ledger(), tmp_path / "answers"
    for _ in range(2):
        gazetteer = nominatim(
            server.address, fallback=Embedded(), cache_dir=folder, pace=pace, ledger=ledger
        )
        found = gazetteer.candidates(["Raqqa", "Homs"])
        assert found == {"Raqqa": (ONLINE_RAQQA,), "Homs": (OWN_HOMS,)}
        assert found["Raqqa"][0].matched == "online"
    assert server.names == ["Raqqa", "Homs"]
    assert [line.what for line in ledger.lines()] == ["Raqqa", "Homs"]
    assert not list(folder.glob("*.tmp"))


def test_outages_are_not_kept(server: NominatimServer, clock: Clock, tmp_path: Path) -> None:
    server.replies["Raqqa"] = Reply("", 500)
    for _ in range(2):
        fresh = Pace(clock=clock, sleep=clock.sleep)
        nominatim(
            server.address, fallback=Embedded(), cache_dir=tmp_path, pace=fresh, ledger=Ledger()
        ).candidates(["Raqqa"])
    assert server.names == ["Raqqa", "Raqqa"]


def test_kept_answers_age_and_belong_to_their_server(tmp_path: Path, clock: Clock) -> None:
    answers = Answers(tmp_path, max_age_s=60, clock=clock)
    answers.keep("https://a.example", "Raqqa", (ONLINE_RAQQA,))
    answers.keep("https://a.example", "Xyz", ())
    assert answers.get("https://a.example", "Raqqa") == (ONLINE_RAQQA,)
    assert answers.get("https://a.example", "Xyz") == ()
    assert answers.get("https://b.example", "Raqqa") is None
    assert answers.get("https://a.example", "raqqa") is None
    clock.now += 61
    assert answers.get("https://a.example", "Raqqa") is None


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"[]",
        b"{",
        b"\xff\xfe",
        b'{"where": "w", "name": "n", "asked": 100, "candidates": [7]}',
    ],
)
def test_a_damaged_answer_counts_as_not_kept(tmp_path: Path, clock: Clock, damage: bytes) -> None:
    answers = Answers(tmp_path, clock=clock)
    answers.keep("w", "n", (ONLINE_RAQQA,))
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage)
    assert answers.get("w", "n") is None


def test_a_disk_that_refuses_costs_nothing_but_the_answer(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    answers = Answers(tmp_path / "file")
    answers.keep("w", "n", ())
    assert answers.get("w", "n") is None


def test_the_ledger_says_what_left(server: NominatimServer, pace: Pace) -> None:
    server.replies["Homs"] = Reply("", 500)
    ledger, before = Ledger(), datetime.now(UTC)
    for session, names in (("s1", ["Raqqa", "Raqqa"]), ("s2", ["Homs", "Alep"])):
        gazetteer = nominatim(
            server.address, fallback=Embedded(), session=session, pace=pace, ledger=ledger
        )
        gazetteer.candidates(names)
        gazetteer.candidates(names[:1])
    assert [(s.what, s.where, s.kind, s.session) for s in ledger.lines()] == [
        ("Raqqa", server.address, "name", "s1"),
        ("Homs", server.address, "name", "s2"),
    ]
    assert server.names == ["Raqqa", "Homs"]
    assert [line.what for line in ledger.lines(session="s2")] == ["Homs"]
    assert all(before <= line.when <= datetime.now(UTC) for line in ledger.lines())


def test_progress_counts_the_names_that_must_be_asked(server: NominatimServer, pace: Pace) -> None:
    told: list[tuple[int, int]] = []
    gazetteer = nominatim(
        server.address, fallback=Embedded(), pace=pace, ledger=Ledger(),
        progress=lambda done, total: told.append((done, total)),
    )  # fmt: skip
    gazetteer.candidates(["Raqqa", "Homs"])
    gazetteer.candidates(["Raqqa"])
    gazetteer.candidates([])
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_another_geocoder_of_geopy(server: NominatimServer, pace: Pace) -> None:
    server.replies["Raqqa"] = Reply(json.dumps(PHOTON))
    server.otherwise = Reply('{"features": []}')
    photon = Photon(domain=server.address.removeprefix("http://"), scheme="http")
    gazetteer = OnlineGazetteer(
        photon, source="photon", where=server.address, fallback=Embedded(), pace=pace,
        ledger=Ledger(),
    )  # fmt: skip
    assert gazetteer.candidates(["Raqqa", "Homs"]) == {
        "Raqqa": (ONLINE_RAQQA,),
        "Homs": (OWN_HOMS,),
    }
    assert [asked.path for asked in server.asked] == ["/api", "/api"]
    server.otherwise = Reply("{}")
    gazetteer.candidates(["Alep"])
    assert [error.code for error in gazetteer.outages] == ["geocoder-unreadable"]


class Canned:
    """A geocoder that gives one answer, or raises it."""

    def __init__(self, answer: object) -> None:
        self._answer = answer

    def geocode(self, query: str, *, exactly_one: bool, timeout: float) -> object:
        assert (query, exactly_one, timeout) == ("Raqqa", False, 8.0)
        if isinstance(self._answer, Exception):
            raise self._answer
        return self._answer


@pytest.mark.parametrize(
    ("answer", "names", "code"),
    [
        (Location("Raqqa, Syria", (35.95, 39.01), {}), ["Raqqa"], None),
        ([Location("Raqqa, Syria", (35.95, 39.01), {"name": 5})], ["Raqqa"], None),
        ([Location("Null Island", (0, 0), {})], ["Ar Raqqah"], None),
        (None, ["Ar Raqqah"], None),
        ([], ["Ar Raqqah"], None),
        ("a coroutine, say", ["Ar Raqqah"], "geocoder-unreadable"),
        (GeocoderUnavailable("no"), ["Ar Raqqah"], "geocoder-unreachable"),
        (GeocoderRateLimited("no", retry_after=9), ["Ar Raqqah"], "geocoder-limited"),
    ],
)
def test_any_geocoder_that_keeps_to_the_promise(
    answer: object, names: list[str], code: str | None, pace: Pace
) -> None:
    gazetteer = OnlineGazetteer(
        Canned(answer), source="other", fallback=Embedded(), pace=pace, ledger=Ledger()
    )
    found = gazetteer.candidates(["Raqqa"])["Raqqa"]
    assert [candidate.name for candidate in found] == names
    assert [error.code for error in gazetteer.outages] == ([code] if code else [])
    assert all(c.id.startswith(("other:", "geonames:")) for c in found)


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ({"class": "boundary", "type": "administrative", "addresstype": "country"}, "country"),
        ({"class": "boundary", "type": "administrative", "addresstype": "region"}, "governorate"),
        ({"class": "place", "type": "region", "addresstype": "region"}, "region"),
        ({"class": "boundary", "type": "administrative", "addresstype": "county"}, "district"),
        ({"class": "place", "type": "village", "addresstype": "village"}, "city"),
        ({"class": "waterway", "type": "river", "addresstype": "river"}, "water"),
        ({"class": "waterway", "type": "dam", "addresstype": "dam"}, "dam"),
        ({"class": "natural", "type": "peak", "addresstype": "peak"}, "relief"),
        ({"class": "aeroway", "type": "aerodrome", "addresstype": "aeroway"}, "airbase"),
        ({"class": "military", "type": "airfield", "addresstype": "military"}, "airbase"),
        ({"class": "military", "type": "base", "addresstype": "military"}, "facility"),
        ({"category": "place", "type": "island"}, "island"),
        ({"properties": {"osm_key": "place", "osm_value": "suburb"}}, "quarter"),
        ({}, "city"),
    ],
)
def test_kinds(raw: dict[str, object], kind: str) -> None:
    found = to_candidate("Somewhere, Far", 1.0, 2.0, raw, source="s")
    assert found is not None
    assert (found.kind, found.name) == (kind, "Somewhere")


def test_a_street_is_no_candidate() -> None:
    raw = {"class": "highway", "type": "residential"}
    assert to_candidate("rue de Raqqa", 1.0, 2.0, raw, source="s") is None


@pytest.mark.parametrize(
    "address",
    [
        "", "nominatim.openstreetmap.org", "ftp://example.org", "file:///etc/passwd", "http://",
        "https://user:secret@example.org", "http://example.org?q=", "http://example.org/#x",
        "http://exa mple.org", "http://example.org:port", "http://[::1", "javascript:alert(1)",
        "http://example.org\\@evil.example", "http://example.org\r\nX: y",
    ],
)  # fmt: skip
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(AddressError, match="is not the address of a geocoding server") as raised:
        nominatim(address, fallback=Embedded())
    assert isinstance(raised.value, GeoError)
    assert raised.value.values == {"address": address}


def test_addresses() -> None:
    assert server_address("https://nominatim.openstreetmap.org/") == (
        "https://nominatim.openstreetmap.org"
    )
    assert server_address("http://[::1]:8080/n/") == "http://[::1]:8080/n"


def test_a_contact_cannot_add_a_header() -> None:
    assert user_agent("me\r\nX-Evil: 1 (é)") == "Dateline/0.1 (meX-Evil:1)"
