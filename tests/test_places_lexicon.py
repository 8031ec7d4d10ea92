"""The word lists of places: every language has the same lists, and none that nobody reads."""

import tomllib
from pathlib import Path

import pytest

from geo.article.language import LANGUAGES
from geo.places import lexicon

FOLDER = Path(lexicon.__file__).parent
# Only German names have an ending of case, only Arabic has no capitals.
OWN = {"de": {"names.endings"}, "ar": {"caseless"}}


def lists(language):
    """The names of a language's lists, those of a table behind a full stop; wrappers are a table of words."""
    table = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    for name, value in table.items():
        if isinstance(value, dict) and name not in ("wrappers", "caseless"):
            yield from (f"{name}.{part}" for part in value)
        else:
            yield name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_lists(language):
    assert set(lists(language)) - OWN.get(language, set()) == set(lists("fr"))
