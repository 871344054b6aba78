from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shopcli.grounding.claim import Kind
from shopcli.grounding.values.find import find_values
from tests.grounding.values.examples import EARBUDS, LAPTOP, NOTEBOOK, evidence_for, findings


def found(sentence: str) -> list[str]:
    """ "kind text", with the role where there is one."""
    products = (NOTEBOOK,) if any("\u4e00" <= character <= "\u9fff" for character in sentence) else (LAPTOP, EARBUDS)
    return [f"{f.kind} {f.text}" + (f" [{f.role}]" if f.role else "") for f in findings(sentence, *products)]


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "**[1]** is $499 (down $60 from $559; $70 below your limit).",
            ["price $499", "saving $60", "price $559 [list_price]", "price_difference $70 [limit]"],
        ),
        ("At $599, [2] costs $100 more than [1].", ["price $599", "price_difference $100"]),
        ("It costs 499 dollars, or 459 US dollars.", ["price 499 dollars", "price 459 US dollars"]),
        ("A $50 saving.", ["saving $50"]),
        ("Prices run from $359 to $949.", ["price $359 [from]", "price $949 [to]"]),
        ("Your $500 budget covers it.", ["price $500 [limit]"]),
        ("Or 12 payments of $40 per month.", ["price $40 [instalment]"]),
        ("It starts at $499.", ["price $499 [option]"]),
        ("It's 20% off.", ["discount 20% off"]),
        ("首选 [1]，¥4,299（原价 ¥4,799，现省 ¥500）。", ["price ¥4,299", "price ¥4,799 [list_price]", "saving ¥500"]),
        ("[2] 比 [1] 贵 800 元，卖 5099元。", ["price_difference 800 元", "price 5099元"]),
        ("售价三千块，打八五折，预算 5000 元以内。", ["price 三千块", "discount 八五折", "price 5000 元 [limit]"]),
    ],
)
def test_money_and_what_it_is(sentence: str, claims: list[str]) -> None:
    assert found(sentence) == claims


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("It scores 4.5 of 5 from 318 ratings.", ["rating 4.5 of 5", "review_count 318 ratings"]),
        ("Rated 4.5, or 9/10 elsewhere.", ["rating 4.5", "rating 9/10"]),
        ("Over 1,000 reviews rate it 4.6/5.", ["review_count 1,000 reviews", "rating 4.6/5"]),
        ("With 4.4 stars it is liked.", ["rating 4.4 stars"]),
        ("A buyer who gave 2 of 5 says: “It lasted 3 hours at $20”.", ["rating 2 of 5 [review]"]),
        ("4,206 条评价平均 4.7 分。", ["review_count 4,206 条评价", "rating 4.7 分"]),
        ("评分4.5分（满分5分），来自 1.2万条评价。", ["rating 4.5分（满分5分）", "review_count 1.2万条评价"]),
    ],
)
def test_ratings(sentence: str, claims: list[str]) -> None:
    assert found(sentence) == claims


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Only 3 left in stock.", ["stock Only 3 left in stock"]),
        ("It is not in stock but available for pre-order.", ["stock not in stock", "stock available for pre-order"]),
        ("Ships in 2–5 days.", ["shipping 2 [from]", "shipping 5 days [to]"]),
        ("Delivery within 5 business days.", ["shipping 5 business days"]),
        ("Free shipping over $49.", ["shipping $49 [free_over]"]),
        ("30-day returns and a 2-year warranty.", ["returns 30-day", "warranty 2-year"]),
        (
            "7 天无理由退货，2 年质保，48 小时内发货，满 99 元包邮。",
            [
                "returns 7 天 [any_reason]",
                "warranty 2 年",
                "shipping 48 小时 [dispatch]",
                "shipping 99 元 [free_over]",
            ],
        ),
        (
            "现货充足，仅剩 3 件，1–4 天送达。",
            ["stock 现货", "stock 仅剩 3 件", "shipping 1 [from]", "shipping 4 天 [to]"],
        ),
    ],
)
def test_stock_and_the_shops_terms(sentence: str, claims: list[str]) -> None:
    assert found(sentence) == claims


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("with 16 GB of RAM and a 512 GB SSD", ["ram 16 GB", "storage 512 GB"]),
        ("RAM 16 GB, storage 512 GB", ["ram 16 GB", "storage 512 GB"]),
        ("16GB/512GB", ["ram 16GB", "storage 512GB"]),
        ("内存 16 GB 硬盘 512 GB", ["ram 16 GB", "storage 512 GB"]),
        ("16 GB 内存 512 GB 硬盘", ["ram 16 GB", "storage 512 GB"]),
        ("The battery lasts up to 13 hours.", ["battery_life 13 hours"]),
        ("28 h with the case", ["battery_life_total 28 h"]),
        ("It charges in 2 hours.", ["charging_time 2 hours"]),
        ("weighs just 1.2 kg", ["weight 1.2 kg"]),
        ("a 120 Hz display", ["refresh_rate 120 Hz"]),
        ("shoots 4K video", ["video 4K"]),
        ("续航长达 13 小时，重量只有 1.24 公斤", ["battery_life 13 小时", "weight 1.24 公斤"]),
        ("Memory slots: 2", ["memory_slots 2"]),
        ("an impedance of 80 ohm", ["impedance 80"]),
        ("It has two memory slots.", ["memory_slots two memory slots"]),
        ("键数 87", ["键数 87"]),
        ("16 GB, 1.2 kg", [" 16 GB", " 1.2 kg"]),
    ],
)
def test_quantities_and_the_attribute_that_the_words_name(sentence: str, claims: list[str]) -> None:
    products = (NOTEBOOK,) if "键" in sentence else (LAPTOP, EARBUDS)
    assert [f"{f.key} {f.text}" for f in findings(sentence, *products)] == claims


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("It has a touchscreen.", ["touchscreen yes"]),
        ("It has no touchscreen.", ["touchscreen no"]),
        ("It lacks a backlit keyboard.", ["backlit_keyboard no"]),
        ("It is not waterproof.", ["waterproof no"]),
        ("Neither a touchscreen nor a number pad.", ["touchscreen no", "number_pad no"]),
        ("Touchscreen: no", ["touchscreen no"]),
        ("不带触摸屏，支持快充。", ["touchscreen no", "fast_charging yes"]),
        ("没有风扇", ["风扇 no"]),
        ("A stylus is optional.", []),
        ("A Bluetooth speaker.", []),
    ],
)
def test_features_and_whether_they_are_denied(sentence: str, claims: list[str]) -> None:
    products = (NOTEBOOK,) if "风" in sentence else (LAPTOP,)
    assert [f"{f.key} {'yes' if f.value else 'no'}" for f in findings(sentence, *products)] == claims


