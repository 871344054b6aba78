"""What an index holds: one tantivy document per offer, the whole product stored in it.

An offer is a variant, or a product without variants, so that a limit on price, stock and colour holds for one thing
that can be bought and not for parts of several.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from shopcli.attributes.facts import Fact, facts
from shopcli.attributes.title_facts import title_facts
from shopcli.catalog.codec import store_product
from shopcli.catalog.product import AttributeValue, Product, Rating
from shopcli.catalog.records.staged import staged
from shopcli.index.analysis import Stemming
from shopcli.index.index import ANALYZER, TEXT_FIELDS, category_key, register, stemmer
from shopcli.text import fold

if TYPE_CHECKING:
    import tantivy

_HEAP = 500_000_000
"""Bytes that a writer may take before it begins another segment, and that it takes only as it needs them."""


def write_index(
    folder: Path, products: Iterable[tuple[Product, Sequence[Product]]], first: int = 0, step: int = 1
) -> None:
    """Writes products with their offers into a new tantivy index in `folder`, numbered from `first` in steps."""
    ready = staged(_Ready(product, offers) for product, offers in staged(products))
    numbered = zip(count(first, step), ready, strict=False)
    documents = (document for number, each in numbered for document in each.documents(number))
    write_documents(folder, staged(documents))


def documents_of(product: Product, offers: Sequence[Product], number: int) -> "Iterator[tantivy.Document]":
    """One document for each offer of a product; `number` is the product's own in its index."""
    return _Ready(product, offers).documents(number)


def write_documents(folder: Path, documents: "Iterable[tantivy.Document]") -> None:
    """Writes documents into a new tantivy index in `folder`; they may be written again elsewhere."""
    import tantivy

    target = folder / "tantivy"
    target.mkdir()
    index = tantivy.Index(_schema(), str(target))
    register(index)
    # One thread makes one segment, which opens and answers faster than many.
    writer = index.writer(heap_size=_HEAP, num_threads=1)
    for document in documents:
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


def _schema() -> "tantivy.Schema":
    import tantivy

    builder = tantivy.SchemaBuilder()
    for name in TEXT_FIELDS:
        builder.add_text_field(name, tokenizer_name=ANALYZER, index_option="freq")
    for name in ("id", "brand", "category", "currency", "shop"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    builder.add_json_field("facts", fast=True, tokenizer_name=ANALYZER, index_option="basic")
    for name in ("price", "rating", "popularity"):
        builder.add_float_field(name, indexed=True, fast=True)
    builder.add_boolean_field("in_stock", indexed=True, fast=True)
    builder.add_boolean_field("alone", indexed=True, fast=True)
    builder.add_unsigned_field("product", indexed=True, fast=True)
    builder.add_bytes_field("stored", stored=True)
    builder.add_bytes_field("variant", stored=True)
    return builder.build()


@lru_cache(maxsize=1)
def _stemming() -> Stemming:
    return Stemming(stemmer().analyze)


@lru_cache(maxsize=65_536)
def _stems(text: str) -> str:
    """Of a text that other products have too."""
    return _stemming().of(text)


@lru_cache(maxsize=16_384)
def _category(path: tuple[str, ...]) -> tuple[str, list[str]]:
    """The stems of a category's names, and the keys of it and what it is in."""
    return _stemming().of(" / ".join(path)), [category_key(path[:depth]) for depth in range(1, len(path) + 1)]


@lru_cache(maxsize=4096)
def _points(value: Decimal, scale: Decimal) -> float:
    return float(Rating(value, scale).of_five)


class _Ready:
    """A product with what the documents of its offers have in common."""

    __slots__ = (
        "body", "brand", "categories", "maker", "offers", "popularity", "rating", "section", "stored", "tags"
    )  # fmt: skip

    def __init__(self, product: Product, offers: Sequence[Product]) -> None:
        self.offers = offers
        self.stored = store_product(product).encode()
        self.section, self.categories = _category(product.category)
        self.maker = _stems(product.brand) if product.brand else ""
        self.body = _stemming().of(product.description) if product.description else ""
        self.tags = list(map(_stems, product.tags))
        self.brand = fold(product.brand) if product.brand else ""
        rating = product.rating
        self.rating = _points(rating.value, rating.scale) if rating else None
        self.popularity = self.rating * _confidence(rating.count) if rating and self.rating is not None else None

    def documents(self, number: int) -> "Iterator[tantivy.Document]":
        return (_document(offer, self, number) for offer in self.offers)


def _document(offer: Product, shared: _Ready, number: int) -> "tantivy.Document":
    import tantivy

    document = tantivy.Document()
    text = document.add_text
    text("id", offer.id)
    if offer.variant:
        text("id", offer.variant)
    text("shop", offer.shop)
    text("title", _stemming().of(offer.title))
    text("section", shared.section)
    text("maker", shared.maker)
    text("labels", " ".join([*shared.tags, *(_label(name, value) for name, value in offer.attributes.items())]))
    text("body", shared.body)
    if shared.brand:
        text("brand", shared.brand)
    for category in shared.categories:
        text("category", category)
    if offer.currency:
        text("currency", offer.currency)
    if offer.price is not None:
        document.add_float("price", float(offer.price))
    if shared.rating is not None and shared.popularity is not None:
        document.add_float("rating", shared.rating)
        document.add_float("popularity", shared.popularity)
    if offer.in_stock is not None:
        document.add_boolean("in_stock", offer.in_stock)
    document.add_json("facts", _facts(offer))
    document.add_unsigned("product", number)
    # Products are counted by their offers; only those with several have to be told apart for that.
    document.add_boolean("alone", len(shared.offers) == 1)
    document.add_bytes("stored", shared.stored)
    document.add_bytes("variant", (offer.variant or "").encode())
    return document


def _confidence(count: int | None) -> float:
    return (count or 0) / ((count or 0) + 20)


@lru_cache(maxsize=65_536, typed=True)
def _label(name: str, value: AttributeValue) -> str:
    """An attribute as stems: a yes carries its name, a text its value too."""
    if isinstance(value, tuple):
        return " ".join(_stemming().of(each) for each in value)
    if value is False:
        return ""
    return _stemming().of(name if value is True else f"{name} {value}")


def _facts(offer: Product) -> dict[str, list[Fact]]:
    """The attributes, and what only the title says, as the JSON field wants them: texts as stems, like every other."""
    found = facts(offer.attributes)
    for values in found.values():
        for place, value in enumerate(values):
            if isinstance(value, str):
                values[place] = _stems(value)
    for key, numbers in title_facts(offer.title).items():
        # What an attribute states is never added to.
        if key not in found:
            found[key] = list(numbers)
    return found
