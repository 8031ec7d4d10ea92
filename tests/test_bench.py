"""The tables of `make bench`: each can be printed, and says so where there is nothing to measure."""

from importlib import import_module

import pytest

from bench.__main__ import TABLES


@pytest.mark.parametrize("name", TABLES)
def test_every_table_has_its_command(name):
    assert callable(import_module(f"bench.{name}").main)


def test_without_annotated_texts_the_axes_are_skipped(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr("bench.axes.SHARED", tmp_path / "none")
    monkeypatch.setattr("sys.argv", ["bench"])
    import_module("bench.axes").main()
    assert capsys.readouterr().out.startswith("\nAxes: skipped")
