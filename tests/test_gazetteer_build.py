"""The hand-made tables, how they join the packaged sources, and the file that is shipped."""

import re
from collections import Counter
from typing import get_args

import pytest

from geo.gazetteer import supplement
from geo.gazetteer.build_merge import merged, namesakes
from geo.gazetteer.build_tables import keys_of
from geo.gazetteer.keys import fold
from geo.gazetteer.sources import LANGUAGES, Entry
from geo.gazetteer.unpack import SHIPPED
from geo.geodesy import distance_km, haversine_km
from geo.model import Kind

SOURCES = supplement.SUPPLEMENT.parent / "SOURCES.md"
HAND_MADE = tuple(supplement.entries())
CYRILLIC, ARABIC = re.compile(r"[\u0400-\u04ff]"), re.compile(r"[\u0600-\u06ff]")


def test_the_supplement_is_well_formed():
    counts = Counter(entry.id for entry in HAND_MADE)
    assert [identity for identity, count in counts.items() if count > 1] == []
    for entry in HAND_MADE:
        assert re.fullmatch(r"dateline:[a-z0-9]+(-[a-z0-9]+)*", entry.id)
        assert entry.kind in get_args(Kind), entry
        assert re.fullmatch(r"[A-Z]{2}|", entry.country), entry
        assert -90 <= entry.lat <= 90, entry
        assert -180 <= entry.lon <= 180, entry
        assert (entry.lat, entry.lon) != (0, 0), entry
        assert all(name == name.strip() and fold(name) for name in entry.names), entry
        assert {"en", "fr"} <= dict(entry.labels).keys() <= set(LANGUAGES), entry


def test_names_are_in_the_script_of_their_language():
    for entry in HAND_MADE:
        labels = dict(entry.labels)
        for language, script in (("ru", CYRILLIC), ("uk", CYRILLIC), ("ar", ARABIC)):
            assert language not in labels or script.search(labels[language]), (entry.id, language)
        for language in ("en", "fr", "es", "de"):
            name = labels.get(language, "")
            assert not CYRILLIC.search(name), (entry.id, language)
            assert not ARABIC.search(name), (entry.id, language)


def test_the_supplement_covers_what_sources_lack():
    kinds = Counter(entry.kind for entry in HAND_MADE)
    assert len(HAND_MADE) >= 900
    for kind, least in {
        "region": 150, "water": 100, "relief": 40, "island": 30, "airbase": 60, "crossing": 30,
        "camp": 30, "dam": 20, "institution": 50, "facility": 40, "continent": 7,
    }.items():  # fmt: skip
        assert kinds[kind] >= least, kind


@pytest.mark.parametrize("table", sorted(supplement.SUPPLEMENT.glob("*.tsv")), ids=lambda t: t.stem)
def test_sources_counts_the_lines_of_every_table(table):
    lines = sum(1 for _ in supplement.rows(table.stem))
    assert f"| `{table.name}` | {lines} |" in SOURCES.read_text(encoding="utf-8")


def town(number, name, lat, lon, population=1000, country="SY", kind="city", admin1="SY.04"):
    return Entry(f"geonames:{number}", (name,), lat, lon, kind, country, admin1, population)


def hand(slug, names, lat, lon, kind="city", country="SY"):
    labels = (("en", names[0]), ("fr", names[-1]))
    return Entry(f"dateline:{slug}", names, lat, lon, kind, country, labels=labels)


def joined(base, lines, airports=()):
    return {entry.id: entry for entry in merged(base, lines, airports)}


def test_a_line_lends_its_names_to_the_town_that_it_means():
    base = [town(1, "Ar Raqqah", 35.95, 39.01, 500_000), town(2, "Ar Raqqah", 34.0, 37.0, 900_000)]
    places = joined(base, [hand("raqqa", ("Raqqa", "Ar-Raqqah", "Rakka"), 35.9, 39.0)])
    assert places.keys() == {"geonames:1", "geonames:2"}
    assert places["geonames:1"].names == ("Raqqa", "Ar-Raqqah", "Rakka", "Ar Raqqah")
    assert dict(places["geonames:1"].labels) == {"en": "Raqqa", "fr": "Rakka"}
    assert (places["geonames:1"].lat, places["geonames:1"].population) == (35.95, 500_000)
    assert places["geonames:2"] == base[1]


