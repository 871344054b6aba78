"""What delivery costs, as far as the shop says so."""

from dataclasses import dataclass
from decimal import Decimal

from shopcli.catalog.product import Product, Store


@dataclass(frozen=True, slots=True)
class ShippingRule:
    """The fee of one order, and what must be paid for goods, after discounts, to be spared it; `None` is unknown."""

    fee: Decimal | None = None
    free_over: Decimal | None = None

    @classmethod
    def of(cls, store: Store) -> "ShippingRule":
        policy = store.policies.get("shipping", {})
        return cls(policy.get("fee"), policy.get("free_over"))

    def cost(self, payable: Decimal) -> Decimal | None:
        """What shipping an order costs for whose goods `payable` is paid; `None` where the shop does not say."""
        return Decimal(0) if self.free_over is not None and payable >= self.free_over else self.fee


def own_fee(offer: Product) -> Decimal | None:
    """The fee of a product that states its own, such as freight.

    It is paid for each piece, whatever else spares the order its fee, and such a piece needs no other shipping.
    """
    fee: Decimal | None = offer.shipping.get("fee")
    return fee
