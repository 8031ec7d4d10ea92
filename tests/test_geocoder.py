"""The embedded gazetteer behaves as a geopy geocoder, and asks no server."""

import inspect
import socket
from collections.abc import Iterable, Mapping
from dataclasses import asdict

import pytest
from geopy.exc import GeocoderQueryError, GeocoderServiceError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim
from geopy.geocoders.base import Geocoder
from geopy.location import Location

from geo.gazetteer import EmbeddedGazetteer
from geo.gazetteer.geocoder import EmbeddedGeocoder
from geo.model import Candidate

LEBANON = Candidate("geonames:272103", "Lebanon", 33.9, 35.8, "country", "LB")
LIBYA = Candidate("geonames:2215636", "Libya", 28.0, 17.0, "country", "LY")
UNITED_STATES = Candidate("geonames:6252001", "United States", 39.8, -98.6, "country", "US")
TRIPOLI_LY = Candidate("geonames:2210247", "Tripoli", 32.89, 13.19, "city", "LY", "Tripoli")
TRIPOLI_LB = Candidate("geonames:266826", "Tripoli", 34.43, 35.84, "city", "LB", "North")
WASHINGTON = Candidate("geonames:4140963", "Washington, D.C.", 38.9, -77.04, "city", "US", "D.C.")
NORTH = Candidate("x:1", "North", 34.4, 36.0, "governorate", "LB", "North")
ENTRIES = {
    "Tripoli": (TRIPOLI_LY, TRIPOLI_LB),
    "Washington, D.C.": (WASHINGTON,),
    "Lebanon": (LEBANON,),
    "Liban": (LEBANON,),
    "North": (NORTH,),
}


class Entries:
    """A gazetteer of a few entries with two languages."""

    def candidates(self, names: Iterable[str]) -> Mapping[str, tuple[Candidate, ...]]:
        return {name: ENTRIES.get(name, ()) for name in names}

    def respelt(self, name: str) -> tuple[Candidate, ...]:  # noqa: ARG002
        return ()

    def country(self, code: str) -> Candidate | None:
        return {"LB": LEBANON, "LY": LIBYA, "US": UNITED_STATES}.get(code)

    def labels(self, ids: Iterable[str], language: str) -> dict[str, str]:
        french = {LEBANON.id: "Liban", LIBYA.id: "Libye", TRIPOLI_LB.id: "Tripoli"}
        return {i: french[i] for i in ids if i in french} if language == "fr" else {}


@pytest.fixture
def geocoder() -> EmbeddedGeocoder:
    return EmbeddedGeocoder(Entries())


def test_one_location_with_its_entry(geocoder: EmbeddedGeocoder) -> None:
    location = geocoder.geocode("Tripoli")
    assert location == Location("Tripoli, Libya", (32.89, 13.19), asdict(TRIPOLI_LY))
    assert (location.latitude, location.longitude) == (32.89, 13.19)
    assert location.raw["id"] == "geonames:2210247"


