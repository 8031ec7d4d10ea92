"""GeoNames' dumps: lines read, files found, the shipped gazetteer enlarged, interrupted, replaced."""

import json
import sqlite3
import sys
import zipfile
from contextlib import closing

import pytest

from geo.__main__ import main
from geo.errors import DumpError
from geo.gazetteer import build_stage, build_tables, open_gazetteer, usual_gazetteer
from geo.gazetteer.build_dump import enlarge
from geo.gazetteer.geonames import DumpName, DumpPlace, dumps, read_name, read_place
from geo.gazetteer.sources import PACKAGES, Entry
from geo.gazetteer.unpack import SHIPPED


def line(
    number,
    name,
    others="",
    lat=36.5,
    lon=40.2,
    code="P.PPL",
    country="SY",
    admin1="02",
    population=0,
):
    kind, feature = code.split(".")
    told = (number, name, name, others, lat, lon, kind, feature, country, "", admin1, "", "", "")
    return "\t".join(map(str, (*told, population, "", "300", "Asia/Damascus", "2020-01-01")))


def name_line(number, place, language, name, preferred="", short="", colloquial="", historic=""):
    told = (str(number), str(place), language, name, preferred, short, colloquial, historic, "", "")
    return "\t".join(told)


PLACES = [
    line(20, "Ḩasakah", "Hasaka,الحسكة", code="A.ADM1"),
    line(30, "Tall ar Rummān", "Tel Rumman,تل الرمان,TRM,rumman", 36.6, 40.3, population=300),
    line(10, "Ar Raqqah", "Raqqah al-Beida,Raqqa", 35.95, 39.0, admin1="04", population=900),
    line(40, "Al Hawl", "Al-Hol,Hole", 36.37, 41.15),
    line(50, "Nameless Brook", code="H.STM"),
    line(60, "Nahr Balikh", "Balikh", code="H.STM", lat=36.2),
    line(70, "Kilis", country="TR", lat=36.7, lon=37.1),
]
NAMES = [
    name_line(4, 30, "fr", "Tell Roumman"),
    name_line(2, 30, "fr", "Tell er-Roumane", preferred="1"),
    name_line(3, 30, "de", "Altname", historic="1"),
    name_line(5, 10, "de", "Rakkah"),
    name_line(6, 10, "ru", "Ракка-другая"),
    name_line(7, 99, "fr", "Nulle part"),
    name_line(8, 30, "link", "https://example.org"),
]
BASE = [
    Entry("geonames:10", ("Raqqa", "Rakka"), 35.95, 39.01, "city", "SY", "Raqqa", 500_000, (("ru", "Ракка"),)),
    Entry("geonames:20", ("Hasakah", "Hassaké"), 36.5, 40.7, "governorate", "SY", "Hasakah"),
    Entry("dateline:al-hol", ("Al-Hol", "al-Hawl"), 36.36, 41.15, "city", "SY", labels=(("fr", "Al-Hol"),)),
]  # fmt: skip


@pytest.fixture
def base(tmp_path):
    path = tmp_path / "base.db"
    build_tables.write(path, BASE, {"build_id": "base"})
    return path


@pytest.fixture
def files(tmp_path):
    """A packed table of places and a plain one of names."""
    folder = tmp_path / "dumps"
    folder.mkdir()
    with zipfile.ZipFile(folder / "SY.zip", "w") as archive:
        archive.writestr("readme.txt", "not a table, however long it is " * 400)
        archive.writestr("SY.txt", "\n".join(PLACES) + "\n")
    (folder / "alternateNamesV2.txt").write_text("\n".join(NAMES) + "\n", encoding="utf-8")
    return folder / "SY.zip", folder / "alternateNamesV2.txt"


def enlarged(base, files, out, **options):
    said = []
    enlarge(base, out, files[:1], files[1:], progress=said.append, **options)
    return said


def tables(path):
    with closing(sqlite3.connect(path)) as db:
        return {
            table: db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()
            for table in ("places", "names", "labels")
        }


def test_a_line_is_a_place():
    assert read_place(PLACES[1] + "\n", frozenset({"SY"})) == DumpPlace(
        30, ("Tall ar Rummān", "Tel Rumman", "تل الرمان"), 36.6, 40.3, "city", "SY", "SY.02", 300
    )


@pytest.mark.parametrize(
    "left_out", [PLACES[4], line(1, "X", code="V.FRST"), line(1, "Syria", code="A.PCLI"), PLACES[6]]
)
def test_what_is_left_out(left_out):
    assert read_place(left_out, frozenset({"SY"})) is None


