"""What speaks for and against a place being the objective of an advance: words for the scorer."""

from __future__ import annotations

from collections.abc import Iterator

from geo.axes.lexicon import Cue, Frame
from geo.axes.prepositions import BARE
from geo.axes.roles import Stop
from geo.axes.scene import Goal, Scene
from geo.axes.sentence import CLOSING, COMMAS, Sentence
from geo.axes.status import is_no_movement, negated
from geo.axes.subjects import mover

# Cues that tell by where they stand beside a place, and those that tell wherever they stand.
_BESIDE = (
    "clause.capture", "roles.start", "roles.stand", "roles.after", "roles.via", "roles.chain",
    "status.completed", "status.repelled", "forces.enemy", "stop.air",
)  # fmt: skip
_ANYWHERE = (
    "stop.air", "stop.figurative", "status.hypothetical", "status.planned", "status.ongoing",
    "negation.single", "negation.denied", "negation.close", "speech.verbs", "roles.road",
    "roles.onward", "forces.pronouns",
)  # fmt: skip
_MANY = 3
_NEAR_HYPOTHESIS = 8


def step(count: int) -> str:
    """A count of words as one of few steps."""
    return next((str(top) for top in (0, 2, 5, 9, 15) if count <= top), "far")


def objective_evidence(scene: Scene, goal: Goal) -> Iterator[str]:
    """The words for what stands around a place in its sentence and in the text; each once or more.

    The same in every language; `geo.axes.scorer` knows their weights.
    """
    yield "always"
    yield from _by_rule(scene, goal)
    yield from _in_text(scene, goal)
    if goal.named:
        line = scene.lines[goal.line]
        yield from _place(goal.stop)
        yield from _before(scene, goal)
        yield from _after(scene, goal)
        yield from _beside(line.sentence, goal.stop)
        yield from _neighbours(line.stops, goal.stop)
        yield from _people(scene, goal)
        yield from (f"sentence {kind}" for kind in _ANYWHERE if line.sentence.of(kind))


def _by_rule(scene: Scene, goal: Goal) -> Iterator[str]:
    here, id_ = scene.here(goal), goal.place.id
    if goal.told:
        first = goal.told[0]
        yield "rule"
        yield f"rule {first.status}"
        yield f"rule named {goal.named}"
        yield f"rule role {goal.stop.role}"
        yield f"rule from {any(axis.origin for axis in goal.told)}"
        yield f"rule actor {bool(first.actor)}"
        if not any(a.kind == "advance" and a.objective == id_ for a in scene.merged):
            yield "rule undone"
    else:
        yield f"no rule role {goal.stop.role}"
        yield f"no rule, others {min(len(here), 2)}"
        if any(axis.objective == id_ for axis in scene.advances):
            yield "rule elsewhere"
    for axis in here:
        if axis.origin == id_:
            yield f"start of {axis.kind}"
        if axis.kind == "withdrawal" and axis.objective == id_:
            yield "withdrawn to"


def _in_text(scene: Scene, goal: Goal) -> Iterator[str]:
    yield f"forces {scene.forces}"
    yield f"axes {min(len(scene.advances), _MANY)}"
    named = scene.named[goal.place.id]
    yield f"named {min(len(named), _MANY)}"
    yield from (f"earlier {stop.role}" for line, stop in named if line < goal.line)
    yield from (f"later {stop.role}" for line, stop in named if line > goal.line)
    if goal.line == 0:
        yield "first sentence"


def _place(stop: Stop) -> Iterator[str]:
    yield f"role {stop.role}"
    yield f"opens {stop.lead == 0}"
    if stop.place is not None:
        yield f"precision {stop.place.precision}"
        yield f"place {stop.place.status}"
    told = (stop.linked, stop.chained, stop.joined, bool(stop.gloss), bool(stop.side))
    names = ("linked", "chained", "joined", "gloss", "side")
    yield from (name for name, true in zip(names, told, strict=True) if true)


def frames(sentence: Sentence) -> Iterator[tuple[Cue, Frame]]:
    """The words of movement of a sentence, in order, with what they govern."""
    for cue in sentence.of("trigger"):
        if cue.frame is not None:
            yield cue, cue.frame


