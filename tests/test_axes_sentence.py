"""Sentences as words: what is one word in each script, and what a place name leaves beside it."""

from __future__ import annotations

import pytest

from geo.axes.lexicon import Lexicon
from geo.axes.sentence import read_sentence
from geo.model import Article, Candidate, Mention, Place, Span


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("L’armée marche sur Alep.", "Alep", "l' armée marche sur @ ."),
        ("Russia's army nears Kupiansk", "Kupiansk", "russia 's army nears @"),
        ("Об’єкти біля Києва", "Києва", "об'єкти біля @"),
        ("Солдаты пришли в зелёный Киев", "Киев", "солдаты пришли в зеленый @"),
        ("تَقَدَّمَت القُوّات إلى حلب", "حلب", "تقدمت القوات الي @"),
        ("دخلوا بحلب وحلب", "حلب", "دخلوا ب @ و @"),
        ("Soldats à Béja", "Béja", "soldats à @"),
    ],
)
def test_words(text, name, words):
    spans = [Span(i, i + len(name)) for i in range(len(text)) if text.startswith(name, i)]
    place = Place(Candidate("test:1", name, 1.0, 1.0), tuple(Mention(s, name) for s in spans))
    named = [(mention, place) for mention in place.mentions]
    sentence = read_sentence(Article(text), Span(0, len(text)), named, Lexicon("xx", ()))
    assert " ".join(token.word for token in sentence.tokens) == words
    assert all(text[t.span.start : t.span.end].strip() for t in sentence.tokens)
