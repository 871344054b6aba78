"""A need is read where the catalog speaks of most of what it says: only the others are worth asking a model about."""

import pytest

from shopcli.index.index import Index
from shopcli.query.reader import read_need
from shopcli.search.find import vocabulary_of
from shopcli.search.unread import is_mostly_unread


def unread(text: str, index: Index) -> bool:
    return is_mostly_unread(read_need(text, vocabulary_of(index)), index)


@pytest.mark.parametrize(
    "text",
    [
        "something for my father, who took up fishing",
        "a gift for my grandmother who knits",
        "sofa",
        "something quiet to keep my coffee warm at night",
    ],
)
def test_words_that_no_product_carries_are_unread(shop: Index, text: str) -> None:
    assert unread(text, shop)


@pytest.mark.parametrize(
    "text", ["送给爸爸的礼物，他最近迷上了钓鱼", "我妈最近开始学烘焙，送点什么好", "半夜加班不吵到室友"]
)
def test_so_are_chinese_ones(chinese_shop: Index, text: str) -> None:
    assert unread(text, chinese_shop)


@pytest.mark.parametrize(
    "text",
    [
        "laptop",
        "a light laptop that my Zorgle nephew fancies for his obscure hobby of quilling",
        "shirt",
        "laptp",
        "usb-c hub",
        "14 inch bag",
    ],
)
def test_a_kind_that_the_catalog_names_is_read_whatever_else_is_said(shop: Index, text: str) -> None:
    assert not unread(text, shop)


@pytest.mark.parametrize("text", ["轻薄的笔记本电脑", "降噪耳机", "三百以内的真无线耳机"])
def test_so_is_a_chinese_kind(chinese_shop: Index, text: str) -> None:
    assert not unread(text, chinese_shop)


@pytest.mark.parametrize("text", ["something cheap and quiet", "anything from Cedar", "a gift", "under 50"])
def test_limits_and_wishes_leave_nothing_unread(shop: Index, text: str) -> None:
    assert not unread(text, shop)


def test_what_the_limits_keep_out_is_read_all_the_same(shop: Index) -> None:
    assert not unread("a laptop under $20 with 512 GB of RAM", shop)


def test_the_id_of_a_product_is_read(shop: Index) -> None:
    assert not unread("slow", shop)
    assert unread("slowly", shop)


def test_where_little_is_found_nearly_every_word_must_be_carried(shop: Index) -> None:
    """There is one pebble, and it is not for divers."""
    assert not unread("pebble", shop)
    assert unread("something pebble for divers", shop)
