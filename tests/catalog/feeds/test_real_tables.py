"""Public files of real formats, beside the repository: what comes out, held against Python's own csv and json."""

import csv
import gzip
import json
from collections import Counter
from decimal import Decimal
from itertools import islice
from pathlib import Path

import pytest

from shopcli.catalog.product import Availability
from tests.catalog.feeds.reading import data_file, loaded_file, real_file, told

USD = {"store.currency": "USD"}


def rows_of(path: Path, encoding: str = "utf-8-sig") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as stream:
        return list(csv.DictReader(stream))


def test_magento() -> None:
    path, loaded = real_file("feeds/magento/products.csv", USD)
    rows = {row["sku"]: row for row in rows_of(path)}
    variants = {variant.id: variant for product in loaded.products for variant in product.variants}

    assert (len(rows), len(loaded.products), len(variants), loaded.problems) == (1994, 147, 1847, [])
    assert {product.id for product in loaded.products} == {
        sku for sku, row in rows.items() if row["product_type"] == "configurable"
    }
    assert all(variant.price == Decimal(rows[sku]["price"]) for sku, variant in variants.items())
    assert all(variant.stock == int(rows[sku]["qty"]) for sku, variant in variants.items())
    assert {variant.availability for variant in variants.values()} == {Availability.IN_STOCK}
    assert all(
        f"{name}={value}" in rows[sku]["additional_attributes"]
        for sku, variant in variants.items()
        for name, value in variant.options.items()
    )
    assert {product.currency for product in loaded.products} == {"USD"}
    assert loaded.products[0].category == ("Men", "Tops", "Hoodies & Sweatshirts")


@pytest.mark.parametrize(
    ("name", "products", "variants", "in_stock", "list_prices"),
    [("apparel", 20, 3, 22, 0), ("home-and-garden", 20, 2, 21, 16)],
)
def test_shopify(name: str, products: int, variants: int, in_stock: int, list_prices: int) -> None:
    path, loaded = real_file(f"feeds/shopify_csv/{name}.csv", USD)
    rows = rows_of(path)
    offers = [offer for product in loaded.products for offer in product.offers()]

    assert loaded.problems == []
    assert (len(loaded.products), sum(len(product.variants) for product in loaded.products)) == (products, variants)
    assert Counter(offer.price for offer in offers) == Counter(Decimal(row["Variant Price"]) for row in rows)
    # None of the rows with a count of nothing is tracked: Shopify sells what is not.
    assert [offer.stock or 0 for offer in offers] == [int(row["Variant Inventory Qty"]) for row in rows]
    assert not any(row["Variant Inventory Qty"] == "0" and row["Variant Inventory Tracker"] for row in rows)
    assert sum(offer.in_stock is True for offer in offers) == in_stock
    assert sum(offer.list_price is not None for offer in offers) == list_prices
    assert sum(len(product.images) for product in loaded.products) == sum(bool(row["Image Src"]) for row in rows)


def test_nvidia_retail() -> None:
    path, loaded = real_file("feeds/nvidia_retail/products.csv", USD)
    rows = rows_of(path)

    assert loaded.problems == []
    assert [(product.title, product.category, product.price, product.images) for product in loaded.products] == [
        (row["name"], (row["category"], row["subcategory"]), Decimal(row["price"]), (row["image"],)) for row in rows
    ]


def test_laptops() -> None:
    path, loaded = real_file("specs/laptop_price.latin1.csv")
    rows = rows_of(path)  # whatever its name says, it is UTF-8

    assert (len(rows), loaded.problems) == (1303, [])
    assert [(product.id, product.brand, product.price, product.currency) for product in loaded.products] == [
        (row["laptop_ID"], row["Company"], Decimal(row["Price_euros"]), "EUR") for row in rows
    ]
    assert all(
        (product.title, product.attributes["Ram"]) == (row["Product"], row["Ram"])
        for product, row in zip(loaded.products, rows, strict=True)
    )


def test_phones() -> None:
    path, loaded = real_file("specs/mobiles_2025.latin1.csv")
    rows = rows_of(path, "latin-1")
    different = list({tuple(row.values()): row for row in rows}.values())

    assert (len(rows), len(different), len(loaded.products)) == (930, 915, 915)
    assert Counter(cause.partition(", in line")[0] for _, _, cause in told(loaded)) == {
        "says the same as an earlier one": 15,
        '"Launched Price (USA)" is taken for the price; 4 more columns with prices stay attributes': 1,
    }
    assert {product.currency for product in loaded.products} == {"USD"}
    written = [row["Launched Price (USA)"].removeprefix("USD ") for row in different]
    exact = [Decimal(text.replace(",", "") if "," not in text[-3:-2] else text.replace(",", ".")) for text in written]
    assert [product.price for product in loaded.products] == exact


@pytest.mark.parametrize(
    ("country", "currency", "first", "unknown"),
    [
        ("India", "INR", 79_999, 0),
        ("Pakistan", "PKR", 224_999, 1),
        ("China", "CNY", 5_799, 0),
        ("Dubai", "AED", 2_799, 0),
    ],
)
def test_phones_at_another_countrys_prices(country: str, currency: str, first: int, unknown: int) -> None:
    _, loaded = real_file("specs/mobiles_2025.latin1.csv", {"price": f"Launched Price ({country})"})

    assert {product.currency for product in loaded.products if product.price} == {currency}
    assert loaded.products[0].price == first
    assert sum(product.price is None for product in loaded.products) == unknown


def test_icecat_by_its_keys(tmp_path: Path) -> None:
    whole = data_file("icecat/products.jsonl.gz")
    with gzip.open(whole, "rt", encoding="utf-8") as lines:
        first = list(islice(lines, 2000))
    (tmp_path / "icecat.jsonl.gz").write_bytes(gzip.compress("".join(first).encode()))
    mapping = {"price_minor": "price", "images": "img_high", "store.currency": "EUR"}
    loaded = loaded_file(tmp_path / "icecat.jsonl.gz", mapping)
    records = [json.loads(line) for line in first]

    assert loaded.problems == []
    assert [(product.id, product.title, product.brand, product.currency) for product in loaded.products] == [
        (record["id"], " ".join(record["title"].split()), record["supplier"], "EUR") for record in records
    ]
    assert all(
        (product.price or 0) == Decimal(record.get("price") or 0) / 100
        for product, record in zip(loaded.products, records, strict=True)
    )


def test_webmall_by_its_keys() -> None:
    path, loaded = real_file("webmall/catalog.jsonl", {"availability": "in_stock"})
    records = [json.loads(line, parse_float=Decimal) for line in path.read_text(encoding="utf-8").split("\n") if line]

    assert (len(records), loaded.problems) == (1233, [])
    assert [(product.id, product.price, product.currency, product.in_stock) for product in loaded.products] == [
        (record["id"], record["price"], record["currency"], record["in_stock"]) for record in records
    ]
