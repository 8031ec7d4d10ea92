"""The accuracy card: its file, its sentences in both interface languages, and the page's panel."""

import re

import pytest

from geo.article.language import LANGUAGES
from geo.views.card import Card, Line, Measured, Single, card_lines, read_card
from geo.views.words import Words
from tests.page_run import html, page, pasted

SCORES = Measured("fr", "letters", "lettres", 3, 40, 80.6, 71.2, 75.6, True, 90.0, 70.0)
LEARNT = Measured("fr", "novels", "romans", 1, 10, 99.5, 97.1, 98.3, False)
CARD = Card((LEARNT, SCORES), (Single("fr", 50, 98.0, 94.4), Single("en", 50, 1.0, 1.0)))


def test_what_was_held_out_comes_first_and_each_figure_says_of_what():
    assert card_lines("fr", Words("en"), CARD) == (
        Line(
            "Letters: 3 texts, 40 names",
            "Of 100 names that Dateline marks, 81 are right; of 100 that are there, it finds 71."
            " Of 100 points that it gives, 90 lie within 161 km.",
            "Dateline has not learnt from these texts.",
        ),
        Line(
            "Novels: 1 text, 10 names",
            "Of 100 names that Dateline marks, 100 are right; of 100 that are there, it finds 97.",
            "Dateline has learnt from these texts: expect less on yours.",
        ),
        Line(
            "50 single names of conflict reporting, each in a sentence that names its country",
            "Of 100, it finds 98 and puts 94 in the right spot.",
            "Dateline has not learnt from these texts.",
        ),
    )


def test_french_readers_have_their_own_words():
    assert card_lines("fr", Words("fr"), CARD)[0].what == "Lettres\u00a0: 3 textes, 40 noms"


@pytest.mark.parametrize("language", ["", "xx", "de"])
def test_a_language_without_figures_has_no_lines(language):
    assert card_lines(language, Words("en"), CARD) == ()


def test_every_language_that_is_promised_has_a_card():
    card = read_card()
    measured = {row.language for row in card.measured}
    assert set(LANGUAGES) <= measured
    for row in card.measured:
        assert (
            0 <= min(row.precision, row.recall) <= row.f1 <= max(row.precision, row.recall) <= 100
        )
        assert (row.placed is None) == (row.both is None)
        assert row.texts > 0
        assert row.names > 0
    assert all(0 <= row.placed <= row.found <= 100 for row in card.single)


@pytest.mark.parametrize(
    ("interface", "label"), [("en", "Accuracy: French"), ("fr", "Fiabilité\u00a0: français")]
)
def test_the_page_shows_the_card_of_the_articles_language(interface, label):
    opened = page(lang=interface)
    assert label in [expander.label for expander in opened.sidebar.expander]
    shown = html(opened)
    for line in card_lines("fr", Words(interface), read_card()):
        assert line.outcome in shown
    assert not re.search(
        r"\d\s*%", "".join(line.outcome for line in card_lines("fr", Words(interface), read_card()))
    )


def test_an_unknown_language_says_so():
    opened = pasted(page(lang="en"), "Η Αθήνα και η Θεσσαλονίκη. " * 5)
    labels = {expander.label for expander in opened.sidebar.expander}
    assert labels & {"Accuracy: Greek", "Accuracy: unknown language"}
    assert "Nothing has been measured for this language." in html(opened)
