"""Products and stores as records of the native format: reading one gives back what it was made of.

The index keeps products in a shape of its own (`codec`): smaller, and restored without validation.
"""

from collections.abc import Mapping
from typing import Any

from shopcli.catalog.product import Product, Rating, Review, Store, Variant
from shopcli.catalog.records.fields import NO_CURRENCY


def store_record(store: Store) -> dict[str, Any]:
    """`store` with lists for tuples; its amounts stay `Decimal`. The key is not in it: reading makes it of the name."""
    faq = [{"question": question, "answer": answer} for question, answer in store.faq]
    return _stated(
        {
            "name": store.name,
            "currency": store.currency,
            "locale": store.locale,
            "url": store.url,
            "policies": _plain(store.policies),
            "faq": faq,
            "promotions": _plain(store.promotions),
        }
    )


def product_record(product: Product, default_currency: str | None = None) -> dict[str, Any]:
    """`product` likewise; `default_currency` is the store's, which a product of the same need not name."""
    currency = None if product.currency == default_currency else product.currency or NO_CURRENCY
    return _stated(
        {
            "id": product.id,
            "title": product.title,
            "brand": product.brand,
            "category": list(product.category),
            "description": product.description,
            "price": product.price,
            "list_price": product.list_price,
            "currency": currency,
            "availability": product.availability,
            "stock": product.stock,
            "rating": _rating(product.rating),
            "attributes": _plain(product.attributes),
            "variants": [_variant(variant) for variant in product.variants],
            "images": list(product.images),
            "tags": list(product.tags),
            "reviews": [_review(review) for review in product.reviews],
            "shipping": _plain(product.shipping),
            "returns": _plain(product.returns),
            "url": product.url,
            "gtin": product.gtin,
            "mpn": product.mpn,
        }
    )


def _variant(variant: Variant) -> dict[str, Any]:
    return _stated(
        {
            "id": variant.id,
            "options": dict(variant.options),
            "price": variant.price,
            "list_price": variant.list_price,
            "availability": variant.availability,
            "stock": variant.stock,
            "attributes": _plain(variant.attributes),
            "gtin": variant.gtin,
            "mpn": variant.mpn,
            "url": variant.url,
            "images": list(variant.images),
        }
    )


def _rating(rating: Rating | None) -> dict[str, Any] | None:
    if rating is None:
        return None
    return _stated({"value": rating.value, "scale": rating.scale, "count": rating.count})


def _review(review: Review) -> dict[str, Any]:
    return _stated(
        {
            "text": review.text,
            "title": review.title,
            "rating": review.rating,
            "date": review.date,
            "verified": review.verified,
        }
    )


def _stated(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields that say something: an empty list or mapping says as much as none."""
    return {name: value for name, value in fields.items() if value is not None and value != [] and value != {}}


def _plain(value: Any) -> Any:
    """A tree whose mappings and tuples are dicts and lists."""
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, tuple | list) else value
