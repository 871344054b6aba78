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

    Raises `OSError` where they cannot be written.
    """
    index = _new_index()
    remaining = iter(products)
    done = 0
    try:
        with closing(sqlite3.connect(folder / _PRODUCTS)) as database, database:
            database.execute("CREATE TABLE product (number INTEGER PRIMARY KEY, id TEXT)")
            while several := list(islice(remaining, _AT_ONCE)):
                numbers = range(done, done + len(several))
                database.executemany(
                    "INSERT INTO product VALUES (?, ?)", zip(numbers, (each.id for each in several), strict=True)
                )
                index.add(_keys(numbers), encoder.encode([text_of(each) for each in several]))
                done += len(several)
                tick(done)
        index.save(str(folder / _VECTORS))
    except (sqlite3.Error, RuntimeError) as problem:  # how the two libraries say that the disk is full
        raise OSError(str(problem)) from problem


def open_vectors(folder: Path) -> Vectors:
    index = _new_index()
    index.view(str(folder / _VECTORS))
    return Vectors(folder, index)


def _new_index() -> Any:
    return import_module("usearch.index").Index(ndim=DIMENSIONS, metric="cos", dtype="i8", **_NO_GRAPH)


def _keys(numbers: range) -> "NDArray[np.uint64]":
    import numpy as np

    return np.arange(numbers.start, numbers.stop, dtype=np.uint64)
