"""The index of one catalog, or of several together: one tantivy document per offer, the whole product stored in it.

An offer is a variant, or a product without variants, so that a limit on price, stock and colour holds for one thing
that can be bought and not for parts of several.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shopcli.attributes.facts import facts
from shopcli.catalog.codec import restore_product, store_product
from shopcli.catalog.product import Product
from shopcli.index.analysis import spaced
from shopcli.index.summary import Summary
from shopcli.text import fold

if TYPE_CHECKING:
    import tantivy

ANALYZER = "shopcli"
"""Text is cut into tokens by `analysis` and reaches tantivy parted by spaces; this analyzer splits there and stems."""

TEXT_FIELDS = ("title", "section", "maker", "labels", "body")
"""Title; category names; brand; tags and attributes; description."""

_COUNTED_EXACTLY = 60_000
"""Tantivy refuses more buckets than about this many."""


_OF_BROKEN_FILES = (ArithmeticError, AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError)
"""What reading data of the wrong shape raises, `UnicodeError` among it as a `ValueError`."""


class IndexDamagedError(Exception):
    """The files of an index do not hold what they should; it is thrown away and built again."""


@contextmanager
def guarded() -> Iterator[None]:
    """Turns what tantivy raises over broken files into `IndexDamagedError`.

    A panic inside tantivy arrives as `PanicException`, which is no `Exception`.
    """
    try:
        yield
    except (KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError):
        raise
    except BaseException as problem:
        if isinstance(problem, Exception) and not isinstance(problem, _OF_BROKEN_FILES):
            raise
        raise IndexDamagedError(str(problem)) from problem


@dataclass(frozen=True, slots=True)
class Hit:
    """An offer that a query found, with the text score that found it."""

    score: float
    offer: Product


@dataclass(frozen=True, slots=True)
class Index:
    """An open index. Reading it may raise `IndexDamagedError`."""

    folder: Path
    summary: Summary
    schema: "tantivy.Schema"
    searcher: "tantivy.Searcher"
    _index: "tantivy.Index"
    _analyzer: "tantivy.TextAnalyzer"

    def stems(self, text: str) -> list[str]:
        """The tokens of `text` as the index holds them, in order, each once."""
        return list(dict.fromkeys(self._analyzer.analyze(spaced(text))))

    def search(
        self, query: "tantivy.Query", limit: int, *, order_by: str | None = None, ascending: bool = False
    ) -> list[Hit]:
        """The best `limit` offers, by text score or by a numeric field."""
        import tantivy

        order = tantivy.Order.Asc if ascending else tantivy.Order.Desc
        with guarded():
            hits = self.searcher.search(query, limit, count=False, order_by_field=order_by, order=order).hits
            return [Hit(float(score or 0), self._offer(address)) for score, address in hits]

    def products(self, query: "tantivy.Query", limit: int) -> list[Product]:
        """The products, as the catalog holds them, of the best `limit` offers, each once."""
        with guarded():
            hits = self.searcher.search(query, limit, count=False).hits
            found = [restore_product(self.searcher.doc(address)["stored"][0].decode()) for _, address in hits]
        return list({product.id: product for product in found}.values())

    def count(self, query: "tantivy.Query") -> int:
        """How many products have an offer that the query matches; within 3 % where over 60,000 offers match."""
        with guarded():
            offers: int = self.searcher.search(query, 1).count  # type: ignore[attr-defined]  # missing in the stub
            if self.searcher.num_docs == self.summary.products:
                return offers
            if offers > _COUNTED_EXACTLY:
                return round(self.searcher.cardinality(query, "product"))
            buckets = {"products": {"terms": {"field": "product", "size": offers or 1}}}
            return len(self.searcher.aggregate(query, buckets)["products"]["buckets"])

    def aggregate(self, query: "tantivy.Query", request: dict[str, Any]) -> dict[str, Any]:
        with guarded():
            return self.searcher.aggregate(query, request)

    def parse(self, expression: str) -> "tantivy.Query":
        """A query in tantivy's own syntax; ranges over JSON paths have no other form."""
        return self._index.parse_query(expression, [])

    def carries(self, stem: str) -> bool:
        """Whether any product carries the stem in any of its texts."""
        with guarded():
            return any(self.searcher.doc_freq(field, stem) for field in TEXT_FIELDS)

    def rarity(self, stem: str) -> float:
        """How telling the stem is: the inverse document frequency of BM25, in the field where most carry it."""
        with guarded():
            carriers = max(self.searcher.doc_freq(field, stem) for field in TEXT_FIELDS)
            return log(1 + (self.searcher.num_docs - carriers + 0.5) / (carriers + 0.5))

    def ids_scoring(self, query: "tantivy.Query", lowest: float, limit: int) -> list[str]:
        """The products whose score is at least `lowest`, at most `limit` of them."""
        with guarded():
            hits = self.searcher.search(query, limit, count=False).hits
            return list(dict.fromkeys(self._offer(address).id for score, address in hits if score >= lowest))

    def _offer(self, address: "tantivy.DocAddress") -> Product:
        document = self.searcher.doc(address)
        product = restore_product(document["stored"][0].decode())
        chosen = document["variant"][0].decode()
        return next((product.as_variant(v) for v in product.variants if v.id == chosen), product)


