"""Questions as shoppers put them: versions sold and not, conditions, turns of phrase, two things held together."""

import pytest

from shopcli.evidence.catalog.phrases import in_plain_words
from tests.evidence.conftest import Ask

VERSIONS = [
    ("do you have the drift in coral?", "No, the Quillon Drift Wireless Mouse (Coral) is out of stock."),
    ("the aero 13 in navy, got it?", "Yes, the Nortavo Aero 13 Ultralight Laptop (Navy) is in stock"),
    ("the linnet pro in navy - do you have it?", "no navy version"),
    ("have you got the v9 in black", "No, the catalog lists no black version"),
    ("how much is the v9 with 512 gb", "no 512 GB version"),
    ("what does the 1tb slate 11 cost", "no 1TB version"),
    ("is the orbit 3 available in 50 mm", "no 50 mm version"),
    ("sizes of the felt sleeve?", "14 in and 16 in"),
    ("colours of the drift?", "Graphite, White or Coral"),
    ("G16 32G的多少钱", "（32 GB）售价 ¥7,999"),
    ("星渡Fold2 1TB那款多少钱", "¥8,999"),
    ("x5有没有512g的", "有，星渡 X5 有 512 GB。"),
    ("x5有1tb的吗", "没有，星渡 X5 在目录里没有 1TB 的版本"),
    ("Buds 3有哪些颜色？", "雾白、曜黑"),
]

CONDITIONS = [
    ("how long does the pulse gps last with gps on", "about eight hours"),
    ("how big is the screen of the fold 2 when closed", "6.2-inch"),
    ("how long does the pulse 15 last when gaming?", "about an hour"),
    ("how many fans has the rift 18", "four fans"),
    ("Z3有几个卡槽", "卡槽只有一个"),
    ("can i add memory to the lark 14", "one free memory slot"),
    ("can the memory of the lark flip 13 be upgraded", "soldered in"),
    ("B13 5G开着5G能用几个小时", "9 小时左右"),
    ("Trail Pro 开着双频GPS能记录多久", "50 小时"),
    ("云岭Pro 14性能模式下续航多久", "续航大约减半"),
    ("织网Mesh 7隔三堵墙速度掉到多少", "300 Mbps"),
    ("G14内存能升级吗", "内存焊死不可升级"),
]

PORTS_AND_PARTS = [
    (
        "up to which laptop size does the transit backpack fit?",
        "The Oakmere Transit Backpack: fits laptops up to 15.6 in.",
    ),
    ("how many usb ports does the cube 5 have", "6 x USB"),
    ("织网R15路由器带USB口吗", "没有 USB"),
    ("织网R30有USB接口吗", "USB-A 3.2"),
    ("which mount does the w1 have", "W-fit"),
    ("how many shots does the C10 take on one battery", "380 shots"),
    ("F5充满一次能拍多少张", "530 张"),
    ("H1防水吗", "没有防水"),
    ("F5带镜头吗", "价格不含镜头"),
    ("驰电65W多重", "118 克"),
    ("how fast is the Relay 7", "9200 Mb/s"),
]

SETS = [
    ("which phones have nfc and wireless charging", 7, "nv-n40"),
    ("which of your phones cost less than 300 dollars", 3, "vm-v5"),
    ("which watches last longer than 10 days", 3, "zp-muse"),
    ("which power banks can charge a laptop at 60 W or more?", 2, "ob-titan-27k"),
    ("monitors with usb-c", 7, "lv-studio-27q"),
    ("laptops under $500", 8, "vm-lark-14"),
    ("哪些显示器可以给笔记本供电65W以上", 3, "gy-d27q"),
    ("哪些充电宝能给电脑充电60W以上", 1, "cd-pb20-100"),
    ("带背光的机械键盘", 3, "ys-k87"),
    ("支持无线充电的手机", 5, "xd-x5"),
    ("哪些手表同时带GPS和NFC", 3, "yyl-w2"),
]

EXTREMES = [
    ("what's the biggest power bank", "Orbisun Titan 27K"),
    ("your longest lasting smartwatch", "Zephra Summit Solar"),
    ("手机里电池最大的是哪款", "三防 R1"),
    ("显示器中分辨率最高的是哪台", "D27U"),
    ("平板当中最便宜的？", "Tab 8"),
    ("运动手环里最轻的", "B1"),
]

