"""A superlative is an order, not a leaning: "the cheapest", 最贵的, "best rated", "with the most RAM"."""

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from shopcli.catalog.product import Product
from shopcli.patterns import Pattern
from shopcli.query.need import Need
from shopcli.search.wishes import Measure, measure_of, measured

Order: TypeAlias = Callable[[Product], tuple[float, ...]]
"""What offers are sorted by, the lowest first."""

_UNKNOWN = float("inf")
_DEAREST = Pattern(r"most expensive|priciest|highest[\s-]priced|最贵|价格最高")
_MOST = Pattern(r"est(?![a-z])|最")
_BEST_RATED = Pattern(r"(?:best|highest)[\s-]rated|(?:评分|评价|口碑|好评率?)最[高好]")


def order_asked(need: Need) -> Order | None:
    """The order that a superlative of the need asks for, what cannot be bought last; None where it has none."""
    for wish in need.wishes:
        if wish.kind == "cheap" and ("est" in wish.text or "最" in wish.text):
            return lambda offer: (_out_of_stock(offer), _price(offer))
        if wish.kind == "premium" and _DEAREST.search(wish.text):
            return lambda offer: (_out_of_stock(offer), -_price(offer) if offer.price is not None else _UNKNOWN)
        if wish.kind == "top_rated" and _BEST_RATED.search(wish.text):
            return lambda offer: (_out_of_stock(offer), *_rating(offer))
        measure = measure_of(wish.kind)
        if measure and len(measure.keys) == 1 and (":" in wish.kind or _MOST.search(wish.text)):
            return partial(_by_number, measure)
    return None


def _by_number(measure: Measure, offer: Product) -> tuple[float, ...]:
    number = measured(offer, measure)
    if number is None:
        return _out_of_stock(offer), _UNKNOWN
    return _out_of_stock(offer), number[1] if measure.lower_is_better else -number[1]


def _out_of_stock(offer: Product) -> float:
    return float(offer.in_stock is False)


def _price(offer: Product) -> float:
    return float(offer.price) if offer.price is not None else _UNKNOWN


def _rating(offer: Product) -> tuple[float, float]:
    """Of equal ratings, the one that more buyers gave."""
    return (-float(offer.rating.of_five), -float(offer.rating.count or 0)) if offer.rating else (_UNKNOWN, 0.0)
