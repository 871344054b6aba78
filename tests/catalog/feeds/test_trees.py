"""Which JSON is a feed; a native catalog is never taken for one."""

import json
from pathlib import Path
from typing import Any

import pytest

from shopcli.catalog.feeds.trees import document_of_lines, document_of_tree
from tests.catalog.feeds.item_feeds import read_text
from tests.catalog.feeds.reading import content_of

ITEM = {"item_id": "1", "title": "Cup"}
GOOGLES = {"id": "1", "title": "Cup", "link": "https://c.example", "image_link": "https://c.example/1.jpg"}


def is_feed(tree: Any) -> bool:
    content = content_of(json.dumps(tree).encode(), "shop.json")
    return document_of_tree(content, tree, [], lambda _: {}) is not None


@pytest.mark.parametrize("tree", [[ITEM], {"products": [ITEM, ITEM]}, {"items": [ITEM]}, ITEM, [GOOGLES]])
def test_a_feed_is_known_by_its_first_records(tree: Any) -> None:
    assert is_feed(tree)


@pytest.mark.parametrize(
    "tree",
    [
        {"product": {"id": 1, "title": "Cup", "handle": "cup", "body_html": "", "variants": [{"id": 2}]}},
        {"ucp": {}, "product": {"id": "1", "title": "Cup", "price_range": {}, "variants": []}},
        {"products": [{"id": "1", "variants": [{"id": "2"}]}, {"id": "3", "variants": [{"variant_options": []}]}]},
        {"@context": "https://schema.org", "@type": "Product", "name": "Cup"},
        [{"@graph": []}],
        [{"name": "Cup", "price": 5}],
        {"data": [{"商品名称": "杯子", "售价": 5}]},
        [{"id": 1, "title": "Cup", "thumbnail": "https://c.example/1.jpg"}],
        [{"id": 1, "title": "Cup", "reviews": [{"comment": "Good"}]}],
        [{"id": 1, "title": "Cup", "rating": {"rate": 4}}, "text"],
        [{"id": 1, "title": "Cup", "category": {"name": "Cups"}}],
        [{"id": 1, "title": "Cup", "images": [{"src": "https://c.example/1.jpg"}]}],
    ],
)
def test_every_other_kind_is_known_by_its_own_names(tree: Any) -> None:
    assert is_feed(tree)


@pytest.mark.parametrize(
    "tree",
    [
        [],
        None,
        "text",
        {},
        [{"id": "1", "title": "Cup", "price": 5, "currency": "EUR"}],
        {"store": {"name": "Shop"}, "products": [ITEM]},
        {"products": [{**ITEM, "attributes": {}}]},
        {"products": [{**GOOGLES, "images": ["https://c.example/1.jpg"]}]},
        {"products": [{"id": "1", "title": "Cup", "link": "https://c.example"}]},
        {"products": [ITEM, {"id": "2", "title": "Native"}]},
        {"products": [{"id": "1", "title": "Cup", "variants": [{"id": "2", "price": 5, "options": {"Size": "S"}}]}]},
        {"products": [{"id": "1", "title": "Cup", "rating": {"value": 4}, "reviews": [{"text": "Good"}]}]},
        {"products": [{"name": "Cup", "attributes": {"Colour": "red"}, "price": 5}]},
        {"products": [{"name": "Cup"}]},
        {"name": "some-package", "version": "1.0.0", "description": "No ware", "keywords": ["json"]},
        [{"id": 7, "name": "Somebody", "email": "somebody@mail.example"}],
        {"products": "none"},
        [1, 2],
    ],
)
def test_anything_else_is_none(tree: Any) -> None:
    assert not is_feed(tree)


def test_the_demo_catalogs_are_native() -> None:
    path = Path(__file__).resolve().parents[3] / "catalogs" / "electronics.zh.json"

    assert not is_feed(json.loads(path.read_text(encoding="utf-8")))


def test_native_json_lines_are_native() -> None:
    text = '{"store": {"name": "Shop"}}\n{"id": "1", "title": "Cup", "price": 5, "currency": "EUR"}\n'

    assert document_of_lines(content_of(text.encode(), "shop.jsonl")) is None
    assert read_text(text, "shop.jsonl").store.name == "Shop"


def test_a_mapping_comes_before_any_feed() -> None:
    loaded = read_text(
        '[{"item_id": "1", "title": "Cup", "name2": "Tasse"}]', "shop.json", {"id": "item_id", "title": "name2"}
    )

    assert [product.title for product in loaded.products] == ["Tasse"]
