"""The part that each name plays: from the axes, the datelines and the words around it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.article import read_text
from geo.model import Article, Axis, Candidate, Mention, Place, Section, Span
from geo.places.learnt import ModelMissing
from geo.places.lexicon.senses import LANGUAGES
from geo.places.senses.model import BITS, WordModel, bucket
from geo.places.senses.roles import ROLES, stages
from geo.places.senses.roles import with_roles as with_learnt_roles
from tests.cases_json import load_cases

TEXT = "Palmyre sera la base. Les troupes iront de Palmyre à Raqqa. Homs attend, selon Moscou."
ARTICLE = Article(TEXT, "fr", sections=(Section("body", Span(0, len(TEXT))),))
PALMYRA = Candidate("geonames:163808", "Palmyra", 34.56, 38.28)
RAQQA = Candidate("geonames:172955", "Raqqa", 35.95, 39.01)
HOMS = Candidate("geonames:169577", "Homs", 34.73, 36.71)
MOSCOW = Candidate("geonames:524901", "Moscow", 55.75, 37.62)
LIMA = Candidate("geonames:3936456", "Lima", -12.04, -77.03)


# A model by which what lies near the others is a scene, and what does not is told in passing.
WEIGHTS = np.zeros((1 << BITS, len(ROLES)), dtype=np.float32)
WEIGHTS[[bucket("g=3"), bucket("g=4")], ROLES.index("scene")] = 1
MODEL = WordModel(WEIGHTS)


def with_roles(article, places, axes):
    return with_learnt_roles(article, places, axes, model=MODEL)


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


@pytest.mark.parametrize("case", load_cases("comparisons"))
def test_a_place_named_to_compare_or_to_measure(case):
    text = case["text"]
    article = Article(text, case["language"], sections=(Section("body", Span(0, len(text))),))
    place = Place(HOMS, named(article, case["name"]))
    (role,) = set(roles(with_roles(article, (place,), ()))["Homs"])
    assert (role == "comparison") == case["compares"]


def test_a_place_of_an_axis_or_named_again_does_not_measure():
    text = "Ils sont à 40 km de Homs."
    article = Article(text, "fr", sections=(Section("body", Span(0, len(text))),))
    place = Place(HOMS, named(article, "Homs"))
    axis = Axis("advance", None, HOMS.id, "planned", (Span(0, 3),))
    assert roles(with_roles(article, (place,), ()))["Homs"] == ["comparison"]
    assert roles(with_roles(article, (place,), (axis,)))["Homs"] == [None]
    again = Article(
        text + " Homs dort.", "fr", sections=(Section("body", Span(0, len(text) + 11)),)
    )
    twice = Place(HOMS, named(again, "Homs"))
    assert roles(with_roles(again, (twice,), ()))["Homs"] == [None, None]


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


def test_the_stage_of_a_place():
    axis = Axis("advance", PALMYRA.id, RAQQA.id, "planned", (Span(0, 3),))
    places = tuple(Place(one, ()) for one in (PALMYRA, RAQQA, HOMS, LIMA))
    assert [(s.stated, s.near) for s in stages(places, (axis,))] == [
        ("base", "4"),
        ("objective", "4"),
        (None, "4"),
        (None, "0"),
    ]
    assert [s.near for s in stages(places[:1], ())] == ["-"]
    assert stages((), ()) == ()


@given(text=st.text(min_size=1), language=st.sampled_from([*LANGUAGES, "", "xx"]))
def test_any_stretch_of_any_text_has_one_of_the_roles(text, language):
    article = Article(text, language, sections=(Section("body", Span(0, len(text))),))
    ends = range(1, min(len(article.text), 5) + 1)
    mentions = tuple(Mention(Span(i - 1, i), article.text[i - 1 : i]) for i in ends)
    (place,) = with_learnt_roles(article, (Place(HOMS, mentions),), ())
    assert [m.span for m in place.mentions] == [m.span for m in mentions]
    assert {m.role for m in place.mentions} <= set(ROLES)


def test_a_missing_model_is_said(monkeypatch, tmp_path):
    monkeypatch.setattr("geo.places.senses.roles._FILE", tmp_path / "roles.npz")
    with pytest.raises(ModelMissing, match=r"roles\.npz"):
        with_learnt_roles(ARTICLE, (Place(HOMS, named(ARTICLE, "Homs")),), ())
