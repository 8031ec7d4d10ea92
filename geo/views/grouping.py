"""Which of the places named lie together: the theatre is theirs, the others are far mentions.

A dispatch on one front names a summit or a ministry a continent away. The map opens on the front.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.geodesy import haversine_km
from geo.model import Place

# Places within this distance of one another, directly or by others between, lie together.
_REACH_KM = 600.0
# A group must hold more than this share of the mentions to stand for the whole, else all places do.
_MAJORITY = 0.5


def lying_together(
    places: Sequence[Place], counts: Sequence[int], *, ends: frozenset[str] = frozenset()
) -> tuple[Place, ...]:
    """The places of the group with most mentions, and of every group that holds an end of an axis.

    ``counts`` are the mentions of each place, ``ends`` the ids of the axes' ends. All places where
    no group has more than half of the mentions and no axis says where things happen.
    """
    groups = _groups(places)
    weights = [sum(counts[index] for index in group) for group in groups]
    held = [group for group in groups if any(places[index].id in ends for index in group)]
    if not held:
        most = max(weights, default=0)
        if most <= _MAJORITY * sum(weights):
            return tuple(places)
        held = [groups[weights.index(most)]] if groups else []
    return tuple(places[index] for index in sorted(index for group in held for index in group))


def _groups(places: Sequence[Place]) -> list[list[int]]:
    """Indices of the places, one list a group, by single linkage."""
    groups: list[list[int]] = []
    for index, place in enumerate(places):
        near = [g for g in groups if any(_are_near(place, places[other]) for other in g)]
        groups = [g for g in groups if g not in near]
        groups.append([*(other for g in near for other in g), index])
    return groups


def _are_near(first: Place, second: Place) -> bool:
    one, other = first.chosen, second.chosen
    return haversine_km(one.lat, one.lon, other.lat, other.lon) <= _REACH_KM
