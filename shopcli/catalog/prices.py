"""How prices are spread: extremes, median, and counts between round amounts."""

import bisect
from collections import Counter
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from itertools import accumulate, pairwise

_MOST_BINS = 10
_WIDE = 20
"""From this many times the lowest price on, steps grow with the price."""
_ROUND = (Decimal(1), Decimal(2), Decimal(5))


@dataclass(frozen=True, slots=True)
class Bin:
    """How many prices are at least `low` and below `high`."""

    low: Decimal
    high: Decimal
    count: int


@dataclass(frozen=True, slots=True)
class Prices:
    lowest: Decimal
    median: Decimal
    highest: Decimal
    bins: tuple[Bin, ...]


def prices_of(counts: Counter[Decimal]) -> Prices:
    """The spread of the prices, each as often as it counts; there is at least one."""
    ordered = sorted(counts)
    ends = list(accumulate(counts[price] for price in ordered))
    median = ordered[bisect.bisect_right(ends, (ends[-1] - 1) // 2)]
    edges = _edges(ordered[0], ordered[-1])
    bins = [0] * (len(edges) - 1)
    for price in ordered:
        bins[bisect.bisect_right(edges, price) - 1] += counts[price]
    spread = tuple(Bin(low, high, count) for (low, high), count in zip(pairwise(edges), bins, strict=True))
    return Prices(ordered[0], median, ordered[-1], spread)


def _edges(lowest: Decimal, highest: Decimal) -> list[Decimal]:
    """Round amounts from below the lowest price to above the highest."""
    return _growing(lowest, highest) if highest >= _WIDE * lowest else _even(lowest, highest)


def _growing(lowest: Decimal, highest: Decimal) -> list[Decimal]:
    """1, 2, 5, 10, 20, …, or where that makes too many bins, 1, 10, 100, …"""
    first, last = lowest.adjusted(), highest.adjusted() + 1
    steps = _ROUND if 3 * (last - first) <= _MOST_BINS + 4 else _ROUND[:1]
    edges = [step.scaleb(power) for power in range(first, last + 1) for step in steps]
    begin = bisect.bisect_right(edges, lowest) - 1
    return edges[begin : bisect.bisect_right(edges, highest) + 1]


def _even(lowest: Decimal, highest: Decimal) -> list[Decimal]:
    """Equal steps of 1, 2 or 5 times a power of ten, as small as the number of bins allows."""
    power = (max(highest - lowest, lowest) / _MOST_BINS).adjusted()
    steps = (step.scaleb(one) for one in range(power, power + 3) for step in _ROUND)
    step = next(step for step in steps if (highest // step) - (lowest // step) < _MOST_BINS)
    start = (lowest / step).to_integral_value(ROUND_FLOOR)
    count = int(highest // step - start) + 1
    return [(start + number) * step for number in range(count + 1)]
