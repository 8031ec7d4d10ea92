from hypothesis import given
from hypothesis import strategies as st

from geo.article import read_text
from geo.model import Candidate, Mention, Place, Reading, Span
from geo.views.markup import Name, Run, article_blocks
from tests.hand_reading import TEXT, reading

LINES = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), max_size=8)


def text_of(blocks):
    return ["".join(run.text for run in p.runs) for block in blocks for p in block.paragraphs]


def test_every_line_is_there_unchanged():
    assert text_of(article_blocks(reading())) == [line for line in TEXT.splitlines() if line]


def test_names_and_axes_of_a_paragraph():
    paragraph = article_blocks(reading())[0].paragraphs[0]
    assert paragraph.axes == ("axis-1",)
    assert [
        (run.text, run.name.mark if run.name else None, run.axes) for run in paragraph.runs
    ] == [
        ("The army left ", None, ()),
        ("Homs", "scene", ()),
        (" at dawn. ", None, ()),
        ("It moves east from ", None, ("axis-1",)),
        ("Homs", "scene", ("axis-1",)),
        (" to ", None, ("axis-1",)),
        ("Palmyra", "scene", ("axis-1",)),
        (", ", None, ()),
        ("Moscow", "seat", ()),
        (" said.", None, ()),
    ]


def test_a_name_knows_its_place_and_its_number():
    names = [
        run.name for block in article_blocks(reading()) for p in block.paragraphs for run in p.runs
    ]
    shown = [(name.place, name.index) for name in names if name]
    assert shown == [
        ("geonames:169577", 0), ("geonames:169577", 1), ("geonames:163808", 0),
        ("geonames:524901", 0), ("geonames:163843", 0), ("geonames:163843", 1),
        (None, 0), ("geonames:163808", 1),
    ]  # fmt: skip


def test_of_two_names_that_overlap_the_longer_is_shown():
    text = "The University of Aleppo is shut."
    article = read_text(text, language="en")
    aleppo = Place(
        Candidate("a:1", "Aleppo", 36, 37), (Mention(Span(18, 24), "Aleppo", nested=True),)
    )
    campus = Place(
        Candidate("a:2", "University of Aleppo", 36, 37, "facility"),
        (Mention(Span(4, 24), "University of Aleppo"),),
    )
    runs = article_blocks(Reading(article, (aleppo, campus)))[0].paragraphs[0].runs
    assert runs[1] == Run("University of Aleppo", Name(Span(4, 24), "a:2", 0, "scene", "sure"))


@given(LINES)
def test_no_character_of_any_text_is_lost(lines):
    text = "\n".join(["Start.", *lines])
    article = read_text(text, language="en")
    shown = "".join(text_of(article_blocks(Reading(article))))
    assert "".join(shown.split()) == "".join(text.split())
