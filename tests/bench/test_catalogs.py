import json
from decimal import Decimal
from itertools import islice
from typing import Any

import pytest

from bench.catalogs import CONVERTERS, data_folder, write_catalog

COUNTS = {"icecat": 2000, "laptops": 1303, "phones": 930, "webmall": 1233, "zh_products": 4282}
"""The first 2,000 stand for the 19,406 products of Icecat, which take ten seconds."""

pytestmark = pytest.mark.skipif(not data_folder().is_dir(), reason="../shared/data is not here")


@pytest.fixture(scope="module", params=COUNTS)
def catalog(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, list[Any]]:
    path = tmp_path_factory.mktemp("catalogs") / "out.jsonl"
    name: str = request.param
    records = islice(CONVERTERS[name](data_folder()), 1 + COUNTS["icecat"] if name == "icecat" else None)
    assert write_catalog(records, path) == COUNTS[name]
    with path.open(encoding="utf-8", newline="\n") as lines:
        return name, [json.loads(line, parse_float=Decimal) for line in lines]


def test_a_store_comes_first_and_every_product_has_its_own_id_and_a_title(catalog: tuple[str, list[Any]]) -> None:
    name, (store, *products) = catalog
    assert store["store"]["name"]
    assert len({product["id"] for product in products}) == COUNTS[name]
    assert all(product["title"] for product in products)
    assert not any("img" in key or "image" in key for product in products for key in product)


def test_prices_are_amounts_with_two_places_at_most(catalog: tuple[str, list[Any]]) -> None:
    prices = [Decimal(product["price"]) for product in catalog[1][1:] if "price" in product]
    assert all(price >= 0 and price == round(price, 2) for price in prices)
    assert prices or catalog[0] == "zh_products"


def test_attributes_are_named_as_a_shop_would_name_them() -> None:
    converted = CONVERTERS["icecat"](data_folder())
    notebook = next(one for one in converted if one.get("id") == "2101957")
    assert notebook["price"] == Decimal("109.95")
    assert notebook["attributes"]["Display diagonal"] == 17
    assert notebook["attributes"]["Touchscreen"] is False
    assert notebook["attributes"]["Contrast ratio (typical)"] == "200:1"
