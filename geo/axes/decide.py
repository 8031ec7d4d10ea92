"""Which axes of a text hold: the candidates of the rules and of the scorer, weighed together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from geo.axes.bases import actor_words, base_evidence
from geo.axes.forces import actor_of
from geo.axes.legs import Leg, Move
from geo.axes.lexicon import Cue, Frame
from geo.axes.lines import Line
from geo.axes.memory import Memory
from geo.axes.merge import forces_agree
from geo.axes.objectives import frames, objective_evidence
from geo.axes.prepositions import BARE
from geo.axes.scene import Goal, Scene
from geo.axes.scorer import Scorer
from geo.axes.states import states
from geo.model import Article, Axis, Span

# From which chance an objective is weighed with its starts, from which the likeliest start of one
# makes an axis, and from which another start of the same objective makes one more.
_OBJECTIVE, _AXIS, _FURTHER = 0.2, 0.12, 0.3
# The same for an objective that the rules do not tell.
_NEW = 0.27
# How many times likelier than none a start must be: one that the text does not tell misleads more
# than one that is missing. More would lose what readers infer too: "entered Gao, then went on to".
_NONE = 1.5
# How many sentences after its start a movement may be told.
_SOON = 3
_UNTOLD = Frame("move", (), "under_way")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A goal with a start (the id of its place, None for none told), and how likely it holds."""

    goal: Goal
    origin: str | None
    chance: float


def decide(article: Article, scene: Scene, weights: Scorer) -> list[Axis]:
    """The axes that hold, in text order, repeated ones not yet made one.

    Withdrawals and what is only hypothetical are the rules' own; of the advances those that the
    scorer finds likely, with the likeliest start. The words of an axis are the rules' where they
    read one to that goal in that sentence.
    """
    chosen = list(choose(candidates(scene, weights)))
    ruled = scene.memory.axes
    found = [
        (axis.passages[-1].start, number, axis)
        for number, axis in enumerate(ruled)
        if _is_settled(axis) and not any(_sets_out(axis, scene, c) for c in chosen)
    ]
    for candidate in chosen:
        told = candidate.goal.told
        number = ruled.index(told[0]) if told else len(ruled)
        for axis in _told(article, scene, candidate):
            found.append((axis.passages[-1].start, number, axis))
    return [axis for *_, axis in sorted(found, key=lambda row: row[:2])]


def _is_settled(axis: Axis) -> bool:
    return axis.kind == "withdrawal" or axis.status == "hypothetical"


def _sets_out(axis: Axis, scene: Scene, chosen: Candidate) -> bool:
    """True for "left Gao" before "entered Kidal": a force that goes on to attack does not withdraw."""
    if axis.kind != "withdrawal" or axis.origin is None or axis.origin != chosen.origin:
        return False
    number = scene.number(axis)
    one = forces_agree(axis.actor, actor_words(scene, chosen.goal))
    return number == chosen.goal.line or (
        axis.objective is None and one and 0 < chosen.goal.line - number <= _SOON
    )


def candidates(scene: Scene, weights: Scorer) -> Iterator[Candidate]:
    """Every likely objective with every start that it may have, likely or not."""
    for goal in scene.goals():
        if goal.told and all(_is_settled(axis) for axis in goal.told):
            continue
        chance = weights.chance(objective_evidence(scene, goal))
        if chance < _OBJECTIVE:
            continue
        bases = scene.bases(goal)
        told = weights.shares([tuple(base_evidence(scene, goal, base)) for base in bases])
        shares = [share if base else _NONE * share for base, share in zip(bases, told, strict=True)]
        for base, share in zip(bases, shares, strict=True):
            yield Candidate(goal, base.id if base else None, chance * share / sum(shares))


