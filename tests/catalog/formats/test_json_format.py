"""JSON and JSON Lines: exact numbers, and every fault with its line."""

import io
import json
from decimal import Decimal

import pytest

from shopcli.catalog.formats import jsonl_format
from shopcli.catalog.formats.document import Document
from shopcli.catalog.formats.json_format import parse_json
from shopcli.catalog.formats.jsonl_format import LONGEST_LINE, parse_json_lines
from shopcli.catalog.formats.piece import InPieces
from shopcli.errors import CatalogError


def refusal(text: str) -> CatalogError:
    with pytest.raises(CatalogError) as caught:
        parse_json(text, "f.json")
    return caught.value


def fault_lines(document: Document) -> list[tuple[int, str]]:
    lines = document.locate([fault.path for fault in document.faults])
    return [(lines[fault.path], fault.cause) for fault in document.faults]


def test_numbers_are_exact() -> None:
    (record,) = parse_json('[{"price": 1299.10, "stock": 12}]', "f").products

    assert str(record["price"]) == "1299.10"
    assert isinstance(record["price"], Decimal)
    assert record["stock"] == 12


@pytest.mark.parametrize(
    ("text", "cause", "hint"),
    [
        ('[\n{"id": "a"\n{"id": "b"}]', "f.json:3: not valid JSON", "missing"),
        ('[{"id": "a"},\n]', "f.json:2: not valid JSON", "remove the comma"),
        ('{"products": [{"id": "a"', "f.json:1: not valid JSON", "ends too early"),
        ('{"id": "a"}\n{"id": "b"}\n', "f.json:2: not valid JSON: extra data", "name the file .jsonl"),
        ("[" * 100_000, "f.json: nested too deeply", "few levels"),
        ('[{"gtin": ' + "9" * 5000 + "}]", "f.json: holds a number of thousands of digits", "in quotes"),
        ('"text"', 'f.json: holds "text"', "shopcli catalog schema"),
        ("null", "f.json: holds nothing", "shopcli catalog schema"),
    ],
)
def test_a_text_that_is_no_catalog_is_refused_with_its_line_and_a_way_out(text: str, cause: str, hint: str) -> None:
    error = refusal(text)

    assert error.cause.startswith(cause)
    assert hint in error.hint


def test_a_key_that_stands_twice_is_a_fault_on_the_line_of_the_one_that_counts() -> None:
    document = parse_json('{"products": [\n{"id": "a",\n "rating": {"value": 1,\n "value": 2}}]}', "f")

    assert next(iter(document.products))["rating"]["value"] == 2
    assert fault_lines(document) == [(4, "stands more than once; the last one counts")]


def test_a_bare_list_of_products_is_a_catalog() -> None:
    document = parse_json('[\n{"id": "a"},\n{"id": "b"}\n]', "f")

    assert document.store is None
    assert document.locate([("products", 1, "id")]) == {("products", 1, "id"): 3}


def test_a_field_beside_store_and_products_is_a_fault_but_for_the_schema() -> None:
    document = parse_json('{"$schema": "x",\n "product": [],\n "products": [{}]}', "f")

    assert fault_lines(document) == [(2, "is not a known field")]


def test_json_lines_end_at_newlines_alone() -> None:
    text = '{"store": {"name": "A"}}\n\n{"id": "a", "title": "one\u2028two"}\r\n{"id": "b"}'
    document = parse_json_lines(io.StringIO(text))

    assert document.store == {"name": "A"}
    assert [record["id"] for record in document.products] == ["a", "b"]
    assert document.locate([("products", 0, "title"), ("store", "name")]) == {
        ("products", 0, "title"): 3,
        ("store", "name"): 1,
    }


def test_a_bad_line_costs_only_itself() -> None:
    lines = [
        '{"id": "a"}',
        '{"id": "b"',
        "{" * 100_000,
        json.dumps({"id": "c", "description": "x" * LONGEST_LINE}),
        '{"store": {"name": "late"}}',
        '{"id": "d", "id": "e"}',
    ]
    document = parse_json_lines(io.StringIO("\n".join(lines)))

    assert list(document.products) == [{"id": "a"}, {"id": "e"}]
    assert [(line, cause[:14]) for line, cause in fault_lines(document)] == [
        (2, "not valid JSON"),
        (3, "not valid JSON"),
        (4, "is longer than"),
        (5, "a store stands"),
        (6, "stands more th"),
    ]


def test_a_deeply_nested_line_costs_only_itself() -> None:
    document = parse_json_lines(io.StringIO('{"id": "a"}\n' + "[" * 100_000))

    assert list(document.products) == [{"id": "a"}]
    assert fault_lines(document) == [(2, "is nested too deeply")]


def test_very_many_keys_with_one_twice_take_no_very_long_time() -> None:
    pairs = ", ".join(f'"{number}": 1' for number in range(100_000))
    document = parse_json('[{"7": 2, ' + pairs + "}]", "f")

    assert [fault.path for fault in document.faults] == [("products", 0, "7")]


@pytest.mark.parametrize("is_packed", [False, True])
def test_a_catalog_of_known_size_is_cut_into_pieces_of_one_size(
    is_packed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jsonl_format, "_CHUNK", 100)
    monkeypatch.setattr(jsonl_format, "_FEWEST_CHARACTERS", 1000)
    text = io.StringIO("".join(f'{{"id": "{number:04}"}}\n' for number in range(1600)))
    monkeypatch.setattr(text, "seekable", lambda: not is_packed)
    products = parse_json_lines(text).products
    assert isinstance(products, InPieces)
    counts = [piece.count for piece in products.pieces()]
    assert sum(counts) == 1600 + 1  # the last line may go on
    assert len(counts) == (1 if is_packed else 8)
    assert all(abs(count - counts[0]) < 20 for count in counts[:-1])
