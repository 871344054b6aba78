"""Products as a feed for Google Merchant Center: RSS 2.0 with one item for each offer."""

from collections.abc import Iterable, Iterator
from html import escape

from shopcli.catalog.feeds.item_names import words
from shopcli.catalog.feeds.offers import WrittenOffer, written_offers
from shopcli.catalog.formats.flatten import as_text
from shopcli.catalog.product import AttributeValue, Availability, Product, Store

_OWN_ELEMENTS = words(
    "color size material pattern gender age_group condition adult multipack is_bundle size_type size_system "
    "energy_efficiency_class min_energy_efficiency_class max_energy_efficiency_class unit_pricing_measure "
    "unit_pricing_base_measure shipping_weight shipping_length shipping_width shipping_height product_weight "
    "product_length product_width product_height product_highlight availability_date custom_label_0 custom_label_1 "
    "custom_label_2 custom_label_3 custom_label_4"
)
"""Attributes that Google has a name for; others are product details."""

_AVAILABILITY = {
    Availability.IN_STOCK: "in_stock",
    Availability.OUT_OF_STOCK: "out_of_stock",
    Availability.PRE_ORDER: "preorder",
    Availability.BACKORDER: "backorder",
    Availability.DISCONTINUED: "out_of_stock",
}
"""Google has no word for what will not come back."""


def google_feed(products: Iterable[Product], store: Store) -> Iterator[str]:
    """The text of the feed, piece by piece. Ratings, reviews, stock counts and policies have no place in it."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">\n<channel>\n'
    yield _element("title", store.name) + _element("link", store.url or "") + _element("description", store.name)
    for product in products:
        for offer in written_offers(product):
            yield f"<item>\n{''.join(_elements(offer))}</item>\n"
    yield "</channel>\n</rss>\n"


def _elements(written: WrittenOffer) -> Iterator[str]:
    offer = written.offer
    fields = {
        "id": written.id,
        "title": offer.title,
        "description": offer.description,
        "link": offer.url,
        "image_link": offer.images[0] if offer.images else None,
        **written.prices,
        "availability": _AVAILABILITY[written.availability] if written.availability else None,
        "brand": offer.brand,
        "gtin": offer.gtin,
        "mpn": offer.mpn,
        "product_type": " > ".join(offer.category),
        "item_group_id": written.product.id if written.is_variant else None,
        "item_group_title": written.product.title if written.is_variant else None,
    }
    yield from (_element(f"g:{name}", value) for name, value in fields.items() if value)
    yield from (_element("g:additional_image_link", image) for image in offer.images[1:])
    for name, value in written.options.items():
        yield _group("variant_option", {"name": name, "value": value})
    for name, told in written.attributes.items():
        for text in _texts(told):
            if name in _OWN_ELEMENTS:
                yield _element(f"g:{name}", text)
            else:
                yield _group("product_detail", {"attribute_name": name, "attribute_value": text})


def _texts(value: AttributeValue) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (as_text(value),)


def _group(name: str, parts: dict[str, str]) -> str:
    return f"<g:{name}>{''.join(_element(f'g:{part}', text).strip() for part, text in parts.items())}</g:{name}>\n"


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(text, quote=False)}</{name}>\n"
