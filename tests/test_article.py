"""geo.article: sections, sentences, language, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.article import read_text
from geo.article.language import detect_language
from geo.article.paragraphs import paragraphs
from geo.article.sentences import sentences
from geo.article.text import MAX_CHARS
from geo.errors import ArticleError
from tests.cases_json import load_cases


@pytest.mark.parametrize("case", load_cases("sections"))
def test_sections(case):
    article = read_text(case["text"])
    assert [[s.kind, article.quote(s.span)] for s in article.sections] == case["expected"]


@pytest.mark.parametrize("case", load_cases("paragraphs"))
def test_paragraphs(case):
    text = case["text"]
    assert [text[p.start : p.end] for p in paragraphs(text)] == case["expected"]


@pytest.mark.parametrize("case", load_cases("sentences"))
def test_sentences(case):
    article = read_text(case["text"])
    assert [article.quote(span) for span in sentences(article)] == case["expected"]


def test_first_article_has_its_parts(first_article):
    quoted = {s.kind: first_article.quote(s.span) for s in first_article.sections}
    assert [s.kind for s in first_article.sections] == [
        "boilerplate", "lead", "body", "caption", "body", "related", "tags", "boilerplate",
    ]  # fmt: skip
    assert quoted["caption"].endswith("© Sputnik . Mikhail Voskresenskiy")
    assert quoted["related"].startswith("Lire aussi:")
    assert quoted["tags"].startswith("Tags:")
    assert first_article.language == "fr"
    assert first_article.title == ""


def test_the_printed_headline_is_the_title_unless_one_is_given():
    text = "La garnison se rend au troisième jour\n\nLes soldats sont sortis du fort jeudi matin."
    assert read_text(text).title == "La garnison se rend au troisième jour"
    assert read_text(text, title="Le fort").title == "Le fort"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "article-empty"),
        (" \n\t\u00a0", "article-empty"),
        ("a" * (MAX_CHARS + 1), "article-too-long"),
        ("Alep \ud800", "article-not-text"),
    ],
)
def test_what_is_refused_says_why(text, code):
    with pytest.raises(ArticleError) as error:
        read_text(text)
    assert error.value.code == code


def test_a_refusal_names_the_size():
    with pytest.raises(ArticleError, match=r"1,000,001 characters; Dateline reads up to 1,000,000"):
        read_text("a" * (MAX_CHARS + 1))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Les troupes avancent vers la ville.", "fr"),
        ("The troops are moving towards the city.", "en"),
        ("Las tropas avanzan hacia la ciudad.", "es"),
        ("Die Truppen rücken auf die Stadt vor.", "de"),
        ("Войска продвигаются к городу.", "ru"),
        ("Війська просуваються до міста.", "uk"),
        ("تتقدم القوات نحو المدينة.", "ar"),
        ("Ordu birlikleri Münbiç yönünde ilerledi, sözcü çatışmaların sürdüğünü söyledi.", "tr"),
        ("Jeshi la serikali lilisonga mbele kuelekea Goma jana usiku, msemaji alisema.", "sw"),
        ("Le truppe avanzano verso Kharkiv, ha detto il portavoce del comando.", "it"),
        ("نیروهای ارتش به سوی شهر کرمانشاه پیشروی کردند و سخنگو گفت که درگیری‌ها ادامه دارد.", "fa"),
        ("Войските напреднаха към Харков, каза говорителят на командването.", "bg"),
        ("Војска је напредовала ка Харкову, рекао је портпарол команде.", "sr"),
        ("Харьков под огнём", "ru"),
        ("12 345", ""),
        ("部队向城市推进", ""),
    ],
)
def test_language(text, language):
    assert detect_language(text) == language


def test_the_buttons_around_an_article_do_not_tell_its_language():
    buttons = "Subscribe now to our newsletter. Read the latest headlines of the world. " * 6
    body = "Les troupes ont quitté la ville dans la nuit, selon plusieurs habitants. " * 30
    assert detect_language(buttons + body + buttons) == "fr"


@given(st.text(max_size=400))
def test_any_text_keeps_the_invariants(text):
    try:
        article = read_text(text)
    except ArticleError:
        return
    assert article.text == text
    ends = [0]
    for section in article.sections:
        assert ends[-1] <= section.span.start < section.span.end <= len(text)
        assert not text[ends[-1] : section.span.start].strip()
        ends.append(section.span.end)
    assert not text[ends[-1] :].strip()
    inside = [s for s in sentences(article) if article.section_at(s.start) is not None]
    assert inside == list(sentences(article))
    starts = [p.start for p in paragraphs(text)]
    assert starts == sorted(set(starts))
