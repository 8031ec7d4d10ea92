"""Kept answers: found again, aged, and never believed when damaged."""

from pathlib import Path

import pytest

from geo.gazetteer.answers import Answers
from tests.geocoding import ONLINE_RAQQA, Clock

pytest_plugins = ["tests.geocoding_fixtures"]


def test_kept_answers_age_and_belong_to_their_server(tmp_path: Path, clock: Clock) -> None:
    answers = Answers(tmp_path, max_age_s=60, clock=clock)
    answers.keep("https://a.example", "Raqqa", (ONLINE_RAQQA,))
    answers.keep("https://a.example", "Xyz", ())
    assert answers.get("https://a.example", "Raqqa") == (ONLINE_RAQQA,)
    assert answers.get("https://a.example", "Xyz") == ()
    assert answers.get("https://b.example", "Raqqa") is None
    assert answers.get("https://a.example", "raqqa") is None
    clock.now += 61
    assert answers.get("https://a.example", "Raqqa") is None


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"[]",
        b"{",
        b"\xff\xfe",
        b'{"where": "w", "name": "n", "asked": 100, "candidates": [7]}',
    ],
)
def test_a_damaged_answer_counts_as_not_kept(tmp_path: Path, clock: Clock, damage: bytes) -> None:
    answers = Answers(tmp_path, clock=clock)
    answers.keep("w", "n", (ONLINE_RAQQA,))
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage)
    assert answers.get("w", "n") is None


def test_a_disk_that_refuses_costs_nothing_but_the_answer(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    answers = Answers(tmp_path / "file")
    answers.keep("w", "n", ())
    assert answers.get("w", "n") is None