@pytest.mark.parametrize(
    "broken",
    ["", "1\tName", line(1, "X", lat=91), line(1, ""), line("x", "X"), line(1, "X", lat="")],
)
def test_a_line_that_is_no_place(broken):
    with pytest.raises(ValueError, match=r"columns|point|convert|literal"):
        read_place(broken, frozenset())


def test_a_line_is_a_name():
    assert [read_name(text) for text in NAMES[:3]] == [
        DumpName(4, 30, "fr", "Tell Roumman", 2),
        DumpName(2, 30, "fr", "Tell er-Roumane", 0),
        None,
    ]
    assert read_name(name_line(1, 2, "en", "Syria", preferred="1", short="1")).rank == 1
    assert read_name(name_line(1, 2, "en", "SYR")) is None
    with pytest.raises(ValueError, match="3 columns"):
        read_name("1\t2\tfr")


def test_files_are_found(tmp_path, files):
    folder = files[0].parent
    assert dumps([folder], ["SY"]) == (files[0],)
    assert dumps([files[0], files[0]], []) == (files[0],)
    with pytest.raises(DumpError, match=r"holds no UA\.zip\. Download it"):
        dumps([folder], ["SY", "UA"])
    with pytest.raises(DumpError, match=r"holds no allCountries\.zip"):
        dumps([folder], [])
    with pytest.raises(DumpError, match=r"There is no .*nowhere"):
        dumps([tmp_path / "nowhere"], [])
    (folder / "allCountries.txt").touch()
    assert dumps([folder], ["SY", "UA"]) == dumps([folder], []) == (folder / "allCountries.txt",)


def test_known_places_gain_names_and_others_are_added(base, files, tmp_path):
    out = tmp_path / "out.db"
    said = enlarged(base, files, out, countries=frozenset({"SY"}))
    assert said[-1].startswith("5 places, ")
    gazetteer = open_gazetteer(out)
    found = {name: places[0] for name, places in gazetteer.candidates(
        ["Tel Rumman", "Raqqah al-Beida", "Hole", "Balikh", "Hasaka"]
    ).items()}  # fmt: skip
    assert {name: (place.id, place.name, place.admin1) for name, place in found.items()} == {
        "Tel Rumman": ("geonames:30", "Tall ar Rumman", "Hasakah"),
        "Raqqah al-Beida": ("geonames:10", "Raqqa", "Raqqa"),
        "Hole": ("dateline:al-hol", "Al-Hol", ""),
        "Balikh": ("geonames:60", "Nahr Balikh", "Hasakah"),
        "Hasaka": ("geonames:20", "Hasakah", "Hasakah"),
    }
    assert found["Raqqah al-Beida"].population == 500_000
    assert gazetteer.candidates(["Kilis", "Nameless Brook"]) == {"Kilis": (), "Nameless Brook": ()}
    ids = ("geonames:30", "geonames:10")
    assert [gazetteer.labels(ids, language) for language in ("fr", "de", "ru")] == [
        dict(zip(ids, ("Tell er-Roumane", "Raqqa"), strict=True)),
        dict(zip(ids, ("Tall ar Rumman", "Rakkah"), strict=True)),
        dict(zip(ids, ("Tall ar Rumman", "Ракка"), strict=True)),
    ]
    assert gazetteer.build_id not in ("base", "")
    assert [path.name for path in tmp_path.iterdir() if "import" in path.name] == []


def test_what_the_base_says_of_its_places_stays(base, files, tmp_path):
    out = tmp_path / "out.db"
    enlarged(base, files, out)
    before, after = tables(base), tables(out)
    for table, rows in before.items():
        assert set(rows) <= set(after[table]), table


def test_an_interrupted_import_goes_on(base, files, tmp_path, monkeypatch):
    whole, out = tmp_path / "whole.db", tmp_path / "out.db"
    enlarged(base, files, whole)
    monkeypatch.setattr(build_stage, "CHUNK", 2)
    out.write_bytes(b"what was there before")
    said = []

    def interrupt(message):
        said.append(message)
        if len(said) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        enlarge(base, out, files[:1], files[1:], progress=interrupt)
    assert [message.split(",")[0] for message in said] == ["SY.zip: 2 lines", "SY.zip: 4 lines"]
    assert out.read_bytes() == b"what was there before"
    later = enlarged(base, files, out)
    assert later[0].startswith("SY.zip: 6 lines")
    assert tables(out) == tables(whole)


