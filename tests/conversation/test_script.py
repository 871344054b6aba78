"""Two whole conversations without a model: what each turn is read as, what it is told to change, and what it shows.

Each row is (what is said, the move, what changed, the limits so far). What is shown fits the limits that the script
states, which an oracle of its own reads from the catalog's raw file.
"""

from dataclasses import replace
from typing import NamedTuple

import pytest

from bench.oracle import demo
from shopcli.conversation.conversation import Conversation
from shopcli.conversation.moves import (
    Ask,
    Compare,
    GoBack,
    Move,
    PutIn,
    Recommend,
    Reply,
    ShowBasket,
    TakeOut,
    Why,
)
from shopcli.conversation.read import read
from shopcli.events import Done
from shopcli.exits import ExitCode
from shopcli.index.index import Index
from tests.conversation.held import LAPTOPS, Limits, complaints
from tests.conversation.talking import Desk, say, told


class Row(NamedTuple):
    said: str
    move: type[Move]
    changes: tuple[str, ...] = ()
    limits: Limits | None = None
    """None where no products are looked for."""


LAPTOP = Limits(LAPTOPS, below="1200")
CHEAPER = replace(LAPTOP, below="1099")
LIGHTER = replace(CHEAPER, not_brand="Velmora", lighter_than="nv-campus-14")
DEARER = replace(LIGHTER, below="", at_most="1500")
MOUSE = Limits(("Mice",))
PHONE = Limits(("Smartphones",), below="800")

ENGLISH = (
    Row("light laptop under $1,200", Recommend, (), LAPTOP),
    Row("cheaper", Recommend, ("under $1,099",), CHEAPER),
    Row("the same but in black", Recommend, ("black",), replace(CHEAPER, colour="black")),
    Row("any colour", Recommend, ("no longer: black",), CHEAPER),
    Row("not Velmora", Recommend, ("not Velmora",), replace(CHEAPER, not_brand="Velmora")),
    Row("lighter than the second one", Recommend, ("weight under 1.39 kg",), LIGHTER),
    Row("up to 1500 is fine", Recommend, ("at most $1,500",), DEARER),
    Row("compare 1 and 3", Compare),
    Row("does the first one have HDMI?", Ask),
    Row("how long is the warranty?", Ask),
    Row(
        "show me others",
        Recommend,
        ("others than the 9 shown before",),
        replace(DEARER, without=("nv-aero-13", "nv-aero-14", "nv-campus-11")),
    ),
    Row("why not the Aero 15?", Why),
    Row("add 2 to the basket", PutIn, ("added: Nortavo Aero 15 Laptop (2027)",)),
    Row(
        "and a mouse for it",
        Recommend,
        ("new: mouse", "to go with Nortavo Aero 15 Laptop (2027)"),
        replace(MOUSE, top=1),
    ),
    Row("under 60", Recommend, ("under $60",), replace(MOUSE, below="60", top=1)),
    Row(
        "not the first one",
        Recommend,
        ("not Quillon Drift Wireless Mouse",),
        replace(MOUSE, below="60", top=1, without=("ql-drift",)),
    ),
    Row("only 2", Recommend, ("at most 2",), replace(MOUSE, below="60", top=2, without=("ql-drift",))),
    Row("add the first one to the basket", PutIn, ("added: Quillon Drift Mini Travel Mouse",)),
    Row("what's in my basket?", ShowBasket),
    Row("remove the mouse", TakeOut, ("removed: Quillon Drift Mini Travel Mouse",)),
    Row("go back", GoBack, ("the basket is as it was",)),
    Row("I need a phone under 800", Recommend, ("new: phone",), PHONE),
    Row(
        "at least 256 GB of storage",
        Recommend,
        ("storage at least 256 GB",),
        replace(PHONE, at_least={"storage": 256}),
    ),
    Row(
        "bigger screen than the second",
        Recommend,
        ("screen size over 6.3 in",),
        replace(PHONE, at_least={"storage": 256}, screen_over="vm-v9"),
    ),
    Row(
        "forget the budget",
        Recommend,
        ("no longer: under $800",),
        replace(PHONE, below="", at_least={"storage": 256}, screen_over="vm-v9"),
    ),
    Row("the seventh", Reply),
    Row("checkout", ShowBasket),
    Row("thanks", Reply),
)

NOTEBOOK = Limits(("笔记本电脑",), at_most="6000")
CHEAP = replace(NOTEBOOK, at_most="", below="5499")
LIGHT = replace(CHEAP, lighter_than="yl-air14-open")
RAISED = replace(LIGHT, below="", at_most="8000")
HAN_MOUSE = Limits(("鼠标",))
HAN_PHONE = Limits(("智能手机",), at_most="3000")

