"""Two to six products beside each other: what differs and matters, and which is the best for what."""

from dataclasses import dataclass

from shopcli.catalog.product import Product
from shopcli.query.need import Language


@dataclass(frozen=True, slots=True)
class Comparison:
    """`products` are the columns, in the order they were named."""

    products: tuple[Product, ...]
    language: Language
