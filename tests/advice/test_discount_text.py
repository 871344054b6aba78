"""A discount is told by its rule: the shop's title, and what of the rule the title leaves out."""

from decimal import Decimal
from typing import Any

import pytest

from shopcli.advice.discount_text import discount_text
from shopcli.bundle.promotion import Kind, Promotion
from shopcli.query.need import Language


@pytest.mark.parametrize(
    ("title", "kind", "rule", "told"),
    [
        ("10 % off laptops from $500", "percent", {"percent": 10, "min_spend": 500, "cap": 120}, ", at most $120"),
        ("Autumn", "percent", {"percent": 10, "min_spend": 500}, ", 10% off, from $500"),
        ("Autumn", "amount", {"amount": 40, "min_spend": 300, "once_per_order": False}, ", $40 off, for each $300"),
        ("Autumn", "buy_get", {"buy": 2, "get": 1}, ", buy 2, get 1 free"),
        ("Autumn", "buy_get", {"buy": 1, "get": 1, "percent": 50}, ", buy 1, get 1 at 50% off"),
        ("Second one half price", "buy_get", {"buy": 1, "get": 1, "percent": 50}, ""),
        ("Desk set for $1,199", "bundle", {"price": 1199}, ""),
        ("Desk set", "bundle", {"price": 1199}, ", $1,199 together"),
        ("Autumn", "percent", {"percent": 5, "code": "LEAF5"}, ", 5% off (code LEAF5)"),
        ("5 % off with LEAF5", "percent", {"percent": 5, "code": "leaf5"}, ""),
    ],
)
def test_what_the_title_leaves_out_is_told(title: str, kind: str, rule: dict[str, Any], told: str) -> None:
    assert _told(title, kind, rule, "USD", "en") == title + told


@pytest.mark.parametrize(
    ("title", "kind", "rule", "told"),
    [
        ("音频 9 折", "percent", {"percent": 10, "cap": 200}, "，最多减 ¥200"),
        ("年货节 满 800 享 88 折", "percent", {"percent": 12, "min_spend": 800}, ""),
        ("秋季", "percent", {"percent": 12}, "，减 12%"),
        ("每满300减50", "amount", {"amount": 50, "min_spend": 300, "once_per_order": False}, ""),
        ("手机壳 买二送一", "buy_get", {"buy": 2, "get": 1}, ""),
        ("秋季", "buy_get", {"buy": 2, "get": 1, "code": "QIU"}, "，买 2 送 1（优惠码 QIU）"),
    ],
)
def test_chinese_titles_name_a_percentage_by_what_is_left(
    title: str, kind: str, rule: dict[str, Any], told: str
) -> None:
    assert _told(title, kind, rule, "CNY", "zh") == title + told


def _told(title: str, kind: str, rule: dict[str, Any], currency: str, language: Language) -> str:
    amounts = {name: Decimal(value) for name, value in rule.items() if name in ("percent", "amount", "price", "cap")}
    if "min_spend" in rule:
        amounts["min_spend"] = Decimal(rule["min_spend"])
    return discount_text(Promotion("p", title, Kind(kind), "shop", **{**rule, **amounts}), currency, language)
