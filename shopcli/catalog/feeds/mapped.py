"""Records of JSON and the like that name their fields in their own way, read as the user maps them."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, islice
from typing import Any

from shopcli.catalog.feeds.entry import SAY_THE_CURRENCY
from shopcli.catalog.feeds.mapping import columns_for
from shopcli.catalog.feeds.plain_records import PlainRecords
from shopcli.catalog.feeds.plan import SAMPLE, plan_for
from shopcli.catalog.formats.document import Document

_DEEPEST = 4
_NESTED = ("attributes", "variants", "reviews", "rating", "shipping", "returns")
"""Native fields that hold fields of their own: where a record has one, and it is not mapped, it is kept."""


def mapped_document(document: Document, mapping: Mapping[str, str], name: str, currency: str | None = None) -> Document:
    """The document with its products in the native shape. `currency` is the shop's, where its store does not say it.

    Raises `CatalogError` for a key that none of the first records has.
    """
    records = iter(document.products)
    first = list(islice(records, SAMPLE))
    sample = [_flat(record) for record in first if isinstance(record, dict)]
    keys = list(dict.fromkeys(key for record in sample for key in record))
    plan = plan_for(keys, sample, columns_for(mapping, keys, name))
    of_store = document.store.get("currency") if isinstance(document.store, dict) else None
    plan = replace(plan, currency=plan.currency or currency or of_store)
    products = _products(chain(first, records), PlainRecords(plan), [each for each in _NESTED if each not in mapping])
    return replace(document, products=products, names=plan.names(), currency_hint=SAY_THE_CURRENCY)


def _products(records: Iterable[Any], reader: PlainRecords, nested: Collection[str]) -> Iterator[Any]:
    """What is no mapping stays what it is, for the validation to report."""
    for record in records:
        if not isinstance(record, dict):
            yield record
            continue
        kept = {name: record[name] for name in nested if isinstance(record.get(name), dict | list)}
        native = reader.record(_flat({name: value for name, value in record.items() if name not in kept}))
        if isinstance(attributes := kept.get("attributes"), dict):
            kept["attributes"] = {**attributes, **native.get("attributes", {})}
        yield {**native, **kept}


def _flat(record: Mapping[str, Any], prefix: str = "", depth: int = 0) -> dict[str, Any]:
    """A record without mappings inside it: `{"price": {"amount": 5}}` has a key `price amount`."""
    flat: dict[str, Any] = {}
    for key, value in record.items():
        if isinstance(value, dict) and depth < _DEEPEST:
            flat |= _flat(value, f"{prefix}{key} ", depth + 1)
        else:
            flat[f"{prefix}{key}"] = value
    return flat
