"""A part of an index: some of the products, in a tantivy index of their own, with all that the whole needs to know."""

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from shopcli.catalog.formats.document import Fault, FieldPath
from shopcli.catalog.formats.piece import Piece
from shopcli.catalog.loaded import Shop
from shopcli.catalog.product import Problem, Product, Store
from shopcli.catalog.records.read import ProductReader, problems_of
from shopcli.catalog.records.staged import staged
from shopcli.index.documents import write_index
from shopcli.index.records import ANEW, STEP, first_number, hash_of
from shopcli.index.summary import PROBLEMS_KEPT, SummaryBuilder

_TICK = 512


@dataclass(frozen=True, slots=True)
class Lot:
    """Records of one source. `asked` are ids that its promotions name, `earlier` those that stand before, and where.

    `day` is the day that they were read for, where that may matter.
    """

    source: int
    name: str
    store: Store
    shop: Shop
    names: Mapping[str, str]
    piece: Piece
    asked: AbstractSet[str]
    day: date | None = None
    earlier: Mapping[str, FieldPath] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """What one process does at once; `number` orders the parts of an index."""

    number: int
    lots: tuple[Lot, ...]

    @property
    def count(self) -> int:
        return sum(lot.piece.count for lot in self.lots)

    @property
    def identity(self) -> tuple[object, ...]:
        """Of two parts of one catalog with the same identity, each can stand for the other."""
        lots = ((lot.source, lot.shop, lot.store, lot.piece.first, lot.piece.count, lot.day) for lot in self.lots)
        return (self.number, *lots)

    def after(self, earlier: Mapping[str, FieldPath]) -> "Part":
        """The same, its products left out that stand before."""
        return replace(self, lots=tuple(replace(lot, earlier=earlier) for lot in self.lots))


@dataclass(frozen=True, slots=True)
class Told:
    """One problem. Its line is unknown where only the whole document can find it, by `path` and `earlier`."""

    problem: Problem
    path: FieldPath
    earlier: FieldPath | None


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of a lot. `ids` are those of its products, `lines` where they stand, as `Piece.path` takes it."""

    source: int
    ids: tuple[str, ...]
    lines: "array[int]"
    found: frozenset[str]
    """Of the ids that were asked for: those of products and variants here."""
    told: tuple[Told, ...]
    """The first problems."""
    problems: int
    fatal: Told | None
    bare: int
    first_bare: tuple[int, str]
    """Line and id of the first product that has a price without a currency."""
    hashes: "array[int]"
    """Of the records that the products are, or `ANEW`."""


@dataclass(frozen=True, slots=True)
class Done:
    identity: tuple[object, ...]
    lots: tuple[Read, ...]
    summary: SummaryBuilder


def write_part(part: Part, folder: Path, tick: Callable[[int], None]) -> Done:
    """Writes the part into `folder`, which is there and empty. `tick` is told how many products are through.

    Raises `CatalogError` where a source turns out to be none, and `OSError`.
    """
    summary = SummaryBuilder()
    readings = [LotReading(lot) for lot in part.lots]

    def offered() -> Iterator[tuple[Product, Sequence[Product]]]:
        for reading in readings:
            for product in staged(reading.products()):
                offers = product.offers()
                summary.add(product, offers)
                yield product, offers
                if summary.products % _TICK == 0:
                    tick(summary.products)

    write_index(folder, offered(), first_number(part.number), STEP)
    return Done(part.identity, tuple(reading.read() for reading in readings), summary)


class LotReading:
    """Reads the products of a lot; what `read` tells is complete after."""

    def __init__(self, lot: Lot) -> None:
        self._lot = lot
        self._document = replace(lot.piece.document(), names=lot.names)
        self._reader = ProductReader(self._document, lot.store, lot.piece.first, lot.earlier)
        self._ids: list[str] = []
        self._found: set[str] = set()

    def products(self) -> Iterator[Product]:
        asked = self._lot.asked
        for product in self._reader.products():
            self._ids.append(product.id)
            if asked:
                self._found |= asked & {product.id, *(variant.id for variant in product.variants)}
            yield self._lot.shop.product(product)

    def read(self) -> Read:
        lot, reader = self._lot, self._reader
        faults = [*self._document.faults, *reader.faults]
        told = [self._told(fault, reader.ids) for fault in faults]
        told.sort(key=lambda each: each.problem.line or 0)
        lines = self._document.locate([("products", place) for place in [*reader.places, reader.first_bare]])
        of_products = array("Q", (lines.get(("products", place), place) for place in reader.places))
        return Read(
            source=lot.source,
            ids=tuple(self._ids),
            lines=of_products,
            found=frozenset(self._found),
            told=tuple(told[:PROBLEMS_KEPT]),
            problems=len(told),
            fatal=next((each for each in told if each.problem.fatal), None),
            bare=reader.bare,
            first_bare=(
                lines.get(("products", reader.first_bare), reader.first_bare),
                reader.ids.get(reader.first_bare, ""),
            ),
            hashes=self._hashes(faults, of_products),
        )

    def _hashes(self, faults: Sequence[Fault], lines: "array[int]") -> "array[int]":
        faulty = {fault.path[1] for fault in faults if fault.path[:1] == ("products",)}
        hashes = {line: hash_of(text, self._lot.source) for line, text in self._lot.piece.raw()}
        places = zip(self._reader.places, lines, strict=True)
        return array("Q", (ANEW if place in faulty else hashes[line] for place, line in places))

    def _told(self, fault: Fault, ids: Mapping[int, str]) -> Told:
        (problem,) = problems_of(self._lot.name, self._document, [fault], ids)
        return Told(problem, fault.path, fault.earlier)
