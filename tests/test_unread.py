"""An article in a language without rules: a notice, names from the gazetteer, and never a failure."""

import json

import pytest

from geo.__main__ import main
from geo.article.language import LANGUAGES
from geo.views.unread import unread_language
from geo.views.words import Words
from tests.page_run import drawn, html, names, page, pasted

TURKISH = "Ordu birlikleri Münbiç yönünde ilerledi, sözcü Ankara ile görüştüğünü söyledi."
SWAHILI = "Jeshi la serikali lilisonga mbele kuelekea Goma jana usiku, msemaji alisema."


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_with_rules_needs_no_notice(language):
    assert unread_language(language, Words("en")) == ""


@pytest.mark.parametrize(
    ("code", "interface", "begins"),
    [
        ("tr", "en", "Dateline has no rules for Turkish: names are looked up"),
        ("sw", "fr", "Dateline n’a pas de règles pour cette langue (swahili)\u00a0: les noms"),
        ("", "en", "The language of the article could not be told: names are looked up"),
        ("", "fr", "La langue de l’article n’a pas pu être reconnue\u00a0: les noms"),
    ],
)
def test_the_notice_names_the_language(code, interface, begins):
    assert unread_language(code, Words(interface)).startswith(begins)


@pytest.mark.parametrize(
    ("text", "language", "surfaces"),
    [
        (TURKISH, "tr", {"Münbiç", "Ankara"}),
        (SWAHILI, "sw", {"Goma"}),
        ("部队向城市推进", "", set()),
    ],
)
def test_the_command_line_reads_it_and_says_so(capsys, tmp_path, text, language, surfaces):
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    assert main(["read", str(path)]) == 0
    out, err = capsys.readouterr()
    reading = json.loads(out)
    assert (reading["language"], reading["axes"]) == (language, [])
    assert surfaces <= {mention["surface"] for mention in reading["mentions"]}
    assert err == f"{unread_language(language, Words('en'))}\n"


def test_the_page_reads_it_and_says_so():
    test = pasted(page(), TURKISH)
    assert not test.exception
    assert "Dateline has no rules for Turkish" in html(test)
    assert "scene" in {name["mark"] for name in names(test)}


def test_the_seven_languages_are_offered_and_the_detected_one_is_named():
    test = pasted(page(), TURKISH)
    offered = test.selectbox(key="language").options
    assert offered[0] == "Turkish (detected)"
    assert offered[1:] == [
        "French",
        "English",
        "Spanish",
        "German",
        "Russian",
        "Ukrainian",
        "Arabic",
    ]
    for code in LANGUAGES:
        test.selectbox(key="language").select(code).run()
        assert not test.exception
        assert drawn(test, "article")["language"] == code
        assert "Dateline has no rules" not in html(test)
