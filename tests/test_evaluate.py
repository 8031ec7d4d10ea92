"""python -m geo evaluate: gold files read, our own and others' predictions scored, faults told."""

import json

import pytest

from geo.__main__ import main
from geo.accuracy.annotated import Scheme, annotated, annotated_text, evaluate, predictions
from geo.accuracy.corpora import ACCURACY, corpora, usual_scheme
from geo.accuracy.report import corpora_table, score_json
from geo.accuracy.scoring import Mark, Rate
from geo.geodesy import distance_km
from geo.model import Reading, Span

TEXT = "La colonne syrienne a quitté Alep et marche sur Raqqa, près de l'université de Damas."
NAMES = (("Alep", 36.2, 37.16), ("Raqqa", 35.95, 39.01))


def gold(**others):
    mentions = [
        {
            "start": TEXT.index(name),
            "end": TEXT.index(name) + len(name),
            "lat": lat,
            "lon": lon,
        }
        for name, lat, lon in NAMES
    ]
    return {"id": "a", "text": TEXT, "language": "fr", "mentions": mentions, **others}


@pytest.fixture
def gold_file(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(gold()) + "\n\n", encoding="utf-8")
    return path


def run(capsys, *arguments):
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_what_a_scheme_counts():
    rows = [("name", False), ("adjective", False), ("name", True), ("adjective", True)]
    counted = {
        (adjectives, nested): [
            Scheme(adjectives=adjectives, nested=nested).counts(form=form, nested=inside)
            for form, inside in rows
        ]
        for adjectives in (False, True)
        for nested in (False, True)
    }
    assert counted == {
        (False, False): [True, False, False, False],
        (True, False): [True, True, False, False],
        (False, True): [True, False, True, False],
        (True, True): [True, True, True, True],
    }


def test_gold_marks_outside_the_scheme_are_there_but_not_counted():
    text = annotated_text(
        gold(
            mentions=[
                {"start": 11, "end": 19, "form": "adjective", "lat": 35, "lon": 38},
                {"start": 29, "end": 33, "lat": None, "lon": None},
                {"start": 79, "end": 84, "nested": True},
                {"start": 48, "end": 53, "sense": "people"},
            ]
        ),
        Scheme(nested=True),
    )
    assert text.gold == (
        Mark(Span(11, 19), (35.0, 38.0), counted=False),
        Mark(Span(29, 33)),
        Mark(Span(79, 84)),
    )


def test_our_own_reading_is_scored(capsys, gold_file):
    code, out, err = run(capsys, "evaluate", gold_file, "--json")
    told = json.loads(out)
    assert (code, err, told["texts"], told["exact"]["r"]) == (0, "", 1, 100.0)
    assert told["resolution"]["acc161"] == 100.0


def test_given_names_are_only_placed(gazetteer, gold_file):
    texts = annotated(gold_file, Scheme())
    told = evaluate(texts, gazetteer, Scheme(), gold_spans=True)
    assert told.exact == Rate(2, 2, 2)
    assert (told.resolution.right, told.resolution.wanted) == (2, 2)


def test_lines_of_batch_are_predictions(capsys, tmp_path, gold_file):
    out = tmp_path / "out.jsonl"
    assert main(["batch", str(gold_file), str(out), "--no-text"]) == 0
    capsys.readouterr()
    own = run(capsys, "evaluate", gold_file, "--json")
    assert run(capsys, "evaluate", gold_file, out, "--json") == own
    said = predictions(out, Scheme())["a"]
    raqqa = next(mark for mark in said if mark.span.start == TEXT.index("Raqqa"))
    assert distance_km(*raqqa.point, 35.95, 39.01) < 20