@pytest.mark.parametrize(
    "sentence",
    [
        "Here are the top 3 picks of 2024.",
        "Two of these fit.",
        "If you need 32 GB of RAM, look elsewhere.",
        "You may want 20 hours of battery.",
        "Do you need 20 hours of battery?",
        "It gets you through an 8-hour workday.",
        "A 2-in-1 design.",
        "It may go out of stock soon.",
        "[1] [2]",
        "",
        "这三款里有两款很好。",
        "如果你需要 32GB 内存，可以看看别的。",
        "你需要 20 小时续航吗？",
        "配了两块屏幕",
    ],
)
def test_what_states_nothing_of_a_product_is_no_claim(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("It weighs about 1.2 kg.", "about"),
        ("It lasts over 10 h.", "above"),
        ("It lasts at least 10 h.", "at_least"),
        ("It lasts up to 10 h.", "at_most"),
        ("It weighs under 2 kg.", "below"),
        ("No noise above 31 dB.", "at_most"),
        ("重约 1.2 公斤", "about"),
        ("不到 1.3 公斤", "below"),
        ("超过 4000 条评价", "above"),
        ("3000多元", "above"),
        ("It was cut from 16 GB.", "exactly"),
    ],
)
def test_how_a_number_is_said(sentence: str, bound: str) -> None:
    (finding,) = findings(sentence, LAPTOP)
    assert finding.bound == bound


def test_a_difference_carries_its_direction() -> None:
    values = [findings(f"It is $50 {word} than [2].")[0].value for word in ("more", "less", "cheaper", "dearer")]
    assert values == [Decimal(50), Decimal(-50), Decimal(-50), Decimal(50)]


_ENGLISH = '$499|16 GB|RAM|4.5/5|318 reviews|20% off|[1]|**|no|touchscreen|2 years|in stock|over|1.2kg|“|"|\n'
_CHINESE = "¥500|贵|打 8 折|续航|13 小时|有货|7 天|退货|不支持|快充|，|。"
_PIECES = st.lists(st.sampled_from(f"{_ENGLISH}|{_CHINESE}".split("|")), max_size=14)


@given(_PIECES.map(" ".join) | st.text(max_size=60))
@example("½ ٣ GB ¥ 万万 %")
def test_findings_stand_in_order_apart_and_are_the_sentences_own_text(sentence: str) -> None:
    end = 0
    for finding in find_values(sentence, evidence_for(LAPTOP, NOTEBOOK)):
        assert end <= finding.start < finding.end
        assert sentence[finding.start : finding.end] == finding.text
        assert finding.kind is not Kind.SUPERLATIVE
        end = finding.end


@pytest.mark.parametrize(
    "text", ["Memory slots: 2, RAM: 16 GB", "1,2,3 reviews", "12,34 in stock", "rated by 9,9 buyers"]
)
def test_commas_wherever_a_model_puts_them_end_no_answer(text: str) -> None:
    assert all(finding.text for finding in findings(text))
