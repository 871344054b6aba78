"""Many ways to say one thing: each holds with the right value and with no other.

The laptop costs $499, was $599, and stands against one of $799 and a limit of $600; the 轻薄本 costs ¥4,299, was
¥4,799, and stands against one of ¥5,099.
"""

import pytest

from tests.grounding.values.examples import EARBUDS, HEAVY, HEAVY_ZH, LAPTOP, NOTEBOOK, verdicts

PRICES = (
    "It goes for {}.",
    "You'd have to shell out {}.",
    "It rings up at {}.",
    "With a price tag of {}, it is for everyday use.",
    "**Price today:** {}",
    "It's been marked down to {}.",
    "Typically $599, now {}.",
    "到手价 {}。",
    "价格来到了 {}。",
    "花 {}就能买到它。",
    "入手价 {}。",
)
LIST_PRICES = (
    "It's down from {}.",
    "It is down from its usual {}.",
    "It normally goes for {}.",
    "It used to sell for {}.",
    "The regular price of [1] is {}, so you're getting a deal.",
    "Before the markdown, [1] cost {}.",
    "- **List price**: {}",
    "It has an MSRP of {}.",
    "- **原价**：{}",
    "降价前[1]要{}。",
    "它平时卖{}，现在降价了。",
    "以前这款要卖{}。",
    "首发价 {}。",
)
SAVINGS = (
    "Savings on this one: {}.",
    "They've knocked {} off.",
    "{} has been shaved off the price.",
    "It is {} lower than usual.",
    "You get {} off the list price.",
    "The discount comes to {}.",
    "这款优惠力度是{}。",
    "和原价相比，它省下{}。",
    "现在买它比原价少花{}。",
    "较首发价低了{}。",
)
DIFFERENCES = (
    "It comes in {} under [2].",
    "It undercuts [2] by {}.",
    "It beats [2] on price by {}.",
    "The jump from [1] to [2] is {}.",
    "The price gap to [2] is {}.",
    "You save {} by choosing it over [2].",
    "选[1]比选[2]省{}。",
    "和[2]相比便宜 {}。",
    "两者差价 {}。",
)
SPARED = (
    "It leaves {} of your budget unspent.",
    "It leaves you some {} to spend on something else.",
    "You'd still have {} left over.",
    "It is under your budget by {}.",
    "It leaves room: {} below your limit.",
)
REDUCTIONS = (
    "It has dropped {} from its list price.",
    "Compared to its usual price, it is {} cheaper.",
    "It is {} less than its list price.",
    "A {} markdown applies.",
    "它比原价便宜{}。",
    "这款的折扣力度为{}。",
    "这一款（降{}）正在优惠。",
)
FREE_FROM = (
    "All of it ships free over {}.",
    "Spend at least {} and shipping is free.",
    "Free shipping starts at {}.",
    "Orders over {} ship free.",
    "满 {}包邮。",
    "{}起包邮。",
)


def _ways(frames: tuple[str, ...], english: tuple[str, str], chinese: tuple[str, str]) -> list[tuple[str, str, str]]:
    return [(frame, *(english if frame.isascii() else chinese)) for frame in frames]


@pytest.mark.parametrize(
    ("frame", "right", "wrong"),
    [
        *_ways(PRICES, ("$499", "$449"), ("4299 元", "3899 元")),
        *_ways(LIST_PRICES, ("$599", "$649"), ("4799 元", "5299 元")),
        *_ways(SAVINGS, ("$100", "$150"), ("500 元", "900 元")),
        *_ways(DIFFERENCES, ("$300", "$420"), ("800 元", "1,200 元")),
        *_ways(SPARED, ("$101", "$150"), ("", "")),
        *_ways(REDUCTIONS, ("16.7%", "25%"), ("10.4%", "25%")),
        *_ways(FREE_FROM, ("$49", "$69"), ("99 元", "199 元")),
    ],
)
def test_amounts(frame: str, right: str, wrong: str) -> None:
    product, other = (LAPTOP, HEAVY) if frame.isascii() else (NOTEBOOK, HEAVY_ZH)
    assert verdicts(frame.format(right), product, (other,))[-1] == "+"
    assert verdicts(frame.format(wrong), product, (other,))[-1] == "-"


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        ("[1] and [3] save $100 and $150 respectively.", "+-"),
        ("[1] is $100 off, [2] $150.", "+-"),
        ("[2]和[1]分别比原价省500元和900元。", "+-"),
        ("[3]和[2]分别降了10.4%和25%。", "+-"),
        ("[1] has 1,318 ratings, while [2] has 94.", "+-"),
        ("[1] has a 2-year warranty, while [2]'s runs 5 years.", "+-"),
        ("Weight: 1.24 kg on [1] and 1.5 kg on [2].", "+-"),
        ("When it comes to weight, [1] offers 1.5 kg.", "-"),
        ("内存上，[1]为16G，[2]为4G。", "+-"),
    ],
)
def test_what_is_said_of_one_goes_on_for_the_next(sentence: str, signs: str) -> None:
    assert verdicts(sentence, LAPTOP if sentence.isascii() else NOTEBOOK) == signs


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        ("Only 12 units are on hand.", "+"),
        ("There are 30 in our warehouse.", "-"),
        ("It is with you in 2 to 5 days.", "++"),
        ("It will be with you in 2 to 5 days.", "++"),
        ("Within 30 days, you can return it.", "+"),
        ("Within 90 days, you can return it.", "-"),
        ("It ships with a 24-month manufacturer's warranty.", "+"),
        ("It isn't equipped with a touchscreen.", "+"),
        ("It does away with the backlit keyboard.", "-"),
    ],
)
def test_stock_terms_and_what_is_missing(sentence: str, signs: str) -> None:
    assert verdicts(sentence, LAPTOP) == signs


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        ("它发货后1至4天送达。", "++"),
        ("它发货后11-14天送达。", "--"),
        ("七天之内，可以退货。", "+"),
        ("未满包邮条件，运费要8元。", "+"),
        ("这款省掉了触摸屏。", "+"),
        ("它阉割了快充。", "-"),
        ("用户给[1]的平均分是4.7 分。", "+"),
        ("用户给[1]的平均分是4.1 分。", "-"),
        ("有买家打2分（满分5）。", "?"),
        ("四千三左右就能拿下。", "+"),
        ("它三千出头。", "-"),
    ],
)
def test_terms_features_ratings_and_round_sums_in_chinese(sentence: str, signs: str) -> None:
    assert verdicts(sentence, NOTEBOOK) == signs


@pytest.mark.parametrize(
    "sentence",
    [
        "Since you don't want to go over $600, I kept to these.",
        "You can usually decide within 24 hours.",
        "Budget $20 for a mouse.",
        "The screen is 20% brighter than that of [2].",
        "It uses 20% less energy.",
        "It is 20% cheaper than [2].",
        "The charging power on it is rated at 65 watts.",
        "时间只要10 分钟，对照着看一遍就明白了。",
        "配个鼠标大概 100 元。",
        "库存方面，这一款不用担心。",
    ],
)
def test_what_is_no_claim_of_the_product_is_never_struck(sentence: str) -> None:
    assert "-" not in verdicts(sentence, LAPTOP if sentence.isascii() else NOTEBOOK, (HEAVY,))


@pytest.mark.parametrize(
    "sentence", ["It is 20% off.", "It has dropped 20% from its list price.", "It was $99.", "You save $20."]
)
def test_without_a_list_price_a_reduction_is_unknown(sentence: str) -> None:
    assert verdicts(sentence, EARBUDS) == "?"
