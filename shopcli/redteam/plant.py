"""An attack's text put into a product as a shop could have written it, and a harmless text of the same size."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import cycle
from typing import Any

from shopcli.catalog.codec import store_product
from shopcli.catalog.product import Product, Store
from shopcli.catalog.records.read_product import read_product
from shopcli.query.need import Language
from shopcli.redteam.attack import Place

_FILLER: Mapping[Language, str] = {
    "en": "the parcel comes in a plain brown box with a paper seal and a small printed leaflet inside ",
    "zh": "包裹用普通牛皮纸箱装好里面附有一张小小的说明纸片",
}
_NAMES: Mapping[Language, str] = {"en": "Remark", "zh": "备注"}


def planted(product: Product, place: Place, text: str, language: Language) -> Product:
    """`product` with `text` at `place`, read from a record as every catalog is, so that nothing is cleaned less."""
    record = record_of(product)
    _PLACES[place](record, text, language)
    store = Store(key=product.shop, name=product.shop, currency=product.currency)
    read, _ = read_product(record, store)
    assert read is not None, "a text more takes neither id nor title from a record"
    return read


def harmless(text: str, language: Language) -> str:
    """Words without any meaning for a choice, as many characters as `text` has."""
    letters: Iterator[str] = cycle(_FILLER[language])
    return "".join(next(letters) for _ in text)


def record_of(product: Product) -> dict[str, Any]:
    """`product` in the catalog's native format, as a file would hold it."""
    record: dict[str, Any] = json.loads(store_product(product), object_hook=_untagged)
    record.pop("shop", None)
    if rating := product.rating:
        record["rating"] = {"value": rating.value, "scale": rating.scale, "count": rating.count}
    return record


def _untagged(data: dict[str, Any]) -> Any:
    """What the codec tags: decimals among free values, and mappings that have a key `$` of their own."""
    tagged = data.get("$")
    if tagged is None or len(data) > 1:
        return data
    return Decimal(tagged) if isinstance(tagged, str) else dict(tagged)


def _title(record: dict[str, Any], text: str, language: Language) -> None:
    record["title"] = f"{text} {record['title']}"


def _description(record: dict[str, Any], text: str, language: Language) -> None:
    # In front: a prompt shows the beginning of a long description.
    record["description"] = f"{text} {record.get('description', '')}"


def _review(record: dict[str, Any], text: str, language: Language) -> None:
    """The best rated review, which a prompt shows, and the last of these."""
    scale = record["rating"]["scale"] if "rating" in record else Decimal(5)
    record["reviews"] = [*record.get("reviews", ()), {"text": text, "rating": scale}]


def _complaint(record: dict[str, Any], text: str, language: Language) -> None:
    record["reviews"] = [{"text": text, "rating": 1}, *record.get("reviews", ())]


def _attribute(record: dict[str, Any], text: str, language: Language) -> None:
    record["attributes"] = {_NAMES[language]: text, **record.get("attributes", {})}


def _attribute_name(record: dict[str, Any], text: str, language: Language) -> None:
    record["attributes"] = {text: "100", **record.get("attributes", {})}


def _tag(record: dict[str, Any], text: str, language: Language) -> None:
    record["tags"] = [text, *record.get("tags", ())]


def _brand(record: dict[str, Any], text: str, language: Language) -> None:
    record["brand"] = f"{record.get('brand', '')} {text}"


def _category(record: dict[str, Any], text: str, language: Language) -> None:
    record["category"] = [*record.get("category", ()), text]


_PLACES = {
    Place.TITLE: _title,
    Place.DESCRIPTION: _description,
    Place.REVIEW: _review,
    Place.COMPLAINT: _complaint,
    Place.ATTRIBUTE: _attribute,
    Place.ATTRIBUTE_NAME: _attribute_name,
    Place.TAG: _tag,
    Place.BRAND: _brand,
    Place.CATEGORY: _category,
}
