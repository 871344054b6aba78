"""An open index of one catalog, or of several together; `documents` says what is in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shopcli.catalog.codec import restore_parted, restore_product, restore_variant
from shopcli.catalog.product import Product
from shopcli.index.analysis import spaced
from shopcli.index.summary import Summary
from shopcli.text import fold

if TYPE_CHECKING:
    import tantivy

ANALYZER = "shopcli"
"""Text is cut into tokens by `analysis` and reaches tantivy parted by spaces; this analyzer splits there."""

TEXT_FIELDS = ("title", "section", "maker", "labels", "body")
"""Title; category names; brand; tags and attributes; description."""

_COUNTED_EXACTLY = 60_000
"""Offers of products with several, which are told apart one by one: that takes 0.4 µs each."""

_PAGE = 4096
"""Offers that are read together where all are."""

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
class Numbers:
    """What offers say in a field of numbers: the least and the most, and how many offers say none."""

    lowest: float | None
    highest: float | None
    silent: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many offers a query matches, of how many products they are, and what they say in fields of numbers."""

    offers: int
    products: int
    numbers: Mapping[str, Numbers]


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
        places = self.places(query, limit, order_by=order_by, ascending=ascending)
        offers = self.offers_at([place for _, place in places])
        return [Hit(score, offer) for (score, _), offer in zip(places, offers, strict=True)]

    def places(
        self, query: "tantivy.Query", limit: int, *, order_by: str | None = None, ascending: bool = False
    ) -> "list[tuple[float, tantivy.DocAddress]]":
        """Where the best `limit` offers are, each with its score; to look is cheap, to read what is there is not."""
        import tantivy

        order = tantivy.Order.Asc if ascending else tantivy.Order.Desc
        with guarded():
            hits = self.searcher.search(query, limit, count=False, order_by_field=order_by, order=order).hits
            return [(float(score or 0), address) for score, address in hits]

    def offers_at(self, places: "Iterable[tantivy.DocAddress]") -> list[Product]:
        restored: dict[bytes, Product] = {}
        with guarded():
            return [self._offer(place, restored) for place in places]

    def sketches_at(self, places: "Iterable[tantivy.DocAddress]") -> list[Product]:
        """The offers without the other variants of their products: there may be many, and ranking needs none."""
        parted: dict[bytes, tuple[Product, dict[str, dict[str, Any]]]] = {}
        found = []
        with guarded():
            for place in places:
                document = self.searcher.doc(place)
                stored, chosen = document["stored"][0], document["variant"][0].decode()
                if stored not in parted:
                    parted[stored] = restore_parted(stored.decode())
                product, variants = parted[stored]
                found.append(product.as_variant(restore_variant(variants[chosen])) if chosen in variants else product)
        return found

    def numbers_at(self, places: "Sequence[tantivy.DocAddress]") -> list[int]:
        """The numbers of the products that the offers are of, each once."""
        return list(self._apart(places))

    def one_of_each(self, places: "Sequence[tantivy.DocAddress]") -> "list[tantivy.DocAddress]":
        """Of the offers of each product, where one is."""
        return list(self._apart(places).values())

    def _apart(self, places: "Sequence[tantivy.DocAddress]") -> "dict[int, tantivy.DocAddress]":
        """Where an offer of each product is, by the product's number."""
        with guarded():
            numbers = self.searcher.fast_field_values("product", list(places))
            return {int(number or 0): place for number, place in zip(numbers, places, strict=True)}

    def product_at(self, place: "tantivy.DocAddress") -> Product:
        """The whole product of the offer, as the catalog holds it."""
        with guarded():
            return restore_product(self.searcher.doc(place)["stored"][0].decode())

    def products(self, query: "tantivy.Query", limit: int) -> list[Product]:
        """The products, as the catalog holds them, of the best `limit` offers, each once."""
        with guarded():
            hits = self.searcher.search(query, limit, count=False).hits
            found = [self.product_at(address) for _, address in hits]
        return list({product.id: product for product in found}.values())

    def every_product(self) -> Iterator[Product]:
        """Every product once, as the catalog holds it, in the catalog's order; a few are in memory at a time."""
        import tantivy

        number = 0
        while True:
            rest = tantivy.Query.range_query(self.schema, "product", tantivy.FieldType.Unsigned, lower_bound=number)
            with guarded():
                page = self.searcher.search(rest, _PAGE, count=False, order_by_field="product", order=tantivy.Order.Asc)
                offers = self._apart([address for _, address in page.hits])
                products = [self.product_at(each) for each in offers.values()]
            yield from products
            if len(page.hits) < _PAGE:
                return
            number = max(offers) + 1

    def count(self, query: "tantivy.Query") -> int:
        """How many products have an offer that the query matches, as `tally` counts them."""
        return self.tally(query).products

    def tally(self, query: "tantivy.Query", fields: Iterable[str] = ()) -> Tally:
        """What the query matches, counted, with what it says in `fields`; to look once is cheaper than for each.

        The products are within 3 % of those with several offers, where over 60,000 such offers match.
        """
        asked: dict[str, Any] = {"alone": {"terms": {"field": "alone"}}}
        for field in fields:
            asked[field] = {"stats": {"field": field}}
            asked[_filled(field)] = {"stats": {"field": field, "missing": 0}}
        with guarded():
            answer = self.searcher.aggregate(query, asked)
            counts = {bool(bucket["key"]): int(bucket["doc_count"]) for bucket in answer["alone"]["buckets"]}
            alone, others = counts.get(True, 0), counts.get(False, 0)
            if alone + others == self.searcher.num_docs:
                products = self.summary.products
            else:
                products = alone + (self._told_apart(query, others) if others else 0)
            numbers = {field: _numbers(answer[field], answer[_filled(field)]) for field in fields}
        return Tally(alone + others, products, numbers)

    def _told_apart(self, query: "tantivy.Query", offers: int) -> int:
        """How many products the matching offers are of, `offers` in number, that are not their product's only one."""
        import tantivy

        one_of_several = tantivy.Query.term_query(self.schema, "alone", False, index_option="basic")
        both = [(tantivy.Occur.Must, query), (tantivy.Occur.Must, one_of_several)]
        these = tantivy.Query.const_score_query(tantivy.Query.boolean_query(both), 0.0)
        if offers > _COUNTED_EXACTLY:
            return round(self.searcher.cardinality(these, "product"))
        addresses = [address for _, address in self.searcher.search(these, offers, count=False).hits]
        return len(set(self.searcher.fast_field_values("product", addresses)))

    def offers(self, query: "tantivy.Query") -> int:
        """How many offers the query matches."""
        with guarded():
            counted = self.searcher.aggregate(query, {"offers": {"value_count": {"field": "product"}}})
            return int(counted["offers"]["value"])

    def any(self, query: "tantivy.Query") -> bool:
        """Whether the query matches anything."""
        with guarded():
            return bool(self.searcher.search(query, 1, count=False).hits)

    def aggregate(self, query: "tantivy.Query", request: dict[str, Any]) -> dict[str, Any]:
        with guarded():
            return self.searcher.aggregate(query, request)

    def parse(self, expression: str) -> "tantivy.Query":
        """A query in tantivy's own syntax; ranges over JSON paths have no other form."""
        return self._index.parse_query(expression, [])

    def carries(self, stem: str) -> bool:
        """Whether any product carries the stem in any of its texts."""
        return bool(self.carrying(stem))

    def carrying(self, stem: str) -> list[str]:
        """The fields of text in which any product carries the stem."""
        with guarded():
            return [field for field in TEXT_FIELDS if self.searcher.doc_freq(field, stem)]

    def is_everywhere(self, field: str, value: str) -> bool:
        """Whether every offer has the value."""
        with guarded():
            return bool(self.searcher.doc_freq(field, value) == self.searcher.num_docs)

    def rarity(self, stem: str) -> float:
        """How telling the stem is: the inverse document frequency of BM25, in the field where most carry it."""
        with guarded():
            carriers = max(self.searcher.doc_freq(field, stem) for field in TEXT_FIELDS)
            return log(1 + (self.searcher.num_docs - carriers + 0.5) / (carriers + 0.5))

    def _offer(self, place: "tantivy.DocAddress", restored: dict[bytes, Product]) -> Product:
        """`restored` are the products of other offers, which this may be one of too."""
        document = self.searcher.doc(place)
        stored, chosen = document["stored"][0], document["variant"][0].decode()
        if (product := restored.get(stored)) is None:
            product = restored[stored] = restore_product(stored.decode())
        return next((product.as_variant(v) for v in product.variants if v.id == chosen), product)


