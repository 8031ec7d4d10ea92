"""What holds of the reading of any text: nothing lost, nothing twice, every claim with its quote."""

from __future__ import annotations

import itertools
import json
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.article import read_text
from geo.article.language import LANGUAGES
from geo.article.sentences import sentences
from geo.gazetteer import open_gazetteer
from geo.places import find_mentions
from geo.read import read_article
from geo.views.exports import to_csv, to_geojson, to_json

PIECES = st.sampled_from(
    "L'armée syrienne avance marche attaque de à vers sur depuis la ville d' province Palmyre Raqqa Raqa Deir Ezzor"
    " Washington, D.C. Moscou a affirmé Paris, Texas (est) nord. Lire aussi: Mots-clés: Tags: Photo: ©"
    " The army advanced towards from Aleppo withdrew Russia's Войска наступают на Харьков из Белгорода Москве"
    " تقدمت القوات نحو الرقة من حلب M. Lavrov « » \n \n\n \r\n , . ; : - — 🚀 \u202e e\u0301 İ ß <b> =1+1".split(
        " "
    )
)
SENTENCES = st.builds(
    "{} {} {} {}{}".format,
    st.sampled_from(["L'armée", "Les rebelles", "Moscou", "The army", "Rebels", "Войска"]),
    st.sampled_from(["marche sur", "ont évacué", "avance vers", "advanced towards", "s'empare de"]),
    st.sampled_from(
        ["Raqqa", "la ville", "Deir Ezzor (est)", "Zorgoul", "Paris, Texas", "Харьков"]
    ),
    st.sampled_from(["depuis Palmyre", "from Aleppo", "et Homs", "", "puis Idleb"]),
    st.sampled_from([".", ", a dit l'armée.", "\n\n", " ;", ""]),
)
DISPATCHES = st.lists(st.one_of(PIECES, SENTENCES), min_size=1, max_size=60).map(" ".join)
ANYTHING = st.text(st.characters(codec="utf-8"), max_size=200)  # no lone surrogates
TEXTS = st.one_of(DISPATCHES, ANYTHING).filter(str.strip)


def read(text, language):
    """The reading of a text with the shipped gazetteer."""
    return read_article(read_text(text, language=language), open_gazetteer())


@given(TEXTS, st.sampled_from(["", "xx", *LANGUAGES]))
@settings(max_examples=150, deadline=None)
def test_the_invariants_of_a_reading_hold_for_any_text(text, language):
    reading = read(text, language)
    article = reading.article
    assert article.text == text

    sections = article.sections
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(sections))
    assert all(section.span.end <= len(text) for section in sections)

    settled = [m for place in reading.places for m in place.mentions]
    settled += [unlocated.mention for unlocated in reading.unlocated]
    found = find_mentions(article, open_gazetteer())
    # The axes add roles to the mentions, and nothing else changes them.
    told = [replace(m, role=None) for m in sorted(settled, key=lambda m: m.span)]
    assert told == [replace(m, role=None) for m in found]
    assert all(article.quote(m.span) == m.name for m in settled)
    assert all(article.section_at(m.span.start).kind != "boilerplate" for m in settled)

    ids = [place.id for place in reading.places]
    assert len(ids) == len(set(ids))
    for place in reading.places:
        assert place.mentions
        assert place.score == sum(reason.weight for reason in place.reasons)
        assert all(rival.score <= place.score for rival in place.rivals)
        assert place.id not in {rival.candidate.id for rival in place.rivals}

    for axis in reading.axes:
        assert {axis.origin, axis.objective} <= {None, *ids}
        assert axis.origin or axis.objective
        assert 1 <= len(axis.passages) <= 2
        assert all(article.quote(span).strip() for span in axis.passages)
        assert all(span.end <= len(text) for span in axis.passages)
        assert axis.actor in text
        assert axis.speaker in text


@given(DISPATCHES.filter(str.strip), st.sampled_from(["", "fr", "en"]))
@settings(max_examples=50, deadline=None)
def test_every_export_takes_any_reading(text, language):
    reading = read(text, language)
    told = json.loads(to_json(reading))
    assert told["text"] == text
    assert [m["surface"] for m in told["mentions"]] == [
        text[m["start"] : m["end"]] for m in told["mentions"]
    ]
    points = json.loads(to_geojson(reading))["features"]
    assert len(points) == len(reading.places) + len(reading.axes)
    assert to_csv(reading).count("\r\n") == 1 + len(told["mentions"]) + len(told["axes"])


@pytest.mark.parametrize("language", ["", "xx"])
def test_a_text_without_names_has_an_empty_reading(language):
    reading = read("Il pleut.", language)
    assert (reading.places, reading.axes, reading.unlocated) == ((), (), ())


@pytest.mark.parametrize("sign", [".", "…", "!?", " ", "\t", "\n", "-", '"', "(", "1", "A", "ا"])
def test_a_long_row_of_one_sign_is_read_in_seconds(sign):
    # What a row costs grows with its length: with the square of it, this one would take minutes.
    start = time.process_time()
    reading = read(f"L'armée a quitté Palmyre. {sign * 50_000} Elle marche sur Raqqa.", "fr")
    assert [place.chosen.name for place in reading.places] == ["Palmyra", "Raqqa"]
    assert list(sentences(reading.article))[-1].end == len(reading.article.text)
    assert time.process_time() - start < 10
