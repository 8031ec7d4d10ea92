"""The quality gate: accuracy holds its floors, and floors only fall with a reason."""

import pytest

from bench.floors import Floor, below, lifted, lowered_for, read_floors, samples, write
from bench.held_out import held_out, held_out_languages
from data.training.build import load

KNOWN = read_floors()
RAISE = "Set it with: python -m bench.floors --raise"
LOWER = 'If that is the price of something better: python -m bench.floors --lower "why"'


@pytest.mark.parametrize("sample", list(samples()), ids=lambda sample: sample.name)
def test_accuracy_holds_its_floor(sample, gazetteer):
    floor = KNOWN.get(sample.name)
    assert floor, f"{sample.name} has no floor. {RAISE}"
    measured = sample.measure(gazetteer)
    assert floor.digest == measured.digest, f"{sample.name} has other texts now. {RAISE}"
    assert floor.misses(measured) == (), f"{sample.name} fell through its floor. {LOWER}"


def test_every_language_has_texts_of_our_own():
    assert held_out_languages() == ("ar", "de", "en", "es", "fr", "ru", "uk")


@pytest.mark.parametrize("language", held_out_languages())
def test_our_own_texts_are_well_marked_and_nothing_learns_from_them(language):
    texts = held_out(language)
    learnt = "\n".join(row["text"] for row in load(language))
    assert len(texts) == 3
    for text in texts:
        assert 7 <= len(text.gold) <= 20, text.id
        assert text.article.language == language
        for mark in text.gold:
            name = text.article.quote(mark.span)
            assert name == name.strip()
            assert -90 <= mark.point[0] <= 90
        sentences = text.article.text.split(". ")
        assert not any(sentence in learnt for sentence in sentences if len(sentence) > 30)


@pytest.mark.parametrize(
    ("written", "fault"),
    [("[Gao](16 0) et [Gao](x)", "broken"), ("[Gao](=)", "before"), ("[Gao] seul", "broken")],
)
def test_a_broken_mark_is_told(tmp_path, monkeypatch, written, fault):
    monkeypatch.setattr("bench.held_out.TEXTS", tmp_path)
    (tmp_path / "fr.txt").write_text(written, encoding="utf-8")
    with pytest.raises(ValueError, match=fault):
        held_out("fr")


MEASURED = Floor("x", "d1", 200, 80.0, 70.0)


def test_a_floor_lies_a_margin_below_what_was_measured():
    assert below(MEASURED) == Floor("x", "d1", 200, 79.0, 69.0)
    assert below(Floor("x", "d1", 30, 80.0, -1.0)) == Floor("x", "d1", 30, 75.0, -1.0)


def test_the_ratchet_lifts_and_never_lowers():
    assert lifted(None, MEASURED) == below(MEASURED)
    floor = Floor("x", "d1", 200, 60.0, 75.0)
    assert lifted(floor, MEASURED) == Floor("x", "d1", 200, 79.0, 75.0)
    changed = Floor("x", "d0", 200, 99.0, 99.0)
    assert lifted(changed, MEASURED) == below(MEASURED)


def test_a_floor_falls_with_its_reason_only():
    high = Floor("x", "d1", 200, 90.0, 60.0)
    assert high.misses(MEASURED) == ("exact 80.0 < 90.0",)
    assert lowered_for("swap", high, MEASURED).lowered == "swap"
    kept = Floor("x", "d1", 200, 70.0, 60.0, lowered="once")
    assert lowered_for("swap", kept, MEASURED).lowered == "once"


def test_floors_are_read_as_written(tmp_path):
    path = tmp_path / "floors.toml"
    told = {"x": MEASURED, "a": Floor("a", "d", 5, 1.0, -1.0, lowered='for "speed"')}
    write(told, path)
    assert read_floors(path) == told
    assert path.read_text(encoding="utf-8").index('"a"') < path.read_text().index('"x"')
    assert read_floors(tmp_path / "none.toml") == {}


def test_the_gate_closes_on_a_reading_that_lost_names(monkeypatch, gazetteer):
    monkeypatch.setattr("geo.read.find_mentions", lambda *_: ())
    sample = next(sample for sample in samples() if sample.name == "own-fr")
    assert [miss.split()[0] for miss in KNOWN["own-fr"].misses(sample.measure(gazetteer))] == [
        "exact",
        "both",
    ]
