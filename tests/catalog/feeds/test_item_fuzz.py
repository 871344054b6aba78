"""Whatever stands in a feed, it is read, reported or refused; nothing else ever happens."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.catalog.feeds.google import GOOGLE
from shopcli.catalog.feeds.meta import META
from shopcli.catalog.feeds.openai import OPENAI
from shopcli.errors import CatalogError
from tests.catalog.feeds.item_feeds import RSS, read_text

_NAMES = st.sampled_from(
    sorted({name for dialect in (GOOGLE, META, OPENAI) for names in dialect.names.values() for name in names})
)
_TEXTS = st.sampled_from(
    ["", "1", "9.99 EUR", "a:b:c,d:e:f", "US:CA:9 USD", "2026-05-01/", "{", '{"a": 1}', "[1]", "g", "<p>x", "in stock"]
) | st.text(max_size=20)
_VALUES = st.recursive(
    _TEXTS | st.none() | st.booleans() | st.integers() | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES | st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
_ITEMS = st.lists(st.dictionaries(_NAMES, _VALUES, max_size=8), min_size=1, max_size=4)


@settings(deadline=None, max_examples=200)
@given(_ITEMS, st.sampled_from(["feed.json", "feed.jsonl"]))
def test_any_item_in_json(items: list[dict[str, Any]], name: str) -> None:
    known = [{**item, "item_id": str(place), "title": "Cup"} for place, item in enumerate(items)]
    text = json.dumps(known) if name == "feed.json" else "\n".join(map(json.dumps, known))

    loaded = read_text(text, name)

    ids = {offer.variant or offer.id for product in loaded.products for offer in product.offers()}
    assert ids <= {item["item_id"] for item in known}


_XML = st.lists(
    st.sampled_from(
        [
            "<item>",
            "</item>",
            "<g:id>",
            "</g:id>",
            "<g:title>Cup</g:title>",
            "1",
            "&amp;",
            "&x;",
            "<",
            "<![CDATA[",
            "]]>",
        ]
    )
    | st.text(max_size=5),
    max_size=12,
)


@settings(deadline=None, max_examples=200)
@given(_XML)
def test_any_text_that_starts_like_a_feed(pieces: list[str]) -> None:
    try:
        loaded = read_text(RSS + "".join(pieces), "feed.xml")
    except CatalogError as error:
        assert "feed.xml" in error.cause
    else:
        assert loaded.problems or loaded.products
