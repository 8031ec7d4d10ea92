"""geo.views.reasons: why a place was chosen, in words."""

import pytest

from geo.model import Candidate, Place, Reason
from geo.views.reasons import ReasonLine, reason_lines
from geo.views.words import Words

PALMYRA = Candidate("geonames:163808", "Palmyra", 34.56, 38.28, "city", "SY")
REASONS = (
    Reason("match", 1.5, (("match", "exact"), ("name", "Palmyra"))),
    Reason("capital", -0.3, (("country", "US"),)),
    Reason("wrapper-agrees", 3.0, (("word", "ville"), ("kind", "city"))),
    Reason("population", 3.8, (("population", 51015),)),
    Reason("near", 0.2, (("place", "Aleppo"), ("km", 272))),
)


@pytest.mark.parametrize(
    ("language", "shown", "expected"),
    [
        (
            "en",
            {},
            (
                ReasonLine("51,015 inhabitants.", "+3.8"),
                ReasonLine("The text calls it “ville”, which fits (city).", "+3.0"),
                ReasonLine("The text uses a known spelling of Palmyra.", "+1.5"),
                ReasonLine("It is a national capital (United States).", "−0.3"),
                ReasonLine("Aleppo, also in the article, is 272 km away.", "+0.2"),
            ),
        ),
        (
            "fr",
            {"Palmyra": "Palmyre", "Aleppo": "Alep"},
            (
                ReasonLine("51\u202f015 habitants.", "+3,8"),
                ReasonLine("Le texte dit « ville », ce qui convient (ville).", "+3,0"),
                ReasonLine("Le texte emploie une graphie connue (Palmyre).", "+1,5"),
                ReasonLine("C’est une capitale nationale (États-Unis).", "−0,3"),
                ReasonLine("Alep, aussi dans l’article, est à 272 km.", "+0,2"),
            ),
        ),
    ],
)
def test_the_weightiest_first_in_the_readers_language(language, shown, expected):
    assert reason_lines(Place(PALMYRA, (), REASONS), Words(language), shown) == expected


def test_no_reason_gives_no_line():
    assert reason_lines(Place(PALMYRA, ()), Words("en"), {}) == ()
