from dataclasses import replace

import pytest

from shopcli.catalog.product import Availability
from shopcli.grounding.claim import Verdict
from shopcli.grounding.finding import Judgement
from tests.grounding.values.examples import EARBUDS, LAPTOP, NOTEBOOK, only, verdicts


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        ("Rated 4.5 of 5.", "+"),
        ("Rated 4.47 of 5.", "+"),
        ("Rated 4.4 of 5.", "-"),
        ("Rated 4.6 of 5.", "-"),
        ("It has 4.5 stars from 1,318 ratings.", "++"),
        ("It has 4.5 stars from 318 ratings.", "+-"),
        ("It scores 9 out of 10.", "+"),
        ("It scores 9.9 out of 10.", "-"),
        ("over 1,300 reviews", "+"),
        ("over 1,500 reviews", "-"),
        ("1.3k reviews", "+"),
        ("A buyer who gave 2 of 5 complains.", "+"),
        ("A buyer who gave 1 of 5 complains.", "?"),
    ],
)
def test_ratings(sentence: str, signs: str) -> None:
    assert verdicts(sentence, LAPTOP) == signs


def test_a_rating_on_another_scale_is_converted() -> None:
    assert [verdicts(said, EARBUDS) for said in ("4.2 stars", "8.4/10", "rated 8.4", "4.8 stars")] == [
        "+",
        "+",
        "+",
        "-",
    ]
    assert [verdicts(said, NOTEBOOK) for said in ("评分 4.7 分", "4206 条评价", "评分 4.9 分")] == ["+", "+", "-"]


@pytest.mark.parametrize(
    ("availability", "stock", "sentence", "signs"),
    [
        (Availability.IN_STOCK, 12, "It is in stock, 12 left.", "++"),
        (Availability.IN_STOCK, 12, "Only 3 left.", "-"),
        (Availability.IN_STOCK, 12, "It is sold out.", "-"),
        (Availability.OUT_OF_STOCK, 0, "It is out of stock.", "+"),
        (Availability.OUT_OF_STOCK, 0, "目前有货，仅剩 3 件。", "--"),
        (Availability.PRE_ORDER, None, "It is available for pre-order.", "+"),
        (Availability.PRE_ORDER, None, "It is not in stock.", "+"),
        (Availability.PRE_ORDER, None, "It is in stock.", "-"),
        (None, None, "It is in stock, 3 left.", "??"),
        (None, 0, "It is in stock.", "-"),
    ],
)
def test_stock(availability: Availability | None, stock: int | None, sentence: str, signs: str) -> None:
    assert verdicts(sentence, replace(LAPTOP, availability=availability, stock=stock)) == signs


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        ("30-day returns", "+"),
        ("60-day returns for faulty goods", "+"),
        ("90-day returns", "-"),
        ("It ships in 2–5 days.", "++"),
        ("It ships in 1–3 days.", "--"),
        ("Delivery within 5 business days.", "+"),
        ("It leaves our warehouse within 24 hours, dispatched at once.", "?"),
        ("It ships free.", "+"),
        ("Shipping costs $5.99.", "+"),
        ("Shipping costs $9.99.", "-"),
        ("Free shipping over $49.", "+"),
        ("Free shipping over $99.", "-"),
    ],
)
def test_the_shops_terms_hold_for_its_products(sentence: str, signs: str) -> None:
    assert verdicts(sentence, LAPTOP) == signs


def test_a_products_own_terms_come_before_its_shops() -> None:
    assert [verdicts(said, EARBUDS) for said in ("14-day returns", "30-day returns", "It ships free.")] == [
        "+",
        "-",
        "+",
    ]


def test_where_a_product_states_no_warranty_its_shops_holds() -> None:
    assert [verdicts(said, EARBUDS) for said in ("a 12-month warranty", "a 3-year warranty")] == ["+", "-"]


def test_terms_in_chinese() -> None:
    said = ("7 天无理由退货", "15 天无理由退货", "15 天内可换货", "1–4 天送达", "满 99 元包邮", "满 199 元包邮")
    assert [verdicts(one, NOTEBOOK) for one in said] == ["+", "-", "+", "++", "+", "-"]


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        ("It has no touchscreen.", "+"),
        ("It has a touchscreen.", "-"),
        ("Its keyboard is backlit.", "+"),
        ("Its keyboard is not backlit.", "-"),
        ("It has a fingerprint reader.", "+"),
        ("It has a card reader.", "-"),
        ("It has GPS.", "?"),
        ("Wi-Fi 6 and Bluetooth 5.3.", "++"),
        ("Wi-Fi 7 and Bluetooth 5.4.", "--"),
        ("It is rated IP67.", "?"),
    ],
)
def test_features(sentence: str, signs: str) -> None:
    assert verdicts(sentence, LAPTOP) == signs


def test_water_resistance_follows_from_the_rating() -> None:
    said = ("They are water-resistant.", "They are waterproof.", "Rated IPX4.", "Rated IPX7.")
    assert [verdicts(one, EARBUDS) for one in said] == ["+", "-", "+", "-"]


def test_features_in_chinese() -> None:
    said = ("支持快充", "不支持快充", "带触摸屏", "没有触摸屏", "没有风扇", "配有风扇")
    assert [verdicts(one, NOTEBOOK) for one in said] == ["+", "-", "-", "+", "+", "-"]


def test_of_no_known_product_nothing_is_contradicted() -> None:
    sentence = "16 GB, 4.9 stars, in stock, a touchscreen and a 9-year warranty for 90-day returns"
    assert "-" not in verdicts("16 GB, 4.9 stars, in stock and a touchscreen", None)
    assert verdicts(sentence, None)


def test_a_judgement_reads_in_the_answers_language() -> None:
    assert only("It is sold out.", LAPTOP) == Judgement(Verdict.CONTRADICTED, "availability", "in stock")
    assert only("目前有货。", NOTEBOOK) == Judgement(Verdict.CONTRADICTED, "availability", "缺货")
    assert only("带触摸屏", NOTEBOOK) == Judgement(Verdict.CONTRADICTED, "attributes.触摸屏", "无")
    assert only("Rated 4.9 of 5.", LAPTOP) == Judgement(Verdict.CONTRADICTED, "rating.value", "4.47/5")
    assert only("14-day returns", LAPTOP) == Judgement(Verdict.CONTRADICTED, "policies.returns.days", "30 days")
