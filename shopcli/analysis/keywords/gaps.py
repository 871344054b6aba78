"""What the texts of a catalog say and its attributes do not: counted by category and attribute."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from shopcli.analysis.keywords.found import Pair
from shopcli.analysis.keywords.schema import Schema, kind_of
from shopcli.catalog.product import Product

_MOST_HELD = 100_000
"""Categories and attributes that are told apart; what comes later is not counted."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Of the `products` of a kind, `stating` have the attribute; `missing` say it in their texts alone."""

    kind: str
    key: str
    products: int
    stating: int
    missing: int
    differing: int
    product_id: str
    """An example, and what its text says."""
    text: str
    instead: str


@dataclass(slots=True)
class _Count:
    missing: int = 0
    differing: int = 0
    example: tuple[str, str, str] = ("", "", "")


@dataclass(slots=True)
class GapCounter:
    _counts: dict[tuple[str, str], _Count] = field(default_factory=dict)

    def add(self, product: Product, pairs: Sequence[Pair]) -> None:
        """Counts each attribute once a product."""
        seen: set[str] = set()
        for pair in pairs:
            if pair.standing == "stated" or pair.key in seen:
                continue
            seen.add(pair.key)
            place = kind_of(product), pair.key
            if place not in self._counts and len(self._counts) >= _MOST_HELD:
                continue
            count = self._counts.setdefault(place, _Count())
            if pair.standing == "missing":
                count.missing += 1
            else:
                count.differing += 1
            if not count.example[0]:
                count.example = product.id, pair.value, pair.instead

    def gaps(self, schema: Schema) -> list[Gap]:
        """Those of most products first."""
        found = []
        for (kind, key), count in self._counts.items():
            known = schema.kinds.get(kind)
            products, stating = (known.products, known.stating.get(key, 0)) if known else (0, 0)
            found.append(Gap(kind, key, products, stating, count.missing, count.differing, *count.example))
        return sorted(found, key=lambda gap: (-(gap.missing + gap.differing), gap.kind, gap.key))
