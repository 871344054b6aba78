from dataclasses import replace

import pytest

from shopcli.catalog.product import Product
from shopcli.grounding.evidence import Evidence
from tests.grounding.checked import BRANDS, claims, evidence, marks, said
from tests.models.examples import candidates, laptops, need, shape

TECHNOLOGIES = (
    "It runs Windows 11 Home and Android 14.",
    "It has Wi-Fi 6E, Bluetooth 5.3, HDMI 2.1, USB-C 3.2 and Thunderbolt 4.",
    "Inside are an Intel Core i7-1360P, a Ryzen 7 7840U, an RTX 4060 and a Snapdragon 8 Gen 3.",
    "It comes with DDR5, PCIe 4, IP68, HDR10 and Gorilla Glass 6.",
    "It works with iPhone 15 and is compatible with the PlayStation 5.",
    "Battery Life 14 h, Screen Size 13.3 in, Top Pick 1, Black Friday 2026.",
    "See the Top Pick 1, the Budget Choice 2, the Work Pro and the Home Office Plus. The Dolby Vision 2 mode is on.",
    "声卡用的是realtek ALC256，适合 平板 19 Pro 的笔也能用。",
    "搭载骁龙 8 Gen 3，支持 Wi-Fi 6E 和 USB-C，运行 Windows 11，兼容 iPhone 15。",
    "还有三个 HDMI 接口，带 NFC 功能，内置 GPS 定位。",
    "屏幕 14 英寸，内存 16GB，处理器 i7-1360P，显卡 RTX 4060。",
)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The Nortavo Air 14 is light.", ["Nortavo Air 14 → l1"]),
        ("the **Nortavo Air** is light", ["Nortavo Air → l1"]),
        ("Take the Kestrin.", ["Kestrin → l2"]),
        ("Kestrin Book 15's screen is large.", ["Kestrin Book 15 → l2"]),
        ("推荐Nortavo Air 14，很轻。", ["Nortavo Air 14 → l1"]),
        ("Nortavo Air 14+$749", ["Nortavo Air 14 → l1", "$749 → l1"]),
        ("[1] has 2 ports, the Kestrin Book 15 3.", ["Kestrin Book 15 → l2"]),
        ("Kestrin Book 15 599 美元", ["Kestrin Book 15 → l2", "599 美元 → l2"]),
    ],
)
def test_a_candidate_goes_by_its_title_or_a_telling_part_of_it(text: str, named: list[str]) -> None:
    assert marks(text) == named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Nortavo Air 15 is lighter.", "Nortavo Air 15"),
        ("The Nortavo Air 14 Pro is lighter.", "Nortavo Air 14 Pro"),
        ("Look at the Kestrin Phantom X9.", "Kestrin Phantom X9"),
        ("The Zephyr Nova 15 is better.", "Zephyr Nova 15"),
        ("I like the AeroBook X14 too.", "AeroBook X14"),
        ("也可以看看联想星河 Pro 16。", "联想星河 Pro 16"),
        ("还有青石 MX 云峰。", "青石 MX 云峰"),
        ("The Zephyr MX Summit is better.", "Zephyr MX Summit"),
        ("My wildcard is the Zephyr Vision 27.", "Zephyr Vision 27"),
        ("Worth a mention: the Nothing Phone 12.", "Nothing Phone 12"),
        ("The Apple iPad Nano plays in that league.", "Apple iPad Nano"),
        ("My wildcard is the Zephyr Buds Ultra.", "Zephyr Buds Ultra"),
        ("我还会留意vivo X500。", "vivo X500"),
        ("退一步的话，苹果 iPad Nano也行。", "苹果 iPad Nano"),
        ("还有小米 平板 19 Pro。", "小米 平板 19 Pro"),
        ("飞利浦 28E9K也行。", "飞利浦 28E9K"),
        ("云岭 E99 更便宜。", "云岭 E99"),
        ("云岭星河 Pro 16也不错，只要 3999 元。", "云岭星河 Pro 16"),
        ("云岭 青锋14 更轻。", "云岭 青锋14"),
        ("别忘了罗技 MX 巅峰。", "罗技 MX 巅峰"),
        ("可以参考罗技 MX 巅峰。", "罗技 MX 巅峰"),
        ("我更喜欢 Zephyr Nova 15。", "Zephyr Nova 15"),
        ("Alternatively, go for the Zephyr Nova 15.", "Zephyr Nova 15"),
    ],
)
def test_a_name_that_the_catalog_has_not_is_contradicted(text: str, name: str) -> None:
    (claim,) = (one for one in claims(text) if one.kind == "product")
    assert (claim.text, str(claim.verdict), claim.catalog_value) == (name, "contradicted", "no such product")


