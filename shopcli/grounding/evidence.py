"""What claims are held against: the products that were shown, the catalog around them, the need, the shops' rules."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from shopcli.catalog.product import Product, Store
from shopcli.query.need import Language, Need
from shopcli.search.candidate import Candidate, Shape


@dataclass(frozen=True, slots=True)
class Evidence:
    """`picks` gives the recommendations as far as they are decided: "[2]" in the prose is the second of them.

    They are asked for anew for every sentence, for without a picks line they are only known as the prose names them.
    `look_up` finds the catalog's product that a name stands for, None where the catalog has none of that name; it may
    read the index, so nothing is looked up that a candidate answers.
    """

    need: Need
    shape: Shape
    candidates: tuple[Candidate, ...]
    """In the order of their handles."""
    picks: Callable[[], Sequence[Candidate]]
    stores: tuple[Store, ...] = ()
    brands: frozenset[str] = field(default_factory=frozenset)
    """The catalog's brands, folded: a name that begins with one is meant as a product's."""
    look_up: Callable[[str], Product | None] = lambda name: None
    amounts: tuple[tuple[str, Decimal], ...] = ()
    """Sums that code worked out beyond the prices of single products, each with its field ("basket.total")."""
    draft: str = ""
    """The answer in the code's own words, where code decides all of it."""

    @property
    def language(self) -> Language:
        return self.need.language
