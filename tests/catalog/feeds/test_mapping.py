"""`--map`: columns of tables and keys of JSON records, named by the user."""

import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from shopcli.catalog.feeds.mapping import read_mapping
from shopcli.catalog.formats.formats import read_catalog
from shopcli.catalog.loaded import Loaded
from shopcli.catalog.product import Availability, Rating
from shopcli.errors import CatalogError, UsageError
from tests.catalog.feeds.reading import content_of, product_of, read_table, told


def read_records(records: list[Any], mapping: Mapping[str, str], name: str = "shop.jsonl") -> Loaded:
    text = "\n".join(map(json.dumps, records)) if name.endswith("l") else json.dumps(records)
    return read_catalog(content_of(text.encode(), name, mapping))


def test_pairs_and_files_are_one_mapping(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(
        "title: Bezeichnung\ncategory: [Abteilung,"
        " Gruppe]\nattributes: {Screen: Display Size}\nstore: {currency: EUR}\n"
    )

    assert read_mapping(["map.yaml", "price=Preis = netto", "title=Name"], tmp_path) == {
        "title": "Name",
        "category": "Abteilung,Gruppe",
        "attributes.Screen": "Display Size",
        "store.currency": "EUR",
        "price": "Preis = netto",
    }


@pytest.mark.parametrize(
    ("argument", "cause", "hint"),
    [
        ("prise=Preis", 'there is no field "prise"', "did you mean price?"),
        ("store.money=EUR", 'there is no field "store.money"', "store.name"),
        ("zzz=Preis", 'there is no field "zzz"', "known: id, title"),
        ("attributes.=Preis", "there is no field", ""),
        ("category=,", "no column is named for category", "for example"),
        ("price=", "no column is named for price", "for example --map price=Preis"),
        ("gone.yaml", "is neither FIELD=COLUMN nor a file", "for example"),
        ("list.yaml", "holds a list, not a mapping", "field: column"),
        ("bad.yaml", "not valid YAML", "field: column"),
        (".", "cannot be read", "a YAML file"),
    ],
)
def test_what_is_no_mapping_says_so(tmp_path: Path, argument: str, cause: str, hint: str) -> None:
    (tmp_path / "list.yaml").write_text("- price\n")
    (tmp_path / "bad.yaml").write_text("price: [\n")

    with pytest.raises(UsageError) as caught:
        read_mapping([argument], tmp_path)
    assert cause in caught.value.cause
    assert hint in caught.value.hint


def test_columns_of_a_table() -> None:
    product = product_of(
        "Art,Bezeichnung,Abteilung,Gruppe,Preis,Marke,Display Size,Price\n7,Z 5,"
        'Elektro,Handys,"1.299,00",Acme,6.1 in,1\n',
        {
            "id": "Art",
            "title": "Bezeichnung",
            "category": "Abteilung,Gruppe",
            "price": "preis",
            "brand": "Marke",
            "attributes.Screen": "Display Size",
            "store.currency": "EUR",
        },
    )

    assert (product.id, product.title, product.brand) == ("7", "Z 5", "Acme")
    assert (product.category, product.price, product.currency) == (("Elektro", "Handys"), Decimal("1299.00"), "EUR")
    assert dict(product.attributes) == {"Screen": "6.1 in", "Price": "1"}


def test_what_is_not_mapped_is_known_by_its_header() -> None:
    product = product_of("id,name,Preis,brand\n1,Pan,9,Acme\n", {"price": "Preis"})

    assert (product.id, product.title, product.price, product.brand) == ("1", "Pan", Decimal(9), "Acme")


def test_the_currency_of_the_shop_goes_with_any_feed() -> None:
    mapping = {"store.currency": "GBP", "store.name": "Corner shop"}
    loaded = read_table("Handle,Title,Variant Price\na,A,5\n", mapping)

    assert (loaded.products[0].currency, loaded.store.name, loaded.problems) == ("GBP", "Corner shop", [])


def test_a_configured_mapping_is_held_to_the_same_fields() -> None:
    with pytest.raises(UsageError, match='mapping: there is no field "prise"'):
        read_table("id,name,Preis\n1,Pan,9\n", {"prise": "Preis"})


def test_a_column_that_is_not_there_is_named_with_the_nearest() -> None:
    with pytest.raises(CatalogError) as caught:
        read_table("id,name,Preis\n1,Pan,9\n", {"price": "Pries"})

    assert (caught.value.cause, caught.value.hint) == (
        'shop.csv:1: there is no column "Pries"',
        'did you mean "Preis"?',
    )


@pytest.mark.parametrize("name", ["shop.json", "shop.jsonl"])
def test_keys_of_json_records(name: str) -> None:
    records = [
        {
            "ref": 7,
            "title": "Toner",
            "supplier": "Acme",
            "ean": ["4006381333931", "4006381333948"],
            "cents": 4995,
            "in_stock": True,
            "pages": 2300,
            "colours": ["black", "cyan"],
            "box": {"width": "10 cm", "weight": {"net": "1 kg"}},
            "nothing": None,
        }
    ]
    mapping = {"id": "ref", "price_minor": "cents", "attributes.Weight": "box.weight.net", "store.currency": "EUR"}
    loaded = read_records(records, mapping, name)
    (product,) = loaded.products

    assert (product.id, product.title, product.brand, product.gtin) == ("7", "Toner", "Acme", "4006381333931")
    assert (product.price, product.currency) == (Decimal("49.95"), "EUR")
    assert product.availability is Availability.IN_STOCK
    assert dict(product.attributes) == {
        "pages": 2300,
        "colours": ("black", "cyan"),
        "box width": "10 cm",
        "Weight": "1 kg",
    }
    assert loaded.problems == []


def test_a_key_that_no_record_has_is_named_with_the_nearest() -> None:
    with pytest.raises(CatalogError) as caught:
        read_records([{"id": 1, "title": "Pan", "amount": 5}], {"price": "amuont"})

    assert caught.value.hint == 'did you mean "amount"?'


def test_what_is_native_already_stays_native() -> None:
    variant = {"id": "1-S", "options": {"size": "S"}, "price": 6}
    record = {"id": 1, "title": "Hat", "cost": 5, "rating": {"value": 8, "scale": 10}, "variants": [variant]}
    (product,) = read_records([{**record, "attributes": {"wool": True}, "brim": "5 cm"}], {"price": "cost"}).products

    assert (product.price, product.rating) == (Decimal(5), Rating(Decimal(8), Decimal(10)))
    assert [(each.id, each.price) for each in product.variants] == [("1-S", Decimal(6))]
    assert dict(product.attributes) == {"wool": True, "brim": "5 cm"}


def test_a_mapping_reads_yaml_too() -> None:
    text = "store: {currency: JPY}\nproducts:\n- {id: 1, title: Hat, sen: 500}\n"
    (product,) = read_table(text, {"price_minor": "sen"}, "shop.yaml").products

    assert (product.price, product.currency) == (Decimal(500), "JPY")


def test_records_that_are_none_are_reported_where_they_stand() -> None:
    loaded = read_records(
        [{"id": 1, "title": "Pan", "amount": 5}, "Pot", {"id": 3, "amount": "x"}], {"price": "amount"}
    )

    assert sorted(each for each in told(loaded) if "currency" not in each[2]) == [
        (2, "", 'is "Pot", not a mapping'),
        (3, "amount", '"x" is not a number'),
        (3, "title", "is missing"),
    ]


@pytest.mark.parametrize(("currency", "price"), [("EUR", "49.95"), ("JPY", "4995"), ("KWD", "4.995")])
def test_minor_units_are_those_of_the_currency(currency: str, price: str) -> None:
    loaded = read_records([{"id": 1, "title": "Pan", "m": 4995, "currency": currency}], {"price_minor": "m"})

    assert loaded.products[0].price == Decimal(price)