@pytest.mark.parametrize(
    "line",
    [
        hand("raqqa", ("Raqqa",), 35.9, 39.0),  # no name in common
        hand("raqqa", ("Ar Raqqah",), 35.9, 39.0, country="IQ"),
        hand("raqqa", ("Ar Raqqah",), 37.5, 39.0),  # too far
        hand("raqqa", ("Ar Raqqah",), 35.9, 39.0, kind="dam"),
    ],
)
def test_a_line_that_means_no_town_is_a_place_of_its_own(line):
    base = town(1, "Ar Raqqah", 35.95, 39.01)
    assert joined([base], [line]) == {base.id: base, line.id: line}


def test_an_airport_that_the_supplement_has_is_left_out():
    line = hand("shayrat-air-base", ("Shayrat Air Base",), 34.49, 36.91, kind="airbase")
    near = Entry("icao:OS65", ("Al Shayrat",), 34.495, 36.909, "airbase", "SY")
    far = Entry("icao:OS58", ("Kowaires",), 36.187, 37.583, "airbase", "SY")
    assert joined([], [line], [near, far]).keys() == {line.id, far.id}


def test_a_region_is_called_like_its_biggest_town_of_the_same_name():
    region = Entry(
        "geonames:9", ("Ḩimş", "Homs Governorate"), 34.4, 38.2, "governorate", "SY", "SY.11"
    )
    homs = Entry(
        "geonames:1",
        ("Homs", "Ḩimş"),
        34.73,
        36.71,
        "city",
        "SY",
        "SY.11",
        775_404,
        (("ar", "حمص"),),
    )
    small = Entry("geonames:2", ("Himsin",), 34.5, 36.5, "city", "SY", "SY.11", 500)
    other = Entry("geonames:8", ("Idlib",), 35.9, 36.6, "governorate", "SY", "SY.12")
    named = list(namesakes([region, homs, small, other], frozenset({"SY"})))
    assert named[0].names == ("Homs", "Ḩimş", "Homs Governorate", "حمص")
    assert named[0].labels == (("ar", "حمص"),)
    assert named[1:] == [homs, small, other]
    assert next(namesakes([region, homs], frozenset({"IQ"}))) == region


def test_the_keys_of_an_entry():
    entry = Entry(
        "geonames:1",
        ("Al-Bāb", "Bab", "El Bab"),
        36.4,
        37.5,
        "city",
        "SY",
        "",
        9,
        (("fr", "Al-Bâb"),),
    )
    assert set(keys_of(entry)) == {
        ("al bab", 1, "=al bâb|=al bāb"),
        ("bab", 0, None),
        ("el bab", 0, None),
    }


def test_the_shipped_file_is_small_enough_to_clone():
    assert SHIPPED.stat().st_size <= 17_500_000


@pytest.mark.parametrize(
    ("country", "references"),
    [
        ("US", [(39.76, -98.5)]), ("CA", [(60.109, -113.643)]), ("RU", [(60, 100)]),
        ("LY", [(28, 17)]), ("SY", [(35, 38)]), ("CL", [(-30, -71)]),
        ("AU", [(-25, 135), (-25, 133)]), ("JP", [(35.685, 139.753), (36, 138)]),
        ("CN", [(35, 105), (35, 103)]), ("IN", [(22, 79), (20, 77), (21, 78)]),
        ("ML", [(18, -2), (17, -4)]), ("SD", [(16, 30), (15, 32)]), ("ZM", [(-14.333, 28.5), (-15, 30)]),
    ],
)  # fmt: skip
def test_countries_stand_amid_the_points_of_reference_gazetteers(gazetteer, country, references):
    point = gazetteer.country(country)
    away = [haversine_km(point.lat, point.lon, lat, lon) for lat, lon in references]
    assert max(away) <= 161


def test_the_point_of_every_country_is_among_its_towns(gazetteer):
    outside = {"AQ", "BV", "HM", "UM", "FK", "SJ", "TF", "GS"}  # no towns, or all in one corner
    for code in supplement.points("countries"):
        if code not in outside:
            assert gazetteer.country(code) is not None, code
    towns: dict[str, list[tuple[float, float]]] = {}
    query = "SELECT country, lat, lon FROM places WHERE kind = 'city'"
    for code, lat, lon in gazetteer._ask(query):
        towns.setdefault(code, []).append((lat, lon))
    for code, (lat, lon) in supplement.points("countries").items():
        if code not in outside:
            lats, lons = zip(*towns[code], strict=True)
            assert min(lats) - 0.6 <= lat <= max(lats) + 0.6, code
            assert min(lons) - 0.6 <= lon <= max(lons) + 0.6, code


