"""OpenAI's product feed in JSON, JSON Lines, tables and XML, by its present names and its earlier ones."""

import json
from decimal import Decimal
from typing import Any

import pytest

from shopcli.catalog.product import Availability, Product, Rating
from tests.catalog.feeds.item_feeds import only, read_items, read_text
from tests.catalog.feeds.reading import told

BOOT: dict[str, Any] = {
    "is_eligible_search": True,
    "is_eligible_checkout": False,
    "item_id": "B-1",
    "title": "Hill Boot",
    "description": "Keeps dry.",
    "url": "https://b.example/1",
    "image_url": "https://b.example/1.jpg",
    "additional_image_urls": ["https://b.example/2.jpg"],
    "price": "79.99 USD",
    "sale_price": "59.99 USD",
    "sale_price_start_date": "2026-05-01",
    "sale_price_end_date": "2026-05-31",
    "availability": "in_stock",
    "brand": "Ridge",
    "gtin": "0123456789012",
    "product_category": "Shoes > Boots",
    "star_rating": 4.5,
    "review_count": 1208,
    "reviews": [{"title": "Dry", "content": "Not a drop came in.", "rating": 5}],
    "weight": 1.5,
    "item_weight_unit": "lb",
    "shipping": "US:CA:Overnight:16.00 USD:1:1:2:3",
    "accepts_returns": True,
    "return_deadline_in_days": 30,
    "return_policy": "https://b.example/returns",
    "q_and_a": [{"q": "Vegan?", "a": "Yes"}],
    "seller_name": "Ridge Outdoor",
    "seller_url": "https://b.example",
    "target_countries": ["US"],
}


def check_boot(product: Product) -> None:
    assert (product.id, product.title, product.brand) == ("B-1", "Hill Boot", "Ridge")
    assert (product.price, product.list_price, product.currency) == (Decimal("59.99"), Decimal("79.99"), "USD")
    assert product.availability is Availability.IN_STOCK
    assert product.rating == Rating(Decimal("4.5"), count=1208)
    assert product.category == ("Shoes", "Boots")
    assert product.images == ("https://b.example/1.jpg", "https://b.example/2.jpg")
    assert product.attributes["weight"] == "1.5 lb"
    assert product.attributes["q_and_a"] == ("Vegan? Yes",)
    assert product.returns == {"days": 30, "url": "https://b.example/returns", "accepted": True}
    assert product.shipping == {
        "text": "US, CA, Overnight: 16.00 USD",
        "fee": Decimal("16.00"),
        "min_days": 3,
        "max_days": 4,
    }
    assert [review.text for review in product.reviews] == ["Not a drop came in."]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (json.dumps([BOOT]), "feed.json"),
        (json.dumps({"products": [BOOT]}, indent=1), "feed.json"),
        (json.dumps({"items": [BOOT]}), "feed.json"),
        (json.dumps(BOOT), "feed.json"),
        (json.dumps(BOOT) + "\n", "feed.jsonl"),
        (json.dumps(BOOT) + "\n" + json.dumps({**BOOT, "item_id": "H", "is_eligible_search": False}), "feed"),
    ],
)
def test_json_in_every_shape(text: str, name: str) -> None:
    loaded = read_text(text, name)

    check_boot(loaded.products[0])
    assert len(loaded.products) == 1
    assert (loaded.store.name, loaded.store.url) == ("Ridge Outdoor", "https://b.example")
    assert "seller_name" not in loaded.products[0].attributes


@pytest.mark.parametrize(("delimiter", "name"), [(",", "feed.csv"), ("\t", "feed.tsv")])
def test_a_table_holds_lists_as_json(delimiter: str, name: str) -> None:
    cells = [value if isinstance(value, str) else json.dumps(value) for value in BOOT.values()]
    quoted = ['"' + cell.replace('"', '""') + '"' for cell in cells]
    text = f"{delimiter.join(BOOT)}\n{delimiter.join(quoted)}\n"

    check_boot(only(read_text(text, name)))


