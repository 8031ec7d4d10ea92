"""Online geocoders, through geopy's own HTTP adapter, against a server on this machine."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from geopy.exc import GeocoderRateLimited, GeocoderUnavailable
from geopy.geocoders import Photon
from geopy.location import Location

from geo.errors import GeoError
from geo.gazetteer.online import (
    AddressError,
    OnlineGazetteer,
    nominatim,
    server_address,
    user_agent,
)
from geo.gazetteer.pace import Pace
from geo.gazetteer.sent import Ledger
from geo.model import Candidate
from tests.geocoding import (
    ONLINE_RAQQA,
    OWN_HOMS,
    SYRIA,
    Clock,
    Embedded,
)
from tests.nominatim_server import (
    GRILL,
    PHOTON,
    RAQQA,
    REGION,
    NominatimServer,
    Reply,
    hits,
)

pytest_plugins = ["tests.geocoding_fixtures"]


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
    assert (asked.path, asked.user_agent) == ("/osm/search", "Dateline (me@example.org)")
    assert asked.query == {
        "q": "Deir ez-Zor", "format": "json", "limit": "10", "addressdetails": "1", "extratags": "1",
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
    assert user_agent("me\r\nX-Evil: 1 (é)") == "Dateline (meX-Evil:1)"
