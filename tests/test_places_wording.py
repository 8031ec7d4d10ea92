"""What the words at a name say that it is, and which names stand in one list."""

import pytest

from geo.model import Article, Mention, Section, Span
from geo.places.lexicon import lexicon
from geo.places.resolution.setting import setting_of
from geo.places.resolution.wording import Wording, prevailing, wording
from geo.places.tokens import split_words
from tests.cases_json import load_cases
from tests.places_gazetteer import TinyGazetteer


def article_of(text, language):
    return Article(text=text, language=language, sections=(Section("body", Span(0, len(text))),))


def mention_of(text, name):
    start = text.index(name)
    return Mention(Span(start, start + len(name)), name)


@pytest.mark.parametrize("case", load_cases("wording"))
def test_what_stands_at_a_name(case):
    article = article_of(case["text"], case["language"])
    found = wording(
        mention_of(case["text"], case["name"]), split_words(article), lexicon(case["language"])
    )
    assert found == Wording(case["kind"], case["wrapping"], case["office"], case["shape"])


def test_what_is_said_most_often_prevails():
    assert prevailing(["", "town", "area", "town"]) == "town"
    assert prevailing(["town", "area"]) == ""
    assert prevailing(["", ""]) == ""


@pytest.mark.parametrize(
    ("text", "names", "lists"),
    [
        ("Raqqa, Alep et Homs.", ["Raqqa", "Alep", "Homs"], {(0, 1), (0, 2), (1, 2)}),
        ("Raqqa et Alep.", ["Raqqa", "Alep"], {(0, 1)}),
        ("Raqqa, Alep, Homs.", ["Raqqa", "Alep", "Homs"], {(0, 1), (0, 2), (1, 2)}),
        ("Paris, Texas.", ["Paris", "Texas"], set()),
        ("Raqqa puis, après Alep, Homs.", ["Raqqa", "Alep", "Homs"], set()),
        ("Raqqa.", ["Raqqa"], set()),
    ],
)
def test_a_list_needs_a_conjunction_or_three_names(text, names, lists):
    mentions = [mention_of(text, name) for name in names]
    setting = setting_of(article_of(text, "fr"), mentions, TinyGazetteer())
    assert setting.lists == lists | {(b, a) for a, b in lists}
