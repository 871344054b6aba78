"""Products that a catalog files elsewhere than everything like them."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from heapq import heappush, heappushpop
from itertools import islice
from typing import Literal

from shopcli.analysis.category.expert import TOGETHER
from shopcli.analysis.category.learned import Learned, seen
from shopcli.analysis.category.placement import Path, Place, Placement
from shopcli.analysis.category.why import Why, why
from shopcli.catalog.product import Product
from shopcli.index.index import category_key

Kind = Literal["elsewhere", "below", "above"]
"""Whether the other category is in another branch, or below or above the one that the product stands in."""


@dataclass(frozen=True, slots=True)
class Misfiling:
    product: Product
    suggested: Place
    here: float
    """How likely the category is that the product stands in, by all other products."""
    kind: Kind


@dataclass(slots=True)
class Survey:
    """Looks through products one by one and keeps the likeliest misfilings, `most` at the most."""

    learned: Learned
    least: float
    """The confidence in another category from which it is told."""
    most: int
    alone: Set[str] = frozenset()
    """Keys of the categories that hold one product: no other speaks for its place, so it is not suspected."""
    products: int = 0
    unfiled: int = 0
    """Products that stand in no category."""
    suspected: int = 0
    _found: list[tuple[float, int, Misfiling]] = field(default_factory=list)

    def read(self, products: Iterable[Product]) -> Iterator[Product]:
        """Looks at `products` some hundred at a time, and lets them pass."""
        rest = iter(products)
        while some := list(islice(rest, TOGETHER)):
            filed = [product for product in some if product.category]
            self.products += len(some)
            self.unfiled += len(some) - len(filed)
            for product, placement in zip(filed, self.learned.place_all(filed), strict=True):
                if found := self._judged(product, placement):
                    self._keep(found)
            yield from some

    def _keep(self, found: Misfiling) -> None:
        self.suspected += 1
        item = (found.suggested.confidence - found.here, -self.suspected, found)
        if len(self._found) < self.most:
            heappush(self._found, item)
        else:
            heappushpop(self._found, item)

    def likeliest(self) -> list[Misfiling]:
        """The likeliest first."""
        return [found for *_, found in sorted(self._found, key=lambda item: item[:2], reverse=True)]

    def why(self, found: Misfiling) -> Why | None:
        """None where no sample of the catalog tells the two categories apart."""
        there, here = found.suggested.path, found.product.category
        expert = self.learned.expert_for(_common(there, here))
        if expert is None:
            return None
        return why(found.product, seen(found.product, self.learned.names), there, here, expert)

    def _judged(self, product: Product, placement: Placement) -> Misfiling | None:
        if category_key(product.category) in self.alone:
            return None
        best = placement.best
        if best is None or best.confidence < self.least or _same(best.path, product.category):
            return None
        here = next((place.confidence for place in placement.places if _same(place.path, product.category)), 0.0)
        return Misfiling(product, best, here, _kind(best.path, product.category))


def _same(first: Path, second: Path) -> bool:
    return category_key(first) == category_key(second)


def _kind(there: Path, here: Path) -> Kind:
    if len(there) > len(here) and _same(there[: len(here)], here):
        return "below"
    if len(there) < len(here) and _same(here[: len(there)], there):
        return "above"
    return "elsewhere"


def _common(first: Path, second: Path) -> Path:
    end = 0
    while end < min(len(first), len(second)) and first[end] == second[end]:
        end += 1
    return first[:end]