def test_people_read_the_same_figures(capsys, gold_file):
    _, out, _ = run(capsys, "evaluate", gold_file, "--gold-spans")
    assert out.splitlines()[0].split() == ["texts", "1"]
    assert "acc161 100.0" in out
    assert "exact" not in out


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("{", "gold.jsonl, line 1 cannot be used: Expecting"),
        ("[1]", "gold.jsonl, line 1 cannot be used: it is no object. Correct it."),
        ('{"id": 1, "text": "Alep"}', "line 1 cannot be used: 'mentions' is missing."),
        ('{"id": 1, "text": "", "mentions": []}', "line 1 cannot be used: The article is empty."),
        (
            '{"id": 1, "text": "Alep", "mentions": [{"start": 0, "end": 9}]}',
            "line 1 cannot be used: a name lies outside the text.",
        ),
        ('{"id": 1, "text": "Alep", "mentions": [{"start": 3, "end": 3}]}', "A span needs"),
        ('{"id": 1, "text": "Alep", "mentions": [{"start": "0", "end": 3}]}', "cannot be used"),
        ('{"id": 1, "text": "Al\udcffep", "mentions": []}', "The text holds half characters"),
        ("[" * 100_000, "line 1 cannot be used: maximum recursion depth exceeded"),
    ],
)
def test_a_broken_line_is_told_in_one_sentence(capsys, tmp_path, line, sentence):
    path = tmp_path / "gold.jsonl"
    path.write_text(line, encoding="utf-8", errors="surrogateescape")
    code, out, err = run(capsys, "evaluate", path)
    assert (code, out) == (2, "")
    assert sentence in err
    assert err.count("\n") == 1


def test_an_absent_file_and_absent_corpora_are_told(capsys, tmp_path, monkeypatch):
    code, _, err = run(capsys, "evaluate", tmp_path / "none.jsonl")
    assert (code, err.count("\n")) == (2, 1)
    monkeypatch.setattr("geo.accuracy.corpora.BESIDE", tmp_path)
    code, _, err = run(capsys, "evaluate")
    assert code == 2
    assert err.startswith("No measuring corpus is beside the project.")


def test_the_list_of_corpora_is_well_formed():
    files = [corpus.file for corpus in corpora()]
    assert len(files) == len(set(files))
    assert {corpus.language for corpus in corpora()} == {"fr", "en", "es", "de", "ru", "uk"}
    assert all(corpus.en and corpus.fr for corpus in corpora())
    assert usual_scheme(ACCURACY / "trnews.jsonl") == Scheme(adjectives=True, nested=True)
    assert usual_scheme(ACCURACY / "mine.jsonl") == Scheme()


def test_the_table_sets_aims_beside_figures(gazetteer, gold_file):
    told = evaluate(annotated(gold_file, Scheme()), gazetteer, Scheme())
    header, rule, row = corpora_table([(corpora()[0], told)]).splitlines()
    assert len(header) == len(rule) == len(row)
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    assert (cells[0], cells[1], cells[5], cells[-1]) == ("en trnews", "1", "88", "86")
    named = json.loads(score_json(told, corpus="trnews"))
    assert named == {"corpus": "trnews"} | json.loads(score_json(told))
    assert named["texts"] == 1


def test_outlets_are_learnt_from_all_texts_before_the_first_is_read(gazetteer, monkeypatch):
    steps = []
    monkeypatch.setattr(
        "geo.accuracy.annotated.survey_article",
        lambda article, *_: steps.append(("survey", article.source)),
    )
    monkeypatch.setattr("geo.accuracy.annotated.read_article", lambda article, *_, outlets: steps.append(
        ("read", outlets is not None)) or Reading(article))  # fmt: skip
    texts = [annotated_text(gold(source=source), Scheme()) for source in ("x.org", "y.org")]
    evaluate(texts, gazetteer, Scheme(), by_outlet=True)
    assert steps == [("survey", "x.org"), ("survey", "y.org"), ("read", True), ("read", True)]
    steps.clear()
    evaluate(texts, gazetteer, Scheme())
    assert steps == [("read", False), ("read", False)]
