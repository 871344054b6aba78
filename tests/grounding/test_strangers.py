"""Products that no shop here has, by the words around them; and what only looks like one."""

from dataclasses import replace

import pytest

from shopcli.catalog.product import Store
from tests.grounding.checked import claims, evidence

FOREIGN = (
    # Two words of a maker's, and what is said of products alone.
    ("The Torvin Quill costs $629.", "Torvin Quill"),
    ("The Torvin Quill, at $629, is worth a look.", "Torvin Quill"),
    ("Meanwhile the Torvin Quill starts at $629.", "Torvin Quill"),
    ("**Runner-up:** Torvin Quill – $689", "Torvin Quill"),
    ("The Arkwell Traveler weighs only 1.0 kg.", "Arkwell Traveler"),
    ("The Arkwell Traveler is slightly lighter.", "Arkwell Traveler"),
    ("The Arkwell Traveler has a better keyboard.", "Arkwell Traveler"),
    ("The Arkwell Traveler beats [1] on comfort.", "Arkwell Traveler"),
    ("Compared to the Vireo Featherlight, [1] is a bit heavier.", "Vireo Featherlight"),
    ("I'd also look at the Vireo Featherlight for travel.", "Vireo Featherlight"),
    ("There is also the Vireo S.", "Vireo S"),
    ("The Halden Pro costs $649.", "Halden Pro"),
    ("Unlike the MacBook Air, [1] has two USB-A ports.", "MacBook Air"),
    # A number where it is no measure.
    ('"Zenith Stratus 14" is a good alternative at $599.', "Zenith Stratus 14"),
    ("My pick: Nimbus Book 14.", "Nimbus Book 14"),
    ("| Framework Laptop 13 | $1,049 |", "Framework Laptop 13"),
    ("Solvane's Lite 14 has a better keyboard.", "Solvane's Lite 14"),
    ("The Audio-Technica ATH-M50x is a favorite.", "Audio-Technica ATH-M50x"),
    ("Look for the Wexford Aria 14.", "Wexford Aria 14"),
    # Chinese makers and lines with a bare number.
    ("相比之下，青石悦轻 14更便宜一些。", "青石悦轻 14"),
    ("比如青石悦轻 14，重量只有 1.2 kg。", "青石悦轻 14"),
    ("青石悦轻 14的续航更长。", "青石悦轻 14"),
    ("1. 青石悦轻 14 Plus（4699 元）", "青石悦轻 14 Plus"),
    ("## 2. 青石悦轻 15 旗舰版", "青石悦轻 15 旗舰版"),
    ("青石 悦轻 15 售价 2799 元。", "青石 悦轻 15"),
    ("星野 12售价 2199 元，比 [1] 便宜。", "星野 12"),
    ("对比暗夜骑士 10，[1] 更安静。", "暗夜骑士 10"),
    ("推荐购买鲸语静界 2。", "鲸语静界 2"),
    ("预算有限的话，晨曦 青春版就够用了。", "晨曦 青春版"),
    # Chinese with Latin letters, either first.
    ("墨川 T7 旗舰版的显卡更强。", "墨川 T7 旗舰版"),
    ("我会选晨曦 Book X，因为它更轻。", "晨曦 Book X"),
    ("**备选：华为 MateBook E Go**，可以当平板用。", "华为 MateBook E Go"),
    ("“青石非凡 Go”同样是 14 英寸。", "青石非凡 Go"),
    ("ROG 幻 14 的性能更强，但更贵。", "ROG 幻 14"),
    ("不妨也瞧瞧晨屿 S7。", "晨屿 S7"),
    ("很多人会拿它们和青石 云影 19比。", "青石 云影 19"),
    ("- **Zephyr Find X19**：也可以放进购物清单。", "Zephyr Find X19"),
    ("Zephyr WH-1000 现在卖 1599 元。", "Zephyr WH-1000"),
    ("Surface Laptop 5 的键盘手感更好。", "Surface Laptop 5"),
    ("你也可以看看MacBook Air M2，续航 18 小时。", "MacBook Air M2"),
)
FAMILIAR = (
    # Chips, systems and standards, whatever is said of them.
    "The Ryzen 7 costs more power than the Core i5, and the Snapdragon X Elite has the better battery life.",
    "Unlike the Core i5, the Ryzen 7 has eight cores.",
    "The Sony IMX890 sensor takes sharp photos. The Realtek ALC256 codec handles sound.",
    "骁龙 8 的功耗更低，天玑 9300 的续航也更好。搭载英特尔酷睿 Ultra 7 155H，性能足够。",
    "网卡是英特尔 AX211，声卡是 Realtek ALC256，主摄是索尼 IMX890。",
    "| 处理器 | 酷睿 i5 | 锐龙 R7 |",
    "ColorOS 14 的系统更流畅，MIUI 14 的系统也不错。",
    # Programs, games, subscriptions and scores.
    "Microsoft 365 is not included. DaVinci Resolve is heavy on the GPU. The Geekbench 6 score is 2,400.",
    "Cyberpunk 2077 runs at 60 fps on [2].",
    "自带 Office 2021，另送一年 Microsoft 365 会员。领取 WELCOME15 优惠券后更便宜。",
    "这款适合 Excel 2019 和钉钉办公，学习 Java 和 Python 3 也没问题。",
    # Devices to connect, each of several.
    "It works with the PlayStation 5 and the Xbox Series X. The PlayStation 5 outputs 4K at 120 Hz.",
    "接 MacBook Pro 只要一根线。",
    # The shop's own words with capitals, and its couriers.
    "The Extended Warranty costs $49, the Docking Station $129, the Student Discount is better in July.",
    "The Carrying Case costs $19. The Storage Upgrade costs $100. Consider the Return Policy.",
    "FedEx Ground costs $5.99. UPS Overnight costs $24.",
    "The Midnight Blue is $20 more, the Rose Gold version costs the same.",
    "Call Monday to Saturday. New Jersey has higher taxes. Delivery to San Francisco takes three days.",
    "Video Editing is faster on [2]. Active Noise Cancelling is better on [1].",
    "**Best overall: the Lightweight One**",
    # Characters before a number that counts or orders.
    "方案 2 的价格更低，选项 1 的屏幕更大，机型 1 比机型 2 更轻，候选 3 续航更长。",
    "满 5000 减 300，更划算。活动价 4299 比原价便宜 500 元。",
    "上海 1 天、广州 2 天到货，比平时 3 天更快。双 12 的优惠更大。",
    "全部 12 款里它最轻。第 3 代处理器更省电。版本 2 更便宜。",
    "旗舰版比标准版多 200 元，青春版的屏幕差一些。",
    "也可以考虑加 500 元上 32GB 版本，不妨看看平板电脑。",
)


def _strangers(text: str) -> list[str]:
    return [one.text for one in claims(text) if one.kind == "product" and one.verdict == "contradicted"]


@pytest.mark.parametrize(("text", "name"), FOREIGN)
def test_what_is_told_of_products_alone_makes_a_name_of_strange_words(text: str, name: str) -> None:
    assert _strangers(text) == [name]


@pytest.mark.parametrize("text", FAMILIAR)
def test_what_is_not_sold_is_no_product(text: str) -> None:
    assert _strangers(text) == []


def test_two_strangers_of_a_sentence_are_both_found() -> None:
    assert _strangers("Compared to the Torvin Quill, the Arkwell Traveler is lighter.") == [
        "Torvin Quill",
        "Arkwell Traveler",
    ]
    assert _strangers("如果要玩游戏，暗夜 R70P和晨屿 S7都可以。") == ["暗夜 R70P", "晨屿 S7"]


def test_a_name_that_the_shop_says_itself_is_no_strangers() -> None:
    text = "The Tidewater Circle costs $29."
    assert _strangers(text) == ["Tidewater Circle"]
    own = replace(evidence(), stores=(Store("s", "Tidewater Circle"),))
    assert [one.text for one in claims(text, own) if one.kind == "product"] == []
