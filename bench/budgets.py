"""Budgets as shoppers word them, in both languages."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from random import Random

from bench.limit import Language, Limit, Test
from bench.oracle import Offer

_SIGNS = {"USD": "$", "EUR": "€", "CNY": "¥"}
_NAMES = {"USD": "dollars", "EUR": "euros", "CNY": "yuan"}
_HAN_NAMES = {"USD": "美元", "EUR": "欧元", "CNY": "元"}


def priced(test: Callable[[Decimal], bool], currency: str) -> Test:
    return lambda offer: offer.price is not None and offer.currency == currency and test(offer.price)


def budget(random: Random, offers: Sequence[Offer], language: Language) -> Limit | None:
    """An upper limit, a lower limit, a range or a neighbourhood, in one of the wordings of its language."""
    prices = sorted(offer.price for offer in offers if offer.price is not None)
    if not prices:
        return None
    currency = offers[0].currency
    amount = nice(prices[min(len(prices) - 1, int(random.triangular(0.02, 0.98, 0.4) * len(prices)))])
    second = nice(amount * Decimal(random.choice(("1.3", "1.5", "2"))))
    low, high = _spelled(random, amount, currency, language), _spelled(random, second, currency, language)
    wordings = _english_budgets(low, high) if language == "en" else _chinese_budgets(low, high)
    kind = random.choice(list(wordings))
    text = random.choice(wordings[kind])
    test, sure = _price_tests(kind, amount, second)
    before = language == "zh"
    return Limit(f"price {kind}", text, priced(test, currency), priced(sure, currency), before)


def _english_budgets(low: str, high: str) -> dict[str, list[str]]:
    return {
        "under": [f"under {low}", f"below {low}", f"less than {low}", f"cheaper than {low}"],
        "at most": [f"at most {low}", f"up to {low}", f"no more than {low}", f"max {low}", f"budget {low}"],
        "over": [f"over {low}", f"above {low}", f"more than {low}"],
        "at least": [f"at least {low}", f"from {low} up", f"no less than {low}"],
        "between": [f"between {low} and {high}", f"from {low} to {high}", f"{low} - {high}", f"{low}-{high}"],
        "around": [f"around {low}", f"about {low}", f"for roughly {low}"],
    }


def _chinese_budgets(low: str, high: str) -> dict[str, list[str]]:
    return {
        "under": [f"低于{low}的", f"不到{low}的"],
        "at most": [f"{low}以内的", f"不超过{low}的", f"最多{low}的", f"预算{low}，", f"{low}以下的"],
        "over": [f"高于{low}的", f"超过{low}的"],
        "at least": [f"至少{low}的", f"{low}以上的", f"不低于{low}的"],
        "between": [f"{low}到{high}的", f"{low}-{high}的", f"{low}至{high}之间的"],
        "around": [f"{low}左右的", f"大概{low}的"],
    }


def _price_tests(
    kind: str, amount: Decimal, second: Decimal
) -> tuple[Callable[[Decimal], bool], Callable[[Decimal], bool]]:
    tests: dict[str, Callable[[Decimal], bool]] = {
        "under": lambda price: price < amount,
        "at most": lambda price: price <= amount,
        "over": lambda price: price > amount,
        "at least": lambda price: price >= amount,
        "between": lambda price: amount <= price <= second,
        # How far "around" reaches is taste; a third is further than anyone means, a twentieth nearer.
        "around": lambda price: abs(price - amount) <= amount / 3,
    }
    sure: dict[str, Callable[[Decimal], bool]] = {
        **tests,
        "over": lambda price: price > amount,
        "around": lambda price: abs(price - amount) <= amount / 20,
    }
    return tests[kind], sure[kind]


def two_or_three(random: Random, offers: Sequence[Offer], language: Language) -> Limit | None:
    """两三百块, 三五千: a range from one digit to the other."""
    prices = [offer.price for offer in offers if offer.price is not None and offer.currency == "CNY"]
    if language == "en" or not prices:
        return None
    median = sorted(prices)[len(prices) // 2]
    unit, word = (Decimal(1000), "千") if median >= 1000 else (Decimal(100), "百")
    low = max(2, min(8, int(random.choice(prices) / unit)))
    digits = "零一两三四五六七八九"
    text = f"{digits[low]}{digits[low + 1].replace('两', '二')}{word}{random.choice(('', '块', '元'))}的"
    test = priced(lambda price: low * unit <= price <= (low + 1) * unit, "CNY")
    return Limit("price two or three", text, test, test, before=True)


def foreign_budget(random: Random, offers: Sequence[Offer], language: Language) -> Limit | None:
    """A budget in a currency that nothing here is priced in: amounts are never compared across currencies."""
    currency = random.choice([code for code in _SIGNS if code != offers[0].currency])
    amount = random.choice((300, 500, 1500))
    text = f"under {_SIGNS[currency]}{amount}" if language == "en" else f"{amount}{_HAN_NAMES[currency]}以内的"
    test = priced(lambda price: price <= amount, currency)
    return Limit("price in another currency", text, test, test, before=language == "zh")


def budget_option(random: Random, offers: Sequence[Offer], language: Language) -> Limit | None:
    """The price limit of a flag, which includes its amount."""
    prices = sorted(offer.price for offer in offers if offer.price is not None)
    if not prices:
        return None
    amount = nice(random.choice(prices))
    test = priced(lambda price: price <= amount, offers[0].currency)
    return Limit("price flag", "", test, test, options={"max_price": int(amount)})


def nice(amount: Decimal) -> Decimal:
    """A round number near `amount`, as people name them."""
    step = next(step for limit, step in ((100, 5), (400, 10), (2000, 50), (10**9, 500)) if amount < limit)
    return max(Decimal(step), (amount / step).quantize(Decimal(1)) * step)


def _spelled(random: Random, amount: Decimal, currency: str, language: Language) -> str:
    number = int(amount)
    if language == "en":
        spellings = [f"{_SIGNS[currency]}{number}", f"{_SIGNS[currency]}{number:,}", f"{number} {_NAMES[currency]}"]
        spellings += [f"{currency} {number}", f"{number} {currency}", f"{_SIGNS[currency]} {number}"]
        if number % 100 == 0 and number >= 1000:
            spellings.append(f"{_SIGNS[currency]}{number / 1000:g}k")
        return random.choice(spellings)
    unit = _HAN_NAMES[currency]
    spellings = [f"{number}{unit}", f"{number} {unit}", f"{number}"]
    if number % 1000 == 0:
        spellings.append(f"{number // 1000}k")
    if number >= 10000 and number % 1000 == 0:
        spellings.append(f"{number / 10000:g}万")
    if han := han_amount(number):
        spellings += [han, f"{han}{unit}"]
    if currency == "CNY":
        spellings += [f"{number}块", f"¥{number}", f"￥{number}", f"{number}块钱"]
    return random.choice(spellings)


def han_amount(number: int) -> str | None:
    """三千, 两千五, 两百五, 1万5, 一万二; None for what nobody says that way."""
    digits = "零一二三四五六七八九"
    for unit, word in ((10000, "万"), (1000, "千"), (100, "百")):
        if number >= unit:
            lead, rest = divmod(number, unit)
            if lead > 9 or rest % (unit // 10):
                return None
            head = "两" if lead == 2 else digits[lead]
            return f"{head}{word}{digits[rest * 10 // unit] if rest else ''}"
    return None
