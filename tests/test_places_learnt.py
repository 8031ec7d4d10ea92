"""Learnt weights survive their file, row by row or one by one."""

import numpy as np
import pytest

from geo.places.learnt import load_weights, save_weights

ONES = np.array([0, 0.5, 0, -2], dtype=np.float32)
ROWS = np.array([[0, 0], [1, 0], [0, 0], [-1, 2]], dtype=np.float32)


@pytest.mark.parametrize("weights", [ONES, ROWS, np.zeros(4, dtype=np.float32)])
def test_weights_and_lists_come_back(tmp_path, weights):
    path = tmp_path / "model.npz"
    save_weights(path, weights, {"names": frozenset({7, 3}), "none": frozenset()})
    again, lists = load_weights(path, 4, "none", "names", made_by="it.py")
    assert np.array_equal(again, weights)
    assert lists == (frozenset(), frozenset({3, 7}))


def test_only_the_rows_that_say_something_are_kept(tmp_path):
    path = tmp_path / "model.npz"
    save_weights(path, ROWS, {})
    with np.load(path, allow_pickle=False) as stored:
        assert stored["where"].tolist() == [1, 3]
