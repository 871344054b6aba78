"""Which things of a basket go together, which do not, and of which the catalog does not say."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from shopcli.bundle.compatibility import Compatibility, compatible
from shopcli.bundle.kinds import kind_of
from shopcli.bundle.problem import Choice, Slot
from shopcli.catalog.product import Product


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two places of a basket, from 0, that a rule of compatibility speaks of."""

    first: int
    second: int
    found: Compatibility


def pairings(offers: Sequence[Product]) -> Iterator[Pairing]:
    """Every two of `offers` that a rule speaks of."""
    for (first, one), (second, other) in combinations(enumerate(offers), 2):
        if found := compatible(one, other):
            yield Pairing(first, second, found)


def forbidden_pairs(slots: Sequence[Slot]) -> frozenset[tuple[Choice, Choice]]:
    """The choices that no basket may hold together: only those of which the catalog shows that they do not fit."""
    kinds = [_by_kind(slot) for slot in slots]
    return frozenset(
        ((first, one), (second, other))
        for first, second in combinations(range(len(slots)), 2)
        for mine in kinds[first].values()
        for its in kinds[second].values()
        if _is_ruled(slots[first], mine[0], slots[second], its[0])
        for one in mine
        for other in its
        if _excludes(slots[first].options[one].offer, slots[second].options[other].offer)
    )


def _by_kind(slot: Slot) -> dict[str, list[int]]:
    kinds: dict[str, list[int]] = defaultdict(list)
    for number, option in enumerate(slot.options):
        kinds[kind_of(option.offer)].append(number)
    return kinds


def _is_ruled(first: Slot, one: int, second: Slot, other: int) -> bool:
    """Whether any rule speaks of two of these kinds; most pairs of slots need no closer look."""
    return compatible(first.options[one].offer, second.options[other].offer) is not None


def _excludes(one: Product, other: Product) -> bool:
    found = compatible(one, other)
    return found is not None and found.verdict == "no"
