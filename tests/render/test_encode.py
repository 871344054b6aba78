"""JSON text: exact numbers, and strings that no terminal and no strict reader trips over."""

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.render.encode import Json, dumps, plain_number
from shopcli.text import clean

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda children: st.lists(children, max_size=4) | st.dictionaries(st.text(max_size=5), children, max_size=4),
    max_leaves=12,
)


@settings(deadline=None, max_examples=150)
@given(value=VALUES, indent=st.sampled_from([0, 2]), ascii_only=st.booleans())
def test_what_is_written_reads_back(value: Json, indent: int, ascii_only: bool) -> None:
    text = dumps(value, indent=indent, ascii_only=ascii_only)
    assert json.loads(text) == value
    assert clean(text) == text
    assert text.isascii() or not ascii_only


def test_the_form_is_that_of_the_standard_encoder() -> None:
    value: Json = {"a": [1, {"b": []}, {}], "中": None}
    assert dumps(value, indent=2) == json.dumps(value, indent=2, ensure_ascii=False)
    assert dumps(value) == json.dumps(value, ensure_ascii=False)


@settings(deadline=None, max_examples=150)
@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_decimals_keep_their_value(value: Decimal) -> None:
    assert Decimal(dumps(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("12.90"), "12.9"),
        (Decimal("0.1") + Decimal("0.2"), "0.3"),
        (Decimal("1E+2"), "100"),
        (Decimal("12345678901234567.89"), "12345678901234567.89"),
        (Decimal("-0.50"), "-0.5"),
        (Decimal("1E+999999"), "1E+999999"),
        (Decimal("NaN"), "null"),
        (Decimal("Infinity"), "null"),
        (float("nan"), "null"),
    ],
)
def test_numbers(value: Decimal | float, text: str) -> None:
    assert dumps(value) == text


def test_whole_numbers_keep_their_zeros() -> None:
    assert plain_number(Decimal("1500")) == "1500"


def test_unsafe_characters_are_escaped_not_lost() -> None:
    assert dumps("a\u202eb\x9bc\U000e0041") == '"a\\u202eb\\u009bc\\udb40\\udc41"'
    assert dumps("\ud800") == '"\ufffd"'
