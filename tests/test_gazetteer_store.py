"""Look-ups in a small gazetteer made here, and the unpacking of a shipped one."""

import lzma
import multiprocessing
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from geo.errors import GazetteerMissing
from geo.gazetteer import EmbeddedGazetteer, open_gazetteer
from geo.gazetteer.build_tables import write
from geo.gazetteer.sources import Entry
from geo.gazetteer.unpack import unpacked

SYRIA = Entry(
    "geonames:163843", ("Syria", "Syrie", "Syrian Arab Republic"), 35, 38, "country", "SY", "",
    16_900_000, (("fr", "Syrie"), ("en", "Syria")),
)  # fmt: skip
RAQQA = Entry(
    "geonames:172955", ("Raqqa", "Ar Raqqah", "Rakka", "الرقة"), 35.95, 39.01, "city", "SY", "Raqqa",
    531_952, (("fr", "Raqqa"), ("ar", "الرقة")),
)  # fmt: skip
RAQQA_REGION = Entry(
    "geonames:172957",
    ("Raqqa", "Raqqa Governorate"),
    36.1,
    38.9,
    "governorate",
    "SY",
    "Raqqa",
    700_000,
)
PALMYRA = Entry(
    "geonames:163808", ("Palmyra", "Tadmur", "Palmyre"), 34.56, 38.28, "city", "SY", "Homs", 51_015,
    (("fr", "Palmyre"),),
)  # fmt: skip
PALMYRA_US = Entry(
    "geonames:5204964", ("Palmyra",), 40.31, -76.59, "city", "US", "Pennsylvania", 7_451
)
BRAZIL_TOWN = Entry(
    "geonames:3449319",
    ("Santos Dumont", "Palmyra"),
    -21.46,
    -43.55,
    "city",
    "BR",
    "Minas Gerais",
    46_000,
)
DEIR = Entry(
    "geonames:170794", ("Deir ez-Zor", "Dayr az Zawr"), 35.34, 40.14, "city", "SY", "", 271_800
)
GEORGIA = Entry("geonames:614540", ("Georgia", "Géorgie"), 42, 43.5, "country", "GE", "", 3_700_000)
GEORGIA_US = Entry(
    "geonames:4197000", ("Georgia",), 32.7, -83.4, "governorate", "US", "Georgia", 4_800_000
)
TIGRE = Entry("geonames:3427504", ("Tigre",), -34.42, -58.58, "city", "AR", "Buenos Aires", 31_106)
TIGRAY = Entry(
    "dateline:tigray", ("Tigray", "Tigré"), 13.9, 38.8, "region", "ET", labels=(("fr", "Tigré"),)
)
AIRBASE = Entry("icao:OSXX", ("Raqqa Air Base",), 35.75, 38.56, "airbase", "SY")
DISTRICT = Entry("geonames:172956", ("Raqqa District",), 36, 39, "district", "SY", "Raqqa", 300_000)
ALL = (
    SYRIA, RAQQA, RAQQA_REGION, PALMYRA, PALMYRA_US, BRAZIL_TOWN, DEIR, GEORGIA, GEORGIA_US, TIGRE, TIGRAY,
    AIRBASE, DISTRICT,
)  # fmt: skip


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    path = tmp_path_factory.mktemp("gazetteer") / "small ? #1.db"
    counts = write(path, ALL, {"build_id": "test"})
    assert counts["places"] == len(ALL)
    return path


@pytest.fixture(scope="module")
def small(database):
    return open_gazetteer(database)


def found(gazetteer, name):
    return [(c.id, c.matched) for c in gazetteer.candidates([name])[name]]


def test_every_name_is_a_key_and_unknown_ones_are_empty(small):
    answer = small.candidates(["Raqqa", "Nowhere at all", "", "Raqqa"])
    assert set(answer) == {"Raqqa", "Nowhere at all", ""}
    assert answer["Nowhere at all"] == answer[""] == ()


@pytest.mark.parametrize(
    ("name", "matched"),
    [
        ("Raqqa", "name"), ("RAQQA", "name"), ("Ar Raqqah", "exact"), ("Ar-Raqqah", "exact"),
        ("Rakka", "exact"), ("Ràkka", "folded"), ("الرَّقة", "folded"), ("الرقة", "name"),
        ("رقه", "stripped"), ("er-Raqqa", "stripped"), ("ville de Raqqa", "stripped"), ("Raqa", "loose"),
    ],
)  # fmt: skip
def test_spellings_meet_one_town_and_say_how(small, name, matched):
    assert found(small, name)[0] == ("geonames:172955", matched)


@pytest.mark.parametrize(
    "name", ["Deir Ezzor", "Deir ez-Zor", "Deir el-Zor", "Dayr az Zawr", "Deir ezzour"]
)
def test_transliterations_meet_one_town(small, name):
    assert found(small, name)[0][0] == "geonames:170794"


def test_a_candidate_carries_its_whole_entry(small):
    town = small.candidates(["Palmyre"])["Palmyre"][0]
    assert (town.id, town.name, town.lat, town.lon, town.kind, town.country, town.admin1) == (
        "geonames:163808", "Palmyra", 34.56, 38.28, "city", "SY", "Homs",
    )  # fmt: skip
    assert (town.population, town.matched) == (51_015, "name")


