"""What must hold on the first article; nothing in geo/ may know it."""

import json
from collections import Counter
from pathlib import Path

import pytest

from geo.read import read_article
from geo.views.exports import to_json
from geo.views.marks import place_mark, theatre

ROOT = Path(__file__).parent.parent
TOLD = {"headline", "lead", "body"}


@pytest.fixture(scope="module")
def reading(first_article, gazetteer):
    return read_article(first_article, gazetteer)


@pytest.fixture(scope="module")
def contract(reading):
    return json.loads(to_json(reading))


def named(reading, name):
    return next(place for place in reading.places if place.chosen.name == name)


def where(reading, place):
    """(section, sense) -> number of mentions; lead and headline count as told in the body."""
    kinds = [reading.article.section_at(m.span.start).kind for m in place.mentions]
    return Counter(
        ("body" if kind in TOLD else kind, mention.sense)
        for kind, mention in zip(kinds, place.mentions, strict=True)
    )


@pytest.mark.parametrize(
    ("name", "lat", "lon", "expected"),
    [
        ("Raqqa", 35.95, 39.01, {("body", "literal"): 3, ("tags", "literal"): 1}),
        (
            "Palmyra", 34.56, 38.28,
            {("body", "literal"): 2, ("caption", "literal"): 1, ("related", "literal"): 4},
        ),
        ("Deir ez-Zor", 35.34, 40.14, {("body", "literal"): 2}),
    ],
)  # fmt: skip
def test_places_of_the_events(reading, name, lat, lon, expected):
    place = named(reading, name)
    assert (place.chosen.lat, place.chosen.lon) == pytest.approx((lat, lon), abs=0.02)
    assert where(reading, place) == expected
    assert place.chosen.kind == "city"
    assert place_mark(reading.article, place) == "scene"


def test_one_raqqa_is_spelled_raqa(reading):
    assert Counter(m.name for m in named(reading, "Raqqa").mentions) == {"Raqqa": 3, "Raqa": 1}


@pytest.mark.parametrize(("name", "body"), [("Moscow", 1), ("Washington, D.C.", 2)])
def test_governments_in_the_body(reading, name, body):
    counts = where(reading, named(reading, name))
    assert counts[("body", "government")] == body
    assert sum(n for (section, _), n in counts.items() if section == "tags") == 1
    assert sum(counts.values()) == body + 1
    assert place_mark(reading.article, named(reading, name)) == "seat"


@pytest.mark.parametrize("name", ["Syria", "United States", "Russia"])
def test_countries_are_countries(reading, name):
    assert named(reading, name).precision == "country"


def test_nothing_else_is_a_place(reading):
    """Daech, Sputnik, Syromolotov, Lavrov, the photographer, Facebook and EI among the rest."""
    known = {
        "Raqqa", "Palmyra", "Deir ez-Zor", "Moscow", "Washington, D.C.", "Syria", "Russia",
        "United States",
    }  # fmt: skip
    others = [place for place in reading.places if place.chosen.name not in known]
    assert {m.name for place in others for m in place.mentions} <= {"Pentagone"}
    assert {m.sense for place in others for m in place.mentions if m.name == "Pentagone"} <= {
        "government", "other",
    }  # fmt: skip


# GeoNames' points of the three towns; another point in Palmyra moves them by half a degree and 2 km.
AXES = [("Deir ez-Zor", "east", 62.6, 190), ("Raqqa", "north", 22.9, 168)]


def test_two_axes(reading):
    base = named(reading, "Palmyra").id
    facts = [
        (
            axis.kind, axis.origin, axis.objective, axis.stated_direction, axis.status,
            round(axis.check.bearing_deg, 1), round(axis.check.distance_km), axis.check.verdict,
        )
        for axis in reading.axes
    ]  # fmt: skip
    assert facts == [
        ("advance", base, named(reading, name).id, stated, "planned", bearing, distance, "both")
        for name, stated, bearing, distance in AXES
    ]
    for axis in reading.axes:
        assert axis.actor == "l'armée syrienne"
        assert axis.speaker == "le commandement militaire"
        assert axis.claim == "announced"
        quoted = " ".join(reading.article.quote(passage) for passage in axis.passages)
        assert "Palmyre sera la base" in quoted


def test_the_theatre_is_syria_s_three_towns(reading):
    assert {p.chosen.name for p in theatre(reading)} == {"Raqqa", "Palmyra", "Deir ez-Zor"}


def test_the_contract_carries_the_facts(contract):
    axes = [
        (
            a["origin"]["name"], a["objective"]["name"], a["stated_direction"],
            a["bearing_deg"], round(a["distance_km"]), a["verdict"],
        )
        for a in contract["axes"]
    ]  # fmt: skip
    assert axes == [
        ("Palmyra", name, stated, bearing, distance, "agrees both ways")
        for name, stated, bearing, distance in AXES
    ]
    assert {p["status"] for p in contract["places"] if p["name"] in ("Raqqa", "Palmyra")} == {
        "sure"
    }
    assert all(place["reasons"] for place in contract["places"])


def test_nothing_in_the_code_knows_this_article():
    names = ("Syromolotov", "Voskresenskiy", "Raqa ", "26321", "Sputnik")
    for room in ("article", "gazetteer", "places", "axes"):
        for path in (ROOT / "geo" / room).rglob("*.*"):
            if path.suffix in (".py", ".toml"):
                source = path.read_text(encoding="utf-8")
                assert not [name for name in names if name in source], path
