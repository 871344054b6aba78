"""Where products belong in a tree that the catalog does not use: by names, and by the catalog as far as names agree."""

from dataclasses import dataclass

from shopcli.analysis.category.learned import KEPT, Learned, learn_tree
from shopcli.analysis.category.names import Names
from shopcli.analysis.category.placement import Path, Place, Placement
from shopcli.analysis.category.sample import category_counts, filed_products
from shopcli.catalog.product import Product
from shopcli.index.index import Index
from shopcli.index.progress import Report

_LEAST = 0.05
"""What is less sure is not told: a tree has thousands of categories."""


@dataclass(frozen=True, slots=True)
class TreePlacer:
    """`learned` knows the categories of the tree under which the catalog's own are known; None where there is none."""

    names: Names
    learned: Learned | None
    name: str = "tree"

    def place(self, product: Product) -> Placement:
        """Names and the catalog speak for a category independently; one that is below another says more than it."""
        said = self.names.of_product(product)
        if self.learned:
            for place in self.learned.place(product).places:
                if place.path[:1] == (FOREIGN,):
                    continue
                said[place.path] = 1 - (1 - said.get(place.path, 0.0)) * (1 - place.confidence)
        whole = _deepest(said)
        total = max(1.0, sum(whole.values()))
        ranked = sorted(whole.items(), key=lambda item: -item[1])[:KEPT]
        return Placement(tuple(Place(path, sure / total) for path, sure in ranked if sure >= _LEAST))


def _deepest(said: dict[Path, float]) -> dict[Path, float]:
    """A category whose name is said gives what it has to those below it that are said as well."""
    found = dict(said)
    for path, sure in said.items():
        below = [each for each in said if len(each) > len(path) and each[: len(path)] == path]
        for each in below:
            found[each] = 1 - (1 - found[each]) * (1 - sure / (2 * len(below)))
        if below:
            found[path] = sure / 4
    return found


def learned_for(index: Index, names: Names, report: Report) -> Learned | None:
    """What the products of a catalog teach of a tree, as far as their categories are called alike; None if none is.

    Products in other categories are learned from as well: so what is like them is known to belong to none that is.
    """
    counts = category_counts(index)
    mapping = {path: names.of_category(path) for path in counts}
    if not any(mapping.values()):
        return None
    filed, labels = filed_products(index, names, report)
    return learn_tree(filed, [mapping.get(path) or (FOREIGN, *path) for path in labels], names, report)


FOREIGN = "\0"
"""Begins the paths of the catalog's categories that the tree does not have."""
