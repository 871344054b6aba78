"""What is said of where a product belongs, whoever says it."""

from dataclasses import dataclass
from typing import Protocol, TypeAlias

from shopcli.catalog.product import Product

Path: TypeAlias = tuple[str, ...]
"""The names of a category, from the top of the tree down to it."""

SIGN = " > "
"""Between the names of a path as it is shown."""


@dataclass(frozen=True, slots=True)
class Place:
    path: Path
    confidence: float
    """From 0 to 1: of the places said at 0.9, about nine in ten are right."""


@dataclass(frozen=True, slots=True)
class Placement:
    """The likeliest place first, or the one that a model chose; what is likely is always as code says.

    Their confidences sum to at most 1; what is left is for none that is known.
    """

    places: tuple[Place, ...]

    @property
    def best(self) -> Place | None:
        return self.places[0] if self.places else None


@dataclass(frozen=True, slots=True)
class Placed:
    """A product with where it belongs; `by` tells whose choice that is."""

    product: Product
    placement: Placement
    by: str


class Placer(Protocol):
    @property
    def name(self) -> str:
        """Who places, as it is shown: `catalog`, `tree`, or a trained part's name."""
        ...

    def place(self, product: Product) -> Placement: ...


def written(path: Path) -> str:
    return SIGN.join(path)
