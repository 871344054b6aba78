"""Whether counts are more than chance would give: bursts in time, and a share that rises or falls.

Both tests hold for few numbers as for many, need nothing but arithmetic, and are named in what they find.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

LEVEL = 0.01
"""The chance of being wrong, below which something is said to stand out."""
WEEK = 7
BURST_TEST = "Poisson"
TREND_TEST = "Cochran-Armitage"

_FEWEST_IN_BURST = 5
_TIMES = 3
"""Times the usual number below which a week is none."""
_LARGE = 500.0
_FEWEST_OF_TREND = 20
_FEWEST_OF_SIDE = 5
_FEWEST_PERIODS = 3

Direction: TypeAlias = Literal["rising", "falling", "steady", "unknown"]


@dataclass(frozen=True, slots=True)
class Burst:
    """`count` reviews within a week from day `first` to day `last`, where `expected` would be usual."""

    first: int
    last: int
    count: int
    expected: float
    chance: float


@dataclass(frozen=True, slots=True)
class Trend:
    """How the share of praise goes; `chance` is that of as much without a trend, None where there is too little."""

    direction: Direction
    chance: float | None = None


def find_burst(days: Mapping[int, int]) -> Burst | None:
    """The fullest week of day → count, where so many are unlikely if reviews came evenly over the whole time.

    The chance is the Poisson tail times the number of weeks that could have been it.
    """
    if not days:
        return None
    ordered = sorted(days)
    total = sum(days.values())
    span = ordered[-1] - ordered[0] + 1
    if span < 4 * WEEK or total < _FEWEST_IN_BURST:
        return None
    count, first, last = _fullest_week(ordered, days)
    expected = total * WEEK / span
    if count < max(_FEWEST_IN_BURST, _TIMES * expected):
        return None
    chance = min(1.0, poisson_tail(count, expected) * span)
    return Burst(first, last, count, expected, chance) if chance < LEVEL else None


def _fullest_week(ordered: Sequence[int], days: Mapping[int, int]) -> tuple[int, int, int]:
    best = (0, 0, 0)
    start = inside = 0
    for day in ordered:
        inside += days[day]
        while day - ordered[start] >= WEEK:
            inside -= days[ordered[start]]
            start += 1
        if inside > best[0]:
            best = (inside, ordered[start], day)
    return best


def poisson_tail(count: int, expected: float) -> float:
    """The chance of `count` or more where `expected` are usual."""
    if expected > _LARGE:
        return 0.5 * math.erfc((count - 0.5 - expected) / math.sqrt(2 * expected))
    term = math.exp(-expected)
    below = 0.0
    for each in range(count):
        below += term
        term *= expected / (each + 1)
    if below < 0.999999:
        return max(0.0, 1 - below)
    # What is left of 1 is rounding; the tail itself is summed.
    tail, each = 0.0, count
    while term > tail * 1e-12:
        tail += term
        each += 1
        term *= expected / each
    return tail


def find_trend(periods: Sequence[tuple[int, int]]) -> Trend:
    """Of (praise, complaints) in consecutive periods of one length, empty ones included.

    The Cochran-Armitage test, for which there must be some of both.
    """
    praise, blame = sum(good for good, _ in periods), sum(bad for _, bad in periods)
    total = praise + blame
    used = sum(1 for good, bad in periods if good + bad)
    if total < _FEWEST_OF_TREND or min(praise, blame) < _FEWEST_OF_SIDE or used < _FEWEST_PERIODS:
        return Trend("unknown")
    share = praise / total
    shift = sum(place * (good - (good + bad) * share) for place, (good, bad) in enumerate(periods))
    weighted = sum(place * (good + bad) for place, (good, bad) in enumerate(periods))
    squared = sum(place * place * (good + bad) for place, (good, bad) in enumerate(periods))
    variance = share * (1 - share) * (squared - weighted * weighted / total)
    if variance <= 0:
        return Trend("unknown")
    z = shift / math.sqrt(variance)
    chance = math.erfc(abs(z) / math.sqrt(2))
    if chance >= LEVEL:
        return Trend("steady", chance)
    return Trend("rising" if z > 0 else "falling", chance)


def lower_share(count: int, total: int, z: float = 1.64) -> float:
    """What a share is at the least, by Wilson's interval: few reviews do not make a product the worst of all."""
    if not total:
        return 0.0
    share = count / total
    middle = share + z * z / (2 * total)
    spread = z * math.sqrt((share * (1 - share) + z * z / (4 * total)) / total)
    return (middle - spread) / (1 + z * z / total)
