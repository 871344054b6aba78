"""What a profile says to ranking: shifts within what the need allows, each with its reason."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from shopcli.catalog.product import Product
from shopcli.index.index import Index
from shopcli.query.need import Need
from shopcli.search.candidate import Reason

MOST_SHIFTED = 0.15
"""The most that a profile adds to or takes from a score, which is at most 1: the need decides, the profile leans."""


@dataclass(frozen=True, slots=True)
class Shift:
    """`amount` is from -1 to 1, as a share of `MOST_SHIFTED`; `reason` is of kind `profile`."""

    amount: float
    reason: Reason


def shifted(shifts: Sequence[Shift]) -> float:
    """What shifts add to a score together, which is no more than one of them may."""
    whole = sum(shift.amount for shift in shifts)
    return round(MOST_SHIFTED * max(-1.0, min(1.0, whole)), 4)


class Taste(Protocol):
    """What is known of the shopper, made ready for one need."""

    def shifts(self, offer: Product) -> Sequence[Shift]:
        """What speaks for and against an offer; empty where nothing does."""
        ...


TasteOf: TypeAlias = Callable[[Need, Index], Taste | None]
"""Where several needs are ranked, what makes a taste ready for each; None where the profile has nothing to say."""
