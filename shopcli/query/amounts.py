"""Amounts of money as people write them: "$1,299.99", "3-4k", "两三百块", "3000多"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from shopcli.attributes.numbers import DIGITS, ENGLISH_NUMBERS, NUMBER, parse_number
from shopcli.patterns import Pattern
from shopcli.query.reading import Reading

HAN_MARK = (
    r"€|£|₹|₩|[¥￥]|美元|美金|美刀|刀(?!具|片|架)|欧元|欧(?!洲|式|美|版)|英镑|人民币|元(?!素)|日元|円|港币|港元|新台币|台币|卢比|韩元"
    r"|块钱?(?!头)|大洋"
)
# Mark without spaces and plural → currency; "" where the catalog's own is meant, "¥" where its sign has two owners.
_CURRENCIES = {
    mark: code
    for code, marks in {
        "USD": "$ us$ usd usdollar dollar 美元 美金 美刀 刀",
        "EUR": "€ eur euro 欧元 欧",
        "GBP": "£ gbp pound poundsterling poundssterling quid 英镑",
        "CNY": "cny rmb yuan 人民币 元",
        "JPY": "jpy yen 日元 円",
        "HKD": "hk$ hkd 港币 港元",
        "TWD": "nt$ twd 新台币 台币",
        "CAD": "ca$ c$ cad",
        "AUD": "a$ au$ aud",
        "INR": "₹ inr rs rs. rupee 卢比",
        "KRW": "₩ krw won 韩元",
        "": "块 块钱 buck 大洋",
        "¥": "¥ ￥",
    }.items()
    for mark in marks.split()
}
_EUROPEAN = (
    r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?(?!\d)|\d{1,3}(?: \d{3})+(?:,\d{1,2})?(?=\s?(?:€|eur))|\d{1,9},\d{1,2}(?![\d,])"
)
_SPAN_HAN = r"[一二两三四五六七八九几][一二三四五六七八九]?[十百千万](?![零一二三四五六七八九十百千万\d])|几[十百千万]"
_HUNDREDS = {"hundred": 100, "thousand": 1000, "grand": 1000}
_NAMED = "|".join(ENGLISH_NUMBERS)
_SPOKEN_SPAN = rf"(?:{_NAMED})\s(?:or|to)\s(?:{_NAMED})\s(?:hundred|thousand|grand)(?![a-z])"
_SPOKEN = (
    rf"{_SPOKEN_SPAN}|(?:(?:a|{_NAMED})\s)?(?:hundred|thousand|grand)(?![a-z])"
    rf"|(?:{_NAMED})(?=\s(?:us )?(?:dollars?|bucks?|euros?|quid|pounds?|usd|eur|gbp))"
)


def _amount(mark: str, number: str) -> str:
    return (
        rf"(?:(?P<before>(?<![a-z])(?:{mark}))\s?|(?<![a-z0-9.])(?<!\d,))(?P<number>{_EUROPEAN}|{number}|{_SPOKEN})"
        rf"(?P<times>\s?[kw](?![a-z0-9])|\s?千(?!克|米|瓦|赫|帕))?(?P<more>多|来)?"
        rf"(?:\s?(?P<after>(?:{mark})(?![a-z])))?(?P<late>多)?"
    )


ASCII_MARK = (
    r"(?:us\s?|hk\s?|nt\s?|ca\s?|c|au\s?|a)?\$|usd|us dollars?|dollars?|eur(?:os?)?(?![a-z])|gbp|pounds?(?: sterling)?"
    r"|quid|cny|rmb|yuan|jpy|yen|hkd|twd|cad|aud|inr|rs\.?|rupees?|krw|won|bucks?"
)
_AMOUNT = Pattern(_amount(f"{ASCII_MARK}|{HAN_MARK}", f"{_SPAN_HAN}|{NUMBER}"), english=_amount(ASCII_MARK, DIGITS))
_CONNECTOR = Pattern(r"\s?(?:-|–|—|~|～|to|到|至)\s?")
_BETWEEN = Pattern(r"\s?(?:and|or|和|或)\s?")
_IN_BETWEEN = Pattern(r"(?:between|介于|在)\s*(?:us\s*)?$")
_FACTORS = {"k": 1000, "千": 1000, "w": 10_000}
_HAN_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
_HAN_DIGITS = "零一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Amount:
    """`low` to `high` (the same for one number); `currency` "" where money is meant and the catalog's is."""

    low: Decimal
    high: Decimal
    start: int
    end: int
    currency: str | None
    high_inclusive: bool = True
    multiplied: bool = False
    about: bool = False
    """Said to be near it by the number itself: 两百来块."""

    @property
    def is_marked(self) -> bool:
        return self.currency is not None


def read_amounts(reading: Reading) -> Iterator[Amount]:
    """Every number that could be an amount, in order; two that make a range come as one. Nothing is taken."""
    yield from _joined(reading, list(_amounts(reading)))


