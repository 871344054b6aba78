"""Whether a number as it is said agrees with a number as it is stated."""

import re
from decimal import Decimal
from functools import lru_cache

from shopcli.attributes.numbers import narrow, parse_number
from shopcli.grounding.finding import Bound

_NUMBER = re.compile(r"\d[\d,]*(?:\.(\d+))?|[零一二两三四五六七八九十百千万]+")
_TIMES = re.compile(r"\s?(k(?![a-z])|万|千|亿|w(?![a-z]))", re.IGNORECASE)
_FACTORS = {"k": 1000, "千": 1000, "万": 10_000, "w": 10_000, "亿": 100_000_000}

_ABOUT = Decimal("0.06")
"""How far "about" may be off."""
_ROUNDED = Decimal("0.08")
"""What rounding may hide: 2 kg is 1.9 kg, 1 kg is not 1.38 kg."""
_NEAR = Decimal("1.25")
"""A floor far below the truth misleads as much as one above it: 20 h are not "over 10 h"."""
_SLACK = Decimal("0.002")
"""What is lost when a unit is converted and both sides are rounded."""


def agrees(
    said: Decimal, stated: Decimal, bound: Bound, step: Decimal, *, near: Decimal | None = _NEAR, exact: bool = False
) -> bool:
    """Whether `stated` bears out `said`, whose last digit counts `step`.

    `near` is how many times apart the two sides of an inequality may be, None for any; `exact` allows no rounding.
    """
    if bound in ("exactly", "about"):
        slack = max(stated, said) * (_ABOUT if bound == "about" else 0)
        return abs(said - stated) <= max(slack, Decimal(0) if exact else _rounding(said, stated, step))
    equal = abs(said - stated) <= max(said * _SLACK, Decimal(0))
    if bound in ("at_least", "above"):
        if not (stated > said or (bound == "at_least" and equal)):
            return False
        return near is None or stated <= said * near
    if not (stated < said or (bound == "at_most" and equal)):
        return False
    return near is None or stated * near >= said


def _rounding(said: Decimal, stated: Decimal, step: Decimal) -> Decimal:
    return min(step / 2, _ROUNDED * max(said, stated)) + step * _SLACK


@lru_cache(maxsize=4096)
def last_digit(text: str) -> Decimal:
    """What the last digit of the number in `text` counts, before its unit: 1.25 → 0.01, 1.2万 → 1000, 4k → 1000."""
    match = _NUMBER.search(narrow(text))
    times = _TIMES.match(narrow(text), match.end()) if match else None
    return decimals(text) * (_FACTORS[times[1].lower()] if times else 1)


@lru_cache(maxsize=4096)
def decimals(text: str) -> Decimal:
    """What the last digit of the number in `text` counts, in whatever it counts: 1.25 → 0.01, 5000 万 → 1."""
    match = _NUMBER.search(narrow(text))
    return Decimal(1).scaleb(-len(match[1])) if match and match[1] else Decimal(1)


def counted(text: str) -> Decimal:
    """The value of a count in digits, wherever a model puts its commas ("1,2", "3,"), or in words."""
    digits = text.replace(",", "")
    return Decimal(digits) if digits.isascii() and digits[:1].isdigit() else parse_number(text)


@lru_cache(maxsize=4096)
def number_in(text: str) -> Decimal | None:
    """The bare number that `text` holds first, in digits; None where there is none."""
    match = re.search(r"\d[\d,]*(?:\.\d+)?", narrow(text))
    return Decimal(match[0].rstrip(",").replace(",", "")) if match else None
