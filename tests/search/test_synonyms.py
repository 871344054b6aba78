"""What names the same kind of thing in both languages."""

import pytest

from shopcli.search.synonyms import synonyms


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("sofas", "沙发"),
        ("dresses", "连衣裙"),
        ("T-shirts", "T恤"),
        ("tees", "T恤"),
        ("perfumes", "香水"),
        ("fragrances", "香水"),
        ("bookcases", "书柜"),
        ("backpacks", "双肩包"),
        ("laptop backpack", "双肩包"),
        ("knives", "刀具"),
    ],
)
def test_a_kind_goes_by_its_name_in_the_other_language(english: str, chinese: str) -> None:
    assert chinese.lower() in synonyms(english)
    assert any(name in english.lower() for name in synonyms(chinese) if name.isascii())


def test_a_name_of_two_kinds_is_either_and_each_of_them_is_not_the_other() -> None:
    assert {"rucksack", "laptop backpack"} <= set(synonyms("双肩包"))
    assert "laptop bag" not in synonyms("rucksack")


def test_what_nobody_says_differently_goes_by_its_own_name() -> None:
    assert synonyms("Zither") == ("zither",)
    assert synonyms(" ") == ()
