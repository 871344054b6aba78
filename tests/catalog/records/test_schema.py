"""The JSON Schema says what the reader takes, and the demo catalogs are in it."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from shopcli.catalog.check import check
from shopcli.catalog.records.schema import json_schema
from shopcli.catalog.sources.demo import demo_catalog
from shopcli.catalog.sources.source import default_sources
from shopcli.settings import Settings
from tests.catalog.reading import load, make_context


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_demo_catalogs_are_without_a_problem(tmp_path: Path, language: str) -> None:
    (source,), _ = default_sources(make_context(tmp_path), Settings(), language)
    checked = check(source)

    assert checked.problems == []
    assert checked.products > 0


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_demo_catalogs_are_valid_by_the_schema(validator: jsonschema.Draft202012Validator, language: str) -> None:
    path = demo_catalog(language)
    text = path.read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    # Its dates are no JSON; to the reader a day is a text too.
    raw = json.loads(text) if path.suffix == ".json" else yaml.load(text, Loader=loader)
    data = json.loads(json.dumps(raw, default=str))

    assert [error.message for error in validator.iter_errors(data)] == []


@pytest.mark.parametrize(
    "record",
    [
        {"id": "a"},
        {"title": "A"},
        {"id": "a", "title": ""},
        {"id": "a", "title": "A", "price": -1},
        {"id": "a", "title": "A", "price": 0},
        {"id": "a", "title": "A", "price": "1,299.00"},
        {"id": "a", "title": "A", "price": True},
        {"id": "a", "title": "A", "stock": -1},
        {"id": "a", "title": "A", "stock": 1.5},
        {"id": "a", "title": "A", "availability": "maybe"},
        {"id": "a", "title": "A", "variants": [{"price": 5}]},
        {"id": "a", "title": "A", "attributes": ["red"]},
        {"id": "a", "title": "A", "url": "ftp://host/a"},
    ],
)
def test_what_the_reader_reports_the_schema_refuses(
    validator: jsonschema.Draft202012Validator, record: dict[str, Any]
) -> None:
    assert load(json.dumps([{"id": "good", "title": "G", "currency": "USD"}, record])).problems
    assert not validator.is_valid([record])


@pytest.mark.parametrize(
    "record",
    [
        {"id": 42, "title": "A", "price": "1299.00", "colour": "red", "nested": {"a": [1, 2]}},
        {"id": "a", "title": "A", "category": "Home > Lamps", "rating": 4.5, "shipping": "free", "brand": None},
        {"id": "a", "title": "A", "category": ["Home"], "rating": {"value": 4.5, "scale": 5, "count": 2}, "tags": []},
    ],
)
def test_what_the_schema_takes_the_reader_takes(
    validator: jsonschema.Draft202012Validator, record: dict[str, Any]
) -> None:
    assert [error.message for error in validator.iter_errors([record])] == []
    assert load(json.dumps([{**record, "currency": "USD"}])).problems == []


def test_every_field_of_the_format_is_documented() -> None:
    """Of the page for people and the schema, neither may forget what the other says."""
    page = (Path(__file__).parents[3] / "docs" / "catalog-format.md").read_text(encoding="utf-8")
    definitions = json_schema()["$defs"]
    names = {name for record in definitions.values() for name in record.get("properties", {})}

    assert sorted(name for name in names if f"`{name}`" not in page) == []