def choose(found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Of each objective the likeliest candidate, and those with further starts that are likely.

    Then the other sentences where the rules tell it, which may say more of the same movement.
    """
    by_place: dict[str, list[Candidate]] = {}
    for candidate in found:
        by_place.setdefault(candidate.goal.place.id, []).append(candidate)
    for every in by_place.values():
        chosen = list(_likely(every))
        yield from chosen
        if chosen:
            yield from _again(every, chosen)


def _likely(every: Sequence[Candidate]) -> Iterator[Candidate]:
    best: dict[str | None, Candidate] = {}
    for candidate in sorted(every, key=lambda candidate: -candidate.chance):
        best.setdefault(candidate.origin, candidate)
    first, *others = best.values()
    told = any(candidate.goal.told for candidate in best.values())
    if first.chance >= (_AXIS if told else _NEW):
        yield first
        yield from (c for c in others if c.origin and c.chance >= _FURTHER)


def _again(every: Sequence[Candidate], chosen: Sequence[Candidate]) -> Iterator[Candidate]:
    known = [candidate.goal for candidate in chosen]
    origins = {candidate.origin for candidate in chosen}
    for candidate in every:
        if candidate.goal.told and candidate.goal not in known:
            known.append(candidate.goal)
            told = (axis.origin for axis in candidate.goal.told)
            origin = next((origin for origin in told if origin in origins), None)
            yield replace(candidate, origin=origin)


def _told(article: Article, scene: Scene, chosen: Candidate) -> list[Axis]:
    """The axis of a candidate in the rules' words, or in those of its sentence."""
    goal = chosen.goal
    told = [axis for axis in goal.told if not _is_settled(axis)]
    if any(axis.origin == chosen.origin for axis in told):
        # "From A and B": the rules' list stays whole.
        return told
    axes = told[:1] or _untold(article, scene, goal)
    return [
        replace(
            axis,
            origin=chosen.origin,
            passages=_passages(axis, scene, chosen),
        )
        for axis in axes
    ]


def _passages(axis: Axis, scene: Scene, chosen: Candidate) -> tuple[Span, ...]:
    """The sentence of the goal, and the nearest one that names the start where another does."""
    own = axis.passages[-1]
    if chosen.origin == axis.origin:
        return axis.passages
    lines = [number for number, _ in scene.named.get(chosen.origin or "", ())]
    if not lines or chosen.goal.line in lines:
        return (own,)
    nearest = min(lines, key=lambda number: abs(number - chosen.goal.line))
    return tuple(sorted({scene.lines[nearest].span, own}))


def _untold(article: Article, scene: Scene, goal: Goal) -> list[Axis]:
    """The axis to a goal that the rules do not tie to a word of movement."""
    line = scene.lines[goal.line]
    memory = scene.memory
    before = Memory(memory.text, memory.governments, list(memory.text[: goal.line]))
    move = _nearest(line, goal)
    actor = actor_of(article, line.sentence, move, line.people, before) or before.force(article)
    (leg,) = move.legs
    return states(article, line.sentence, move, leg, actor, line.stops, line.people, before)


def _nearest(line: Line, goal: Goal) -> Move:
    """The movement that the word of movement nearest to a goal tells, or the word of taking it."""
    sentence, stop = line.sentence, goal.stop
    taken = Frame("enter", (BARE,), "completed")
    told = [
        (cue, frame) for cue, frame in frames(sentence) if frame.kind not in ("none", "withdraw")
    ] + [(cue, taken) for cue in sentence.of("clause.capture")]
    cue, frame = min(
        told,
        key=lambda pair: max(stop.first - pair[0].last, pair[0].first - stop.last),
        default=(Cue("trigger", stop.first, stop.first), _UNTOLD),
    )
    starts = [c.last + 1 for c in sentence.of("clause.breaks") if c.last < cue.first]
    ends = [c.first - 1 for c in sentence.of("clause.breaks") if c.first > cue.last]
    left, right = max(starts, default=0), min([*ends, len(sentence.tokens) - 1])
    cue = cue._replace(frame=frame)
    return Move(cue, frame, left, right, right, (Leg(stop, (), stop.gloss, None),))
