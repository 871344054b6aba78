"""Products and stores as compact JSON, and back, without loss.

Restoring is on the path of every answer, so it is plain `json` and direct construction; what it reads was written
here and is not validated again. Unknown fields are left out. Fixed amounts are decimals in text. Where a value may be
of several types (attributes, policies, promotions) a decimal is `{"$": "5.99"}`, and a mapping that has a key `$` of
its own is `{"$": [[key, value], …]}`.
"""

import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from shopcli.catalog.product import Availability, Product, Rating, Review, Store, Variant

_TAG = "$"
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def store_product(product: Product) -> str:
    return _encode(_written(product, _PRODUCT))


def restore_product(text: str) -> Product:
    """The product that `store_product` wrote."""
    data = json.loads(text)
    for name, restore in _PRODUCT_RESTORERS:
        if name in data:
            data[name] = restore(data[name])
    return Product(**data)


def store_to_data(store: Store) -> dict[str, Any]:
    """`store` as JSON-ready data."""
    return _written(store, _STORE)


def store_from_data(data: Mapping[str, Any]) -> Store:
    """The store that `store_to_data` wrote."""
    return Store(**{name: _STORE_RESTORERS.get(name, _as_is)(value) for name, value in data.items()})


def _written(thing: object, writers: Mapping[str, Callable[[Any], Any]]) -> dict[str, Any]:
    values = ((name, write, getattr(thing, name)) for name, write in writers.items())
    return {name: write(value) for name, write, value in values if value != _DEFAULTS.get(name)}


_DEFAULTS: Mapping[str, Any] = {
    **{name: {} for name in ("options", "attributes", "shipping", "returns", "policies")},
    **dict.fromkeys(("category", "variants", "images", "tags", "reviews", "faq", "promotions"), ()),
    "shop": "",
}
"""What a missing field is restored as, by the types in `product`; `None` for all others."""


def _as_is(value: Any) -> Any:
    return value


def _free(value: Any) -> Any:
    """Any tree of mappings, tuples, texts, numbers and truth values, with its decimals tagged."""
    if isinstance(value, Decimal):
        return {_TAG: str(value)}
    if isinstance(value, Mapping):
        if _TAG in value:
            return {_TAG: [[key, _free(item)] for key, item in value.items()]}
        return {key: _free(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_free(item) for item in value]
    return value


def _freed(value: Any) -> Any:
    if isinstance(value, str | int):
        return value
    if isinstance(value, dict):
        tagged = value.get(_TAG)
        if tagged is None:
            # Nearly every value is a text, and a call for each would be half of the time that restoring takes.
            return {key: item if item.__class__ is str else _freed(item) for key, item in value.items()}
        if isinstance(tagged, str):
            return Decimal(tagged)
        return {key: _freed(item) for key, item in tagged}
    if isinstance(value, list):
        return tuple(map(_freed, value))
    return value


def _rating(rating: Rating) -> list[Any]:
    return [str(rating.value), str(rating.scale), rating.count]


def _rating_back(data: list[Any]) -> Rating:
    return Rating(Decimal(data[0]), Decimal(data[1]), data[2])


def _reviews(reviews: tuple[Review, ...]) -> list[Any]:
    return [_written(review, _REVIEW) for review in reviews]


def _reviews_back(data: list[dict[str, Any]]) -> tuple[Review, ...]:
    return tuple(_review_back(each) for each in data)


def _review_back(data: dict[str, Any]) -> Review:
    if "rating" in data:
        data["rating"] = Decimal(data["rating"])
    return Review(**data)


def _variants(variants: tuple[Variant, ...]) -> list[Any]:
    return [_written(variant, _VARIANT) for variant in variants]


def _variants_back(data: list[dict[str, Any]]) -> tuple[Variant, ...]:
    return tuple(_variant_back(each) for each in data)


def _variant_back(data: dict[str, Any]) -> Variant:
    for name, restore in _VARIANT_RESTORERS:
        if name in data:
            data[name] = restore(data[name])
    return Variant(**data)


_REVIEW: Mapping[str, Callable[[Any], Any]] = {
    "text": _as_is,
    "title": _as_is,
    "rating": str,
    "date": _as_is,
    "verified": _as_is,
}

_VARIANT: Mapping[str, Callable[[Any], Any]] = {
    "id": _as_is,
    "options": _as_is,
    "price": str,
    "list_price": str,
    "availability": str,
    "stock": _as_is,
    "attributes": _free,
    "gtin": _as_is,
    "mpn": _as_is,
    "url": _as_is,
    "images": list,
}

_VARIANT_RESTORERS: tuple[tuple[str, Callable[[Any], Any]], ...] = (
    ("price", Decimal),
    ("list_price", Decimal),
    ("availability", Availability),
    ("attributes", _freed),
    ("images", tuple),
)

_PRODUCT: Mapping[str, Callable[[Any], Any]] = {
    "id": _as_is,
    "title": _as_is,
    "currency": _as_is,
    "price": str,
    "list_price": str,
    "brand": _as_is,
    "category": list,
    "description": _as_is,
    "availability": str,
    "stock": _as_is,
    "rating": _rating,
    "attributes": _free,
    "variants": _variants,
    "images": list,
    "tags": list,
    "reviews": _reviews,
    "shipping": _free,
    "returns": _free,
    "url": _as_is,
    "gtin": _as_is,
    "mpn": _as_is,
    "shop": _as_is,
    "variant": _as_is,
}

_PRODUCT_RESTORERS: tuple[tuple[str, Callable[[Any], Any]], ...] = (
    ("price", Decimal),
    ("list_price", Decimal),
    ("availability", Availability),
    ("category", tuple),
    ("rating", _rating_back),
    ("attributes", _freed),
    ("variants", _variants_back),
    ("images", tuple),
    ("tags", tuple),
    ("reviews", _reviews_back),
    ("shipping", _freed),
    ("returns", _freed),
)

_STORE: Mapping[str, Callable[[Any], Any]] = {
    "key": _as_is,
    "name": _as_is,
    "currency": _as_is,
    "locale": _as_is,
    "url": _as_is,
    "policies": _free,
    "faq": lambda faq: [list(pair) for pair in faq],
    "promotions": _free,
}

_STORE_RESTORERS: Mapping[str, Callable[[Any], Any]] = {
    "policies": _freed,
    "faq": lambda faq: tuple(tuple(pair) for pair in faq),
    "promotions": _freed,
}
