"""Records of JSON that name their fields in their own way, read as the user maps them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, islice
from typing import Any

from shopcli.catalog.feeds.entry import SAY_THE_CURRENCY
from shopcli.catalog.feeds.mapping import columns_for
from shopcli.catalog.feeds.plain_records import PlainRecords
from shopcli.catalog.feeds.plan import SAMPLE, plan_for
from shopcli.catalog.formats.document import Document

_DEEPEST = 4


def mapped_document(document: Document, mapping: Mapping[str, str], name: str, currency: str | None = None) -> Document:
    """The document with its products in the native shape. `currency` is the shop's.

    Raises `CatalogError` for a key that none of the first records has.
    """
    records = iter(document.products)
    first = [_flat(record) for record in islice(records, SAMPLE)]
    sample = [record for record in first if isinstance(record, dict)]
    keys = list(dict.fromkeys(key for record in sample for key in record))
    plan = plan_for(keys, sample, columns_for(mapping, keys, name))
    plan = replace(plan, currency=plan.currency or currency)
    products = _products(chain(first, map(_flat, records)), PlainRecords(plan))
    return replace(document, products=products, names=plan.names(), currency_hint=SAY_THE_CURRENCY)


def _products(records: Iterable[Any], reader: PlainRecords) -> Iterator[Any]:
    """What is no mapping stays what it is, for the validation to report."""
    for record in records:
        yield reader.record(record) if isinstance(record, dict) else record


def _flat(record: Any, prefix: str = "", depth: int = 0) -> Any:
    """A record without mappings inside it: `{"price": {"amount": 5}}` has a key `price amount`."""
    if not isinstance(record, dict):
        return record
    flat: dict[str, Any] = {}
    for key, value in record.items():
        if isinstance(value, dict) and depth < _DEEPEST:
            flat |= _flat(value, f"{prefix}{key} ", depth + 1)
        else:
            flat[f"{prefix}{key}"] = value
    return flat
