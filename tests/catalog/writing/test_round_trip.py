"""What is written in a native form and read back is what it was, whatever it held and wherever it came from."""

import io
import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from shopcli.catalog.formats.content import of_bytes
from shopcli.catalog.formats.format import Format
from shopcli.catalog.formats.formats import read_catalog
from shopcli.catalog.loaded import Loaded, Source
from shopcli.catalog.product import Product, Store
from shopcli.catalog.records.schema import json_schema
from shopcli.catalog.sources.source import resolve
from shopcli.catalog.writing.convert import Form, convert
from shopcli.catalog.writing.json_text import native_json, native_json_lines
from shopcli.catalog.writing.yaml_text import native_yaml
from shopcli.context import Context, Folders
from shopcli.errors import CatalogError
from shopcli.settings import Settings
from tests.catalog.examples import catalogs

NOW = datetime(2026, 5, 10, tzinfo=UTC)
NATIVE = {
    Form.YAML: (native_yaml, Format.YAML),
    Form.JSON: (native_json, Format.JSON),
    Form.JSON_LINES: (native_json_lines, Format.JSON_LINES),
}


def exact(value: Any) -> Any:
    """`value` such that a yes differs from a 1; numbers are the same where they have one value."""
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, int | Decimal):
        return ("number", Decimal(value))
    if isinstance(value, dict):
        return {name: exact(each) for name, each in value.items()}
    if isinstance(value, tuple | list):
        return [exact(each) for each in value]
    if hasattr(value, "__dataclass_fields__"):
        return [(name, exact(getattr(value, name))) for name in value.__dataclass_fields__]
    return value


def read_back(text: str, known: Format) -> Loaded:
    return read_catalog(of_bytes(text.encode(), "copy", "other", known))


@pytest.mark.parametrize("form", NATIVE)
@settings(max_examples=25, deadline=None)
@given(catalog=catalogs())
def test_every_field_of_any_catalog_comes_back(form: Form, catalog: tuple[Store, list[Product]]) -> None:
    store, products = catalog
    write, known = NATIVE[form]
    loaded = read_back("".join(write(products, store)), known)

    assert exact(loaded.products) == exact(products)
    assert exact(loaded.store) == exact(store)


@pytest.mark.parametrize("form", NATIVE)
def test_what_is_written_is_the_same_the_second_time(form: Form) -> None:
    write, known = NATIVE[form]
    lamp = '{"id": "a", "title": "A", "currency": "?", "n": 1.50}'
    text = f'{{"store": {{"name": "S", "currency": "USD"}}, "products": [{lamp}]}}'
    loaded = read_back(text, Format.JSON)
    once = "".join(write(loaded.products, loaded.store))
    again = read_back(once, known)

    assert again.products[0].currency is None, "the store's currency is not that of a price in an unreadable one"
    assert again.problems == []
    assert "".join(write(again.products, again.store)) == once


def test_yaml_is_written_as_people_write_it() -> None:
    store = Store("harbor-pine", "Harbor: Pine", currency="USD")
    text = "Warm.\nDim."
    lamp = Product(
        "007", "Lamp", "USD", Decimal("12.90"), category=("Home",), description=text, attributes={"dim": "no"}
    )

    assert "".join(native_yaml([lamp], store)).splitlines() == [
        "store:",
        "  name: 'Harbor: Pine'",
        "  currency: USD",
        "products:",
        "- id: '007'",
        "  title: Lamp",
        "  category:",
        "  - Home",
        "  description: |-",
        "    Warm.",
        "    Dim.",
        "  price: 12.90",
        "  attributes:",
        "    dim: 'no'",
    ]


def _real_files() -> list[Path]:
    folder = Path(os.environ.get("SHOPCLI_DATA") or Path(__file__).resolve().parents[4] / "shared" / "data") / "feeds"
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _source(path: Path, folder: Path) -> Source:
    context = Context.of_process()
    context.folders, context.now = Folders(folder, folder, folder), lambda: NOW
    (source,) = resolve([str(path)], context, Settings())
    return source


def _fields(loaded: Loaded) -> Iterator[Any]:
    yield exact(loaded.store)
    yield from map(exact, loaded.products)


@pytest.fixture(scope="module", params=_real_files(), ids=lambda path: path.name)
def feed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Source, list[Any]]:
    """A real feed, and what is read from it."""
    try:
        source = _source(request.param, tmp_path_factory.mktemp("feed"))
        return source, list(_fields(source.load()))
    except CatalogError as error:
        pytest.skip(f"is no catalog: {error.cause}")


@pytest.mark.parametrize("form", NATIVE)
def test_every_field_of_a_real_feed_comes_back(feed: tuple[Source, list[Any]], form: Form) -> None:
    source, fields = feed
    out = io.StringIO()
    converted = convert(source, form, out, lambda *_: None)

    assert converted.products == len(fields) - 1, "the first is the store"
    assert list(_fields(read_back(out.getvalue(), NATIVE[form][1]))) == fields


@settings(max_examples=15, deadline=None)
@given(catalog=catalogs())
def test_native_json_keeps_the_schema_of_the_native_format(catalog: tuple[Store, list[Product]]) -> None:
    store, products = catalog
    tree = json.loads("".join(native_json(products, store)))

    jsonschema.Draft202012Validator(json_schema()).validate(tree)