def _filled(field: str) -> str:
    """What is asked of `field` with a number put in where an offer says none."""
    return f"{field}, filled"


def _numbers(stated: Mapping[str, Any], filled: Mapping[str, Any]) -> Numbers:
    return Numbers(stated["min"], stated["max"], int(filled["count"]) - int(stated["count"]))


def open_index(folder: Path, summary: Summary) -> Index:
    import tantivy

    with guarded():
        index = tantivy.Index.open(str(folder / "tantivy"))
        register(index)
        return Index(folder, summary, index.schema, index.searcher(), index, stemmer())


def register(index: "tantivy.Index") -> None:
    """Tells an index what `ANALYZER` is; it is not kept in its files."""
    import tantivy

    index.register_tokenizer(ANALYZER, tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())
    # The columns of a JSON field, which ranges and extremes read, go by the field's tokenizer too: whole values there.
    index.register_fast_field_tokenizer(ANALYZER, tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.raw()).build())


def stemmer() -> "tantivy.TextAnalyzer":
    """Splits tokens at the spaces between them, and stems them."""
    import tantivy

    whole = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
    return whole.filter(tantivy.Filter.stemmer("english")).build()


NO_CATEGORY = "\x1f"
"""The key of products that are in none; no category has it, for names are not empty."""


def category_key(path: Sequence[str]) -> str:
    return "\x1f".join(fold(part) for part in path)
