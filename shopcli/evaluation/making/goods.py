"""Products as tasks see them: read from the raw fields, with inheritance and stock by rules of their own.

What attributes are called is taken from `attributes.table`, so a wrong name there is wrong here too and not noticed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache

from shopcli.attributes.table import ATTRIBUTES
from shopcli.catalog.product import AttributeValue, Availability, Product, Variant
from shopcli.text import fold, one_line


@dataclass(frozen=True, slots=True)
class Offer:
    """A product, or one variant with what it inherits. `values`: attribute key → all that is stated under its names."""

    price: Decimal | None
    currency: str | None
    in_stock: bool | None
    values: Mapping[str, tuple[AttributeValue, ...]]


@dataclass(frozen=True)
class Good:
    """`leaf` is the last level of the category as the catalog writes it, empty where there is none."""

    product: Product

    @property
    def id(self) -> str:
        return self.product.id

    @cached_property
    def brand(self) -> str:
        return one_line(self.product.brand or "")

    @property
    def leaf(self) -> str:
        return one_line(self.product.category[-1]) if self.product.category else ""

    @cached_property
    def offers(self) -> tuple[Offer, ...]:
        return tuple(_offer(self.product, variant) for variant in self.product.variants or (None,))

    @cached_property
    def title(self) -> str:
        return fold(self.product.title)

    @cached_property
    def text(self) -> str:
        """All that is said of it, folded."""
        return fold(" / ".join(_texts(self.product)))

    @property
    def rating(self) -> Decimal | None:
        """On a scale of five."""
        rating = self.product.rating
        return rating.value * 5 / rating.scale if rating and rating.scale else None


def _offer(product: Product, variant: Variant | None) -> Offer:
    if variant is None:
        stated = product.attributes
        return Offer(product.price, product.currency, _in_stock(product), _values(stated))
    stated = {**product.attributes, **variant.options, **variant.attributes}
    stocked = variant if variant.availability is not None or variant.stock is not None else product
    price = product.price if variant.price is None else variant.price
    return Offer(price, product.currency, _in_stock(stocked), _values(stated))


def _in_stock(stocked: Product | Variant) -> bool | None:
    if stocked.availability is None:
        return None if stocked.stock is None else stocked.stock > 0
    return stocked.availability == Availability.IN_STOCK and stocked.stock != 0


def _values(stated: Mapping[str, AttributeValue]) -> dict[str, tuple[AttributeValue, ...]]:
    found: dict[str, tuple[AttributeValue, ...]] = {}
    for name, value in stated.items():
        key = key_of(name)
        found[key] = (*found.get(key, ()), value)
    return found


def _texts(product: Product) -> Iterator[str]:
    yield product.title
    yield product.brand or ""
    yield product.description or ""
    yield from product.category
    yield from product.tags
    yield from (f"{review.title or ''} {review.text}" for review in product.reviews)
    yield from (f"{name}: {value}" for name, value in product.attributes.items())
    for variant in product.variants:
        yield from (f"{name}: {value}" for name, value in variant.attributes.items())
    yield from (f"{name}: {value}" for variant in product.variants for name, value in variant.options.items())


@lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """The key that an attribute's name has in both languages, or the name itself, folded."""
    folded = " ".join(fold(name).replace("_", " ").split())
    return _KEYS.get(folded, folded)


_KEYS = {
    fold(name): attribute.key
    for attribute in reversed(ATTRIBUTES.values())
    for name in (*attribute.aliases, attribute.key.replace("_", " "), attribute.chinese, attribute.english)
}
