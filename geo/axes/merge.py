"""One movement told several times is one axis."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from geo.model import Axis

# Words this short ("les", "the") name nobody; this many letters tell a word whatever its ending.
_SHORT, _STEM = 3, 5


def merge(axes: Iterable[Axis]) -> tuple[Axis, ...]:
    """The axes in text order, a repeated movement once with its first two passages.

    A movement told again without its start is the same movement; a withdrawal told as the place
    left and then the place withdrawn to is one, and one that names no place left is none.
    """
    kept: list[Axis] = []
    alike: dict[tuple[str, str | None], list[int]] = {}
    for axis in axes:
        # A withdrawal may be told in two halves: the place left, then the place withdrawn to.
        key = (axis.kind, axis.objective if axis.kind == "advance" else None)
        numbers = alike.setdefault(key, [])
        known = next((number for number in numbers if _same(kept[number], axis)), None)
        if known is None:
            numbers.append(len(kept))
            kept.append(axis)
        else:
            kept[known] = _joined(kept[known], axis)
    return tuple(axis for axis in kept if axis.kind == "advance" or axis.origin)


def _same(known: Axis, axis: Axis) -> bool:
    if known.kind != axis.kind or not _agree(known.origin, axis.origin):
        return False
    if axis.kind == "withdrawal":
        return _agree(known.objective, axis.objective) and forces_agree(known.actor, axis.actor)
    return (
        known.objective == axis.objective
        and forces_agree(known.actor, axis.actor)
        and (known.status == axis.status or "hypothetical" not in (known.status, axis.status))
    )


def _agree(first: str | None, second: str | None) -> bool:
    return first is None or second is None or first == second


def forces_agree(first: str, second: str) -> bool:
    """True when the two may be one force: a word in common, or one of them unnamed.

    "L'armée russe" and "les forces russes" are one force: words count by their first letters.
    """
    one, other = first.lower(), second.lower()
    return not one or not other or one == other or bool(_stems(one) & _stems(other))


def _stems(actor: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in actor.split() if len(word) > _SHORT)


def _fuller(first: str, second: str) -> str:
    """The name that says more: "Russian troops" of a sentence, not "Troops" of a headline."""
    return second if not first or _stems(first.lower()) < _stems(second.lower()) else first


def _joined(known: Axis, axis: Axis) -> Axis:
    passages = tuple(sorted({*known.passages, *axis.passages}))[:2]
    settled = ("completed", "repelled")
    later = axis.status if axis.status in settled and known.status == "under_way" else known.status
    return replace(
        known,
        origin=known.origin or axis.origin,
        objective=known.objective or axis.objective,
        status=later,
        passages=passages,
        stated_direction=known.stated_direction or axis.stated_direction,
        approach_from=known.approach_from or axis.approach_from,
        actor=_fuller(known.actor, axis.actor),
        speaker=known.speaker or axis.speaker,
        claim=known.claim if known.speaker or not axis.speaker else axis.claim,
    )
