"""`shopcli analyze keywords`: key terms and attributes in texts, and what the attributes miss."""

import csv
import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.end_to_end.cli import Shop
from tests.end_to_end.test_golden import assert_golden

CATALOGS = Path(__file__).parents[2] / "catalogs"
DEMO = {"en": "electronics.yaml", "zh": "electronics.zh.json"}
SOME = {"en": ("nv-aero-14", "nv-ledger-14"), "zh": ("yl-e15", "gy-d27q")}


def demo(language: str) -> str:
    return str(CATALOGS / DEMO[language])


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_product_is_shown_with_its_terms_and_what_its_attributes_miss(shop: Shop, language: str) -> None:
    some = [word for product_id in SOME[language] for word in ("--id", product_id)]
    ran = shop.run("analyze", "keywords", *some, "-c", demo(language))
    assert (ran.code, ran.stderr) == (0, "")
    assert_golden(f"keywords.{language}.txt", ran.stdout)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_gaps_are_counted_over_the_catalog(shop: Shop, language: str) -> None:
    ran = shop.run("analyze", "keywords", "--gaps", "-c", demo(language))
    assert ran.code == 0
    assert_golden(f"keywords_gaps.{language}.txt", ran.stdout)


@pytest.mark.parametrize("flags", [(), ("--gaps",)])
def test_a_document_is_what_its_schema_says(shop: Shop, flags: tuple[str, ...]) -> None:
    schema = json.loads(shop.run("analyze", "keywords", "--schema", *flags).stdout)
    Draft202012Validator.check_schema(schema)
    ran = shop.run("analyze", "keywords", "--json", *flags, "-c", demo("en"))
    Draft202012Validator(schema).validate(ran.json)
    assert ran.json["rows"]


def test_rows_say_where_a_finding_stands(shop: Shop) -> None:
    path = shop.write(
        "shop.json", json.dumps([{"id": "a", "title": "Tarn Book, 32 GB RAM", "price": 9, "currency": "EUR"}])
    )
    (row,) = [row for row in shop.run("analyze", "keywords", "--jsonl", "-c", path).lines if row["kind"] == "attribute"]
    assert "Tarn Book, 32 GB RAM"[row["start"] : row["end"]] == row["text"] == "32 GB"
    assert (row["key"], row["standing"]) == ("ram", "missing")


def test_hostile_texts_stay_texts(shop: Shop) -> None:
    title = "=HYPERLINK(1) \x1b[31m[red]Rugged[/red]"
    path = shop.write("shop.json", json.dumps([{"id": "a", "title": title, "price": 9, "currency": "EUR"}]))
    table = shop.run("analyze", "keywords", "-c", path).stdout
    assert "\x1b" not in table
    rows = list(csv.reader(io.StringIO(shop.run("analyze", "keywords", "--csv", "-c", path).stdout)))
    assert not [cell for row in rows for cell in row if cell.startswith("=")]


def test_a_product_that_is_not_there_is_told(shop: Shop) -> None:
    ran = shop.run("analyze", "keywords", "--id", "nobody", "-c", demo("en"))
    assert ran.code == 2
    assert "no loaded catalog holds the product 'nobody'" in ran.stderr


def test_a_file_is_read_by_what_another_catalog_knows(shop: Shop) -> None:
    new = shop.write("new.json", json.dumps([{"id": "a", "title": "Tarn Book in Silver", "category": "Laptops"}]))
    rows = shop.run("analyze", "keywords", new, "--jsonl", "-c", demo("en")).lines
    assert {row["product_id"] for row in rows} == {"a"}
    alone = shop.run("analyze", "keywords", new, "--jsonl").lines
    found = [[row["text"] for row in some if row["kind"] == "attribute"] for some in (rows, alone)]
    assert found == [["Silver"], []]
