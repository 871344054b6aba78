"""Amounts of money in the ways that feeds write them."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.catalog.feeds.amounts import Amount, currency_of, decimal_mark, price_fields, read_amount


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("9.99", "9.99", None),
        ("9.99 GBP", "9.99", "GBP"),
        ("GBP 9.99", "9.99", "GBP"),
        ("EUR9,99", "9.99", "EUR"),
        ("$1,299.00", "1299.00", "USD"),
        ("$19.99 USD", "19.99", "USD"),
        ("CA$5", "5", "CAD"),
        ("1.299,00 €", "1299.00", "EUR"),
        ("1 299,00 zł", "1299.00", "PLN"),
        ("1'299.50 CHF", "1299.50", "CHF"),
        ("₹79,999", "79999", "INR"),
        ("INR 9,99,999", "999999", "INR"),
        ("Rs. 79,999/-", "79999", None),
        ("PKR 224,999", "224999", "PKR"),
        ("CNY 17,999\u00a0", "17999", "CNY"),
        ("￥５，９９９．００", "5999.00", "CNY"),
        ("5999元", "5999", "CNY"),
        ("99 美元", "99", "USD"),
        ("9,-", "9", None),
        ("0.125", "0.125", None),
        ("-$5", "-5", "USD"),
    ],
)
def test_an_amount_is_read_with_its_currency(text: str, value: str, currency: str | None) -> None:
    assert read_amount(text, None) == Amount(Decimal(value), currency)


@pytest.mark.parametrize(
    "text", ["", "from 9.99", "9.99-12.99", "12.5%", "Not available", "1e5", "9.99 USD EUR", "5 pcs"]
)
def test_what_is_not_one_amount_is_none(text: str) -> None:
    assert read_amount(text, None) is None


@pytest.mark.parametrize(
    ("text", "mark", "value"),
    [
        ("1.299", ",", "1299"),
        ("1.299", ".", "1.299"),
        ("1.299", None, "1299"),
        ("1,299", ".", "1299"),
        ("1,299", ",", "1.299"),
        ("1,29", ".", "1.29"),
        ("1.299.000", ".", "1299000"),
    ],
)
def test_a_mark_that_could_be_either_is_what_the_others_say(text: str, mark: str | None, value: str) -> None:
    assert read_amount(text, mark) == Amount(Decimal(value))


@pytest.mark.parametrize(
    ("texts", "mark"),
    [
        (["1.299", "9,99"], ","),
        (["1,299", "9.99"], "."),
        (["1.299", "2.500"], None),
        (["1.299.000"], ","),
        ([], None),
    ],
)
def test_the_mark_before_fractions_shows_where_one_number_tells(texts: list[str], mark: str | None) -> None:
    assert decimal_mark(texts) == mark


def test_a_sale_price_makes_the_price_a_list_price() -> None:
    assert price_fields("20 EUR", sale="15 EUR") == {
        "price": Decimal(15),
        "list_price": Decimal(20),
        "currency": "EUR",
    }


@pytest.mark.parametrize(("before", "sale"), [("0", ""), ("20", ""), ("19.99", "0"), ("", "25"), ("abc", "")])
def test_what_is_not_above_the_price_is_no_list_price(before: str, sale: str) -> None:
    assert price_fields("20", before, sale) == {"price": Decimal(20)}


def test_a_price_that_cannot_be_read_is_left_to_the_validation() -> None:
    assert price_fields("on request", "20", currency="EUR") == {"price": "on request", "currency": "EUR"}


def test_a_sign_of_several_monies_is_the_one_that_is_declared() -> None:
    assert price_fields("$5", currency="CAD")["currency"] == "CAD"
    assert price_fields("¥500", currency="JPY")["currency"] == "JPY"
    assert price_fields("US$5", currency="CAD")["currency"] == "USD"
    assert price_fields("€5", currency="CAD")["currency"] == "EUR"


def test_currencies_have_codes_signs_and_words() -> None:
    assert [currency_of(text) for text in ("eur", "€", "Euros", "欧元", "RMB", "nothing")] == [
        *["EUR"] * 4,
        "CNY",
        None,
    ]


@settings(deadline=None)
@given(st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False), st.sampled_from([".", ","]))
def test_a_written_amount_is_read_again(value: Decimal, mark: str) -> None:
    written = f"{value:,.2f}"
    if mark == ",":
        written = written.translate(str.maketrans(".,", ",."))

    assert read_amount(f"{written} EUR", mark) == Amount(value, "EUR")


@settings(deadline=None)
@given(st.text(max_size=30))
def test_any_text_is_an_amount_or_none(text: str) -> None:
    found = read_amount(text, None)

    assert found is None or found.value.is_finite()
