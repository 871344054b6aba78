"""Sums that only the rest of their clause explains: each holds with the right amount and with no other.

The laptop costs $499, was $599, and stands against one of $799 and a limit of $600; the 轻薄本 costs ¥4,299, was
¥4,799, and stands against one of ¥5,099.
"""

import pytest

from tests.grounding.values.examples import EARBUDS, HEAVY, HEAVY_ZH, LAPTOP, NOTEBOOK, verdicts

APART = (
    "The distance in price from [1] to [2] is around {}.",
    "In price, {} separates [1] and [2].",
    "The two differ in price by {}.",
    "It is the more affordable option by {}.",
    "It is {} easier on the wallet than [2].",
    "It beats the **[2]** on price by roughly {}.",
    "Dropping down from [2] to [1] frees up {}.",
    "Switching from [2] to [1] saves you {}.",
    "[1]和[2]的价格差距是{}。",
    "[1]的价格在[2]之下，少{}。",
    "买[1]要比买[2]少掏{}。",
)
FORMER = (
    "The undiscounted price of it is {}.",
    "The crossed-out price reads {}.",
    "The recommended retail price is {}.",
    "Without the offer you'd pay {}.",
    "Outside of the sale it costs {}.",
    "When not on sale, it costs {}.",
    "It cost {} prior to the sale.",
    "At full price it is {}.",
    "Until recently, it cost {}.",
    "The non-sale price is {}.",
    "Price: ~~{}~~",
    "它不做活动时卖{}。",
    "没打折的时候，它是{}。",
    "它此前一直卖{}。",
    "刚上市时卖{}。",
    "正常售价{}。",
    "如果没有优惠，它要{}。",
)
SAVED = (
    "The reduction on it is worth {}.",
    "How big is the reduction? {}.",
    "The shop has cut its price by {}.",
    "It is going for {} under list.",
    "The current price is {} less than it would normally cost.",
    "You're {} better off than before.",
    "活动让它便宜{}。",
    "它的价格往下调了{}。",
    "该款现价和原价之间差{}。",
    "它减价{}。",
    "打折后便宜{}。",
)
LEFT = (
    "It undershoots your budget by {}.",
    "It uses up your budget except for {}.",
    "Your budget exceeds its price by {}.",
    "There's {} of headroom between it and your price limit.",
    "You'd be left with {}.",
    "{} of your budget remains.",
    "{} remains unspent.",
    "You keep {} of your budget.",
    "Your remaining budget is {}.",
    "That leaves room of {} in your budget.",
)
FEES = (
    "Getting a small order delivered costs {}.",
    "It ships for a flat {}.",
    "Small orders cost {} to ship.",
    "The shop charges {} to deliver.",
    "Sending it to you costs {}.",
    "没凑够包邮，运费就是{}。",
)
FREE_FROM = (
    "Shipping fees disappear at {}.",
    "You pay nothing for shipping once the order hits {}.",
    "It takes {} in the basket for delivery to cost nothing.",
    "Complimentary shipping on orders over {}.",
    "The free-shipping threshold is {}.",
    "If your order exceeds {}, shipping is free.",
    "Orders under {} pay for shipping.",
    "Shipping has a fee, or is free from {}.",
    "达到{}的订单，运费由店家出。",
    "订单到了{}，快递费全免。",
    "已经超过{}的包邮门槛。",
    "{}以下要付运费。",
)


def _ways(frames: tuple[str, ...], english: tuple[str, str], chinese: tuple[str, str]) -> list[tuple[str, str, str]]:
    return [(frame, *(english if frame.isascii() else chinese)) for frame in frames]


@pytest.mark.parametrize(
    ("frame", "right", "wrong"),
    [
        *_ways(APART, ("$300", "$420"), ("800 元", "1,200 元")),
        *_ways(FORMER, ("$599", "$649"), ("4799 元", "5299 元")),
        *_ways(SAVED, ("$100", "$150"), ("500 元", "900 元")),
        *_ways(LEFT, ("$101", "$150"), ("", "")),
        *_ways(FEES, ("$5.99", "$14.99"), ("8 元", "25 元")),
        *_ways(FREE_FROM, ("$49", "$99"), ("99 元", "199 元")),
    ],
)
@pytest.mark.parametrize("mark", ["", "**"], ids=["plain", "bold"])
def test_the_clause_tells_what_a_sum_is(frame: str, right: str, wrong: str, mark: str) -> None:
    product, other = (LAPTOP, HEAVY) if frame.isascii() else (NOTEBOOK, HEAVY_ZH)
    assert verdicts(frame.format(f"{mark}{right}{mark}"), product, (other,))[-1] == "+"
    assert verdicts(frame.format(f"{mark}{wrong}{mark}"), product, (other,))[-1] == "-"


@pytest.mark.parametrize(
    "sentence",
    [
        "It fits your budget at $499 and leaves room for a mouse.",
        "It saves money at $499.",
        "After the discount it costs $499.",
        "The retail price is $499.",
        "Before shipping, it is $499.",
        "It ships today and costs $499.",
        "It has a price tag of $499 and ships for free.",
        "At $499, it qualifies for free shipping.",
        "It takes $499 to buy it.",
        "It differs in weight and costs $499.",
        "Price: **$499** (~~$599~~)",
        "Price: ~~$599~~ $499",
        "它卖4299 元，包邮。",
        "优惠后价格为4299 元。",
        "从4799 元降到4299 元，降了500 元。",
    ],
)
def test_a_price_stays_one_beside_words_of_budgets_offers_and_shipping(sentence: str) -> None:
    product = LAPTOP if sentence.isascii() else NOTEBOOK
    assert "+" in verdicts(sentence, product)
    assert "-" not in verdicts(sentence, product)


def test_without_an_offer_the_standard_price_is_the_price() -> None:
    assert verdicts("The standard price is $79.", EARBUDS) == "+"
    assert verdicts("The standard price is $99.", EARBUDS) == "-"


def test_a_price_behind_a_saving_is_no_saving() -> None:
    assert verdicts("它现在直降 500 元，4299 元拿下。", NOTEBOOK) == "++"
