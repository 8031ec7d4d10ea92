import re
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from geo import model
from geo.errors import ArticleError, GazetteerMissing, GeoError
from geo.model import Reason
from geo.views.marks import Mark
from geo.views.words import LANGUAGES, Words

ROOT = Path(__file__).parent.parent
LOCALES = ROOT / "geo" / "views" / "locales"


class Variables(Visitor):
    def __init__(self):
        self.found = set()

    def visit_VariableReference(self, node):  # noqa: N802 (the parser's name)
        self.found.add(node.id.name)


def messages(language):
    """Message id -> the variables it uses; a line that is not Fluent fails."""
    resource = FluentParser().parse((LOCALES / f"{language}.ftl").read_text(encoding="utf-8"))
    junk = [entry.content for entry in resource.body if isinstance(entry, ast.Junk)]
    assert not junk
    found = {}
    for entry in resource.body:
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found, f"{entry.id.name} is there twice"
            variables = Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.found
    return found


def test_both_languages_have_the_same_messages_and_variables():
    english, french = messages("en"), messages("fr")
    assert english.keys() == french.keys()
    differing = {key for key in english if english[key] != french[key]}
    assert not differing


def test_every_message_named_in_the_code_is_there():
    known = messages("en")
    for path in [*ROOT.glob("geo/**/*.py"), ROOT / "dashboard.py"]:
        for name in re.findall(r"words\(\s*\"([a-z_-]+)\"", path.read_text(encoding="utf-8")):
            assert name in known, f"{path.name}: {name}"


@pytest.mark.parametrize(
    ("prefix", "values"),
    [
        ("kind-", get_args(model.Kind)),
        ("section-", get_args(model.SectionKind)),
        ("status-", get_args(model.PlaceStatus)),
        ("direction-", get_args(model.Direction)),
        ("claim-", get_args(model.Claim)),
        ("verdict-", (*get_args(model.Verdict), "none")),
        ("unlocated-", get_args(model.UnlocatedReason)),
        ("mark-", get_args(Mark)),
        ("sector-", "n nne ne ene e ese se sse s ssw sw wsw w wnw nw nnw".split()),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_of_a_type_has_a_word(language, prefix, values):
    missing = [value for value in values if f"{prefix}{value}" not in messages(language)]
    assert not missing


@pytest.mark.parametrize(
    ("language", "message", "values", "expected"),
    [
        ("en", "totals-scene", {"count": 1, "places": 1}, "1 on the map at 1 place"),
        ("en", "totals-axes", {"count": 0}, "no axis"),
        ("fr", "totals-axes", {"count": 2}, "2 axes"),
        ("en", "start-places", {"shown": 3, "rest": 0}, "Places, and how often each is named"),
        (
            "fr", "start-places", {"shown": 60, "rest": 1},
            "60 lieux, et combien de fois chacun est nommé\u00a0; 1 autre dans l’article et sur la carte",
        ),
        ("fr", "totals-mentions", {"count": 1}, "1 mention"),
        ("fr", "bearing", {"degrees": 62.54, "sector": "ENE"}, "62,5° ENE"),
        ("en", "bearing", {"degrees": 62.54, "sector": "ENE"}, "62.5° ENE"),
        ("en", "distance", {"km": 9412.4}, "9,412\u00a0km"),
        ("fr", "distance", {"km": 9412.4}, "9\u202f412\u00a0km"),
        ("fr", "axis-told", {"kind": "withdrawal", "status": "planned"}, "Retrait prévu"),
        ("fr", "axis-told", {"kind": "advance", "status": "planned"}, "Avancée prévue"),
        ("en", "axis-told", {"kind": "advance", "status": "under_way"}, "Advance reported under way"),
        ("de", "totals-axes", {"count": 1}, "1 axis"),
    ],
)  # fmt: skip
def test_plurals_and_numbers(language, message, values, expected):
    assert Words(language)(message, **values) == expected


def test_a_missing_message_or_value_is_an_error():
    with pytest.raises(KeyError, match="no-such-message"):
        Words("en")("no-such-message")
    with pytest.raises(KeyError, match="tab-axes"):
        Words("en")("tab-axes")


def test_values_are_text_not_fluent():
    assert Words("en")("meta-digest", digest="{ $x } <b>") == "sha256 { $x } <b>"


@pytest.mark.parametrize(
    ("language", "iso", "expected"),
    [
        ("fr", "2016-03", "mars 2016"),
        ("en", "2016-03-27", "March 27, 2016"),
        ("fr", "2016", "2016"),
        ("en", "", ""),
        ("en", "last week", "last week"),
        ("en", "2016-13", "2016-13"),
    ],
)
def test_dates(language, iso, expected):
    assert Words(language).date(iso) == expected


def test_names_of_languages_and_countries():
    words = Words("fr")
    assert (words.language_name("ar"), words.language_name("zz")) == ("arabe", "zz")
    assert (words.country_name("SY"), words.country_name("")) == ("Syrie", "")


def test_errors_in_the_readers_language():
    assert "vide" in Words("fr").error(ArticleError("article-empty", "The article is empty."))
    assert Words("fr").error(GazetteerMissing("x")) != "x"


def test_an_error_without_its_values_is_told_in_english():
    assert Words("fr").error(ArticleError("article-too-long", "Too long.")) == "Too long."
    assert Words("fr").error(_Odd("Odd.")) == "Odd."


class _Odd(GeoError):
    code = "odd"


def test_a_reason_without_a_sentence_shows_its_code():
    assert Words("en").reason(Reason("not-worded", 1.0)) == "not-worded"


def test_every_note_and_error_of_the_sources_has_a_sentence():
    known = messages("en")
    # The command line speaks English alone; what these rooms say, the page says too.
    paths = [*ROOT.glob("geo/article/**/*.py"), *ROOT.glob("geo/page/*.py")]
    code = "".join(path.read_text(encoding="utf-8") for path in paths)
    notes = {f"note-{name}" for name in re.findall(r"\bNote\(\s*\"([a-z-]+)\"", code)}
    errors = {f"error-{name}" for name in re.findall(r"ArticleError\(\s*\"([a-z-]+)\"", code)}
    assert notes
    assert errors
    assert (notes | errors) - known.keys() == set()
