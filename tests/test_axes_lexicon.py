"""The notation of the lexicons, and that every lexicon can be read."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import geo.axes.lexicon as room
from geo.axes.lexicon import Cue, Lexicon, known_languages, lexicon

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


def test_every_language_has_the_lists_of_french():
    for language in known_languages():
        path = Path(room.__file__).parent / f"{language}.toml"
        table = tomllib.loads(path.read_text("utf-8"))
        assert {k for k, v in FRENCH.items() if isinstance(v, dict)} <= set(table)
        for name in ("roles", "status", "negation", "stop", "forces", "speech", "clause"):
            assert set(table[name]) == set(FRENCH[name]), (language, name)
        assert isinstance(lexicon(language), Lexicon)


@pytest.mark.parametrize("language", ["", "xx", "../fr", "FR"])
def test_no_lexicon(language):
    assert lexicon(language) is None


def test_an_unknown_ending_is_told():
    with pytest.raises(ValueError, match="no list 'xyz' under"):
        room._forms("march~xyz", {"er": ["er"]})


def test_the_longest_phrase_wins():
    french = lexicon("fr")
    assert french is not None
    cues = [c for c in french.find("donnent l' assaut sur".split()) if c.kind == "trigger"]
    assert [(type(c), c.first, c.last) for c in cues] == [(Cue, 0, 3)]
