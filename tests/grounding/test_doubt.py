"""Sums whose product or part the words leave open: [1] $749 (before $849), [2] $599, [3] $879.50; the limit is $900."""

import pytest

from shopcli.query.need import Language
from tests.grounding.checked import evidence, marks

_BOUGHT_EN = (
    "$749 buys [1]",
    "for $749 you get [1]",
    "$749 is enough for [1]",
    "$749 is all it takes to get [1]",
    "$749 will get you [1]",
    "a price of $749 is on [1]",
    "if $749 is fine, take [1]",
    "with $749 to spend, [1] is it",
    "the asking price is $749 for [1]",
    "$749 secures [1]",
    "paying $749 makes [1] yours",
    "$749 and [1] is yours",
    "the sum of $749 gets you [1]",
    "a modest $749 lands [1]",
    "you pay $749 if you choose [1]",
)
_BEFORE_EN = (
    "[3] costs $879.50, and {}.",
    "[3] costs $879.50; {}.",
    "[3] costs $879.50, while {}.",
    "[3] is light. {}.",
)
_BOUGHT_ZH = (
    "$749 能买[1]",
    "花 $749 就有[1]",
    "$749 可以拿下[1]",
    "$749 的价格属于[1]",
    "$749 就是[1]的价钱",
    "标价 $749 的[1]",
    "用 $749 可以买[1]",
    "$749 到手的是[1]",
    "准备 $749 即可买[1]",
    "$749 带走[1]",
    "只需 $749 便可拥有[1]",
    "要是有 $749，选[1]",
    "定价 $749 的是[1]",
    "以 $749 的价格买[1]",
    "拿 $749 买[1]",
)
_BEFORE_ZH = ("[3]卖 $879.50，{}。", "[3]卖 $879.50；{}。", "[3]卖 $879.50，而{}。", "[3]不错。{}。")


def contradicted(text: str, language: Language) -> bool:
    return any("✗" in mark for mark in marks(text, evidence(language)))


@pytest.mark.parametrize("before", _BEFORE_EN)
@pytest.mark.parametrize("said", _BOUGHT_EN)
def test_a_sum_in_front_of_its_product_is_that_product_s(said: str, before: str) -> None:
    assert not contradicted(before.format(said), "en")
    assert contradicted(before.format(said.replace("749", "779")), "en")


@pytest.mark.parametrize("before", _BEFORE_ZH)
@pytest.mark.parametrize("said", _BOUGHT_ZH)
def test_a_chinese_sum_in_front_of_its_product_is_that_product_s(said: str, before: str) -> None:
    assert not contradicted(before.format(said), "zh")
    assert contradicted(before.format(said.replace("749", "779")), "zh")


@pytest.mark.parametrize(
    "said",
    [
        "[1] costs {} more than [2].",
        "[2] undercuts [1] by {}.",
        "[1] sits {} above [2].",
        "Going from [2] to [1] adds {}.",
        "The step from [2] up to [1] is {}.",
        "Pay {} more than for [2] and you get [1].",
        "[1] adds {} to the price of [2].",
        "{} separates [1] from [2].",
        "[2] is priced {} under [1].",
        "If you settle for [2], you spend {} less than on [1].",
        "买[1]得比买[2]多付 {}。",
        "选[1]要比选[2]多掏 {}。",
        "在[2]的基础上加 {} 就能买[1]。",
        "加 {} 就能从[2]升级到[1]。",
        "[1]的价格超过[2] {}。",
        "[1]贵过[2] {}。",
        "[2]低于[1] {}。",
        "放弃[1]改选[2]，能省 {}。",
        "相对[2]，[1]要贵 {}。",
        "要想从[2]换成[1]，需要再添 {}。",
    ],
)
def test_a_sum_between_two_products_parts_their_prices(said: str) -> None:
    language: Language = "zh" if "。" in said else "en"
    assert not contradicted(said.format("$150"), language)
    assert contradicted(said.format("$140"), language)


def test_a_plain_comparison_says_which_is_the_dearer() -> None:
    assert contradicted("[2] is $150 dearer than [1].", "en")
    assert contradicted("[2]比[1]贵 $150。", "zh")


@pytest.mark.parametrize(
    "said",
    [
        "Without the offer, [1] would cost {}.",
        "You would normally pay {} for [1].",
        "{} is the recommended price of [1].",
        "没有活动时[1]要 {}。",
        "[1]过去卖 {}。",
        "不打折的话，[1]要 {}。",
    ],
)
def test_a_former_price_may_be_told_as_a_condition(said: str) -> None:
    language: Language = "zh" if "。" in said else "en"
    assert not contradicted(said.format("$849"), language)
    assert contradicted(said.format("$839"), language)


def test_a_limit_at_the_start_of_its_sentence_is_no_price() -> None:
    assert marks("$900 is your budget, and [1] stays below it.") == ["$900 → l1"]


def test_what_stands_before_a_comparison_is_the_topic_s_and_not_the_other_s() -> None:
    """As a model wrote it: the other product's name follows in apposition."""
    said = "[2] is light. The price is ${}, which is ${} cheaper than the next cheapest laptop, the Nortavo Air 14."
    assert not contradicted(said.format(599, 150), "en")
    assert contradicted(said.format(749, 150), "en")
    assert contradicted(said.format(599, 250), "en")


def test_what_is_left_of_the_limit_is_left_by_the_topic() -> None:
    assert not contradicted("[2]\nprice: $599\nnoted: $301 below your limit; in stock", "en")
    assert contradicted("[2]\nprice: $599\nnoted: $151 below your limit; in stock", "en")
