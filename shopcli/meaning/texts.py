"""What of a product its vector is made of."""

from shopcli.catalog.product import Product
from shopcli.text import fold

_LONGEST = 300
"""Characters that are read: an average over more words says less."""


def text_of(product: Product) -> str:
    """Category, title, brand and tags. Numbers and descriptions draw products of a kind apart, and others together."""
    said = [*product.category[-1:], product.title, *product.tags]
    if product.brand and fold(product.brand) not in fold(product.title):
        said.insert(1, product.brand)
    return ". ".join(said)[:_LONGEST]
