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
FELT = [
    ("does the palm rest of the forge 14 get toasty", "Palm rest gets toasty"),
    ("will the tempo full annoy my coworkers", "asked by three colleagues"),
    ("does the Desk 24 wobble?", "Wobbles when I type hard"),
    ("My desk gets bumped a lot. Does the Desk 24 shake?", "Wobbles when I type hard"),
    ("is the pebble 11 sluggish", "begins to wheeze"),
    ("would a toddler break the leaf kids 8", "bounced"),
    ("how good is the Drift 100 on calls", "in a bucket"),
    ("bloatware on the N30?", "eleven apps"),
    ("云岭 S14 用久了烫不烫手", "键盘上方烫手"),
    ("K75 铝坨坨会吵到同事吗", "太吵被同事说了"),
    ("越野鹿 B1 睡眠监测准不准", "算成睡着了"),
    ("手小的人握得住白鹭 MV1 吗", "手小握不住"),
]
OF_FIELDS_AND_FELT = [
    ("does the halo ring scratch when I lift weights", "scratched it in a week"),
    ("Pro 14 的实际续航有宣传的那么久吗", "只有 6 个小时出头"),
]
RECORDS = [
    ("how many people rated the Drift 300?", "5,120 customers"),
    ("average score of the Noir 65", "4.8 of 5"),
    ("what is the latest review of the Lark 14 Plus", "is of 2026-10-22: “Hinge started to creak"),
    ("what does the oldest review of the Lark 14 Plus say", "is of 2026-02-19"),
    ("are the reviews of the Leaf 10 from real buyers?", "2 of the 3 written reviews"),
    ("are all reviews of the Aero 14 verified", "Yes, all 3 written reviews"),
    ("how many one star reviews does the Strand USB-C cable have", "1 gave 1 of 5 stars"),
    ("how many five-star reviews does the Pebble 11 have", "0 gave 5 of 5 stars"),
    ("why did someone give the Orbit Lite three stars", "mystery distance"),
    ("白鹭 Air 1 有多少人评分", "11,208 人评分"),
    ("云岭 Air 15 的评价都是买过的人写的吗", "3 条文字评价里有 2 条标为已验证购买"),
    ("Flip 14 OLED 最近一条评论写了什么", "最新一条写于 2026-04-02"),
    ("星渡 N7 有几个五星", "有 1 条给了 5 星"),
]
OVERALL = [
    ("is the Aero 14 worth the money?", "That is for you to judge. Of 3 written reviews"),
    ("is the Spark 15 worth it?", "That is for you to judge."),
    ("Air 14 值得买吗", "值不值要看个人。"),
    ("白鹭 HB20 怎么样", "评分是 4.2"),
    ("Are people satisfied with the N20 Lite?", "rated 3.9 of 5"),
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
    "do owners mention the on-screen menu of the Studio 32U being confusing",
    "do owners of the Quillon Orb say anything about the paint wearing off",
    "有没有人说 X Mini 电池鼓包",
    "does the Hush 2 get worse after ten thousand charges",
]
UNASKED = [
    "how many decibels is the fan of the Pulse 15",
    "which microphone does the Drift 100 have",
    "Should I buy the Aero 14?",
]


@pytest.mark.parametrize(("question", "quote"), SPEAKING)
def test_reviews_are_found_by_what_they_mean(ask: Ask, question: str, quote: str) -> None:
    answered = ask(question)
    assert quote in answered.text
    assert answered.answerable
    assert answered.evidence[0].source == "review"


@pytest.mark.parametrize(("question", "quote"), FELT)
def test_what_is_felt_in_use_is_asked_of_reviews_without_their_name(ask: Ask, question: str, quote: str) -> None:
    answered = ask(question)
    assert quote in answered.text
    assert any(cited.source == "review" for cited in answered.evidence)


@pytest.mark.parametrize(("question", "quote"), OF_FIELDS_AND_FELT)
def test_a_field_of_the_same_word_does_not_keep_reviews_from_answering(ask: Ask, question: str, quote: str) -> None:
    assert quote in ask(question).text


@pytest.mark.parametrize(("question", "says"), RECORDS)
def test_what_is_known_of_the_reviews_themselves_is_told(ask: Ask, question: str, says: str) -> None:
    answered = ask(question)
    assert says in answered.text
    assert answered.answerable
    assert answered.evidence


@pytest.mark.parametrize(("question", "says"), OVERALL)
def test_of_the_whole_customers_are_told_and_not_judged_for(ask: Ask, question: str, says: str) -> None:
    answered = ask(question)
    assert says in answered.text
    assert answered.evidence


@pytest.mark.parametrize("question", UNASKED)
def test_numbers_parts_and_advice_are_no_matter_of_reviews(ask: Ask, question: str) -> None:
    assert all(cited.source != "review" for cited in ask(question).evidence) or not ask(question).answerable


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