HELD_TOGETHER = [
    ("v7 or n30, which one has the bigger battery?", "The Nortavo N30 Smartphone: its battery capacity is 5000 mAh"),
    ("the cheaper of these two: v9 or n40?", "The Nortavo N40 Smartphone: its price is $549"),
    ("the larger of the slate 11 and slate 13 pro, how much is it", "The Nortavo Slate 13 Pro Tablet costs $899."),
    (
        "what's the price difference between aero 13 and aero 14",
        "The difference is $200: price $1,299 for the Nortavo Aero 13",
    ),
    ("Trail Pro和W2哪个重", "越野鹿 Trail Pro 户外手表：重量是 61 克"),
    ("R6和R10 Note哪个屏幕大", "书页 R10 Note 手写电子书：屏幕尺寸"),
    ("Z3和F5哪个像素高", "镜川 F5 全画幅微单相机：有效像素"),
    ("谁的屏幕大，R6还是R10 Note", "书页 R10 Note 手写电子书：屏幕尺寸"),
    ("Air 13和Air 15，内存哪个大", "一样：两款的内存都是 16 GB。"),
]


@pytest.mark.parametrize(("question", "says"), [*VERSIONS, *CONDITIONS, *PORTS_AND_PARTS, *EXTREMES, *HELD_TOGETHER])
def test_what_the_catalog_says_is_told(ask: Ask, question: str, says: str) -> None:
    answered = ask(question)
    assert answered.answerable
    assert says in answered.text


@pytest.mark.parametrize(("question", "count", "one"), SETS)
def test_a_set_holds_all_that_fit(ask: Ask, question: str, count: int, one: str) -> None:
    found = {product.id for product in ask(question).products}
    assert len(found) == count
    assert one in found


@pytest.mark.parametrize(
    "question",
    [
        "which weighs less, Linnet Sport or Sprint Pro?",
        "how many phones have an sd card slot?",
        "how long is the cable on the counsel headset",
        "which speaker is the loudest",
        "How loud is the Quillon Tempo 75 Mechanical Keyboard?",
    ],
)
def test_where_the_catalog_is_silent_nothing_else_is_told(ask: Ask, question: str) -> None:
    assert not ask(question).answerable


def test_a_question_of_both_is_put_to_each(ask: Ask) -> None:
    answered = ask("are the trek 2 and the pebble both waterproof?")
    assert answered.text.startswith("Yes, both do (waterproof): the Brontide Trek 2")
    assert "does not say" not in answered.text


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("monitors that can feed a laptop 90 w", "monitors that can with charging power 90 w"),
        ("chargers that give 65 w to a laptop", "chargers that with output power 65 w"),
        ("显示器能给电脑反向充电90w", "显示器充电功率90w"),
        ("智能手表里续航最久", "智能手表 续航最久"),
        ("既有降噪又能无线充电", "有降噪、能无线充电"),
    ],
)
def test_turns_of_phrase_become_limits(said: str, plain: str) -> None:
    assert in_plain_words(said) == plain


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("耳机保修多久", "12 个月"),
        ("这里的耳机保修多久", "12 个月"),
        ("手机保修期多长", "12 个月"),
        ("laptop warranty?", "at least a 12-month warranty"),
        ("headphone returns", "within 30 days"),
    ],
)
def test_a_rule_of_a_kind_of_goods_is_asked_in_few_words(ask: Ask, question: str, told: str) -> None:
    assert told in ask(question).text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what color is the Aero 14", "is Silver"),
        ("what colours is the Aero 13 available in", "Silver, Navy and Rose"),
        ("how many colors does the Aero 13 come in", "3: Silver, Navy and Rose"),
        ("云岭 Air 13 有几种颜色", "3 种可选：月白、曜黑、浅樱"),
        ("What's the Aero 14's battery life", "15 h"),
    ],
)
def test_colours_and_what_belongs_to_a_product(ask: Ask, question: str, told: str) -> None:
    assert told in ask(question).text


def test_what_is_not_said_of_a_part_is_put_in_whole_words(ask: Ask) -> None:
    assert ask("is the aero 14's battery replaceable").text.startswith("The catalog does not say this")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("does the V7 have wirless charging", "wireless charging"),
        ("what payment methods do you accept", "We take credit and debit cards"),
        ("is there a store I can visit", "Harbor Street store"),
        ("笔记本可以加内存吗", "看“内存类型”"),
        ("星渡 X5 和 X5 Pro 有什么区别", "星渡 X5 和星渡 X5 Pro 的区别"),
    ],
)
def test_what_every_shop_is_asked(ask: Ask, question: str, told: str) -> None:
    assert ask(question).text.startswith(told) or told in ask(question).text.partition("。")[0]


def test_an_answer_to_another_question_is_no_answer(ask: Ask) -> None:
    assert not ask("can i change my delivery address").answerable
