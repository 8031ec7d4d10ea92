"""Which ground a name means, with reasons that add up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.model import Article, Candidate, Mention, Section, Span
from geo.places import resolve
from geo.places.rank import load_weights
from tests.cases_json import load_cases
from tests.places_gazetteer import TinyGazetteer

GAZETTEER = TinyGazetteer()


def marked(text, names, *, senses=None, section="body", language="fr"):
    """An article and the mentions of ``names`` in it, each searched after the one before."""
    article = Article(
        text=text, language=language, sections=(Section(section, Span(0, len(text))),)
    )
    mentions, end = [], 0
    for name in names:
        start = text.index(name, end)
        end = start + len(name)
        sense = (senses or {}).get(name, "literal")
        mentions.append(Mention(Span(start, end), name, sense=sense))
    return article, tuple(mentions)


@pytest.mark.parametrize("case", load_cases("resolve"))
def test_places_and_what_has_none(case):
    article, mentions = marked(
        case["text"],
        case["mentions"],
        senses=case.get("senses"),
        section=case.get("section", "body"),
        language=case["language"],
    )
    places, unlocated = resolve(article, mentions, GAZETTEER)
    assert {p.id: [m.name for m in p.mentions] for p in places} == case["places"]
    assert {u.mention.name: u.reason for u in unlocated} == case["unlocated"]


NAMES = st.lists(
    st.sampled_from("Raqqa Raqa Palmyre Paris Texas Washington Moscou Syrie Alep Inconnu".split()),
    max_size=12,
)


@given(NAMES, st.sampled_from([" ", ", ", ". ", " vers "]))
@settings(max_examples=100, deadline=None)
def test_every_mention_is_in_exactly_one_place_or_unlocated(names, joint):
    article, mentions = marked(joint.join(names) or " ", names)
    places, unlocated = resolve(article, mentions, GAZETTEER)
    settled = [m for p in places for m in p.mentions] + [u.mention for u in unlocated]
    assert sorted(settled, key=lambda m: m.span) == list(mentions)
    for place in places:
        assert place.score == pytest.approx(sum(r.weight for r in place.reasons))
        assert list(place.mentions) == sorted(place.mentions, key=lambda m: m.span)
        scores = [rival.score for rival in place.rivals]
        assert scores == sorted(scores, reverse=True)
        assert all(score <= place.score for score in scores)
    assert len({p.id for p in places}) == len(places)


def test_no_mentions_make_no_places():
    article, mentions = marked("Rien ici.", [])
    assert resolve(article, mentions, GAZETTEER) == ((), ())


def test_a_name_with_one_meaning_is_sure_and_one_without_context_is_not():
    article, mentions = marked("Alep. Palmyre.", ["Alep", "Palmyre"])
    places, _ = resolve(article, mentions, GAZETTEER)
    assert next((p.chosen.name, p.status) for p in places) == ("Aleppo", "sure")
    doubtful = TinyGazetteer(
        {("Sada",): [Candidate("a:1", "Sada", 17, 43.7), Candidate("a:2", "Sada", 43, -8)]}
    )
    (place,), _ = resolve(*marked("Sada.", ["Sada"]), doubtful)
    assert place.status == "unsure"


def test_the_gazetteer_decides_between_equals():
    alike = [Candidate(f"{source}:1", "Sada", 17, 43.7) for source in "dbca"]
    (place,), _ = resolve(*marked("Sada.", ["Sada"]), TinyGazetteer({("Sada",): alike}))
    assert [place.id, *(rival.candidate.id for rival in place.rivals)] == [
        "d:1",
        "b:1",
        "c:1",
        "a:1",
    ]


def test_the_region_after_the_comma_is_given_as_a_reason():
    article, mentions = marked("Paris, Texas", ["Paris", "Texas"])
    places, _ = resolve(article, mentions, GAZETTEER)
    reasons = {r.code: r.values for r in places[0].reasons}
    assert reasons["contained"] == (("region", "Texas"),)
    assert places[0].rivals[0].candidate.id == "geonames:2988507"


def test_every_weight_of_the_table_is_used_by_a_kind_or_a_match():
    from typing import get_args

    from geo.model import Kind, Match

    weights = load_weights()
    assert set(weights.kind) == set(get_args(Kind))
    assert set(weights.match) == set(get_args(Match))
