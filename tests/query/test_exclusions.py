import pytest

from tests.query.shop import read


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        ("tablet, not refurbished", ["refurbished"]),
        ("no gaming keyboards", ["gaming"]),
        ("earbuds without ear hooks", ["ear hooks"]),
        ("no refurbished or used phones", ["refurbished", "used"]),
        ("non-mechanical keyboard", ["mechanical"]),
        ("avoid subscription cameras", ["subscription"]),
        ("手机，不要折叠屏", ["折叠屏"]),
        ("不要二手的和翻新的手机", ["二手"]),
        ("非机械键盘", ["机械"]),
        ("塑料的不要", ["塑料"]),
        ("laptop, not for gaming", ["gaming"]),
        ("headphones, not for my kids", ["kids"]),
        ("办公用的笔记本，不打游戏", ["游戏"]),
    ],
)
def test_refused_words_are_excluded(text: str, excluded: list[str]) -> None:
    found = list(read(text).excluded)
    assert found[: len(excluded)] == excluded


def test_a_refused_kind_leaves_the_thing_wanted() -> None:
    need = read("no gaming laptops")
    assert (need.wanted, need.excluded) == ("laptop", ("gaming",))


@pytest.mark.parametrize(
    "text",
    [
        "I'm not sure which tablet",
        "not too expensive",
        "no rush",
        "not necessarily new",
        "no preference on the colour",
        "earbuds that don't fall out",
        "monitor, no speakers needed",
        "不要太贵",
        "不太重的平板",
        "非常轻的平板",
        "不知道买什么平板",
    ],
)
def test_idioms_exclude_nothing(text: str) -> None:
    assert read(text).excluded == ()


def test_a_laptop_not_for_gaming_is_not_wished_for_gaming_either() -> None:
    assert read("laptop, not for gaming").wishes == ()
    assert read("laptop, not gaming").wishes == ()
