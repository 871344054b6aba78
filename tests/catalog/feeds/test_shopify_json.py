"""Shopify's products as JSON, from a storefront and from the Admin API."""

import json
from decimal import Decimal
from typing import Any

import pytest

from shopcli.catalog.loaded import Loaded
from shopcli.catalog.product import Availability
from tests.catalog.feeds.item_feeds import read_text
from tests.catalog.feeds.reading import told

SHIRT: dict[str, Any] = {
    "id": 632,
    "title": "Wool shirt",
    "handle": "wool-shirt",
    "body_html": "<p>Warm.</p><ul><li>Soft</li></ul>",
    "vendor": "Nordby",
    "product_type": "Shirts",
    "tags": ["winter", "men"],
    "published_at": "2026-01-01T00:00:00Z",
    "created_at": "2026-01-01T00:00:00Z",
    "variants": [
        {
            "id": 1,
            "title": "S / Grey",
            "option1": "S",
            "option2": "Grey",
            "option3": None,
            "sku": "WS-S",
            "requires_shipping": True,
            "featured_image": {"id": 5, "src": "//cdn.example/s.jpg"},
            "available": True,
            "price": "49.00",
            "compare_at_price": "59.00",
            "grams": 300,
        },
        {
            "id": 2,
            "title": "M / Grey",
            "option1": "M",
            "option2": "Grey",
            "option3": None,
            "sku": "WS-M",
            "featured_image": None,
            "available": False,
            "price": "52.00",
            "compare_at_price": "0.00",
            "grams": 0,
        },
    ],
    "images": [{"id": 5, "src": "https://cdn.example/s.jpg"}, {"id": 6, "src": "https://cdn.example/2.jpg"}],
    "options": [{"name": "Size", "values": ["S", "M"]}, {"name": "Colour", "values": ["Grey"]}],
}
MUG: dict[str, Any] = {
    "id": 7,
    "title": "Mug",
    "handle": "mug",
    "vendor": "Nordby",
    "product_type": "",
    "status": "active",
    "tags": "tea, coffee",
    "variants": [
        {
            "id": 9,
            "title": "Default Title",
            "option1": "Default Title",
            "price": "9.99",
            "compare_at_price": None,
            "sku": "M-1",
            "barcode": "4006381333931",
            "weight": 0.4,
            "weight_unit": "kg",
            "inventory_management": "shopify",
            "inventory_quantity": 3,
            "inventory_policy": "deny",
            "presentment_prices": [
                {"price": {"amount": "7.50", "currency_code": "USD"}},
                {"price": {"amount": "9.99", "currency_code": "CAD"}},
            ],
        }
    ],
    "options": [{"name": "Title", "values": ["Default Title"]}],
    "images": [],
}


def read(*products: dict[str, Any]) -> Loaded:
    return read_text(json.dumps({"products": products}, indent=1), "products.json")


def test_a_product_of_a_storefront() -> None:
    (shirt,) = read(SHIRT).products

    assert (shirt.id, shirt.title, shirt.brand, shirt.category) == ("632", "Wool shirt", "Nordby", ("Shirts",))
    assert shirt.description == "Warm.\n\n- Soft"
    assert shirt.tags == ("winter", "men")
    assert shirt.images == ("https://cdn.example/s.jpg", "https://cdn.example/2.jpg")
    assert dict(shirt.attributes) == {}


def test_each_variant_has_its_options_price_stock_and_image() -> None:
    small, medium = read(SHIRT).products[0].variants

    assert (small.id, dict(small.options)) == ("1", {"Size": "S", "Colour": "Grey"})
    assert (small.price, small.list_price, medium.price, medium.list_price) == (
        Decimal("49.00"),
        Decimal("59.00"),
        Decimal("52.00"),
        None,
    )
    assert (small.availability, medium.availability) == (Availability.IN_STOCK, Availability.OUT_OF_STOCK)
    assert (small.images, medium.images) == (("https://cdn.example/s.jpg",), ())
    assert dict(small.attributes) == {"SKU": "WS-S", "Weight": "300 g"}


def test_the_admin_api_tells_money_stock_and_barcode_too() -> None:
    loaded = read(MUG)
    (mug,) = loaded.products

    assert loaded.problems == []
    assert (mug.price, mug.currency, mug.list_price) == (Decimal("9.99"), "CAD", None)
    assert (mug.availability, mug.stock, mug.gtin) == (Availability.IN_STOCK, 3, "4006381333931")
    assert (mug.variants, mug.tags) == ((), ("tea", "coffee"))
    assert dict(mug.attributes) == {"SKU": "M-1", "Weight": "0.4 kg"}


@pytest.mark.parametrize(
    ("inventory", "availability", "stock"),
    [
        ({"inventory_quantity": 0}, Availability.OUT_OF_STOCK, 0),
        ({"inventory_quantity": -2, "inventory_policy": "continue"}, Availability.BACKORDER, 0),
        ({"inventory_quantity": 0, "inventory_management": None}, Availability.IN_STOCK, None),
    ],
)
def test_a_count_of_nothing_means_what_the_policy_says(
    inventory: dict[str, Any], availability: Availability, stock: int | None
) -> None:
    (mug,) = read({**MUG, "variants": [{**MUG["variants"][0], **inventory}]}).products

    assert (mug.availability, mug.stock) == (availability, stock)


def test_one_variant_that_is_chosen_stays_one() -> None:
    (shirt,) = read({**SHIRT, "variants": SHIRT["variants"][:1]}).products

    assert [(each.id, dict(each.options)) for each in shirt.variants] == [("1", {"Size": "S", "Colour": "Grey"})]
    assert (shirt.price, shirt.list_price) == (Decimal("49.00"), Decimal("59.00"))
    assert shirt.images == ("https://cdn.example/s.jpg", "https://cdn.example/2.jpg")


def test_what_is_not_for_sale_is_left_out_and_counted() -> None:
    loaded = read(
        SHIRT, {**MUG, "status": "draft"}, {**MUG, "status": "archived"}, {**MUG, "status": None, "published_at": None}
    )

    assert [product.id for product in loaded.products] == ["632"]
    assert loaded.problems[0].cause == "3 products are left out: they are drafts, archived or not published"


def test_a_fault_stands_at_its_own_line() -> None:
    text = json.dumps({"products": [{**SHIRT, "title": ""}, MUG]}, indent=1).replace('"9.99"', '"dear"')
    loaded = read_text(text, "products.json")
    lines = text.split("\n")

    assert told(loaded) == [
        (lines.index('   "title": "",') + 1, "title", "is missing"),
        (lines.index('   "id": 7,'), "price", '"dear" is not a number'),
    ]


def test_one_product_may_be_the_whole_file() -> None:
    loaded = read_text(json.dumps({"product": MUG}), "mug.json")

    assert [product.id for product in loaded.products] == ["7"]


def test_products_may_be_lines() -> None:
    loaded = read_text(f"{json.dumps(SHIRT)}\n{{broken\n{json.dumps(MUG)}\n", "products.jsonl")

    assert [product.id for product in loaded.products] == ["632", "7"]
    assert [(line, field) for line, field, _ in told(loaded)] == [(1, "price"), (2, "")]
