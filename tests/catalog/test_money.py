from decimal import Decimal

import pytest

from shopcli.catalog.money import format_money


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
