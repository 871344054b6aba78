"""What is to be put together, and the basket that was."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Literal, TypeAlias

from shopcli.bundle.minor_units import to_minor
from shopcli.bundle.pricing import Line, Priced, price_basket
from shopcli.catalog.product import Product, Store

Choice: TypeAlias = tuple[int, int]
"""The index of a slot, and of one of its options."""

Goal: TypeAlias = Literal["fit", "total"]
"""The highest fit, or the lowest total."""

_FIT_UNITS = 10_000


@dataclass(frozen=True, slots=True)
class Option:
    """An offer with how well it fits its slot, from 0 upward; fits are told apart by their fourth decimal."""

    offer: Product
    fit: float


@dataclass(frozen=True, slots=True)
class Slot:
    """A wish that one of `options` is to fill, `quantity` times."""

    name: str
    options: tuple[Option, ...]
    quantity: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """`budget` holds for the total with the shipping that is known; `inclusive` allows it to be met exactly.

    `currency` is what options must be priced in. `objective` is what comes first: the best fit, or the lowest total.
    """

    slots: tuple[Slot, ...]
    stores: tuple[Store, ...]
    today: date
    codes: tuple[str, ...] = ()
    budget: Decimal | None = None
    inclusive: bool = True
    currency: str | None = "USD"
    forbidden: frozenset[tuple[Choice, Choice]] = frozenset()
    objective: Goal = "fit"

    def highest_total(self) -> int | None:
        """The budget as the most minor units that may be paid."""
        if self.budget is None:
            return None
        if self.inclusive:
            return to_minor(self.budget, self.currency, ROUND_FLOOR)
        return to_minor(self.budget, self.currency, ROUND_CEILING) - 1

    def eligible(self, slot: int) -> Iterator[int]:
        """The options of a slot that can be bought: priced in the currency, not out of stock, enough of them."""
        for number, option in enumerate(self.slots[slot].options):
            offer = option.offer
            enough = offer.stock is None or offer.stock >= self.slots[slot].quantity
            if offer.price is not None and offer.currency == self.currency and offer.in_stock is not False and enough:
                yield number

    def price(self, chosen: tuple[int, ...]) -> Priced:
        """What the basket of one option for each slot costs."""
        lines = [
            Line(slot.options[number].offer, slot.quantity, slot.name)
            for slot, number in zip(self.slots, chosen, strict=True)
        ]
        return price_basket(lines, self.stores, self.today, self.codes)

    def fit_units(self, chosen: tuple[int, ...]) -> int:
        """The sum of fits in whole units, so that sums of equal fits are equal."""
        return sum(fit_units(slot.options[number]) for slot, number in zip(self.slots, chosen, strict=True))


def fit_units(option: Option) -> int:
    return round(option.fit * _FIT_UNITS)


@dataclass(frozen=True, slots=True)
class Solution:
    """`chosen` is an option's index for each slot. `gap` is how much better a basket might be, relative to this one's
    fit (or total, where that is the objective): 0.0 once it is proven `optimal`."""

    chosen: tuple[int, ...]
    priced: Priced
    fit: float
    optimal: bool
    gap: float
