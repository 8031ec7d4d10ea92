"""An axis as a sentence, for whoever does not see the map."""

from __future__ import annotations

import pytest

from geo.model import Article, Axis, BearingCheck, Candidate, Place, Reading, Span
from geo.views.axes import axis_in_words, axis_lines
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
            "bearing 22.8° NNE, 169 km; agrees both as a heading and as a position in Syria.",
        ),
        (
            "fr",
            "Palmyra → Raqqa : avancée à venir, annoncée par « the army’s command » ; direction "
            "énoncée : nord ; relèvement 22,8° NNE, 169 km ; s’accorde comme cap et comme position "
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
    claims = {"en": "Who claims it: “Moscow”.", "fr": "Auteur de la revendication : « Moscow »."}
    assert claims[language] in first


def test_a_quoted_name_in_the_other_direction_is_set_apart():
    told = _told(_axis(speaker="متحدث عسكري"), "en")
    assert "“\u2068متحدث عسكري\u2069”" in told
    assert "\u2068" not in _told(_axis(speaker="the army"), "en")