def test_in_chinese_the_answer_is_chinese() -> None:
    assert claims("云岭 E99 更便宜。", evidence("zh"))[0].catalog_value == "没有这款商品"


@pytest.mark.parametrize("text", TECHNOLOGIES)
def test_technologies_and_what_a_product_goes_with_are_no_products(text: str) -> None:
    assert not [claim for claim in claims(text) if claim.kind == "product"]


def test_what_the_catalog_says_of_a_candidate_is_no_strangers_name() -> None:
    first = replace(laptops()[0], attributes={"Processor": "Vantrel Corvid 55", "Operating system": "Nortavo OS 7"})
    known = (replace(candidates()[0], product=first), *candidates()[1:])
    facts = Evidence(need(), shape(), known, lambda: known, (), BRANDS)
    assert marks("[1] is built on the Vantrel Corvid 55 and runs Nortavo OS 7.", facts) == []


def test_another_product_of_the_catalog_is_judged_by_its_own_facts() -> None:
    other = Product(id="l9", title="Nortavo Forge 16", currency="USD", price=laptops()[1].price)

    def look_up(name: str) -> Product | None:
        return other if name == "Nortavo Forge 16" else None

    assert marks("The Nortavo Forge 16 costs $599, and [1] $749.", evidence(look_up=look_up)) == [
        "Nortavo Forge 16 → l9",
        "$599 → l9",
        "$749 → l1",
    ]


def test_nothing_is_looked_up_that_a_candidate_answers() -> None:
    asked: list[str] = []

    def look_up(name: str) -> Product | None:
        asked.append(name)
        return None

    marks("The Nortavo Air 14 beats the Kestrin Book 15.", evidence(look_up=look_up))
    assert asked == []


def test_a_title_may_hold_the_name_of_what_it_is_for() -> None:
    case = Product("c1", "Tarnwick Clear Magnetic Case for Nortavo Air 14, Black")
    text = "If neither fits, look at the Tarnwick Clear Magnetic Case for Nortavo Air 14."
    known = evidence(look_up=lambda name: case if name.startswith("Tarnwick Clear Magnetic") else None)
    assert "".join(one.text for one in said(text, known)) == text
    assert marks(text, known) == ["Tarnwick Clear Magnetic Case for Nortavo Air 14 → c1"]


def test_a_name_beside_another_products_handle_is_contradicted() -> None:
    (claim,) = claims("**[1] Kestrin Book 15**")
    assert (claim.product_id, claim.field, claim.catalog_value) == ("l1", "title", "Nortavo Air 14")
    assert marks("**Kestrin Book 15** ([2])") == ["Kestrin Book 15 → l2"]


def test_what_is_said_of_a_product_that_does_not_exist_is_unknown() -> None:
    assert marks("The Zephyr Nova 15 costs $599.") == ["Zephyr Nova 15 → - ✗", "$599 → - ?"]


def test_a_handle_that_is_nobodys_is_a_product_that_does_not_exist() -> None:
    (handle, price) = claims("[99] costs $599.")
    assert (handle.text, str(handle.kind), str(handle.verdict)) == ("[99]", "product", "contradicted")
    assert (handle.catalog_value, price.product_id, str(price.verdict)) == ("no such product", None, "unknown")
    assert claims("[99] 卖 $599。", evidence("zh"))[0].catalog_value == "没有这款商品"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[2] is fine. [99] is better. It costs $599.", ["[99] → - ✗", "$599 → - ?"]),
        ("[2] costs $599, [99] costs $599.", ["$599 → l2", "[99] → - ✗", "$599 → - ?"]),
        ("| Pick | Price |\n|---|---|\n| [99] | $599 |\n", ["[99] → - ✗", "$599 → - ?"]),
        ("[99] is good.\n\n[2] is fine. It costs $599.", ["[99] → - ✗", "$599 → l2"]),
        ("Have you considered the Zephyr Nova 15?", ["Zephyr Nova 15 → - ✗"]),
        ("`[99]` is code.", []),
    ],
)
def test_what_is_said_of_nobody_is_said_of_no_candidate(text: str, expected: list[str]) -> None:
    assert marks(text) == expected


@pytest.mark.parametrize("text", ["[99] is good. It costs $599.", "| Pick | Price |\n|---|---|\n| [99] | $599 |\n"])
def test_even_where_only_one_product_is_shown(text: str) -> None:
    assert marks(text, evidence(top=1)) == ["[99] → - ✗", "$599 → - ?"]
