"""What speaks for and against a place being where the movement on a goal starts: words for the scorer."""

from __future__ import annotations

from collections.abc import Iterator

from geo.axes.lines import Line
from geo.axes.merge import forces_agree
from geo.axes.objectives import broken, frames, places_between, step
from geo.axes.roles import Stop
from geo.axes.scene import Goal, Scene
from geo.axes.sentence import Sentence
from geo.model import Axis, Place

# Words of setting out, of being gathered and of taking, and how far a place may stand from one.
_TIES = ("roles.start", "roles.stand", "clause.capture", "status.completed")
_TIED = 8
_FAR = 3
_HIGH = 5


def base_evidence(scene: Scene, goal: Goal, base: Place | None) -> Iterator[str]:
    """The words for what ties ``base`` to a goal, each once or more; of None, for no start told.

    The same in every language; `geo.axes.scorer` knows their weights.
    """
    earlier = [
        axis
        for axis in scene.advances
        if axis.objective != goal.place.id
        and axis.passages[-1].start < scene.lines[goal.line].span.start
    ]
    if base is None:
        yield from _nowhere(scene, goal, earlier)
        return
    yield "somewhere"
    yield f"precision {base.precision}"
    yield f"place {base.status}"
    yield from _by_rule(scene, goal, base)
    yield from _reached(scene, goal, base, earlier)
    named = scene.named[base.id]
    if len(named) > 1:
        yield "named again"
    for number, stop in named:
        if number == goal.line:
            yield from _beside(scene.lines[number], stop, goal.stop)
        elif abs(number - goal.line) < 2 * _FAR:
            yield from _apart(scene, goal, number, stop)


def _nowhere(scene: Scene, goal: Goal, earlier: list[Axis]) -> Iterator[str]:
    here = scene.lines[goal.line].stops
    starts = sum(stop.role == "from" for stop in here)
    near = scene.lines[max(goal.line - _FAR, 0) : goal.line]
    past = sum(s.role == "from" and s.place is not None for line in near for s in line.stops)
    yield "nowhere"
    yield f"nowhere, rule {bool(goal.told)} {any(axis.origin for axis in goal.told)}"
    yield f"nowhere, ruled {any(a.origin for a in scene.merged if a.objective == goal.place.id)}"
    yield f"nowhere, starts {min(starts, 2)}"
    yield f"nowhere, starts before {min(past, 2)}"
    yield f"nowhere, earlier {min(len(earlier), 2)}"
    yield f"nowhere, there {any(stop.refers == 'there' for stop in here)}"
    yield f"nowhere, sentence {min(goal.line, _FAR)}"
    yield f"nowhere, places {min(len(scene.named), _HIGH)}"


def _by_rule(scene: Scene, goal: Goal, base: Place) -> Iterator[str]:
    to_goal = [a for a in scene.merged if a.kind == "advance" and a.objective == goal.place.id]
    if any(axis.origin == base.id for axis in to_goal):
        yield "rule"
    elif any(axis.origin for axis in to_goal):
        yield "rule other"
    if any(axis.origin == base.id for axis in goal.told):
        yield "rule here"
    actor = actor_words(scene, goal)
    for axis in scene.merged:
        if axis.origin == base.id:
            yield f"start of {axis.kind}"
            if axis.kind == "withdrawal":
                near = 0 <= goal.line - scene.number(axis) <= _FAR
                force = forces_agree(axis.actor, actor)
                yield f"left, near {near}, whither {bool(axis.objective)}, one force {force}"
        if axis.kind == "withdrawal" and axis.objective == base.id:
            yield "withdrawn to"


def _reached(scene: Scene, goal: Goal, base: Place, earlier: list[Axis]) -> Iterator[str]:
    """What the rules tell of a movement to the base: a force goes on from where it came to."""
    if any(a.kind == "advance" and a.objective == base.id for a in scene.here(goal)):
        yield "goal here"
    reached = [axis for axis in earlier if axis.objective == base.id]
    if not reached:
        return
    yield "goal before"
    yield f"goal before {reached[-1].status}"
    if reached[-1] is earlier[-1]:
        yield "goal last"
    if goal.told and forces_agree(goal.told[0].actor, reached[-1].actor):
        yield "goal of one force"
    if reached[-1].passages[-1] == scene.lines[goal.line - 1].span:
        yield "goal right before"


