"""Comparisons: aligned values, what is best, who wins what, and where nobody does."""

from decimal import Decimal

import pytest

from shopcli.advice.comparison import Comparison, compare
from shopcli.advice.rows import Row
from shopcli.advice.verdicts import Verdict
from shopcli.catalog.product import Availability, Product, Rating, Variant
from shopcli.errors import UsageError
from shopcli.index.index import Index
from tests.advice.shops import Indexed, named, said
from tests.bundle.shop import offer


def row(comparison: Comparison, key: str) -> Row:
    return next(row for row in comparison.rows if row.key == key)


def texts(comparison: Comparison, key: str) -> list[str]:
    return [cell.text for cell in row(comparison, key).cells]


def best(comparison: Comparison, key: str) -> list[int]:
    return [place for place, cell in enumerate(row(comparison, key).cells) if cell.best]


def verdict(comparison: Comparison, use: str) -> Verdict:
    return next(verdict for verdict in comparison.verdicts if verdict.use == use)


def compared(index_of: Indexed, *products: Product, text: str = "compare") -> Comparison:
    index = index_of(products)
    return compare(products, said(index, text), index)


def test_values_of_a_row_stand_in_units_that_are_read_at_a_glance(index_of: Indexed) -> None:
    light = offer("a", "100", attributes={"Weight": "950 g", "SSD": "512GB", "Battery": "45 min"})
    heavy = offer("b", "100", attributes={"机身重量": "1.2千克", "存储": "1 TB", "Battery life": "2 h"})
    comparison = compared(index_of, light, heavy)
    assert texts(comparison, "weight") == ["0.95 kg", "1.2 kg"]
    assert texts(comparison, "storage") == ["512 GB", "1 TB"]
    assert texts(comparison, "battery_life") == ["0.75 h", "2 h"]


@pytest.mark.parametrize(
    ("attributes", "key", "places"),
    [
        ([{"Weight": "1 kg"}, {"Weight": "2 kg"}, {}], "weight", [0]),
        ([{"RAM": "8 GB"}, {"RAM": "16 GB"}, {"RAM": "16 GB"}], "ram", [1, 2]),
        ([{"Backlit keyboard": True}, {"Backlit keyboard": False}, {}], "backlit_keyboard", [0]),
        ([{"Screen size": "14 in"}, {"Screen size": "16 in"}, {}], "screen_size", []),
        ([{"Colour": "red"}, {"Colour": "blue"}, {}], "colour", []),
        ([{"Noise level": "30 dB"}, {}, {}], "noise_level", []),
    ],
)
def test_the_best_is_marked_where_there_is_one(
    index_of: Indexed, attributes: list[dict[str, str]], key: str, places: list[int]
) -> None:
    """More of a thing is not always better, and one that is stated alone is better than nothing known."""
    products = [offer(f"p{place}", "100", attributes=each) for place, each in enumerate(attributes)]
    assert best(compared(index_of, *products), key) == places


def test_a_wish_may_say_what_is_better(index_of: Indexed) -> None:
    small = offer("a", "100", attributes={"Screen size": "13 in"})
    large = offer("b", "100", attributes={"Screen size": "17 in"})
    assert best(compared(index_of, small, large, text="compare, I want a small one"), "screen_size") == [0]


def test_what_is_not_stated_is_empty_and_what_is_equal_is_summed_up(index_of: Indexed) -> None:
    one = offer("a", "100", attributes={"RAM": "16 GB", "Panel": "IPS"})
    other = offer("b", "120", attributes={"RAM": "16 GB"})
    comparison = compared(index_of, one, other)
    assert texts(comparison, "panel") == ["IPS", ""]
    assert comparison.same == (("RAM", "16 GB"),)
    assert "Panel: [1] IPS; [2] not stated" in comparison.findings


def test_price_rating_and_stock_come_first(demo: Index) -> None:
    comparison = compare(named(demo, "nv-aero-14", "kt-pulse-15"), said(demo, "compare"), demo)
    assert [row.key for row in comparison.rows[:3]] == ["price", "rating", "stock"]
    assert len(comparison.rows) == 14


def test_what_the_need_asks_about_comes_next(demo: Index) -> None:
    need = said(demo, "compare these laptops: quiet, at least 16 GB RAM")
    comparison = compare(named(demo, "nv-aero-14", "nv-forge-16"), need, demo)
    assert [row.key for row in comparison.rows[3:5]] == ["ram", "noise_level"]


def test_a_use_is_decided_by_what_counts_for_it(demo: Index) -> None:
    comparison = compare(named(demo, "nv-aero-14", "kt-pulse-15"), said(demo, "compare for a student"), demo)
    asked = verdict(comparison, "use")
    assert (asked.winner, asked.reason) == (0, "battery life 15 h against 7 h; weight 1.19 kg against 2.21 kg")
    assert comparison.draft.startswith("For a student, [1] is the better choice: battery life 15 h against 7 h")


