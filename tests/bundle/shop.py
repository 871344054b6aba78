"""Small shops for the tests of baskets: an offer or a promotion in one short call."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from shopcli.bundle.pricing import Line, Priced, price_basket
from shopcli.catalog.product import Availability, Product, Store

TODAY = date(2026, 11, 22)

_AMOUNTS = frozenset({"percent", "amount", "cap", "price", "min_spend", "fee", "free_over"})


def offer(id_: str, price: str | None, category: str = "Things", **fields: Any) -> Product:
    return Product(
        id=id_,
        title=fields.pop("title", id_.title()),
        price=None if price is None else Decimal(price),
        currency=fields.pop("currency", "USD"),
        category=tuple(category.split(" > ")),
        shop=fields.pop("shop", "shop"),
        availability=fields.pop("availability", Availability.IN_STOCK),
        **fields,
    )


def promotion(id_: str, kind: str, **fields: Any) -> Mapping[str, Any]:
    """The record as reading a catalog leaves it; amounts may be written as texts."""
    return {"id": id_, "kind": kind, **_with_amounts(fields)}


def store(*promotions: Mapping[str, Any], key: str = "shop", **shipping: Any) -> Store:
    """`fee` and `free_over` are the facts of its shipping policy."""
    policies = {"shipping": _with_amounts(shipping)} if shipping else {}
    return Store(key, key.title(), currency="USD", policies=policies, promotions=promotions)


def _with_amounts(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: Decimal(value) if name in _AMOUNTS else value for name, value in fields.items()}


def priced(
    lines: Sequence[Product | tuple[Product, int]], *promotions: Mapping[str, Any], codes: Sequence[str] = ()
) -> Priced:
    """A basket of a shop that ships free, so that the total is what is paid for goods."""
    return price_basket([line(each) for each in lines], [store(*promotions, fee="0")], TODAY, codes)


def line(item: Product | tuple[Product, int]) -> Line:
    return Line(*item) if isinstance(item, tuple) else Line(item, 1)


def off(priced: Priced) -> dict[str, str]:
    """Promotion id to what it takes off."""
    return {each.promotion.id: str(each.amount) for each in priced.discounts}


def bill(priced: Priced) -> dict[str, str]:
    """What is paid, as texts; shipping that is unknown is missing."""
    said = {"goods": priced.subtotal, "shipping": priced.shipping, "total": priced.total}
    return {name: f"{amount.normalize():f}" for name, amount in said.items() if amount is not None}