def _beside(line: Line, stop: Stop, goal: Stop) -> Iterator[str]:
    """A base named in the goal's own sentence."""
    sentence = line.sentence
    order = "before" if stop.first < goal.first else "after"
    first, second = sorted((stop, goal), key=lambda s: s.first)
    between = (first.last + 1, second.first - 1)
    moves = sum(first.last < cue.first < second.first for cue, _ in frames(sentence))
    yield f"{order} {stop.role}"
    yield f"{order} places {min(places_between(sentence, first.last, second.first), 2)}"
    yield f"{order} moves {min(moves, 2)}"
    yield f"{order} broken {broken(sentence, *between)}"
    yield from (f"beside {word}" for word in _ties(sentence, stop))
    if order == "before":
        yield from (
            f"before {kind}"
            for kind in ("roles.chain", "roles.onward")
            if sentence.any(kind, *between)
        )
    if stop.joined and goal.joined:
        yield "joined"
    if any(
        g.fights and g.first - _FAR <= stop.last and stop.first <= g.last + _FAR
        for g in line.people
    ):
        yield "beside group"
    others = sum(other.role == "from" and other is not stop for other in line.stops)
    if stop.role == "from":
        yield f"beside from, others {min(others, 2)}"


def _apart(scene: Scene, goal: Goal, number: int, stop: Stop) -> Iterator[str]:
    """A base named in another sentence."""
    line, here = scene.lines[number], scene.lines[goal.line].stops
    order = "earlier" if number < goal.line else "later"
    far = min(abs(number - goal.line), _FAR)
    yield f"{order} {far}"
    yield f"{order} {far} {stop.role}"
    yield from (f"{order} {word}" for word in _ties(line.sentence, stop))
    force = _force(scene, goal, line)
    yield f"{order} force {force}"
    yield from (f"{order} {word}, force {force}" for word in _governed(line.sentence, stop))
    if line.stops and line.stops[-1] is stop:
        yield f"{order} {far} last"
    if stop.role == "from" and not any(other.role == "from" for other in here):
        yield f"{order} only from"
    if any(other.refers == "there" for other in here):
        yield f"{order} {far} there"


def _ties(sentence: Sentence, stop: Stop) -> Iterator[str]:
    """The words of movement, of setting out and of taking that a base stands near."""
    for kind in _TIES:
        if any(0 <= stop.lead - cue.last <= _TIED for cue in sentence.of(kind)):
            yield kind
    yield from _governed(sentence, stop)


def _governed(sentence: Sentence, stop: Stop) -> Iterator[str]:
    """The word of movement before a base, with the base's role and with how far it stands."""
    told = [pair for pair in frames(sentence) if pair[0].last < stop.first]
    if told:
        cue, frame = told[-1]
        gap = max(stop.lead - cue.last - 1, 0)
        yield f"{frame.kind} {stop.role}"
        yield f"{frame.kind} gap {step(gap)}"


def actor_words(scene: Scene, goal: Goal) -> str:
    """The words for who moves on a goal: the rules', or the force last named before it."""
    if goal.told:
        return goal.told[0].actor
    line = scene.lines[goal.line]
    forces = [g for g in line.people if g.fights and not g.enemy and g.last < goal.stop.first]
    if not forces:
        return ""
    return line.article.quote(line.sentence.cover(forces[-1].first, forces[-1].last))


def _force(scene: Scene, goal: Goal, line: Line) -> str:
    """Whether a sentence names the force that moves on a goal: the same, another, or none."""
    forces = [group for group in line.people if group.fights and not group.enemy]
    actor = actor_words(scene, goal)
    if not forces:
        return "none"
    if not actor:
        return "unnamed"
    quotes = (line.article.quote(line.sentence.cover(g.first, g.last)) for g in forces)
    return "same" if any(forces_agree(actor, quote) for quote in quotes) else "other"
