"""A basket: a product for each thing that is wanted, what all of it costs, and what to know about it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal

from shopcli.advice.pairs import Pairing
from shopcli.bundle.pricing import Priced
from shopcli.catalog.product import Product
from shopcli.query.need import Language, PriceLimit
from shopcli.search.candidate import Candidate


@dataclass(frozen=True, slots=True)
class Item:
    """`candidate` has its place in the basket as its handle, 1 first; `slot` is what was asked for.

    `is_named` says that the shopper named the product, so that nothing was chosen.
    """

    slot: str
    candidate: Candidate
    quantity: int
    fit: float
    is_named: bool = False

    @property
    def offer(self) -> Product:
        return self.candidate.product


@dataclass(frozen=True, slots=True)
class Basket:
    """`gap` is how much better a basket might be, relative to this one's fit; 0 where it is proven `optimal`.

    `notes` are remarks: what was assumed or left out, and which promotions do not count. `draft` is the answer,
    `findings` are lines for a model, `amounts` the sums that both may tell, each with its field.
    """

    form: ClassVar[Literal["basket"]] = "basket"
    language: Language
    items: tuple[Item, ...]
    priced: Priced
    budget: PriceLimit | None
    optimal: bool
    gap: float
    pairings: tuple[Pairing, ...]
    notes: tuple[str, ...] = ()
    draft: str = ""
    findings: tuple[str, ...] = ()
    amounts: tuple[tuple[str, Decimal], ...] = ()

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        return tuple(item.candidate for item in self.items)

    @property
    def left(self) -> Decimal | None:
        """What is left of the budget."""
        return None if self.budget is None else self.budget.amount - self.priced.total
