"""The model of senses: what it keeps, how it decides, and that any text gets an answer."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.model import Article, Section, Span
from geo.places.learnt import ModelMissing
from geo.places.lexicon.senses import LANGUAGES, classes_of, sense_cues
from geo.places.recognition.scan import Possible
from geo.places.senses.model import BITS, WordModel, bucket, load_words, save_words
from geo.places.senses.sense import SENSES, likeliest, senses_of
from geo.places.tokens import split_words


def weighing(**words):
    """A model that knows these feature words; each value holds the weights in the order of SENSES."""
    weights = np.zeros((1 << BITS, len(SENSES)), dtype=np.float32)
    for word, row in words.items():
        weights[bucket(word)] = row
    return WordModel(weights)


def test_a_name_is_literal_at_even_odds_or_better():
    model = weighing(
        here=(3, 0, 0, 0), said=(0, 4, 0, 0), half=(1, 0.9, 0.9, -9), tie=(2, 1.9, -9, -9)
    )
    rows = [["here"], ["said"], ["half"], ["tie"], ["unknown", "here"]]
    assert likeliest(model, rows) == ("literal", "government", "government", "literal", "literal")
    assert likeliest(model, []) == ()


def test_weights_survive_the_file(tmp_path):
    model = weighing(here=(1.5, -0.5, 0, 0.25))
    save_words(tmp_path / "senses.npz", model)
    assert np.array_equal(load_words(tmp_path / "senses.npz").weights, model.weights)


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04 not a model"])
def test_a_missing_or_damaged_file_is_said_in_a_sentence(tmp_path, content):
    path = tmp_path / "broken.npz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ModelMissing, match="broken"):
        load_words(path)


@given(text=st.text(min_size=1), language=st.sampled_from([*LANGUAGES, "", "xx"]))
def test_every_stretch_of_any_text_has_one_of_the_senses(text, language):
    article = Article(text, language, sections=(Section("body", Span(0, len(text))),))
    words = split_words(article)
    names = [
        Possible(first, last, "", ())
        for first in range(min(len(words), 6))
        for last in range(first, min(first + 2, len(words)))
    ]
    senses = senses_of(words, names, language)
    assert len(senses) == len(names)
    assert set(senses) <= set(SENSES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_classes_are_those_of_french(language):
    french = {name for name, _ in sense_cues("fr").by_class}
    own = {name for name, _ in sense_cues(language).by_class}
    assert own - french <= {"says", "heads"}
    assert french <= own


def test_arabic_words_are_known_under_their_proclitics():
    assert "deals" in classes_of("والمفاوضات", "ar")
    assert classes_of("قلم", "ar") == ()
