"""What is sold and who sells it: the data that every other room reads.

`None` is unknown, never zero and never no. Amounts are `Decimal`, always beside a currency.
"""

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeAlias

from shopcli.catalog.frozen import frozen

AttributeValue: TypeAlias = str | bool | int | Decimal | tuple[str, ...]
"""A text (often a number with its unit), a yes or no, a number, or a list of texts."""


class Availability(StrEnum):
    IN_STOCK = "in_stock"
    OUT_OF_STOCK = "out_of_stock"
    PRE_ORDER = "pre_order"
    BACKORDER = "backorder"
    DISCONTINUED = "discontinued"


@frozen
class Rating:
    value: Decimal
    scale: Decimal = Decimal(5)
    count: int | None = None

    @property
    def of_five(self) -> Decimal:
        """The value on a scale of five."""
        return self.value * 5 / self.scale


@frozen
class Review:
    text: str
    title: str | None = None
    rating: Decimal | None = None
    date: str | None = None
    verified: bool | None = None


@frozen
class Variant:
    """What one choice (a colour, a size) changes of its product; `None` and empty mean "as the product"."""

    id: str
    options: Mapping[str, str] = field(default_factory=dict)
    price: Decimal | None = None
    list_price: Decimal | None = None
    availability: Availability | None = None
    stock: int | None = None
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict)
    gtin: str | None = None
    mpn: str | None = None
    url: str | None = None
    images: tuple[str, ...] = ()


@frozen
class Product:
    """A product, or one variant of it once `as_variant` has chosen (then `variant` is its id)."""

    id: str
    title: str
    currency: str | None = None
    price: Decimal | None = None
    list_price: Decimal | None = None
    brand: str | None = None
    category: tuple[str, ...] = ()
    description: str | None = None
    availability: Availability | None = None
    stock: int | None = None
    rating: Rating | None = None
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict)
    variants: tuple[Variant, ...] = ()
    images: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    reviews: tuple[Review, ...] = ()
    shipping: Mapping[str, Any] = field(default_factory=dict)
    returns: Mapping[str, Any] = field(default_factory=dict)
    url: str | None = None
    gtin: str | None = None
    mpn: str | None = None
    shop: str = ""
    variant: str | None = None

    @property
    def in_stock(self) -> bool | None:
        """Whether it can be bought now; `None` where the catalog does not say."""
        if self.availability is not None:
            return self.availability is Availability.IN_STOCK and self.stock != 0
        return None if self.stock is None else self.stock > 0

    @property
    def saving(self) -> Decimal | None:
        """How much below its list price it is sold, where that is known and more than nothing."""
        if self.price is None or self.list_price is None or self.list_price <= self.price:
            return None
        return self.list_price - self.price

    def offers(self) -> tuple["Product", ...]:
        """What can be put into a basket: each variant with what it inherits, or the product itself."""
        return tuple(map(self.as_variant, self.variants)) if self.variants else (self,)

    def as_variant(self, variant: Variant) -> "Product":
        options = ", ".join(variant.options.values())
        # A variant that is priced anew does not inherit a list price that belonged to another price.
        list_price = variant.list_price if variant.price is not None or variant.list_price else self.list_price
        says_stock = variant.availability is not None or variant.stock is not None
        # Written out, as `replace` looks at every field anew and a large catalog has many variants.
        return Product(
            id=self.id,
            title=f"{self.title} ({options})" if options else self.title,
            currency=self.currency,
            price=self.price if variant.price is None else variant.price,
            list_price=list_price,
            brand=self.brand,
            category=self.category,
            description=self.description,
            availability=variant.availability if says_stock else self.availability,
            stock=variant.stock if says_stock else self.stock,
            rating=self.rating,
            attributes={**self.attributes, **variant.options, **variant.attributes},
            variants=self.variants,
            images=variant.images or self.images,
            tags=self.tags,
            reviews=self.reviews,
            shipping=self.shipping,
            returns=self.returns,
            url=variant.url or self.url,
            gtin=variant.gtin or self.gtin,
            mpn=variant.mpn or self.mpn,
            shop=self.shop,
            variant=variant.id,
        )


@frozen
class Store:
    """A shop: its money, its rules and what it answers. `policies` maps a topic to its text and facts."""

    key: str
    name: str
    currency: str | None = None
    locale: str | None = None
    url: str | None = None
    policies: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    faq: tuple[tuple[str, str], ...] = ()
    promotions: tuple[Mapping[str, Any], ...] = ()


@frozen
class Problem:
    """One thing wrong with a catalog: where (file, line, field), what (cause) and what to do (hint)."""

    file: str
    cause: str
    hint: str = ""
    line: int | None = None
    field: str = ""
    product_id: str | None = None
    fatal: bool = False
    """Whether the record (or the whole file) had to be left out; otherwise it loads with this field unknown."""
