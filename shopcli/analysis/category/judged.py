"""Where products belong by a part that the user has trained: its labels are paths, such as `Computers > Laptops`."""

from dataclasses import dataclass

from shopcli.analysis.category.learned import KEPT
from shopcli.analysis.category.placement import Path, Place, Placement
from shopcli.analysis.learning.classifier import Classifier
from shopcli.catalog.product import Product


@dataclass(frozen=True, slots=True)
class JudgedPlacer:
    """Reads titles, as that is what such parts are trained with."""

    classifier: Classifier

    @property
    def name(self) -> str:
        return self.classifier.name

    def place(self, product: Product) -> Placement:
        said = self.classifier.classify(product.title)[:KEPT]
        return Placement(tuple(Place(path_of(label), confidence) for label, confidence in said))


def path_of(label: str) -> Path:
    return tuple(name.strip() for name in label.split(">") if name.strip())
