"""Questions that ask for several things at once."""

import pytest

from shopcli.evidence.asked_parts import asked_parts
from tests.evidence.conftest import Ask


@pytest.mark.parametrize(
    ("low", "parts"),
    [
        ("how heavy is it and does it have hdmi?", ["how heavy is it", "does it have hdmi"]),
        ("it weight and can you use it with a cord?", ["it weight", "can you use it with a cord"]),
        ("what is the weight and battery life", ["what is the weight", "battery life"]),
        ("它 能插线听吗 续航几小时", ["能插线听吗", "续航几小时"]),
        ("它 重量和续航", ["重量", "续航"]),
    ],
)
def test_each_part_is_asked(low: str, parts: list[str]) -> None:
    assert asked_parts(low, {}) == parts


@pytest.mark.parametrize(
    "low",
    [
        "does it have black and white keys",
        "i'm left handed, would it work for me?",
        "is there a port or do i need a dongle",
        "它 带不带小键盘啊，我做会计的",
    ],
)
def test_what_is_only_told_beside_a_question_is_no_part(low: str) -> None:
    assert asked_parts(low, {}) == []


def test_both_parts_are_answered(ask: Ask) -> None:
    answered = ask("hush studio weight and can you use it with a cord?")
    assert "342 g" in answered.text
    assert "USB-C" in answered.text


def test_a_part_that_the_catalog_does_not_answer_is_said_to_be_missing(ask: Ask) -> None:
    answered = ask("how heavy is the hush studio and what is its sensitivity?")
    assert answered.answerable
    assert "342 g" in answered.text
    assert "does not" in answered.text


def test_the_version_of_one_part_is_meant_in_the_other(ask: Ask) -> None:
    answered = ask("how much is the coral drift mouse, and is it available?")
    assert "$45" in answered.text
    assert "No, the Quillon Drift Wireless Mouse (Coral) is out of stock." in answered.text
