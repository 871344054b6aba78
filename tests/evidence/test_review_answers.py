"""What customers say, by other words than they say it with."""

import pytest

from tests.evidence.conftest import Ask

SPEAKING = [
    ("any complaints about heat on the forge 14", "Palm rest gets toasty"),
    ("what do owners say about subway noise with the linnet pro", "The subway became a rumor"),
    ("what do users say about comfort on the Pivot", "They pinch my glasses"),
    ("does anyone say the N30 has bloatware", "eleven apps"),
    ("what do parents think about the leaf kids 8", "My five-year-old guessed the PIN"),
    ("Do reviewers like the telephoto on the Velmora V9?", "earns its place at every school concert"),
    ("听澜 T1 降噪在地铁上怎么样", "一千多降噪还不如三百的"),
    ("越野鹿 B2 Pro 定位准不准，用户怎么说", "高楼之间定位飘到河里去"),
    ("星渡 Buds 3 Pro 戴着舒服吗 大家怎么说", "戴两小时耳道发胀"),
    ("云岭 Tab 8 充电慢吗，买家有反馈吗", "充满要三个多小时"),
    ("买过buds3的人说打电话清楚吗", "骑车打电话"),
]
BY_STARS = [
    ("what do the low ratings of the Aero 14 say", "1 of 3 written reviews", "nine hours"),
    ("How many reviewers complain about the Hush 2?", "1 of 3 written reviews", "windy platforms"),
    ("worst review of the Drift 100", "1 of 2 written reviews", "in a bucket"),
    ("光屿 D24 的差评说什么", "2 条文字评价里有 1 条给了三星或更低", "默认偏蓝"),
]
UNSPOKEN = [
    "do people say the Aero 14 explodes",
    "do people complain about the hinge of the Slate 11?",
    "有没有人说 Air 14 键盘有异味",
]


@pytest.mark.parametrize(("question", "quote"), SPEAKING)
def test_reviews_are_found_by_what_they_mean(ask: Ask, question: str, quote: str) -> None:
    answered = ask(question)
    assert quote in answered.text
    assert answered.answerable
    assert answered.evidence[0].source == "review"


@pytest.mark.parametrize(("question", "share", "quote"), BY_STARS)
def test_complaints_about_nothing_certain_are_those_of_few_stars(
    ask: Ask, question: str, share: str, quote: str
) -> None:
    answered = ask(question)
    assert share in answered.text
    assert quote in answered.text


@pytest.mark.parametrize("question", UNSPOKEN)
def test_what_no_review_speaks_of_is_not_said(ask: Ask, question: str) -> None:
    assert not ask(question).answerable


def test_both_sides_are_quoted(ask: Ask) -> None:
    text = ask("how do people like the sound of the meridale open").text
    assert "(5 of 5)" in text
    assert "(3 of 5)" in text
    assert text.startswith("2 of 3 written reviews")


def test_customers_who_only_act_are_no_reviewers(ask: Ask) -> None:
    assert "while the seal on the ear tips is intact" in ask("Can customers return the Linnet Pro?").text


def test_a_number_that_is_stated_goes_before_opinions(ask: Ask) -> None:
    assert ask("how is the battery life of the Aero 14").evidence[0].source == "attribute"
