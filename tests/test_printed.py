"""The printed form beside a name that the interface shows in another spelling."""

from geo.model import Candidate, Mention, Place, Span
from geo.views.printed import printed_form
from tests.page_run import drawn, page, pasted


def place(*names, form="name"):
    mentions = tuple(
        Mention(Span(n * 20, n * 20 + len(name)), name, form=form) for n, name in enumerate(names)
    )
    return Place(Candidate("geonames:163808", "Palmyra", 34.56, 38.28), mentions)


def test_the_most_frequent_spelling_is_given():
    assert printed_form(place("تدمر", "Tadmor", "Tadmor"), "Palmyra") == "Tadmor"
    assert printed_form(place("تدمر", "Tadmor"), "Palmyra") == "تدمر"


def test_a_spelling_in_capitals_stands_back():
    assert printed_form(place("KABOUL", "Kaboul"), "Kabul") == "Kaboul"
    assert printed_form(place("КИЕВ", "КИЕВ", "Киев"), "Kiev") == "Киев"
    assert printed_form(place("KABOUL"), "Kabul") == "KABOUL"


def test_nothing_is_given_where_the_article_prints_the_shown_name_or_adjectives_alone():
    assert printed_form(place("Tadmor", "PALMYRA"), "Palmyra") == ""
    assert printed_form(place("palmyrene", form="adjective"), "Palmyra") == ""


def test_the_page_shows_it_beside_the_name():
    test = pasted(page(), "انسحبت القوات من تدمر نحو حمص.")
    start = drawn(test, "passages")["panels"]["start"]["places"]["items"]
    assert [(item["title"], item["printed"]) for item in start] == [
        ("Palmyra", "تدمر"),
        ("Homs", "حمص"),
    ]
