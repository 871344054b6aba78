from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcli.errors import UsageError
from shopcli.query.request import AdviceRequest, Purpose, read_request, with_flags
from tests.query.shop import VOCABULARY, price

BASKETS = {
    # a list, parted as lists are parted
    "laptop, mouse and keyboard": "laptop; mouse; keyboard",
    "I need a laptop and a mouse": "laptop; mouse",
    "laptop + dock + bag for 1500 dollars": "laptop; dock; bag | <=1500",
    "a desk setup under $1200: laptop, monitor, keyboard": "laptop; monitor; keyboard | <1200",
    "I want to buy a phone, a case and a power bank for under $600": "phone; case; power bank | <600",
    "a phone and a case for it under 500": "phone; case | <500",
    "一台笔记本，两个显示器": "笔记本; 2 显示器",
    "两台显示器和一个扩展坞": "2 显示器; 扩展坞",
    "双十一怎么买最划算：手机+耳机，预算5000": "手机; 耳机 | <=5000",
    "三千块以内配一套：键盘、鼠标、显示器": "键盘; 鼠标; 显示器 | <=3000",
    "手机和手机壳 3000以内": "手机; 手机壳 | <=3000",
    "手机、耳机、充电宝，一共2000元以内": "手机; 耳机; 充电宝 | <=2000",
    "笔记本电脑加鼠标，预算6000": "笔记本电脑; 鼠标 | <=6000",
    "我要买手机和手机壳，再加一个充电宝": "手机; 手机壳; 充电宝",
    # quantities
    "3x monitor and 1x dock": "3 monitor; dock",
    "monitor x2, dock": "2 monitor; dock",
    "90 laptops": "90 laptop",
    "耳机*2和充电宝": "2 耳机; 充电宝",
    # a limit of one thing, and one of all
    "two monitors under $300 each": "2 monitor <300",
    "two monitors under $300": "2 monitor | <300",
    "laptop under 800 and a mouse": "laptop <800; mouse",
    "laptop and a mouse under 800": "laptop; mouse | <800",
    "laptop, $800 max; monitor 27 inch under 300; total under 1000": "laptop <=800; monitor <300 27 inch | <1000",
    "a 27 inch monitor under 300, a keyboard and a mouse": "monitor <300 27 inch; keyboard; mouse",
    "laptop and wireless mouse, budget 900, light": "laptop; wireless mouse | <=900",
    "laptop, mouse, budget: 900": "laptop; mouse | <=900",
    "a laptop and a mouse for at most $1,500": "laptop; mouse | <=1500",
    "laptop,mouse,under 12,500": "laptop; mouse | <12500",
    "笔记本和鼠标，预算：5000": "笔记本; 鼠标 | <=5000",
    "a monitor, a keyboard and a webcam, $500 in total": "monitor; keyboard; webcam | <=500",
    "a phone, a case and a power bank for less than $500 in total": "phone; case; power bank | <500",
    "手机和耳机，加起来别超过3000块": "手机; 耳机 | <=3000",
    "手机、耳机和充电宝各要一件，总共不超过3000块": "手机; 耳机; 充电宝 | <=3000",
    "3000块以内帮我凑一套手机、耳机和充电宝": "手机; 耳机; 充电宝 | <=3000",
    "想配一套：手机和耳机，总预算3000块钱": "手机; 耳机 | <=3000",
    "a camera and a lens for travel, budget 1500": "camera; lens | <=1500",
    "a phone and headphones, at most 80.50": "phone; headphones | <=80.5",
    "a phone and a case, 20 dollars": "phone; case | <=20",
    "a phone and headphones, 1.00": "phone; headphones | <=1",
    "键盘2000以内，鼠标500以内": "键盘 <=2000; 鼠标 <=500",
    "三台显示器，每台1500以内": "3 显示器 <=1500",
    "a phone and headphones, budget 0": "phone; headphones | <=0",
    "手机和耳机，预算0": "手机; 耳机 | <=0",
    # what a thing must have stays with it
    "a laptop with 16 GB of RAM and 1 TB SSD and a mouse": "laptop 16 GB of RAM, 1 TB; mouse",
    "laptop 16GB RAM + monitor 27 inch": "laptop 16GB RAM; monitor 27 inch",
    # wholes whose parts nobody says
    "a desk setup": "laptop; monitor; keyboard; mouse (desk setup)",
    "home office for $1500": "laptop; monitor; keyboard; mouse | <=1500 (home office)",
    "a gaming setup for 2000": "gaming laptop; monitor; keyboard; mouse; headphones | <=2000 (gaming setup)",
    "摄影套装": "相机; 镜头; 三脚架 (摄影套装)",
    "帮我配一套办公桌面，预算8000": "笔记本电脑; 显示器; 键盘; 鼠标 | <=8000 (办公桌面)",
    "游戏装备一套，8000以内": "游戏本; 显示器; 键盘; 鼠标; 头戴式耳机 | <=8000 (游戏装备)",
    "which is the best laptop": "laptop",
}

