"""Questions in shoppers' own words: turns of phrase that stand for what catalogs call otherwise."""

import pytest

from tests.evidence.conftest import Ask


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("which laptops have no fan at all", "Pebble 11"),
        ("laptops that dont have a fan", "Pebble 14"),
        ("whats the power bank with the most juice", "27000 mAh"),
        ("which smartwatch lasts longest on a single charge", "40 days"),
        ("which laptop runs the longest unplugged", "24 h"),
        ("link 9 vs the summit dock - which gives the laptop more power", "Summit"),
        ("天天背着上班，想要你们家最轻的笔记本", "Air 13"),
        ("给爸妈买，想要最便宜的手机", "易2"),
        ("显示器最大的是哪款 多大的", "34 英寸"),
        ("运动手环哪款一次充电用得最久", "14 天"),
        ("哪些耳机的盒子能无线充电", "T1"),
        ("带数字区的键盘总共有几款", "2 款"),
    ],
)
def test_sets_are_read_from_everyday_words(question: str, told: str, ask: Ask) -> None:
    answered = ask(question)
    assert answered.answerable
    assert told in answered.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what height is the rugged x2 supposed to survive a drop from", "1.8 m"),
        ("Which strap width should I order for a Zephra Muse?", "18 mm"),
        ("what size strap do i need for the zephra muse", "18 mm"),
        ("I read in the tub a lot. Is the Tide 7 OK with that?", "Yes"),
        ("bar 200 - could i plug a subwoofer into it later on?", "No, "),
        ("hows much is the upright mouse in the left hand version", "$64"),
        ("is it alright to stand the cube 7 on carpet", "No, "),
        ("can you put your own graphics card in the cube 5", "no room for a graphics card"),
        ("经常边喝咖啡边干活，B14的键盘防泼溅不？", "是的"),
        ("镜川Z3套机里配的什么镜头", "18–45"),
        ("听澜B2音箱不插电能响吗", "没有电池"),
        ("t43装到墙上要给师傅多少", "80 元"),
        ("三防R1有128G的吗", "存储容量是 128 GB"),
        ("S4硬盘风扇转起来多响", "28 分贝"),
        ("锁盾硬盘密码输错几回会锁", "三次"),
    ],
)
def test_products_are_asked_for_in_other_words(question: str, told: str, ask: Ask) -> None:
    answered = ask(question)
    assert answered.answerable
    assert told in answered.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("im pretty tall, do owners find the trail carbon tripod high enough", "six foot three"),
        ("does the hearth speaker's app give people grief", "logs me out"),
        ("KM20套装的差评说的啥", "磨花"),
        ("Head 1 配别的牌子手机，用户觉得怎么样", "一半功能"),
        ("D27Q 有人反映C口认不到的毛病没", "认不到 C 口"),
    ],
)
def test_reviews_are_heard_in_other_words(question: str, told: str, ask: Ask) -> None:
    answered = ask(question)
    assert answered.answerable
    assert told in answered.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("my headset died after 10 months, am I covered", "12-month"),
        ("do you guys hang on to my data forever?", "seven years"),
        ("我在新疆 快递要比别处多等几天", "2–3 天"),
        ("我买了四千块的东西能等货到了再给钱吗", "3000 元"),
    ],
)
def test_rules_are_asked_for_in_other_words(question: str, told: str, ask: Ask) -> None:
    answered = ask(question)
    assert answered.answerable
    assert told in answered.text


@pytest.mark.parametrize(
    "question",
    [
        "we heat with a heat pump, will the thermo 2 run that",
        "what's the wifi password in the shop",
        "does the upright mouse work on a glass desk",
        "Trail Pro能测血压吗",
    ],
)
def test_words_alike_are_no_answer(question: str, ask: Ask) -> None:
    assert not ask(question).answerable
