"""Shopify's products as JSON: a storefront's `products.json`, and the Admin API's, which tells more.

Prices are in the shop's own money, which only the Admin API names.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from shopcli.catalog.feeds.amounts import price_fields
from shopcli.catalog.feeds.cells import code, drop_rounded, parts, prose_of, quantity, without_blanks, words
from shopcli.catalog.feeds.entry import Entry, as_document, left_out
from shopcli.catalog.feeds.items import Offer
from shopcli.catalog.feeds.json_records import Records
from shopcli.catalog.feeds.json_values import mapping_of, mappings_of, text_of, texts_of, told
from shopcli.catalog.feeds.shopify_stock import stock_fields
from shopcli.catalog.feeds.variants import product_entries
from shopcli.catalog.formats.document import Document

_READ = words("id title body_html vendor product_type tags variants options images image status published_at")
_PLUMBING = words(
    "handle created_at updated_at published_scope template_suffix admin_graphql_api_id metafields_global_title_tag "
    "metafields_global_description_tag"
)
_READ_OF_VARIANT = words(
    "id title sku price compare_at_price available grams weight weight_unit barcode inventory_quantity "
    "inventory_policy inventory_management featured_image image_id presentment_prices option1 option2 option3"
)
_PLUMBING_OF_VARIANT = words(
    "product_id position requires_shipping taxable tax_code created_at updated_at fulfillment_service "
    "inventory_item_id old_inventory_quantity admin_graphql_api_id quantity_rule quantity_price_breaks"
)
_NOT_FOR_SALE = frozenset({"draft", "archived", "unlisted"})
_NAMES = {
    "brand": "vendor",
    "category": "product_type",
    "description": "body_html",
    "list_price": "compare_at_price",
    "stock": "inventory_quantity",
    "gtin": "barcode",
}
_NO_CHOICE = "Default Title"


def shopify_document(records: Records) -> Document:
    return as_document(_entries(records), None, _NAMES, records.faults)


def _entries(records: Records) -> Iterator[Entry]:
    hidden = 0
    for product, number in records.mappings():
        if _is_hidden(product):
            hidden += 1
        else:
            yield from product_entries(_own(product), _offers(product, number), number)
    if hidden:
        records.faults.append(left_out(hidden, "they are drafts, archived or not published"))


def _is_hidden(product: Mapping[str, Any]) -> bool:
    is_unpublished = "published_at" in product and product["published_at"] is None
    return is_unpublished or text_of(product.get("status")).lower() in _NOT_FOR_SALE


def _own(product: Mapping[str, Any]) -> dict[str, Any]:
    tags = product.get("tags")
    images = mappings_of(product.get("images")) or mappings_of(product.get("image"))
    return {
        "id": text_of(product.get("id")),
        "title": text_of(product.get("title")),
        "description": prose_of(text_of(product.get("body_html"))),
        "brand": text_of(product.get("vendor")),
        "category": parts(text_of(product.get("product_type")), ">"),
        "tags": texts_of(tags) if isinstance(tags, list) else parts(text_of(tags)),
        "images": [*dict.fromkeys(address for image in images if (address := _address(image)))],
        "attributes": _others(product, _READ | _PLUMBING),
    }


def _others(given: Mapping[str, Any], known: frozenset[str]) -> dict[str, Any]:
    return {name: found for name, value in given.items() if name not in known and (found := told(value)) is not None}


def _address(image: Mapping[str, Any]) -> str:
    address = text_of(image.get("src"))
    return f"https:{address}" if address.startswith("//") else address


def _offers(product: Mapping[str, Any], number: int) -> list[Offer]:
    options = product.get("options")
    names = [
        text_of(each.get("name") if isinstance(each, Mapping) else each)
        for each in (options if isinstance(options, list) else [])
    ]
    images = {text_of(image.get("id")): _address(image) for image in mappings_of(product.get("images"))}
    variants = mappings_of(product.get("variants"))
    chosen = [_chosen(variant, names) for variant in variants]
    is_product = len(variants) == 1 and not chosen[0]
    return [
        _offer(variant, choice, number, images, is_product) for variant, choice in zip(variants, chosen, strict=True)
    ]


def _chosen(variant: Mapping[str, Any], names: Sequence[str]) -> dict[str, str]:
    """What is chosen; a product without choices says `Default Title`."""
    values = [text_of(variant.get(f"option{place}")) for place in (1, 2, 3)]
    named = [*names, *(f"Option {place}" for place in (1, 2, 3)[len(names) :])]
    chosen = {name: value for name, value in zip(named, values, strict=False) if value}
    return {} if list(chosen.values()) == [_NO_CHOICE] else chosen


def _offer(
    variant: Mapping[str, Any], chosen: Mapping[str, str], number: int, images: Mapping[str, str], is_product: bool
) -> Offer:
    image = _address(mapping_of(variant.get("featured_image"))) or images.get(text_of(variant.get("image_id")), "")
    sku = text_of(variant.get("sku"))
    price = text_of(variant.get("price"))
    record = {
        "id": None if is_product else text_of(variant.get("id")),
        **price_fields(price, text_of(variant.get("compare_at_price")), currency=_currency(variant, price)),
        **_stock(variant),
        "gtin": code(text_of(variant.get("barcode"))),
        "images": [image] if image else [],
        "attributes": without_blanks(
            {"SKU": sku, "Weight": _weight(variant), **_others(variant, _READ_OF_VARIANT | _PLUMBING_OF_VARIANT)}
        ),
    }
    record = without_blanks(record)
    faults = drop_rounded(record)
    return Offer(record, number, chosen=chosen, faults=faults)


def _currency(variant: Mapping[str, Any], price: str) -> str | None:
    """Of the monies that it is shown in, that of the price itself."""
    for each in mappings_of(variant.get("presentment_prices")):
        shown = mapping_of(each.get("price"))
        if text_of(shown.get("amount")) == price:
            return text_of(shown.get("currency_code")) or None
    return None


def _stock(variant: Mapping[str, Any]) -> dict[str, Any]:
    """A storefront says whether it can be bought, the Admin API how many there are."""
    if isinstance(available := variant.get("available"), bool):
        return {"availability": available}
    if "inventory_management" not in variant and "inventory_quantity" not in variant:
        return {}
    return stock_fields(
        quantity(text_of(variant.get("inventory_quantity"))),
        tracked=bool(variant.get("inventory_management")),
        goes_on=text_of(variant.get("inventory_policy")).lower() == "continue",
    )


def _weight(variant: Mapping[str, Any]) -> str:
    """As the shop writes it, else in grams."""
    unit, weight = text_of(variant.get("weight_unit")), quantity(text_of(variant.get("weight")))
    if weight is None or not unit:
        unit, weight = "g", quantity(text_of(variant.get("grams")))
    return f"{weight.normalize():f} {unit}" if weight is not None and weight > 0 else ""
