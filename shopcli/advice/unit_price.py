"""What one unit of a thing costs, for things that are bought by how much of something they hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from shopcli.attributes.facts import facts
from shopcli.attributes.units import read_quantities
from shopcli.bundle.kinds import kind_of
from shopcli.catalog.product import Product
from shopcli.text import fold

_BY_KIND: Mapping[str, tuple[str, Decimal, str]] = {
    "drive": ("storage", Decimal(1), "GB"),
    "memory": ("ram", Decimal(1), "GB"),
    "power bank": ("battery_capacity", Decimal(1000), "1000 mAh"),
}
"""Kind of product → the key that it is bought for, how many base units make one, and what that is called."""
_LENGTH = ("cable_length", Decimal(1000), "m")
_PAGES = ("page_yield", Decimal(1), "page")
_CONTENTS = frozenset({"net weight", "net content", "net contents", "contents", "净含量", "净重"})
_BY_DIMENSION = {"mass": (Decimal(100), "100 g"), "volume": (Decimal(1), "L")}
_PIECES = frozenset({"pack size", "pieces", "pack", "件数", "片数", "包数", "pieces per pack"})
_DIGITS = 3
"""Digits of a price below one cent that say something."""


@dataclass(frozen=True, slots=True)
class UnitPrice:
    """`amount` for one `unit`, which is written alike in both languages except `page` and `piece`."""

    product: Product
    amount: Decimal
    unit: str


def unit_price(offer: Product) -> UnitPrice | None:
    """`None` where it has no price, or states no size that it is bought by."""
    if offer.price is None:
        return None
    size = _size(offer)
    if size is None or size[0] <= 0:
        return None
    return UnitPrice(offer, _rounded(offer.price / size[0]), size[1])


def _size(offer: Product) -> tuple[Decimal, str] | None:
    """How many units it holds, and the unit."""
    for name, value in offer.attributes.items():
        folded = fold(name).strip()
        if folded in _CONTENTS:
            for quantity in read_quantities(str(value)):
                if quantity.dimension in _BY_DIMENSION:
                    step, unit = _BY_DIMENSION[quantity.dimension]
                    return quantity.value / step, unit
        if folded in _PIECES and str(value).isdigit() and int(str(value)) > 1:
            return Decimal(str(value)), "piece"
    known = _BY_KIND.get(kind_of(offer))
    stated = facts(offer.attributes)
    for key, step, unit in (known,) if known else (_LENGTH, _PAGES):
        if key == _LENGTH[0] and not _is_cable(offer):
            continue
        values = [value for value in stated.get(key, ()) if isinstance(value, float)]
        if len(values) == 1:
            return Decimal(repr(values[0])) / step, unit
    return None


def _is_cable(offer: Product) -> bool:
    name = fold(offer.title.partition(",")[0])
    return any(word in name for word in ("cable", "cord", "线"))


def _rounded(amount: Decimal) -> Decimal:
    """To cents, and where that leaves little of it to three digits."""
    if amount >= 1:
        return amount.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return amount.quantize(Decimal(1).scaleb(amount.adjusted() - _DIGITS + 1), ROUND_HALF_UP)
