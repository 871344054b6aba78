"""One thing that a shopper did with one product, as far as it is kept: never whose it was, nor where it went."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from shopcli.text import fold


class Kind(StrEnum):
    BOUGHT = "bought"
    RETURNED = "returned"
    CARTED = "carted"
    LIKED = "liked"
    VIEWED = "viewed"


Options: TypeAlias = tuple[tuple[str, str], ...]
"""What was chosen, as names and values: a size, a colour."""

Identity: TypeAlias = tuple[str | Options, ...]


@dataclass(frozen=True, slots=True)
class Interaction:
    """`price` is for one piece; `order` is the keyed hash of the order's number, which is never kept itself."""

    kind: Kind
    product: str = ""
    title: str = ""
    brand: str = ""
    category: tuple[str, ...] = ()
    price: Decimal | None = None
    currency: str | None = None
    options: Options = ()
    quantity: int = 1
    day: date | None = None
    order: str = ""

    @property
    def thing(self) -> str:
        """What tells the product from others: its id, else its folded title."""
        return self.product or fold(self.title)

    @property
    def identity(self) -> Identity:
        """What a second import of the same event has in common with the first."""
        when = "" if self.order or self.day is None else self.day.isoformat()
        return (self.kind, self.order, self.thing, self.options, when)


MOST_KEPT = 10_000
"""Interactions of one profile; older ones say nothing that these do not."""


def united(kept: Sequence[Interaction], read: Iterable[Interaction]) -> tuple[Interaction, ...]:
    """`kept` and what is new in `read`: an event that stands n times in a file is kept n times, however often it is
    imported. The newest `MOST_KEPT` stay, the oldest first."""
    from collections import Counter

    known = Counter(one.identity for one in kept)
    everything = list(kept)
    for one in read:
        if known[one.identity]:
            known[one.identity] -= 1
        else:
            everything.append(one)
    everything.sort(key=lambda one: one.day or date.min)
    return tuple(everything[-MOST_KEPT:])
