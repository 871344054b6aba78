"""What is reduced, and whether it really is: against its list price, and against what it cost before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from shopcli.advice.columns import chosen_offer
from shopcli.advice.price_history import price_history
from shopcli.catalog.product import Product

Proof: TypeAlias = Literal["list_price", "history", "not_lower"]
"""Only the shop's own list price says so; it is below every price known before; it was as low or lower before."""


@dataclass(frozen=True, slots=True)
class Reduction:
    """`saving` is off `before`: the list price, or with a history the lowest price known before.

    `not_lower` says that it was sold for `before` on `day` already, and `saving` is nothing.
    """

    product: Product
    before: Decimal
    saving: Decimal
    proof: Proof
    day: date | None = None

    @property
    def percent(self) -> int:
        return int(self.saving * 100 / self.before)


def reduction(product: Product, today: date) -> Reduction | None:
    """Of the version that is offered cheapest; `None` where nothing says that it cost more."""
    offer = chosen_offer(product)
    if offer.price is None:
        return None
    history = price_history(product, today)
    if history:
        day, lowest = min(history, key=lambda past: (past[1], past[0]))
        if offer.price < lowest:
            return Reduction(offer, lowest, lowest - offer.price, "history", day)
        if offer.saving is not None:
            return Reduction(offer, lowest, Decimal(0), "not_lower", day)
        return None
    if offer.saving is None or offer.list_price is None:
        return None
    return Reduction(offer, offer.list_price, offer.saving, "list_price")


def reductions(products: Iterable[Product], today: date, most: int) -> tuple[Reduction, ...]:
    """The largest shares first, of what can be bought; those that are none come last."""
    found = [one for product in products if (one := reduction(product, today)) and one.product.in_stock is not False]
    return tuple(sorted(found, key=lambda one: (-one.saving / one.before, one.product.id))[:most])
