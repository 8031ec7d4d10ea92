"""Every way in which a server fails is told as what it is, and the embedded gazetteer answers."""

import json
import socket

import pytest
from geopy.adapters import AdapterHTTPError
from geopy.exc import (
    GeocoderParseError,
    GeocoderQueryError,
    GeocoderRateLimited,
    GeocoderServiceError,
    GeocoderTimedOut,
    GeocoderUnavailable,
)

from geo.errors import GeoError
from geo.gazetteer.online import nominatim
from geo.gazetteer.outages import outage, resting
from geo.gazetteer.pace import Pace
from geo.gazetteer.sent import Ledger
from geo.views.words import LANGUAGES, Words
from tests.geocoding import (
    ONLINE_RAQQA,
    OWN_HOMS,
    OWN_RAQQA,
    Clock,
    Embedded,
)
from tests.nominatim_server import RAQQA, NominatimServer, Reply, hits, serving

pytest_plugins = ["tests.geocoding_fixtures"]


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
        f"{server.address} {happened}. The built-in gazetteer answered instead. "
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


@pytest.mark.usefixtures("no_proxy")
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


def answered(status: int) -> GeocoderServiceError:
    error = GeocoderServiceError("no")
    error.__cause__ = AdapterHTTPError("no", status_code=status, headers={}, text="no")
    return error


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "error",
    [
        GeocoderRateLimited("no", retry_after=3), GeocoderQueryError("no"), answered(403),
        answered(500), GeocoderTimedOut("no"), GeocoderServiceError("Exceeded 0 redirects."),
        GeocoderUnavailable("no"), GeocoderParseError("no"), ValueError("no"),
        GeocoderServiceError("no"),
    ],
    ids=lambda error: type(error).__name__,
)  # fmt: skip
def test_every_outage_has_words_in_every_language(error: Exception, language: str) -> None:
    words = Words(language)
    for down in (
        outage(error, where="https://a.example", timeout_s=8).error,
        resting("https://a.example", 7.4),
    ):
        said = words(f"error-{down.code}", **down.values)
        assert said.startswith("https://a.example ")
        assert said == words.error(down)
