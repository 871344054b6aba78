"""What was learned of a catalog, kept beside its index: `<cache>/category/<index>-<format>.npz`, and nothing to run.

It is checked by the archive's own checksums, and learned again where it is absent, damaged or of another catalog.
"""

import contextlib
import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path as File
from typing import Any

import numpy as np

from shopcli.analysis.category.belief import Belief
from shopcli.analysis.category.expert import Expert
from shopcli.analysis.category.learned import Learned, learn_tree
from shopcli.analysis.category.names import Names
from shopcli.analysis.category.placement import Path
from shopcli.analysis.category.sample import category_counts, filed_products
from shopcli.analysis.category.vectors import Vectors, Vocabulary
from shopcli.catalog.sources.atomic import write_if_possible
from shopcli.index.index import Index
from shopcli.index.progress import Report

_FORMAT = 1
"""Part of every name: raise it whenever features or files change shape."""

_SMALL = 800
"""Products below which learning takes no longer than reading what was learned."""

_ARRAYS = ("starts", "products", "vector_weights", "labels", "weights", "left_out")


def learned_of(index: Index, cache: File, report: Report) -> Learned:
    """What the catalog of `index` teaches, kept for the next time where learning takes long."""
    counts = category_counts(index)
    names = Names.of(counts)
    if counts.total() < _SMALL:
        return learn_tree(*filed_products(index, names, report), names, report)
    file = cache / "category" / f"{index.folder.name}-{_FORMAT}.npz"
    if found := read(file, names):
        return found
    learned = learn_tree(*filed_products(index, names, report), names, report)
    if write_if_possible(file, to_bytes(learned)):
        _prune(file.parent, index.folder.parent)
    return learned


def to_bytes(learned: Learned) -> bytes:
    arrays: dict[str, Any] = {}
    said = []
    for number, (branch, expert) in enumerate(learned.experts.items()):
        said.append(
            {
                "branch": branch,
                "paths": list(expert.paths),
                "keys": list(expert.keys),
                "features": list(expert.vocabulary.numbers),
                "carriers": expert.vocabulary.carriers.tolist(),
                "belief": [expert.belief.sharpness, expert.belief.elsewhere, expert.belief.by_name],
            }
        )
        vectors = expert.vectors
        values = (vectors.starts, vectors.products, vectors.weights, expert.labels, expert.weights, expert.left_out)
        arrays |= {f"{name}_{number}": value for name, value in zip(_ARRAYS, values, strict=True)}
    text = json.dumps({"experts": said, "sole": learned.sole}).encode()
    written = io.BytesIO()
    np.savez(written, text=np.frombuffer(text, np.uint8), **arrays)
    return written.getvalue()


def read(file: File, names: Names) -> Learned | None:
    """None where it is absent or does not hold what it should."""
    damaged = (OSError, ValueError, TypeError, KeyError, EOFError, zipfile.BadZipFile)
    with contextlib.suppress(*damaged), file.open("rb") as opened, np.load(opened, allow_pickle=False) as arrays:
        said = json.loads(arrays["text"].tobytes())
        experts = {_path(each["branch"]): _expert(each, n, arrays) for n, each in enumerate(said["experts"])}
        return Learned(experts, names, _path(said["sole"]) if said["sole"] else None)
    return None


def _expert(said: Mapping[str, Any], number: int, arrays: Mapping[str, Any]) -> Expert:
    starts, products, of_vectors, labels, weights, left_out = (arrays[f"{name}_{number}"] for name in _ARRAYS)
    count, classes, features = len(said["keys"]), len(said["paths"]), len(said["features"])
    shapes = [starts.shape, labels.shape, weights.shape, left_out.shape]
    if shapes != [(features + 1,), (count,), (count, classes), (count, classes)] or starts[-1] != len(products):
        raise ValueError("an array has another shape")
    numbers = {each: n for n, each in enumerate(said["features"])}
    vocabulary = Vocabulary(numbers, np.array(said["carriers"], np.int32), count)
    vectors = Vectors.made(starts, products, of_vectors, count)
    keys = {key: row for row, key in enumerate(said["keys"])}
    belief = Belief(*said["belief"])
    paths = {_path(path): n for n, path in enumerate(said["paths"])}
    return Expert(paths, keys, vocabulary, vectors, labels, weights, left_out, belief)


def _path(names: list[str]) -> Path:
    return tuple(names)


def _prune(folder: File, indexes: File) -> None:
    """Drops what was learned of catalogs that are indexed no more, and in older formats."""
    for file in folder.glob("*.npz"):
        name, _, version = file.stem.partition("-")
        if version != str(_FORMAT) or not (indexes / name).exists():
            with contextlib.suppress(OSError):
                file.unlink()
