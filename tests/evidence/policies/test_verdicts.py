"""Yes and no from the words of a rule, and where they leave it open."""

from datetime import date

import pytest

from shopcli.evidence.policies.choice import wanted
from shopcli.evidence.policies.opening_hours import has_channel, is_open
from shopcli.evidence.policies.verdicts import opened_with, verdict
from shopcli.evidence.products.mentions import Meant
from shopcli.evidence.questions.question import Asked
from shopcli.query.reading import language_of

ENGLISH = [
    "Real staff answer chat and phone from Monday to Saturday, and email within one business day.",
    "9 a.m. – 6 p.m.",
]
CHINESE = ["在线客服每天 9:00–22:00，电话客服工作日 9:00–18:00。"]


def asked(text: str) -> Asked:
    return Asked(text, text.lower(), text.lower(), language_of(text), Meant(), date(2026, 11, 22))


def decided(question: str, rule: str) -> bool | None:
    return verdict(asked(question), wanted(question.lower(), None), [rule])


@pytest.mark.parametrize(
    ("question", "rule", "says"),
    [
        # What it costs, and who pays.
        ("Do I have to pay the postage if it is faulty?", "Faulty goods travel back at our expense.", False),
        ("Is return shipping free?", "Returns cost $6.99 for the prepaid label.", False),
        ("Is there any interest on instalments?", "From $200 you may split the total, without interest.", False),
        ("坏的退回去要我出运费吗", "质量问题来回运费都算我们的。", False),
        ("摔坏了免费修吗", "摔碰属于人为损坏，可付费维修。", False),
        # What it allows.
        ("Does it go for marketplace sellers?", "Marketplaces and clearance excepted.", False),
        ("Can I cancel a pre-order?", "You can cancel a pre-order free of charge until then.", True),
        ("秒杀价可以价保吗", "限时秒杀不在价保范围内。", False),
        ("Are pre-orders excluded?", "Pre-orders and renewed machines are excluded.", True),
        ("Can I send back a keyboard?", "You can send anything back within 30 days, opened or not.", True),
        ("激活了的手机能退吗", "手机激活后不适用无理由退货。", False),
        # From what amount, until when, where.
        ("Can I pay a $150 order in instalments?", "From $200 you may split the total into 4 payments.", False),
        ("free delivery under $60?", "Delivery is free once the basket reaches $49.", True),
        ("四千块能货到付款吗", "货到付款限单笔 3000 元以内。", False),
        ("I ordered at 5 pm, does it ship today?", "Orders placed before 2 p.m. leave the same day.", False),
        ("bought it 3 weeks ago, do I get the difference?", "If we lower a price within 14 days, we refund it.", False),
        ("do you ship to Alaska?", "Ships within the contiguous US.", False),
        # What leaves it open.
        ("How long do I have?", "You can send anything back within 30 days.", None),
        ("Do you ship?", "No, we do not.", None),
        ("手机能退吗", "手机激活后不适用无理由退货。", None),
        ("Can a llama sign for it?", "You can cancel free of charge.", None),
    ],
)
def test_a_rule_decides_by_its_own_words(question: str, rule: str, says: bool | None) -> None:
    assert decided(question, rule) is says


@pytest.mark.parametrize(
    ("question", "lines", "says"),
    [
        ("are you there on sundays?", ENGLISH, False),
        ("phone on friday at 5 pm?", ENGLISH, True),
        ("is anyone there at 8 pm?", ENGLISH, False),
        ("open at weekends?", ENGLISH, None),
        ("电话客服周日上班吗", CHINESE, False),
        ("在线客服周日在吗", CHINESE, True),
    ],
)
def test_opening_hours_decide(question: str, lines: list[str], says: bool | None) -> None:
    assert is_open(question, lines) is says


def test_a_channel_is_one_of_the_shops() -> None:
    assert has_channel("can i email you", ["chat", "email"]) is True
    assert has_channel("are you on whatsapp?", ["chat", "email"]) is False
    assert has_channel("can i reach you", ["chat", "email"]) is None


@pytest.mark.parametrize(
    ("question", "says", "opened"),
    [
        ("Is it free?", False, "No. A rule."),
        ("能退吗", True, "可以，A rule."),
        ("要运费吗", False, "不用，A rule."),
        ("会收钱吗", None, "A rule."),
    ],
)
def test_an_answer_opens_as_the_question_asks(question: str, says: bool | None, opened: str) -> None:
    assert opened_with(says, "A rule.", asked(question)) == opened


def test_a_rule_that_tells_kinds_of_what_is_asked_apart_is_no_plain_no() -> None:
    rule = "入耳式耳机拆封后不支持无理由退货。头戴式耳机可以在 7 天内退。"
    assert decided("耳机可以七天无理由退货吗", rule) is None
    assert decided("耳机可以七天无理由退货吗", "耳机不支持无理由退货。") is False
