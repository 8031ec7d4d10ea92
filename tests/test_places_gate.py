"""The file of the gate: it survives its own writing, and says what is wrong with it."""

import numpy as np
import pytest

from geo.errors import GeoError
from geo.places.learnt import MODELS, ModelMissing
from geo.places.recognition.features import COLUMNS, TEMPLATES
from geo.places.recognition.gate import BITS, Gate, buckets, load_gate, save_gate

LISTS = ("first_names", "surnames", "common")
ARRAYS = ("where", "weights", *LISTS)


def test_a_gate_survives_its_file(tmp_path):
    gate = load_gate()
    save_gate(tmp_path / "gate.npz", gate)
    again = load_gate(tmp_path / "gate.npz")
    assert (again.weights == gate.weights).all()
    assert [getattr(again, name) for name in LISTS] == [getattr(gate, name) for name in LISTS]


def test_the_shipped_gate_is_small_and_holds_no_pickle():
    assert (MODELS / "gate.npz").stat().st_size < 1_500_000
    assert isinstance(load_gate(), Gate)


def test_an_absent_model_is_told(tmp_path):
    path = tmp_path / "gate.npz"
    with pytest.raises(ModelMissing) as told:
        load_gate(path)
    assert str(told.value) == (
        f"There is no model at {path}. "
        "Restore the file, or make it with: python bench/train_gate.py"
    )
    assert isinstance(told.value, GeoError)


def shipped():
    return (MODELS / "gate.npz").read_bytes()


def without(name):
    def write(path):
        arrays = {key: np.array([1], dtype=np.uint32) for key in ARRAYS if key != name}
        np.savez(path, **arrays)

    return write


def one_array(path):
    with path.open("wb") as file:
        np.save(file, [1])


def outside(path):
    np.savez(path, **dict.fromkeys(ARRAYS, np.array([1 << 20], dtype=np.uint32)))


def pickled(path):
    np.savez(path, **dict.fromkeys(ARRAYS, np.array([{}], dtype=object)))


DAMAGE = {
    "empty": lambda path: path.write_bytes(b""),
    "other": lambda path: path.write_bytes(b"not a model"),
    "cut": lambda path: path.write_bytes(shipped()[:5000]),
    "scrambled": lambda path: path.write_bytes(shipped()[:60] + bytes(200) + shipped()[260:]),
    "one array": one_array,
    "without an array": without("common"),
    "a bucket too far": outside,
    "pickled": pickled,
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_model_is_told(tmp_path, damage):
    path = tmp_path / "gate.npz"
    damage(path)
    with pytest.raises(ModelMissing, match=r"is damaged\. Restore the file"):
        load_gate(path)


def test_no_rows_have_no_scores():
    assert load_gate().scores([]) == []


def test_a_row_has_the_same_buckets_alone_and_among_others():
    rows = [tuple(range(n, n + len(COLUMNS))) for n in (0, 7, 1_000_000)]
    together = buckets(rows)
    assert together.shape == (3, len(TEMPLATES))
    assert ((together >= 0) & (together < 1 << BITS)).all()
    assert [list(buckets([row])[0]) for row in rows] == [list(found) for found in together]
    assert len(set(together.ravel().tolist())) > 0.99 * together.size
