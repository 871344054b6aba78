import pytest

from shopcli.grounding.claim import Verdict
from shopcli.grounding.finding import Judgement
from tests.grounding.values.examples import EARBUDS, HEAVY, HEAVY_ZH, LAPTOP, NOTEBOOK, only, verdicts


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        ("It costs $499.", "+"),
        ("It costs 499 dollars.", "+"),
        ("Priced at 499.", "+"),
        ("It costs $499.00.", "+"),
        ("It costs $498.", "-"),
        ("It costs $599.", "-"),
        ("It costs about $500.", "+"),
        ("It costs about $560.", "-"),
        ("It costs under $500.", "+"),
        ("It costs under $450.", "-"),
        ("It costs over $480.", "+"),
        ("It costs over $500.", "-"),
        ("It costs €499.", "-"),
        ("It costs CA$499.", "-"),
        ("It costs US$499.", "+"),
        ("It was $599.", "+"),
        ("It was $649.", "-"),
        ("It is down $100 from $599.", "++"),
        ("Save $100, 17% off.", "++"),
        ("Save $100, 16.7% off.", "++"),
        ("Save $120, 20% off.", "--"),
        ("It is $101 below your limit.", "+"),
        ("It leaves $101 of your budget.", "+"),
        ("It is $201 below your limit.", "-"),
        ("It is $101 over your limit.", "-"),
        ("It fits your $600 budget.", "+"),
        ("It fits your $700 budget.", "-"),
        ("The 32 GB version costs $649.", "++"),
        ("The 32 GB version costs $699.", "+-"),
        ("Or 12 payments of $41 per month.", "?"),
    ],
)
def test_amounts_are_held_against_the_product_and_the_limit(sentence: str, signs: str) -> None:
    assert verdicts(sentence, LAPTOP) == signs


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        ("它卖 ¥4,299。", "+"),
        ("售价4299元", "+"),
        ("只要 4299 块", "+"),
        ("四千三百块左右", "+"),
        ("4000多元", "+"),
        ("5000多元", "-"),
        ("3000多元", "-"),
        ("US$4299", "-"),
        ("原价 4799 元，现省 500 元", "++"),
        ("打九折", "+"),
        ("打八折", "-"),
        ("约九折", "+"),
        ("优惠 10%", "+"),
        ("直降 600 元", "-"),
    ],
)
def test_amounts_in_chinese(sentence: str, signs: str) -> None:
    assert verdicts(sentence, NOTEBOOK) == signs


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        ("It costs $300 less than [2].", "+"),
        ("It is $300 cheaper than [2].", "+"),
        ("You save $300 compared to [2].", "+"),
        ("It costs $300 more than [2].", "-"),
        ("It is $200 cheaper than [2].", "-"),
        ("The price difference is $300, a $300 gap.", "++"),
        ("It costs $499 instead of $799.", "++"),
    ],
)
def test_a_difference_needs_the_amount_and_the_direction(sentence: str, signs: str) -> None:
    assert verdicts(sentence, LAPTOP, (HEAVY,)) == signs


def test_a_difference_in_chinese() -> None:
    assert [verdicts(f"比 [2] {way} 800 元", NOTEBOOK, (HEAVY_ZH,)) for way in ("便宜", "贵")] == ["+", "-"]


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        ("Prices run from $359 to $949.", "++"),
        ("Your limit of $600 leaves some choice.", "+"),
        ("Prices start at $333.", "?"),
        ("Shipping is free over $49.", "+"),
    ],
)
def test_without_a_product_the_catalog_the_need_and_the_shop_answer(sentence: str, signs: str) -> None:
    assert verdicts(sentence, None) == signs


def test_what_the_catalog_does_not_say_is_unknown() -> None:
    assert verdicts("It was $99, you save $20, 20% off.", EARBUDS) == "???"


def test_a_judgement_names_the_field_and_what_stands_there() -> None:
    assert only("It costs $549.", LAPTOP) == Judgement(Verdict.CONTRADICTED, "price", "$499")
    assert only("It was $649.", LAPTOP) == Judgement(Verdict.CONTRADICTED, "list_price", "$599")
    assert only("It is 30% off.", LAPTOP) == Judgement(Verdict.CONTRADICTED, "list_price", "16.7%")
    assert only("It is $50 under your limit.", LAPTOP) == Judgement(Verdict.CONTRADICTED, "need.max_price", "$101 less")
    assert only("卖 ¥4,999", NOTEBOOK) == Judgement(Verdict.CONTRADICTED, "price", "¥4,299")
