"""Prices, differences, savings and discounts against the product, the products beside it, the need and the catalog."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.grounding.claim import Kind, Verdict
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.finding import Bound, Finding, Judgement
from shopcli.grounding.values.compare import agrees, last_digit
from shopcli.grounding.values.money_roles import AMOUNT, FORMER
from shopcli.grounding.values.policies import shop_amounts
from shopcli.patterns import Pattern
from shopcli.query.need import Language, Need

_UNKNOWN = Judgement(Verdict.UNKNOWN)
_DOLLARS = frozenset({"USD", "CAD", "AUD", "HKD", "TWD", "SGD", "NZD", "MXN"})
_YUAN = frozenset({"CNY", "JPY"})
_BARE_DOLLAR = Pattern(r"(?<![a-z])\$|(?<![a-z美])dollar|美?刀", ("$", "dollar", "刀"))
_NEAR = Decimal("1.35")
"""How far a price may be from the floor that it is said to be above."""
_FAR = 3
"""How many times a sum may be the price, or the price the sum, to be taken for it."""
_POINT = Decimal("0.5")
_ABOUT_POINTS = Decimal(2)


def judge_money(
    finding: Finding, product: Product | None, compared: Sequence[Product], evidence: Evidence
) -> Judgement:
    judgement = _judged(finding, product, compared, evidence)
    is_price = product is not None and finding.kind is Kind.PRICE and not finding.role
    if judgement.verdict is Verdict.SUPPORTED or is_price:
        return judgement
    return worked_out(finding, evidence) or judgement


def worked_out(finding: Finding, evidence: Evidence) -> Judgement | None:
    """What bears out a sum that is no single product's: a total, a discount, what is left of a budget."""
    currency = evidence.shape.currency
    for field, amount in evidence.amounts:
        if not _is_foreign(finding, currency) and _is(finding, amount):
            return _supported(field, amount, currency, evidence)
    return None


def _judged(finding: Finding, product: Product | None, compared: Sequence[Product], evidence: Evidence) -> Judgement:
    if not isinstance(finding.value, Decimal) or finding.role == "instalment":
        return _UNKNOWN
    if finding.kind is Kind.DISCOUNT:
        return _judge_discount(finding.value, finding, product, evidence.language)
    if finding.role in ("limit", "from", "to") and finding.kind is Kind.PRICE and (found := _beyond(finding, evidence)):
        return found
    if product is None:
        return _beyond(finding, evidence) or _UNKNOWN
    if _is_foreign(finding, product.currency):
        return _foreign(product, evidence)
    if finding.kind is Kind.DIFFERENCE:
        return _judge_difference(finding.value, finding, product, compared, evidence)
    if finding.kind is Kind.SAVING:
        return _compared(finding, product.saving, "list_price", product.currency, evidence)
    if finding.role == FORMER and (product.list_price is None or _is(finding, product.price or product.list_price)):
        return _judge_price(finding, product, evidence)
    if finding.role in ("list_price", FORMER):
        return _judge_list_price(finding, product, compared, evidence)
    if finding.role == "limit":
        return _UNKNOWN
    if finding.role == AMOUNT:
        return _judge_amount(finding, product, compared, evidence)
    return _judge_price(finding, product, evidence)


def _judge_amount(finding: Finding, product: Product, compared: Sequence[Product], evidence: Evidence) -> Judgement:
    """A sum of which no word says what it is: far from the price it may be that of anything ("$20 for a mouse")."""
    judgement = _judge_price(finding, product, evidence)
    if judgement.verdict is Verdict.SUPPORTED or product.price is None or not isinstance(finding.value, Decimal):
        return judgement
    if found := _otherwise(finding, product, compared, evidence):
        return found
    is_far = not product.price < finding.value * _FAR < product.price * _FAR * _FAR
    return _UNKNOWN if is_far else judgement


def _otherwise(finding: Finding, product: Product, compared: Sequence[Product], evidence: Evidence) -> Judgement | None:
    """What bears out a sum of which no word says that it is the price: a price before, a saving, a gap, a limit."""
    price, others = product.price, [*compared, *(one.product for one in evidence.picks())]
    if price is None:
        return None
    stated = [("list_price", product.list_price), ("list_price", product.saving)]
    stated += [("price", abs(price - one.price)) for one in others if one.price and one.currency == product.currency]
    for field, gap in _to_limits(price, evidence.need):
        stated += [(field, abs(gap)), (field, price - gap)]
    for field, amount in stated:
        if amount and _is(finding, amount):
            return _supported(field, amount, product.currency, evidence)
    return None


