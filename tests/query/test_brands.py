from dataclasses import replace

import pytest

from shopcli.query.need import Vocabulary
from shopcli.query.reader import read_need
from tests.query.shop import VOCABULARY, read


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
        ("no more Kestrin, please", ["Kestrin"]),
        ("a phone that isn't from Nortavo", ["Nortavo"]),
        ("any brand but Nortavo phone", ["Nortavo"]),
        ("I don't want a phone from Nortavo", ["Nortavo"]),
        ("no phones by Nortavo or Kestrin please", ["Nortavo", "Kestrin"]),
        ("neither Nortavo nor Kestrin phone", ["Nortavo", "Kestrin"]),
        ("别给我推荐云岭的笔记本", ["云岭"]),
        ("千万别是光屿的手机", ["光屿"]),
        ("不想再买听澜的耳机", ["听澜"]),
        ("不要云岭的平板", ["云岭"]),
        ("除了光屿和听澜之外的耳机", ["光屿", "听澜"]),
        ("云岭除外的平板", ["云岭"]),
        ("平板，不要Nortavo的", ["Nortavo"]),
    ],
)
def test_brands_are_refused(text: str, brands: list[str]) -> None:
    need = read(text)
    assert sorted(need.not_brands) == sorted(brands)
    assert need.brands == ()


def test_the_thing_between_a_refusal_and_its_brand_stays_wanted() -> None:
    for text in ("I don't want a phone from Nortavo", "no phones by Nortavo", "a phone that isn't from Nortavo"):
        assert read(text).wanted == "phone", text
        assert read(text).excluded == (), text


@pytest.mark.parametrize(
    "text",
    [
        "not expensive Nortavo phone",
        "not only a Nortavo phone",
        "nothing but Nortavo phones",
        "not Kestrin but Nortavo",
        "Nortavo phone, not over $100",
        "特别想要Nortavo的手机",
        "非Nortavo不买",
        "是不是Nortavo的手机好",
    ],
)
def test_a_refusal_of_something_else_leaves_the_brand_wanted(text: str) -> None:
    assert read(text).brands == ("Nortavo",)


def test_what_a_thing_is_for_is_no_brand_limit_but_a_search_word() -> None:
    for text in ("case for Velmora V7", "screen protector for my Velmora", "Velmora V7 case", "cheaper than Velmora"):
        need = read(text)
        assert need.brands == (), text
        assert "velmora" in need.terms, text


@pytest.mark.parametrize("text", ["Quillon phone cases under $45", "Quillon手机壳，45美元以内"])
def test_a_brand_that_makes_such_a_thing_is_not_what_it_is_for(text: str) -> None:
    assert read(text).brands == ()
    making = replace(
        VOCABULARY, makes=lambda brand, thing: (brand, thing) in {("Quillon", "phone cases"), ("Quillon", "手机壳")}
    )
    assert read_need(text, making).brands == ("Quillon",)


def test_looking_for_a_brand_is_asking_for_it() -> None:
    assert read("looking for Velmora earbuds").brands == ("Velmora",)


def test_a_brand_that_is_a_common_word_needs_more_than_the_word() -> None:
    assert read("my target is a quiet fan").brands == ()
    assert read("a quiet fan from target").brands == ("Target",)
    assert read("a quiet Target fan").brands == ("Target",)


def test_a_company_goes_by_its_name_alone() -> None:
    shop = Vocabulary(brands={"fnobar inc.": "Fnobar Inc.", "zuse co., ltd": "Zuse Co., Ltd"})
    for text in ("products from Fnobar Inc.", "fnobar toasters", "想买Fnobar Inc.的商品"):
        assert read_need(text, shop).brands == ("Fnobar Inc.",)
    assert read_need("Zuse printers", shop).brands == ("Zuse Co., Ltd",)


def test_a_thing_names_no_company_that_is_called_after_it() -> None:
    shop = Vocabulary(brands={"lamp co.": "Lamp Co."})
    assert read_need("a lamp for the desk", shop).brands == ()
    assert read_need("a lamp from Lamp Co.", shop).brands == ("Lamp Co.",)
