from hypothesis import given
from hypothesis import strategies as st

from geo.article import read_text
from geo.model import Article, Section, Span
from geo.views.passages import (
    ELLIPSIS,
    WINDOW,
    Passage,
    axis_passages,
    passage_at,
    passages_at,
    place_passages,
)
from tests.hand_reading import TEXT, reading

WORDS = "The column halted near Homs and waited. "


def test_of_a_place_in_text_order():
    hand = reading()
    first, second = place_passages(hand.article, hand.places[0])
    assert (
        first == Passage(Span(14, 18), "The army left ", "Homs", " at dawn.", "body", 1)
        or first.section == "lead"
    )
    assert (second.before, second.marked, second.after) == (
        "It moves east from ", "Homs", " to Palmyra, Moscow said.",
    )  # fmt: skip
    assert (first.number, second.number) == (1, 2)


def test_links_count_their_own_lines():
    hand = reading()
    link = place_passages(hand.article, hand.places[1])[1]
    assert (link.before, link.marked, link.after) == ("A walk in ", "Palmyra", "")
    assert (link.section, link.number) == ("related", 2)


def test_of_an_axis():
    hand = reading()
    (passage,) = axis_passages(hand.article, hand.axes[0])
    assert passage.marked == "It moves east from Homs to Palmyra"
    assert (passage.before, passage.after) == ("", ", Moscow said.")


def test_a_long_sentence_is_cut_at_white_space_and_says_so():
    text = "word " * 200 + "Homs " + "word " * 200 + "end."
    start = text.index("Homs")
    passage = passage_at(read_text(text, language="en"), Span(start, start + 4))
    assert passage.before.startswith(f"{ELLIPSIS} word ")
    assert passage.after.endswith(f" word {ELLIPSIS}")
    assert len(passage.before + passage.marked + passage.after) <= WINDOW + 2 * len(f"{ELLIPSIS} ")


def test_a_name_at_the_edge_gets_the_whole_window():
    text = "Homs " + "word " * 200 + "end."
    passage = passage_at(read_text(text, language="en"), Span(0, 4))
    assert passage.before == ""
    assert len(passage.after) > WINDOW - 20


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 40))
def test_any_span_is_quoted_inside_its_article(start, length):
    end = min(start + length, len(TEXT))
    article = reading().article
    passage = passage_at(article, Span(start, end))
    assert passage.marked == TEXT[start:end]
    quote = passage.before.removeprefix(f"{ELLIPSIS} ") + passage.marked
    quote += passage.after.removesuffix(f" {ELLIPSIS}")
    assert quote in TEXT
    assert passage.number >= 1


class Counted(str):
    """A text that counts the characters that are copied out of it."""

    copied = 0

    def __getitem__(self, key):
        part = super().__getitem__(key)
        Counted.copied += len(part)
        return part


def test_a_text_without_stops_is_not_copied_for_each_of_its_names():
    text = Counted("Alep " * 20_000)
    article = Article(text, sections=(Section("body", Span(0, len(text) - 1)),))
    spans = [Span(start, start + 4) for start in range(0, len(text), 500)]
    passages_at(article, spans)
    Counted.copied = 0
    quoted = passages_at(article, spans)
    assert [passage.marked for passage in quoted] == ["Alep"] * len(spans)
    assert Counted.copied <= len(spans) * 2 * WINDOW
