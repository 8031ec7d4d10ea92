"""geo.page.reading: what the other listed articles of a source tell of where it is at home."""

from geo.article import read_text
from geo.article.sources import provenance
from geo.page.examples import Example
from geo.page.reading import gazetteer, home_of
from geo.read import read_article

BLOTTER = "A Richmond man was arrested on Sunday. Richmond police say that his car struck another."
COUNTY = (
    "The fair opened in Lexington, Kentucky. Visitors came from Louisville, from Berea and from "
    "Frankfort in Kentucky, and the road from Winchester to Danville was closed."
)


def listed(id, text, source):
    return Example(id, text, "", source, "", "en", "", provenance(text.encode(), "text"))


LISTED = (
    listed("a", BLOTTER, "The County Paper"),
    listed("b", COUNTY, "the county  paper"),
    listed("c", COUNTY + " Again.", "https://paper.example/x"),
)


def region_of(name, outlets):
    article = read_text(BLOTTER, language="en", source="The County Paper")
    reading = read_article(article, gazetteer(), outlets=outlets)
    named = (p.chosen.admin1 for p in reading.places if name in {m.name for m in p.mentions})
    return next(named, "")


def test_the_other_listed_articles_of_a_source_tell_which_town_is_meant():
    assert region_of("Richmond", None) != "Kentucky"
    assert region_of("Richmond", home_of("The County Paper", BLOTTER, LISTED)) == "Kentucky"


def test_nothing_is_told_of_a_source_that_is_alone_or_unnamed():
    assert home_of("https://www.paper.example/y", COUNTY + " Again.", LISTED) is None
    assert home_of("", BLOTTER, LISTED) is None
    assert home_of("Another", BLOTTER, LISTED) is None
