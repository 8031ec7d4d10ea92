"""The table of weights: one number for every column, no more and no less."""

import tomllib

import pytest

from geo.places.resolution.weights import COLUMNS, FEATURES, TABLE, load_weights


def test_the_table_holds_the_columns_and_nothing_else():
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    parts = {f"{part}.{name}" for part in ("kind", "match") for name in table.pop(part)}
    assert table.keys() - {"near_km"} == set(FEATURES)
    assert parts == set(COLUMNS) - set(FEATURES)
    assert len(load_weights().values) == len(COLUMNS)


def test_a_table_without_a_weight_is_refused(tmp_path):
    path = tmp_path / "weights.toml"
    path.write_text("population = 1\n[kind]\n[match]\n", encoding="utf-8")
    with pytest.raises(KeyError):
        load_weights(path)
