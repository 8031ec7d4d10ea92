"""The normalisation of names: which spellings meet, which stay apart."""

import itertools
import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geo.gazetteer.keys import fold, plain, skeleton, squeeze, strip_article, strip_words

CASES = json.loads((Path(__file__).parent / "cases" / "gazetteer_keys.json").read_text("utf-8"))


@pytest.mark.parametrize("names", CASES["same_key"], ids=lambda names: names[0])
def test_spellings_of_one_name_have_one_key(names):
    assert {fold(name) for name in names} == {fold(names[0])}
    assert fold(names[0])


@pytest.mark.parametrize(("one", "other"), CASES["other_key"])
def test_different_names_have_different_keys(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize("names", CASES["same_sound"], ids=lambda names: names[0])
def test_transliterations_sound_alike(names):
    assert len({skeleton(fold(name)) for name in names}) == 1
    assert skeleton(fold(names[0]))


@pytest.mark.parametrize(("one", "other"), CASES["other_sound"])
def test_other_names_do_not_sound_alike(one, other):
    assert skeleton(fold(one)) != skeleton(fold(other))


@pytest.mark.parametrize(("name", "key", "kind"), CASES["stripped"])
def test_administrative_words_are_stripped_and_told(name, key, kind):
    read = strip_words(name)
    assert read is not None
    assert (read.key, read.kind) == (key, kind)


@pytest.mark.parametrize("name", CASES["not_stripped"])
def test_a_name_without_such_a_word_is_left_alone(name):
    assert strip_words(name) is None


@pytest.mark.parametrize(("name", "inside"), CASES["known_failures"])
@pytest.mark.xfail(reason="compass words are not read as parts of a name", strict=True)
def test_known_failures(name, inside):
    read = strip_words(name)
    assert read is not None
    assert read.key == fold(inside)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Kobané", "KOBANÉ", True), ("Kobané", "Kobane", False), ("Deir ez-Zor", "deir ez zor", True)],
)
def test_plain_keeps_accents(one, other, same):
    assert (plain(one) == plain(other)) is same


def test_squeeze_and_articles():
    assert squeeze(fold("Raqa")) == squeeze(fold("Raqqa")) == "raqa"
    assert squeeze("gao") == ""
    assert [strip_article(key) for key in ("el bab", "الباب", "bab", "")] == ["bab", "باب", "", ""]


@given(st.text(max_size=60))
@example("İ")
@example("ﷺ")
@example("ΐΰ")
def test_folding_twice_changes_nothing(text):
    key = fold(text)
    assert fold(key) == key
    assert key == " ".join(key.split())


@given(
    st.lists(
        st.sampled_from(["ville", "de", "province", "camp", "la", "Raqqa", "Дон", "base"]),
        max_size=8,
    )
)
def test_stripping_ends_and_leaves_a_name(words):
    read = strip_words(" ".join(words))
    assert read is None or read.key


@given(st.text(max_size=40))
def test_every_reading_of_any_text_is_plain_text(text):
    for reading in (
        plain(text),
        skeleton(fold(text)),
        squeeze(fold(text)),
        strip_article(fold(text)),
    ):
        assert isinstance(reading, str)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz ", min_size=5, max_size=20))
def test_doubling_letters_does_not_change_the_squeeze(text):
    key = fold(text)
    doubled = "".join(itertools.chain.from_iterable((c, c) if c != " " else c for c in key))
    assert squeeze(doubled) == squeeze(key)
