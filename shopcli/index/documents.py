"""What an index holds: one tantivy document per offer, the whole product stored in it.

An offer is a variant, or a product without variants, so that a limit on price, stock and colour holds for one thing
that can be bought and not for parts of several.
"""

import json
from binascii import a2b_base64, b2a_base64
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import chain, count
from json.encoder import encode_basestring as quoted
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from shopcli.attributes.title_facts import title_facts
from shopcli.catalog.codec import store_product
from shopcli.catalog.known import Known
from shopcli.catalog.product import Product, Rating
from shopcli.catalog.records.staged import several
from shopcli.index.index import ANALYZER, NO_CATEGORY, TEXT_FIELDS, category_key, register
from shopcli.index.stated import STEMS, Stated, reads_exactly, stated, stemming, with_title
from shopcli.text import fold

if TYPE_CHECKING:
    import tantivy

Entry: TypeAlias = "str | tantivy.Document"
"""An offer as it is added to an index: as JSON, which takes half of the time of a document filled field by field."""

_HEAP = 500_000_000
"""Bytes that a writer may take before it begins another segment, and that it takes only as it needs them."""


def write_index(
    folder: Path, products: Iterable[tuple[Product, Sequence[Product]]], first: int = 0, step: int = 1
) -> None:
    """Writes products with their offers into a new tantivy index in `folder`, numbered from `first` in steps."""
    numbered = ((number, *each) for number, each in zip(count(first, step), products, strict=False))
    write_entries(folder, chain.from_iterable(map(_entries, several(numbered))))


def entries_of(product: Product, offers: Sequence[Product], number: int) -> Sequence[Entry]:
    """One for each offer of a product; `number` is the product's own in its index."""
    return list(_entries([(number, product, offers)]))


def write_entries(folder: Path, entries: Iterable[Entry]) -> None:
    """Writes offers into a new tantivy index in `folder`; they may be written again elsewhere."""
    import tantivy

    target = folder / "tantivy"
    target.mkdir()
    index = tantivy.Index(_schema(), str(target))
    register(index)
    # One thread makes one segment, which opens and answers faster than many.
    writer = index.writer(heap_size=_HEAP, num_threads=1)
    add_entries(writer, entries)
    writer.commit()
    writer.wait_merging_threads()


def add_entries(writer: "tantivy.IndexWriter", entries: Iterable[Entry]) -> None:
    for entry in entries:
        if isinstance(entry, str):
            writer.add_json(entry)
        else:
            writer.add_document(entry)


@lru_cache(maxsize=1)
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


_QUOTED = Known(quoted)
_BRANDS = Known(lambda brand: quoted(fold(brand)))


@lru_cache(maxsize=16_384)
def _category(path: tuple[str, ...]) -> str:
    """The stems of a category's names, and the keys of it and what it is in."""
    keys = [category_key(path[:depth]) for depth in range(1, len(path) + 1)] or [NO_CATEGORY]
    return f'"section":"{stemming().of(" / ".join(path))}","category":[{",".join(map(quoted, keys))}]'


_POPULARITY_DIGITS = 9
"""Behind the point: all that matters is the order, and so many are read exactly."""


@lru_cache(maxsize=16_384)
def _rated(value: Decimal, scale: Decimal, count: int | None) -> tuple[str, bool]:
    """The rating and how popular it makes its product, and whether both are read as exactly that."""
    points = float(Rating(value, scale).of_five)
    confidence = (count or 0) / ((count or 0) + 20)
    numbers = str(points), str(round(points * confidence, _POPULARITY_DIGITS))
    return ',"rating":{},"popularity":{}'.format(*numbers), all(map(reads_exactly, numbers))


def _shared(number: int, product: Product, is_alone: bool) -> tuple[str, bool]:
    """What the offers of a product have in common, and whether it is read as exactly that."""
    # Products are counted by their offers; only those with several have to be told apart for that.
    common = (
        f'{_category(product.category)},"shop":{_QUOTED[product.shop]},"product":{number}'
        f',"alone":{"true" if is_alone else "false"}'
    )
    if product.brand:
        common += f',"maker":"{STEMS[product.brand]}","brand":{_BRANDS[product.brand]}'
    if product.currency:
        common += f',"currency":{_QUOTED[product.currency]}'
    if (rating := product.rating) is None:
        return common, True
    rated, is_exact = _rated(rating.value, rating.scale, rating.count)
    return common + rated, is_exact


def _entries(products: Sequence[tuple[int, Product, Sequence[Product]]]) -> Iterator[Entry]:
    """Those of some products with their numbers; each step takes all of them in a row (see `staged`)."""
    stems = stemming().of
    stored = [b2a_base64(store_product(product), newline=False).decode() for _, product, _ in products]
    bodies = [stems(product.description) if product.description else "" for _, product, _ in products]
    tags = [" ".join([STEMS[tag] for tag in product.tags]) for _, product, _ in products]
    shared = [_shared(number, product, len(offers) == 1) for number, product, offers in products]
    places = [(place, offer) for place, (_, _, offers) in enumerate(products) for offer in offers]
    titles = [stems(offer.title) for _, offer in places]
    said = [stated(offer.attributes) for _, offer in places]
    titled = [title_facts(offer.title) for _, offer in places]
    for (place, offer), title, (labels, facts), numbers in zip(places, titles, said, titled, strict=True):
        common, is_exact = shared[place]
        yield _entry(
            offer,
            f'{{{common},"title":"{title}","labels":"{tags[place]} {labels}","body":"{bodies[place]}"',
            with_title(facts, numbers),
            is_exact,
            stored[place],
        )


def _entry(offer: Product, texts: str, facts: Stated, is_exact: bool, stored: str) -> Entry:
    ids, variant = quoted(offer.id), ""
    if offer.variant:
        ids = f"[{ids},{quoted(offer.variant)}]"
        variant = b2a_base64(offer.variant.encode(), newline=False).decode()
    if offer.price is not None:
        price = str(float(offer.price))
        texts += f',"price":{price}'
        is_exact = is_exact and reads_exactly(price)
    if (in_stock := offer.in_stock) is not None:
        texts += ',"in_stock":true' if in_stock else ',"in_stock":false'
    entry = f'{texts},"id":{ids},"facts":{{{facts.text}}},"stored":"{stored}","variant":"{variant}"}}'
    return entry if is_exact and facts.is_exact else _document(entry)


def _document(entry: str) -> "tantivy.Document":
    """The same, its numbers as Python reads them."""
    import tantivy

    data = json.loads(entry)
    for name in ("stored", "variant"):
        data[name] = a2b_base64(data[name])
    return tantivy.Document.from_dict(data, _schema())
