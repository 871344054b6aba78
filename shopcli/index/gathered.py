"""The sources of one index: their stores before anything of them is read, their promotions and problems after."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from shopcli.catalog.formats.calendar import Calendar
from shopcli.catalog.formats.document import Document, Fault, FieldPath
from shopcli.catalog.formats.piece import InPieces, pieces_of
from shopcli.catalog.loaded import Shop, Source, as_problem, shops, slug
from shopcli.catalog.product import Problem, Store
from shopcli.catalog.records.promotions import read_promotions
from shopcli.catalog.records.read import bare_fault, problems_of
from shopcli.catalog.records.read_store import read_store
from shopcli.errors import CatalogError
from shopcli.index.part import Done, Lot, Part, Told
from shopcli.index.progress import Report
from shopcli.index.records import Around, around
from shopcli.index.summary import PROBLEMS_KEPT, Summary, SummaryBuilder

if TYPE_CHECKING:
    from shopcli.catalog.records.records import PromotionRecord

_NO_DOCUMENT = Document(None, [], [], lambda _: {})


@dataclass(slots=True)
class _Reading:
    """One source, and what is known of it so far."""

    source: Source
    document: Document
    calendar: Calendar | None
    store: Store
    promotions: "list[PromotionRecord | None]"
    store_faults: list[Fault]
    shop: Shop = field(default_factory=lambda: Shop("", ""))
    broken: Problem | None = None
    products: int = 0
    found: set[str] = field(default_factory=set)
    seen: set[int] = field(default_factory=set)
    """Hashes of the ids so far, where the source comes in several parts."""
    told: list[Told] = field(default_factory=list)
    fatal: Told | None = None
    problems: int = 0
    bare: int = 0
    first_bare: tuple[FieldPath, str] = ((), "")

    @property
    def asked(self) -> frozenset[str]:
        """The ids that promotions name."""
        named = (each for each in self.promotions if each is not None)
        return frozenset(chain.from_iterable((*each.products, *each.exclude_products) for each in named))


def open_sources(sources: Sequence[Source], report: Report) -> "Gathered":
    """Raises `CatalogError` where one cannot be read, unless it is one of many."""
    readings = []
    for source in sources:
        report(f"reading {source.name}", 0, None)
        readings.append(_opened(source))
    for reading, shop in zip(readings, shops([each.store.key for each in readings]), strict=True):
        reading.shop = shop
    return Gathered(readings)


def _opened(source: Source) -> _Reading:
    try:
        opened = source.open()
    except CatalogError as error:
        if not source.is_one_of_many:
            raise
        store = Store(slug(source.name), source.name)
        return _Reading(source, _NO_DOCUMENT, None, store, [], [], broken=as_problem(error, source.name))
    return _Reading(source, opened.document, opened.calendar, *read_store(opened.document.store, opened.stem))


class Gathered:
    def __init__(self, readings: Sequence[_Reading]) -> None:
        self._readings = readings

    @property
    def arounds(self) -> tuple[Around, ...] | None:
        """Of each source. None where one cannot be read, or has prices without a currency: then all are read again."""
        if any(each.broken or each.bare for each in self._readings):
            return None
        return tuple(around(each.store, each.shop) for each in self._readings)

    @property
    def asked(self) -> list[tuple[Shop, frozenset[str]]]:
        """Of each source: the ids that its promotions name."""
        return [(each.shop, each.asked) for each in self._readings]

    def lots(self) -> Iterator[Iterator[Lot]]:
        """The records of each source, in one piece or several."""
        return (self._lots_of(number, reading) for number, reading in enumerate(self._readings))

    def _lots_of(self, number: int, reading: _Reading) -> Iterator[Lot]:
        pieces = pieces_of(reading.document.products)
        try:
            begin = list(islice(pieces, 2))
        except CatalogError as error:
            if not reading.source.is_one_of_many:
                raise
            reading.broken = as_problem(error, reading.source.name)
            return
        asked, document = reading.asked, reading.document
        # What is not yet parsed is of no feed, and the same on all days.
        day = None if isinstance(document.products, InPieces) else reading.source.today
        for piece in chain(begin, pieces):
            yield Lot(number, reading.source.name, reading.store, reading.shop, document.names, piece, asked, day)

    def repeated(self, part: Part, done: Done, before: Iterable[Done]) -> dict[str, FieldPath]:
        """The ids of a part that the parts before it have too, with where they stand there."""
        (lot, *others), (read, *_) = part.lots, done.lots
        seen = self._readings[lot.source].seen
        if others or not (suspects := {each for each in read.ids if hash(each) in seen}):
            return {}
        firsts = (
            (product_id, lot.piece.path(line, "id"))
            for earlier in before
            for one in earlier.lots
            if one.source == lot.source
            for product_id, line in zip(one.ids, one.lines, strict=True)
        )
        return {product_id: path for product_id, path in firsts if product_id in suspects}

    def take(self, part: Part, done: Done) -> None:
        """The next part has been written."""
        for lot, read in zip(part.lots, done.lots, strict=True):
            reading = self._readings[lot.source]
            reading.products += len(read.ids)
            reading.found |= read.found
            reading.told += read.told
            reading.fatal = reading.fatal or read.fatal
            reading.problems += read.problems
            if read.bare and not reading.bare:
                line, product_id = read.first_bare
                reading.first_bare = (lot.piece.path(line, "price"), product_id)
            reading.bare += read.bare
            if len(part.lots) == 1:
                reading.seen.update(map(hash, read.ids))

    def take_over(self, source: int, products: int, found: AbstractSet[str]) -> None:
        """So many products of a source are as they were in an older index; of the ids asked for they have these."""
        self._readings[source].products += products
        self._readings[source].found |= found

    def summary(self, builder: SummaryBuilder) -> Summary:
        """When all parts are taken. Raises `CatalogError` where nothing can be used."""
        stores, problems, count = [], [], 0
        for reading in self._readings:
            store, found = _finished(reading)
            if not reading.products and not reading.source.is_one_of_many:
                raise reading.source.useless(found)
            stores.append(store)
            problems += found
            count += max(len(found), reading.problems)
        if not builder.products:
            raise _empty([reading.source for reading in self._readings], problems)
        changes = [each.calendar.changes for each in self._readings if each.calendar and each.calendar.changes]
        return builder.build(stores, problems, count, min(changes, default=None))


def _finished(reading: _Reading) -> tuple[Store, list[Problem]]:
    """The store with its promotions, and the first problems in the order of the file."""
    if reading.broken is not None:
        return reading.shop.store(reading.store), [reading.broken]
    promotions, faults = read_promotions(reading.promotions, reading.store_faults, reading.found)
    document, name = reading.document, reading.source.name
    whole = [*document.faults, *(fault.inside(("store",)) for fault in faults)]
    problems = problems_of(name, document, whole, {})
    reading.problems += len(problems)
    told = [*reading.told, *([reading.fatal] if reading.fatal and reading.fatal not in reading.told else [])]
    problems += _located(told, document)
    path, product_id = reading.first_bare
    if bare := bare_fault(reading.bare, path, document):
        problems += (replace(each, product_id=product_id) for each in problems_of(name, document, [bare], {}))
        reading.problems += 1
    problems.sort(key=lambda problem: problem.line or 0)
    return reading.shop.store(replace(reading.store, promotions=promotions)), problems[:PROBLEMS_KEPT]


def _located(told: Sequence[Told], document: Document) -> list[Problem]:
    """The problems with the lines that only the whole document can find."""
    paths = {path for each in told if each.problem.line is None for path in (each.path, each.earlier) if path}
    lines: Mapping[FieldPath, int] = document.locate(paths) if paths else {}
    return [_with_line(each, lines) for each in told]


def _with_line(told: Told, lines: Mapping[FieldPath, int]) -> Problem:
    problem, earlier = told.problem, lines.get(told.earlier or ())
    if problem.line is not None:
        return problem
    cause = problem.cause if earlier is None else f"{problem.cause}, in line {earlier}"
    return replace(problem, line=lines.get(told.path), cause=cause)


def _empty(sources: Sequence[Source], problems: Sequence[Problem]) -> CatalogError:
    names = ", ".join(source.name for source in sources)
    if problems:
        first = problems[0]
        where = f"line {first.line}: " if first.line else ""
        return CatalogError(
            f"{names} holds no product that can be used: {where}{first.cause}",
            hint=first.hint or "shopcli catalog check names every problem",
        )
    return CatalogError(
        f"{names} holds no products", hint="a catalog is a list of products, or a mapping with `products`"
    )
