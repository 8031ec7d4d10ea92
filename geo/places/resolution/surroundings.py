"""What the other names of an article say about one of its names: shared countries, places nearby.

All names are counted once and each name's own vote is taken off again when it is judged, so that
the cost grows with the number of names and not with its square.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from geo.places.resolution.roster import SORTS, Floats, Indices, Roster

# Names that stand farther apart, counted in names, tell nothing of each other's whereabouts.
_WINDOW = 1000
_STRIDE = 250
_EARTH_KM = 6371.0
# The cosine of the angle that a kilometre makes on the Earth: closer is the same spot.
_SAME_SPOT = math.cos(1 / _EARTH_KM)


def votes_of(roster: Roster, scores: Floats) -> Floats:
    """Each name's one vote, shared out among its candidates: a softmax over their scores."""
    top = np.maximum.reduceat(scores, roster.first)
    shares = np.exp(scores - top[roster.name])
    total = np.add.reduceat(shares, roster.first)
    return np.asarray(shares / total[roster.name])


@dataclass(frozen=True, slots=True)
class Polls:
    """What each row's name and area are, prepared so that votes can be counted again and again."""

    where: Indices
    places: int
    own: Indices


def polls_of(roster: Roster, where: Indices, places: int) -> Polls:
    """The polls by area: ``where`` is each row's, 0 for none, of ``places`` areas in all."""
    _, own = np.unique(roster.name * places + where, return_inverse=True)
    return Polls(where, places, own.reshape(-1))


def votes_of_others(polls: Polls, votes: Floats) -> Floats:
    """For each row the votes of the other names for its area; 0 for rows without an area."""
    all_votes = np.bincount(polls.where, votes, minlength=polls.places)[polls.where]
    own_votes = np.bincount(polls.own, votes)[polls.own]
    # What subtraction leaves of nothing may be below nothing.
    return np.where(polls.where > 0, np.maximum(all_votes - own_votes, 0.0), 0.0)


def alike(roster: Roster, lists: Indices, votes: Floats) -> Floats:
    """For each row the share, 0 to 1, of the votes of its lists that are for places of its sort.

    ``lists`` are (name, other) rows of the names that stand in one list.
    """
    names = len(roster.first)
    flat = np.bincount(roster.name * SORTS + roster.sort, votes, minlength=names * SORTS)
    heard = np.zeros((names, SORTS))
    np.add.at(heard, lists[:, 0], flat.reshape(names, SORTS)[lists[:, 1]])
    told = np.bincount(lists[:, 0], minlength=names)
    return np.asarray((heard / np.maximum(told, 1)[:, None])[roster.name, roster.sort])


@dataclass(frozen=True, slots=True)
class Nearest:
    """For each row the name whose chosen place lies closest, and how far; inf where there is none."""

    name: Indices
    km: Floats


def chosen_rows(roster: Roster, scores: Floats) -> Indices:
    """The best row of each name; the gazetteer's order decides between equals."""
    top = np.maximum.reduceat(scores, roster.first)
    best = np.flatnonzero(scores == top[roster.name])
    names, first = np.unique(roster.name[best], return_index=True)
    assert len(names) == len(roster.first)
    return np.asarray(best[first])


def nearest_of_all(roster: Roster, chosen: Indices) -> Nearest:
    """The nearest chosen place of another name within the window.

    Countries and continents, places within a kilometre, and the row's own name's candidates do not
    count.
    """
    count = len(roster.entries)
    found = Nearest(np.zeros(count, dtype=np.int64), np.full(count, np.inf))
    points, usable = roster.points[chosen], ~roster.wide[chosen]
    barred = _barred(roster, chosen)
    for begin in range(0, len(chosen), _STRIDE):
        end = min(begin + _STRIDE, len(chosen))
        rows = slice(roster.rows(begin).start, roster.rows(end - 1).stop)
        low, high = max(0, begin - _WINDOW), min(len(chosen), end + _WINDOW)
        cosines = roster.points[rows] @ points[low:high].T
        cosines[:, ~usable[low:high]] = -2.0
        cosines[cosines >= _SAME_SPOT] = -2.0
        for name in range(begin, end):
            inside = [other - low for other in barred.get(name, ()) if low <= other < high]
            own = roster.rows(name)
            cosines[own.start - rows.start : own.stop - rows.start, inside] = -2.0
        best = cosines.argmax(axis=1)
        closest = cosines[np.arange(len(best)), best]
        found.name[rows] = best + low
        found.km[rows] = _kilometres(closest)
    return found


def nearest_of_pairs(roster: Roster, chosen: Indices, pairs: Indices) -> Nearest:
    """The same among the names that stand beside it: ``pairs`` are (name, other) rows."""
    count = len(roster.entries)
    found = Nearest(np.zeros(count, dtype=np.int64), np.full(count, np.inf))
    barred = {(name, other) for name, others in _barred(roster, chosen).items() for other in others}
    kept = [
        (name, other)
        for name, other in pairs.tolist()
        if (name, other) not in barred and not roster.wide[chosen[other]]
    ]
    if not kept:
        return found
    names, others = np.array(kept, dtype=np.int64).T
    ends = np.append(roster.first[1:], count)
    sizes = ends[names] - roster.first[names]
    starts = np.repeat(np.cumsum(sizes) - sizes, sizes)
    rows = np.repeat(roster.first[names], sizes) + np.arange(sizes.sum()) - starts
    other = np.repeat(others, sizes)
    cosines = np.einsum("ij,ij->i", roster.points[rows], roster.points[chosen[other]])
    km = _kilometres(np.where(cosines >= _SAME_SPOT, -2.0, cosines))
    order = np.lexsort((km, rows))
    row, closest = np.unique(rows[order], return_index=True)
    found.name[row] = other[order][closest]
    found.km[row] = km[order][closest]
    return found


def _kilometres(cosines: Floats) -> Floats:
    """The great circle's length, inf where the cosine stands for no place."""
    return np.where(cosines < -1.5, np.inf, _EARTH_KM * np.arccos(np.clip(cosines, -1.0, 1.0)))


def _barred(roster: Roster, chosen: Indices) -> dict[int, list[int]]:
    """The names whose chosen place each name could mean itself, itself included."""
    at: defaultdict[str, list[int]] = defaultdict(list)
    for name, row in enumerate(chosen.tolist()):
        at[roster.entries[row].id].append(name)
    barred: defaultdict[int, list[int]] = defaultdict(list)
    for name, entry in zip(roster.name.tolist(), roster.entries, strict=True):
        if entry.id in at:
            barred[name] += at[entry.id]
    return barred
