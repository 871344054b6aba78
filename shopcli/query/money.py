"""Amounts of money in a need, told apart from every other number, and the limits that they set."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from shopcli.catalog.numbers import ENGLISH_NUMBERS, NUMBER, parse_number
from shopcli.catalog.units import Quantity
from shopcli.query import en, zh
from shopcli.query.comparisons import Comparison, read_after, read_before, stronger
from shopcli.query.need import PriceLimit
from shopcli.query.reading import Reading

_CURRENCIES = {
    "USD": r"us\s?\$|usd|us dollars?|dollars?|\$|美元|美金|美刀|刀(?!具|片|架)",
    "EUR": r"€|eur(?:os?)?(?![a-z])|欧元|欧(?!洲|式|美|版)",
    "GBP": r"£|gbp|pounds?(?: sterling)?|quid|英镑",
    "CNY": r"cny|rmb|yuan|人民币|元(?!素)",
    "JPY": r"jpy|yen|日元|円",
    "HKD": r"hk\s?\$|hkd|港币|港元",
    "TWD": r"nt\s?\$|twd|新台币|台币",
    "CAD": r"ca\s?\$|c\$|cad",
    "AUD": r"au?\s?\$|aud",
    "INR": r"₹|inr|rs\.?|rupees?|卢比",
    "KRW": r"₩|krw|won|韩元",
    "": r"块钱?(?!头)|bucks?|大洋",
    "¥": r"[¥￥]",
}
_MARK = "|".join(f"(?:{pattern})" for pattern in _CURRENCIES.values())
_EUROPEAN = (
    r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?(?!\d)|\d{1,3}(?: \d{3})+(?:,\d{1,2})?(?=\s?(?:€|eur))|\d{1,9},\d{1,2}(?![\d,])"
)
_SPAN_HAN = r"[一二两三四五六七八九几][一二三四五六七八九]?[十百千万](?![零一二三四五六七八九十百千万\d])|几[十百千万]"
_HUNDREDS = {"hundred": 100, "thousand": 1000, "grand": 1000}
_SPOKEN = rf"(?:(?:a|{'|'.join(ENGLISH_NUMBERS)})\s)?(?:hundred|thousand|grand)(?![a-z])|(?:{'|'.join(ENGLISH_NUMBERS)})(?=\s(?:{_MARK}))"
_AMOUNT = re.compile(
    rf"(?:(?P<before>(?<![a-z])(?:{_MARK}))\s?|(?<![a-z0-9.])(?<!\d,))(?P<number>{_EUROPEAN}|{_SPAN_HAN}|{NUMBER}|{_SPOKEN})"
    rf"(?P<times>\s?[kw](?![a-z0-9])|\s?千(?!克|米|瓦|赫|帕))?(?P<more>多|来)?(?:\s?(?P<after>(?:{_MARK})(?![a-z])))?(?P<late>多)?"
)
_CONNECTOR = re.compile(r"\s?(?:-|–|—|~|～|to|到|至)\s?")
_BETWEEN = re.compile(r"\s?(?:and|or|和|或)\s?")
_IN_BETWEEN = re.compile(r"(?:between|介于|在)\s*(?:us\s*)?$")
_IN_THE_MIDDLE = re.compile("之间|区间")
_HAN_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
_HAN_DIGITS = "零一二三四五六七八九"

_BARE_FLOOR = 10
"""A number below this is no budget unless it is called money."""
_RANGE_FLOOR = 100
"""A bare range ("500-800") below this is no price range unless something says so."""
_NEARNESS = Decimal("0.15")
_POUND_FLOOR = 30
"""From here on "pounds" is money; below it is a weight, unless the catalog is priced in pounds."""

_MOST_WAN = 200_000
"""Up to here 1.5w is ten thousands of money in Chinese; 65w is a power."""

_CHARGES = re.compile(r".{0,6}(?:充|功率|音)")
_STANDS_ALONE = re.compile(r"\s*(?:[的,，。.!！?？;；]|$)")
_COUNTED = re.compile(f"{en.COUNTED}|{zh.COUNTED}")
_NOT_A_PRICE_AFTER = re.compile(f"{en.NOT_A_PRICE_AFTER}|{zh.NOT_A_PRICE_AFTER}")
_NOT_A_PRICE_BEFORE = re.compile(rf"(?<![a-z]){en.NOT_A_PRICE_BEFORE}|{zh.NOT_A_PRICE_BEFORE}")
_AFTER_BUDGET = re.compile(f"{en.AFTER_BUDGET}|{zh.AFTER_BUDGET}")
_LINE = re.compile(rf"(?:(?<![a-z0-9])(?:{en.LINES})|{zh.LINES})[\s-]*$")
_SMALL_LINE = re.compile(rf"(?<![a-z0-9])(?:{en.SMALL_LINES})\s*$")
_WEIGHT_WORDS = re.compile(r"weigh|weight|light|heav|重|轻")


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

    @property
    def is_marked(self) -> bool:
        return self.currency is not None


def read_money(reading: Reading, quantities: Sequence[Quantity]) -> None:
    """Take every amount of money with the words that make a limit of it."""
    limits: list[tuple[Comparison | None, Amount]] = []
    for amount in _joined(reading, list(_amounts(reading))):
        before = read_before(reading.before(amount.start))
        late, length = read_after(reading.after(amount.end))
        end = amount.end + length
        called = _AFTER_BUDGET.match(reading.low, end)
        if _IN_THE_MIDDLE.match(reading.low, end):
            end += 2
        comparison = stronger(before.comparison, late)
        says_limit = bool(comparison or before.budget or called)
        if not _is_money(reading, amount, quantities, says_limit=says_limit, called=before.budget or bool(called)):
            continue
        if _NOT_A_PRICE_AFTER.match(reading.low, amount.end) or _NOT_A_PRICE_BEFORE.search(
            reading.low[: amount.start - before.length]
        ):
            continue
        reading.take(amount.start - before.length, called.end() if called else end)
        limits.append((comparison, amount))
    _apply(reading, limits)


def _amounts(reading: Reading) -> Iterator[Amount]:
    for match in reading.find(_AMOUNT):
        low, high, closed = _values(match)
        times = (match["times"] or "").strip()
        factor = {"k": 1000, "千": 1000, "w": 10_000}.get(times, 1)
        mark = match["before"] or match["after"]
        end = match.end()
        rest = reading.low[end : end + 1]
        if not mark and rest.isascii() and rest.isalnum() and not reading.low.startswith("ish", end):
            continue
        if match["more"] == "多" or match["late"]:
            step = Decimal(factor) if factor > 1 else _lowest_power(low)
            high, closed = low * factor + step, False
            yield Amount(low * factor, high, match.start(), end, _currency(mark, reading), closed, factor > 1)
            continue
        yield Amount(low * factor, high * factor, match.start(), end, _currency(mark, reading), closed, factor > 1)


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


def _currency(mark: str | None, reading: Reading) -> str | None:
    """The currency that a mark names: "" for "块" and "bucks", None without a mark."""
    if mark is None:
        return None
    code = next(code for code, pattern in _CURRENCIES.items() if re.fullmatch(pattern, mark))
    sold = reading.vocabulary.currencies
    if code == "¥":
        return "JPY" if "JPY" in sold and "CNY" not in sold else "CNY"
    if code == "USD" and mark == "$" and sold and "USD" not in sold:
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
    if second.multiplied and not first.multiplied:
        low *= 10_000 if reading.low[second.start : second.end].rstrip().endswith("w") else 1000
    elif not first.multiplied and low < 10 and (power := _power_word(reading.low[second.start : second.end])):
        low *= power
    if not low < second.high:
        return None
    currency = second.currency if first.currency is None else first.currency
    multiplied = first.multiplied or second.multiplied
    return Amount(low, second.high, first.start, second.end, currency, second.high_inclusive, multiplied)


def _power_word(text: str) -> int:
    """What the first number of 3到4千 shares."""
    digit = re.match(r"\d+(?:\.\d+)?([百千万])(?!\d)", text)
    return _HAN_POWERS[digit[1]] if digit else 0


def _is_money(
    reading: Reading, amount: Amount, quantities: Sequence[Quantity], *, says_limit: bool, called: bool
) -> bool:
    over = [q for q in quantities if q.start < amount.end and amount.start < q.end]
    if any(q.unit == "lb" for q in over):
        return _are_pounds_money(reading, amount)
    if amount.is_marked:
        return True
    if over and not (amount.multiplied and all(q.dimension in ("power", "resolution") for q in over)):
        return False
    if amount.multiplied:
        return _is_multiplied_money(reading, amount, says_limit=says_limit, called=called)
    return _is_bare_money(reading, amount, says_limit=says_limit, called=called)


def _is_bare_money(reading: Reading, amount: Amount, *, says_limit: bool, called: bool) -> bool:
    before = reading.before(amount.start)
    ranged = amount.low != amount.high
    if _COUNTED.match(reading.low, amount.end) or _LINE.search(before):
        return False
    if _SMALL_LINE.search(before) and amount.high < 100:
        return False
    if called:
        return amount.high >= 1
    if ranged and not says_limit:
        years = 1990 <= amount.low <= 2035 and 1990 <= amount.high <= 2035
        return not years and amount.low >= _RANGE_FLOOR
    if says_limit:
        return amount.high >= _BARE_FLOOR
    # 三千的手机, 1万5: thousands said in Chinese numerals and nothing counted after them.
    thousands = re.search("[千万]", reading.low[amount.start : amount.end])
    return bool(thousands and _STANDS_ALONE.match(reading.low, amount.end)) and amount.high >= 1000


def _is_multiplied_money(reading: Reading, amount: Amount, *, says_limit: bool, called: bool) -> bool:
    """4K is a screen and 65w a charger unless the words around say money."""
    if called or (amount.low != amount.high and not says_limit):
        return amount.low >= 100
    if reading.low[amount.start : amount.end].endswith("w"):
        charges = _CHARGES.match(reading.low, amount.end)
        return says_limit and reading.language == "zh" and amount.high <= _MOST_WAN and not charges
    return says_limit


def _are_pounds_money(reading: Reading, amount: Amount) -> bool:
    if _WEIGHT_WORDS.search(reading.before(amount.start)):
        return False
    return amount.high >= _POUND_FLOOR or "GBP" in reading.vocabulary.currencies


def _apply(reading: Reading, limits: Sequence[tuple[Comparison | None, Amount]]) -> None:
    """The tightest of what is said; what "around" allows gives way to a limit."""
    understood = reading.understood
    highest: list[PriceLimit] = []
    lowest: list[PriceLimit] = []
    near: Amount | None = None
    for comparison, amount in limits:
        if amount.low != amount.high and comparison not in ("<", "<="):
            lowest.append(PriceLimit(amount.low))
            highest.append(PriceLimit(amount.high, amount.high_inclusive))
        elif comparison == "~":
            near = near or amount
        elif comparison in (">", ">="):
            lowest.append(PriceLimit(amount.low, comparison == ">="))
        else:
            highest.append(PriceLimit(amount.high, comparison != "<" and amount.high_inclusive))
        if amount.currency and understood.currency is None:
            understood.currency = amount.currency
    if near:
        understood.near_price = near.low
        slack = near.low * _NEARNESS
        if not lowest:
            lowest.append(PriceLimit(_whole(near.low - slack, near.low, ROUND_FLOOR)))
        if not highest:
            highest.append(PriceLimit(_whole(near.low + slack, near.low, ROUND_CEILING)))
    if highest:
        understood.max_price = min(highest, key=lambda limit: (limit.amount, limit.inclusive))
    if lowest:
        understood.min_price = max(lowest, key=lambda limit: (limit.amount, not limit.inclusive))


def _whole(value: Decimal, size: Decimal, rounding: str) -> Decimal:
    """Limits that code has chosen are round amounts."""
    return value.quantize(Decimal(1) if size >= 20 else Decimal("0.01"), rounding)
