"""Products held against one another by one metric: which is ahead, and how that is told."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from shopcli.catalog.product import Product
from shopcli.grounding.metrics import measure, shown
from shopcli.query.need import Language
from shopcli.text import shorten


class Ranking:
    """By `metric`, whose upper end is ahead where `highest`; `picks` are told by their ranks."""

    def __init__(self, metric: str, *, highest: bool, picks: Sequence[Product], language: Language) -> None:
        self.metric = metric
        self.highest = highest
        self._picks = picks
        self._language = language

    def value(self, product: Product) -> Decimal | None:
        return measure(product, self.metric)

    def is_ahead(self, product: Product, other: Product) -> bool | None:
        """Whether `product` has more (or less, where less is meant) than `other`; None where nobody can tell."""
        value, against = self.value(product), self.value(other)
        if value is None or against is None or not self._are_comparable(product, other):
            return None
        return value > against if self.highest else value < against

    def best(self, products: Iterable[Product]) -> Product | None:
        """The first of those that are ahead of the rest; None where none says its value."""
        known = [(value, product) for product in products if (value := self.value(product)) is not None]
        choose = max if self.highest else min
        return choose(known, key=lambda pair: pair[0])[1] if known else None

    def worst(self, products: Iterable[Product]) -> Product:
        """That of `products`, which all say their value, that the others are ahead of."""
        choose = min if self.highest else max
        return choose(products, key=lambda product: self.value(product) or Decimal(0))

    def told(self, *products: Product) -> str:
        """ "[2] at $299": a pick by its rank, any other by its title."""
        joint = "，" if self._language == "zh" else ", "
        return joint.join(map(self._told, products))

    def _told(self, product: Product) -> str:
        value = shown(product, self.metric, self._language)
        rank = next((place for place, pick in enumerate(self._picks, 1) if pick == product), None)
        name = f"[{rank}]" if rank else shorten(product.title.partition(", ")[0], 40)
        return f"{name} {value}" if self._language == "zh" else f"{name} at {value}"

    def _are_comparable(self, one: Product, other: Product) -> bool:
        return self.metric not in ("price", "discount") or one.currency == other.currency
