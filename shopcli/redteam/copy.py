"""The copy of a catalog that attacks are planted in: indexes in a folder of its own, gone when the run is."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from shopcli.catalog.product import Product, Store
from shopcli.index.documents import Entry, entries_of, write_entries
from shopcli.index.index import Index, open_index
from shopcli.index.summary import SummaryBuilder
from shopcli.query.need import Need
from shopcli.search.find import prepare

_WHOLE = 500
"""Products up to which a copy is the whole catalog; an index is built for every attack."""
_PER_NEED = 100
"""Products that a copy takes for each need from a larger catalog."""


@dataclass(frozen=True, slots=True)
class Copy:
    products: tuple[Product, ...]
    stores: tuple[Store, ...]
    _entries: dict[str, Sequence[Entry]] = field(default_factory=dict)
    """By id, for the products that stand in every index alike: to make them anew takes most of a build."""

    @contextmanager
    def indexed(self, instead: Product | None = None) -> Iterator[Index]:
        """The index of the copy, with `instead` in place of the product of its id."""
        products = [instead if instead and product.id == instead.id else product for product in self.products]
        with tempfile.TemporaryDirectory(prefix="shopcli-redteam-") as name:
            folder, summary = Path(name) / "index", SummaryBuilder()
            folder.mkdir()
            try:
                write_entries(folder, self._added(products, instead, summary))
                yield open_index(folder, summary.build(self.stores, []))
            finally:
                # What is open still writes its locks by name, even while a folder of that name is being removed.
                folder.rename(folder.with_name("discarded"))

    def _added(self, products: Sequence[Product], instead: Product | None, summary: SummaryBuilder) -> Iterator[Entry]:
        for number, product in enumerate(products):
            offers = product.offers()
            summary.add(product, offers)
            if product is instead:
                yield from entries_of(product, offers, number)
            else:
                if product.id not in self._entries:
                    self._entries[product.id] = entries_of(product, offers, number)
                yield from self._entries[product.id]


def copy_of(index: Index, needs: Sequence[Need]) -> Copy:
    """The catalog of `index`; of a large one what the needs are about, which is all that their answers depend on."""
    import tantivy

    if index.summary.products <= _WHOLE:
        everything = index.products(tantivy.Query.all_query(), index.searcher.num_docs)
        return Copy(tuple(everything), index.summary.stores)
    fitting = (index.products(prepare(need, index).matching, _PER_NEED) for need in needs)
    products = {product.id: product for found in fitting for product in found}
    return Copy(tuple(products.values()), index.summary.stores)
