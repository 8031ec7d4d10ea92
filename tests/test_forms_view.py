"""A reading without its adjectives, or without the places inside longer names."""

from dataclasses import replace

from geo.model import Article, Axis, Candidate, Mention, Place, Reading, Span, Unlocated
from geo.views.forms import without_adjectives, without_nested

SYRIA = Candidate("geonames:163843", "Syria", 35.0, 38.0, "country", "SY")
RUSSIA = Candidate("geonames:2017370", "Russia", 60.0, 100.0, "country", "RU")


def mention(start, name, form="name", *, nested=False):
    return Mention(Span(start, start + len(name)), name, form=form, nested=nested)


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
    assert without_nested(reading) == reading


def test_places_inside_longer_names_are_left_out_but_for_the_ends_of_axes():
    text = "L'ambassade de Syrie et la Syrie; la Banque de Russie à Lens."
    lens = Candidate("geonames:2999648", "Lens", 50.4, 2.8, "city", "FR")
    inside, alone = mention(15, "Syrie", nested=True), mention(27, "Syrie")
    base = mention(47, "Russie", nested=True)
    lost = Unlocated(mention(56, "Lens", nested=True), "not_in_gazetteer")
    axis = Axis("advance", RUSSIA.id, None, "planned", (Span(0, 5),))
    russia = Place(RUSSIA, (base,))
    reading = Reading(Article(text, "fr"), (Place(SYRIA, (inside, alone)), russia), (), (lost,))
    only = Reading(reading.article, (Place(SYRIA, (alone,)),))
    assert without_nested(reading) == only
    whole = replace(reading, axes=(axis,), places=(*reading.places, Place(lens, (lost.mention,))))
    kept = without_nested(whole)
    assert kept == replace(only, axes=(axis,), places=(*only.places, russia))
