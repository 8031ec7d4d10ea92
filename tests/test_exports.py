"""Exports: what other programs read back is what the reading holds."""

import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.model import BearingCheck, Provenance, Reading, Reason
from geo.views.exports import reading_line, to_csv, to_geojson, to_json
from geo.views.exports.geojson import line_between
from geo.views.exports.table import COLUMNS
from geo.views.words import Words
from tests.sample_reading import TEXT, rows, sample


@pytest.fixture
def reading() -> Reading:
    return sample(BearingCheck(62.4567, 192.34, 27.5, 80.0, 10.0, 45.0, "both"))


def test_json_is_the_contract(reading: Reading) -> None:
    english = Words("en")
    end = {"place": "geonames:2", "name": "Borée", "lat": 11.25, "lon": 21.5}
    assert json.loads(to_json(reading)) == {
        "schema": "dateline/1",
        "text": TEXT,
        "language": "fr",
        "title": "Essai",
        "sections": [
            {"kind": "body", "start": 0, "end": 64},
            {"kind": "related", "start": 66, "end": 84},
        ],
        "mentions": [
            {
                "start": 18, "end": 23, "surface": "Atlas", "form": "name", "nested": False,
                "sense": "literal", "role": "base", "qualifier": "", "section": "body",
                "place": "geonames:1", "lat": 10.0, "lon": 20.0,
            },
            {
                "start": 29, "end": 34, "surface": "Borée", "form": "name", "nested": False,
                "sense": "literal", "role": "objective", "qualifier": "", "section": "body",
                "place": "geonames:2", "lat": 11.25, "lon": 21.5,
            },
            {
                "start": 53, "end": 57, "surface": "Dune", "form": "name", "nested": False,
                "sense": "other", "role": None, "qualifier": "", "section": "body",
                "place": None, "lat": None, "lon": None,
            },
            {
                "start": 79, "end": 84, "surface": "Atlas", "form": "name", "nested": False,
                "sense": "literal", "role": None, "qualifier": "", "section": "related",
                "place": "geonames:1", "lat": 10.0, "lon": 20.0,
            },
        ],
        "places": [
            {
                "id": "geonames:1", "name": "Atlas", "lat": 10.0, "lon": 20.0, "kind": "city",
                "country": "SY", "admin1": "North", "score": 0.75, "status": "likely",
                "reasons": [
                    english.reason(Reason("population", 0.5, (("population", 550),))),
                    english.reason(Reason("exact", 0.25)),
                ],
                "rivals": [
                    {
                        "id": "geonames:3", "name": "Atlas", "lat": -33.5, "lon": 151.0,
                        "country": "AU", "score": 0.125,
                    }
                ],
            },
            {
                "id": "geonames:2", "name": "Borée", "lat": 11.25, "lon": 21.5, "kind": "city",
                "country": "SY", "admin1": "East", "score": 0, "status": "sure",
                "reasons": [], "rivals": [],
            },
        ],
        "axes": [
            {
                "kind": "advance",
                "origin": {"place": "geonames:1", "name": "Atlas", "lat": 10.0, "lon": 20.0},
                "objective": end, "stated_direction": "east", "approach_from": None,
                "actor": "L'armée", "speaker": "Cadre", "claim": "announced", "status": "planned",
                "bearing_deg": 62.5, "distance_km": 192.3, "verdict": "agrees both ways",
                "passages": [{"start": 0, "end": 52}],
            },
            {
                "kind": "withdrawal", "origin": None, "objective": end,
                "stated_direction": None, "approach_from": None, "actor": "", "speaker": "", "claim": "reported",
                "status": "hypothetical", "bearing_deg": None, "distance_km": None,
                "verdict": None, "passages": [{"start": 53, "end": 57}],
            },
        ],
        "unlocated": [{"start": 53, "end": 57, "surface": "Dune", "reason": "not_in_gazetteer"}],
        "provenance": None,
    }  # fmt: skip


def test_the_relation_before_a_name_is_kept(reading: Reading) -> None:
    atlas, *others = reading.places
    first = replace(atlas.mentions[0], qualifier="d'")
    told = replace(reading, places=(replace(atlas, mentions=(first, *atlas.mentions[1:])), *others))
    assert [m["qualifier"] for m in json.loads(to_json(told))["mentions"]] == ["d'", "", "", ""]
    table = rows(to_csv(told))
    assert [r["qualifier"] for r in table if r["row"] == "mention"] == ["d'", "", "", ""]


def test_keys_come_in_the_order_of_the_contract(reading: Reading) -> None:
    assert list(json.loads(to_json(reading))) == [
        "schema", "text", "language", "title", "sections", "mentions", "places", "axes",
        "unlocated", "provenance",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        ("both", "agrees both ways"),
        ("heading", "agrees as heading"),
        ("position", "agrees as position in the country"),
        ("differs", "differs"),
        (None, None),
    ],
)
def test_verdict_in_words(verdict: str | None, words: str | None) -> None:
    check = BearingCheck(359.96, 1.0, verdict=verdict)  # type: ignore[arg-type]
    axis = json.loads(to_json(sample(check)))["axes"][0]
    assert (axis["verdict"], axis["bearing_deg"]) == (words, 0.0)