CHINESE = (
    Row("想买一台轻薄的笔记本电脑，预算6000", Recommend, (), NOTEBOOK),
    Row("便宜点", Recommend, ("价格低于 ¥5,499",), CHEAP),
    Row("换成黑色", Recommend, ("黑色",), replace(CHEAP, colour="black")),
    Row("颜色无所谓", Recommend, ("不再要求：黑色",), CHEAP),
    Row("比第二个轻", Recommend, ("重量低于 1.26 kg",), LIGHT),
    Row("屏幕大一点", Recommend, ("屏幕尺寸高于 14 英寸",), replace(LIGHT, screen_over="yl-air14")),
    Row("返回", GoBack, ("回到：笔记本电脑，价格低于 ¥5,499，重量低于 1.26 kg，轻薄",), LIGHT),
    Row("预算加到八千", Recommend, ("价格不超过 ¥8,000",), RAISED),
    Row("对比第一个和第三个", Compare),
    Row("第一个有HDMI吗？", Ask),
    Row("多久发货？", Ask),
    Row("内存要32G", Recommend, ("内存不低于 32 GB",), replace(RAISED, at_least={"ram": 32})),
    Row("内存无所谓", Recommend, ("不再要求：内存不低于 32 GB",), RAISED),
    Row("把第一个加入购物车", PutIn, ("已加入：云岭 Air 13",)),
    Row("给它配个鼠标", Recommend, ("新的需求：鼠标", "搭配：云岭 Air 13"), replace(HAN_MOUSE, top=1)),
    Row("四百以内", Recommend, ("价格不超过 ¥400",), replace(HAN_MOUSE, at_most="400", top=1)),
    Row("不要白鹭的", Recommend, ("不要 白鹭",), replace(HAN_MOUSE, at_most="400", not_brand="白鹭", top=1)),
    Row("不限品牌", Recommend, ("不再要求：不要 白鹭",), replace(HAN_MOUSE, at_most="400", top=1)),
    Row("只要有货的", Recommend, ("有现货",), replace(HAN_MOUSE, at_most="400", in_stock=True, top=1)),
    Row("只看2款", Recommend, ("最多2款",), replace(HAN_MOUSE, at_most="400", in_stock=True, top=1)),
    Row("加一个第二个", PutIn, ("已加入：白鹭 M10 静音无线鼠标 双模",)),
    Row("购物车里有什么", ShowBasket),
    Row("删掉鼠标", TakeOut, ("已移除：白鹭 M10 静音无线鼠标 双模",)),
    Row("撤销", GoBack, ("购物车恢复原样",)),
    Row("我想买手机，三千以内", Recommend, ("新的需求：手机",), HAN_PHONE),
    Row("还有别的吗", Recommend, ("前面3款以外的",), replace(HAN_PHONE, without=("xd-n7", "xd-n9", "xd-n7-turbo"))),
    Row("为什么不推荐第二个", Why),
    Row("第七个", Reply),
    Row("结账", ShowBasket),
    Row("谢谢", Reply),
)


@pytest.fixture
def english_talk(english: Index) -> Conversation:
    return Conversation(Desk(english), asks_back=False)


@pytest.fixture
def chinese_talk(chinese: Index) -> Conversation:
    return Conversation(Desk(chinese), asks_back=False)


def played(conversation: Conversation, rows: tuple[Row, ...], index: Index, catalog: str) -> list[str]:
    """What does not go as the script says."""
    offers = demo(catalog)
    wrong: list[str] = []
    for row in rows:
        move = read(row.said, conversation.state, index)
        if type(move) is not row.move:
            wrong.append(f"{row.said!r} is read as {move}")
        events = say(conversation, row.said)
        if not isinstance(events[-1], Done):
            wrong.append(f"{row.said!r} ends with {events[-1]}")
        if told(events) != row.changes:
            wrong.append(f"{row.said!r} tells {told(events)}")
        if row.limits:
            found = complaints(conversation.state.shown if Done(ExitCode.OK) in events else (), row.limits, offers)
            wrong += [f"{row.said!r} shows {complaint}" for complaint in found]
    return wrong


def test_an_english_conversation(english_talk: Conversation, english: Index) -> None:
    assert played(english_talk, ENGLISH, english, "electronics.yaml") == []
    assert len(english_talk.turns) == len(ENGLISH) and english_talk.usage is None
    assert [line.item.product for line in english_talk.state.basket] == ["nv-aero-15", "ql-drift-mini"]


def test_a_chinese_conversation(chinese_talk: Conversation, chinese: Index) -> None:
    assert played(chinese_talk, CHINESE, chinese, "electronics.zh.json") == []
    assert [line.item.product for line in chinese_talk.state.basket] == ["yl-air13", "bl-m10"]
