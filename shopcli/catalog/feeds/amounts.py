"""Amounts of money as feeds write them: `9.99 GBP`, `1.299,00 €`, `₹79,999`, `5999元`."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from shopcli.catalog.feeds.cells import words
from shopcli.catalog.records.currencies import CODES
from shopcli.patterns import Pattern
from shopcli.text import fold

_NUMBER = Pattern(r"[0-9](?:[0-9.,'’ ]*[0-9])?")
_BESIDE = Pattern(r"^[\s.:]*(-?)\s*(.*?)[\s.:/,-]*$")
_SPACES = Pattern(r"[ '’]")

_WORDS = {
    "USD": "$ us$ dollar dollars 美元 美金",
    "CNY": "¥ rmb cn¥ yuan 元 圆 块 人民币",
    "EUR": "€ euro euros 欧元",
    "GBP": "£ pound pounds 英镑",
    "JPY": "jp¥ yen 円 日元 日圆",
    "INR": "₹ rupee rupees 印度卢比",
    "KRW": "₩ won 韩元",
    "HKD": "hk$ 港币 港元",
    "TWD": "nt$ 新台币 台币",
    "CAD": "ca$ c$ 加元",
    "AUD": "a$ au$ 澳元",
    "SGD": "s$ 新加坡元",
    "BRL": "r$",
    "PLN": "zł zl",
    "CZK": "kč kc",
    "RUB": "₽ руб 卢布",
    "TRY": "₺ tl",
    "THB": "฿ 泰铢",
    "VND": "₫ đ",
    "ILS": "₪",
    "PHP": "₱",
    "UAH": "₴",
    "NGN": "₦",
}
_CURRENCIES = {fold(word): code for code, words in _WORDS.items() for word in words.split()}
_RUPEES = frozenset({"rs", "rs."})
"""Those of several countries: an amount, but of which money is not said."""

_EXACT = Pattern(r"[0-9]{1,15}(?:\.[0-9]{1,2})?")


@dataclass(frozen=True, slots=True)
class Amount:
    value: Decimal
    currency: str | None = None


def currency_of(text: str) -> str | None:
    """The ISO code of what `text` calls a currency: a code, a sign or a word; a bare `$` is the US dollar's."""
    word = unicodedata.normalize("NFKC", text).strip()
    upper = word.upper()
    return upper if upper in CODES else _CURRENCIES.get(fold(word))


def read_amount(text: str, decimal: str | None = ".") -> Amount | None:
    """The one amount that `text` is, `None` where it is anything else.

    `decimal` says how to read what may be a thousand or a fraction, as in `1.299`: by the mark (`.` or `,`) that
    stands before fractions where it comes from, or as thousands where that is not known (`None`).
    """
    if _EXACT.fullmatch(text):
        return Amount(Decimal(text))
    plain = unicodedata.normalize("NFKC", text).strip()
    numbers = [*_NUMBER.finditer(plain)]
    if len(numbers) != 1:
        return None
    found = numbers[0]
    before, after = _BESIDE.match(plain[: found.start()]), _BESIDE.match(plain[found.end() :])
    value = number_of(found[0], decimal)
    if before is None or after is None or value is None:
        return None
    named = [word for word in (before[2].strip(), after[2].strip()) if word]
    currencies = {currency_of(word) for word in named if fold(word) not in _RUPEES}
    if None in currencies or len(currencies) > 1:
        return None
    minus = plain.startswith("-") or before[0].rstrip().endswith("-")
    return Amount(-value if minus else value, next(iter(currencies), None))


def number_of(digits: str, decimal: str | None = ".") -> Decimal | None:
    """The number of digits with marks between them; `decimal` as for `read_amount`."""
    bare = _SPACES.sub("", digits)
    mark = _decimal_mark(bare)
    if mark is None and decimal and bare.count(decimal) == 1:
        mark = decimal
    whole, _, fraction = bare.rpartition(mark) if mark else (bare, "", "")
    whole = whole.replace(",", "").replace(".", "")
    if not (whole + fraction).isascii() or not (whole + fraction).isdigit():
        return None
    return Decimal(f"{whole or 0}.{fraction}" if fraction else whole)


def _decimal_mark(bare: str) -> str | None:
    """The mark before the fraction, where the form of the number alone tells it."""
    last = max(bare.rfind("."), bare.rfind(","))
    if last < 0:
        return None
    mark = bare[last]
    other = "," if mark == "." else "."
    if bare.count(mark) > 1:
        return None
    if other in bare or len(bare) - last - 1 != 3 or last > 3 or bare.startswith("0"):
        return mark
    return None


def decimal_mark(texts: Iterable[str]) -> str | None:
    """The mark that stands before fractions in most of `texts`; `None` where none of them tells."""
    votes = {".": 0, ",": 0}
    for text in texts:
        for found in _NUMBER.finditer(unicodedata.normalize("NFKC", text)):
            bare = _SPACES.sub("", found[0])
            if mark := _decimal_mark(bare):
                votes[mark] += 1
            elif bare.count(",") > 1:
                votes["."] += 1
            elif bare.count(".") > 1:
                votes[","] += 1
    if votes["."] == votes[","]:
        return None
    return "." if votes["."] > votes[","] else ","


def price_fields(
    price: str, before: str = "", sale: str = "", *, currency: str | None = None, decimal: str | None = "."
) -> dict[str, Any]:
    """The native fields of a price, of what it was before, and of a sale price that holds now.

    A sale price counts where it is below the price, which it then makes the list price; a list price of nothing or not
    above the price is none. What cannot be read is handed on as it stands, for the validation to report. `currency`
    is that of amounts that name none.
    """
    asked, was, reduced = (_amount_of(text, currency, decimal) for text in (price, before, sale))
    paid = asked
    if reduced is not None and reduced.value > 0 and (asked is None or reduced.value < asked.value):
        paid, was = reduced, max((each for each in (asked, was) if each), key=lambda each: each.value, default=None)
    fields: dict[str, Any] = {}
    if paid is None:
        if price.strip():
            fields["price"] = price
    else:
        fields["price"] = paid.value
        if was is not None and was.value > paid.value and was.currency in (None, paid.currency):
            fields["list_price"] = was.value
    if code := (paid.currency if paid else None) or currency:
        fields["currency"] = code
    return fields


_OWNERS = {"USD": ("$", words("AUD CAD HKD MXN NZD SGD TWD ARS CLP COP")), "CNY": ("¥", frozenset({"JPY"}))}
"""Signs that several monies share, by the one that they are taken for."""


def _amount_of(text: str, declared: str | None, decimal: str | None) -> Amount | None:
    """The amount, a sign that several monies share read as the one that is declared."""
    found = read_amount(text, decimal) if text.strip() else None
    if found is not None and declared is not None and found.currency in _OWNERS:
        sign, owners = _OWNERS[found.currency]
        if declared in owners and unicodedata.normalize("NFKC", text).strip(" .,0123456789") == sign:
            return Amount(found.value, declared)
    return found


_WITHOUT_CENTS = words("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF")
_IN_THOUSANDTHS = words("BHD IQD JOD KWD LYD OMR TND")


def minor_digits(currency: str | None) -> int:
    """How many digits stand behind the point in a currency's amounts."""
    return 0 if currency in _WITHOUT_CENTS else 3 if currency in _IN_THOUSANDTHS else 2
