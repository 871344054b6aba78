"""The products of an advice: what each is called in it, and which of its versions it stands for."""

from collections.abc import Sequence

from shopcli.attributes.units import read_quantities
from shopcli.catalog.product import Product
from shopcli.text import has_han, one_line, shorten

_SHORT_NAME = 40
_SHORTEST_NAME = 2
"""Words that a name has at least: a brand alone is none."""


def chosen_offer(product: Product) -> Product:
    """What can be bought of `product`: itself, or of its versions the cheapest, one in stock before all others."""
    return product if product.variant is not None else min(product.offers(), key=_cost)


def _cost(offer: Product) -> tuple[bool, bool, float, str]:
    return (
        offer.in_stock is False,
        offer.price is None,
        float(offer.price) if offer.price is not None else 0.0,
        offer.variant or "",
    )


def handle(place: int) -> str:
    """How texts call the product at `place`, from 0."""
    return f"[{place + 1}]"


def short_name(product: Product) -> str:
    """The title without the specifications that shops append to it: after a comma, in Chinese from a measure on."""
    title = one_line(product.title).partition(", ")[0]
    measures = read_quantities(title) if has_han(title) else ()
    starts = [q.start for q in measures if len(title[: q.start].split()) >= _SHORTEST_NAME]
    return shorten((title[: starts[0]] if starts else title).rstrip(" ,(（"), _SHORT_NAME)


def short_names(products: Sequence[Product]) -> tuple[str, ...]:
    """A name for each; where two would be called the same, the end of the title or the id tells them apart."""
    names = [short_name(product) for product in products]
    for tail in (_options, _id):
        names = [
            name if names.count(name) == 1 else shorten(f"{name} {tail(product)}".rstrip(), 2 * _SHORT_NAME)
            for name, product in zip(names, products, strict=True)
        ]
    return tuple(names)


def _options(product: Product) -> str:
    """What a version was chosen by, which stands in brackets at the end of its title."""
    title = one_line(product.title)
    return title[title.rfind("(") :] if product.variant is not None and title.endswith(")") else ""


def _id(product: Product) -> str:
    return f"· {one_line(product.variant or product.id)}"
