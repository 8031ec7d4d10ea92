"""The outcome of a movement, told in a later sentence: "La ville est tombée", "L'assaut a échoué"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.axes.roles import Stop
from geo.axes.sentence import Sentence
from geo.model import Axis, AxisStatus

# The anaphor stands at the head of its sentence: "Selon l'armée, l'assaut a été repoussé".
_HEAD = 9
# "ont pris X", "a repris la ville de X": how far after its verb the place taken may stand.
_OBJECT = 3


def outcome(sentence: Sentence, here: Sequence[Stop], axes: Sequence[Axis]) -> list[Axis]:
    """The axes told so far, those that this sentence settles with their new status."""
    told = list(axes)
    if not told or sentence.of("status.hypothetical"):
        return told
    subject = [cue for cue in sentence.of("status.outcome") if cue.first <= _HEAD]
    beaten = sentence.of("status.repelled")
    if subject and beaten:
        told[-1] = _settled(told[-1], "repelled")
        return told
    if sentence.of("negation.close"):
        return told
    fallen = sentence.of("status.completed")
    taken = {
        stop.place.id
        for cue in sentence.of("clause.capture")
        for stop in here
        if stop.place is not None and 0 < stop.lead - cue.last <= _OBJECT
    }
    told = [_settled(a, "completed") if a.objective in taken else a for a in told]
    if fallen:
        names = {s.place.id for s in here if s.place is not None and s.last < fallen[0].first}
        if any(s.refers == "city" and s.first < fallen[0].first for s in here):
            names.add(told[-1].objective or "")
        told = [_settled(a, "completed") if a.objective in names else a for a in told]
    return told


def _settled(axis: Axis, status: AxisStatus) -> Axis:
    open_still = axis.kind == "advance" and axis.status in ("under_way", "completed")
    return replace(axis, status=status) if open_still else axis