def test_other_input_begins_anew(base, files, tmp_path):
    out = tmp_path / "out.db"
    stage = build_stage.Stage(tmp_path / "out.db.import", "something else")
    stage.take_places(files[0], frozenset({"TR"}), lambda _: None)
    assert stage.count() == 1
    stage.close()
    enlarged(base, files, out, countries=frozenset({"SY"}))
    assert open_gazetteer(out).candidates(["Kilis"]) == {"Kilis": ()}


def test_damaged_and_foreign_files_are_told(base, files, tmp_path):
    out = tmp_path / "out.db"
    (tmp_path / "bad.zip").write_bytes(files[0].read_bytes()[:-30])
    with pytest.raises(DumpError, match=r"bad\.zip is damaged"):
        enlarge(base, out, (tmp_path / "bad.zip",), progress=lambda _: None)
    with zipfile.ZipFile(tmp_path / "empty.zip", "w") as archive:
        archive.writestr("readme.txt", "no table")
    with pytest.raises(DumpError, match=r"empty\.zip holds no table"):
        enlarge(base, out, (tmp_path / "empty.zip",), progress=lambda _: None)
    other = tmp_path / "other.txt"
    other.write_text("a line of prose\n" * 50, encoding="utf-8")
    with pytest.raises(DumpError, match=r"other\.txt is no such table of GeoNames: 50 of its"):
        enlarge(base, out, (other,), progress=lambda _: None)
    assert not out.exists()


def test_single_broken_lines_are_counted(base, tmp_path):
    table = tmp_path / "SY.txt"
    table.write_text("\n".join([*PLACES, "half a li"]), encoding="utf-8")
    said = enlarged(base, (table,), tmp_path / "out.db")
    assert "SY.txt: all 8 lines, 1 of them not readable" in said


def test_the_command_enlarges_and_returns(base, files, tmp_path, monkeypatch, capsys):
    enlarged_path = tmp_path / "gazetteer.db"
    for module in ("geo.gazetteer", "geo.gazetteer.command"):
        monkeypatch.setattr(f"{module}.ENLARGED", enlarged_path)
    monkeypatch.setattr("geo.gazetteer.command.unpacked", lambda *_, **__: base)
    monkeypatch.delenv("DATELINE_GAZETTEER")
    assert usual_gazetteer() == SHIPPED
    folder = str(files[0].parent)
    assert main(["gazetteer", "build", "--geonames", folder, "--country", "sy"]) == 0
    assert "python -m geo gazetteer shipped" in capsys.readouterr().err
    assert usual_gazetteer() == enlarged_path
    assert main(["gazetteer", "shipped"]) == 0
    assert usual_gazetteer() == SHIPPED
    assert not enlarged_path.exists()
    monkeypatch.setenv("DATELINE_GAZETTEER", str(base))
    assert usual_gazetteer() == base


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--country", "SY"], "Say with --geonames where GeoNames' files are"),
        (["--geonames", "nowhere.zip"], "There is no nowhere.zip."),
        (["--geonames", "x.zip", "-o", "out.db.xz"], "An import is not packed"),
    ],
)
def test_the_command_refuses_in_one_line(capsys, arguments, sentence):
    assert main(["gazetteer", "build", *arguments]) == 2
    err = capsys.readouterr().err
    assert sentence in err
    assert err.count("\n") == 1


def test_the_command_names_the_packages_that_it_lacks(tmp_path, monkeypatch, capsys):
    for package in PACKAGES:
        monkeypatch.setitem(sys.modules, package, None)
    out = tmp_path / "out.db"
    assert main(["gazetteer", "build", "-o", str(out)]) == 2
    err = capsys.readouterr().err
    assert err.endswith("Install them with: pip install --group build\n")
    assert "packages that are not installed (" in err
    assert not out.exists()


def test_an_enlarged_gazetteer_reads_an_article(base, files, tmp_path, monkeypatch, capsys):
    out = tmp_path / "out.db"
    enlarged(base, files, out)
    monkeypatch.setenv("DATELINE_GAZETTEER", str(out))
    article = tmp_path / "article.txt"
    article.write_text("The army entered Tel Rumman from Raqqa on Monday.", encoding="utf-8")
    assert main(["read", str(article), "--lang", "en"]) == 0
    places = json.loads(capsys.readouterr().out)["places"]
    assert {place["id"] for place in places} == {"geonames:10", "geonames:30"}
