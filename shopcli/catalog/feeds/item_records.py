"""Feeds of items as JSON: OpenAI's product feed, or Google's names in its place."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from shopcli.catalog.feeds.item_dialects import dialect_of
from shopcli.catalog.feeds.item_feed import LOOKED_FOR, ItemFeed, items_document
from shopcli.catalog.feeds.item_names import normal_name
from shopcli.catalog.feeds.items import Item, Value
from shopcli.catalog.feeds.json_records import Records
from shopcli.catalog.feeds.openai import plain_value
from shopcli.catalog.formats.document import Document

_SAMPLE = 100


def item_document(records: Records) -> Document:
    names = {name for record, _ in islice(records.read(), _SAMPLE) if isinstance(record, dict) for name in record}
    feed = ItemFeed(
        lambda: _ahead(records),
        lambda: _items(records),
        dialect_of(names),
        records.content.calendar,
        faults=records.faults,
    )
    return items_document(feed)


def _ahead(records: Records) -> Iterator[Mapping[str, Value]]:
    for record, _ in records.read():
        if isinstance(record, dict):
            yield {name: plain_value(record[name]) for name in LOOKED_FOR if name in record}


def _items(records: Records) -> Iterator[Item]:
    for record, number in records.mappings():
        yield _item(record, number)


def _item(record: Mapping[str, Any], number: int) -> Item:
    written = {normal_name(name): name for name in record}
    return Item({name: plain_value(record[own]) for name, own in written.items()}, number, written)
