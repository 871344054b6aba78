"""The catalog around a need: how much is there, where, and at what prices."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from shopcli.index.index import Index, Tally
from shopcli.search.candidate import CategoryShape, Shape
from shopcli.search.limits import all_of, price_query
from shopcli.search.rank import Ranking
from shopcli.search.tally import all_priced

if TYPE_CHECKING:
    import tantivy

_CATEGORIES = 6
_LONGEST = 16
"""Fifteen digits, which every float keeps, and their point."""


def shape_of(
    matching: "tantivy.Query", tally: Tally, index: Index, currency: str | None, rankings: Sequence[Ranking]
) -> Shape:
    """The shape of what `matching` lets through; its prices are exact, and in `currency` alone."""
    lowest, highest = _prices(matching, tally, index, currency) if tally.offers else (None, None)
    return Shape(
        products=index.summary.products,
        matched=tally.products,
        currency=currency,
        min_price=lowest,
        max_price=highest,
        categories=_categories(index, rankings),
    )


def _prices(
    matching: "tantivy.Query", tally: Tally, index: Index, currency: str | None
) -> tuple[Decimal | None, Decimal | None]:
    """The lowest and the highest price."""
    if all_priced(tally, currency, index):
        lowest, highest = (_exact(tally.numbers["price"].lowest), _exact(tally.numbers["price"].highest))
        if lowest is not None and highest is not None:
            return lowest, highest
    priced = all_of([matching, price_query(index, currency)])
    return _extreme(priced, index, ascending=True), _extreme(priced, index, ascending=False)


def _exact(price: float | None) -> Decimal | None:
    """The very price that the float was made of; None where that may have had more digits than a float holds."""
    written = repr(price).removesuffix(".0")
    return Decimal(written) if price is not None and len(written) <= _LONGEST and "e" not in written else None


def _extreme(priced: "tantivy.Query", index: Index, *, ascending: bool) -> Decimal | None:
    hits = index.search(priced, 1, order_by="price", ascending=ascending)
    return hits[0].offer.price if hits else None


def _categories(index: Index, rankings: Sequence[Ranking]) -> tuple[CategoryShape, ...]:
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
