"""A claim as it is found in a sentence, before it is known which product it is about and whether it holds."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from shopcli.grounding.claim import Kind, Verdict

Bound = Literal["exactly", "about", "at_least", "at_most", "above", "below"]
"""How a number is said: "16 GB", "about 16 GB", "at least", "at most" (and "up to"), "over", "under"."""


@dataclass(frozen=True, slots=True)
class Finding:
    """The claim at `start`:`end` of its sentence.

    `value` is a number in the base unit of `dimension` (`attributes.units`) for quantities and periods, in `currency`
    (None: not said) for money, in percent for discounts, the rating itself with `scale` beside it; a yes or no for
    features and stock; None where only the words count. `key` is the canonical attribute (`attributes.table`) that the
    words around it name, empty where they name none. `text` is the sentence's own text of it. `role` tells what an
    amount is where the words say so: `list_price`, `fee`, `limit` (the shopper's own limit), `from` and `to` (the ends
    of a range), `difference` (which of the two is dearer is not said), `option` (of another version), `instalment`,
    `free_over` (from where shipping is free), `former` (the price before, or where there is no offer the price),
    `amount` (no word says what it is), and of other kinds `other` (the number of what the product is held against),
    `review` (one buyer's), `any_reason`, `dispatch` and `perhaps` (a feature that its clause may deny after all);
    empty for a plain value. What parts two products is negative where the one that it is about has less, costs less or
    weighs less.
    """

    start: int
    end: int
    kind: Kind
    text: str
    value: Decimal | bool | str | None = None
    currency: str | None = None
    dimension: str = ""
    key: str = ""
    scale: Decimal | None = None
    bound: Bound = "exactly"
    role: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the catalog says to a finding; `field` and `catalog_value` as in `Claim`."""

    verdict: Verdict
    field: str = ""
    catalog_value: str = ""