@pytest.mark.parametrize(
    ("spellings", "identity", "english", "french"),
    [
        (("Raqqa", "Raqa", "Rakka", "Ar-Raqqah", "er-Raqqa", "الرقة"), "geonames:172955", "Raqqa", "Raqqa"),
        (("Palmyre", "Palmyra", "Tadmur", "تدمر"), "geonames:163808", "Palmyra", "Palmyre"),
        (
            ("Deir Ezzor", "Deir ez-Zor", "Deir el-Zor", "Dayr az Zawr"),
            "geonames:170794", "Deir ez-Zor", "Deir ez-Zor",
        ),
        (("Alep", "Aleppo", "حلب", "Алеппо"), "geonames:170063", "Aleppo", "Alep"),
        (("Homs", "حمص"), "geonames:169577", "Homs", "Homs"),
        (("Mossoul", "Mosul"), "geonames:99072", "Mosul", "Mossoul"),
        (("Damas", "Damascus", "Дамаск"), "geonames:170654", "Damascus", "Damas"),
        (("Moscou", "Moscow", "Москва"), "geonames:524901", "Moscow", "Moscou"),
        (("Kiev", "Kyiv", "Київ"), "geonames:703448", "Kyiv", "Kiev"),
        (("Kharkov", "Kharkiv", "Харків"), "geonames:706483", "Kharkiv", "Kharkiv"),
        (("Washington", "Washington, D.C."), "geonames:4140963", "Washington, D.C.", "Washington"),
        (("Syrie", "Syria", "Сирия"), "geonames:163843", "Syria", "Syrie"),
        (("Kremlin", "Кремль"), "dateline:kremlin", "Kremlin", "Kremlin"),
        (("T4", "Tiyas"), "dateline:t4-air-base", "T4 Air Base", "base aérienne T4"),
    ],
)  # fmt: skip
def test_spellings_meet_one_place_under_the_name_that_readers_use(
    gazetteer, spellings, identity, english, french
):
    answers = gazetteer.candidates(spellings)
    assert {spelling: answers[spelling][0].id for spelling in spellings} == dict.fromkeys(
        spellings, identity
    )
    assert answers[spellings[0]][0].name == english
    assert gazetteer.labels([identity], "fr") == {identity: french}


def test_no_display_name_of_a_known_place_is_a_scholars(gazetteer):
    query = """SELECT name FROM places WHERE kind IN ('city', 'governorate') AND country IN ('SY', 'IQ', 'YE', 'LB')
        AND name GLOB '*[ḩḥşṣţṭḑḍẓāīū‘’]*'"""
    assert gazetteer._ask(query) == []


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("gouvernorat d'Alep", "geonames:170062"), ("Homs Governorate", "geonames:169575"),
        ("aéroport de Donetsk", "dateline:donetsk-airport"), ("fleuve Niger", "dateline:niger-river"),
        ("Niger", "geonames:2440476"), ("Georgia", "geonames:614540"), ("Tigré", "geonames:444187"),
        ("Tigre", "dateline:tigris"), ("RDC", "geonames:203312"), ("Cisjordanie", "geonames:285153"),
    ],
)  # fmt: skip
def test_the_likeliest_place_of_the_world_comes_first(gazetteer, name, identity):
    assert gazetteer.candidates([name])[name][0].id == identity


def test_regions_stand_among_their_towns(gazetteer):
    query = """SELECT r.name, r.country, r.lat, r.lon, min(c.lat), max(c.lat), min(c.lon), max(c.lon)
        FROM places r JOIN places c ON c.country = r.country AND c.admin1 = r.name AND c.kind = 'city'
        WHERE r.kind = 'governorate' AND r.country NOT IN ('US', 'CA', 'RU', 'NZ', 'FJ') GROUP BY r.pid"""
    far = [
        (name, country)
        for name, country, lat, lon, south, north, west, east in gazetteer._ask(query)
        if distance_km(lat, lon, min(max(lat, south), north), min(max(lon, west), east)) > 100
    ]
    assert far == []
