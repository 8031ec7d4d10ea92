"""Our own training dispatches: every file parses, and what they promise holds."""

import re
from collections import Counter

import pytest

from data.training import build

LANGUAGES = sorted(path.parent.name for path in build.HERE.glob("*/places.txt"))
RUN = 12  # words that no two dispatches may share in a row


@pytest.fixture(scope="module", params=LANGUAGES)
def records(request):
    return build.load(request.param)


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "places.txt"
    path.write_text(
        "Alep, Haleb | 36.20 37.16 | city | SY\nSyrie | 35 38.5 | country | SY\n"
        "Damas | 33.51 36.29 | city | SY\n",
        encoding="utf-8",
    )
    return build.read_table(path)


def test_ids_are_numbered_without_gaps(records):
    language = records[0]["lang"]
    wanted = [f"{language}-{number:04}" for number in range(1, len(records) + 1)]
    assert [record["id"] for record in records] == wanted


def test_texts_are_80_to_250_words(records):
    sizes = {record["id"]: len(record["text"].split()) for record in records}
    assert {key: size for key, size in sizes.items() if not 80 <= size <= 250} == {}


def test_surfaces_stand_at_their_offsets(records):
    for record in records:
        for m in record["mentions"]:
            assert record["text"][m["start"] : m["end"]] == m["surface"], record["id"]
        for axis in record["axes"]:
            passage = axis["passage"]
            assert record["text"][passage["start"] : passage["end"]] == axis["passage_text"]


def test_no_mark_is_left_in_a_text(records):
    assert [r["id"] for r in records if re.search(r"[\[\]@]|\]\(", r["text"])] == []


def test_mentions_nest_and_never_cross(records):
    for record in records:
        for m in record["mentions"]:
            for n in record["mentions"]:
                crossing = m["start"] < n["start"] < m["end"] < n["end"]
                assert not crossing, (record["id"], m["surface"], n["surface"])


def test_only_places_and_governments_have_coordinates(records):
    for record in records:
        for m in record["mentions"]:
            if m["form"] == "name":
                assert (m["lat"] is not None) == (m["sense"] in ("literal", "government"))
            assert m["lat"] is None or (abs(m["lat"]) <= 90 and abs(m["lon"]) <= 180)
            assert (m["lat"], m["lon"]) != (0, 0)


def test_the_ends_of_axes_are_mentioned(records):
    for record in records:
        named = {m["name"] for m in record["mentions"] if m["form"] == "name"}
        for axis in record["axes"]:
            ends = {end["name"] for end in (axis["origin"], axis["objective"]) if end}
            assert ends <= named, axis["axis_id"]


def test_axes_that_need_an_end_have_it(records):
    for record in records:
        for axis in record["axes"]:
            needed = {"advance": "objective", "withdrawal": "origin"}.get(axis["kind"])
            assert needed is None or axis[needed], axis["axis_id"]
            assert (axis["kind"] == "hypothetical") == (axis["status"] == "hypothetical")


def test_no_axis_is_given_twice(records):
    for record in records:
        keys = Counter(
            (a["kind"], a["status"], a["actor"], *((a[end] or {}).get("name") for end in ENDS))
            for a in record["axes"]
        )
        assert [key for key, times in keys.items() if times > 1] == [], record["id"]


ENDS = ("origin", "objective")


def test_no_two_dispatches_share_a_long_run_of_words(records):
    first: dict[tuple[str, ...], str] = {}
    shared = []
    for record in records:
        words = re.findall(r"\w+", record["text"].casefold())
        for i in range(len(words) - RUN + 1):
            run = tuple(words[i : i + RUN])
            if first.setdefault(run, record["id"]) != record["id"]:
                shared.append((first[run], record["id"], " ".join(run)))
    assert shared == []


def test_every_kind_of_axis_and_of_mention_is_there(records):
    kinds = {axis["kind"] for record in records for axis in record["axes"]}
    senses = {m["sense"] for record in records for m in record["mentions"]}
    forms = {m["form"] for record in records for m in record["mentions"]}
    assert kinds == {
        "advance", "withdrawal", "capture", "siege", "deployment", "local", "hypothetical",
    }  # fmt: skip
    assert (senses, forms) == ({"literal", "government", "people", "other"}, {"name", "adjective"})


