"""Sums that code worked out for an advice: true where they are told of the whole, not of one product."""

from dataclasses import replace
from decimal import Decimal

import pytest

from shopcli.grounding.evidence import Evidence
from tests.grounding.checked import claims, evidence

AMOUNTS = (
    ("basket.total", Decimal("1248.00")),
    ("basket.discounts[0].amount", Decimal("62.40")),
    ("basket.left", Decimal("252.00")),
)


@pytest.fixture
def known() -> Evidence:
    """A basket of [1] at $749 and [2] at $599."""
    shown = evidence(top=2)
    return replace(shown, candidates=shown.candidates[:2], amounts=AMOUNTS)


def verdicts(text: str, known: Evidence) -> list[tuple[str, str]]:
    return [(claim.verdict.value, claim.field) for claim in claims(text, known)]


@pytest.mark.parametrize(
    ("sentence", "field"),
    [
        ("The total is $1,248.", "basket.total"),
        ("In all you pay $1,248.", "basket.total"),
        ("Take [1] and [2] together for $1,248.", "basket.total"),
        ("Take [1] and [2]: in all that is $1,248.", "basket.total"),
        ("[1] and [2] come to $1,248.", "basket.total"),
        ("With [1] and [2], the promotion takes off $62.40.", "basket.discounts[0].amount"),
        ("That leaves $252 of your budget.", "basket.left"),
        ("[1] 和 [2] 一共 $1,248。", "basket.total"),
        ("合计 $1,248，预算还剩 $252。", "basket.total"),
    ],
)
def test_a_sum_of_the_whole_is_true(known: Evidence, sentence: str, field: str) -> None:
    assert ("supported", field) in verdicts(sentence, known)
    assert "contradicted" not in {verdict for verdict, _ in verdicts(sentence, known)}


@pytest.mark.parametrize("sentence", ["[1] costs $1,248.", "[2] is $252.", "[1] 卖 $1,248。"])
def test_a_price_of_one_product_is_the_catalogs_to_say(known: Evidence, sentence: str) -> None:
    assert verdicts(sentence, known) == [("contradicted", "price")]


@pytest.mark.parametrize(
    ("sentence", "field"),
    [
        ("The total is $1,300.", "basket.total"),
        ("In all you pay $1,300 for [1] and [2].", "basket.total"),
        ("Together they cost $999.", "basket.total"),
        ("合计 $1,300，预算还剩 $252。", "basket.total"),
        ("[1] 和 [2] 一共 $9,999。", "basket.total"),
        ("Together the promotions save you $100.", "basket.discounts[0].amount"),
    ],
)
def test_another_sum_of_the_whole_is_wrong(known: Evidence, sentence: str, field: str) -> None:
    assert ("contradicted", field) in verdicts(sentence, known)


@pytest.mark.parametrize(
    "sentence",
    [
        "The total would be $1,300 without it.",
        "The total stays below $1,300.",
        "The total is $1,348, from $749 and $599.",
        "A total of $30 is what a case costs elsewhere if you need one.",
    ],
)
def test_a_sum_that_may_be_another_is_left_open(known: Evidence, sentence: str) -> None:
    assert "contradicted" not in {verdict for verdict, _ in verdicts(sentence, known)}


def test_a_total_beside_free_shipping_is_no_threshold(known: Evidence) -> None:
    assert ("supported", "basket.total") in verdicts("The total is $1,248 with free shipping.", known)