COMPARISONS = {
    "compare the Aero 14 and the Pulse 15 for a student": ("Aero 14", "Pulse 15"),
    "compare Aero 14, Pulse 15 and Ledger 14": ("Aero 14", "Pulse 15", "Ledger 14"),
    "compare nv-aero-14 kt-pulse-15": ("nv-aero-14 kt-pulse-15",),
    "Aero 14 vs Pulse 15": ("Aero 14", "Pulse 15"),
    "which is better, X or Y": ("X", "Y"),
    "what is better, the Aero 14 or the Pulse 15": ("Aero 14", "Pulse 15"),
    "is the Aero 14 or the Pulse 15 better?": ("Aero 14", "Pulse 15"),
    "is the Aero 14 better than the Pulse 15?": ("Aero 14", "Pulse 15"),
    "which one should I buy: Aero 14 or Pulse 15": ("Aero 14", "Pulse 15"),
    "difference between Aero 14 and Aero 16": ("Aero 14", "Aero 16"),
    "Aero 14 or Pulse 15?": ("Aero 14", "Pulse 15"),
    "Aero 14 和 Pulse 15 哪个好": ("Aero 14", "Pulse 15"),
    "Aero 14 还是 Pulse 15": ("Aero 14", "Pulse 15"),
    "Aero 14和Pulse 15对比": ("Aero 14", "Pulse 15"),
    "比较一下 Aero 14 和 Pulse 15": ("Aero 14", "Pulse 15"),
    "Aero 14 跟 Aero 16 有什么区别": ("Aero 14", "Aero 16"),
    "这款和那款哪个好": (),
    # what is wished for is no name
    "compare Aero 14 and Pulse 15, cheap and quiet": ("Aero 14", "Pulse 15"),
    "compare Aero 14, Pulse 15; under $1500": ("Aero 14", "Pulse 15"),
    "对比 Aero 14 和 Aero 16，要轻便": ("Aero 14", "Aero 16"),
    "Travel 16 vs Desk 24": ("Travel 16", "Desk 24"),
}

ABOUT = {
    (Purpose.COMPLEMENTS, "what goes with this camera?"): "camera",
    (Purpose.COMPLEMENTS, "what goes well with the Aero 14"): "aero 14",
    (Purpose.COMPLEMENTS, "accessories for the Pulse 15"): "pulse 15",
    (Purpose.COMPLEMENTS, "what accessories for my tablet"): "tablet",
    (Purpose.COMPLEMENTS, "what should I buy with a new phone?"): "phone",
    (Purpose.COMPLEMENTS, "给笔记本配什么"): "笔记本",
    (Purpose.COMPLEMENTS, "买相机需要什么配件"): "相机",
    (Purpose.GUIDE, "what should I look for in a monitor"): "monitor",
    (Purpose.GUIDE, "what should I look for when buying headphones?"): "headphones",
    (Purpose.GUIDE, "how do I choose a laptop"): "laptop",
    (Purpose.GUIDE, "buying guide for cameras"): "camera",
    (Purpose.GUIDE, "怎么选显示器"): "显示器",
    (Purpose.GUIDE, "买笔记本电脑要注意什么"): "笔记本电脑",
    (Purpose.GUIDE, "选购耳机要看哪些参数"): "耳机",
    (Purpose.DEALS, "any deals on headphones?"): "headphones",
    (Purpose.DEALS, "are there coupons for laptops"): "laptop",
    (Purpose.DEALS, "which promotions apply to the Aero 14"): "aero 14",
    (Purpose.DEALS, "what's on sale right now"): "",
    (Purpose.DEALS, "耳机有什么优惠"): "耳机",
    (Purpose.DEALS, "买手机送什么"): "手机",
    (Purpose.DEALS, "电视打折吗"): "电视",
    (Purpose.DEALS, "现在有哪些优惠"): "",
}

