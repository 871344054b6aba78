"""Products of the Agentic Commerce Protocol and of the Universal Commerce Protocol."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from shopcli.catalog.loaded import Loaded
from shopcli.catalog.product import Availability, Product, Rating
from tests.catalog.feeds.item_feeds import only, read_text
from tests.catalog.reading import check_file, make_context

TEE: dict[str, Any] = {
    "id": "tee",
    "title": "Cotton tee",
    "description": {"plain": "Soft and light.", "html": "<p>Soft</p>"},
    "url": "https://t.example/tee",
    "media": [
        {"type": "image", "url": "https://t.example/1.jpg"},
        {"type": "video", "url": "https://t.example/1.mp4"},
    ],
    "variants": [
        {
            "id": "tee-s",
            "title": "Cotton tee - S",
            "price": {"amount": 1999, "currency": "USD"},
            "list_price": {"amount": 2499, "currency": "USD"},
            "availability": {"available": True, "status": "limited_stock"},
            "barcodes": [{"type": "MPN", "value": "T1"}, {"type": "GTIN", "value": "00012345600012"}],
            "variant_options": [{"name": "Size", "value": "S"}],
            "categories": [{"value": "Apparel > Shirts", "taxonomy": "merchant"}],
            "condition": ["new"],
            "unit_price": {
                "amount": 1999,
                "currency": "USD",
                "measure": {"value": 1, "unit": "ct"},
                "reference": {"value": 1, "unit": "ct"},
            },
            "seller": {"name": "Tee Shop", "links": [{"type": "refund_policy", "url": "https://t.example/refunds"}]},
            "marketplace": {"name": "Bazaar"},
        },
        {
            "id": "tee-m",
            "title": "Cotton tee - M",
            "price": {"amount": 2099, "currency": "USD"},
            "list_price": {"amount": 2099, "currency": "USD"},
            "availability": {"available": False, "status": "in_stock"},
            "variant_options": [{"name": "Size", "value": "M"}],
            "seller": {"name": "Tee Shop"},
        },
    ],
}
RUNNER: dict[str, Any] = {
    "id": "run",
    "handle": "runner",
    "title": "Runner",
    "brand": "Fleet",
    "description": {"html": "<b>Light</b> shoe"},
    "categories": [
        {"value": "187", "taxonomy": "google_product_category"},
        {"value": "aa-8-1", "taxonomy": "shopify"},
        {"value": "Footwear > Running", "taxonomy": "merchant"},
    ],
    "price_range": {"min": {"amount": 5980, "currency": "JPY"}, "max": {"amount": 5980, "currency": "JPY"}},
    "options": [{"name": "Size", "values": [{"label": "10"}]}],
    "variants": [
        {
            "id": "run-10",
            "sku": "R10",
            "title": "Size 10",
            "description": {"plain": "Light shoe"},
            "price": {"amount": 5980, "currency": "JPY"},
            "availability": {"available": True, "quantity": 3},
            "options": [{"name": "Size", "label": "10"}],
            "tags": ["road"],
        }
    ],
    "rating": {"value": 8.5, "scale_max": 10, "count": 128},
    "metadata": {"collection": "Winter", "sole": {"outside": "rubber"}},
}


def read(*products: dict[str, Any]) -> Loaded:
    return read_text(json.dumps({"products": products}, indent=1), "products.json")


def with_variant(**fields: Any) -> Product:
    return only(read({**TEE, "variants": [{**TEE["variants"][1], **fields}]}))


def test_a_product_of_acp() -> None:
    loaded = read(TEE)
    tee = only(loaded)

    assert (tee.id, tee.title, tee.description, tee.url) == (
        "tee",
        "Cotton tee",
        "Soft and light.",
        "https://t.example/tee",
    )
    assert (tee.images, tee.category, tee.currency) == (("https://t.example/1.jpg",), ("Apparel", "Shirts"), "USD")
    assert (loaded.store.name, loaded.store.policies) == ("Tee Shop", {"returns": {"url": "https://t.example/refunds"}})


def test_its_variants_cost_minor_units() -> None:
    small, medium = only(read(TEE)).variants

    assert (small.id, dict(small.options)) == ("tee-s", {"Size": "S"})
    assert (small.price, small.list_price) == (Decimal("19.99"), Decimal("24.99"))
    assert (medium.price, medium.list_price) == (Decimal("20.99"), None)
    assert (small.gtin, small.mpn) == ("00012345600012", "T1")
    assert dict(small.attributes) == {"Condition": ("new",), "Unit price": "19.99 USD / 1 ct", "Marketplace": "Bazaar"}


def test_what_cannot_be_bought_is_not_in_stock() -> None:
    small, medium = only(read(TEE)).variants

    assert (small.availability, medium.availability) == (Availability.IN_STOCK, Availability.OUT_OF_STOCK)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"available": True}, Availability.IN_STOCK),
        ({"available": False}, Availability.OUT_OF_STOCK),
        ({"available": True, "status": "preorder"}, Availability.PRE_ORDER),
        ({"available": False, "status": "discontinued"}, Availability.DISCONTINUED),
        ({"status": "low_stock"}, Availability.IN_STOCK),
        ({"available": True, "status": "at_the_warehouse"}, Availability.IN_STOCK),
        ({}, None),
    ],
)
def test_a_status_says_more_than_whether_it_is_available(given: dict[str, Any], expected: Availability | None) -> None:
    assert with_variant(availability=given).offers()[0].availability is expected


def test_a_product_of_ucp() -> None:
    loaded = read(RUNNER)
    runner = only(loaded)

    assert (runner.price, runner.currency) == (Decimal(5980), "JPY")
    assert runner.rating == Rating(Decimal("8.5"), Decimal(10), 128)
    assert (runner.category, runner.tags, runner.brand) == (("Footwear", "Running"), ("road",), "Fleet")
    assert (runner.description, runner.stock) == ("Light shoe", 3)
    assert [(each.id, dict(each.options)) for each in runner.variants] == [("run-10", {"Size": "10"})]
    assert dict(runner.attributes) == {"SKU": "R10", "collection": "Winter", "sole outside": "rubber"}


@pytest.mark.parametrize(
    ("amount", "currency", "price"), [(1999, "BHD", "1.999"), (1999, "krw", "1999"), ("1999", "EUR", "19.99")]
)
def test_minor_units_are_those_of_the_currency(amount: Any, currency: str, price: str) -> None:
    product = with_variant(price={"amount": amount, "currency": currency}, list_price=None)

    assert (product.price, product.currency) == (Decimal(price), currency.upper())


@pytest.mark.parametrize(
    ("price", "cause", "hint"),
    [
        ({"amount": 9.9, "currency": "USD"}, "9.9 is not a whole number of minor units", "write 990 for 9.9 USD"),
        ({"amount": 20.0, "currency": "USD"}, "20.0 is not a whole number of minor units", "write 2000 for 20.0 USD"),
        ({"currency": "USD"}, "a mapping is no amount in minor units", 'write {"amount": 1999'),
        (19.99, "19.99 is no amount in minor units", 'write {"amount": 1999'),
    ],
)
def test_an_amount_that_may_be_another_is_no_price(price: Any, cause: str, hint: str) -> None:
    loaded = read({**TEE, "variants": [{**TEE["variants"][0], "price": price}]})
    (problem,) = loaded.problems

    assert loaded.products[0].price is None
    assert (problem.field, problem.cause) == ("price.amount", cause)
    assert problem.hint.startswith(hint)
    assert json.dumps({"products": [TEE]}, indent=1).split("\n")[(problem.line or 0) - 1].startswith('     "price": ')


def test_several_monies_are_several_products() -> None:
    euros = {**TEE["variants"][0], "id": "tee-eu", "price": {"amount": 1799, "currency": "EUR"}, "list_price": None}
    loaded = read({**TEE, "variants": [*TEE["variants"], euros]})

    assert [(product.id, product.currency) for product in loaded.products] == [("tee", "USD"), ("tee-eu", "EUR")]


def test_several_sellers_are_told_of_each_variant() -> None:
    other = {**TEE["variants"][1], "seller": {"name": "Other"}}
    loaded = read({**TEE, "variants": [TEE["variants"][0], other]})

    assert [variant.attributes["Seller"] for variant in only(loaded).variants] == ["Tee Shop", "Other"]
    assert loaded.store.name == "shop"  # after the file


def test_a_range_that_is_none_is_the_price_of_all() -> None:
    product = only(read({**RUNNER, "variants": [{"id": "run-10", "title": "Size 10"}]}))

    assert (product.price, product.currency) == (Decimal(5980), "JPY")


def test_markdown_is_kept_where_there_is_nothing_else() -> None:
    assert with_variant(description={"markdown": "*Soft*"}).description == "Soft and light."
    assert only(read({**TEE, "description": {"markdown": "*Soft*"}})).description == "*Soft*"


def test_what_ucp_answers_for_one_product() -> None:
    assert only(read_text(json.dumps({"ucp": {"version": "1"}, "product": RUNNER}), "answer.json")).id == "run"


def test_a_folder_of_metadata_and_products_is_one_catalog(tmp_path: Path) -> None:
    from shopcli.catalog.sources.source import resolve
    from shopcli.settings import Settings

    folder = tmp_path / "feed"
    folder.mkdir()
    (folder / "metadata.json").write_text('{"id": "feed_1", "target_country": "US"}')
    (folder / "products.jsonl").write_text(json.dumps(TEE) + "\n" + json.dumps({**TEE, "id": "tee-2"}) + "\n")

    (source,) = resolve([str(folder)], make_context(tmp_path), Settings())
    loaded = source.load()

    assert [product.id for product in loaded.products] == ["tee", "tee-2"]
    assert (loaded.store.name, loaded.problems) == ("Tee Shop", [])


def test_a_line_that_is_broken_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "products.jsonl"
    path.write_text(f'{json.dumps(TEE)}\n{{"id": "x"\n"text"\n{json.dumps({**TEE, "id": "tee-2", "title": None})}\n')

    checked = check_file(path)

    assert checked.products == 2
    assert [(problem.line, problem.cause.partition(":")[0]) for problem in checked.problems] == [
        (2, "not valid JSON"),
        (3, 'is "text", not a mapping'),
    ]
