"""The products of catalogs, read one by one however many, and what of them could not be read."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from shopcli.commands.catalogs import language_of_stores, sources_of, warn_of
from shopcli.errors import CatalogError

if TYPE_CHECKING:
    from shopcli.catalog.loaded import Shop
    from shopcli.catalog.product import Product
    from shopcli.catalog.stream import CatalogStream
    from shopcli.context import Context
    from shopcli.query.need import Language
    from shopcli.settings import Settings


@dataclass(frozen=True, slots=True)
class Shelf:
    """`products` are read once, their ids as every other command shows them. `warn` tells of problems afterwards."""

    products: "Iterator[Product]"
    language: "Language"
    warn: Callable[[], None]


def open_shelf(catalogs: Sequence[str], context: "Context", settings: "Settings", *, strict: bool) -> Shelf:
    """Raises `CatalogError` where one is none; while products are read too, and there for any problem if `strict`."""
    from shopcli.catalog.loaded import shops
    from shopcli.catalog.stream import CatalogStream

    streams = [CatalogStream(source) for source in sources_of(catalogs, context, settings)]
    kept_apart = shops([stream.store.key for stream in streams])
    products = chain.from_iterable(map(_products, streams, kept_apart, [strict] * len(streams)))
    first = next(products, None)
    language = language_of_stores([stream.store for stream in streams], first.title if first else "")

    def warn() -> None:
        for stream in streams:
            warn_of(stream.name, stream.first_problem, stream.problem_count, context)

    return Shelf(chain([first] if first else [], products), language, warn)


def _products(stream: "CatalogStream", shop: "Shop", strict: bool) -> "Iterator[Product]":
    from shopcli.catalog.loaded import describe

    yield from map(shop.product, stream.products())
    if strict and stream.first_problem:
        raise CatalogError(describe(stream.first_problem), hint="shopcli catalog check names every problem")
