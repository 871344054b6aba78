"""Products and stores as compact JSON, and back, without loss.

Restoring is on the path of every answer, so it is plain `json` and direct construction; what it reads was written
here and is not validated again. Unknown fields are left out. Fixed amounts are decimals in text. Where a value may be
of several types (attributes, policies, promotions) a decimal is `{"$": "5.99"}`, and a mapping that has a key `$` of
its own is `{"$": [[key, value], …]}`.
"""

import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter
from typing import Any, TypeAlias

from shopcli.catalog.product import AttributeValue, Availability, Product, Rating, Review, Store, Variant

_Writer: TypeAlias = Callable[[Any], Any] | None
"""None where JSON takes a value as it is."""

_TAG = "$"
_DECODER = json.JSONDecoder()


@lru_cache(maxsize=1)
def _encode() -> Callable[[Any], bytes]:
    from pydantic_core import to_json

    return to_json


def store_product(product: Product) -> bytes:
    data: dict[str, Any] = {"id": product.id, "title": product.title}
    if product.currency is not None:
        data["currency"] = product.currency
    _put_amounts(data, product)
    if product.brand is not None:
        data["brand"] = product.brand
    if product.category:
        data["category"] = product.category
    if product.description is not None:
        data["description"] = product.description
    _put_stock(data, product)
    if (rating := product.rating) is not None:
        data["rating"] = (str(rating.value), str(rating.scale), rating.count)
    if product.attributes:
        data["attributes"] = _attributes(product.attributes)
    _put_codes(data, product)
    if product.tags:
        data["tags"] = product.tags
    if product.shop:
        data["shop"] = product.shop
    if product.variants:
        data["variants"] = [_variant(each) for each in product.variants]
    if product.reviews or product.shipping or product.returns or product.variant is not None:
        data |= _SELDOM(product)
    return _encode()(data)


def _put_amounts(data: dict[str, Any], thing: Product | Variant) -> None:
    if thing.price is not None:
        data["price"] = str(thing.price)
    if thing.list_price is not None:
        data["list_price"] = str(thing.list_price)


def _put_stock(data: dict[str, Any], thing: Product | Variant) -> None:
    if thing.availability is not None:
        data["availability"] = thing.availability.value
    if thing.stock is not None:
        data["stock"] = thing.stock


def _put_codes(data: dict[str, Any], thing: Product | Variant) -> None:
    if thing.images:
        data["images"] = thing.images
    if thing.url is not None:
        data["url"] = thing.url
    if thing.gtin is not None:
        data["gtin"] = thing.gtin
    if thing.mpn is not None:
        data["mpn"] = thing.mpn


def _variant(variant: Variant) -> dict[str, Any]:
    data: dict[str, Any] = {"id": variant.id}
    if variant.options:
        data["options"] = variant.options
    _put_amounts(data, variant)
    _put_stock(data, variant)
    if variant.attributes:
        data["attributes"] = _attributes(variant.attributes)
    _put_codes(data, variant)
    return data


def _attributes(attributes: Mapping[str, AttributeValue]) -> Any:
    if _TAG in attributes or Decimal in map(type, attributes.values()):
        return _free(attributes)
    return attributes


def restore_product(text: str) -> Product:
    """The product that `store_product` wrote."""
    data, _ = _DECODER.raw_decode(text)
    return _product_back(data)


def restore_parted(text: str) -> tuple[Product, dict[str, dict[str, Any]]]:
    """The product without its variants, and by their ids what `restore_variant` makes them of."""
    data, _ = _DECODER.raw_decode(text)
    variants = data.pop("variants", ())
    return _product_back(data), {each["id"]: each for each in variants}


def restore_variant(data: Mapping[str, Any]) -> Variant:
    return _variant_back(dict(data))


def store_to_data(store: Store) -> dict[str, Any]:
    """`store` as JSON-ready data."""
    return _STORE(store)


def store_from_data(data: Mapping[str, Any]) -> Store:
    """The store that `store_to_data` wrote."""
    return Store(
        **{name: restore(data[name]) if (restore := _STORE_RESTORERS.get(name)) else data[name] for name in data}
    )


def _product_back(data: dict[str, Any]) -> Product:
    for name, restore in _PRODUCT_RESTORERS:
        if name in data:
            data[name] = restore(data[name])
    return Product(**data)


class _Writers:
    """The fields of a class, and what writes each."""

    def __init__(self, *fields: tuple[str, _Writer]) -> None:
        self._fields = fields
        self._values = attrgetter(*(name for name, _ in fields))

    def __call__(self, thing: object) -> dict[str, Any]:
        """The fields that are not what a missing one is restored as: `None`, or an empty tuple or mapping."""
        return {
            name: value if write is None else write(value)
            for (name, write), value in zip(self._fields, self._values(thing), strict=True)
            if value is not None and (value or value.__class__ not in _EMPTY)
        }


_EMPTY = frozenset({tuple, dict})
_PLAIN = (str, int)


def _free(value: Any) -> Any:
    """Any tree of mappings, tuples, texts, numbers and truth values, with its decimals tagged."""
    if isinstance(value, Decimal):
        return {_TAG: str(value)}
    if isinstance(value, Mapping):
        if _TAG in value:
            return {_TAG: [[key, _free(item)] for key, item in value.items()]}
        return {key: item if item.__class__ is str else _free(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_free(item) for item in value]
    return value


def _freed(value: Any) -> Any:
    if isinstance(value, _PLAIN):
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


def _rating_back(data: list[Any]) -> Rating:
    return Rating(Decimal(data[0]), Decimal(data[1]), data[2])


def _reviews(reviews: tuple[Review, ...]) -> list[Any]:
    return [_REVIEW(review) for review in reviews]


def _reviews_back(data: list[dict[str, Any]]) -> tuple[Review, ...]:
    return tuple(_review_back(each) for each in data)


def _review_back(data: dict[str, Any]) -> Review:
    if "rating" in data:
        data["rating"] = Decimal(data["rating"])
    return Review(**data)


def _variants_back(data: list[dict[str, Any]]) -> tuple[Variant, ...]:
    return tuple(_variant_back(each) for each in data)


def _variant_back(data: dict[str, Any]) -> Variant:
    for name, restore in _VARIANT_RESTORERS:
        if name in data:
            data[name] = restore(data[name])
    return Variant(**data)


_REVIEW = _Writers(
    ("text", None),
    ("title", None),
    ("rating", str),
    ("date", None),
    ("verified", None),
)

_VARIANT_RESTORERS: tuple[tuple[str, Callable[[Any], Any]], ...] = (
    ("price", Decimal),
    ("list_price", Decimal),
    ("availability", Availability),
    ("attributes", _freed),
    ("images", tuple),
)

_SELDOM = _Writers(
    ("reviews", _reviews),
    ("shipping", _free),
    ("returns", _free),
    ("variant", None),
)

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

_STORE = _Writers(
    ("key", None),
    ("name", None),
    ("currency", None),
    ("locale", None),
    ("url", None),
    ("policies", _free),
    ("faq", lambda faq: [list(pair) for pair in faq]),
    ("promotions", _free),
)

_STORE_RESTORERS: Mapping[str, Callable[[Any], Any]] = {
    "policies": _freed,
    "faq": lambda faq: tuple(tuple(pair) for pair in faq),
    "promotions": _freed,
}
