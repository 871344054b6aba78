"""What is said to a question, and what it rests on."""

from dataclasses import dataclass, replace

from shopcli.catalog.product import Product
from shopcli.evidence.cited import Cited


@dataclass(frozen=True, slots=True)
class Answered:
    """`text` is the whole answer; `evidence` what bears it out, or what comes closest where it is not `answerable`.

    `products` are those that it speaks of, `notes` remarks that are not part of the answer.
    """

    text: str
    evidence: tuple[Cited, ...] = ()
    products: tuple[Product, ...] = ()
    notes: tuple[str, ...] = ()
    answerable: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """What one product's data says to a question. `verdict` is yes or no, None where a value is told.

    `silent` where the data does not say; then `text` says what is missing and `cited` what comes closest.
    """

    text: str
    cited: tuple[Cited, ...] = ()
    verdict: bool | None = None
    silent: bool = False


def together(told: tuple[tuple[Product, Told], ...], separator: str) -> Answered:
    """One answer for several products: what is known first, and answerable where any of them says it."""
    known = [one for _, one in told if not one.silent]
    ordered = [*known, *(one for _, one in told if one.silent)]
    return Answered(
        text=separator.join(one.text for one in ordered),
        evidence=tuple(cited for one in (known or ordered) for cited in one.cited),
        products=tuple(product for product, _ in told),
        answerable=bool(known),
    )


def with_notes(answered: Answered, *notes: str) -> Answered:
    return replace(answered, notes=(*answered.notes, *notes))
