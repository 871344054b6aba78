"""A discount by the rule that it follows: the shop's title, and what of the rule the title leaves out."""

from collections.abc import Iterator
from decimal import Decimal

from shopcli.advice.wording_basket import money, say
from shopcli.bundle.promotion import Kind, Promotion
from shopcli.patterns import Pattern
from shopcli.query.need import Language
from shopcli.text import fold, one_line

_NUMBERS = Pattern(r"\d[\d,]*(?:\.\d+)?")
_GROUPS = Pattern(r"\d|half|free|半价|免费|[买满].?[送免]|第二")
"""What a title says of how many are paid for and how many are reduced."""


def discount_text(promotion: Promotion, currency: str | None, language: Language) -> str:
    """ "10 % off laptops from $500, at most $120", with the code that it needs."""
    title = one_line(promotion.title)
    said = {Decimal(number[0].replace(",", "")) for number in _NUMBERS.finditer(title)}
    left_out = [text for numbers, text in _terms(promotion, currency, language) if said.isdisjoint(numbers)]
    if promotion.kind is Kind.BUY_GET and not _GROUPS.search(title.lower()):
        left_out.insert(0, _groups(promotion, language))
    return _with_code(("，" if language == "zh" else ", ").join([title, *left_out]), promotion, language)


def titled(promotion: Promotion, language: Language) -> str:
    """What the shop calls it, with the code that it needs."""
    return _with_code(one_line(promotion.title), promotion, language)


def _with_code(text: str, promotion: Promotion, language: Language) -> str:
    """Many a title names its code itself."""
    code = one_line(promotion.code or "")
    return text if fold(code) in fold(text) else say("with_code", language, title=text, code=code)


def _terms(promotion: Promotion, currency: str | None, language: Language) -> Iterator[tuple[set[Decimal], str]]:
    """The amounts of the rule: the numbers by which a title may name each, and how it is told."""
    if promotion.kind is Kind.PERCENT and promotion.percent is not None:
        left = 100 - promotion.percent
        percent = f"{promotion.percent.normalize():f}"
        # 10 % off is 9 折, and 12 % off 88 折.
        yield {promotion.percent, left, left / 10}, say("percent_off", language, percent=percent)
    named = (
        ("amount_off", promotion.amount if promotion.kind is Kind.AMOUNT else None),
        ("set_price", promotion.price if promotion.kind is Kind.BUNDLE else None),
        ("each_spend" if promotion.once_per_order is False else "from_spend", promotion.min_spend),
        ("at_most", promotion.cap),
    )
    for phrase, amount in named:
        if amount is not None:
            yield {amount}, say(phrase, language, amount=money(amount, currency, language))


def _groups(promotion: Promotion, language: Language) -> str:
    percent = Decimal(100) if promotion.percent is None else promotion.percent
    phrase = "free_of_group" if percent == 100 else "reduced_of_group"
    return say(phrase, language, buy=promotion.buy, get=promotion.get, percent=f"{percent.normalize():f}")
