"""Which product a claim is about: [1] $749, 16 GB, 14 h, 1.19 kg; [2] $599, 16 GB, 9 h, 1.72 kg; [3] $879.50, 32 GB."""

import pytest

from tests.grounding.checked import evidence, marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[1] costs $749 and weighs 1.19 kg.", ["$749 → l1", "1.19 kg → l1"]),
        ("At $599, [2] is a bargain.", ["$599 → l2"]),
        ("At $599 (it is in stock), [2] has 16 GB of RAM.", ["$599 → l2", "in stock → l2", "16 GB → l2"]),
        ("[1] ($749) or [2] ($599)?\n[1] ($749), [2] ($599).", ["$749 → l1", "$599 → l2"]),
        ("You pay $749 for [1] and $599 for [2].", ["$749 → l1", "$599 → l2"]),
        ("[1] costs $749, while at $599 [2] saves money.", ["$749 → l1", "$599 → l2"]),
        ("- **[2]** – $749 gets you [1]; $599 gets you [2].", ["$749 → l1", "$599 → l2"]),
        ("- [2] → $749 gets you [1], $599 gets you [2].", ["$749 → l1", "$599 → l2"]),
        ("[2] 的价格在 [1] 之下，少 150 美元。", ["150 美元 → l2"]),
        ("[3], 13.3 in, 32 GB (gray) [2], 15.6 in", ["13.3 in → l3", "32 GB → l3", "15.6 in → l2"]),
        ("[1] lasts 14 h, [2] 9 h.", ["14 h → l1", "9 h → l2"]),
        ("[1] 续航 14 小时，而 [2] 是 9 小时。", ["14 小时 → l1", "9 小时 → l2"]),
        ("[1] 续航 14 小时，相比之下 [2] 是 9 小时。", ["14 小时 → l1", "9 小时 → l2"]),
    ],
)
def test_the_nearest_name_in_the_clause_is_meant(text: str, expected: list[str]) -> None:
    assert marks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[2] is solid. It costs $599. Its battery lasts 9 h.", ["$599 → l2", "9 h → l2"]),
        ("[1] lasts 14 h. If it is too dear, [2] costs $599. It lasts 9 h.", ["14 h → l1", "$599 → l2", "9 h → l2"]),
        ("[2] is fine. It has a 15.6-inch screen.", ["15.6-inch → l2"]),
        ("[1] is fine. When it comes to size, [2] is larger. It costs $599.", ["$599 → l2"]),
        ("[1] is fine. It's hard to beat [2]. It costs $599.", ["$599 → l2"]),
        ("**[2]**不错。它卖 $599。这一款续航 9 小时。", ["$599 → l2", "9 小时 → l2"]),
        ("[1] and [2] are fine. The first is $749. The latter costs $599.", ["$749 → l1", "$599 → l2"]),
        ("[1] 和 [2] 都行。前者卖 $749，后者卖 $599。", ["$749 → l1", "$599 → l2"]),
        ("### [2]\n\n- Price: $599\n- Battery life: 9 h\n\nWeight: 1.72 kg", ["$599 → l2", "9 h → l2", "1.72 kg → l2"]),
        ("**[3]**\n\n- RAM: 32 GB\n\n**[2]**\n\n- RAM: 16 GB", ["32 GB → l3", "16 GB → l2"]),
        ("- [1]\n  - $749\n- [2]\n  - $599\n", ["$749 → l1", "$599 → l2"]),
    ],
)
def test_the_subject_carries_over(text: str, expected: list[str]) -> None:
    assert marks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[2] is $150 cheaper than [1].", ["$150 → l2"]),
        ("[2] is $150 more than [1].", ["$150 → l2 ✗"]),
        ("[2] is $150 cheaper than [1], 14 in, 1.19 kg.", ["$150 → l2", "14 in → l1", "1.19 kg → l1"]),
        ("[2] is $150 cheaper than [1], 15.6 in, 1.72 kg.", ["$150 → l2", "15.6 in → l2", "1.72 kg → l2"]),
        ("[2] is $150 cheaper than [1], and weighs 1.19 kg.", ["$150 → l2", "1.19 kg → l2 ✗"]),
        ("[2] is fine. Next to [1]: battery life 9 h instead of 14 h.", ["9 h → l2", "14 h → l1"]),
        ("[3] has 32 GB of RAM instead of the 16 GB of [1].", ["32 GB → l3", "16 GB → l1"]),
        ("Unlike [2], which lasts 9 h, [1] lasts 14 h.", ["9 h → l2", "14 h → l1"]),
        ("[1] has 16 GB of RAM, twice as much as an 8 GB laptop.", ["16 GB → l1", "8 GB → - ?"]),
        ("Compared with [1], [2] lasts only 9 h.", ["9 h → l2"]),
        ("[2] 比 [1] 便宜 $150，续航 9 小时。", ["$150 → l2", "9 小时 → l2"]),
        ("Nothing here beats [3]: at 0.98 kg it is light.", ["0.98 kg → l3"]),
        ("Next to [1], [2] is short of breath (battery life 9 h vs. 14 h).", ["9 h → l2", "14 h → l1"]),
        ("Next to [1], [2] is short of breath (battery life 14 h vs. 9 h).", ["14 h → l1", "9 h → l2"]),
        ("和 [1] 相比，[2] 的续航从 14 小时降到 9 小时。", ["14 小时 → l1", "9 小时 → l2"]),
        ("[1] and [2] are close: $749 vs. $599.", ["$749 → l1", "$599 → l2"]),
        ("[1] and [2] are close: $749 vs. $699.", ["$749 → l1", "$699 → l2 ✗"]),
    ],
)
def test_a_comparison_has_two_sides(text: str, expected: list[str]) -> None:
    assert marks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[1] and [2] both have 16 GB of RAM.", ["16 GB → l1"]),
        ("[1] and [3] both have 16 GB of RAM.", ["16 GB → l3 ✗"]),
        ("[1], [2] and [3] cost $749, $599 and $879.50 respectively.", ["$749 → l1", "$599 → l2", "$879.50 → l3"]),
        ("[1] is good. It and [2] cost $749 and $599.", ["$749 → l1", "$599 → l2"]),
        ("[1] 和 [2] 分别卖 $749 和 $599。", ["$749 → l1", "$599 → l2"]),
        ("[1] 和 [3] 不错。这两款都是 16 GB 内存。", ["16 GB → l3 ✗"]),
        ("All three have at least 16 GB of RAM.", ["16 GB → l1"]),
    ],
)
def test_what_is_said_of_several_holds_for_each(text: str, expected: list[str]) -> None:
    assert marks(text) == expected


