"""What OpenStreetMap calls a thing, in our kinds."""

import pytest

from geo.gazetteer.osm import to_candidate


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


@pytest.mark.parametrize(
    ("said", "population"),
    [("220488", 220_488), ("220 488", 0), ("~220000", 0), ("", 0), (None, 0), (7, 0), ("٣", 0)],
)
def test_population(said: object, population: int) -> None:
    found = to_candidate("A", 1.0, 2.0, {"extratags": {"population": said}}, source="s")
    assert found is not None
    assert found.population == population


def test_a_street_is_no_candidate() -> None:
    raw = {"class": "highway", "type": "residential"}
    assert to_candidate("rue de Raqqa", 1.0, 2.0, raw, source="s") is None