@pytest.mark.parametrize(
    ("query", "options", "addresses"),
    [
        ("Tripoli", {}, ["Tripoli, Libya", "Tripoli, North, Lebanon"]),
        ("Tripoli", {"limit": 1}, ["Tripoli, Libya"]),
        ("Tripoli", {"limit": 9}, ["Tripoli, Libya", "Tripoli, North, Lebanon"]),
        ("Tripoli", {"country_codes": "lb"}, ["Tripoli, North, Lebanon"]),
        ("Tripoli", {"country_codes": ["fr", "LY"]}, ["Tripoli, Libya"]),
        ("Tripoli", {"country_codes": "fr"}, None),
        ("Tripoli", {"country_bias": "LB"}, ["Tripoli, North, Lebanon", "Tripoli, Libya"]),
        ("Tripoli", {"country_bias": "fr"}, ["Tripoli, Libya", "Tripoli, North, Lebanon"]),
        ("Tripoli", {"language": "fr"}, ["Tripoli, Libye", "Tripoli, North, Liban"]),
        ("Tripoli, Lebanon", {}, ["Tripoli, North, Lebanon"]),
        ("Tripoli, Liban", {}, ["Tripoli, North, Lebanon"]),
        ("Tripoli, LB", {}, ["Tripoli, North, Lebanon"]),
        ("Tripoli, North, Lebanon", {}, ["Tripoli, North, Lebanon"]),
        ("Tripoli, north", {}, ["Tripoli, North, Lebanon"]),
        ("Tripoli, France", {}, None),
        ("Washington, D.C.", {}, ["Washington, D.C., D.C., United States"]),
        ("Xyz", {}, None),
        ("Xyz, Lebanon", {}, None),
        ("", {}, None),
        (",", {}, None),
    ],
)
def test_all_locations(
    query: str, options: dict[str, object], addresses: list[str] | None, geocoder: EmbeddedGeocoder
) -> None:
    found = geocoder.geocode(query, exactly_one=False, **options)
    assert (found and [location.address for location in found]) == addresses
    one = geocoder.geocode(query, **options)
    assert (one and one.address) == (addresses and addresses[0])


@pytest.mark.parametrize("query", [None, 5, {"city": "Tripoli"}, ["Tripoli"], b"Tripoli"])
def test_a_query_that_is_no_name(query: object, geocoder: EmbeddedGeocoder) -> None:
    with pytest.raises(GeocoderQueryError, match="must be a place name as text"):
        geocoder.geocode(query)


def test_a_limit_below_one(geocoder: EmbeddedGeocoder) -> None:
    with pytest.raises(GeocoderQueryError, match="limit must be 1 or more, not 0"):
        geocoder.geocode("Tripoli", limit=0)


def test_it_keeps_geopys_contract(geocoder: EmbeddedGeocoder) -> None:
    assert isinstance(geocoder, Geocoder)
    own, theirs = (inspect.signature(c.geocode).parameters for c in (EmbeddedGeocoder, Nominatim))
    for name in ("query", "exactly_one", "timeout"):
        assert (own[name].kind, own[name].default) == (theirs[name].kind, theirs[name].default)
    flags = [p for name, p in own.items() if name not in ("self", "query")]
    assert {p.kind for p in flags} == {inspect.Parameter.KEYWORD_ONLY}
    assert not hasattr(geocoder, "reverse")
    with geocoder as entered:
        assert entered.geocode("Tripoli", timeout=5) == geocoder.geocode("Tripoli")


def test_it_works_under_geopys_own_wrappers(geocoder: EmbeddedGeocoder) -> None:
    limited = RateLimiter(geocoder.geocode, min_delay_seconds=0)
    assert limited("Tripoli, Lebanon").address == "Tripoli, North, Lebanon"


def test_it_asks_no_server(geocoder: EmbeddedGeocoder, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("A connection was opened.")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert geocoder.geocode("Tripoli") is not None
    for ask in (geocoder.adapter.get_json, geocoder.adapter.get_text):
        with pytest.raises(GeocoderServiceError, match="asks no server"):
            ask("http://127.0.0.1", timeout=1, headers={})


@pytest.mark.parametrize(
    ("query", "options", "lat", "lon"),
    [
        ("Raqqa", {}, 35.95, 39.01),
        ("الرقة", {}, 35.95, 39.01),
        ("Palmyre", {"country_bias": "SY"}, 34.56, 38.28),
        ("Tripoli", {}, 32.89, 13.19),
        ("Tripoli, Liban", {}, 34.43, 35.84),
        ("Paris, Texas", {}, 33.66, -95.56),
        ("Moscou", {"country_codes": "RU"}, 55.75, 37.62),
    ],
)
def test_the_shipped_gazetteer(
    query: str, options: dict[str, str], lat: float, lon: float, gazetteer: EmbeddedGazetteer
) -> None:
    location = EmbeddedGeocoder(gazetteer).geocode(query, **options)
    assert (location.latitude, location.longitude) == pytest.approx((lat, lon), abs=0.02)
