"""Products as advice calls them: a table with their handles, and their values for scripts."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from shopcli.advice.columns import handle
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.query.need import Language
from shopcli.render.lines import Line, Table
from shopcli.render.words import words
from shopcli.text import one_line

if TYPE_CHECKING:
    from shopcli.render.encode import Json


def money(amount: Decimal | None, product: Product, language: Language) -> str:
    if amount is None:
        return words(language).price_unknown
    return one_line(format_money(amount, product.currency, language))


def product_table(products: Sequence[Product], names: Sequence[str], language: Language) -> Table:
    """Prices and names, each name under its handle."""
    say = words(language)
    rows = tuple(
        (money(product.price, product, language), f"{handle(place)} {name}")
        for place, (product, name) in enumerate(zip(products, names, strict=True))
    )
    narrow = tuple(Line(f"{name} {price}", 1, "item") for price, name in rows)
    return Table((say.price, say.product), rows, narrow)


def product_value(product: Product, number: int) -> "dict[str, Json]":
    return {
        "handle": number,
        "shop": product.shop or None,
        "id": product.id,
        "variant": product.variant,
        "title": product.title,
        "price": product.price,
        "currency": product.currency,
    }
