"""Questions about a product that is itself to be found: "how heavy is your most expensive tablet?"."""

import pytest

from tests.evidence.conftest import Ask


@pytest.mark.parametrize(
    ("question", "product", "answer"),
    [
        ("what's the battery life of your cheapest laptop?", "Velmora Pebble 11", "9 h"),
        ("Does your cheapest laptop have a backlit keyboard?", "Velmora Pebble 11", "no backlit keyboard"),
        ("How heavy is the most expensive tablet?", "Nortavo Slate 13 Pro", "0.62 kg"),
        ("how much does the lightest laptop cost", "Nortavo Aero 13", "$1,299"),
        ("is the cheapest monitor in stock?", "Lumivo Desk 24", "Yes"),
        ("最便宜的笔记本电池能用多久？", "云岭 E14 青春版", "9 小时"),
        ("评分最高的耳机支持降噪吗", "听澜 O-1", "不支持主动降噪"),
        ("最便宜的手机有哪些颜色", "星渡 易2", "蓝色"),
    ],
)
def test_the_product_is_found_first_and_then_asked_of(ask: Ask, question: str, product: str, answer: str) -> None:
    answered = ask(question)
    assert answered.answerable
    assert product in answered.text and answer in answered.text
    assert product in answered.evidence[0].place, "which product it is has evidence of its own"


@pytest.mark.parametrize(
    "question",
    [
        "what is the cheapest laptop?",
        "what is the cheapest laptop with a backlit keyboard",
        "I travel a lot - what's the lightest hub you've got?",
        "最便宜的笔记本是哪款",
        "最便宜的手机是那款",
        "最便宜的手机推荐哪个",
    ],
)
def test_what_only_asks_which_it_is_is_answered_once(ask: Ask, question: str) -> None:
    answered = ask(question)
    named = answered.products[0].title
    assert answered.text.count(named.split("（")[0][:10]) == 1


def test_what_the_first_does_not_say_is_said(ask: Ask) -> None:
    answered = ask("can the second cheapest laptop be upgraded to 32GB?")
    assert not answered.answerable
    assert "Velmora Pebble 14" in answered.text
