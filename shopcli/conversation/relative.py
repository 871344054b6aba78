"""Relative wishes: "lighter than the second one" is a limit against what the second one weighs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from shopcli.attributes.facts import facts, format_value
from shopcli.attributes.table import ATTRIBUTES
from shopcli.catalog.product import Product
from shopcli.conversation.pointing import MARK, Pointed
from shopcli.conversation.relative_words import PRICE, RATING, Direction, comparatives, named_comparative, named_keys
from shopcli.conversation.state import Item
from shopcli.query.need import Language, PriceLimit, Requirement
from shopcli.text import has_han

_BY = re.compile(r"(?:at least |about |some )?[$€£¥]\s?(?P<amount>\d[\d,]*(?:\.\d+)?)\s*$")
_CUE = re.compile("[再更]|还要")
"""便宜的 is a wish; 更便宜的 compares."""

_KEYS: Mapping[str, tuple[str, ...]] = {
    "battery_life": ("battery_life", "battery_capacity", "battery_energy"),
    "battery_capacity": ("battery_capacity", "battery_energy", "battery_life"),
    "capacity": ("capacity", "storage", "battery_capacity", "volume"),
}
"""What else answers to the name of an attribute."""
_STEP = Decimal("0.01")
"""Between ratings: above 4.5 is at least 4.51."""


@dataclass(frozen=True, slots=True)
class Relative:
    """`than` is what the turn compares with; None where it does not say."""

    direction: Direction
    start: int
    end: int
    than: Item | None = None
    by: Decimal = Decimal(0)
    """How much of money: "$100 cheaper"."""


@dataclass(frozen=True, slots=True)
class Bound:
    """What a relative wish comes to: a limit on the price, or on an attribute."""

    lowest: PriceLimit | None = None
    highest: PriceLimit | None = None
    currency: str | None = None
    requirement: Requirement | None = None
    rating: Decimal | None = None
    """The lowest."""


def find_relatives(masked: str, pointed: Sequence[Pointed]) -> list[Relative]:
    """The comparatives of a turn, each stretch once; those with a name first."""
    found: list[Relative] = []
    for one in (*_named(masked, pointed), *_unnamed(masked, pointed)):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return found


def _named(masked: str, pointed: Sequence[Pointed]) -> Iterator[Relative]:
    for match in named_comparative().finditer(masked):
        groups = match.groupdict()
        key = named_keys()[groups["name"] or groups["han"] or groups["early"]]
        if groups["han"] and not (groups["by"] or groups["cue"] or groups["late"]):
            # 屏幕大 is a wish.
            continue
        more = groups["more"] or groups["han_more"] or groups["early_more"]
        if groups["better"]:
            more = ATTRIBUTES[key].better != "less"
        yield Relative(
            Direction(_KEYS.get(key, (key,)), bool(more), ""), match.start(), match.end(), _than(match, masked, pointed)
        )


def _unnamed(masked: str, pointed: Sequence[Pointed]) -> Iterator[Relative]:
    for comparative in comparatives():
        for match in comparative.pattern.finditer(masked):
            if has_han(match[0]) and not (
                match["by"] or match["late"] or match["too"] or _CUE.search(match["cue"] or "")
            ):
                continue
            direction = comparative.opposite if match["too"] else comparative.direction
            start, by = match.start(), Decimal(0)
            if direction.keys == (PRICE,) and (amount := _BY.search(masked[:start])):
                start, by = amount.start(), Decimal(amount["amount"].replace(",", ""))
            yield Relative(direction, start, match.end(), _than(match, masked, pointed), by)


def _than(match: re.Match[str], masked: str, pointed: Sequence[Pointed]) -> Item | None:
    """What stands for the mark within the match."""
    spot = masked.find(MARK, match.start(), match.end())
    if spot < 0:
        return None
    place = masked.count(MARK, 0, spot)
    return pointed[place].items[0] if pointed[place].items else None


def bound_by(direction: Direction, offer: Product, language: Language, by: Decimal = Decimal(0)) -> Bound | None:
    """The limit that `offer` sets, `by` so much money more or less; None where the catalog states no number."""
    if direction.keys == (PRICE,):
        if offer.price is None:
            return None
        amount = offer.price + by if direction.higher else max(offer.price - by, Decimal(0))
        limit = PriceLimit(amount, inclusive=bool(by))
        if direction.higher:
            return Bound(lowest=limit, currency=offer.currency)
        return Bound(highest=limit, currency=offer.currency)
    if direction.keys == (RATING,):
        return Bound(rating=offer.rating.of_five + _STEP) if offer.rating else None
    known = facts(offer.attributes)
    for key in direction.keys:
        numbers = [value for value in known.get(key, ()) if isinstance(value, float)]
        if numbers:
            value = Decimal(repr(max(numbers) if direction.higher else min(numbers)))
            text = format_value(key, value, language)
            return Bound(requirement=Requirement(key, ">" if direction.higher else "<", value, text))
    return None
