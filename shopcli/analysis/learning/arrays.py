"""Arrays of numbers as a file in the safetensors format: a header in JSON and raw bytes, nothing that could be run."""

import json
from collections.abc import Mapping
from itertools import accumulate, pairwise
from math import prod
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[Any]

_TYPES: dict[str, np.dtype[Any]] = {"F32": np.dtype("<f4"), "U8": np.dtype("u1")}
_NAMES = {dtype: name for name, dtype in _TYPES.items()}
_PREFIX = 8
_LONGEST_HEADER = 100_000


class DamagedError(Exception):
    """The bytes are not what this module writes."""


def to_bytes(arrays: Mapping[str, Array]) -> bytes:
    """`arrays` of 32-bit floats or bytes."""
    ends = [0, *accumulate(array.nbytes for array in arrays.values())]
    header = {
        name: {"dtype": _NAMES[array.dtype], "shape": list(array.shape), "data_offsets": list(span)}
        for (name, array), span in zip(arrays.items(), pairwise(ends), strict=True)
    }
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % _PREFIX)
    parts = (np.ascontiguousarray(array).tobytes() for array in arrays.values())
    return b"".join([len(text).to_bytes(_PREFIX, "little"), text, *parts])


def from_bytes(data: bytes) -> dict[str, Array]:
    """Name → array, which cannot be written to. Raises `DamagedError`."""
    length = int.from_bytes(data[:_PREFIX], "little")
    if len(data) < _PREFIX or length > min(_LONGEST_HEADER, len(data) - _PREFIX):
        raise DamagedError("its header is cut off")
    body = memoryview(data)[_PREFIX + length :]
    try:
        header = json.loads(data[_PREFIX : _PREFIX + length])
        found = {name: _array(entry, body) for name, entry in header.items()}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as problem:
        raise DamagedError("its header is not one of arrays") from problem
    if sum(array.nbytes for array in found.values()) != len(body):
        raise DamagedError("its arrays are cut off or overlap")
    return found


def _array(entry: Any, body: memoryview) -> Array:
    dtype, shape, (start, end) = _TYPES[entry["dtype"]], entry["shape"], entry["data_offsets"]
    if not all(type(number) is int and number >= 0 for number in [*shape, start, end]):
        raise ValueError("negative or fractional")
    if end - start != prod(shape) * dtype.itemsize or end > len(body):
        raise ValueError("of another size")
    array: Array = np.frombuffer(body[start:end], dtype).reshape(shape)
    return array
