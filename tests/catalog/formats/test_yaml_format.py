"""YAML: scalars as YAML 1.2 reads them, and documents that mean harm refused."""

import time
from decimal import Decimal
from typing import Any

import pytest

from shopcli.catalog.formats.document import Document
from shopcli.catalog.formats.yaml_format import parse_yaml
from shopcli.errors import CatalogError


def records(document: Document) -> list[Any]:
    return list(document.products)


def parsed(value: str) -> Any:
    """What `value` is read as, in a field of a product."""
    return records(parse_yaml(f"- x: {value}\n", "f"))[0]["x"]


def refusal(text: str) -> str:
    with pytest.raises(CatalogError) as caught:
        parse_yaml(text, "f.yaml")
    return caught.value.cause


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("12", 12),
        ("-3", -3),
        ("1299.00", Decimal("1299.00")),
        ("0.10", Decimal("0.10")),
        ("true", True),
        ("null", None),
        ("~", None),
        ("", None),
        ("'12'", "12"),
        ('"true"', "true"),
        ("!!str 12", "12"),
    ],
)
def test_plain_scalars_have_types_and_quoted_ones_are_texts(written: str, value: Any) -> None:
    found = parsed(written)

    assert (type(found), str(found)) == (type(value), str(value))


@pytest.mark.parametrize(
    "written", ["no", "on", "007", "12:30", "1_000", "0x1F", "12e5", "2026-01-05", ".nan", ".inf", "1.2.3", "+5"]
)
def test_what_only_looks_like_another_type_stays_the_text_it_is(written: str) -> None:
    assert parsed(written) == written


def test_a_number_too_long_to_be_one_stays_a_text() -> None:
    assert parsed("9" * 5000) == "9" * 5000


def test_a_merge_key_brings_in_what_a_record_does_not_say_itself() -> None:
    text = """
- &lamp {id: a, brand: Ora, price: 5}
- &desk {brand: Tove, colour: white}
- {<<: [*lamp, *desk], id: b}
"""
    assert records(parse_yaml(text, "f"))[2] == {"id": "b", "brand": "Ora", "price": 5, "colour": "white"}


def test_a_merge_key_in_quotes_is_a_name_like_any_other() -> None:
    assert parse_yaml('- {"<<": 1}', "f").products == [{"<<": 1}]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("- id: [1, 2\n- id: b\n", "f.yaml:2: not valid YAML: did not find expected ',' or ']'"),
        ("- title: a: b\n", "f.yaml:1: not valid YAML: mapping values are not allowed in this context"),
        ("- id: a\n\tid: b\n", "f.yaml:2: not valid YAML: found a tab character that violates indentation"),
        ("- a: 1\n---\n- b: 1\n", "f.yaml:2: a second document starts here"),
        ("- [a]: 1\n", "f.yaml:1: a key is a list or a mapping"),
        ("- ? [a]\n  : 1\n", "f.yaml:1: a key is a list or a mapping"),
        ("- x: *lamp\n", "f.yaml:1: *lamp names nothing that ended before it"),
        ("- &loop [*loop]\n", "f.yaml:1: *loop names nothing that ended before it"),
        ("- <<: 5\n", "f.yaml:1: << is followed by no mapping"),
        ("just words\n", 'f.yaml: holds "just words", neither a list of products nor a mapping'),
        ("store: {name: A}\n", "f.yaml: there is no `products`"),
        ("products: {a: b}\n", "f.yaml: `products` is a mapping, not a list"),
    ],
)
def test_a_document_that_cannot_be_read_is_refused_with_its_line(text: str, cause: str) -> None:
    assert refusal(text).startswith(cause)


def test_an_alias_bomb_is_refused_at_once() -> None:
    levels = "".join(f"- &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 12))
    started = time.monotonic()

    assert "its aliases stand for too much data" in refusal(f"- &l0 [x, x]\n{levels}")
    assert time.monotonic() - started < 5


def test_aliases_that_save_typing_are_read() -> None:
    text = "- &p {shipping: {fee: 5, days: 2}}\n" + "- {<<: *p}\n" * 5000

    assert len(records(parse_yaml(text, "f"))) == 5001


@pytest.mark.parametrize("text", ["[" * 100_000, "[{a: " * 100_000, "".join("  " * n + "a:\n" for n in range(200))])
def test_deep_nesting_is_refused_and_does_not_end_the_process(text: str) -> None:
    assert "nested deeper than 64 levels" in refusal(text)


def test_tags_build_nothing() -> None:
    assert parsed("!!python/object/apply:os.system ['true']") == ["true"]


def test_a_key_that_stands_twice_is_a_fault_and_the_last_one_counts() -> None:
    document = parse_yaml("- {id: a, price: 1}\n- id: b\n  price: 2\n  price: 3\n", "f")
    (fault,) = document.faults

    assert records(document)[1]["price"] == 3
    assert fault.path == ("products", 1, "price")
    assert document.locate([fault.path])[fault.path] == 4


def test_a_control_character_costs_itself_and_not_the_file() -> None:
    assert parse_yaml("- title: a\x07b\n", "f").products == [{"title": "ab"}]


def test_very_many_merges_take_no_very_long_time() -> None:
    anchors = "".join(f"- &m{number} {{k{number}: 1}}\n" for number in range(8_000))
    merged = ", ".join(f"*m{number}" for number in range(8_000))

    assert len(records(parse_yaml(f"{anchors}- {{<<: [{merged}]}}\n", "f"))[-1]) == 8_000
