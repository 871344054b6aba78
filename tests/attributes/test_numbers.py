from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.attributes.numbers import narrow, parse_number

HAN = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        ("1,299.50", "1299.50"),
        ("12,34,567", 1234567),
        ("twelve", 12),
        ("十", 10),
        ("十八", 18),
        ("二十", 20),
        ("一百零五", 105),
        ("一百二", 120),
        ("三千五", 3500),
        ("两千零五十", 2050),
        ("一万五", 15000),
        ("1万5", 15000),
        ("3千", 3000),
        ("2.5万", 25000),
        ("1 万", 10000),
        ("一亿", 100_000_000),
        ("三点五", "3.5"),
        ("二零二四", 2024),
    ],
)
def test_a_number_is_read_as_it_is_said(text: str, value: int | str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "12a", "1.2.3", "dozen", "1,2"])
def test_anything_else_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError):
        parse_number(text)


def test_full_width_signs_become_ascii_and_keep_their_places() -> None:
    assert narrow("１６ＧＢ，８折　ok") == "16GB，8折 ok"


def said(value: int) -> str:
    """`value` under 10,000 in full Chinese numerals, written independently of the parser."""
    parts, zero = "", False
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // power % 10
        if digit:
            parts += ("零" if zero and parts else "") + HAN[digit] + unit
            zero = False
        else:
            zero = True
    return parts


@given(st.integers(1, 9999))
@settings(max_examples=200, deadline=None)
def test_chinese_numerals_come_back_as_the_number_that_was_said(value: int) -> None:
    assert parse_number(said(value)) == value
    assert parse_number(f"{said(value)}万") == value * 10_000
