"""What is an axis and what is not, phenomenon by phenomenon, and what holds on any text."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.axes.lexicon import known_languages
from tests.axes_text import axes_in, rules_in, told

CASES = Path(__file__).parent / "cases"


def _cases(group: str):
    return [
        pytest.param(language, case, id=f"{language}: {case['text'][:60]}")
        for language in known_languages()
        for case in json.loads((CASES / f"axes_{language}.json").read_text("utf-8"))[group]
    ]


@pytest.mark.parametrize(("language", "case"), _cases("in_the_wild"))
def test_stated_axes(language, case):
    axes = rules_in(case["text"], case["places"], language)
    assert [told(axis) for axis in axes] == case["axes"]


@pytest.mark.parametrize(("language", "case"), _cases("negative"))
def test_no_axis(language, case):
    axes = rules_in(case["text"], case["places"], language)
    assert [told(axis) for axis in axes] == []


@pytest.mark.parametrize(("language", "case"), _cases("known_failures"))
@pytest.mark.xfail(strict=True)
def test_known_failures(language, case):
    axes = rules_in(case["text"], case["places"], language)
    assert [told(axis) for axis in axes] == case["axes"]


PIECES = st.sampled_from(
    "L'armée les rebelles avancent marchent attaquent évacuent sur vers depuis de à puis et , . ; ( ) "
    "« » l'offensive la ville de là ces deux villes Alep Homs Gao (est) l'axe - vers le nord ne pas "
    "The army advance advanced from to on toward there the city axis retreat north \n \u202e <b> 🙂".split(
        " "
    )
)


def _within(text: str, language: str) -> None:
    names = [name for name in ("Alep", "Homs", "Gao") if re.search(rf"(?<!\w){name}(?!\w)", text)]
    article, axes = axes_in(text, names, language)
    known = {None, *(f"test:{name}" for name in names)}
    for axis in axes:
        assert {axis.origin, axis.objective} <= known
        assert axis.origin or axis.objective
        assert axis.origin != axis.objective
        assert 1 <= len(axis.passages) <= 2
        assert list(axis.passages) == sorted(axis.passages)
        assert all(span.end <= len(article.text) for span in axis.passages)
        assert axis.actor in article.text
        assert axis.speaker in article.text
    assert len({(a.kind, a.actor, a.origin, a.objective, a.status) for a in axes}) == len(axes)


@given(
    st.lists(PIECES, max_size=60).map(" ".join).filter(str.strip),
    st.sampled_from(known_languages()),
)
def test_axes_quote_the_text_and_belong_to_the_reading(text, language):
    _within(text, language)


@given(st.text(max_size=200).filter(str.strip), st.sampled_from(known_languages()))
def test_no_text_breaks_it(text, language):
    _within(text, language)


def test_a_language_without_lexicon_has_no_axes():
    assert axes_in("Les rebelles marchent sur Gao.", ["Gao"], "xx")[1] == ()


def test_related_links_and_tags_state_nothing():
    text = "Gao est calme.\n\nLire aussi:\n\nLes rebelles marchent sur Gao\nL'armée avance vers Gao"
    article, axes = axes_in(text, ["Gao"], "fr")
    assert [section.kind for section in article.sections][-1] == "related"
    assert axes == ()


def test_government_and_people_are_never_ends():
    text = "Les troupes avancent depuis Sofia vers Paris."
    assert axes_in(text, ["Sofia=people", "Paris=government"], "fr")[1] == ()


def test_actor_and_speaker_quote_the_text():
    text = "L'armée malienne avance sur Kidal, a déclaré un porte-parole militaire à la presse."
    _, (axis,) = axes_in(text, ["Kidal"], "fr")
    assert (axis.actor, axis.speaker) == ("L'armée malienne", "un porte-parole militaire")


def test_an_earlier_name_is_a_second_passage():
    text = (
        "Le régime renforce Tadmor. Parties de Homs, ses troupes avancent en direction de la ville."
    )
    article, (axis,) = axes_in(text, ["Tadmor", "Homs"], "fr")
    assert [article.quote(span) for span in axis.passages] == re.split(r"(?<=\.) ", text)


def test_a_repeated_movement_is_one_axis_with_two_passages():
    text = "Les rebelles marchent sur Gao. « Les rebelles avancent sur Gao », dit un élu."
    _, (axis,) = axes_in(text, ["Gao"], "fr")
    assert len(axis.passages) == 2


def test_the_verb_after_according_is_no_part_of_the_speaker():
    text = "Las tropas avanzaron hacia Tibú, según informó el Ministerio de Defensa."
    _, (axis,) = axes_in(text, ["Tibú"], "es")
    assert (axis.speaker, axis.claim) == ("el Ministerio de Defensa", "claimed")


def test_a_ministry_that_ends_like_an_adverb_speaks():
    text = "Российские войска продвинулись к Покровску, сообщило министерство обороны."
    _, (axis,) = axes_in(text, ["Покровску"], "ru")
    assert (axis.speaker, axis.claim) == ("министерство обороны", "claimed")


def test_of_two_names_of_a_force_the_fuller_is_told():
    text = "Troops advance on Gao\n\nRussian troops are advancing on Gao."
    _, (axis,) = axes_in(text, ["Gao"], "en")
    assert axis.actor == "Russian troops"
