"""Relative wishes: "lighter than the second one" is a limit against what the second one weighs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from shopcli.attributes.facts import attribute, facts, format_value
from shopcli.attributes.table import ATTRIBUTES
from shopcli.catalog.product import Product
from shopcli.conversation.pointing import MARK, Pointed
from shopcli.conversation.relative_amounts import SHARE, By, beside, less_money
from shopcli.conversation.relative_words import PRICE, RATING, Direction, comparatives, named_comparative, named_keys
from shopcli.conversation.state import Item
from shopcli.query.need import Language, Operator, PriceLimit, Requirement
from shopcli.text import has_han

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
    by: By | None = None


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
    for one in (*_less_money(masked, pointed), *_named(masked, pointed), *_unnamed(masked, pointed)):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return found


def _less_money(masked: str, pointed: Sequence[Pointed]) -> Iterator[Relative]:
    for one in less_money(masked):
        than = _than(one.start, one.end, masked, pointed)
        yield Relative(Direction((PRICE,), False, "cheap"), one.start, one.end, than, one.by)


def _named(masked: str, pointed: Sequence[Pointed]) -> Iterator[Relative]:
    for match in named_comparative().finditer(masked):
        groups = match.groupdict()
        key = named_keys()[groups["name"] or groups["han"] or groups["early"]]
        start, end, by = _with_amount(masked, match, is_price=False)
        if groups["han"] and not (groups["by"] or groups["cue"] or groups["late"] or by):
            # 屏幕大 is a wish.
            continue
        more = groups["more"] or groups["han_more"] or groups["early_more"]
        if groups["better"]:
            more = ATTRIBUTES[key].better != "less"
        than = _than(match.start(), match.end(), masked, pointed)
        yield Relative(Direction(_KEYS.get(key, (key,)), bool(more), ""), start, end, than, by)


def _unnamed(masked: str, pointed: Sequence[Pointed]) -> Iterator[Relative]:
    for comparative in comparatives():
        for match in comparative.pattern.finditer(masked):
            direction = comparative.opposite if match["too"] else comparative.direction
            start, end, by = _with_amount(masked, match, is_price=direction.keys == (PRICE,))
            if has_han(match[0]) and not (
                match["by"] or match["late"] or match["too"] or by or _CUE.search(match["cue"] or "")
            ):
                continue
            yield Relative(direction, start, end, _than(match.start(), match.end(), masked, pointed), by)


def _with_amount(masked: str, match: re.Match[str], *, is_price: bool) -> tuple[int, int, By | None]:
    found = beside(masked, match.start(), match.end(), is_price=is_price)
    return (found.start, found.end, found.by) if found else (match.start(), match.end(), None)


def _than(start: int, end: int, masked: str, pointed: Sequence[Pointed]) -> Item | None:
    """What stands for the mark within a stretch."""
    spot = masked.find(MARK, start, end)
    if spot < 0:
        return None
    place = masked.count(MARK, 0, spot)
    return pointed[place].items[0] if pointed[place].items else None


def bound_by(direction: Direction, offer: Product, language: Language, by: By | None = None) -> Bound | None:
    """The limit that `offer` sets, `by` so much more or less; None where the catalog states no number."""
    if direction.keys == (PRICE,):
        if offer.price is None:
            return None
        amount = by.applied_to(offer.price, higher=direction.higher) if by else offer.price
        limit = PriceLimit(amount, inclusive=by is not None)
        if direction.higher:
            return Bound(lowest=limit, currency=offer.currency)
        return Bound(highest=limit, currency=offer.currency)
    if direction.keys == (RATING,):
        return Bound(rating=offer.rating.of_five + _STEP) if offer.rating else None
    known = facts(offer.attributes)
    for key in direction.keys:
        numbers = [value for value in known.get(key, ()) if isinstance(value, float)]
        if numbers and (by is None or by.dimension in (SHARE, attribute(key).dimension)):
            value = Decimal(repr(max(numbers) if direction.higher else min(numbers)))
            value = by.applied_to(value, higher=direction.higher) if by else value
            text = format_value(key, value, language)
            return Bound(requirement=Requirement(key, _operator(direction, by), value, text))
    return None


def _operator(direction: Direction, by: By | None) -> Operator:
    """An amount that was said is reached; without one any difference does."""
    if by:
        return ">=" if direction.higher else "<="
    return ">" if direction.higher else "<"
