"""What the shopper asked for, said back in an answer, is no claim about a product that has less."""

from dataclasses import replace
from decimal import Decimal

import pytest

from shopcli.catalog.product import AttributeValue
from shopcli.grounding.evidence import Evidence
from shopcli.query.need import Requirement
from tests.grounding.checked import BRANDS, marks, no_product
from tests.models.examples import candidates, need, shape

WANTED = Requirement("warranty", ">=", Decimal(24), "warranty of at least 2 years")


def of_one_year(text: str, stated: dict[str, AttributeValue] | None = None) -> list[str]:
    """The marks of `text`, where two years of warranty are wanted and every product has one."""
    attributes = {"Warranty": "1 year"} if stated is None else stated
    known = tuple(replace(one, product=replace(one.product, attributes=attributes)) for one in candidates())
    wanted = replace(need("zh" if "质保" in text else "en"), requirements=(WANTED,))
    return marks(text, Evidence(wanted, shape(), known, lambda: known, (), BRANDS, no_product))


@pytest.mark.parametrize(
    "text",
    [
        "没有质保至少 2 年的笔记本，最接近的是 [1]。",
        "您要求质保至少 2 年，[1] 只有 1 年。",
        "根据您的需求（质保至少 2 年），可以看看 [1]。",
        "[1] 质保 1 年，达不到您要求的质保至少 2 年。",
        "关于质保至少 2 年的要求，[1] 不满足。",
        "You asked for a warranty of at least 2 years; [1] has 1 year.",
        "For your laptop with at least 2 years of warranty, [1] comes closest.",
        "Nothing has a warranty of at least 2 years; [1] comes closest.",
        "[1] falls short of your warranty of at least 2 years.",
        "[1] does not have a warranty of at least 2 years.",
        "[1] 没有至少 2 年的质保。",
    ],
)
def test_a_need_that_is_repeated_contradicts_nothing(text: str) -> None:
    assert not [mark for mark in of_one_year(text) if mark[-1] in "✗?"]


@pytest.mark.parametrize(
    "text",
    [
        "[1] 质保至少 2 年。",
        "[1] 满足您要求的质保至少 2 年。",
        "[1] has a warranty of at least 2 years.",
        "[1] meets your warranty of at least 2 years.",
        "[1] fits your budget and has a warranty of at least 2 years.",
        "[1] is your companion with at least 2 years of warranty.",
        "[1] does not match your style but has a warranty of at least 2 years.",
        "[1] 没有风扇，质保至少 2 年。",
        "您要求质保至少 3 年，[1] 正合适。",
    ],
)
def test_what_a_product_is_said_to_have_is_a_claim_all_the_same(text: str) -> None:
    assert [mark for mark in of_one_year(text) if mark[-1] == "✗"]


def test_a_bare_number_says_what_the_catalog_says_without_a_unit() -> None:
    stated: dict[str, AttributeValue] = {"weight": 9}
    assert of_one_year("[1]: weight 9.", stated) == ["9 → l1"]
    assert of_one_year("[1]: weight 8.", stated) == ["8 → l1 ✗"]


def test_that_none_costs_less_is_no_claim_of_costing_less() -> None:
    assert not [mark for mark in of_one_year("[1] is first at $749, none of the 3 that fit costs less.") if "✗" in mark]