def _judge_price(finding: Finding, product: Product, evidence: Evidence) -> Judgement:
    if product.price is None:
        return _UNKNOWN
    if finding.role in ("option", "from", "to"):
        for variant in product.variants:
            if variant.price is not None and _is(finding, variant.price):
                return _supported(f"variants.{variant.id}.price", variant.price, product.currency, evidence)
    if _is(finding, product.price):
        return _supported("price", product.price, product.currency, evidence)
    if finding.bound in ("below", "at_most") and finding.role in ("", AMOUNT) and _agrees(finding, product.price):
        return _supported("price", product.price, product.currency, evidence)
    return _contradicted("price", product.price, product.currency, evidence)


def _judge_list_price(finding: Finding, product: Product, compared: Sequence[Product], evidence: Evidence) -> Judgement:
    """What it cost before; "instead of $599" may also be what another one costs."""
    if product.list_price is not None and _is(finding, product.list_price):
        return _supported("list_price", product.list_price, product.currency, evidence)
    for other in compared:
        if other.price is not None and other.currency == product.currency and _is(finding, other.price):
            return _supported("price", other.price, other.currency, evidence)
    if product.list_price is None:
        return _UNKNOWN
    return _contradicted("list_price", product.list_price, product.currency, evidence)


def _judge_difference(
    value: Decimal, finding: Finding, product: Product, compared: Sequence[Product], evidence: Evidence
) -> Judgement:
    if product.price is None:
        return _UNKNOWN
    price = product.price
    if finding.role == "limit":
        gaps = list(_to_limits(price, evidence.need))
    else:
        others = [*compared] or [one.product for one in evidence.picks()[:1] if one.product.id != product.id]
        known = [one for one in others if one.price is not None and one.currency == product.currency]
        gaps = [("price", price - one.price) for one in known if one.price is not None]
        if not compared:
            gaps += _to_limits(price, evidence.need)
            if product.saving is not None:
                gaps.append(("list_price", -product.saving))
    for field, gap in gaps:
        stated = abs(gap) if finding.role == "difference" else gap
        if _is_gap(value, stated, finding):
            return _supported(field, abs(gap), product.currency, evidence)
    if not gaps or not (compared or finding.role == "limit"):
        return _UNKNOWN
    field, gap = gaps[0]
    return Judgement(Verdict.CONTRADICTED, field, _gap_text(gap, product.currency, evidence))


def _gap_text(gap: Decimal, currency: str | None, evidence: Evidence) -> str:
    amount = format_money(abs(gap), currency, evidence.language)
    if evidence.language == "zh":
        return f"贵 {amount}" if gap > 0 else f"便宜 {amount}" if gap else "同价"
    return f"{amount} more" if gap > 0 else f"{amount} less" if gap else "the same price"


def _is_gap(value: Decimal, gap: Decimal, finding: Finding) -> bool:
    """Whether the amounts and who is the dearer agree."""
    if value * gap < 0:
        return False
    return agrees(abs(value), abs(gap), finding.bound, last_digit(finding.text), near=_NEAR)


def _to_limits(price: Decimal, need: Need) -> Iterator[tuple[str, Decimal]]:
    for field, limit in (("need.max_price", need.max_price), ("need.min_price", need.min_price)):
        if limit is not None:
            yield field, price - limit.amount


def _judge_discount(value: Decimal, finding: Finding, product: Product | None, language: Language) -> Judgement:
    if product is None or product.saving is None or not product.list_price:
        return _UNKNOWN
    percent = product.saving * 100 / product.list_price
    slack = _ABOUT_POINTS if finding.bound == "about" else max(_POINT, last_digit(finding.text) / 2)
    if finding.bound in ("at_least", "above", "at_most", "below"):
        holds = agrees(value, percent, finding.bound, last_digit(finding.text), near=_NEAR)
    else:
        # 14.6% is called 15% by most and 14% by the careful.
        holds = abs(percent - value) <= slack or value == int(percent)
    return Judgement(
        Verdict.SUPPORTED if holds else Verdict.CONTRADICTED, "list_price", _discount_text(percent, finding, language)
    )


