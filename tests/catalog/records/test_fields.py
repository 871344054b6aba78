"""What one value may be, and what is said of one that may not."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.catalog.product import Availability
from shopcli.catalog.records import fields
from shopcli.catalog.records.fields import FieldError


def refusal(read: Callable[[Any], Any], value: Any) -> tuple[str, str]:
    with pytest.raises(FieldError) as caught:
        read(value)
    return caught.value.cause, caught.value.hint


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (5, "5"),
        (Decimal("1299.00"), "1299.00"),
        ("1299.00", "1299.00"),
        (" 5 ", "5"),
        (Decimal("1E+3"), "1000"),
        ("0.01", "0.01"),
    ],
)
def test_a_price_is_kept_as_the_exact_decimal_that_was_written(value: Any, text: str) -> None:
    assert str(fields.price(value)) == text


@pytest.mark.parametrize("value", [None, "", "  "])
def test_null_and_blank_are_unknown(value: Any) -> None:
    assert fields.price(value) is None
    assert fields.count(value) is None
    assert fields.line(value) is None
    assert fields.availability(value) is None
    assert fields.date(value) is None


@pytest.mark.parametrize(
    ("value", "cause", "hint"),
    [
        ("1,299.00", '"1,299.00" is not a number', "write 1299.00, without sign, unit or separators"),
        ("$5", '"$5" is not a number', "write 5, without sign, unit or separators"),
        ("￥2，999", '"￥2，999" is not a number', "write 2999, without sign, unit or separators"),
        ("5 - 9", '"5 - 9" is not a number', "write a plain number such as 1299.00"),
        ("１２", '"１２" is not a number', "write a plain number such as 1299.00"),
        ("NaN", '"NaN" is not a number', "write a plain number such as 1299.00"),
        ("1e9", '"1e9" is not a number', "write a plain number such as 1299.00"),
        (float("nan"), "is not a finite number", "leave it out where it is unknown"),
        (True, "true is not a number", "write a plain number such as 1299.00"),
        ([5], "a list is not a number", "write a plain number such as 1299.00"),
        (-5, "-5 is negative", "leave it out where it is unknown"),
        ("-0.01", '"-0.01" is negative', "leave it out where it is unknown"),
        (0, "is zero", "leave it out where it is unknown; 0 is not taken for a price"),
        (Decimal("1E+999999999"), "1E+999999999 is not a number", "write a plain number such as 1299.00"),
        (Decimal("1E-7"), "1E-7 has more than 6 decimal places", "round it to the currency's own"),
    ],
)
def test_what_is_no_price_is_refused_with_how_to_write_it(value: Any, cause: str, hint: str) -> None:
    assert refusal(fields.price, value) == (cause, hint)


@given(st.decimals("0.01", "9999999", places=2))
@settings(max_examples=50, deadline=None)
def test_any_decimal_survives_in_quotes_and_out_of_them(amount: Decimal) -> None:
    assert str(fields.price(amount)) == str(fields.price(str(amount))) == str(amount)


@given(
    st.none() | st.booleans() | st.integers() | st.decimals() | st.floats() | st.text() | st.lists(st.text(max_size=2))
)
@settings(max_examples=100, deadline=None)
def test_no_reader_fails_but_with_a_field_error(value: Any) -> None:
    readers = (fields.price, fields.count, fields.percent, fields.line, fields.prose, fields.currency, fields.date)
    for read in (*readers, fields.availability, fields.yes_or_no, fields.url, fields.locale, fields.category):
        try:
            found = read(value)
        except FieldError as error:
            assert error.cause
        else:
            # Shown with its escapes, a text takes up to ten characters for one.
            assert found is None or len(repr(found)) <= 10 * len(repr(value)) + 50


@pytest.mark.parametrize(
    ("value", "availability"),
    [
        ("in_stock", Availability.IN_STOCK),
        ("In Stock", Availability.IN_STOCK),
        ("https://schema.org/InStock", Availability.IN_STOCK),
        ("现货", Availability.IN_STOCK),
        (True, Availability.IN_STOCK),
        ("OutOfStock", Availability.OUT_OF_STOCK),
        ("缺货", Availability.OUT_OF_STOCK),
        ("pre-order", Availability.PRE_ORDER),
        ("预售", Availability.PRE_ORDER),
        ("back order", Availability.BACKORDER),
        ("已停产", Availability.DISCONTINUED),
    ],
)
def test_availability_is_understood_in_the_words_of_shops(value: Any, availability: Availability) -> None:
    assert fields.availability(value) is availability


def test_an_unknown_availability_is_refused_with_those_there_are() -> None:
    cause, hint = refusal(fields.availability, "maybe")

    assert cause == '"maybe" is not a known availability'
    assert hint == "write in_stock, out_of_stock, pre_order, backorder, discontinued"


def test_a_currency_is_a_known_code_in_capitals() -> None:
    assert fields.currency("usd") == "USD"
    assert refusal(fields.currency, "RMB") == ('"RMB" is not a currency code', "write CNY, if that is meant")
    assert refusal(fields.currency, "XYZ")[1] == "write the ISO 4217 code, such as USD, EUR or CNY"


def test_a_date_is_a_day_of_the_calendar() -> None:
    assert fields.date("2026-02-28T10:00:00Z") == "2026-02-28"
    for wrong in ("2026-02-30", "28.02.2026", "20260228", "2026-2-8", "soon"):
        assert refusal(fields.date, wrong)[1] == "write the day as YYYY-MM-DD"


def test_an_address_is_whole_and_leads_to_the_web() -> None:
    assert fields.url("https://example.com/a?b=1") == "https://example.com/a?b=1"
    for wrong in ("/a", "javascript:alert(1)", "file:///etc/passwd", "https://", "http://a b"):
        assert "is not an http or https address" in refusal(fields.url, wrong)[0]


def test_texts_lose_what_could_harm_a_terminal() -> None:
    assert fields.line("Lamp\x1b[31m\n \u202ered") == "Lamp[31m red"
    assert fields.prose("one\x00\r\ntwo ") == "one\ntwo"
    assert fields.line("a\ud800b") == "ab"


def test_a_category_is_a_list_or_a_text_parted_by_arrows() -> None:
    assert fields.category("Computers > Laptops") == ["Computers", "Laptops"]
    assert fields.category("电脑＞笔记本") == ["电脑", "笔记本"]
    assert fields.category(["Computers", " ", "Laptops"]) == ["Computers", "Laptops"]
