"""How a profile leans the ranking: within what the need allows, each lean with its reason."""

from collections.abc import Sequence
from typing import Any

import pytest

from shopcli.index.index import Index
from shopcli.profile.interaction import Interaction
from shopcli.query.need import PriceLimit, Requirement, Wish
from shopcli.search.candidate import Candidate
from shopcli.search.find import find
from shopcli.search.taste import MOST_SHIFTED
from tests.profile.shoppers import did, shopper
from tests.search.shop import need


def recommended(
    index: Index, wanted: str, *interactions: Interaction, stated: Sequence[tuple[str, str]] = (), **fields: Any
) -> dict[str, Candidate]:
    """What is found for a need, best first, by the shopper's taste."""
    asked = need(wanted, **fields)
    taste = shopper(*interactions, stated=stated).taste(asked, index)
    return {one.product.id: one for one in find(asked, index, 10, taste=taste).candidates}


def reasons(candidate: Candidate) -> list[str]:
    return [one.text for one in candidate.reasons if one.kind == "profile"]


def test_a_brand_that_was_bought_comes_first(shelf: Index) -> None:
    plain = recommended(shelf, "headphones")
    bought = [did("bought", f"Over {n}", "Headphones", brand="Cedar") for n in range(3)]
    leaning = recommended(shelf, "headphones", *bought)
    assert next(iter(plain)) == "over-a"
    assert next(iter(leaning)) == "over-c"
    assert reasons(leaning["over-c"]) == ["you bought 3 by Cedar"]
    assert reasons(leaning["over-a"]) == []


def test_each_shift_is_told_with_its_amount_and_the_field_that_bears_it_out(shelf: Index) -> None:
    leaning = recommended(shelf, "headphones", did("bought", "Over", "Headphones", brand="Cedar"))
    (reason,) = [one for one in leaning["over-c"].reasons if one.kind == "profile"]
    assert (reason.field, reason.value) == ("brand", "+0.28")
    assert leaning["over-c"].parts["profile"] == pytest.approx(0.28 * MOST_SHIFTED, abs=0.0001)
    assert leaning["over-c"].score == pytest.approx(sum(leaning["over-c"].parts.values()))


def test_two_returns_of_a_kind_speak_against_the_third(shelf: Index) -> None:
    went_back = [
        each
        for name in "AB"
        for each in (did("bought", f"X{name}", "Earbuds"), did("returned", f"X{name}", "Earbuds", ago=20))
    ]
    leaning = recommended(shelf, "", *went_back, terms=("audio",))
    assert reasons(leaning["buds-a"]) == ["you returned 2 of this kind (Earbuds)"]
    assert leaning["buds-a"].parts["profile"] < 0 == leaning["over-a"].parts["profile"]


def test_the_same_size_as_last_time_chooses_the_variant(shelf: Index) -> None:
    leaning = recommended(shelf, "shoes", did("bought", "Old Shoe", "Shoes", options={"Size": "42"}))
    assert leaning["shoe"].product.variant == "shoe-42"
    assert reasons(leaning["shoe"]) == ["same size as last time: 42"]
    assert reasons(leaning["boot"]) == ["not the size of last time, which was 42"]
    stated = recommended(shelf, "shoes", stated=[("size.shoes", "43")])
    assert {one.product.variant for one in stated.values()} == {"shoe-43", "boot-43"}
    assert {
        one.product.variant for one in recommended(shelf, "headphones", stated=[("size.shoes", "43")]).values()
    } == {None}


def test_what_is_there_already_comes_last(shelf: Index) -> None:
    leaning = recommended(shelf, "headphones", did("bought", "Alder Over-Ear", product="over-a", ago=200))
    assert list(leaning)[-1] in ("over-a", "over-d")
    assert reasons(leaning["over-a"]) == ["you bought this in May 2026", "you bought 1 by Alder"]
    assert leaning["over-a"].parts["profile"] < 0


