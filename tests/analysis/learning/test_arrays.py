"""Arrays as files, and what is no such file."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.analysis.learning.arrays import Array, DamagedError, from_bytes, to_bytes

ARRAYS: dict[str, Array] = {
    "words": np.frombuffer("很 好\n坏".encode(), np.uint8),
    "weights": np.arange(6, dtype=np.float32).reshape(2, 3),
    "none": np.zeros((2, 0), np.float32),
}
DATA = to_bytes(ARRAYS)


def file_of(header: object, body: bytes = b"") -> bytes:
    text = json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + body


def test_they_come_back_as_they_were() -> None:
    found = from_bytes(DATA)
    assert found.keys() == ARRAYS.keys()
    for name, array in ARRAYS.items():
        assert found[name].dtype == array.dtype
        np.testing.assert_array_equal(found[name], array)


def test_other_programs_can_read_them() -> None:
    """The layout of the safetensors format, by its specification."""
    length = int.from_bytes(DATA[:8], "little")
    header = json.loads(DATA[8 : 8 + length])
    assert length % 8 == 0
    assert header["weights"] == {"dtype": "F32", "shape": [2, 3], "data_offsets": [11, 35]}


@given(st.integers(0, len(DATA) - 1))
@settings(deadline=None)
def test_what_is_cut_off_is_refused(end: int) -> None:
    with pytest.raises(DamagedError):
        from_bytes(DATA[:end])


@given(st.binary(max_size=200))
@settings(deadline=None)
def test_strange_bytes_are_refused_or_hold_no_more_than_they_say(data: bytes) -> None:
    try:
        found = from_bytes(data)
    except DamagedError:
        return
    assert sum(array.nbytes for array in found.values()) < len(data)


@pytest.mark.parametrize(
    "entry",
    [
        {"dtype": "F64", "shape": [1], "data_offsets": [0, 8]},
        {"dtype": "O", "shape": [1], "data_offsets": [0, 8]},
        {"dtype": "F32", "shape": [2], "data_offsets": [0, 4]},
        {"dtype": "F32", "shape": [-1], "data_offsets": [0, 8]},
        {"dtype": "F32", "shape": [2.0], "data_offsets": [0, 8]},
        {"dtype": "F32", "shape": [2], "data_offsets": [8, 16]},
        {"dtype": "F32", "shape": [2]},
        "F32",
    ],
)
def test_headers_that_lie_are_refused(entry: object) -> None:
    with pytest.raises(DamagedError):
        from_bytes(file_of({"weights": entry}, bytes(8)))


def test_a_pickle_is_refused() -> None:
    import pickle

    with pytest.raises(DamagedError):
        from_bytes(pickle.dumps(ARRAYS))
