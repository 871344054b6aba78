"""Large JSON is read record by record, with the outcome of parsing it whole."""

import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.catalog.formats import formats, json_window
from shopcli.catalog.formats.content import of_bytes
from shopcli.catalog.formats.formats import read_catalog
from shopcli.catalog.formats.json_format import parse_json
from shopcli.catalog.formats.json_stream import stream_json
from shopcli.errors import CatalogError

scalars = st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from(["a\nb", '":', " :", "\\"])
values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner))
tops = st.fixed_dictionaries(
    {"products": st.lists(values, min_size=1, max_size=6)},
    optional={"store": values, "$schema": values, "more": values},
)


@pytest.fixture(autouse=True)
def small_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_window, "_CHUNK", 7)


def streamed(text: str) -> Any:
    return stream_json(lambda: io.StringIO(text, newline=""), "f.json")


@settings(deadline=None)
@given(tops | st.lists(values, min_size=1, max_size=6), st.sampled_from([None, 0, 2]), st.booleans(), st.randoms())
def test_what_is_streamed_is_what_is_parsed_whole(tree: Any, indent: int | None, ascii_only: bool, dice: Any) -> None:
    if isinstance(tree, dict):
        keys = list(tree)
        dice.shuffle(keys)
        tree = {key: tree[key] for key in keys}
    text = json.dumps(tree, indent=indent, ensure_ascii=ascii_only)
    whole, stream = parse_json(text, "f.json"), streamed(text)
    assert (stream.store, list(stream.products)) == (whole.store, list(whole.products))
    assert sorted(map(repr, stream.faults)) == sorted(map(repr, whole.faults))
    places = [("products", place) for place in range(len(list(whole.products)))]
    paths = [*places, ("store",), ("more", "x"), ("products", 0, "a"), ("products", 1, 0)]
    assert stream.locate(paths) == whole.locate(paths)


def test_lines_of_fields_keys_that_stand_twice_and_exact_numbers() -> None:
    text = (
        '{"products": [\n{"id": "a", "price": 1299.10,\n "price": 1299.20}\n, {"id": "b",\n "title": "x"}],\n"sale": 1}'
    )
    stream = streamed(text)
    assert [str(record.get("price")) for record in stream.products] == ["1299.20", "None"]
    assert [fault.path for fault in stream.faults] == [("products", 0, "price"), ("sale",)]
    paths = [("products", 0, "price"), ("products", 1, "title"), ("sale",)]
    assert stream.locate(paths) == dict(zip(paths, (3, 5, 6), strict=True))


@pytest.mark.parametrize(
    "text",
    [
        '[{"id": "a"}, {"id": "b"',
        '[{"id": "a"},]',
        '[{"id": "a"} {"id": "b"}]',
        '{"products": [{"id": "a"}]',
        '{"products": [{"id": "a"}],\n}',
        '{"products": [{"id": "a"}]} x',
        '{"products": [{"id": "a"}], 5: 1}',
        '[{"id": "a"},\n {"id": 12345, "t": tru}]',
    ],
)
def test_what_is_no_json_is_refused_at_the_same_place(text: str) -> None:
    with pytest.raises(CatalogError) as whole:
        parse_json(text, "f.json")
    with pytest.raises(CatalogError) as stream:
        list(streamed(text).products)
    assert stream.value.cause.split(":")[:3] == whole.value.cause.split(":")[:3]


@pytest.mark.parametrize("text", ["5", '"x"', "{}", '{"product": []}', "[]", '{"products": {"a": 1}}'])
def test_what_has_no_list_of_products_is_left_to_the_whole_parser(text: str) -> None:
    assert streamed(text) is None


def test_products_that_stand_twice_are_refused() -> None:
    with pytest.raises(CatalogError, match=r"f.json:2: `products` stands more than once"):
        list(streamed('{"products": [1],\n"products": [2]}').products)


def test_a_large_catalog_has_the_same_problems_as_a_small_one(monkeypatch: pytest.MonkeyPatch) -> None:
    records = [{"id": "a", "title": "Lamp", "price": -1}, {"id": "a", "title": "Desk"}, {"title": "Sofa"}]
    text = json.dumps({"store": {"currency": "EUR", "colour": "red"}, "products": records}, indent=1).encode()
    small = read_catalog(of_bytes(text, "shop.json", "shop"))
    monkeypatch.setattr(formats, "_LARGE", 10)
    assert read_catalog(of_bytes(text, "shop.json", "shop")) == small
    assert len(small.problems) == 4
