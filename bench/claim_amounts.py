"""True and false amounts: other units, round neighbours that a language has words for, and values that are wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from random import Random

from bench.claim_facts import Fact

_LADDERS: Mapping[str, tuple[int, ...]] = {
    "bytes": (2, 4, 8, 12, 16, 24, 32, 48, 64, 128, 256, 512, 1024, 2048, 4096),
    "frequency": (60, 75, 90, 100, 120, 144, 165, 180, 240),
    "term": (6, 12, 18, 24, 36, 48, 60),
    "luminance": (200, 250, 300, 350, 400, 500, 600, 800, 1000, 1500),
    "power": (15, 20, 30, 45, 65, 80, 100, 120, 140, 180, 240),
    "pixels": (5, 8, 12, 16, 32, 48, 50, 64, 108, 200),
}
_LENGTHS = (
    "5.5",
    "6.1",
    "6.7",
    "8.7",
    "10.1",
    "11",
    "12.4",
    "13.3",
    "14",
    "15.6",
    "16",
    "17.3",
    "24",
    "27",
    "32",
    "43",
)
_FACTORS = ("0.6", "0.7", "0.8", "0.85", "1.15", "1.2", "1.3", "1.5", "1.8")
_CHANGES = (-300, -200, -150, -100, -50, -30, -20, -10, 10, 20, 30, 50, 100, 150, 200, 300)
_DAYS = (3, 5, 10, 14, 15, 21, 30, 45, 60, 90)


@dataclass(frozen=True, slots=True)
class Amount:
    """What is to be said: a value as it is (`exact`) or by a round neighbour: `about`, `over`, `under`."""

    value: Decimal
    dimension: str
    manner: str = "exact"
    currency: str = ""
    upper: Decimal | None = None


def rounded(value: Decimal, digits: int, rounding: str = ROUND_HALF_UP) -> Decimal:
    """To so many significant digits, without an exponent."""
    step = Decimal(1).scaleb(value.adjusted() - digits + 1)
    number = (value / step).to_integral_value(rounding) * step
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


def exactly(fact: Fact, value: Decimal) -> Amount:
    """`value` of `fact` as it is; a range of days keeps its length."""
    upper = None if fact.upper is None else value + fact.upper - fact.value
    return Amount(value, fact.dimension, currency=fact.currency, upper=upper)


def manners(fact: Fact, value: Decimal) -> list[Amount]:
    """The ways to say `value` of `fact`: all true where it is the fact's own, all false where it is another.

    A bound ("over 20") is false only on the side of the wrong value, so it is offered on that side alone.
    """
    exact = exactly(fact, value)
    found = [exact]
    if fact.dimension not in {"money", "mass", "time", "reviews", "length"} or fact.kind in _SAID_EXACTLY:
        return found
    true = value == fact.value
    for digits in (1, 2):
        near = rounded(value, digits)
        below, above = rounded(value, digits, ROUND_FLOOR), rounded(value, digits, ROUND_CEILING)
        if _far(near, value) < Decimal("0.03") and (true or _far(near, fact.value) > Decimal("0.08")):
            found.append(Amount(near, fact.dimension, "about", fact.currency))
        if 0 < _far(below, value) < Decimal("0.06") and (true or below > fact.value * Decimal("1.05")):
            found.append(Amount(below, fact.dimension, "over", fact.currency))
        if 0 < _far(above, value) < Decimal("0.06") and (true or above < fact.value * Decimal("0.95")):
            found.append(Amount(above, fact.dimension, "under", fact.currency))
    return found


_SAID_EXACTLY = frozenset({"list_price", "shipping_fee", "free_over", "screen"})


def _far(one: Decimal, other: Decimal) -> Decimal:
    return abs(one - other) / other


def changed(fact: Fact, stated: Iterable[tuple[str, Decimal]], random: Random) -> Decimal | None:
    """A plausible value that the product nowhere states; None where there is no room for one."""
    taken = [value for dimension, value in stated if dimension == fact.dimension]
    choices = [choice for choice in _choices(fact) if choice > 0 and _differs(fact, choice, taken)]
    return random.choice(choices) if choices else None


def _differs(fact: Fact, choice: Decimal, taken: Iterable[Decimal]) -> bool:
    near = Decimal("0.008") if fact.dimension in {"money", "reviews", "units"} else Decimal("0.05")
    return choice != fact.value and all(_far(choice, value) > near for value in (fact.value, *taken))


def differs(fact: Fact, other: Decimal, stated: Iterable[tuple[str, Decimal]]) -> bool:
    """Whether another product's value is plainly not this one's."""
    if fact.dimension == "stars":
        return _is_another_rating(fact.value, other)
    if fact.dimension == "percent" and abs(fact.value - other) < 2:
        return False
    if fact.dimension == "length" and abs(fact.value - other) < 1:
        return False  # An 8.7-inch tablet passes for one of 8 or 9 inches.
    return _differs(fact, other, [value for dimension, value in stated if dimension == fact.dimension])


def _is_another_rating(value: Decimal, other: Decimal) -> bool:
    """A whole number passes for its neighbours: "4 out of 5" is no lie about 4.3."""
    return abs(value - other) >= (Decimal("0.5") if other == int(other) else Decimal("0.1"))


def _choices(fact: Fact) -> list[Decimal]:
    value, dimension = fact.value, fact.dimension
    if dimension in _LADDERS:
        return [Decimal(step) for step in _LADDERS[dimension] if Decimal("0.2") <= step / value <= 5]
    if dimension == "length":
        return [
            Decimal(size)
            for size in _LENGTHS
            if abs(Decimal(size) - value) >= 1 and Decimal("0.7") <= Decimal(size) / value <= Decimal("1.4")
        ]
    if dimension == "stars":
        shifts = [Decimal(step) / 10 for step in (-8, -6, -5, -4, -3, -2, 2, 3, 4)]
        return [value + shift for shift in shifts if value + shift <= 5 and _is_another_rating(value, value + shift)]
    if dimension == "percent":
        return [rounded(value + step, 2) for step in (-9, -6, -5, 5, 7, 10, 15) if value + step > 2]
    if dimension == "days" and fact.upper is None:
        return [Decimal(days) for days in _DAYS if days != value]
    if dimension == "days":
        return [fact.upper + step for step in (2, 4, 7)] if fact.upper else []
    if dimension in {"money", "units"}:
        shifted = [value + step for step in _CHANGES if Decimal("0.5") <= (value + step) / value <= 2]
        return shifted or [value * 2, value * 3]
    if dimension == "reviews":
        return [(value * Decimal(factor)).to_integral_value() for factor in _FACTORS]
    return [rounded(value * Decimal(factor), 2) for factor in _FACTORS]
