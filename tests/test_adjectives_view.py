"""What the page shows of a reading: names alone."""

from geo.model import Article, Candidate, Mention, Place, Reading, Span, Unlocated
from geo.views.adjectives import without_adjectives

SYRIA = Candidate("geonames:163843", "Syria", 35.0, 38.0, "country", "SY")
RUSSIA = Candidate("geonames:2017370", "Russia", 60.0, 100.0, "country", "RU")


def mention(start, name, form="name"):
    return Mention(Span(start, start + len(name)), name, form=form)


def test_adjectives_and_the_places_they_alone_name_are_left_out():
    text = "La Syrie salue les Russes, amis syriens, et les avars."
    syria, syrian = mention(3, "Syrie"), mention(32, "syriens", "adjective")
    lost = Unlocated(mention(48, "avars", "adjective"), "adjective")
    reading = Reading(
        Article(text, "fr"),
        (
            Place(SYRIA, (syria, syrian)),
            Place(RUSSIA, (mention(19, "Russes", "adjective"),)),
        ),
        unlocated=(lost,),
    )
    assert without_adjectives(reading) == Reading(reading.article, (Place(SYRIA, (syria,)),))


def test_a_reading_of_names_stays_as_it_is():
    reading = Reading(Article("La Syrie."), (Place(SYRIA, (mention(3, "Syrie"),)),))
    assert without_adjectives(reading) == reading
