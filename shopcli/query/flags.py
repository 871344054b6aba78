"""What flags add to a need: they stand beside what the text says, and win where the two disagree."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from shopcli.errors import UsageError
from shopcli.query.need import Need, PriceLimit, Requirement
from shopcli.text import fold


def with_flags(
    need: Need,
    *,
    max_price: Decimal | None = None,
    min_price: Decimal | None = None,
    brands: Sequence[str] = (),
    not_brands: Sequence[str] = (),
    requirements: Sequence[Requirement] = (),
    in_stock: bool = False,
    top: int | None = None,
) -> Need:
    """`need` with the flags' limits. Amounts are in the need's currency, and include themselves.

    Brands asked for by flag replace the need's; brands refused are added to it. A requirement replaces all of the
    need's on its attribute. Raises `UsageError` where flags contradict each other.
    """
    _check(max_price, min_price, brands, not_brands)
    refused = {fold(brand) for brand in not_brands}
    asked = {fold(brand) for brand in brands}
    attributes = {requirement.attribute for requirement in requirements}
    return replace(
        _with_prices(need, max_price, min_price),
        brands=tuple(brands) or tuple(brand for brand in need.brands if fold(brand) not in refused),
        not_brands=_united([brand for brand in need.not_brands if fold(brand) not in asked], not_brands),
        requirements=(*(r for r in need.requirements if r.attribute not in attributes), *requirements),
        in_stock=need.in_stock or in_stock,
        count=need.count if top is None else top,
    )


def _check(
    max_price: Decimal | None, min_price: Decimal | None, brands: Sequence[str], not_brands: Sequence[str]
) -> None:
    if max_price is not None and min_price is not None and min_price > max_price:
        raise UsageError(f"--min-price {min_price} is above --max-price {max_price}", hint="swap the two")
    both = {fold(brand) for brand in brands} & {fold(brand) for brand in not_brands}
    if both:
        raise UsageError(f"{sorted(both)[0]} is both asked for and refused", hint="give either --brand or --not-brand")


def _with_prices(need: Need, max_price: Decimal | None, min_price: Decimal | None) -> Need:
    """A limit of the need that leaves nothing beside the flag's goes; so does what it called near."""
    if max_price is None and min_price is None:
        return need
    highest = need.max_price if max_price is None else PriceLimit(max_price)
    lowest = need.min_price if min_price is None else PriceLimit(min_price)
    if highest and lowest and lowest.amount > highest.amount:
        lowest, highest = (lowest, None) if max_price is None else (None, highest)
    return replace(need, max_price=highest, min_price=lowest, near_price=None)


def _united(first: Sequence[str], second: Sequence[str]) -> tuple[str, ...]:
    by_name = {fold(brand): brand for brand in (*second, *first)}
    return tuple(by_name[name] for name in dict.fromkeys(fold(brand) for brand in (*first, *second)))
