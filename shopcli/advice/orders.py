"""What was bought together: counts of pairs over past orders, and how much a pair says.

Two products that are each in many orders meet by chance. The score is the cosine of their orders, n(a,b) /
sqrt(n(a) n(b)), drawn towards nothing where few orders bear it out (`_PRESUMED`). Over several products it is summed.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

_PRESUMED = 0.5
"""Joint orders too few for a pair to be more than chance; how few makes next to no difference to rankings."""
_LARGEST = 100
"""Products of an order above which it says nothing about what goes together: a shop restocking."""


@dataclass(frozen=True, slots=True)
class Orders:
    """Nothing but counts by product id: whose an order was is never read."""

    orders: int
    counts: Mapping[str, int]
    """Product → orders that hold it."""
    together: Mapping[str, Mapping[str, int]]
    """Product → other product → orders that hold both."""

    def pairs(self, one: str, other: str) -> int:
        return self.together.get(one, {}).get(other, 0)

    def bought_with(self, given: Collection[str]) -> dict[str, float]:
        """Every other product that was ordered with one of `given`, with its score."""
        scores: defaultdict[str, float] = defaultdict(float)
        for one in given:
            for other, joint in self.together.get(one, {}).items():
                if other not in given:
                    chance = sqrt(self.counts[one] * self.counts[other])
                    scores[other] += joint / (chance + _PRESUMED)
        return dict(scores)


def orders_of(baskets: Iterable[Collection[str]]) -> Orders:
    """The counts over `baskets` of product ids; a product counts once in each."""
    counts: Counter[str] = Counter()
    together: defaultdict[str, Counter[str]] = defaultdict(Counter)
    number = 0
    for basket in baskets:
        products = sorted(set(basket))
        if not products or len(products) > _LARGEST:
            continue
        number += 1
        counts.update(products)
        for one, other in combinations(products, 2):
            together[one][other] += 1
            together[other][one] += 1
    return Orders(number, counts, together)
