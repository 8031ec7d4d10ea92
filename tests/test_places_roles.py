"""The part that each name plays: from the axes, the datelines and the words around it."""

import pytest

from geo.article import read_text
from geo.model import Article, Axis, Candidate, Mention, Place, Section, Span
from geo.places.senses.roles import with_roles

TEXT = "Palmyre sera la base. Les troupes iront de Palmyre à Raqqa. Homs attend, selon Moscou."
ARTICLE = Article(TEXT, "fr", sections=(Section("body", Span(0, len(TEXT))),))
PALMYRA = Candidate("geonames:163808", "Palmyra", 34.56, 38.28)
RAQQA = Candidate("geonames:172955", "Raqqa", 35.95, 39.01)
HOMS = Candidate("geonames:169577", "Homs", 34.73, 36.71)
MOSCOW = Candidate("geonames:524901", "Moscow", 55.75, 37.62)
LIMA = Candidate("geonames:3936456", "Lima", -12.04, -77.03)


def named(article, name, sense="literal", **more):
    found, start = [], article.text.find(name)
    while start >= 0:
        found.append(Mention(Span(start, start + len(name)), name, sense=sense, **more))
        start = article.text.find(name, start + 1)
    return tuple(found)


def roles(places):
    return {p.chosen.name: [m.role for m in p.mentions] for p in places}


def test_bases_and_objectives_are_those_of_the_axis_in_its_passage():
    start = TEXT.index("Les troupes")
    passage = Span(start, TEXT.index(". Homs"))
    axis = Axis("advance", PALMYRA.id, RAQQA.id, "planned", (passage,))
    places = (
        Place(PALMYRA, named(ARTICLE, "Palmyre")),
        Place(RAQQA, named(ARTICLE, "Raqqa")),
        Place(HOMS, named(ARTICLE, "Homs")),
        Place(MOSCOW, named(ARTICLE, "Moscou", "government")),
    )
    assert roles(with_roles(ARTICLE, places, (axis,))) == {
        "Palmyra": ["scene", "base"],
        "Raqqa": ["objective"],
        "Homs": ["scene"],
        "Moscow": ["seat"],
    }


def test_only_roles_change():
    places = (Place(PALMYRA, named(ARTICLE, "Palmyre")), Place(HOMS, named(ARTICLE, "Homs")))
    told = with_roles(ARTICLE, places, ())
    assert [(p.chosen, [(m.span, m.name, m.sense) for m in p.mentions]) for p in told] == [
        (p.chosen, [(m.span, m.name, m.sense) for m in p.mentions]) for p in places
    ]
    assert with_roles(ARTICLE, (), ()) == ()


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Tout est détruit, comme à Homs.", "Homs"),
        ("fr", "Un village à 40 km de Homs a brûlé.", "Homs"),
        ("en", "The town is as big as Homs.", "Homs"),
        ("en", "It fell 300 km from Homs.", "Homs"),
        ("es", "La ciudad parece Homs.", "Homs"),
        ("de", "Die Stadt sieht aus wie Homs.", "Homs"),
        ("ru", "Город напоминает Хомс.", "Хомс"),
        ("ar", "صارت المدينة تشبه حمص", "حمص"),
    ],
)
def test_a_place_named_to_compare_or_to_measure(language, text, name):
    article = Article(text, language, sections=(Section("body", Span(0, len(text))),))
    assert roles(with_roles(article, (Place(HOMS, named(article, name)),), ())) == {
        "Homs": ["comparison"]
    }


def test_none_in_passing_aside_and_for_other_senses():
    text = "Homs brûle. Palmyre aussi. Raqqa aussi. Lima proteste."
    article = Article(text, "fr", sections=(Section("body", Span(0, len(text))),))
    far = Place(LIMA, named(article, "Lima"))
    here = tuple(
        Place(entry, named(article, name))
        for entry, name in ((HOMS, "Homs"), (PALMYRA, "Palmyre"), (RAQQA, "Raqqa"))
    )
    assert roles(with_roles(article, (*here, far), ()))["Lima"] == [None]
    tagged = Article(text, "fr", sections=(Section("tags", Span(0, len(text))),))
    assert roles(with_roles(tagged, here, ())) == {n: [None] for n in ("Homs", "Palmyra", "Raqqa")}
    team = Place(HOMS, named(article, "Homs", "other"))
    adjective = Place(RAQQA, named(article, "Raqqa", "other", form="adjective"))
    assert roles(with_roles(article, (team, adjective), ())) == {"Homs": [None], "Raqqa": [None]}


def test_a_dateline_stays_one():
    article = read_text("HOMS (AFP) - Rien.", language="fr")
    place = Place(HOMS, named(article, "HOMS", role="dateline"))
    assert roles(with_roles(article, (place,), ())) == {"Homs": ["dateline"]}
