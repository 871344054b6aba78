"""How sure a figure is: intervals of shares and means, and tests of differences. Standard library only."""

import math
import random
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)

_Z = 1.959964
"""Of a normal distribution, 95 % lie within so many standard deviations."""
_DRAWS = 2_000
_ALIKE = 1e-7


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure with its 95 % interval; `of` is how many independent observations it rests on."""

    value: float
    low: float
    high: float
    of: int


@dataclass(frozen=True, slots=True)
class Chance:
    """How likely pure chance explains a difference; `least` is how unlikely it could have been at the most."""

    value: float
    least: float = 0.0


def share(right: float, of: int) -> Interval | None:
    """`right` of `of` as a share, with Wilson's score interval (J. Am. Stat. Assoc. 22, 1927); None of nothing."""
    if not of:
        return None
    p, square = right / of, _Z**2
    middle = (p + square / (2 * of)) / (1 + square / of)
    half = _Z / (1 + square / of) * math.sqrt(p * (1 - p) / of + square / (4 * of**2))
    return Interval(p, max(0.0, min(p, middle - half)), min(1.0, max(p, middle + half)), of)


def mean(values: Sequence[float], seed: int = 1) -> Interval | None:
    """The mean of values from 0 to 1 with the interval that 2,000 resamplings leave (Efron's percentile bootstrap).

    A 0 and a 1 stand among what is drawn from: a few values that are all alike leave no certainty. None of nothing.
    """
    if not values:
        return None
    chance = random.Random(seed)
    drawn = [*values, 0.0, 1.0]
    means = sorted(math.fsum(chance.choices(drawn, k=len(values))) / len(values) for _ in range(_DRAWS))
    low, high = means[round(_DRAWS * 0.025)], means[round(_DRAWS * 0.975) - 1]
    middle = math.fsum(values) / len(values)
    return Interval(middle, min(low, middle), max(high, middle), len(values))


def paired(differences: Collection[float]) -> Chance:
    """Whether things that were looked at twice went up or down by chance: McNemar's exact test, two-sided."""
    lost, won = sum(one < 0 for one in differences), sum(one > 0 for one in differences)
    return Chance(paired_chance(lost, won), paired_chance(lost + won, 0))


def unpaired(values: Collection[float], others: Collection[float]) -> Chance:
    """Whether the means of shares of different things differ by chance."""
    return Chance(unpaired_chance(round(math.fsum(values)), len(values), round(math.fsum(others)), len(others)))


def paired_chance(lost: int, won: int) -> float:
    """How likely pure chance parts the tasks that changed so unevenly: McNemar's exact test, two-sided."""
    changed, most = lost + won, max(lost, won)
    tail = math.fsum(math.exp(_log_ways(changed, count) - changed * math.log(2)) for count in range(most, changed + 1))
    return min(1.0, 2 * tail)


def unpaired_chance(right: int, of: int, other_right: int, other_of: int) -> float:
    """How likely pure chance makes two shares of different tasks differ so: Fisher's exact test, two-sided."""
    rights = right + other_right
    ways = _log_ways(of + other_of, rights)
    possible = range(max(0, rights - other_of), min(of, rights) + 1)
    likely = {count: _log_ways(of, count) + _log_ways(other_of, rights - count) - ways for count in possible}
    # What is as likely differs in its last bits.
    return min(1.0, math.fsum(math.exp(one) for one in likely.values() if one <= likely[right] + _ALIKE))


def _log_ways(of: int, count: int) -> float:
    """The logarithm of how many ways there are to choose; the number itself may have ten thousands of digits."""
    return math.lgamma(of + 1) - math.lgamma(count + 1) - math.lgamma(of - count + 1)


def corrected(chances: Mapping[Key, Chance], weights: Mapping[Key, float], sure: float) -> dict[Key, float]:
    """Each chance raised for what else was looked at: Holm's step-down method with weights (Scand. J. Stat. 6, 1979).

    What could not have been below `sure`, however it came out, could not mislead, and does not count (Tarone 1990).
    """
    found = {name: chance.value for name, chance in chances.items() if chance.least > sure}
    telling = [name for name in chances if name not in found]
    left, highest = math.fsum(weights[name] for name in telling), 0.0
    for name in sorted(telling, key=lambda name: chances[name].value / weights[name]):
        highest = max(highest, min(1.0, chances[name].value * left / weights[name]))
        found[name] = highest
        left -= weights[name]
    return found
