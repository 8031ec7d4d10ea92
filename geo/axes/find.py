"""An article and its places -> the axes that it states."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import replace

from geo.article.sentences import sentences
from geo.axes.actors import Group
from geo.axes.bearing import check
from geo.axes.decide import decide
from geo.axes.forces import actor_of, is_still
from geo.axes.lexicon import lexicon
from geo.axes.lines import Line
from geo.axes.memory import Memory
from geo.axes.merge import merge
from geo.axes.moves import moves
from geo.axes.outcome import outcome
from geo.axes.roles import Stop
from geo.axes.scene import Scene, scene_of
from geo.axes.scorer import scorer
from geo.axes.sentence import Sentence
from geo.axes.states import states
from geo.axes.status import negated
from geo.model import Article, Axis, Candidate, Gazetteer, Mention, Place, Span

# A longer stretch without a stop is a table or a list, not a sentence (characters).
_LONGEST = 4000
_SECTIONS = ("headline", "lead", "body")
# "La ville" is told of in many sentences: only a named force moves on it.
_NOUNS_FOR_PLACES = ("city", "area", "plural")


def find_axes(
    article: Article, places: tuple[Place, ...], gazetteer: Gazetteer
) -> tuple[Axis, ...]:
    """The axes that ``article`` states, in text order, each once.

    Only literal place names of the headline, lead and body are read. Empty when the article's
    language has no lexicon in ``geo/axes/lexicon``, and when nothing is stated.
    """
    scene = read_scene(article, places)
    if scene is None:
        return ()
    chosen = {place.id: place.chosen for place in places}
    axes = merge(decide(article, scene, scorer()))
    return tuple(_checked(axis, scene.memory, chosen, gazetteer) for axis in axes)


def read_scene(article: Article, places: tuple[Place, ...]) -> Scene | None:
    """What the rules read in an article, for the scorer to weigh.

    None when the article's language has no lexicon, and without a place name.
    """
    words = lexicon(article.language)
    named = _named(places)
    if words is None or not named:
        return None
    lines = [
        Line(article, span, _inside(named, span), words)
        for span in sentences(article)
        if span.end - span.start <= _LONGEST
        and (section := article.section_at(span.start))
        and section.kind in _SECTIONS
    ]
    memory = Memory(tuple(lines), _governments(places))
    for line in lines:
        # Once an axis is told, any sentence may tell its outcome.
        if line.may_tell(more=bool(memory.axes)):
            _read(article, line, memory)
        memory.lines.append(line)
    return scene_of(memory)


def _named(places: Iterable[Place]) -> list[tuple[Mention, Place]]:
    """The names that can be an origin or an objective, in order.

    Of names inside a longer one, only the two ends of a line ("the **Lashio**-**Mandalay** axis").
    """
    found = sorted(
        (
            (mention, place)
            for place in places
            for mention in place.mentions
            if mention.form == "name" and mention.sense == "literal" and mention.role != "dateline"
        ),
        key=lambda pair: (pair[0].span.start, -pair[0].span.end),
    )
    starts = {mention.span.start for mention, _ in found}
    ends = {mention.span.end for mention, _ in found}
    return [
        (mention, place)
        for mention, place in found
        if not mention.nested or mention.span.end + 1 in starts or mention.span.start - 1 in ends
    ]


def _governments(places: Iterable[Place]) -> tuple[Span, ...]:
    """Where a name stands for a government: "Moscou affirme"."""
    return tuple(m.span for p in places for m in p.mentions if m.sense == "government")


def _inside(named: list[tuple[Mention, Place]], span: Span) -> list[tuple[Mention, Place]]:
    first = bisect_left(named, span.start, key=lambda pair: pair[0].span.start)
    last = bisect_left(named, span.end, key=lambda pair: pair[0].span.start)
    return [(mention, place) for mention, place in named[first:last] if span.covers(mention.span)]


def _read(article: Article, line: Line, memory: Memory) -> None:
    """Add a sentence's axes to the memory, then what it says of earlier ones."""
    sentence, here = line.sentence, line.stops
    people = line.people if here else ()
    found = _axes(article, sentence, here, people, memory)
    if not found:
        memory.axes = outcome(sentence, here, memory.axes)
    memory.axes += found


def _axes(
    article: Article,
    sentence: Sentence,
    here: tuple[Stop, ...],
    people: tuple[Group, ...],
    memory: Memory,
) -> list[Axis]:
    told = moves(sentence, here, people) if here else ()
    departures = {
        origin.first
        for move in told
        if move.frame.kind != "withdraw"
        for leg in move.legs
        for origin in leg.origins
    }
    axes: list[Axis] = []
    for move in told:
        if move.frame.kind == "withdraw" and any(
            origin.first in departures for leg in move.legs for origin in leg.origins
        ):
            continue
        actor = actor_of(article, sentence, move, people, memory)
        if actor is None or negated(sentence, move.trigger, move.left, move.end):
            continue
        for leg in move.legs:
            named = move.frame.alone or any(g.fights for g in people)
            if leg.goal is not None and leg.goal.refers in _NOUNS_FOR_PLACES and not named:
                continue
            if not is_still(sentence, move, leg, people):
                axes += states(article, sentence, move, leg, actor, here, people, memory)
    return axes


def _checked(
    axis: Axis, memory: Memory, chosen: Mapping[str, Candidate], gazetteer: Gazetteer
) -> Axis:
    """The axis with its measured bearing, and the compass word told with its objective."""
    origin = chosen.get(axis.origin or "")
    objective = chosen.get(axis.objective or "")
    country = gazetteer.country(objective.country) if objective and objective.country else None
    told = [a for a in memory.axes if a.objective == axis.objective and a.stated_direction]
    own = not told or not axis.origin or any(a.origin in (None, axis.origin) for a in told)
    gloss = memory.gloss(axis.objective or "") if axis.kind == "advance" and own else None
    stated = axis.stated_direction or gloss
    return replace(axis, stated_direction=stated, check=check(origin, objective, stated, country))