def _discount_text(percent: Decimal, finding: Finding, language: Language) -> str:
    """As it was said: 折 for 折, else percent."""
    if "折" in finding.text:
        return f"约 {_rounded((100 - percent) / 10)} 折"
    return f"降 {_rounded(percent)}%" if language == "zh" else f"{_rounded(percent)}%"


def _rounded(value: Decimal) -> str:
    return f"{value.quantize(Decimal('0.1'), ROUND_HALF_UP).normalize():f}"


def _beyond(finding: Finding, evidence: Evidence) -> Judgement | None:
    """An amount of the need, of the catalog as a whole or of a shop's rules."""
    need, shape = evidence.need, evidence.shape
    if finding.role == "limit":
        finding = replace(finding, bound="about" if finding.bound == "about" else "exactly")
    limits = (
        ("need.max_price", need.max_price.amount if need.max_price else None, need.currency or shape.currency),
        ("need.min_price", need.min_price.amount if need.min_price else None, need.currency or shape.currency),
        ("need.near_price", need.near_price, need.currency or shape.currency),
        ("shape.min_price", shape.min_price, shape.currency),
        ("shape.max_price", shape.max_price, shape.currency),
        *((f"shape.categories[{n}].min_price", one.min_price, one.currency) for n, one in enumerate(shape.categories)),
        *((f"shape.categories[{n}].max_price", one.max_price, one.currency) for n, one in enumerate(shape.categories)),
    )
    for field, amount, currency in limits:
        if finding.role == "limit" and not field.startswith("need."):
            continue
        if amount is not None and not _is_foreign(finding, currency) and _is(finding, amount):
            return _supported(field, amount, currency, evidence)
    if finding.role == "limit" and need.max_price is not None:
        currency = need.currency or shape.currency
        return _contradicted("need.max_price", need.max_price.amount, currency, evidence)
    if finding.role != "limit":
        for store, field, amount in shop_amounts(evidence.stores):
            if not _is_foreign(finding, store.currency) and _is(finding, amount):
                return _supported(field, amount, store.currency, evidence)
    return None


def _is_foreign(finding: Finding, currency: str | None) -> bool:
    """Whether another currency is named. A bare "$" is any dollar, "¥" yuan or yen."""
    said = finding.currency
    if said is None or currency is None or said == currency:
        return False
    text = finding.text.lower()
    if said in _DOLLARS and currency in _DOLLARS and _BARE_DOLLAR.search(text):
        return False
    return not (said in _YUAN and currency in _YUAN and ("¥" in text or "￥" in text))


def _foreign(product: Product, evidence: Evidence) -> Judgement:
    if product.price is None:
        return _UNKNOWN
    return _contradicted("price", product.price, product.currency, evidence)


def _is(finding: Finding, amount: Decimal) -> bool:
    """Whether it is that amount, whatever comparison stands before it: a limit is said as "under $500"."""
    if not isinstance(finding.value, Decimal):
        return False
    bound: Bound = "about" if finding.bound == "about" else "exactly"
    if finding.bound == "above":
        return _agrees(finding, amount)
    return agrees(abs(finding.value), amount, bound, last_digit(finding.text))


def _agrees(finding: Finding, amount: Decimal) -> bool:
    if not isinstance(finding.value, Decimal):
        return False
    near = _NEAR if finding.bound in ("above", "at_least") else None
    return agrees(finding.value, amount, finding.bound, last_digit(finding.text), near=near)


def _compared(
    finding: Finding, stated: Decimal | None, field: str, currency: str | None, evidence: Evidence
) -> Judgement:
    if stated is None:
        return _UNKNOWN
    if _is(finding, stated) or _agrees(finding, stated):
        return _supported(field, stated, currency, evidence)
    return _contradicted(field, stated, currency, evidence)


def _supported(field: str, amount: Decimal, currency: str | None, evidence: Evidence) -> Judgement:
    return Judgement(Verdict.SUPPORTED, field, format_money(amount, currency, evidence.language))


def _contradicted(field: str, amount: Decimal, currency: str | None, evidence: Evidence) -> Judgement:
    return Judgement(Verdict.CONTRADICTED, field, format_money(amount, currency, evidence.language))
