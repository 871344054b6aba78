"""What a turn of a script asks for, held against the catalog's raw file as the oracle of the bench reads it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from bench.oracle import Offer, clearly_coloured, perhaps_coloured
from shopcli.conversation.state import Item

LAPTOPS = ("Laptops", "Gaming Laptops")


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits that the shopper has set so far, as the script states them and not as shopcli read them.

    `lighter_than` and `screen_over` name a product of the catalog, whose own number is the limit.
    """

    kinds: tuple[str, ...]
    below: str = ""
    at_most: str = ""
    colour: str = ""
    not_brand: str = ""
    lighter_than: str = ""
    screen_over: str = ""
    at_least: Mapping[str, float] = field(default_factory=dict)
    in_stock: bool = False
    without: tuple[str, ...] = ()
    top: int = 3


def complaints(shown: Sequence[Item], limits: Limits, offers: Sequence[Offer]) -> list[str]:
    """What is shown and breaks a limit; that nothing is shown, or too little, where more fits beyond doubt."""
    by_key = {offer.key: offer for offer in offers}
    found = []
    for item in shown:
        offer = by_key[item.product, item.variant or None]
        found += [f"{item.id}: {name}" for name, holds in _checks(offer, limits, offers, perhaps=True) if not holds]
    fitting = {
        offer.key[0] for offer in offers if all(holds for _, holds in _checks(offer, limits, offers, perhaps=False))
    }
    if len(shown) < min(limits.top, len(fitting)):
        found.append(f"only {len(shown)} of {len(fitting)} are shown: {sorted(fitting)}")
    return found


def _checks(offer: Offer, limits: Limits, offers: Sequence[Offer], *, perhaps: bool) -> Iterator[tuple[str, bool]]:
    yield "kind", offer.kind in limits.kinds
    yield "refused", offer.key[0] not in limits.without
    yield "price", _is_cheap_enough(offer, limits)
    yield "brand", not limits.not_brand or offer.brand != limits.not_brand
    yield "stock", not limits.in_stock or offer.in_stock is True
    if limits.colour:
        coloured = perhaps_coloured if perhaps else clearly_coloured
        yield "colour", coloured(offer, limits.colour)
    if limits.lighter_than:
        most = _number(limits.lighter_than, "weight", offers)
        yield "weight", any(number < most for number in offer.numbers.get("weight", ()))
    if limits.screen_over:
        least = _number(limits.screen_over, "screen", offers)
        yield "screen", any(number > least for number in offer.numbers.get("screen", ()))
    for quantity, number in limits.at_least.items():
        yield quantity, any(own >= number for own in offer.numbers.get(quantity, ()))


def _is_cheap_enough(offer: Offer, limits: Limits) -> bool:
    if not (limits.below or limits.at_most):
        return True
    if offer.price is None:
        return False
    return offer.price < Decimal(limits.below) if limits.below else offer.price <= Decimal(limits.at_most)


def _number(product: str, quantity: str, offers: Sequence[Offer]) -> float:
    return next(offer.numbers[quantity][0] for offer in offers if product in offer.key)
