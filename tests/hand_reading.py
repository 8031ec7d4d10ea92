"""A reading written by hand, for tests of what is shown: no gazetteer, no rules, every mark once."""

from geo.article import read_text
from geo.model import (
    Axis,
    BearingCheck,
    Candidate,
    Mention,
    Place,
    Reading,
    Reason,
    Rival,
    Span,
    Unlocated,
)

TEXT = """The army left Homs at dawn. It moves east from Homs to Palmyra, Moscow said.

Nothing was heard from Syria. Syrians fled, and 🚧 Nowhereville is not known.

Read also:
A walk in Palmyra
"""
HOMS = Candidate("geonames:169577", "Homs", 34.7324, 36.7137, "city", "SY", "Homs", 775404)
PALMYRA = Candidate("geonames:163808", "Palmyra", 34.5624, 38.2840, "city", "SY", "Homs", 51323)
MOSCOW = Candidate("geonames:524901", "Moscow", 55.7522, 37.6156, "city", "RU", "Moscow", 10381222)
SYRIA = Candidate("geonames:163843", "Syria", 35.0, 38.0, "country", "SY")
OTHER_HOMS = Candidate("geonames:1", "<b>Homs</b>", 31.0, 14.3, "quarter", "LY")


def reading():
    """Homs twice and Palmyra twice (once in the links), Moscow's government, Syria, a people, a gap."""
    article = read_text(TEXT, language="en", title="By hand", source="Test", date="2016-03-27")

    def mention(name, nth=0, **more):
        start = -1
        for _ in range(nth + 1):
            start = TEXT.index(name, start + 1)
        return Mention(Span(start, start + len(name)), name, **more)

    homs = Place(
        HOMS,
        (mention("Homs"), mention("Homs", 1, role="base")),
        (Reason("hand", 0.5),),
        (Rival(OTHER_HOMS, 0.1),),
    )
    palmyra = Place(PALMYRA, (mention("Palmyra"), mention("Palmyra", 1)), status="unsure")
    moscow = Place(MOSCOW, (mention("Moscow", sense="government"),))
    syria = Place(SYRIA, (mention("Syria"), mention("Syrians", form="adjective", sense="people")))
    moves = TEXT.index("It moves")
    axis = Axis(
        "advance",
        HOMS.id,
        PALMYRA.id,
        "planned",
        (Span(moves, TEXT.index(", Moscow")),),
        "east",
        actor="The army",
        speaker="Moscow",
        claim="announced",
        check=BearingCheck(97.0, 145.2, 7.0, 80.0, 10.0, 45.0, "both"),
    )
    gap = Unlocated(mention("Nowhereville"), "not_in_gazetteer")
    return Reading(article, (homs, palmyra, moscow, syria), (axis,), (gap,))