def _amounts(reading: Reading) -> Iterator[Amount]:
    for match in reading.find(_AMOUNT):
        low, high, closed = _values(match)
        factor = _FACTORS.get((match["times"] or "").strip(), 1)
        mark, end = match["before"] or match["after"], match.end()
        rest = reading.low[end : end + 1]
        if not mark and rest.isascii() and rest.isalnum() and not reading.low.startswith("ish", end):
            continue
        low, high = low * factor, high * factor
        if match["more"] == "多" or match["late"]:
            high, closed = low + (Decimal(factor) if factor > 1 else _lowest_power(low)), False
        yield Amount(
            low=low,
            high=high,
            start=match.start(),
            end=end,
            currency=currency_of_mark(mark, reading.vocabulary.currencies),
            high_inclusive=closed,
            multiplied=factor > 1,
            about=match["more"] == "来",
        )


def _values(match: re.Match[str]) -> tuple[Decimal, Decimal, bool]:
    """Lowest and highest value of a number as written, and whether the highest is still meant."""
    text = match["number"]
    if re.fullmatch(_EUROPEAN, text):
        value = Decimal(text.replace(".", "").replace(" ", "").replace(",", "."))
        return value, value, True
    if text[0] == "几":
        power = Decimal(_HAN_POWERS[text[-1]])
        return power, power * 10, False
    if re.fullmatch(_SPAN_HAN, text) and len(text) == 3:
        first, second = (2 if digit == "两" else _HAN_DIGITS.find(digit) for digit in text[:2])
        if 0 < first < second:
            power = Decimal(_HAN_POWERS[text[2]])
            return first * power, second * power, True
    if re.fullmatch(_SPOKEN_SPAN, text):
        one, _, other, size = text.split()
        ends = _spoken(f"{one} {size}"), _spoken(f"{other} {size}")
        return min(ends), max(ends), True
    value = _spoken(text) if text[-1].isalpha() and text.isascii() else parse_number(text)
    return value, value, True


def _spoken(text: str) -> Decimal:
    """ "a hundred", "two thousand", "fifty"."""
    first, _, last = text.rpartition(" ")
    if last not in _HUNDREDS:
        return parse_number(last)
    return (parse_number(first) if first and first != "a" else Decimal(1)) * _HUNDREDS[last]


def _lowest_power(value: Decimal) -> Decimal:
    """The unit of the last digit that is not zero: 3000多 goes up to 4000, 1500多 up to 1600."""
    power = Decimal(1)
    while value and value % (power * 10) == 0:
        power *= 10
    return max(power, Decimal(10))


def currency_of_mark(mark: str | None, sold: Sequence[str]) -> str | None:
    """The currency that a mark names in a catalog priced in `sold`; "" for "块" and "bucks", None without a mark."""
    if mark is None:
        return None
    said = "".join(mark.split())
    code = _CURRENCIES[said if said in _CURRENCIES else said.removesuffix("s")]
    if code == "¥":
        return "JPY" if "JPY" in sold and "CNY" not in sold else "CNY"
    if said == "$" and sold and "USD" not in sold:
        return next((other for other in sold if other in ("CAD", "AUD", "HKD", "TWD", "SGD", "NZD", "MXN")), "USD")
    return code


def _joined(reading: Reading, amounts: list[Amount]) -> Iterator[Amount]:
    """Amounts, with two that make a range ("3-4k", "500 to 800", "between 2000 and 3000") as one."""
    position = 0
    while position < len(amounts):
        first = amounts[position]
        second = amounts[position + 1] if position + 1 < len(amounts) else None
        position += 1
        if second and (joined := _range(reading, first, second)):
            position += 1
            yield joined
        else:
            yield first


def _range(reading: Reading, first: Amount, second: Amount) -> Amount | None:
    between = reading.low[first.end : second.start]
    in_between = _BETWEEN.fullmatch(between) and _IN_BETWEEN.search(reading.before(first.start))
    if not (_CONNECTOR.fullmatch(between) or in_between):
        return None
    low = first.low
    said = reading.low[second.start : second.end]
    shared = (10_000 if said.rstrip().endswith("w") else 1000) if second.multiplied else _power_word(said)
    # "3-4k" and 3到4千 share the thousand; "$900 to $1.2k" does not.
    if shared and not first.multiplied and low * shared < second.high:
        low *= shared
    if not low < second.high:
        return None
    currency = second.currency if first.currency is None else first.currency
    multiplied = first.multiplied or second.multiplied
    return Amount(low, second.high, first.start, second.end, currency, second.high_inclusive, multiplied)


def _power_word(text: str) -> int:
    """What the first number of 3到4千 shares."""
    digit = re.match(r"\d+(?:\.\d+)?([百千万])(?!\d)", text)
    return _HAN_POWERS[digit[1]] if digit else 0