def test_a_title_may_look_like_json() -> None:
    assert only(read_items({"item_id": "1", "title": "[1]"})).title == "[1]"


def test_xml_is_read_by_the_same_names() -> None:
    text = (
        "<products><product><item_id>C</item_id><title>Cup</title><price>5 USD</price>"
        "<is_eligible_search>true</is_eligible_search><additional_image_urls><url>https://c.example/1.jpg</url>"
        "<url>https://c.example/2.jpg</url></additional_image_urls></product></products>"
    )
    product = only(read_text(text, "feed.xml"))

    assert (product.id, product.price) == ("C", Decimal(5))
    assert product.images == ("https://c.example/1.jpg", "https://c.example/2.jpg")


def test_the_earlier_names_are_read_too() -> None:
    product = only(
        read_items(
            {
                "enable_search": "true",
                "id": "E",
                "title": "Cup",
                "link": "https://c.example",
                "image_link": "https://c.example/1.jpg",
                "price": "5 USD",
                "product_review_rating": "9/10",
                "product_review_count": "1,204",
                "inventory_quantity": 7,
                "return_window": "14",
                "custom_variant1_category": "Glaze",
                "custom_variant1_option": "Celadon",
            }
        )
    )

    assert (product.id, product.url, product.stock) == ("E", "https://c.example", 7)
    assert product.rating == Rating(Decimal(9), Decimal(10), 1204)
    assert product.returns == {"days": 14}
    assert product.attributes == {"Glaze": "Celadon"}


def test_an_availability_that_is_not_known_is_none() -> None:
    product = only(read_items({"item_id": "1", "title": "Cup", "availability": "unknown"}))

    assert product.availability is None


def test_several_sellers_stay_with_their_items() -> None:
    loaded = read_items(
        {"item_id": "1", "title": "Cup", "seller_name": "East"}, {"item_id": "2", "title": "Mug", "seller_name": "West"}
    )

    assert loaded.store.name == "shop"
    assert [product.attributes["seller_name"] for product in loaded.products] == ["East", "West"]


def test_what_is_not_to_be_found_is_left_out_and_counted() -> None:
    loaded = read_items({"item_id": "1", "title": "Cup", "is_eligible_search": False}, {"item_id": "2", "title": "Mug"})

    assert [product.id for product in loaded.products] == ["2"]
    assert told(loaded) == [(None, "", "1 product is left out: the feed hides them from shoppers")]


def test_what_is_wrong_is_said_with_the_line_of_its_item() -> None:
    bad = {"item_id": "1", "title": "Cup", "price": "cheap", "gtin": "8.88E+12"}
    expected = ['"cheap" is not an amount of money', '"8.88E+12" was rounded by a spreadsheet']
    lines = f'{{"item_id": "0", "title": "Mug"}}\n\n{json.dumps(bad)}\n{{broken\n'
    tree = '[\n{"item_id": "0", "title": "Mug"},\n\n' + json.dumps(bad) + "]"

    assert told(read_text(tree, "feed.json")) == [(4, "price", expected[0]), (4, "gtin", expected[1])]
    assert [(line, cause[:33]) for line, _, cause in told(read_text(lines, "feed.jsonl"))] == [
        (3, expected[0]),
        (3, expected[1][:33]),
        (4, "not valid JSON: expecting propert"),
    ]


def test_an_item_that_is_no_mapping_costs_only_itself() -> None:
    loaded = read_text(
        '[{"item_id": "0", "title": "Mug"},\n{"item_id": "1", "title": "Cup"},\n'
        '{"item_id": "2", "title": "A"},{"item_id": "3", "title": "B"},{"item_id": "4", "title": "C"},\n'
        '"text"]',
        "feed.json",
    )

    assert len(loaded.products) == 5
    assert told(loaded) == [(4, "", 'is "text", not a mapping')]


def test_a_key_that_stands_twice_is_told_by_its_item() -> None:
    loaded = read_text('[\n{"item_id": "0", "title": "Mug", "title": "Cup"}]', "feed.json")

    assert told(loaded) == [(2, "title", "stands more than once; the last one counts")]
