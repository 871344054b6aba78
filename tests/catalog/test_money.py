from decimal import Decimal

import pytest

from shopcli.catalog.money import format_money, names_amount


@pytest.mark.parametrize(
    ("amount", "currency", "expected"),
    [
        ("499", "USD", "$499"),
        ("499.00", "USD", "$499"),
        ("1299.99", "USD", "$1,299.99"),
        ("0", "USD", "$0"),
        ("3299", "CNY", "¥3,299"),
        ("49.9", "EUR", "€49.90"),
        ("1200", "SEK", "SEK 1,200"),
        ("1200", "sek", "SEK 1,200"),
        ("1E+3", "USD", "$1,000"),
        ("-5.5", "USD", "-$5.50"),
        ("3300", "JPY", "JP¥3,300"),
        ("1234567.5", None, "1,234,567.50"),
    ],
)
def test_an_amount_is_written_as_shoppers_write_it(amount: str, currency: str | None, expected: str) -> None:
    assert format_money(Decimal(amount), currency, "en") == expected


def test_digits_beyond_cents_are_not_rounded_away() -> None:
    assert format_money(Decimal("0.125"), "USD", "en") == "$0.125"


def test_chinese_says_whose_dollar_it_is() -> None:
    assert format_money(Decimal(499), "USD", "zh") == "US$499"
    assert format_money(Decimal(3299), "CNY", "zh") == "¥3,299"


@pytest.mark.parametrize(
    "text",
    ["now $1.07", "＄ 9", "only 5 dollars", "5 Euros", "EUR 12", "12usd", "今日特价 1 元", "９９块", "£3", "rmb8"],
)
def test_money_is_noticed_however_it_is_written(text: str) -> None:
    assert names_amount(text)


@pytest.mark.parametrize("text", ["16 GB", "2 年质保", "Fans howl", "IP67", "5 eurosockets", "dollar store", "元旦"])
def test_a_number_without_a_currency_is_no_money(text: str) -> None:
    assert not names_amount(text)
