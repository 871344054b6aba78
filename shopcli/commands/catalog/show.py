"""`shopcli catalog show`: one product with all that its catalog says of it."""

from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import printing
from shopcli.commands.catalogs import NoNetwork, language_of_stores, over_index, settings_for
from shopcli.commands.options import AsJson, Catalogs, Maps
from shopcli.commands.quick import QuickCommand, new_app
from shopcli.errors import UnknownProductError

if TYPE_CHECKING:
    from shopcli.catalog.product import Product
    from shopcli.index.index import Index
    from shopcli.query.need import Language

app = new_app()

_SHARING_AN_ID = 20
"""A variant of one product may have the id of another product."""


@app.command(cls=QuickCommand)
def show(
    product_id: Annotated[str, typer.Argument(metavar="ID", help="The id of a product, or of one of its variants.")],
    catalog: Catalogs = None,
    mapping: Maps = None,
    offline: NoNetwork = False,
    as_json: AsJson = False,
) -> None:
    """Show one product with all that its catalog says of it."""
    from shopcli.context import Context
    from shopcli.render.catalog_product import product_value, product_view

    context = Context.of_process()
    settings = settings_for(context, mapping, offline=offline)
    product, language = over_index(catalog or (), context, settings, lambda index: _found(product_id, index))
    variant = None if product.id == product_id else product_id
    if as_json:
        printing.show_document("catalog show", product_value(product, variant), context)
    else:
        printing.show(product_view(product, variant, language), context)


def _found(product_id: str, index: "Index") -> "tuple[Product, Language]":
    """Raises `UnknownProductError` naming the nearest ids."""
    from shopcli.search.limits import id_query
    from shopcli.search.near_ids import near_ids
    from shopcli.text import one_line

    found = index.products(id_query(index, product_id), _SHARING_AN_ID)
    if not found:
        near = ", ".join(map(one_line, near_ids(product_id, index)))
        hint = f"the nearest: {near}" if near else "shopcli catalog search finds products by their words"
        raise UnknownProductError(f"no product has the id {product_id!r}", hint=hint)
    product = next((each for each in found if each.id == product_id), found[0])
    return product, language_of_stores(index.summary.stores, product.title)
