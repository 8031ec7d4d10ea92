"""Which ground a name means, with reasons that add up."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.model import Article, Candidate, Mention, Section, Span
from geo.places import resolve
from geo.places.resolution.weights import COLUMN, load_weights
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


def test_a_lead_is_told_over_the_best_rival_elsewhere():
    article, mentions = marked("Paris, Texas", ["Paris", "Texas"])
    (paris, _), _ = resolve(article, mentions, GAZETTEER)
    (rival,) = paris.rivals
    # What the rival has and the choice lacks is in nobody's lead: capital, for Paris in France.
    assert {r.code: r.lead for r in paris.reasons}["contained"] == pytest.approx(
        load_weights().values[COLUMN["contained"]]
    )
    assert sum(r.lead for r in paris.reasons) > paris.score - rival.score
    assert all(
        reason.lead == 0 for reason in resolve(*marked("Alep.", ["Alep"]), GAZETTEER)[0][0].reasons
    )


def test_a_toss_up_among_far_towns_gets_no_pin():
    towns = [Candidate(f"x:{n}", "Sada", 10.0 * n, 20.0 * n, population=50_000) for n in range(6)]
    places, (lost,) = resolve(*marked("Sada.", ["Sada"]), TinyGazetteer({("Sada",): towns}))
    assert (places, lost.reason) == ((), "too_many_rivals")


def test_a_sound_alike_without_any_context_gets_no_pin():
    class Sounds(TinyGazetteer):
        def candidates(self, names):
            found = super().candidates(names)
            return {n: tuple(replace(e, matched="loose") for e in es) for n, es in found.items()}

    hamlet = [Candidate("x:1", "Sadda", 10, 20, country="YE", population=900)]
    places, (lost,) = resolve(*marked("Sada.", ["Sada"]), Sounds({("Sada",): hamlet}))
    assert (places, lost.reason) == ((), "not_in_gazetteer")


def test_the_country_said_to_hold_a_name_decides():
    towns = {
        ("Tripoli",): [
            Candidate("x:ly", "Tripoli", 32.9, 13.2, "city", "LY", population=1_300_000),
            Candidate("x:lb", "Tripoli", 34.4, 35.8, "city", "LB", population=230_000),
        ],
        ("Lebanon",): [
            Candidate("country:LB", "Lebanon", 33.8, 35.8, "country", "LB", "", 6_000_000)
        ],
    }
    gazetteer = TinyGazetteer(towns)
    for text in (
        "Shots in Tripoli, in northern Lebanon.",
        "Shots in Tripoli (Lebanon).",
        "Lebanon's northern city of Tripoli is calm.",
    ):
        names = sorted(("Tripoli", "Lebanon"), key=text.index)
        places, _ = resolve(*marked(text, names, language="en"), gazetteer)
        assert {p.id for p in places} == {"x:lb", "country:LB"}, text
    (place,), _ = resolve(*marked("Shots in Tripoli.", ["Tripoli"], language="en"), gazetteer)
    assert place.id == "x:ly"
