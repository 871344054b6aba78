"""The demo catalogs as indexes, and small ones, for tests of advice."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from shopcli.catalog.product import Product, Store
from shopcli.catalog.sources.demo import demo_catalog
from shopcli.catalog.sources.source import resolve
from shopcli.context import Context
from shopcli.index.documents import write_index
from shopcli.index.index import Index, open_index
from shopcli.index.store import open_catalog
from shopcli.index.summary import SummaryBuilder
from shopcli.query.need import Language, Need
from shopcli.query.reader import read_need
from shopcli.search.find import vocabulary_of
from shopcli.search.limits import id_query
from shopcli.settings import Settings

Indexed: TypeAlias = Callable[..., Index]


def open_demo(language: Language, folder: Path) -> Index:
    sources = resolve([str(demo_catalog(language))], Context.of_process(), Settings())
    return open_catalog(sources, folder / language, lambda *_: None)


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