def test_what_is_said_of_the_catalog_is_about_no_product() -> None:
    assert marks("[1] is good.\n\n3 of 164 products fit, from $599 to $879.50.") == ["$599 → -", "$879.50 → -"]


def test_what_nobody_can_be_meant_by_but_the_only_pick_is_about_it() -> None:
    assert marks("A good buy at $749.", evidence(top=1)) == ["$749 → l1"]
    assert marks("A good buy at $750.", evidence(top=1)) == ["$750 → l1 ✗"]
    assert marks("A good buy at $750.") == ["$750 → - ?"]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "| Pick | Price | RAM | Battery life |\n|---|---|---|---|\n| [1] | $749 | 16 GB | 9 h |\n"
            "| **[2]** | $599 | 16 GB | 9 h |\n",
            ["$749 → l1", "16 GB → l1", "9 h → l1 ✗", "$599 → l2", "16 GB → l2", "9 h → l2"],
        ),
        (
            "| | [1] | [2] |\n|---|---|---|\n| Price | $749 | $699 |\n| RAM | 16 GB | 8 GB |\n",
            ["$749 → l1", "$699 → l2 ✗", "16 GB → l1", "8 GB → l2 ✗"],
        ),
        ("| 型号 | 续航 |\n|---|---|\n| [2] | 9 小时 |\n", ["9 小时 → l2"]),
    ],
)
def test_a_cell_is_about_the_product_of_its_row_or_column(table: str, expected: list[str]) -> None:
    assert marks(table) == expected
