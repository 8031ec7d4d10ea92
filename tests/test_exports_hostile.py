"""Exports of hostile text: nothing runs, nothing breaks, offsets still quote the text."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.model import Article, Axis, Mention, Place, Reading, Section, Span, Unlocated
from geo.views.exports import reading_line, to_csv, to_geojson, to_json
from geo.views.exports.table import safe_cell
from tests.sample_reading import ATLAS, rows


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+33", "'+33"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1", "'＝1"),
        ("\t=1", "'=1"),
        ("\r=1", "'=1"),
        (" =1", "'=1"),
        ("\u200d=1", "'\u200d=1"),
        ("a;=1", "a;'=1"),
        ("a = b", "a = b"),
        ("Deir ez-Zor", "Deir ez-Zor"),
        ("a\nb\u2028c", "a b c"),
        ("a\x00b", "a⟨U+0000⟩b"),
        ("\u2066Raqqa\u2069", "⟨U+2066⟩Raqqa⟨U+2069⟩"),
        ("\ufeffRaqqa", "⟨U+FEFF⟩Raqqa"),
        ("می\u200cشود", "می\u200cشود"),
        (-33.5, -33.5),
        (0, 0),
        (None, ""),
    ],
)
def test_safe_cell(text: str | float | None, cell: str | float) -> None:
    assert safe_cell(text) == cell


HOSTILE = st.text(
    st.one_of(
        st.characters(exclude_categories=("Cs",)),
        st.sampled_from("=+-@;,\"'\t\r\n\x00\x85\u2028\u202e\u2066\ufeff<>&`${}"),
    ),
    min_size=1,
    max_size=60,
)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Any text, cut into mentions that do not overlap; some located, some not."""
    text = draw(HOSTILE)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    mentions = [Mention(span, text[span.start : span.end]) for span in spans]
    middle = draw(st.integers(0, len(mentions)))
    named = replace(ATLAS, name=draw(HOSTILE))
    places = (Place(named, tuple(mentions[:middle])),) if middle else ()
    lost = tuple(Unlocated(m, "not_a_place") for m in mentions[middle:])
    axes = (Axis("advance", None, named.id if places else None, "planned", tuple(spans[:1])),)
    sections = (Section("body", Span(0, len(text))),)
    return Reading(Article(text, sections=sections), places, axes, lost)


@given(readings())
def test_json_offsets_quote_the_text(reading: Reading) -> None:
    back = json.loads(to_json(reading).encode())
    assert back["text"] == reading.article.text
    assert [back["text"][m["start"] : m["end"]] for m in back["mentions"]] == [
        m["surface"] for m in back["mentions"]
    ]
    starts = [m["start"] for m in back["mentions"]]
    assert starts == sorted(starts)
    held = sum(len(place.mentions) for place in reading.places) + len(reading.unlocated)
    assert len(starts) == held
    assert len(reading_line(reading, 1).splitlines()) == 1


@given(readings())
def test_csv_reads_back_and_runs_nothing(reading: Reading) -> None:
    table = rows(to_csv(reading))
    held = sum(len(place.mentions) for place in reading.places) + len(reading.unlocated)
    assert [row["row"] for row in table] == ["mention"] * held + ["axis"] * len(reading.axes)
    found = {m.span.start: m.name for p in reading.places for m in p.mentions}
    found |= {u.mention.span.start: u.mention.name for u in reading.unlocated}
    for row in table:
        assert None not in row
        if row["row"] == "mention":
            assert row["surface"] == safe_cell(found[int(row["start"])])
        for column in ("surface", "quote", "name", "objective"):
            assert not row[column].lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))
            assert not set(row[column]) & set("\x00\x1b\u202e\u2066\ufeff\r\n\t")


@given(readings())
def test_geojson_is_valid(reading: Reading) -> None:
    collection = json.loads(to_geojson(reading).encode())
    assert collection["type"] == "FeatureCollection"
    for feature in collection["features"]:
        assert feature["type"] == "Feature"
        assert set(feature) == {"type", "id", "geometry", "properties"}
        for passage in feature["properties"]["passages"]:
            surface = passage.get("surface", "")
            assert surface in passage["quote"]
            assert reading.article.text[passage["start"] : passage["end"]] in passage["quote"]


def test_a_megabyte_without_a_stop_is_not_quoted_at_each_name() -> None:
    text = "Atlas " * 20_000
    mentions = tuple(Mention(Span(i * 6, i * 6 + 5), "Atlas") for i in range(0, 20_000, 100))
    article = Article(text, sections=(Section("body", Span(0, len(text))),))
    reading = Reading(article, (Place(ATLAS, mentions),))
    passages = json.loads(to_geojson(reading))["features"][0]["properties"]["passages"]
    assert max(len(passage["quote"]) for passage in passages) <= 610
    assert passages[50]["quote"].startswith("…")
    assert len(to_csv(reading)) < 200_000
