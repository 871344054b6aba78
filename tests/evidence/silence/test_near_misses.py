"""What is near an answer is none: questions that tempt to tell something else, and near twins that are answered."""

from datetime import date

import pytest

from shopcli.evidence.descriptions.demanded import lacks_accessory, lacks_demanded
from shopcli.evidence.policies.other_goods import unsold_good
from shopcli.evidence.questions.question import read_question
from shopcli.index.index import Index
from tests.evidence.conftest import TODAY, Ask

SERVICES = [
    ("would you take my old phone in part exchange", "says nothing of trade-in"),
    ("can the driver leave it with a neighbor", "delivery to a neighbor, a locker or a safe place"),
    ("can I get the invoice in Spanish", "service in other languages"),
    ("is there parking at the store", "parking and facilities"),
    ("能让顺丰送吗", "快递公司"),
    ("发票能开英文的吗", "其他语言的服务"),
    ("路由器有师傅上门装吗", "安装服务"),
]

OF_PRODUCTS = [
    ("spare ear cushions for the Hush 2?", "sold on their own"),
    ("what was the price of the Aero 14 last Christmas", "not earlier ones"),
    ("how much to clean the fan of the Forge 16", "not what work on it"),
    ("max ram the Lark 15 will take?", "not the most ram that it takes"),
    ("how many of the N50 have been pre-ordered already?", "how many are sold, returned or repaired"),
    ("Buds 3 单买一只多少钱", "能否单独购买"),
    ("Air 14 上个月多少钱", "没有以前的价格"),
    ("Fold 2 换屏多少钱", "没有维修、更换或另配部件的价格"),
    ("G16 最高支持几个外接显示器", "没有注明最多支持多少外接显示器"),
]

ANSWERED_ALL_THE_SAME = [
    ("do you have a trade-in for phones", "", False),
    ("can I get a tax invoice for my company", "tax ID", True),
    ("will you swap a monitor with one bright dot", "exchange", True),
    ("E15 内存上限多少", "16 GB", True),
    ("旧手机能以旧换新吗", "在线估价", True),
    ("T55 有壁挂服务吗", "", True),
]


@pytest.mark.parametrize(("question", "says"), [*SERVICES, *OF_PRODUCTS])
def test_it_is_named_what_the_catalog_is_silent_about(ask: Ask, question: str, says: str) -> None:
    answered = ask(question)
    assert not answered.answerable
    assert says in answered.text


@pytest.mark.parametrize(("question", "says", "answerable"), ANSWERED_ALL_THE_SAME)
def test_silence_is_not_deafness(ask: Ask, question: str, says: str, answerable: bool) -> None:
    answered = ask(question)
    assert answered.answerable is answerable
    assert says in answered.text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("how many holes does it need", "It supports VESA mounting (200 x 200 mm)."),
        ("where can I get one", "The strap size is 22 mm."),
        ("它能循环多少次", "电池容量是 5000 mAh。"),
        ("它要打几个孔", "支持壁挂。"),
    ],
)
def test_an_answer_of_another_kind_is_left_out(english: Index, question: str, text: str) -> None:
    assert lacks_demanded(read_question(question, english, TODAY), text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("how many HDMI ports does it have", "The ports: 2 x HDMI 2.0."),
        ("how many hours does it last", "The battery life is 15 h."),
        ("where is the slot", "It is on the left side."),
        ("它有几个接口", "接口：USB-C、HDMI。"),
        ("它能拍多少张照片", "可拍张数是 420 张。"),
    ],
)
def test_an_answer_of_the_kind_stays(english: Index, question: str, text: str) -> None:
    assert not lacks_demanded(read_question(question, english, TODAY), text)


def test_the_stock_of_a_product_is_not_that_of_what_goes_with_it() -> None:
    assert lacks_accessory("it screen protector, got one?", "Yes, it is in stock.")
    assert not lacks_accessory("does it come with a bag", "A bag is included.")
    assert not lacks_accessory("is it in stock", "Yes, it is in stock.")


@pytest.mark.parametrize(
    ("question", "good"), [("do you repair washing machines", "washing machine"), ("is the laptop covered", "")]
)
def test_rules_hold_for_what_is_sold(english: Index, question: str, good: str) -> None:
    assert unsold_good(question, english) == good


def test_payment_in_another_country_is_decided_by_where_the_shop_sends(ask: Ask) -> None:
    answered = ask("可以货到付款到香港吗")
    assert "不发港澳台和海外" in answered.text
    assert not answered.text.startswith("可以")


def test_promotions_of_another_year_are_not_those_of_this_one(ask: Ask) -> None:
    assert not ask("明年双十一打几折").answerable
    assert "年货节" in ask("明年年货节打几折").text
    assert ask("双十一什么时候", today=date(2026, 11, 1)).answerable


def test_the_name_of_a_shop_is_no_product(ask: Ask) -> None:
    assert "Harbor X" not in ask("What happens to my warranty if Harbor & Pine closes down?").text