def test_a_number_that_two_shops_use_is_not_the_same_product(shelf: Index) -> None:
    leaning = recommended(shelf, "headphones", did("bought", "Garden Hose", product="over-a"))
    assert reasons(leaning["over-a"]) == []


def test_what_runs_out_comes_first_when_it_is_due(shelf: Index) -> None:
    snacks = [did("bought", "Oat Snack", "Snacks", product="snack-o", ago=ago) for ago in (90, 60, 30)]
    leaning = recommended(shelf, "snacks", *snacks)
    assert next(iter(leaning)) == "snack-o"
    assert reasons(leaning["snack-o"]) == ["you buy this about every 30 days; the last was in October 2026"]


def test_prices_lean_only_where_the_need_says_nothing_of_them(shelf: Index) -> None:
    paid = [did("bought", f"Over {n}", "Headphones", price=price) for n, price in enumerate((110, 120, 130))]
    leaning = recommended(shelf, "headphones", *paid)
    assert "in the range that you usually pay ($110 to $130)" in reasons(leaning["over-a"])
    assert leaning["over-d"].parts["profile"] < 0
    for decided in (
        {"max_price": PriceLimit(shelf.summary.categories[0].prices[0] + 500)},
        {"wishes": (Wish("premium", "best"),)},
    ):
        assert all(one.parts["profile"] == 0 for one in recommended(shelf, "headphones", *paid, **decided).values())


def test_a_stated_budget_and_colour_lean(shelf: Index) -> None:
    leaning = recommended(shelf, "headphones", stated=[("budget.headphones", "$100-150"), ("colour", "white")])
    assert next(iter(leaning)) == "over-c"
    assert set(reasons(leaning["over-c"])) == {"within your budget of $100 to $150", "colour white, which you prefer"}
    assert reasons(leaning["over-d"]) == ["above your budget of $150", "colour white, which you prefer"]


def test_purchases_count_more_than_looks(shelf: Index) -> None:
    bought = recommended(shelf, "headphones", did("bought", "O", "Headphones", brand="Cedar"))
    viewed = recommended(shelf, "headphones", did("viewed", "O", "Headphones", brand="Cedar"))
    assert bought["over-c"].parts["profile"] > viewed["over-c"].parts["profile"] > 0


def test_what_speaks_alike_for_all_is_no_reason_for_any(shelf: Index) -> None:
    leaning = recommended(shelf, "headphones", did("bought", "O", "Headphones"), did("bought", "P", "Headphones"))
    assert all(reasons(one) == [] and one.parts["profile"] == 0 for one in leaning.values())


def test_the_need_decides_and_the_profile_leans(shelf: Index) -> None:
    bought = [did("bought", f"Over {n}", "Headphones", brand="Dune", options={"Colour": "White"}) for n in range(9)]
    black = recommended(shelf, "headphones", *bought, requirements=(Requirement("colour", "=", "black", "black"),))
    assert list(black) == ["over-a"]


def test_the_catalog_says_what_kind_the_products_of_an_export_are(shelf: Index) -> None:
    """Shopify's orders name no categories, and at times no brands."""
    bought = did("bought", "Cedar Over-Ear in a box", product="over-c")
    leaning = recommended(shelf, "headphones", bought)
    assert "you bought 1 by Cedar" in reasons(leaning["over-c"])
    known = {one.id for one in shopper(bought).conclusions(shelf)}
    assert {"category:headphones", "brand:headphones:cedar"} <= known
    assert {one.id for one in shopper(bought).conclusions()} == {"owned:over-c"}


def test_reasons_are_in_the_language_of_the_need(chinese_shop: Index) -> None:
    leaning = recommended(chinese_shop, "耳机", did("bought", "耳机一", "音频/头戴式耳机"))
    assert reasons(leaning["toudai"]) == ["你买过1件同类商品（头戴式耳机）"]
