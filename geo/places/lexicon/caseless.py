"""The words of a language without capitals that tell a place name from other words."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from geo.gazetteer.keys import fold

_LANGUAGE = "ar"
_ARTICLE = "ال"


@dataclass(frozen=True, slots=True)
class Folded:
    """A set of words and beginnings of words, compared without accents and letter variants."""

    words: frozenset[str]
    stems: tuple[str, ...] = ()

    def __contains__(self, word: str) -> bool:
        key = fold(word)
        return key in self.words or (bool(self.stems) and key.startswith(self.stems))


@dataclass(frozen=True, slots=True)
class CaselessWords:
    """The lists of the table ``[caseless]``, told there; ``heads`` maps a head to its kind."""

    leads: Folded
    weak: Folded
    verbs: Folded
    before: Folded
    prepositions: Folded
    owned: Folded
    things: Folded
    titles: Folded
    given: Folded
    common: Folded
    heads: dict[str, str]

    def is_common(self, word: str) -> bool:
        """True for a common word or a first name, with the article or without it."""
        key = fold(word)
        bare = key.removeprefix(_ARTICLE) if len(key) > len(_ARTICLE) + 2 else key
        return key in self.common or bare in self.common or bare in self.given

    def head_kind(self, word: str) -> str:
        """The kind that a head such as "camp" states for the name after it, empty for other words."""
        return self.heads.get(fold(word), "")


@lru_cache(maxsize=1)
def caseless_words() -> CaselessWords:
    """The lists for Arabic script, read once."""
    source = files(__package__).joinpath(f"{_LANGUAGE}.toml")
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    lists = table["caseless"]
    return CaselessWords(
        **{name: _folded(lists[name]) for name in lists if name != "heads"},
        heads={
            fold(word): kind
            for wrappers in (table["wrappers"], lists["heads"])
            for kind, words in wrappers.items()
            for word in words
        },
    )


def _folded(entries: list[str] | str) -> Folded:
    words = entries.split() if isinstance(entries, str) else entries
    return Folded(
        frozenset(fold(word) for word in words if not word.endswith("*")),
        tuple(fold(word[:-1]) for word in words if word.endswith("*")),
    )
