"""What every feed that is written says of an offer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from shopcli.catalog.product import AttributeValue, Availability, Product


@dataclass(frozen=True, slots=True)
class WrittenOffer:
    """One thing that can be bought, as an item of a feed: `product` is the whole, `offer` what is bought of it."""

    product: Product
    offer: Product
    options: Mapping[str, str]

    @property
    def id(self) -> str:
        return self.offer.variant or self.offer.id

    @property
    def is_variant(self) -> bool:
        return self.offer.variant is not None

    @property
    def availability(self) -> Availability | None:
        """What is said to be in stock and counted as none is not."""
        if self.offer.in_stock is False and self.offer.availability in (None, Availability.IN_STOCK):
            return Availability.OUT_OF_STOCK
        return Availability.IN_STOCK if self.offer.in_stock else self.offer.availability

    @property
    def prices(self) -> dict[str, str]:
        """`price`, and `sale_price` where it costs less than before."""
        price, before = self.offer.price, self.offer.list_price
        if price is None:
            return {}
        if before is None or before <= price:
            return {"price": self._money(price)}
        return {"price": self._money(before), "sale_price": self._money(price)}

    def _money(self, amount: Decimal) -> str:
        return f"{amount:f} {self.offer.currency}" if self.offer.currency else f"{amount:f}"

    @property
    def attributes(self) -> dict[str, AttributeValue]:
        """Those that are no options."""
        return {name: value for name, value in self.offer.attributes.items() if name not in self.options}


def written_offers(product: Product) -> Iterator[WrittenOffer]:
    choices: list[Mapping[str, str]] = [variant.options for variant in product.variants] or [{}]
    for offer, options in zip(product.offers(), choices, strict=True):
        yield WrittenOffer(product, offer, options)
