"""A shop's terms as sentences, where the catalog holds them as facts: fees, days, methods."""

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from shopcli.catalog.money import format_money
from shopcli.query.need import Language
from shopcli.text import one_line

_LINES: Mapping[str, tuple[str, str]] = {
    "fee": ("Delivery costs {value}.", "运费 {value}。"),
    "no_fee": ("Delivery is free.", "免运费。"),
    "free_over": ("It is free from {value}.", "满 {value} 包邮。"),
    "between": ("Delivery takes {low} to {high} days.", "{low}–{high} 天送达。"),
    "regions": ("Delivered to: {value}.", "配送范围：{value}。"),
    "days": ("The time for it is {value} days.", "期限是 {value} 天。"),
    "restocking_fee_percent": ("A restocking fee of {value} % applies.", "收取 {value}% 的折旧费。"),
    "no_restocking_fee": ("There is no restocking fee.", "不收折旧费。"),
    "return_label_fee": ("The return label costs {value}.", "退货运费 {value}。"),
    "conditions": ("Conditions: {value}.", "条件：{value}。"),
    "months": ("The warranty lasts {value} months.", "保修 {value} 个月。"),
    "methods": ("Ways to pay: {value}.", "支付方式：{value}。"),
    "installments": ("Instalments: {value}.", "分期：{value}。"),
    "hours": ("Hours: {value}.", "时间：{value}。"),
    "channels": ("Reached by: {value}.", "渠道：{value}。"),
}
_MONEY = frozenset({"fee", "free_over", "return_label_fee"})


def fact_sentences(facts: Mapping[str, Any], currency: str | None, language: Language) -> Iterator[tuple[str, str]]:
    """The field and the sentence of each fact that is known."""
    if "min_days" in facts and "max_days" in facts:
        line = _LINES["between"][language == "zh"]
        yield "min_days", line.format(low=facts["min_days"], high=facts["max_days"])
    for field, value in facts.items():
        if field not in _LINES or value is None or value == "":
            continue
        if field in ("fee", "restocking_fee_percent") and not value:
            yield field, _LINES["no_fee" if field == "fee" else "no_restocking_fee"][language == "zh"]
            continue
        shown = _money(value, currency, language) if field in _MONEY else _text(value, language)
        yield field, _LINES[field][language == "zh"].format(value=shown)


def _text(value: object, language: Language) -> str:
    if isinstance(value, list | tuple):
        return ("、" if language == "zh" else ", ").join(one_line(str(one)) for one in value)
    return one_line(str(value)).rstrip(".。")


def _money(value: object, currency: str | None, language: Language) -> str:
    try:
        return format_money(Decimal(str(value)), currency, language)
    except InvalidOperation:
        return one_line(str(value))
