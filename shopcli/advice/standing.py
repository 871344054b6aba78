"""How each promotion stands to what is asked about: what it saves now, what is missing, when it begins or ended."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from shopcli.bundle.discounts import part_of, parts_of
from shopcli.bundle.pricing import Line, Priced, price_basket
from shopcli.bundle.promotion import Kind, Promotion, promotions_of
from shopcli.catalog.product import Product, Store

_LONG_OVER = timedelta(days=60)
"""What ended longer ago is no news; a code that is given is told of whenever it ended."""
_FAR_OFF = timedelta(days=120)


class State(StrEnum):
    APPLIES = "applies"
    OUTDONE = "outdone"
    """It could apply, but what applies instead is cheaper, and the two do not go together."""
    NEEDS_CODE = "needs_code"
    BELOW_THRESHOLD = "below_threshold"
    NEEDS_MORE = "needs_more"
    """More units, or the other parts of a bundle."""
    IDLE = "idle"
    """It frees shipping that costs nothing anyway."""
    OPEN = "open"
    """It runs; what it saves depends on what is bought."""
    UPCOMING = "upcoming"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Standing:
    """`covered` is how many of the products that are asked about count for it.

    `saving` is what it takes off, now or once its code is given or its time has come; `None` where that is open.
    """

    promotion: Promotion
    state: State
    covered: int
    currency: str | None = None
    saving: Decimal | None = None
    missing: Decimal | None = None
    """Money to its threshold."""
    units: int | None = None
    """Units to its next group."""
    parts: tuple[str, ...] = ()
    """Products that a bundle still lacks."""


def general_standings(stores: Sequence[Store], products: Sequence[Product], today: date) -> Iterator[Standing]:
    """Every promotion that runs, is about to or has just ended, with how many of `products` it covers."""
    for promotion, store in _in_view(stores, today):
        covered = sum(any(map(promotion.covers, product.offers())) for product in products)
        when = promotion.when(today)
        running = State.OPEN if promotion.code is None else State.NEEDS_CODE
        yield Standing(promotion, running if when == "current" else State(when), covered, store.currency)


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked about, and what it costs on `day` with `codes`."""

    lines: tuple[Line, ...]
    stores: tuple[Store, ...]
    day: date
    codes: tuple[str, ...]

    @property
    def priced(self) -> Priced:
        return price_basket(self.lines, self.stores, self.day, self.codes)


def standings(order: Order) -> Iterator[Standing]:
    """Those that cover one of the order's lines."""
    today = order.priced
    for promotion, _ in _in_view(order.stores, order.day):
        when = promotion.when(order.day)
        if not any(promotion.covers(line.offer) for line in order.lines):
            continue
        standing = _short(promotion, order.lines, today)
        if when == "ended":
            yield Standing(promotion, State.ENDED, standing.covered, today.currency)
        elif when == "upcoming" or (promotion.code is not None and not promotion.has_code(order.codes)):
            yield _later(standing, order, today, State.UPCOMING if when == "upcoming" else State.NEEDS_CODE)
        elif _counts(promotion, today):
            saving = _saving(promotion, order, today)
            yield Standing(promotion, State.APPLIES, standing.covered, today.currency, saving)
        else:
            yield standing


def _later(standing: Standing, order: Order, today: Priced, state: State) -> Standing:
    """What it would save on its first day, or with its code; nothing where the order costs as much without it."""
    promotion = standing.promotion
    day = promotion.starts if state is State.UPCOMING and promotion.starts else order.day
    # An order takes one code, so that a new one stands in for those given.
    codes = order.codes if promotion.code is None else (promotion.code,)
    then = replace(order, day=day, codes=codes).priced
    if _counts(promotion, then) or standing.state in (State.OUTDONE, State.IDLE):
        saving = max(today.total - then.total, Decimal(0))
        return Standing(promotion, state, standing.covered, today.currency, saving)
    return replace(standing, state=state)


def _counts(promotion: Promotion, priced: Priced) -> bool:
    return any(_is_same(each.promotion, promotion) for each in priced.discounts)


def _is_same(one: Promotion, other: Promotion) -> bool:
    return (one.shop, one.id) == (other.shop, other.id)


def _saving(promotion: Promotion, order: Order, priced: Priced) -> Decimal:
    """What it takes off; of one that frees shipping, what the order would cost more without it."""
    if promotion.kind is not Kind.FREE_SHIPPING:
        return sum((each.amount for each in priced.discounts if _is_same(each.promotion, promotion)), Decimal(0))
    stores = tuple(_without(store, promotion) if store.key == promotion.shop else store for store in order.stores)
    return replace(order, stores=stores).priced.total - priced.total


def _without(store: Store, promotion: Promotion) -> Store:
    return replace(store, promotions=tuple(each for each in store.promotions if each.get("id") != promotion.id))


def _short(promotion: Promotion, lines: Sequence[Line], priced: Priced) -> Standing:
    """What keeps it from counting: its threshold, more units, the rest of a bundle, or a better offer."""
    covered = [line for line in lines if promotion.covers(line.offer)]
    plain = Standing(promotion, State.OUTDONE, len(covered), priced.currency)
    subtotal = sum((line.offer.price or Decimal(0)) * line.quantity for line in covered)
    if promotion.min_spend is not None and subtotal < promotion.min_spend:
        return replace(plain, state=State.BELOW_THRESHOLD, missing=promotion.min_spend - subtotal)
    if promotion.kind is Kind.FREE_SHIPPING:
        return replace(plain, state=State.IDLE)
    if promotion.kind is Kind.BUY_GET:
        group = (promotion.buy or 0) + (promotion.get or 0)
        units = sum(line.quantity for line in covered)
        if units < group:
            return replace(plain, state=State.NEEDS_MORE, units=group - units)
    if promotion.kind is Kind.BUNDLE and (parts := _missing_parts(promotion, covered)):
        return replace(plain, state=State.NEEDS_MORE, parts=parts)
    return plain


def _missing_parts(promotion: Promotion, covered: Sequence[Line]) -> tuple[str, ...]:
    parts = parts_of(promotion)
    held: dict[str, int] = {}
    for line in covered:
        part = part_of(line.offer, parts)
        held[part] = held.get(part, 0) + line.quantity
    return tuple(part for part, needed in parts.items() if held.get(part, 0) < needed)


def _in_view(stores: Sequence[Store], today: date) -> Iterator[tuple[Promotion, Store]]:
    for store in stores:
        for promotion in promotions_of(store):
            over = promotion.ends is not None and today - promotion.ends > _LONG_OVER
            far = promotion.starts is not None and promotion.starts - today > _FAR_OFF
            if not over and not far:
                yield promotion, store
