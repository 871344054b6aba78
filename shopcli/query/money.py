"""The limits that a need sets on the price, told apart from every other number."""

import re
from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from shopcli.attributes.units import Quantity
from shopcli.patterns import Pattern
from shopcli.query import en, zh
from shopcli.query.amounts import Amount, read_amounts
from shopcli.query.comparisons import Comparison, read_after, read_before, stronger
from shopcli.query.need import PriceLimit
from shopcli.query.reading import Reading
from shopcli.query.refusals import number_refusal, opposite

_IN_THE_MIDDLE = Pattern("之间|区间")
_BARE_FLOOR = 10
"""A number below this is no budget unless it is called money."""
_RANGE_FLOOR = (20, 100)
"""A bare range ("500-800") that starts or ends below these is no price range unless something says so."""
_LENS = Pattern("lens|镜头", ("lens", "镜头"))
_NEARNESS = Decimal("0.15")
_POUND_FLOOR = 30
"""From here on "pounds" is money; below it is a weight, unless the catalog is priced in pounds."""

_MOST_WAN = 200_000
"""Up to here 1.5w is ten thousands of money in Chinese; 65w is a power."""

_CHARGES = Pattern(r".{0,6}(?:充|功率|音)")
_POWER = Pattern(r"(?:功率|充电|快充).{0,4}$")
_STANDS_ALONE = Pattern(r"\s*(?:[的,，。.!！?？;；]|$)")
_COUNTED = Pattern(f"{en.COUNTED}|{zh.COUNTED}")
_NOT_A_PRICE_AFTER = Pattern(f"{en.NOT_A_PRICE_AFTER}|{zh.NOT_A_PRICE_AFTER}")
_NOT_A_PRICE_BEFORE = Pattern(rf"(?<![a-z]){en.NOT_A_PRICE_BEFORE}|{zh.NOT_A_PRICE_BEFORE}")
_CHEAP = Pattern(r"便宜(?!了)")
_AFTER_BUDGET = Pattern(f"{en.AFTER_BUDGET}|{zh.AFTER_BUDGET}")
_LINE = Pattern(rf"(?:(?<![a-z0-9])(?:{en.LINES})|{zh.LINES})[\s-]*$")
_SMALL_LINE = Pattern(rf"(?<![a-z0-9])(?:{en.SMALL_LINES})\s*$")
_WEIGHT_WORDS = Pattern(r"weigh|weight|light|heav|hold|support|load|carr|重|轻")


def read_money(reading: Reading, quantities: Sequence[Quantity]) -> None:
    """Take every amount of money with the words that make a limit of it."""
    limits: list[tuple[Comparison | None, Amount]] = []
    for amount in list(read_amounts(reading)):
        before = read_before(reading.before(amount.start))
        late, length = read_after(reading.after(amount.end), settled=before.comparison is not None)
        end = amount.end + length
        called = _AFTER_BUDGET.match(reading.low, end)
        if _IN_THE_MIDDLE.match(reading.low, end):
            end += 2
        comparison = stronger(before.comparison, late) or ("~" if amount.about else None)
        says_limit = bool(comparison or before.budget or called)
        if not _is_money(reading, amount, quantities, says_limit=says_limit, called=before.budget or bool(called)):
            continue
        start = amount.start - before.length
        saves = _NOT_A_PRICE_BEFORE.search(reading.low[max(0, start - 24) : start])
        if saves and late and _CHEAP.match(saves[0]):
            # 便宜 3000以内 wishes for what is cheap; 便宜3000 says by how much.
            saves = None
        if saves or _NOT_A_PRICE_AFTER.match(reading.low, amount.end):
            continue
        refused = number_refusal(reading.before(start), compared=comparison is not None)
        reading.take(start - refused, called.end() if called else end)
        # "isn't over 100" is at most 100; "not 100" is said of what costs too much.
        limits.append(((opposite(comparison) or "<") if refused else comparison, amount))
    _apply(reading, limits)


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
    if _COUNTED.match(reading.low, amount.end + (reading.low[amount.end : amount.end + 1] == "+")) or _LINE.search(
        before
    ):
        return False
    if _SMALL_LINE.search(before) and amount.high < 100:
        return False
    if amount.high == 0:
        # "under 0" is a limit that nothing can meet, and no reason to show everything.
        return (says_limit or called) and bool(_STANDS_ALONE.match(reading.low, amount.end))
    if called:
        return amount.high >= 1
    if ranged and all(1990 <= year <= 2035 for year in (amount.low, amount.high)):
        return False
    if ranged and not says_limit:
        return amount.low >= _RANGE_FLOOR[0] and amount.high >= _RANGE_FLOOR[1] and not _LENS.search(reading.low)
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
        charges = _CHARGES.match(reading.low, amount.end) or _POWER.search(reading.before(amount.start))
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
