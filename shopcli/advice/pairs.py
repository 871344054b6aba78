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


_NEVER_NO = frozenset({"bluetooth"})
"""Rules that exclude nothing: where one way of connecting is missing, another may do."""
_DEVICES = ("laptop", "desktop", "tablet", "phone", "camera", "dock", "tv", "monitor")
"""Of two kinds that a rule speaks of, the one that stands first here is what the other is for."""


def pairings(offers: Sequence[Product]) -> Iterator[Pairing]:
    """Every two of `offers` that are meant for each other, as far as a rule speaks of them."""
    for first, second in _meant_for_each_other([kind_of(offer) for offer in offers]):
        if found := compatible(offers[first], offers[second]):
            yield Pairing(first, second, found)


def _meant_for_each_other(kinds: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Each two places but those of a thing and a second device: of two phones and two cases, the first case is for the
    first phone and the second for the second."""
    for first, second in combinations(range(len(kinds)), 2):
        device, other = sorted((first, second), key=lambda place: _rank(kinds[place]))
        number = kinds[:other].count(kinds[other])
        of_its_kind = kinds[:device].count(kinds[device])
        if kinds[first] != kinds[second] and of_its_kind == min(number, kinds.count(kinds[device]) - 1):
            yield first, second


def _rank(kind: str) -> int:
    return _DEVICES.index(kind) if kind in _DEVICES else len(_DEVICES)


def forbidden_pairs(slots: Sequence[Slot]) -> frozenset[tuple[Choice, Choice]]:
    """The choices that no basket may hold together: only those of which the catalog shows that they do not fit."""
    kinds = [_by_kind(slot) for slot in slots]
    leading = [next(iter(each), "") for each in kinds]
    return frozenset(
        ((first, one), (second, other))
        for first, second in _meant_for_each_other(leading)
        for mine in kinds[first].values()
        for its in kinds[second].values()
        if _may_exclude(slots[first], mine[0], slots[second], its[0])
        for one in mine
        for other in its
        if _excludes(slots[first].options[one].offer, slots[second].options[other].offer)
    )


def _by_kind(slot: Slot) -> dict[str, list[int]]:
    kinds: dict[str, list[int]] = defaultdict(list)
    for number, option in enumerate(slot.options):
        kinds[kind_of(option.offer)].append(number)
    return kinds


def _may_exclude(first: Slot, one: int, second: Slot, other: int) -> bool:
    """Whether a rule speaks of two of these kinds, and may say no: most pairs of slots need no closer look."""
    found = compatible(first.options[one].offer, second.options[other].offer)
    return found is not None and found.rule not in _NEVER_NO


def _excludes(one: Product, other: Product) -> bool:
    found = compatible(one, other)
    return found is not None and found.verdict == "no"
