"""Builds an index out of an older one of the same catalog: what changed is read and written, all else taken over.

    <folder>/update.writing/<segment>/    segments of the older index, their files shared with it
    <folder>/tantivy/                     all of them, put together again

The older index stays as it is. Whatever makes the outcome doubtful raises, and the index is built anew.
"""

import shutil
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from pathlib import Path
from typing import TypeAlias

from shopcli.catalog.loaded import Source
from shopcli.catalog.product import Product
from shopcli.index.build import JOINED, Built
from shopcli.index.changes import NEW, Changes, StartAnewError, find_changes, most_changes, rising
from shopcli.index.gathered import Gathered, open_sources
from shopcli.index.index import Index
from shopcli.index.join import join
from shopcli.index.part import Done, LotReading, Part, Read
from shopcli.index.progress import Report
from shopcli.index.records import Records, between, read_records
from shopcli.index.segments import Exchange, Segment, exchange, products_at, products_with, segments_of
from shopcli.index.summary import SummaryBuilder

_SCRATCH = "update.writing"

_FEWEST = 5_000
"""Products from which the longer way takes longer."""

_Found: TypeAlias = Mapping[tuple[int, int], tuple[Product, int]]
"""Source and line → product, with the hash of its record."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """The products of the new index: their hashes and numbers in order, and what becomes of those of the older one."""

    hashes: "array[int]"
    numbers: "array[int]"
    coming: Mapping[int, Product]
    """Those that were read, by their numbers."""
    moving: Mapping[int, int]
    """Those that are elsewhere now: from which number to which."""
    going: Sequence[int]
    """The numbers of those that are no more, or not as they were."""

    @property
    def anew(self) -> int:
        """How many products change, one in the place of another counted once."""
        return len(self.moving) + max(len(self.coming), len(self.going))


def update(folder: Path, sources: Sequence[Source], old: Index, report: Report) -> Built:
    """Writes the tantivy index of the sources into `folder`, where `old` is an index of an earlier state of them.

    Raises `StartAnewError`, `IndexDamagedError`, `CatalogError` or `OSError`: then the index is to be built anew.
    """
    records = read_records(old.folder) if old.summary.products >= _FEWEST else None
    if records is None:
        raise StartAnewError
    gathered = open_sources(sources, report)
    if gathered.arounds != records.arounds:
        raise StartAnewError
    changes = find_changes(gathered, records, report)
    plan = _planned(changes, records, _read(changes, gathered))
    if plan.anew > most_changes(len(records.numbers)):
        raise StartAnewError
    _check_ids(plan, old)
    _take_over(changes, plan, gathered, old)
    summary = _summary(records.summary, plan, old)
    built = Built(gathered.summary(summary), Records(records.arounds, plan.hashes, plan.numbers, summary), plan.anew)
    _write(folder, plan, old, report)
    return built


def _read(changes: Changes, gathered: Gathered) -> _Found:
    """The products that the new records are, by source and line."""
    found: dict[tuple[int, int], tuple[Product, int]] = {}
    reads: list[Read] = []
    for lot in changes.lots:
        reading = LotReading(lot)
        products = list(reading.products())
        read = reading.read()
        reads.append(read)
        for line, product, its_hash in zip(read.lines, products, read.hashes, strict=True):
            found[(lot.source, line)] = product, its_hash
    gathered.take(Part(0, tuple(changes.lots)), Done((), tuple(reads), SummaryBuilder()))
    if gathered.arounds is None:
        raise StartAnewError
    return found


class _Numbering:
    """Puts products in order; those between two that stay share the room between their numbers."""

    def __init__(self) -> None:
        self.hashes, self.numbers = array("Q"), array("Q")
        self.coming: dict[int, Product] = {}
        self.moving: dict[int, int] = {}
        self._waiting: list[tuple[Product | int, int]] = []

    def wait(self, which: Product | int, its_hash: int) -> None:
        """A product that was read, or the number of one that was elsewhere."""
        self._waiting.append((which, its_hash))

    def settle(self, high: int | None) -> None:
        """The next number that stays is `high`, or there is none."""
        low = self.numbers[-1] if self.numbers else None
        numbers = between(low, high, len(self._waiting)) if self._waiting else ()
        if numbers is None:
            raise StartAnewError
        for number, (which, its_hash) in zip(numbers, self._waiting, strict=True):
            self._put(number, its_hash)
            if isinstance(which, Product):
                self.coming[number] = which
            else:
                self.moving[which] = number
        self._waiting.clear()

    def stay(self, number: int, its_hash: int) -> None:
        self.settle(number)
        self._put(number, its_hash)

    def _put(self, number: int, its_hash: int) -> None:
        self.numbers.append(number)
        self.hashes.append(its_hash)


def _planned(changes: Changes, old: Records, found: _Found) -> _Plan:
    numbering, staying, lines = _Numbering(), rising(changes.places), iter(changes.lines)
    stays = next(staying, NEW)
    has_gone = bytearray(b"\1") * len(old.numbers)
    for place in changes.places:
        if place == NEW:
            if product := found.get(next(lines)):
                numbering.wait(*product)
            continue
        has_gone[place] = 0
        if place == stays:
            numbering.stay(old.numbers[place], old.hashes[place])
            stays = next(staying, NEW)
        else:
            numbering.wait(old.numbers[place], old.hashes[place])
    numbering.settle(None)
    going = list(compress(old.numbers, has_gone))
    return _Plan(numbering.hashes, numbering.numbers, numbering.coming, numbering.moving, going)


def _check_ids(plan: _Plan, old: Index) -> None:
    """A product that was read may have the id of another one: only all that is read together says which counts."""
    import tantivy

    ids = {product.id for product in plan.coming.values()}
    if len(ids) < len(plan.coming):
        raise StartAnewError
    staying = products_with(old.searcher, tantivy.Query.term_set_query(old.schema, "id", list(ids)))
    for number in plan.going:
        staying.pop(number, None)
    if any(product.id in ids for product in staying.values()):
        raise StartAnewError


def _take_over(changes: Changes, plan: _Plan, gathered: Gathered, old: Index) -> None:
    """Tells of the products that are as they were."""
    import tantivy

    for source, (shop, asked) in enumerate(gathered.asked):
        ids = [shop.prefix + each for each in asked]
        staying = products_with(old.searcher, tantivy.Query.term_set_query(old.schema, "id", ids))
        for number in plan.going:
            staying.pop(number, None)
        of_shop = [product for product in staying.values() if product.shop == shop.key]
        ids_there = (id_ for each in of_shop for id_ in (each.id, *(variant.id for variant in each.variants)))
        found = {each.removeprefix(shop.prefix) for each in ids_there}
        gathered.take_over(source, changes.known[source], found & asked)


def _summary(summary: SummaryBuilder, plan: _Plan, old: Index) -> SummaryBuilder:
    gone = SummaryBuilder()
    for product in products_at(old.searcher, old.schema, plan.going).values():
        gone.add(product, product.offers())
    summary.remove_part(gone)
    for product in plan.coming.values():
        summary.add(product, product.offers())
    return summary


def _write(folder: Path, plan: _Plan, old: Index, report: Report) -> None:
    label, done = f"indexing {plan.anew:,} of {len(plan.numbers):,} products anew", 0
    report(label, done, None)
    scratch = folder / _SCRATCH
    for left_over in (scratch, folder / JOINED):  # by an attempt that was killed
        shutil.rmtree(left_over, ignore_errors=True)
    scratch.mkdir(mode=0o700)
    segments = segments_of(old.folder / JOINED, scratch)
    for segment, change in zip(segments, _exchanges(segments, plan, old), strict=True):
        if change.going or change.coming:
            exchange(segment, change)
            done += len(change.coming)
            report(label, done, None)
    join([segment.folder for segment in segments], folder / JOINED)
    shutil.rmtree(scratch)


def _exchanges(segments: Sequence[Segment], plan: _Plan, old: Index) -> Iterator[Exchange]:
    """Of each segment. What comes between two goes into the one before."""
    moved = products_at(old.searcher, old.schema, list(plan.moving))
    coming = {**plan.coming, **{plan.moving[number]: product for number, product in moved.items()}}
    arriving, going = sorted(coming), sorted([*plan.going, *plan.moving])
    staying = array("Q", (number for number in plan.numbers if number not in coming))
    for place, segment in enumerate(segments):
        next_first = segments[place + 1].first if place + 1 < len(segments) else 1 << 64
        from_here = 0 if place == 0 else segment.first
        numbers = arriving[bisect_left(arriving, from_here) : bisect_left(arriving, next_first)]
        yield Exchange(
            going[bisect_left(going, from_here) : bisect_left(going, next_first)],
            {number: coming[number] for number in numbers},
            staying[bisect_left(staying, from_here) : bisect_left(staying, next_first)],
        )
