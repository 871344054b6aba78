"""The records that an index was made of, as hashes: kept in its folder, so that the next one can take most of it over.

Products are numbered in the catalog's order, with gaps in which others find room.
"""

import pickle
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TypeAlias

from shopcli.catalog.loaded import Shop
from shopcli.catalog.product import Store
from shopcli.index.summary import SummaryBuilder

FILE = "records"

FIRST = 1 << 62
"""The number of a catalog's first product, far from the ends of the 64 bits: products may come before it."""
STEP = 1 << 16
_PER_PART = 1 << 24

_CHECKSUM = 16

ANEW = 0
"""The hash of a record that is read again whatever it says: something was wrong with it."""

Around: TypeAlias = tuple[str | None, Shop]
"""All that a product takes from beside its record: the currency of its store, and what keeps shops apart."""


@dataclass(frozen=True, slots=True)
class Records:
    """Of the products of an index, in their order."""

    arounds: tuple[Around, ...]
    """Of each source."""
    hashes: "array[int]"
    numbers: "array[int]"
    summary: SummaryBuilder


def around(store: Store, shop: Shop) -> Around:
    return store.currency, shop


def hash_of(text: str, source: int) -> int:
    """Of what `Piece.raw` tells of a record; the same text in two sources is two records."""
    if not text:
        return ANEW
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8, person=source.to_bytes(8, "big"))
    return int.from_bytes(digest.digest(), "big")


def first_number(part: int) -> int:
    """Of the products of a part, which are numbered in steps of `STEP`."""
    return FIRST + part * _PER_PART * STEP


def between(low: int | None, high: int | None, count: int) -> Sequence[int] | None:
    """`count` numbers above `low` and below `high`, as evenly as they go; None where there is no room for them."""
    if low is None or high is None:
        first = FIRST if low is None and high is None else low + STEP if low is not None else (high or 0) - count * STEP
        return range(first, first + count * STEP, STEP)
    room = high - low
    return [low + room * place // (count + 1) for place in range(1, count + 1)] if room > count else None


def write_records(folder: Path, records: Records) -> None:
    data = pickle.dumps(
        (records.arounds, records.hashes, records.numbers, records.summary), protocol=pickle.HIGHEST_PROTOCOL
    )
    (folder / FILE).write_bytes(_checksum(data) + data)


def read_records(folder: Path) -> Records | None:
    """None where they are not there, or damaged. Raises `OSError`."""
    if not (folder / FILE).exists():
        return None
    content = (folder / FILE).read_bytes()
    checksum, data = content[:_CHECKSUM], memoryview(content)[_CHECKSUM:]
    return Records(*pickle.loads(data)) if _checksum(data) == checksum else None


def _checksum(data: bytes | memoryview) -> bytes:
    return blake2b(data, digest_size=_CHECKSUM).digest()