def test_a_line_of_a_batch_is_one_line(reading: Reading) -> None:
    article = replace(reading.article, text=TEXT.replace("\n\n", "\u2028\x85"))
    line = reading_line(replace(reading, article=article), "a-1")
    assert len(line.splitlines()) == 1
    back = json.loads(line)
    assert (next(iter(back)), back["id"], back["text"]) == ("id", "a-1", article.text)
    assert "é" in line


def test_the_text_can_be_left_out(reading: Reading) -> None:
    whole, bare = json.loads(to_json(reading)), json.loads(to_json(reading, text=False))
    assert whole.pop("text") == TEXT
    assert bare == whole
    assert json.loads(reading_line(reading, 7, text=False)) == {"id": 7, **bare}


def test_geojson_features(reading: Reading) -> None:
    features = json.loads(to_geojson(reading))["features"]
    assert [(f["id"], f["geometry"] and f["geometry"]["type"]) for f in features] == [
        ("geonames:1", "Point"),
        ("geonames:2", "Point"),
        ("axis-1", "LineString"),
        ("axis-2", None),
    ]
    assert features[0]["geometry"]["coordinates"] == [20.0, 10.0]
    assert features[2]["geometry"]["coordinates"] == [[20.0, 10.0], [21.5, 11.25]]
    assert features[0]["properties"]["passages"] == [
        {
            "start": 18, "end": 23, "surface": "Atlas", "section": "body", "sense": "literal",
            "quote": "L'armée partira d'Atlas vers Borée (est), dit Cadre.",
        },
        {
            "start": 79, "end": 84, "surface": "Atlas", "section": "related", "sense": "literal",
            "quote": "Lire aussi : Atlas",
        },
    ]  # fmt: skip
    axis = features[2]["properties"]
    assert (axis["verdict"], axis["bearing_deg"], axis["origin"], axis["objective"]) == (
        "agrees both ways", 62.5, "Atlas", "Borée",
    )  # fmt: skip
    assert axis["passages"][0]["quote"] == "L'armée partira d'Atlas vers Borée (est), dit Cadre."
    assert "GeoNames" in json.loads(to_geojson(reading))["attribution"]


def test_provenance_travels_with_the_reading(reading: Reading) -> None:
    read_at = datetime(2026, 3, 27, 23, 30, 5, 999, tzinfo=timezone(timedelta(hours=2)))
    addresses = ("http://a.example/", "https://b.example/x")
    found = Provenance("ab" * 32, read_at, "html", addresses=addresses)
    kept = replace(reading, provenance=found)
    expected = {
        "sha256": "ab" * 32, "read_at": "2026-03-27T21:30:05Z", "kind": "html",
        "file_name": None, "addresses": ["http://a.example/", "https://b.example/x"],
    }  # fmt: skip
    assert json.loads(to_json(kept))["provenance"] == expected
    assert json.loads(to_geojson(kept))["provenance"] == expected
    assert to_csv(kept) == to_csv(reading)


longitudes = st.floats(-180, 180).map(lambda lon: round(lon, 6))
latitudes = st.floats(-90, 90).map(lambda lat: round(lat, 6))
positions = st.tuples(longitudes, latitudes).map(list)


@given(positions, positions)
def test_no_line_runs_round_the_globe(start: list[float], end: list[float]) -> None:
    geometry = line_between(start, end)
    parts = geometry["coordinates"]
    lines = parts if geometry["type"] == "MultiLineString" else [parts]
    for (lon1, lat1), (lon2, lat2) in lines:
        assert abs(lon2 - lon1) <= 180
        assert all(-180 <= lon <= 180 for lon in (lon1, lon2))
        assert all(-90 <= lat <= 90 for lat in (lat1, lat2))
    for given_end, drawn in ((start, lines[0][0]), (end, lines[-1][-1])):
        assert given_end == drawn or (abs(given_end[0]), given_end[1]) == (180.0, drawn[1])
    if len(lines) == 2:
        assert lines[0][1][0] == -lines[1][0][0]
        assert lines[0][1][1] == lines[1][0][1]


def test_csv_rows(reading: Reading) -> None:
    table = rows(to_csv(reading))
    assert [(r["row"], r["surface"], r["start"], r["place"], r["unlocated"]) for r in table] == [
        ("mention", "Atlas", "18", "geonames:1", ""),
        ("mention", "Borée", "29", "geonames:2", ""),
        ("mention", "Dune", "53", "", "not_in_gazetteer"),
        ("mention", "Atlas", "79", "geonames:1", ""),
        ("axis", "", "0", "", ""),
        ("axis", "", "53", "", ""),
    ]
    assert table[0]["quote"] == "L'armée partira d'Atlas vers Borée (est), dit Cadre."
    assert (table[0]["lat"], table[0]["score"], table[0]["status"]) == ("10.0", "0.75", "likely")
    axis = table[4]
    assert (axis["origin"], axis["objective"], axis["bearing_deg"], axis["verdict"]) == (
        "Atlas", "Borée", "62.5", "agrees both ways",
    )  # fmt: skip
    assert tuple(table[0]) == COLUMNS
