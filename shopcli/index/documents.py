"""What an index holds: one tantivy document per offer, the whole product stored in it.

An offer is a variant, or a product without variants, so that a limit on price, stock and colour holds for one thing
that can be bought and not for parts of several.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from shopcli.attributes.facts import Fact, facts
from shopcli.attributes.title_facts import title_facts
from shopcli.catalog.codec import store_product
from shopcli.catalog.known import Known
from shopcli.catalog.product import AttributeValue, Product, Rating
from shopcli.catalog.records.staged import several
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
    numbered = ((number, *each) for number, each in zip(count(first, step), products, strict=False))
    write_documents(folder, chain.from_iterable(map(_documents, several(numbered))))


def documents_of(product: Product, offers: Sequence[Product], number: int) -> "Sequence[tantivy.Document]":
    """One document for each offer of a product; `number` is the product's own in its index."""
    return _documents([(number, product, offers)])


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


_STEMS = Known(lambda text: _stemming().of(text))
"""Of texts that other products have too."""


@lru_cache(maxsize=16_384)
def _category(path: tuple[str, ...]) -> tuple[str, list[str]]:
    """The stems of a category's names, and the keys of it and what it is in."""
    return _stemming().of(" / ".join(path)), [category_key(path[:depth]) for depth in range(1, len(path) + 1)]


@lru_cache(maxsize=4096)
def _points(value: Decimal, scale: Decimal) -> float:
    return float(Rating(value, scale).of_five)


class _Shared:
    """What the documents of a product's offers have in common."""

    __slots__ = ("brand", "categories", "is_alone", "maker", "number", "popularity", "rating", "section", "tags")

    def __init__(self, number: int, product: Product, is_alone: bool) -> None:
        self.number = number
        self.is_alone = is_alone
        self.section, self.categories = _category(product.category)
        self.maker = _STEMS[product.brand] if product.brand else ""
        self.tags = [_STEMS[tag] for tag in product.tags]
        self.brand = fold(product.brand) if product.brand else ""
        rating = product.rating
        self.rating = _points(rating.value, rating.scale) if rating else None
        self.popularity = self.rating * _confidence(rating.count) if rating and self.rating is not None else None


def _documents(products: Sequence[tuple[int, Product, Sequence[Product]]]) -> "list[tantivy.Document]":
    """Those of the offers of some products with their numbers; each step takes all of them in a row (see `staged`)."""
    stems = _stemming().of
    stored = [store_product(product).encode() for _, product, _ in products]
    bodies = [stems(product.description) if product.description else "" for _, product, _ in products]
    shared = [_Shared(number, product, len(offers) == 1) for number, product, offers in products]
    of_products = zip(products, shared, bodies, stored, strict=True)
    each = [(offer, same, body, whole) for (_, _, offers), same, body, whole in of_products for offer in offers]
    titles = [stems(offer.title) for offer, *_ in each]
    labels = [_labels(offer, same) for offer, same, *_ in each]
    stated = [facts(offer.attributes) for offer, *_ in each]
    titled = [title_facts(offer.title) for offer, *_ in each]
    found = list(map(_together, stated, titled))
    return [
        _document(offer, same, title, label, body, fact, whole)
        for (offer, same, body, whole), title, label, fact in zip(each, titles, labels, found, strict=True)
    ]


def _document(
    offer: Product, shared: _Shared, title: str, labels: str, body: str, found: dict[str, list[Fact]], stored: bytes
) -> "tantivy.Document":
    import tantivy

    document = tantivy.Document()
    text = document.add_text
    text("id", offer.id)
    if offer.variant:
        text("id", offer.variant)
    text("shop", offer.shop)
    text("title", title)
    text("section", shared.section)
    text("maker", shared.maker)
    text("labels", labels)
    text("body", body)
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
    if (in_stock := offer.in_stock) is not None:
        document.add_boolean("in_stock", in_stock)
    document.add_json("facts", found)
    document.add_unsigned("product", shared.number)
    # Products are counted by their offers; only those with several have to be told apart for that.
    document.add_boolean("alone", shared.is_alone)
    document.add_bytes("stored", stored)
    document.add_bytes("variant", (offer.variant or "").encode())
    return document


def _confidence(count: int | None) -> float:
    return (count or 0) / ((count or 0) + 20)


def _labels(offer: Product, shared: _Shared) -> str:
    """The tags and attributes as stems."""
    return " ".join([*shared.tags, *[_label(name, value) for name, value in offer.attributes.items()]])


@lru_cache(maxsize=65_536, typed=True)
def _label(name: str, value: AttributeValue) -> str:
    """An attribute as stems: a yes carries its name, a text its value too."""
    if isinstance(value, tuple):
        return " ".join(_stemming().of(each) for each in value)
    if value is False:
        return ""
    return _stemming().of(name if value is True else f"{name} {value}")


def _together(stated: dict[str, list[Fact]], titled: Mapping[str, tuple[float, ...]]) -> dict[str, list[Fact]]:
    """The attributes, and what only the title says, as the JSON field wants them: texts as stems, like every other."""
    for values in stated.values():
        for place, value in enumerate(values):
            if value.__class__ is str:
                values[place] = _STEMS[value]
    for key, numbers in titled.items():
        # What an attribute states is never added to.
        if key not in stated:
            stated[key] = list(numbers)
    return stated
