"""What tells the records of one JSON feed from those of others, and from native products."""

from collections.abc import Mapping, Sequence
from typing import Any

from shopcli.catalog.feeds.cells import words
from shopcli.catalog.feeds.headers import fields_of, key_of
from shopcli.catalog.feeds.json_values import mapping_of, mappings_of

_OF_SHOPIFY = frozenset({"handle", "body_html", "vendor", "product_type"})
_TEXTS = frozenset({"plain", "html", "markdown"})

_FOREIGN_IMAGES = words("image imageurl imageurls imagelink thumbnail picture pictures photos")
_FOREIGN = words(
    "availabilitystatus stockstatus stockquantity inventoryquantity instock isinstock saleprice originalprice "
    "oldprice compareatprice discountpercentage averagerating reviewcount numreviews reviewscount categoryname "
    "brandname currencycode returnpolicy shippinginformation warrantyinformation"
)
"""Names, as `key_of` gives them, that other systems have for what native products call otherwise."""

_OF_WARES = words("brand category currency stock availability rating images gtin mpn")


def are_shopifys(sample: Sequence[Mapping[str, Any]]) -> bool:
    """Whether these are products as Shopify writes them."""
    return all({"title", "variants"} <= each.keys() and len(_OF_SHOPIFY & each.keys()) > 1 for each in sample)


def are_commerce(sample: Sequence[Mapping[str, Any]]) -> bool:
    """Whether these are products of the Agentic Commerce Protocol or of the Universal Commerce Protocol."""
    return all(isinstance(each.get("variants"), list) for each in sample) and any(map(_is_commerce, sample))


def _is_commerce(product: Mapping[str, Any]) -> bool:
    told = mapping_of(product.get("description"))
    return (
        "price_range" in product
        or (bool(told) and told.keys() <= _TEXTS)
        or any(
            "variant_options" in variant
            or "amount" in mapping_of(variant.get("price"))
            or isinstance(variant.get("availability"), Mapping)
            for variant in mappings_of(product["variants"])
        )
    )


def are_plain(sample: Sequence[Mapping[str, Any]]) -> bool:
    """Whether these are products that are called and shaped otherwise than native ones, which have ids and titles."""
    if not any({"id", "title"} <= each.keys() for each in sample):
        return all(_names_product(each) and not _is_meant_native(each) for each in sample)
    return any(map(_is_foreign, sample))


def _names_product(record: Mapping[str, Any]) -> bool:
    """Whether it is called something, and has what only things for sale have."""
    from shopcli.catalog.feeds.price_headers import price_columns

    names = [*map(str, record)]
    known = fields_of(names).keys()
    return "title" in known and (bool(known & _OF_WARES) or bool(price_columns(names)))


def _is_meant_native(record: Mapping[str, Any]) -> bool:
    return "list_price" in record or isinstance(record.get("attributes"), Mapping)


def _is_foreign(record: Mapping[str, Any]) -> bool:
    keys = {key_of(str(name)) for name in record}
    if keys & _FOREIGN or ("images" not in keys and keys & _FOREIGN_IMAGES):
        return True
    rating = record.get("rating")
    return (
        any(isinstance(record.get(name), Mapping) for name in ("price", "category", "brand"))
        or (isinstance(rating, Mapping) and "value" not in rating)
        or bool(mappings_of(record.get("images")))
        or any("text" not in review for review in mappings_of(record.get("reviews")))
    )
