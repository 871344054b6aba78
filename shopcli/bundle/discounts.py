"""What one promotion takes off an order, by the prices in the catalog and in whole minor units.

- The threshold, `min_spend`, counts the covered lines before any discount. Nothing is taken off more than the covered
  lines cost, nor more than `cap`.
- percent: of what the covered lines cost together, rounded half up.
- amount: once, or where `once_per_order` is said to be false for each whole `min_spend`.
- buy_get: the covered units in order of price, dearest first, in groups of `buy` + `get`; the cheapest `get` of each
  whole group are reduced by `percent` (free where it is not given), rounded half up in all. Once per order is the
  first group alone.
- bundle: as many whole sets as there are, dearest units first, each for `price` where that is less. Once per order is
  the first set alone. A variant that is named is a part of its own; a product that is named is any other variant.
- free_shipping: nothing is taken off the goods.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from shopcli.bundle.minor_units import percent_of, threshold, to_minor
from shopcli.bundle.promotion import Kind, Promotion
from shopcli.catalog.product import Product

ALL = Decimal(100)


@dataclass(frozen=True, slots=True)
class Piece:
    """A line as promotions see it: its place in the basket, its price in minor units, how many."""

    line: int
    offer: Product
    price: int
    quantity: int


@dataclass(frozen=True, slots=True)
class Taken:
    """Minor units off, and the places of the lines that they count on."""

    amount: int
    lines: tuple[int, ...]


def discount(promotion: Promotion, pieces: Sequence[Piece], currency: str | None) -> Taken | None:
    """What `promotion` takes off `pieces`, all of its shop; `None` where it does not apply to them."""
    covered = [piece for piece in pieces if promotion.covers(piece.offer)]
    subtotal = sum(piece.price * piece.quantity for piece in covered)
    if not covered or subtotal < threshold(promotion.min_spend or Decimal(0), currency):
        return None
    if promotion.kind is Kind.BUY_GET:
        taken = _groups(promotion, covered)
    elif promotion.kind is Kind.BUNDLE:
        taken = _sets(promotion, covered, currency)
    else:
        taken = Taken(_off(promotion, subtotal, currency), tuple(piece.line for piece in covered))
    highest = subtotal if promotion.cap is None else min(subtotal, to_minor(promotion.cap, currency))
    return Taken(min(taken.amount, highest), taken.lines) if taken.lines else None


def _off(promotion: Promotion, subtotal: int, currency: str | None) -> int:
    if promotion.kind is Kind.PERCENT:
        assert promotion.percent is not None, "promotions are validated when the catalog is read"
        return percent_of(subtotal, promotion.percent)
    if promotion.kind is Kind.AMOUNT:
        assert promotion.amount is not None, "promotions are validated when the catalog is read"
        return to_minor(promotion.amount, currency) * times(promotion, subtotal, currency)
    return 0


def times(promotion: Promotion, subtotal: int, currency: str | None) -> int:
    """How often an amount counts on covered lines of `subtotal`."""
    if promotion.once_per_order is False and promotion.min_spend:
        return subtotal // threshold(promotion.min_spend, currency)
    return 1


def _groups(promotion: Promotion, covered: Sequence[Piece]) -> Taken:
    buy, size = group(promotion)
    units = sorted(
        ((piece.price, piece.line) for piece in covered for _ in range(piece.quantity)),
        key=lambda unit: (-unit[0], unit[1]),
    )
    groups = len(units) // size
    if promotion.once_per_order:
        groups = min(groups, 1)
    reduced = [unit for place, unit in enumerate(units[: groups * size]) if place % size >= buy]
    amount = percent_of(sum(price for price, _ in reduced), ALL if promotion.percent is None else promotion.percent)
    return Taken(amount, _places(reduced))


def group(promotion: Promotion) -> tuple[int, int]:
    """How many of a group are paid in full, and how many a group has."""
    assert promotion.buy is not None and promotion.get is not None, "promotions are validated when the catalog is read"
    return promotion.buy, promotion.buy + promotion.get


def _sets(promotion: Promotion, covered: Sequence[Piece], currency: str | None) -> Taken:
    parts = parts_of(promotion)
    units: dict[str, list[tuple[int, int]]] = {part: [] for part in parts}
    for piece in covered:
        units[part_of(piece.offer, parts)] += [(piece.price, piece.line)] * piece.quantity
    for each in units.values():
        each.sort(key=lambda unit: (-unit[0], unit[1]))
    sets = min(len(units[part]) // needed for part, needed in parts.items())
    if promotion.once_per_order:
        sets = min(sets, 1)
    assert promotion.price is not None, "promotions are validated when the catalog is read"
    price = to_minor(promotion.price, currency)
    amount, used = 0, list[tuple[int, int]]()
    for number in range(sets):
        one = [u for part, needed in parts.items() for u in units[part][number * needed : (number + 1) * needed]]
        saved = sum(price for price, _ in one) - price
        if saved > 0:
            amount += saved
            used += one
    return Taken(amount, _places(used))


def parts_of(promotion: Promotion) -> Mapping[str, int]:
    """The ids that make one set, with how many of each."""
    return Counter(promotion.products)


def part_of(offer: Product, parts: Mapping[str, int]) -> str:
    """The part of a bundle that a covered `offer` is."""
    return offer.variant if offer.variant is not None and offer.variant in parts else offer.id


def _places(units: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    return tuple(sorted({line for _, line in units}))