def _before(scene: Scene, goal: Goal) -> Iterator[str]:
    """The nearest word of movement before the place."""
    line, stop = scene.lines[goal.line], goal.stop
    sentence = line.sentence
    told = [pair for pair in frames(sentence) if pair[0].last < stop.first]
    if not told:
        yield "no move before"
        yield f"no move before, role {stop.role}, told {bool(goal.told)}"
        return
    cue, frame = told[-1]
    gap = step(max(stop.lead - cue.last - 1, 0))
    fits = stop.role in frame.goals
    yield f"move {frame.kind}"
    yield f"move gap {gap}"
    yield f"move {frame.kind} fits {fits}"
    yield f"move gap {gap} fits {fits}"
    yield f"move {frame.kind} role {stop.role}"
    yield f"move {frame.status}"
    if not goal.told:
        yield f"untold {frame.kind} fits {fits}"
        yield f"untold gap {gap} fits {fits}"
    between = range(cue.last + 1, stop.first)
    told_of = {
        "move alone": frame.alone,
        "move noun": frame.noun,
        "move broken": broken(sentence, cue.last + 1, stop.first - 1),
        "move parted": any(sentence.word(i) in COMMAS for i in between),
        "move quoted": any(sentence.word(i) in CLOSING for i in between),
        "move denied": negated(sentence, cue, 0, len(sentence.tokens) - 1),
        "move if": any(
            abs(c.first - cue.first) <= _NEAR_HYPOTHESIS for c in sentence.of("status.hypothetical")
        ),
    }
    yield from (name for name, true in told_of.items() if true)
    yield f"move places {min(places_between(sentence, cue.last, stop.first), _MANY)}"
    group = mover(sentence, cue, line.people, len(sentence.tokens) - 1)
    if is_no_movement(sentence, cue, stop.first, group, line.people):
        yield "move still"
    if group is None:
        yield "mover none"
    else:
        yield "mover " + ("civil" if not group.fights else "weak" if group.doubtful else "force")


def _after(scene: Scene, goal: Goal) -> Iterator[str]:
    """The nearest word of movement after the place."""
    sentence, stop = scene.lines[goal.line].sentence, goal.stop
    people = scene.lines[goal.line].people
    found = next((pair for pair in frames(sentence) if pair[0].first > stop.last), None)
    if found is None:
        yield "no move after"
        return
    cue, frame = found
    gap = step(cue.first - stop.last - 1)
    yield f"after {frame.kind}"
    yield f"after gap {gap}"
    yield f"after {frame.kind} role {stop.role}"
    yield f"after {frame.kind} fits {stop.role in frame.before}"
    yield f"after {frame.kind} gap {gap} bare {stop.role == BARE} second {sentence.grammar.verb_second}"
    if any(sentence.word(i) in COMMAS for i in range(stop.last + 1, cue.first)):
        yield "after parted"
    if not goal.told:
        yield f"untold after {frame.kind} fits {stop.role in frame.before}"
    if places_between(sentence, stop.last, cue.first):
        yield "after places"
    group = mover(sentence, cue, people, len(sentence.tokens) - 1)
    if is_no_movement(sentence, cue, stop.first, group, people):
        yield "after still"


def _beside(sentence: Sentence, stop: Stop) -> Iterator[str]:
    for kind in _BESIDE:
        cues = sentence.of(kind)
        before = [cue.last for cue in cues if cue.last < stop.first]
        after = [cue.first for cue in cues if cue.first > stop.last]
        if before:
            yield f"{kind} before {step(max(stop.lead - before[-1] - 1, 0))}"
        if after:
            yield f"{kind} after {step(after[0] - stop.last - 1)}"


def _neighbours(here: tuple[Stop, ...], stop: Stop) -> Iterator[str]:
    yield f"stops {min(len(here), _MANY + 1)}"
    number = here.index(stop)
    yield f"previous {here[number - 1].role if number else None}"
    yield f"next {here[number + 1].role if number + 1 < len(here) else None}"
    for role in ("from", "toward"):
        if any(other.role == role and other is not stop for other in here):
            yield f"beside {role}"
    if any(other.role == "from" for other in here[:number]):
        yield "beside from, before"


def _people(scene: Scene, goal: Goal) -> Iterator[str]:
    line, stop = scene.lines[goal.line], goal.stop
    forces = [group for group in line.people if group.fights and not group.enemy]
    yield f"groups {min(len(forces), 2)}"
    if any(not group.doubtful for group in forces):
        yield "group sure"
    if any(group.last < stop.first for group in forces):
        yield "group before"
    for group in line.people:
        if not group.fights:
            yield "civil"
        if group.enemy and group.first - 2 <= stop.last <= group.last + 2:
            yield "enemy near"
        if 0 <= stop.first - group.last <= _MANY:
            yield f"right after group {group.fights}"


def broken(sentence: Sentence, first: int, last: int) -> bool:
    """True when another clause begins within the tokens ``first`` to ``last``."""
    return any(sentence.any(kind, first, last) for kind in ("clause.breaks", "clause.relative"))


def places_between(sentence: Sentence, first: int, last: int) -> int:
    """How many places stand between two tokens."""
    return sum(token.place is not None for token in sentence.tokens[first + 1 : last])
