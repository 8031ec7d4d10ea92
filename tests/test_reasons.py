"""geo.views.reasons: why a place was chosen, in words."""

import pytest

from geo.model import Candidate, Place, Reason, Rival
from geo.views.reasons import ReasonLine, choice_sentence, reason_lines
from geo.views.words import Words

PALMYRA = Candidate("geonames:163808", "Palmyra", 34.56, 38.28, "city", "SY", "Homs", 51015)
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
                ReasonLine("Le texte dit «\u00a0ville\u00a0», ce qui convient (ville).", "+3,0"),
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


NEW_YORK = Candidate("geonames:5130081", "Palmyra", 43.06, -77.23, "city", "US", population=3536)
LEADING = (
    Reason("population", 3.8, (("population", 51015),), 0.9),
    Reason("country-share", 1.8, (("country", "SY"), ("count", 6)), 1.8),
    Reason("match", 1.5, (("match", "name"), ("name", "Palmyra")), 0.0),
    Reason("near", 1.1, (("place", "Deir ez-Zor"), ("km", 190)), 1.1),
    Reason("beside", 0.9, (("place", "Deir ez-Zor"), ("km", 190)), 0.9),
)


@pytest.mark.parametrize(
    ("language", "shown", "expected"),
    [
        (
            "en",
            {},
            "Chosen among 2 places of this name: in the same country as 6 other names of the text, "
            "190 km from Deir ez-Zor, the most populated.",
        ),
        (
            "fr",
            {"Deir ez-Zor": "Deir Ezzor"},
            "Choisi parmi 2 lieux de ce nom\u00a0: dans le même pays que 6 autres noms du texte, "
            "à 190 km de Deir Ezzor, le plus peuplé.",
        ),
    ],
)
def test_one_sentence_tells_what_set_the_choice_apart(language, shown, expected):
    place = Place(PALMYRA, (), LEADING, (Rival(NEW_YORK, 1.0),))
    assert choice_sentence(place, Words(language), shown) == expected


def test_without_a_rival_there_was_no_choice():
    assert choice_sentence(Place(PALMYRA, (), LEADING), Words("en"), {}) == ""


def test_a_choice_by_little_says_so():
    place = Place(PALMYRA, (), REASONS, (Rival(NEW_YORK, 1.0),) * 45)
    expected = "Chosen among 40 or more places of this name; little in the text sets them apart."
    assert choice_sentence(place, Words("en"), {}) == expected