def test_the_price_gap_is_an_amount_that_may_be_told(demo: Index) -> None:
    comparison = compare(named(demo, "nv-aero-14", "kt-pulse-15"), said(demo, "compare"), demo)
    assert comparison.amounts == (("comparison.price_gap", Decimal(150)),)
    assert "[1] is the cheapest at $1,099, $150 below the next." in comparison.draft


def test_there_is_no_winner_where_each_leads_in_something(demo: Index) -> None:
    comparison = compare(named(demo, "nv-aero-14", "kt-pulse-15"), said(demo, "compare"), demo)
    screen = verdict(comparison, "screen")
    assert screen.winner is None
    assert screen.reason == "[1] leads in resolution and brightness; [2] leads in refresh rate"


def test_prices_in_two_currencies_are_not_compared(index_of: Indexed) -> None:
    comparison = compared(index_of, offer("a", "100"), offer("b", "90", currency="EUR"))
    assert best(comparison, "price") == []
    assert not any(each.use == "price" for each in comparison.verdicts)
    assert "are never converted" in comparison.draft


def test_equal_prices_have_no_cheapest(index_of: Indexed) -> None:
    comparison = compared(index_of, offer("a", "100"), offer("b", "100"), offer("c", "120"))
    assert verdict(comparison, "price") == Verdict("price", "price", None, "[1] and [2] cost the same")


def test_a_high_rating_by_few_does_not_win(index_of: Indexed) -> None:
    few = offer("a", "100", rating=Rating(Decimal("4.9"), count=2))
    many = offer("b", "100", rating=Rating(Decimal("4.6"), count=900))
    comparison = compared(index_of, few, many)
    assert verdict(comparison, "rating").winner is None
    assert "too few buyers" in verdict(comparison, "rating").reason


def test_ratings_on_two_scales_are_compared_on_one(index_of: Indexed) -> None:
    of_ten = offer("a", "100", rating=Rating(Decimal("8"), Decimal(10), 500))
    of_five = offer("b", "100", rating=Rating(Decimal("4.7"), count=500))
    comparison = compared(index_of, of_ten, of_five)
    assert texts(comparison, "rating") == ["8/10 (500)", "4.7/5 (500)"]
    assert (best(comparison, "rating"), verdict(comparison, "rating").winner) == ([1], 1)


def test_a_product_with_versions_is_compared_as_the_cheapest_in_stock(index_of: Indexed) -> None:
    versions = (
        Variant("a-1", {"Storage": "256 GB"}, price=Decimal(90), availability=Availability.OUT_OF_STOCK),
        Variant("a-2", {"Storage": "512 GB"}, price=Decimal(110)),
        Variant("a-3", {"Storage": "1 TB"}, price=Decimal(150)),
    )
    comparison = compared(index_of, offer("a", "90", variants=versions), offer("b", "100"))
    assert comparison.products[0].variant == "a-2"
    assert "[1] is compared as its cheapest version in stock, 512 GB; it has 3 versions" in comparison.notes


def test_two_versions_of_one_product_can_be_compared(index_of: Indexed) -> None:
    versions = (Variant("a-1", {"Storage": "256 GB"}, price=Decimal(90)), Variant("a-2", {"Storage": "1 TB"}))
    product = offer("a", "120", variants=versions)
    index = index_of([product])
    comparison = compare(product.offers(), said(index, "compare"), index)
    assert comparison.names == ("A (256 GB)", "A (1 TB)")
    assert texts(comparison, "storage") == ["256 GB", "1 TB"]


def test_an_attribute_that_names_a_price_is_left_out(index_of: Indexed) -> None:
    """What a product costs is the price field's to say."""
    honest = offer("a", "100", attributes={"Material": "steel"})
    loud = offer("b", "120", attributes={"Material": "only $1 today"})
    comparison = compared(index_of, honest, loud)
    assert texts(comparison, "material") == ["steel", ""]


def test_things_of_different_kinds_are_said_to_be(demo: Index) -> None:
    comparison = compare(named(demo, "ql-drift", "nv-aero-14"), said(demo, "compare"), demo)
    assert "these are different kinds of things: Mice and Laptops" in comparison.notes


def test_what_cannot_be_bought_is_said_at_the_end(chinese_demo: Index) -> None:
    products = named(chinese_demo, "yl-e14", "yl-s14")
    assert compare(products, said(chinese_demo, "对比"), chinese_demo).draft.endswith("[2] 目前买不到。")


@pytest.mark.parametrize("count", [0, 1, 7])
def test_a_comparison_takes_two_to_six(demo: Index, count: int) -> None:
    products = [offer(f"p{number}", "10") for number in range(count)]
    with pytest.raises(UsageError, match=f"2 to 6 different products, and this one names {count}"):
        compare(products, said(demo, "compare"), demo)


def test_the_same_product_named_twice_is_one(index_of: Indexed) -> None:
    with pytest.raises(UsageError, match="names 1"):
        compared(index_of, offer("a", "10"), offer("a", "10"))
