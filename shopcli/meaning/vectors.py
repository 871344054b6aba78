"""The vectors of a catalog on disk: int8 and memory-mapped, so that a catalog larger than memory can be searched.

<folder>/vectors.usearch   a vector for each product, under its number
<folder>/products.db       the products' ids by these numbers
"""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shopcli.catalog.product import Product
from shopcli.meaning.encoder import DIMENSIONS, Encoder
from shopcli.meaning.texts import text_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_VECTORS, _PRODUCTS = "vectors.usearch", "products.db"
_AT_ONCE = 256

_NO_GRAPH = {"connectivity": 2, "expansion_add": 1}
"""All vectors are compared, 100,000 in 15 ms: a graph over them would take 200 times as long to build as they do."""


@dataclass(frozen=True, slots=True)
class Near:
    """A product with the cosine of its vector and the one that was asked for."""

    product_id: str
    cosine: float


@dataclass(frozen=True, slots=True)
class Vectors:
    """An open folder of vectors."""

    folder: Path
    _index: Any

    def nearest(self, vector: "NDArray[np.float32]", count: int) -> list[Near]:
        """The `count` products that are nearest, best first."""
        matches = self._index.search(vector, count, exact=True)
        ids = self._ids([int(number) for number in matches.keys])
        pairs = zip(matches.keys, matches.distances, strict=True)
        return [Near(ids[int(number)], 1 - float(distance)) for number, distance in pairs]

    def _ids(self, numbers: list[int]) -> dict[int, str]:
        marks = ",".join("?" * len(numbers))
        with closing(sqlite3.connect(f"{(self.folder / _PRODUCTS).as_uri()}?mode=ro", uri=True)) as database:
            return dict(database.execute(f"SELECT number, id FROM product WHERE number IN ({marks})", numbers))


def write_vectors(folder: Path, products: Iterable[Product], encoder: Encoder, tick: Callable[[int], None]) -> None:
    """Writes the vectors of `products` into `folder`; `tick` is told how many are done.

    What is done when Ctrl-C stops it is kept, and the next attempt in the same folder goes on from there. Raises
    `OSError` where the files cannot be written.
    """
    try:
        with closing(sqlite3.connect(folder / _PRODUCTS)) as database:
            database.execute("CREATE TABLE IF NOT EXISTS product (number INTEGER PRIMARY KEY, id TEXT)")
            index = _begun(folder)
            # An attempt is stopped between the one file and the other, too.
            database.execute("DELETE FROM product WHERE number >= ?", (len(index),))
            try:
                _write_all(index, database, products, encoder, tick)
            finally:
                database.commit()
                _save(index, folder)
    except (sqlite3.Error, RuntimeError) as problem:  # how the two libraries say that the disk is full
        raise OSError(str(problem)) from problem


def _write_all(
    index: Any, database: sqlite3.Connection, products: Iterable[Product], encoder: Encoder, tick: Callable[[int], None]
) -> None:
    """Writes those of `products` that `index` does not hold; an id comes before its vector."""
    done = len(index)
    remaining = islice(products, done, None)
    while several := list(islice(remaining, _AT_ONCE)):
        numbers = range(done, done + len(several))
        ids = (each.id for each in several)
        database.executemany("INSERT INTO product VALUES (?, ?)", zip(numbers, ids, strict=True))
        index.add(_keys(numbers), encoder.encode([text_of(each) for each in several]))
        done += len(several)
        tick(done)


def _begun(folder: Path) -> Any:
    """What an earlier attempt has done, or nothing."""
    index = _new_index()
    if (folder / _VECTORS).exists():
        index.load(str(folder / _VECTORS))
    return index


def _save(index: Any, folder: Path) -> None:
    unfinished = folder / f"{_VECTORS}.unfinished"
    index.save(str(unfinished))
    unfinished.replace(folder / _VECTORS)


def open_vectors(folder: Path) -> Vectors:
    index = _new_index()
    index.view(str(folder / _VECTORS))
    return Vectors(folder, index)


def _new_index() -> Any:
    return import_module("usearch.index").Index(ndim=DIMENSIONS, metric="cos", dtype="i8", **_NO_GRAPH)


def _keys(numbers: range) -> "NDArray[np.uint64]":
    import numpy as np

    return np.arange(numbers.start, numbers.stop, dtype=np.uint64)
