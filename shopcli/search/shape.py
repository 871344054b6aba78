"""The catalog around a need: how much is there, where, and at what prices."""

from decimal import Decimal
from typing import TYPE_CHECKING

from shopcli.index.index import Index
from shopcli.search.candidate import CategoryShape, Shape
from shopcli.search.limits import all_of, price_query
from shopcli.search.rank import Ranking

if TYPE_CHECKING:
    import tantivy

_CATEGORIES = 6


def shape_of(matching: "tantivy.Query", index: Index, currency: str | None, rankings: list[Ranking]) -> Shape:
    """The shape of what `matching` lets through; its prices are exact, and in `currency` alone."""
    matched = index.count(matching)
    lowest = _extreme(matching, index, currency, ascending=True) if matched else None
    highest = _extreme(matching, index, currency, ascending=False) if matched else None
    return Shape(
        products=index.summary.products,
        matched=matched,
        currency=currency,
        min_price=lowest,
        max_price=highest,
        categories=_categories(index, rankings),
    )


def _extreme(matching: "tantivy.Query", index: Index, currency: str | None, *, ascending: bool) -> Decimal | None:
    priced = all_of([matching, price_query(index, currency)])
    hits = index.search(priced, 1, order_by="price", ascending=ascending)
    return hits[0].offer.price if hits else None


def _categories(index: Index, rankings: list[Ranking]) -> tuple[CategoryShape, ...]:
    """The categories of the ranked, most frequent first, each with all that the catalog holds in it."""
    counts: dict[tuple[tuple[str, ...], str | None], int] = {}
    for ranking in rankings:
        offer = ranking.offer
        counts[offer.category, offer.currency] = counts.get((offer.category, offer.currency), 0) + 1
    shapes = []
    for path, currency in sorted(counts, key=lambda key: (-counts[key], key[0]))[:_CATEGORIES]:
        summary = index.summary.category(path, currency)
        if path and summary:
            low, high = (summary.prices[0], summary.prices[-1]) if summary.prices else (None, None)
            shapes.append(CategoryShape(path, summary.count, low, high, currency))
    return tuple(shapes)
