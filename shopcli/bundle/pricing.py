"""What a basket costs, to the minor unit: prices, the promotions that go together, shipping.

In each shop's order a code counts only where it is given, one code at the most. Promotions that stack all count, and
of those that do not exactly one does, where one applies. Of what that leaves open, the shopper gets the cheapest.
Every discount counts from catalog prices; together they never take off more than the shop's subtotal.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from shopcli.bundle.discounts import Piece, Taken, discount
from shopcli.bundle.minor_units import from_minor, to_minor
from shopcli.bundle.promotion import Kind, Promotion, fold_code, promotions_of
from shopcli.bundle.shipping import ShippingRule, own_fee
from shopcli.catalog.product import Product, Store
from shopcli.errors import UsageError


@dataclass(frozen=True, slots=True)
class Line:
    """`quantity` (1 or more) of one offer; `slot` is the wish that it fills, empty where there is none."""

    offer: Product
    quantity: int
    slot: str = ""


@dataclass(frozen=True, slots=True)
class Discount:
    """What a promotion takes off (0 where it only spares shipping) and the places of the lines that it counts on."""

    promotion: Promotion
    amount: Decimal
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """The part of a basket that one shop sells; `payable` is for its goods, after discounts."""

    shop: str
    subtotal: Decimal
    payable: Decimal
    shipping: Decimal | None
    """`None` where the shop does not say."""


@dataclass(frozen=True, slots=True)
class Priced:
    """A basket with its price. `total` holds the shipping that is known; `shipping` is `None` where any is unknown."""

    lines: tuple[Line, ...]
    currency: str | None
    subtotal: Decimal
    discounts: tuple[Discount, ...]
    shipping: Decimal | None
    total: Decimal
    orders: tuple[Order, ...] = ()
    """One for each shop, in order of its first line."""


def price_basket(lines: Sequence[Line], stores: Sequence[Store], today: date, codes: Sequence[str] = ()) -> Priced:
    """The exact price of `lines`. A shop that is not among `stores` has no promotions and unknown shipping.

    Raises `UsageError` for lines in several currencies and for a line without a price.
    """
    currency = _currency(lines)
    pieces = [Piece(place, line.offer, _price(line.offer), line.quantity) for place, line in enumerate(lines)]
    by_key = {store.key: store for store in stores}
    orders = []
    for shop in dict.fromkeys(line.offer.shop for line in lines):
        mine = [piece for piece in pieces if piece.offer.shop == shop]
        orders.append(_order(mine, by_key.get(shop, Store(shop, shop)), currency, today, tuple(codes)))
    known = [one.order.shipping for one in orders]
    shipping = None if None in known else sum((fee for fee in known if fee is not None), from_minor(0, currency))
    return Priced(
        lines=tuple(lines),
        currency=currency,
        subtotal=sum((one.order.subtotal for one in orders), from_minor(0, currency)),
        discounts=tuple(each for one in orders for each in one.discounts),
        shipping=shipping,
        total=sum((one.total for one in orders), from_minor(0, currency)),
        orders=tuple(one.order for one in orders),
    )


def running(store: Store, today: date, codes: Sequence[str]) -> tuple[Promotion, ...]:
    """The store's promotions that may count today: the automatic ones, and those of the codes given."""
    given = tuple(codes)
    return tuple(
        each
        for each in promotions_of(store)
        if each.when(today) == "current" and (each.code is None or each.has_code(given))
    )


_Applied: TypeAlias = tuple[tuple[Promotion, Taken], ...]


@dataclass(frozen=True, slots=True)
class _PricedOrder:
    order: Order
    discounts: tuple[Discount, ...]
    total: Decimal

    @property
    def rank(self) -> tuple[Decimal, bool, int]:
        """Less is better for the shopper: what is paid, then what is unknown, then what is to be explained."""
        return self.total, self.order.shipping is None, len(self.discounts)


def _order(
    pieces: Sequence[Piece], store: Store, currency: str | None, today: date, codes: tuple[str, ...]
) -> _PricedOrder:
    found = ((each, discount(each, pieces, currency)) for each in running(store, today, codes))
    applicable = tuple((promotion, taken) for promotion, taken in found if taken is not None)
    rule = ShippingRule.of(store)
    return min((_priced(pieces, store.key, rule, currency, one) for one in _allowed(applicable)), key=lambda o: o.rank)


def _allowed(applicable: _Applied) -> Iterator[_Applied]:
    """Each set of promotions that may count together, in the shop's order."""
    codes = dict.fromkeys(fold_code(each.code) for each, _ in applicable if each.code is not None)
    for code in (None, *codes):
        pool = tuple(one for one in applicable if one[0].code is None or fold_code(one[0].code) == code)
        stacking = tuple(one for one in pool if one[0].stackable)
        alone = tuple(one for one in pool if not one[0].stackable)
        yield from (tuple(one for one in pool if one in (*stacking, chosen)) for chosen in alone)
        if not alone:
            yield stacking


def _priced(
    pieces: Sequence[Piece], shop: str, rule: ShippingRule, currency: str | None, applied: _Applied
) -> _PricedOrder:
    left = subtotal = sum(piece.price * piece.quantity for piece in pieces)
    discounts = []
    for promotion, taken in applied:
        amount = min(taken.amount, left)
        left -= amount
        if amount:
            discounts.append(Discount(promotion, from_minor(amount, currency), taken.lines))
    payable = from_minor(left, currency)
    fees = [own_fee(piece.offer) for piece in pieces]
    shipping = Decimal(0) if None not in fees else rule.cost(payable)
    if shipping != 0 and (freeing := [one for one in applied if one[0].kind is Kind.FREE_SHIPPING]):
        promotion, taken = freeing[0]
        discounts.append(Discount(promotion, from_minor(0, currency), taken.lines))
        shipping = Decimal(0)
    own = sum(
        to_minor(fee, currency) * piece.quantity for fee, piece in zip(fees, pieces, strict=True) if fee is not None
    )
    freight = from_minor(own, currency)
    known = None if shipping is None else from_minor(to_minor(shipping, currency), currency) + freight
    order = Order(shop, from_minor(subtotal, currency), payable, known)
    return _PricedOrder(order, tuple(discounts), payable + (freight if known is None else known))


def _currency(lines: Sequence[Line]) -> str | None:
    currencies = list(dict.fromkeys(line.offer.currency for line in lines))
    if len(currencies) > 1:
        named = " and ".join(sorted(currency or "no stated currency" for currency in currencies))
        raise UsageError(
            f"the basket mixes {named}, and money is never converted",
            hint="put together what is priced in one currency",
        )
    return currencies[0] if currencies else None


def _price(offer: Product) -> int:
    """In minor units; a price that is finer is rounded half up, as it is charged."""
    if offer.price is None:
        raise UsageError(f"{offer.variant or offer.id} has no price in the catalog", hint="leave it out of the basket")
    return to_minor(offer.price, offer.currency)
