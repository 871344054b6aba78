"""Items of a conversation as the offers of a catalog."""

from shopcli.catalog.product import Product
from shopcli.conversation.state import Item
from shopcli.errors import UnknownProductError
from shopcli.index.index import Index
from shopcli.search.limits import id_query


def find_offer(item: Item, index: Index) -> Product | None:
    """The offer; the product itself where its variant is no longer sold. None where the catalog has neither."""
    found = index.products(id_query(index, item.product), 1)
    if not found:
        return None
    product = found[0]
    return next((product.as_variant(one) for one in product.variants if one.id == item.variant), product)


def offer_of(item: Item, index: Index) -> Product:
    """Raises `UnknownProductError` where the catalog has it no more."""
    if offer := find_offer(item, index):
        return offer
    raise UnknownProductError(f"no product has the id {item.id!r}", hint="say what to look for anew")


def title_of(item: Item, index: Index) -> str:
    """What the offer is called, in short; its id where the catalog has it no more."""
    from shopcli.advice.columns import short_name

    offer = find_offer(item, index)
    return item.id if offer is None else short_name(offer)