def open_index(folder: Path, summary: Summary) -> Index:
    import tantivy

    with guarded():
        index = tantivy.Index.open(str(folder / "tantivy"))
        analyzer = _register(index)
        return Index(folder, summary, index.schema, index.searcher(), index, analyzer)


def write_index(folder: Path, products: Iterable[tuple[Product, Sequence[Product]]]) -> None:
    """Writes products with their offers into a new tantivy index in `folder`."""
    documents = (documents_of(product, offers, number) for number, (product, offers) in enumerate(products))
    write_documents(folder, (document for several in documents for document in several))


def documents_of(product: Product, offers: Sequence[Product], number: int) -> "Iterator[tantivy.Document]":
    """One document for each offer of a product; `number` is the product's own in its index."""
    stored = store_product(product).encode()
    return (_document(offer, stored, number) for offer in offers)


def write_documents(folder: Path, documents: "Iterable[tantivy.Document]") -> None:
    """Writes documents into a new tantivy index in `folder`; they may be written again elsewhere."""
    import tantivy

    target = folder / "tantivy"
    target.mkdir()
    index = tantivy.Index(_schema(), str(target))
    _register(index)
    # One thread makes one segment, which opens and answers faster than many.
    writer = index.writer(heap_size=128_000_000, num_threads=1)
    for document in documents:
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


def _register(index: "tantivy.Index") -> "tantivy.TextAnalyzer":
    import tantivy

    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
    analyzer = builder.filter(tantivy.Filter.stemmer("english")).build()
    index.register_tokenizer(ANALYZER, analyzer)
    # The columns of a JSON field, which ranges and extremes read, go by the field's tokenizer too: whole values there.
    index.register_fast_field_tokenizer(ANALYZER, tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.raw()).build())
    return analyzer


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
    builder.add_unsigned_field("product", fast=True)
    builder.add_bytes_field("stored", stored=True)
    builder.add_bytes_field("variant", stored=True)
    return builder.build()


def _document(offer: Product, stored: bytes, number: int) -> "tantivy.Document":
    import tantivy

    document = tantivy.Document()
    document.add_text("id", offer.id)
    if offer.variant:
        document.add_text("id", offer.variant)
    document.add_text("shop", offer.shop)
    document.add_text("title", spaced(offer.title))
    document.add_text("section", spaced(" / ".join(offer.category)))
    document.add_text("maker", spaced(offer.brand or ""))
    document.add_text("labels", spaced(" / ".join(_labels(offer))))
    document.add_text("body", spaced(offer.description or ""))
    if offer.brand:
        document.add_text("brand", fold(offer.brand))
    for depth in range(1, len(offer.category) + 1):
        document.add_text("category", category_key(offer.category[:depth]))
    if offer.currency:
        document.add_text("currency", offer.currency)
    if offer.price is not None:
        document.add_float("price", float(offer.price))
    if offer.rating:
        document.add_float("rating", float(offer.rating.of_five))
        document.add_float("popularity", float(offer.rating.of_five) * _confidence(offer.rating.count))
    if offer.in_stock is not None:
        document.add_boolean("in_stock", offer.in_stock)
    document.add_json("facts", _facts(offer))
    document.add_unsigned("product", number)
    document.add_bytes("stored", stored)
    document.add_bytes("variant", (offer.variant or "").encode())
    return document


def category_key(path: Sequence[str]) -> str:
    return "\x1f".join(fold(part) for part in path)


def _confidence(count: int | None) -> float:
    return (count or 0) / ((count or 0) + 20)


def _labels(offer: Product) -> Iterator[str]:
    """Tags and attributes as words: a yes carries its name, a text its value."""
    yield from offer.tags
    for name, value in offer.attributes.items():
        if value is True:
            yield name
        elif isinstance(value, tuple):
            yield from value
        elif not isinstance(value, bool):
            yield f"{name} {value}"


def _facts(offer: Product) -> dict[str, list[float | bool | str]]:
    """The attributes as the JSON field wants them: texts parted into tokens like every other text."""
    return {
        key: [spaced(value) if isinstance(value, str) else value for value in values]
        for key, values in facts(offer.attributes).items()
    }