SHORTFALLS = {
    "I'm $12 short of free shipping, what should I add?": Decimal(12),
    "I am 15.50 dollars away from free shipping": Decimal("15.5"),
    "还差30元包邮，凑点什么": Decimal(30),
    "差 20 元包邮，买点什么好": Decimal(20),
    "what to add to reach free shipping": None,
    "凑单推荐": None,
}


def ask(text: str) -> AdviceRequest:
    return read_request(text, VOCABULARY)


def told(request: AdviceRequest) -> str:
    """ "2 monitor <300 27 inch; dock | <=1000 (desk setup)": slots with their limits, the budget, the kit."""
    slots = []
    for slot in request.slots:
        limits = ", ".join(group[0].text for group in slot.need.requirement_groups())
        parts = (str(slot.quantity) if slot.quantity > 1 else "", slot.name, price(slot.need.max_price, "<"), limits)
        slots.append(" ".join(part for part in parts if part))
    budget = price(request.need.max_price, "<")
    return "; ".join(slots) + (f" | {budget}" if budget else "") + (f" ({request.kit})" if request.kit else "")


@pytest.mark.parametrize("text", BASKETS)
def test_a_basket_has_slots_and_a_budget(text: str) -> None:
    request = ask(text)
    assert request.purpose is Purpose.BASKET
    assert told(request) == BASKETS[text]


@pytest.mark.parametrize("text", COMPARISONS)
def test_a_comparison_has_names(text: str) -> None:
    request = ask(text)
    assert request.purpose is Purpose.COMPARE
    assert request.names == COMPARISONS[text]


@pytest.mark.parametrize(("purpose", "text"), ABOUT)
def test_other_advice_is_about_one_thing(purpose: Purpose, text: str) -> None:
    request = ask(text)
    assert request.purpose is purpose
    assert request.need.wanted == ABOUT[purpose, text]
    assert request.need.text == text


@pytest.mark.parametrize("text", SHORTFALLS)
def test_what_is_missing_to_a_threshold(text: str) -> None:
    request = ask(text)
    assert request.purpose is Purpose.TOP_UP
    assert request.shortfall == SHORTFALLS[text]
    assert request.need.max_price is None, "what is missing is no budget"


def test_what_is_said_of_all_holds_for_each_slot() -> None:
    laptop, mouse = ask("a student setup, nothing from Quillon, in stock: laptop, quiet mouse").slots
    assert laptop.need.not_brands == mouse.need.not_brands == ("Quillon",)
    assert laptop.need.in_stock and mouse.need.in_stock
    assert [wish.kind for wish in mouse.need.wishes] == ["quiet", "use"]
    assert [wish.kind for wish in laptop.need.wishes] == ["use"]


def test_a_use_at_the_end_is_the_use_of_all() -> None:
    laptop, bag = ask("a laptop and a bag for travel").slots
    assert [wish.kind for wish in laptop.need.wishes] == [wish.kind for wish in bag.need.wishes] == ["use"]


def test_a_measure_before_a_part_is_the_things_before_it_and_before_a_thing_its_own() -> None:
    request = ask("a laptop with 16 GB of RAM, 1 TB SSD and a 15 inch display, a 27 inch monitor and a dock")
    assert [slot.name for slot in request.slots] == ["laptop", "monitor", "dock"]
    assert {one.attribute for one in request.slots[0].need.requirements} == {"ram", "storage", "screen_size"}
    assert {one.attribute for one in request.slots[1].need.requirements} == {"screen_size"}


def test_flags_stand_beside_the_text() -> None:
    request = with_flags(ask("a laptop under 900"), "monitor, dock", Decimal(1500), VOCABULARY)
    assert told(request) == "laptop; monitor; dock | <=1500"


def test_parts_by_flag_replace_those_that_a_kit_assumes() -> None:
    assert told(with_flags(ask("a gaming setup"), "laptop,monitor", None, VOCABULARY)) == "laptop; monitor"


def test_forty_things_are_a_basket_and_more_are_not() -> None:
    assert len(ask(", ".join(["mouse"] * 40)).slots) == 40
    with pytest.raises(UsageError, match="41 things, more than the 40"):
        ask(", ".join(["mouse"] * 41))


def test_a_currency_that_is_named_is_kept() -> None:
    assert ask("a laptop and a mouse, 900 euros").need.currency == "EUR"


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        request = read_request(text, replace(VOCABULARY, currencies=("USD", "CNY")))
    except UsageError:
        return
    assert all(1 <= slot.quantity <= 99 for slot in request.slots)
