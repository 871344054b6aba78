"""How an amount of money is written: one form for answers, cards and reasons."""

import re
import unicodedata
from decimal import Decimal

from shopcli.patterns import Pattern

_SYMBOLS = {
    "USD": "$",
    "CNY": "¥",
    "EUR": "€",
    "GBP": "£",
    "JPY": "JP¥",
    "INR": "₹",
    "KRW": "₩",
    "HKD": "HK$",
    "TWD": "NT$",
    "CAD": "CA$",
    "AUD": "A$",
}
# In Chinese text a bare dollar sign does not say whose dollar it is.
_SYMBOLS_IN_CHINESE = {**_SYMBOLS, "USD": "US$"}

_CODES = "USD|CNY|RMB|EUR|GBP|JPY|INR|KRW|HKD|TWD|CAD|AUD"
_AMOUNT = Pattern(
    rf"[$€£¥₹₩]\s?\d|(?<![a-z])(?:{_CODES})\s?\d|\d\s?(?:[$€£¥₹₩元块円]|(?:{_CODES}|dollars?|bucks?|euros?|yuan)(?![a-z]))",
    flags=re.IGNORECASE,
)


def format_money(amount: Decimal, currency: str | None, language: str) -> str:
    """`amount` as a shopper writes it: `$499`, `$1,299.99`, `¥3,299`, `€49.90`, `SEK 1,200`.

    Nothing is rounded: cents stand in two places where there are any, and further digits stay. `language` is `en` or
    `zh`; an unknown currency (None) leaves the bare number.
    """
    sign = "-" if amount < 0 else ""
    number = _digits(abs(amount))
    if currency is None:
        return f"{sign}{number}"
    symbols = _SYMBOLS_IN_CHINESE if language == "zh" else _SYMBOLS
    symbol = symbols.get(currency.upper())
    return f"{sign}{symbol}{number}" if symbol else f"{currency.upper()} {sign}{number}"


def _digits(amount: Decimal) -> str:
    whole, _, cents = f"{amount:,f}".partition(".")
    cents = cents.rstrip("0")
    return f"{whole}.{cents:0<2}" if cents else whole


def names_amount(text: str) -> bool:
    """Whether `text` speaks of money. What a product costs is the price field's to say, and nobody else's."""
    return _AMOUNT.search(unicodedata.normalize("NFKC", text)) is not None
