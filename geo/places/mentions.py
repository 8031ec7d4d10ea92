"""Article -> the place names in it, as printed."""

from __future__ import annotations

from geo.model import Article, Gazetteer, Mention, Sense, Span
from geo.places.lexicon import Lexicon, lexicon
from geo.places.recognition.datelines import with_datelines
from geo.places.recognition.gate import Gate, load_gate
from geo.places.recognition.nested import inside_organisations
from geo.places.recognition.peoples import Adjectival, find_adjectives
from geo.places.recognition.scan import Possible
from geo.places.recognition.scores import choose, contested, scored_names, without_names
from geo.places.senses.sense import senses_of
from geo.places.tokens import Words, split_words


def find_mentions(
    article: Article, gazetteer: Gazetteer, *, gate: Gate | None = None
) -> tuple[Mention, ...]:
    """The place names of ``article`` in text order, none in page furniture, none overlapping.

    Empty when the text names no place. Adjectives and peoples ("Syrian") are mentions of form
    "adjective"; places inside the name of an organisation ("University of Aleppo") are marked
    ``nested``. Both have sense "other". ``gate`` defaults to the shipped model.

    Raises:
        GeocoderDown: an online gazetteer could not be reached.
        ModelMissing: the model file is absent or damaged.
    """
    words = split_words(article)
    cues = lexicon(article.language)
    inside = inside_organisations(words, cues)
    scored = scored_names(article, words, gazetteer, gate or load_gate(), inside)
    people = without_names(find_adjectives(words, cues, article.language, gazetteer), scored)
    chosen = choose(contested(scored, people))
    taken = {i for one in chosen for i in range(one.possible.first, one.possible.last + 1)}
    names = [one.possible for one in chosen]
    senses = senses_of(words, names, article.language)
    mentions = [
        _mention(article, words, name, sense, cues, inside)
        for name, sense in zip(names, senses, strict=True)
    ]
    mentions += [
        _adjective(article, words, one, inside)
        for one in people
        if taken.isdisjoint(range(one.first, one.last + 1))
    ]
    ordered = sorted(mentions, key=lambda m: m.span)
    return with_datelines(article, words, ordered, gazetteer)


def _mention(
    article: Article,
    words: Words,
    possible: Possible,
    sense: Sense,
    cues: Lexicon,
    inside: frozenset[int],
) -> Mention:
    span = Span(words.starts[possible.first] + possible.cut, words.ends[possible.last])
    nested = inside.issuperset((possible.first, possible.last))
    return Mention(
        span=span,
        name=article.quote(span),
        nested=nested,
        sense="other" if nested else sense,
        qualifier=_qualifier(article, words, possible.first, cues),
    )


def _adjective(article: Article, words: Words, one: Adjectival, inside: frozenset[int]) -> Mention:
    span = Span(words.starts[one.first], words.ends[one.last])
    nested = inside.issuperset((one.first, one.last))
    return Mention(span, article.quote(span), form="adjective", nested=nested, sense="other")


def _qualifier(article: Article, words: Words, first: int, cues: Lexicon) -> str:
    """The direction before a name as printed ("nord de", "eastern"), empty when there is none."""
    i = first - 1
    if i > 0 and words.low[i] in cues.articles and not words.begins[first]:
        i -= 1
    if i > 0 and words.low[i] in cues.relational and not words.begins[i + 1]:
        i -= 1
    if i < 0 or words.begins[first] or words.low[i] not in cues.directions:
        return ""
    if i > 0 and words.gaps[i] == "-" and words.low[i - 1] in cues.directions:
        i -= 1
    return article.text[words.starts[i] : words.starts[first]].strip(" '’\u00a0")
