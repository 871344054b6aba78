"""What the tests of feeds of items share: small feeds in each syntax, and what is read from them."""

import json
from collections.abc import Mapping
from typing import Any

from shopcli.catalog.formats.formats import read_catalog
from shopcli.catalog.loaded import Loaded
from shopcli.catalog.product import Product
from tests.catalog.feeds.reading import content_of

RSS = '<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>\n'
"""Items start on the next line."""


def read_text(text: str, name: str, mapping: Mapping[str, str] | None = None) -> Loaded:
    return read_catalog(content_of(text.encode(), name, mapping))


def read_rss(items: str, about: str = "") -> Loaded:
    return read_text(f"{RSS}{about}{items}</channel></rss>", "feed.xml")


def read_items(*items: Mapping[str, Any]) -> Loaded:
    """Items of JSON Lines."""
    return read_text("".join(json.dumps(item) + "\n" for item in items), "feed.jsonl")


def rss_item(**fields: str) -> str:
    return "<item>" + "".join(f"<g:{name}>{value}</g:{name}>" for name, value in fields.items()) + "</item>\n"


def only(loaded: Loaded) -> Product:
    """The only product, with nothing wrong."""
    assert loaded.problems == []
    (product,) = loaded.products
    return product


def priced(**fields: str) -> Product:
    """The product of an item that has `fields` beside an id and a title."""
    return only(read_rss(rss_item(**{"id": "1", "title": "Kettle", **fields})))