@pytest.mark.parametrize(
    ("name", "order"),
    [
        # a town before the region of its name, unless the word for a region is there
        ("Raqqa", ["geonames:172955", "geonames:172957"]),
        ("gouvernorat de Raqqa", ["geonames:172957", "geonames:172955"]),
        ("Raqqa district", ["geonames:172956", "geonames:172955", "geonames:172957"]),
        ("base aérienne de Raqqa", ["icao:OSXX", "geonames:172955", "geonames:172957"]),
        # a country before anything of its name
        ("Georgia", ["geonames:614540", "geonames:4197000"]),
        # an alternate name that is the main name of others comes last
        ("Palmyra", ["geonames:163808", "geonames:5204964", "geonames:3449319"]),
        # accents tell
        ("Tigré", ["dateline:tigray", "geonames:3427504"]),
    ],
)
def test_the_best_comes_first(small, name, order):
    assert [identity for identity, _ in found(small, name)] == order


def test_what_bears_a_whole_name_of_its_kind_has_no_rival_by_a_part_of_it(gazetteer):
    seas = [
        entry for entry in gazetteer.candidates(["Red Sea"])["Red Sea"] if entry.kind == "water"
    ]
    assert [(entry.id, entry.matched) for entry in seas] == [("dateline:red-sea", "name")]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Raqqua", ["geonames:172957", "geonames:172955"]),
        ("Raqqqaa", []),
        ("Raqqa", []),
        ("Rqa", []),
        ("", []),
        ("4711", []),
    ],
)
def test_what_a_name_is_a_letter_off(small, name, meant):
    assert [entry.id for entry in small.respelt(name)] == meant
    assert {entry.matched for entry in small.respelt(name)} <= {"loose"}


def test_country_and_labels(small):
    assert small.country("sy").name == "Syria"
    assert (small.country("SY").lat, small.country("SY").lon) == (35, 38)
    assert small.country("ZZ") is None
    ids = ["geonames:163808", "dateline:tigray", "geonames:1", "icao:none"]
    assert small.labels(ids, "fr") == {"geonames:163808": "Palmyre", "dateline:tigray": "Tigré"}
    assert small.labels(ids, "en") == {"geonames:163808": "Palmyra", "dateline:tigray": "Tigray"}
    assert small.labels([], "fr") == {}
    assert small.build_id == "test"


def test_hostile_names_are_only_unknown(small):
    names = ["'; DROP TABLE names; --", "\x00", "%", "\ud800", "a" * 100_000]
    assert all(found == () for found in small.candidates(names).values())
    assert found(small, "Raqqa")


def test_many_threads_ask_at_once(database):
    gazetteer = open_gazetteer(database)
    barrier = threading.Barrier(8)

    def ask(turn):
        barrier.wait()
        return [found(gazetteer, f"Raqqa{' ' * (n % 7)}{'.' * turn}") for n in range(40)]

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, range(8)))
    assert all(row[0][0] == "geonames:172955" for answer in answers for row in answer)


def test_an_absent_or_foreign_file_is_told(tmp_path):
    with pytest.raises(GazetteerMissing, match=r"no gazetteer at .*gazetteer build"):
        open_gazetteer(tmp_path / "none.db")
    with pytest.raises(GazetteerMissing, match="cannot be read"):
        open_gazetteer(tmp_path / "none.db.xz")
    rubbish = tmp_path / "rubbish.db"
    rubbish.write_bytes(b"not a database" * 100)
    with pytest.raises(GazetteerMissing, match="damaged"):
        EmbeddedGazetteer(rubbish)
    old = tmp_path / "old.db"
    write(old, ALL, {"build_id": "old", "format": "0"})
    with pytest.raises(GazetteerMissing, match="format 0"):
        EmbeddedGazetteer(old)


@pytest.fixture
def shipped(database, tmp_path):
    path = tmp_path / "gazetteer.db.xz"
    path.write_bytes(lzma.compress(database.read_bytes()))
    return path


def test_the_shipped_file_is_unpacked_once(shipped, tmp_path):
    cache, told = tmp_path / "cache", []
    first = unpacked(shipped, cache=cache, progress=told.append)
    assert told
    stamp = first.stat().st_mtime_ns
    assert unpacked(shipped, cache=cache, progress=told.clear) == first
    assert first.stat().st_mtime_ns == stamp
    assert [path.name for path in cache.iterdir()] == [first.name]


def test_a_changed_file_is_unpacked_anew_and_the_old_one_goes(shipped, database, tmp_path):
    cache = tmp_path / "cache"
    first = unpacked(shipped, cache=cache)
    shipped.write_bytes(lzma.compress(database.read_bytes() + b"\x00" * 4096))
    second = unpacked(shipped, cache=cache)
    assert second != first
    assert list(cache.iterdir()) == [second]


@pytest.mark.parametrize("keep", [0, 100, -100])
def test_a_damaged_file_is_told_and_leaves_nothing(shipped, tmp_path, keep):
    shipped.write_bytes(shipped.read_bytes()[:keep])
    with pytest.raises(GazetteerMissing, match="damaged"):
        unpacked(shipped, cache=tmp_path / "cache")
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told(shipped, tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(GazetteerMissing, match="cannot be unpacked"):
        unpacked(shipped, cache=tmp_path / "file" / "cache")


def _unpack_and_ask(shipped, cache, start, answers):
    start.wait()
    gazetteer = EmbeddedGazetteer(unpacked(Path(shipped), cache=Path(cache)))
    answers.put(gazetteer.candidates(["Raqqa"])["Raqqa"][0].id)


def test_two_processes_unpack_at_once(shipped, tmp_path):
    context = multiprocessing.get_context("spawn")
    start, answers = context.Barrier(2), context.Queue()
    arguments = (str(shipped), str(tmp_path / "cache"), start, answers)
    workers = [context.Process(target=_unpack_and_ask, args=arguments) for _ in range(2)]
    for worker in workers:
        worker.start()
    assert [answers.get(timeout=120) for _ in workers] == ["geonames:172955"] * 2
    for worker in workers:
        worker.join()
    assert len(list((tmp_path / "cache").iterdir())) == 1
