"""The notation of the lexicons, and that every lexicon can be read."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import geo.axes.lexicon as room
from geo.axes.lexicon import Cue, Lexicon, folded, known_languages, lexicon
from geo.axes.lexicon.notation import phrases

FRENCH = tomllib.loads((Path(room.__file__).parent / "fr.toml").read_text("utf-8"))


def _found(words: str, kind: str) -> list[tuple[int, int, str]]:
    french = lexicon("fr")
    assert french is not None
    return [(c.first, c.last, c.direction) for c in french.find(words.split()) if c.kind == kind]


@pytest.mark.parametrize(
    ("words", "kind", "cues"),
    [
        ("les rebelles avancent vers @", "trigger", [(2, 2, "")]),
        ("jusqu' aux portes de @", "roles.until", [(0, 3, "")]),
        ("vers le sud-est", "directions.heading", [(0, 2, "southeast")]),
        ("à 300 km plus au nord", "directions.gloss", [(3, 5, "north")]),
        ("@ sera la base", "roles.from", [(0, 3, "")]),
        ("une offensive de charme", "trigger", [(1, 3, "")]),
        ("le commerce du vin", "trigger", []),
    ],
)
def test_the_notation(words, kind, cues):
    assert _found(words, kind) == cues


@pytest.mark.parametrize("language", known_languages())
def test_every_language_has_the_tables_of_french_and_no_other_list(language):
    path = Path(room.__file__).parent / f"{language}.toml"
    table = tomllib.loads(path.read_text("utf-8"))
    assert {k for k, v in FRENCH.items() if isinstance(v, dict)} <= set(table)
    for name in set(table) & set(FRENCH) - {"endings", "trigger"}:
        if isinstance(table[name], dict):
            assert set(table[name]) <= set(FRENCH[name]), (language, name)
    assert table["language"] == language
    assert isinstance(lexicon(language), Lexicon)


@pytest.mark.parametrize(
    ("entry", "words", "cues"),
    [
        ("rückt* ... vor", "sie rückten am montag auf @ vor", [(1, 1)]),
        ("rückt* ... vor", "sie rückten auf @ . vor @ lag", []),
        ("rückt* ... vor", "rückten sie", []),
        ("наступ*", "они наступают на @", [(1, 1)]),
        ("ид*", "они идут на @", [(1, 1)]),
        ("تقدمت", "وتقدمت القوات نحو @", [(0, 0)]),
        ("أنسحبت قوات", "انسحبت القوات من @", [(0, 1)]),
        ("ёлка", "елка", [(0, 0)]),
    ],
)
def test_words_of_other_languages(entry, words, cues):
    table = {"prefixes": ["و", "ال"], "x": {"y": [entry]}}
    found = Lexicon("xx", phrases(table)).find([folded(word) for word in words.split()])
    assert [(cue.first, cue.last) for cue in found] == cues


def test_a_gap_needs_words_on_both_sides():
    with pytest.raises(ValueError, match="both sides"):
        list(phrases({"x": {"y": ["rückt* ..."]}}))


@pytest.mark.parametrize("language", ["", "xx", "../fr", "FR"])
def test_no_lexicon(language):
    assert lexicon(language) is None


def test_an_unknown_ending_is_told():
    with pytest.raises(ValueError, match="no list 'xyz' under"):
        list(phrases({"endings": {"er": ["er"]}, "x": {"y": ["march~xyz"]}}))


def test_the_longest_phrase_wins():
    french = lexicon("fr")
    assert french is not None
    cues = [c for c in french.find("donnent l' assaut sur".split()) if c.kind == "trigger"]
    assert [(type(c), c.first, c.last) for c in cues] == [(Cue, 0, 3)]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Les rebelles avancent vers la ville", (True, True, True)),
        ("Il est parti de là", (True, True, True)),
        ("Tout a échoué", (False, True, False)),
        ("Le ministre a parlé de la pluie", (False, False, False)),
    ],
)
def test_which_words_can_tell_of_a_movement_more_of_it_or_stand_for_a_place(words, told):
    french = lexicon("fr")
    assert french is not None
    asked = (french.stirs, french.follows, french.refers)
    assert tuple(ask(words.split()) for ask in asked) == told