def test_a_language_without_dispatches_is_empty():
    assert build.load("xx") == []


def test_marks_are_taken_out_and_nest():
    text, marks = build.unmarked(
        "Les [Syriens](adjective SY) de l'[U. d'[Alep](nested)](other).", "t"
    )
    assert text == "Les Syriens de l'U. d'Alep."
    assert marks == (
        build.Mark(4, 11, nested=False, words=("adjective",), key="SY"),
        build.Mark(17, 26, nested=False, words=("other",), key=""),
        build.Mark(22, 26, nested=True, words=("nested",), key=""),
    )


@pytest.mark.parametrize("text", ["[Alep](scene", "[Alep] x", "Alep](scene)", "[[Alep](scene)"])
def test_a_broken_mark_is_refused(text):
    with pytest.raises(build.Miswritten, match="t: a mark is"):
        build.unmarked(text, "t")


def test_spellings_fold_to_one_place(table):
    assert table.find("ALEP", "t") is table.find("haleb", "t") is table.spots[0]
    assert table.countries["SY"].names == ("Syrie",)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Homs | 34.7 | city | SY", "cannot read"),
        ("Homs | 34.7 36.7 | town | SY", "unknown kind"),
        ("Homs | 34.7 36.7 | city | Syria", "unknown kind or country"),
        ("Homs | 94.7 36.7 | city | SY", "out of range"),
        ("Alep | 1 1 | city | SY\nALEP | 2 2 | city | SY", "two lines"),
    ],
)
def test_a_wrong_line_of_places_is_refused(tmp_path, line, reason):
    path = tmp_path / "places.txt"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(build.Miswritten, match=reason):
        build.read_table(path)


def _dispatch(tmp_path, monkeypatch, axis, *, words=80):
    folder = tmp_path / "xx"
    folder.mkdir()
    (folder / "places.txt").write_text("Alep | 36.20 37.16 | city | SY", encoding="utf-8")
    text = "Ils marchent sur [Alep](objective). " + "mot " * (words - 4)
    (folder / "01.txt").write_text(f"=== xx-0001 | wire | 2016 | s\n{text}\n{axis}\n", "utf-8")
    monkeypatch.setattr(build, "HERE", tmp_path)
    return build.load("xx")


def test_an_axis_is_read(tmp_path, monkeypatch):
    line = '@ advance under_way | - > Alep | dir north | actor Ils | claim claimed | "marchent sur Alep"'
    (record,) = _dispatch(tmp_path, monkeypatch, line)
    alep = {"name": "Alep", "country": "SY", "lat": 36.2, "lon": 37.16, "kind": "city"}
    assert record["axes"] == [
        {
            "axis_id": "xx-0001-a1", "kind": "advance", "origin": None,
            "objective": {**alep, "tol_km": 50, "doubtful": False},
            "stated_direction": "north", "approach_from": None, "actor": "Ils", "speaker": None,
            "claim": "claimed", "status": "under_way", "passage": {"start": 4, "end": 21},
            "coref": False, "passage_text": "marchent sur Alep",
        }
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("axis", "reason"),
    [
        ('@ advance under_way | - > Homs | "marchent"', "not in places"),
        ('@ advance under_way | - > Alep | "marchaient"', "stands 0 times"),
        ('@ advance under_way | - > Alep | "mot"', "stands 76 times"),
        ('@ advance begun | - > Alep | "marchent"', "unknown word"),
        ('@ advance under_way | - > Alep | dir up | "marchent"', "unknown word"),
        ('@ advance under_way | - > Alep | actor Elles | "marchent"', "does not say"),
        ("@ advance under_way | - > Alep", "cannot read"),
    ],
)
def test_a_wrong_axis_is_refused(tmp_path, monkeypatch, axis, reason):
    with pytest.raises(build.Miswritten, match=reason):
        _dispatch(tmp_path, monkeypatch, axis)


def test_a_short_dispatch_is_refused(tmp_path, monkeypatch):
    with pytest.raises(build.Miswritten, match="79 words"):
        _dispatch(tmp_path, monkeypatch, "", words=79)
