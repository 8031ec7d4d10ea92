"""Names that nothing explains -> what they may be a spelling of, in the countries of the article alone.

Names that only sound alike, or that are a letter off, join strangers as often as spellings of one
name. A country that the rest of the article speaks of tells them apart.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from geo.model import Candidate, Gazetteer
from geo.places.forms.romanised import romanised_entries

# Towns of fewer inhabitants are less known abroad than a town at hand whose name is misspelt.
_SMALL, _KNOWN = frozenset(("city", "quarter", "district", "facility")), 10_000
_TOLD = frozenset(("name", "exact", "folded", "online"))


def countries_of(
    known: Mapping[str, tuple[Candidate, ...]], peoples: Iterable[str]
) -> frozenset[str]:
    """The codes of the countries that an article speaks of: of its peoples, and of its names.

    ``known`` are the candidates of the names, best first; a guess tells of no country.
    """
    best = (entries[0] for entries in known.values() if entries)
    return frozenset({e.country for e in best if e.matched in _TOLD} | set(peoples)) - {""}


def guessed(
    known: Mapping[str, tuple[Candidate, ...]], countries: Collection[str], gazetteer: Gazetteer
) -> dict[str, tuple[Candidate, ...]]:
    """``known`` with the guesses that lie in ``countries``, and no others.

    Where no country is known the guesses of the gazetteer stay, since nothing speaks against them.
    """
    if not countries:
        return dict(known)
    found = {name: _inside(entries, countries) for name, entries in known.items()}
    lost = [name for name, entries in found.items() if not entries]
    found |= romanised_entries(lost, countries, gazetteer)
    for name, entries in found.items():
        if not any(e.country in countries or _is_known(e) for e in entries):
            respelt = (e for e in gazetteer.respelt(name) if e.country in countries)
            found[name] = (*entries, *respelt)
    return found


def _is_known(entry: Candidate) -> bool:
    """True for what readers abroad may know by name: no misspelling of anything else."""
    return entry.kind not in _SMALL or entry.population >= _KNOWN


def _inside(entries: tuple[Candidate, ...], countries: Collection[str]) -> tuple[Candidate, ...]:
    return tuple(e for e in entries if e.matched != "loose" or e.country in countries)
