import pytest

from tests.query.shop import read


@pytest.mark.parametrize(
    ("text", "brands"),
    [
        ("nortavo tablet", ["Nortavo"]),
        ("tablet by Stone Fox", ["Stone Fox"]),
        ("either Kestrin or Velmora earbuds", ["Kestrin", "Velmora"]),
        ("云岭平板", ["云岭"]),
        ("光屿和听澜的耳机", ["光屿", "听澜"]),
        ("鹿米的台灯", ["Lumi/鹿米"]),
        ("lumi desk lamp", ["Lumi/鹿米"]),
        ("nortavo's cheapest tablet", ["Nortavo"]),
        ("推荐一款Nortavo的平板", ["Nortavo"]),
        ("有没有Stone Fox平板", ["Stone Fox"]),
    ],
)
def test_brands_of_the_catalog_are_wanted(text: str, brands: list[str]) -> None:
    need = read(text)
    assert sorted(need.brands) == sorted(brands)
    assert need.not_brands == ()


@pytest.mark.parametrize(
    ("text", "brands"),
    [
        ("tablet, not Nortavo", ["Nortavo"]),
        ("anything but stone fox", ["Stone Fox"]),
        ("earbuds except Kestrin or Velmora", ["Kestrin", "Velmora"]),
        ("a good alternative to Quillon", ["Quillon"]),
        ("no more Kestrin, please", []),
        ("不要云岭的平板", ["云岭"]),
        ("除了光屿和听澜之外的耳机", ["光屿", "听澜"]),
        ("云岭除外的平板", ["云岭"]),
        ("平板，不要Nortavo的", ["Nortavo"]),
    ],
)
def test_brands_are_refused(text: str, brands: list[str]) -> None:
    assert sorted(read(text).not_brands) == sorted(brands)


def test_what_a_thing_is_for_is_no_brand_limit_but_a_search_word() -> None:
    for text in ("case for Velmora V7", "screen protector for my Velmora", "Velmora V7 case", "cheaper than Velmora"):
        need = read(text)
        assert need.brands == (), text
        assert "velmora" in need.terms, text


def test_looking_for_a_brand_is_asking_for_it() -> None:
    assert read("looking for Velmora earbuds").brands == ("Velmora",)


def test_a_brand_that_is_a_common_word_needs_more_than_the_word() -> None:
    assert read("my target is a quiet fan").brands == ()
    assert read("a quiet fan from target").brands == ("Target",)
    assert read("a quiet Target fan").brands == ("Target",)
