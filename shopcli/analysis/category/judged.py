"""Where products belong by a part that the user has trained: its labels are paths, such as `Computers > Laptops`."""

from dataclasses import dataclass

from shopcli.analysis.category.learned import KEPT
from shopcli.analysis.category.placement import Path, Place, Placement
from shopcli.analysis.learning.classifier import Classifier
from shopcli.analysis.learning.loading import load
from shopcli.analysis.sentiment.judge import Polarity
from shopcli.catalog.product import Product
from shopcli.context import Folders
from shopcli.errors import UsageError


def judged_placer(name: str, folders: Folders) -> "JudgedPlacer":
    """By the part that `shopcli analyze train --for category` saved as `name`.

    Raises `UsageError` where there is none, or it is damaged, or tells polarities.
    """
    part = load(name, folders)
    if set(part.labels) <= set(Polarity):
        raise UsageError(
            f"the trained part {name} tells polarities, not categories",
            hint="train one with analyze train --for category",
        )
    return JudgedPlacer(part)


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
