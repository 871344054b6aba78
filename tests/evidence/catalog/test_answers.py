"""Questions over the catalog and of two products, answered by every product that fits and by no other."""

import pytest

from shopcli.evidence.answer import Given, answer
from shopcli.index.index import Index
from tests.evidence.conftest import TODAY, Ask

SETS = [
    ("headphones without bluetooth", {"tb-meridale-open", "tb-booth-50", "fl-plainwire"}),
    ("laptops without a fan", {"nv-aero-15", "nv-campus-11", "vm-pebble-11", "vm-pebble-14"}),
    ("which smart home things work without a hub", {"hv-plug-2pk", "hv-thermo-2", "hv-drip-3pk"}),
    ("do any phones still have a headphone jack", {"vm-v5", "vm-v6-5g", "nv-n20-lite", "nv-rugged-x2", "nv-arena"}),
    ("which SSD comes in 4TB", {"sh-harbor-x", "sh-granite"}),
    ("keyboards that are out of stock", {"om-grove-keys", "fl-pocket-keys"}),
    ("got anything made by Pagewell", {"pw-leaf-6", "pw-tide-7", "pw-folio-10"}),
    ("which lenses can i put on a rove", {"lw-l35-18", "lw-l55-210", "lw-l1018-4"}),
    ("tripods that can hold more than 5 kilos", {"om-steady-160", "om-trail-carbon"}),
    ("两百块以内的充电宝", {"cd-pb5-mag", "cd-pb10", "bl-pb10-mini"}),
    ("头戴式耳机里哪些不带麦克风", {"tl-open1"}),
    ("帶數字小鍵盤的鍵盤有哪些", {"ys-k98", "bl-km20"}),
    ("哪些手机壳适合X5", {"bl-case-x5"}),
    ("how many power banks rated 4.6 or better do you have", {"ob-core-20k"}),
    ("存储空间1TB以上、有小键盘的游戏本有几款", {"cy-g16", "cy-g18-pro"}),
    ("重量小于300克的蓝牙音箱有多少款", {"bl-s1"}),
]


@pytest.mark.parametrize(("question", "fitting"), SETS)
def test_a_set_is_exactly_what_fits(ask: Ask, question: str, fitting: set[str]) -> None:
    answered = ask(question)
    assert answered.answerable
    assert {cited.product_id for cited in answered.evidence if cited.product_id} == fitting


def test_a_long_set_is_borne_out_to_its_last_product(ask: Ask) -> None:
    answered = ask("星渡都有哪些产品")
    assert len({cited.product_id for cited in answered.evidence if cited.product_id}) == 15
    assert "另有 5 款" in answered.text


FIGURES = [
    ("what do your routers go for", "Routers cost $89 to $299."),
    ("路由器价格区间", "¥149 到 ¥899"),
    ("average price of a smart watch", "$284"),
    ("手环平均多少钱", "¥195.67"),
    ("average weight of your tripods", "986.7 g"),
    ("brands of headphones you sell?", "2 brands of headphones: Fenlark, Tarnbell"),
    ("你们家耳机都有啥牌子", "3 个品牌"),
    ("second cheapest tablet?", "The Velmora Leaf 10 Tablet"),
    ("第二便宜的手机是哪部", "星渡 C3"),
    ("whats the dearest pair of earbuds", "$229"),
    ("最大容量的充电宝多少毫安", "20000 mAh"),
    ("wifi7的路由器多少钱", "¥899"),
]


@pytest.mark.parametrize(("question", "says"), FIGURES)
def test_figures_are_computed_over_all_that_fit(ask: Ask, question: str, says: str) -> None:
    assert says in ask(question).text


COMPARED = [
    ("how much more is the forge 16 than the forge 14", "The difference is $600"),
    ("by how much is the grand 75 heavier than the noir 65", "The difference is 11.3 kg"),
    ("Tab 11比Tab 8重多少", "相差 183"),
    ("does the core 20k hold more than the titan 27k", "No, the battery capacity"),
    ("between the relay 3 and the relay 7, which covers more space", "The Halvett Relay 7 Router: its coverage is 185"),
    ("do the c10 and the c30 take the same lenses", "Yes, the same lens mount: L-fit."),
    ("v7 or n30, which one takes a memory card", "The Nortavo N30 Smartphone does"),
    ("V1跟Z3这俩相机都有机身防抖吗", "不是都有"),
    ("听澜T1和星渡Buds 3 Pro哪个防水更好", "星渡 Buds 3 Pro"),
    ("磐库S2读取比S1快吗", "2000 MB/s"),
    ("G16的屏幕比G15亮吗", "400 尼特"),
    ("C3和N7谁充电快", "67 W"),
]


@pytest.mark.parametrize(("question", "says"), COMPARED)
def test_two_products_are_held_against_each_other(ask: Ask, question: str, says: str) -> None:
    answered = ask(question)
    assert answered.answerable
    assert says in answered.text


@pytest.mark.parametrize(
    "question",
    ["which phones have a kickstand", "do any of your monitors come with a webcam cover", "哪些手机带激光测距"],
)
def test_what_no_product_states_is_not_told(ask: Ask, question: str) -> None:
    assert not ask(question).answerable


ACROSS = [
    ("en", "有多少款游戏本，重量小于2.9公斤？", "5 款"),
    ("en", "你们有几款现在有货的微单相机？", "5 款"),
    ("en", "有多少款有麦克风的真无线耳机？", "11 款"),
    ("en", "有多少款迷你主机，质保至少3年，处理器至少6核？", "1 款"),
    ("en", "How many earbuds with 4 stars or more and available right now do you sell?", "11 earbuds"),
    ("zh", "哪款屏幕不小于10.1英寸的平板电脑最便宜？", "云岭 Tab 儿童版"),
    ("zh", "How many silver external SSDs do you sell?", "one in the catalog"),
    ("zh", "How many gaming laptops with a number pad do you sell?", "3 游戏本"),
]


@pytest.mark.parametrize(("catalog", "question", "count"), ACROSS)
def test_a_catalog_of_the_other_language_is_counted_alike(
    english: Index, chinese: Index, catalog: str, question: str, count: str
) -> None:
    assert count in answer(question, english if catalog == "en" else chinese, TODAY, Given()).text
