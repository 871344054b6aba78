"""Small catalogs as indexes, for tests of advice."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from shopcli.catalog.product import Product, Store
from shopcli.index.documents import write_index
from shopcli.index.index import Index, open_index
from shopcli.index.summary import SummaryBuilder
from shopcli.query.need import Need
from shopcli.query.reader import read_need
from shopcli.search.find import vocabulary_of
from shopcli.search.limits import id_query

Indexed: TypeAlias = Callable[..., Index]


def indexed(folder: Path, products: Sequence[Product], stores: Sequence[Store] = (Store("shop", "Shop"),)) -> Index:
    folder.mkdir(parents=True, exist_ok=True)
    summary = SummaryBuilder()
    pairs = [(product, product.offers()) for product in products]
    for product, offers in pairs:
        summary.add(product, offers)
    write_index(folder, pairs)
    return open_index(folder, summary.build(stores, []))


def named(index: Index, *ids: str) -> list[Product]:
    return [index.products(id_query(index, each), 1)[0] for each in ids]


def said(index: Index, text: str) -> Need:
    return read_need(text, vocabulary_of(index))
