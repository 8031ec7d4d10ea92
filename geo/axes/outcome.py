"""The outcome of a movement, told in a later sentence: "La ville est tombée", "L'assaut a échoué"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from geo.axes.roles import Stop
from geo.axes.sentence import Sentence
from geo.model import Axis, AxisStatus

# The anaphor stands at the head of its sentence: "Selon l'armée, l'assaut a été repoussé".
_HEAD = 9
# Or it is the object of the failure: "L'armée a repoussé les assaillants".
_BEATEN_REACH = 5
# "ont pris X", "a repris la ville de X": how far after its verb the place taken may stand.
_OBJECT = 3


def outcome(sentence: Sentence, here: Sequence[Stop], axes: Sequence[Axis]) -> list[Axis]:
    """The axes told so far, those that this sentence settles with their new status."""
    told = list(axes)
    if not told or sentence.of("status.hypothetical"):
        return told
    if _beaten(sentence):
        return [*told[:-1], _settled(told[-1], "repelled")]
    if sentence.of("negation.close"):
        return told
    reached = {*_taken(sentence, here), *_fallen(sentence, here, told[-1])}
    return [_settled(axis, "completed") if axis.objective in reached else axis for axis in told]


def _beaten(sentence: Sentence) -> bool:
    """True for "the attack was repelled", "the army had beaten them back"."""
    beaten = sentence.of("status.repelled")
    return any(
        (cue.first <= _HEAD and beaten)
        or any(0 <= cue.first - failed.first <= _BEATEN_REACH for failed in beaten)
        for cue in sentence.of("status.outcome")
    )


def _taken(sentence: Sentence, here: Iterable[Stop]) -> Collection[str]:
    """The ids of the places that a force takes by name: "ont pris X"."""
    return {
        stop.place.id
        for cue in sentence.of("clause.capture")
        for stop in here
        if stop.place is not None and 0 < stop.lead - cue.last <= _OBJECT
    }


def _fallen(sentence: Sentence, here: Sequence[Stop], last: Axis) -> Collection[str]:
    """The ids of the places that fall: "X est tombé", "la ville est tombée", "elles y sont"."""
    fallen = sentence.of("status.completed")
    if not fallen:
        return ()
    names = {s.place.id for s in here if s.place is not None and s.last < fallen[0].first}
    meant = any(
        (stop.refers == "city" and stop.first < fallen[0].first)
        or (stop.refers == "thither" and fallen[0].first <= stop.first <= fallen[0].last)
        for stop in here
    )
    return {*names, last.objective} if meant and last.objective else names


def _settled(axis: Axis, status: AxisStatus) -> Axis:
    open_still = axis.kind == "advance" and axis.status in ("under_way", "completed")
    return replace(axis, status=status) if open_still else axis
