"""A piece of evidence as it is shown: what it says, and where it stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cited:
    """`source` is a stable word: `attribute`, `price`, `stock`, `rating`, `variant`, `description`, `review`, `policy`,
    `faq`, `promotion`, `catalog` (computed over all of it) or `context` (text that was given).

    `place` says where a reader finds it ("Nortavo Aero 14 · Ports", "Harbor & Pine · returns"), `field` the path in the
    product or store, `index` the number of a given text, from 0. `score` is from 0 to 1.
    """

    source: str
    text: str
    score: float
    place: str = ""
    product_id: str | None = None
    field: str = ""
    index: int | None = None
