"""A catalog read product by product, however large it is: no more of it is held than a piece, and the ids so far."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from shopcli.catalog.formats.document import Document, Fault, FieldPath
from shopcli.catalog.formats.piece import pieces_of
from shopcli.catalog.loaded import Source, as_problem, slug
from shopcli.catalog.product import Problem, Product, Store
from shopcli.catalog.records.promotions import read_promotions
from shopcli.catalog.records.read import ProductReader, bare_fault, problems_of
from shopcli.catalog.records.read_store import read_store
from shopcli.errors import CatalogError

if TYPE_CHECKING:
    from shopcli.catalog.records.records import PromotionRecord

_NO_DOCUMENT = Document(None, [], [], lambda _: {})


class CatalogStream:
    """One source, opened. What is told of its problems is complete when its products have been read."""

    def __init__(self, source: Source) -> None:
        """Raises `CatalogError` where it is no catalog, unless it is one of many."""
        self.name = source.name
        self.count = 0
        """The products that could be used so far."""
        self.problem_count = 0
        self.first_problem: Problem | None = None
        self._source = source
        self._bare = 0
        self._first_bare: FieldPath = ()
        self._document = _NO_DOCUMENT
        self._promotions: Sequence[PromotionRecord | None] = ()
        self._store_faults: Sequence[Fault] = ()
        self.store = Store(slug(source.name), source.name)
        """All but its promotions, which only `whole_store` knows."""
        try:
            opened = source.open()
        except CatalogError as error:
            if not source.is_one_of_many:
                raise
            self.problem_count, self.first_problem = 1, as_problem(error, source.name)
        else:
            self._document = opened.document
            self.store, self._promotions, self._store_faults = read_store(opened.document.store, opened.stem)

    def products(self) -> Iterator[Product]:
        """To be read once. Raises `CatalogError` where reading fails, and at the end where there was none to use."""
        seen: set[str] = set()
        for piece in pieces_of(self._document.products):
            document = replace(piece.document(), names=self._document.names)
            reader = ProductReader(document, self.store, piece.first)
            for product in reader.products():
                if product.id in seen:
                    self.problem_count += 1
                    continue
                seen.add(product.id)
                self.count += 1
                yield product
            self._take(document, [*document.faults, *reader.faults])
            if reader.bare and not self._bare:
                path: FieldPath = ("products", reader.first_bare, "price")
                self._first_bare = piece.path(document.locate([path]).get(path, reader.first_bare), "price")
            self._bare += reader.bare
        self._take(self._document, self._document.faults)
        if bare := bare_fault(self._bare, self._first_bare, self._document):
            self._take(self._document, [bare])
        if not self.count and not self._source.is_one_of_many:
            raise self._source.useless([self.first_problem] if self.first_problem else [])

    def whole_store(self) -> Store:
        """The store with its promotions: where they name products, the catalog is read once for their sake."""
        named = [each for each in self._promotions if each is not None]
        asked = set(chain.from_iterable((*each.products, *each.exclude_products) for each in named))
        found: set[str] = set()
        if asked:
            for product in CatalogStream(self._source).products():
                found |= asked & {product.id, *(variant.id for variant in product.variants)}
        promotions, faults = read_promotions(self._promotions, self._store_faults, found)
        self._take(self._document, [fault.inside(("store",)) for fault in faults])
        return replace(self.store, promotions=promotions)

    def _take(self, document: Document, faults: Sequence[Fault]) -> None:
        """Counts the faults, and turns the first of all into a problem."""
        self.problem_count += len(faults)
        if faults and self.first_problem is None:
            (found,) = problems_of(self.name, document, faults[:1], {})
            path = faults[0].path
            self.first_problem = replace(found, line=found.line or self._document.locate([path]).get(path))
