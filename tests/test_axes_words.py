"""An axis as a sentence, for whoever does not see the map."""

from __future__ import annotations

import pytest

from geo.model import Article, Axis, BearingCheck, Candidate, Place, Reading, Span
from geo.views.axes import axis_in_words, axis_lines, said_words, verdict_words
from geo.views.words import LANGUAGES, Words

PALMYRA = Place(Candidate("t:1", "Palmyra", 34.5, 38.3, country="SY"), ())
RAQQA = Place(Candidate("t:2", "Raqqa", 35.9, 39.0, country="SY"), ())
NAMES = {"t:1": "Palmyra", "t:2": "Raqqa"}
CHECK = BearingCheck(22.8, 169.2, 22.8, 10.0, 10.0, 45.0, "both")


def _told(axis: Axis, language: str) -> str:
    reading = Reading(Article("The army."), (PALMYRA, RAQQA), (axis,))
    return axis_in_words(reading, axis, Words(language), NAMES)


def _axis(**facts) -> Axis:
    known = {"kind": "advance", "origin": "t:1", "objective": "t:2", "status": "planned"}
    return Axis(**known | {"passages": (Span(0, 3),)} | facts)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Palmyra → Raqqa: advance to come, announced by “the army’s command”; stated north; "
            "bearing 22.8° NNE, 169\u00a0km; agrees both as a heading and as a position in Syria.",
        ),
        (
            "fr",
            "Palmyra → Raqqa\u00a0: avancée à venir, annoncée par «\u00a0the army’s command\u00a0»\u00a0; direction "
            "énoncée\u00a0: nord\u00a0; relèvement 22,8° NNE, 169\u00a0km\u00a0; s’accorde comme cap et comme position "
            "dans le pays (Syrie).",
        ),
    ],
)
def test_everything_that_is_known(language, sentence):
    axis = _axis(
        speaker="the army’s command", claim="announced", stated_direction="north", check=CHECK
    )
    assert _told(axis, language) == sentence


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"status": "completed"}, "Palmyra → Raqqa: advance completed, reported."),
        (
            {"kind": "withdrawal", "status": "under_way", "claim": "claimed", "speaker": "Moscow"},
            "Palmyra → Raqqa: withdrawal under way, claimed by “Moscow”.",
        ),
        (
            {"origin": None, "approach_from": "south", "status": "repelled"},
            "not stated → Raqqa: advance repelled, reported; coming from the south.",
        ),
    ],
)
def test_what_is_not_known_is_not_told(facts, sentence):
    assert _told(_axis(**facts), "en") == sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lines_tell_who_makes_which_claim(language):
    axis = _axis(actor="The army", speaker="Moscow", claim="claimed")
    first = axis_lines(axis, Words(language), NAMES)[0]
    claims = {
        "en": "Who claims it: “Moscow”.",
        "fr": "Auteur de la revendication\u00a0: «\u00a0Moscow\u00a0».",
    }
    assert claims[language] in first


def test_a_quoted_name_in_the_other_direction_is_set_apart():
    told = _told(_axis(speaker="متحدث عسكري"), "en")
    assert "“\u2068متحدث عسكري\u2069”" in told
    assert "\u2068" not in _told(_axis(speaker="the army"), "en")


FAR = BearingCheck(120.0, 169.2, 120.0, 200.0, 160.0, 45.0, "differs")
MIDDLE = BearingCheck(120.0, 169.2, 120.0, None, None, 45.0, "differs")
PLACED = BearingCheck(None, None, None, 10.0, 10.0, 45.0, "position")


@pytest.mark.parametrize(
    ("check", "stated", "verdict", "told"),
    [
        (
            CHECK,
            "north",
            "agrees both ways (22.8° off as a heading, 10.0° off as a position; 45° allowed)",
            "agrees both as a heading and as a position in Syria",
        ),
        (
            FAR,
            "north",
            "differs both ways (120.0° off as a heading, 160.0° off as a position; 45° allowed)",
            "differs, as a heading and as a position in Syria",
        ),
        (
            MIDDLE,
            "north",
            "differs as a heading (120.0° off as a heading; 45° allowed)",
            "differs as a heading",
        ),
        (
            PLACED,
            "north",
            "agrees as a position in the country (10.0° off as a position; 45° allowed)",
            "agrees as a position in Syria",
        ),
        (
            BearingCheck(None, None),
            "north",
            "cannot be checked: an end is not known",
            "cannot be checked, since an end is not known",
        ),
        (
            BearingCheck(22.8, 169.2),
            None,
            "no direction to check",
            "bearing 22.8° NNE, 169\u00a0km",
        ),
    ],
)
def test_the_verdict_has_its_figures_beside(check, stated, verdict, told):
    axis = _axis(stated_direction=stated, check=check)
    assert verdict_words(axis, Words("en")) == verdict
    assert _told(axis, "en").endswith(f"; {told}.")


def test_a_reading_is_told_without_an_origin():
    axis = _axis(origin=None, stated_direction="north", check=PLACED)
    assert axis_lines(axis, Words("en"), NAMES) == (
        "Advance planned. Reported; the text names no source.",
        "Stated direction: north.",
        "Not measured: one end is not stated or not on the map.",
        "As a position: bearing 10.0° N from the middle of its country, 10.0° off “north”; "
        "45° allowed.",
    )


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"claim": "announced"}, "announced by a party"),
        ({"claim": "claimed", "speaker": "Moscow"}, "claimed by a party: “Moscow”"),
        ({"speaker": "the mayor"}, "reported: “the mayor”"),
    ],
)
def test_every_axis_tells_its_kind_of_claim(facts, said):
    assert said_words(_axis(**facts), Words("en")) == said
