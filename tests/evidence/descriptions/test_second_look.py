"""Questions that no rule knows: answered by the sentence or the field that tells of the same things in other words."""

import pytest

from shopcli.evidence.answer import Given
from tests.evidence.conftest import Ask

TOLD_IN_OTHER_WORDS = [
    ("does the aero 13 come with anything to hook it up to a tv?", "an HDMI adapter in the box"),
    ("How far away can I put the sub of the Bar 500?", "within ten meters"),
    ("What kind of batteries does the Drift mouse take?", "a single AA cell"),
    ("snap 5k power bank: does it cover the phone's camera?", "leaves the camera clear"),
    ("S14摔了管保吗", "意外跌落保"),
    ("云岭 Tab 13 Pro 送笔吗", "手写笔一支"),
    ("B14不小心泼了水要紧吗？", "防泼溅"),
]


@pytest.mark.parametrize(("question", "told"), TOLD_IN_OTHER_WORDS)
def test_a_sentence_that_tells_it_in_other_words_answers(ask: Ask, question: str, told: str) -> None:
    answered = ask(question)
    assert answered.answerable
    assert told in answered.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("can i watch dvds on the lark 17", "DVD writer"),
        ("pebble 11 - does it have a fan in it", "Fanless"),
        ("S2能插相机上用吗", "相机"),
    ],
)
def test_so_does_a_field_whose_name_the_question_does_not_say(ask: Ask, question: str, told: str) -> None:
    assert told in ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "How long does the Tide 7 take to charge?",  # It tells how long it lasts.
        "how many dimming zones does the Vista 4K have",
        "does the aero 14 have a privacy screen",
        "Air 14 的键帽多厚",
        "who makes the hinge of the aero 14",
    ],
)
def test_what_shares_a_word_and_tells_something_else_is_no_answer(ask: Ask, question: str) -> None:
    assert not ask(question).answerable


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Can I work the Rugged X2 with gloves on?", "Yes, "),
        ("do the glow bulbs work on a dimmer?", "No, "),
        ("the slate 11 - does it come with a pen?", "No, "),
        ("驰电65w的充电头配线吗", "不，"),
    ],
)
def test_a_plain_sentence_decides_a_yes_or_no(ask: Ask, question: str, first: str) -> None:
    assert ask(question).text.startswith(first)


def test_a_sentence_that_takes_something_back_decides_nothing(ask: Ask) -> None:
    answered = ask("Tab8拿来玩大型游戏行不行")
    assert "闪退" in answered.text
    assert not answered.text.startswith(("是", "不"))


def test_a_condition_that_the_description_states_stands_in_place_of_a_plain_yes(ask: Ask) -> None:
    assert "触控只在接电脑时有效" in ask("p156接手机能用触摸吗").text
    assert ask("p156是触摸屏吗").text.startswith("是")


def test_a_name_that_the_field_does_not_have_brings_its_sentence(ask: Ask) -> None:
    assert "支持 eSIM" in ask("B13 5G那台用的什么SIM卡，能用eSIM不").text


def test_a_question_in_traditional_characters_is_read(ask: Ask) -> None:
    assert ask("S14的電池續航多久").text == ask("S14的电池续航多久").text


def test_nothing_is_found_for_a_product_without_texts(ask: Ask) -> None:
    assert not ask("does it survive a lightning strike?", given=Given()).answerable
