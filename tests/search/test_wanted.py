"""What kind of product a need means, by the catalog's own categories."""

from pathlib import Path

import pytest

from shopcli.index.index import Index
from shopcli.search.wanted import resolve_wanted, within_one_edit
from tests.search.shop import built, need, product


@pytest.mark.parametrize(
    ("wanted", "leaves"),
    [
        ("laptop", {"Laptops", "Gaming Laptops"}),  # a gaming laptop is a laptop
        ("laptops", {"Laptops", "Gaming Laptops"}),
        ("notebook", {"Laptops", "Gaming Laptops"}),  # a synonym
        ("thin silver laptop", {"Laptops", "Gaming Laptops"}),  # the head stands last
        ("gaming laptop", {"Gaming Laptops"}),
        ("laptop bag", {"Laptop Bags"}),  # a laptop bag is not a laptop
        ("mouse", {"Mice"}),
        ("tv", {"TVs"}),  # a plural that no stemmer undoes
        ("usb-c hub", {"Docks and Hubs"}),  # one of two names of a category
        ("phone", {"Smartphones"}),  # and not all of Phones, where cases are too
        ("computer", {"Computers"}),  # nothing but computers is in there
        ("accessories", {"Accessories"}),  # a whole branch
        ("labtop", {"Laptops", "Gaming Laptops"}),  # one edit away
    ],
)
def test_english_names(shop: Index, wanted: str, leaves: set[str]) -> None:
    assert {path[-1] for path in resolve_wanted(need(wanted), shop).categories} == leaves


@pytest.mark.parametrize(
    ("wanted", "leaves"),
    [
        ("笔记本电脑", {"笔记本电脑"}),
        ("笔记本", {"笔记本电脑"}),
        ("轻薄笔记本电脑", {"笔记本电脑"}),
        ("游戏笔记本", {"游戏本"}),
        ("电脑包", {"电脑包"}),
        ("耳机", {"真无线耳机", "头戴式耳机"}),  # both are kinds of it
        ("蓝牙耳机", {"真无线耳机"}),
        ("laptop", {"笔记本电脑"}),  # across languages, by synonym
    ],
)
def test_chinese_names(chinese_shop: Index, wanted: str, leaves: set[str]) -> None:
    assert {path[-1] for path in resolve_wanted(need(wanted), chinese_shop).categories} == leaves


@pytest.mark.parametrize(
    ("categories", "expected"),
    [
        ([("Laptops", "Notebook"), ("Laptops", "Convertible")], {("Laptops",)}),  # all of them are laptops
        ([("Laptops", "Notebook"), ("Laptops", "Laptop Stands")], {("Laptops", "Notebook")}),  # a stand is none
        ([("手机", "智能手机"), ("手机", "手机壳")], set()),
    ],
)
def test_a_branch_stands_for_what_it_holds_unless_it_holds_other_things(
    folder: Path, categories: list[tuple[str, ...]], expected: set[tuple[str, ...]]
) -> None:
    index = built(folder, [product(str(n), "Thing", "5", path) for n, path in enumerate(categories)])
    assert set(resolve_wanted(need("laptop"), index).categories) == expected


def test_an_unknown_kind_must_be_carried_by_its_head(shop: Index) -> None:
    wanted = resolve_wanted(need("laptop stand"), shop)
    assert not wanted.categories
    assert wanted.head == "stand"


def test_a_typo_is_told(shop: Index) -> None:
    assert resolve_wanted(need("labtop"), shop).corrections == (("labtop", "laptop"),)


@pytest.mark.parametrize("typo", ["lptop", "laptopp", "laptpo", "laptap", "kaptop"])
def test_one_edit(typo: str) -> None:
    assert within_one_edit(typo, "laptop")
    assert within_one_edit("laptop", typo)


@pytest.mark.parametrize("other", ["lapop s", "desktop", "lap", "laotpp", ""])
def test_more_than_one_edit(other: str) -> None:
    assert not within_one_edit(other, "laptop")
