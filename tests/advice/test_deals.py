"""Offers: how each stands, what it saves now or later, what is really reduced, and what a unit costs."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import pytest

from shopcli.advice.deals import Deals, deals
from shopcli.advice.reductions import reduction
from shopcli.advice.standing import Standing, State
from shopcli.advice.unit_price import unit_price
from shopcli.catalog.product import Product
from shopcli.index.index import Index
from shopcli.query.need import Need
from tests.advice.shops import Indexed
from tests.bundle.shop import TODAY, offer, promotion, store

EN, ZH = Need("", "en"), Need("", "zh")


def on(
    index_of: Indexed,
    products: Sequence[Product],
    *promotions: Mapping[str, Any],
    codes: Sequence[str] = (),
    **fee: Any,
) -> Deals:
    index = index_of(products, [store(*promotions, **(fee or {"fee": "0"}))])
    return deals(products, EN, index, TODAY, codes)


def only(found: Deals) -> Standing:
    (standing,) = found.standings
    return standing


CAMERA = offer("camera", "500", "Cameras")
CASE = offer("case", "20", "Cases")


def test_a_promotion_that_counts_says_what_it_saves(index_of: Indexed) -> None:
    found = on(index_of, [CAMERA], promotion("ten", "percent", percent="10"))
    assert (only(found).state, only(found).saving) == (State.APPLIES, Decimal("50.00"))
    assert found.draft == "Bought now, [1] costs $450 with free shipping, after $50 off."
    assert ("deals.total", Decimal("450.00")) in found.amounts


def test_a_code_that_was_not_given_says_what_it_would_save(index_of: Indexed) -> None:
    coded = promotion("coded", "amount", amount="40", code="SAVE40")
    found = on(index_of, [CAMERA], coded)
    assert (only(found).state, only(found).saving) == (State.NEEDS_CODE, Decimal("40.00"))
    assert found.draft.endswith("With the code SAVE40 the total is $40 less.")


def test_a_code_that_was_given_counts(index_of: Indexed) -> None:
    found = on(index_of, [CAMERA], promotion("coded", "amount", amount="40", code="SAVE40"), codes=["save40"])
    assert only(found).state is State.APPLIES


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"starts": "2026-12-01", "ends": "2026-12-24"}, State.UPCOMING),
        ({"ends": "2026-11-20"}, State.ENDED),
        ({"starts": "2026-11-22", "ends": "2026-11-22"}, State.APPLIES),
    ],
)
def test_what_begins_later_or_has_ended_is_said(index_of: Indexed, fields: dict[str, str], state: State) -> None:
    assert only(on(index_of, [CAMERA], promotion("dated", "percent", percent="10", **fields))).state is state


def test_waiting_is_told_with_what_it_saves(index_of: Indexed) -> None:
    found = on(index_of, [CAMERA], promotion("soon", "percent", percent="20", starts="2026-12-01"))
    assert only(found).saving == Decimal("100.00")
    assert "From 2026-12-01 it would cost $100 less" in found.draft


def test_what_ended_long_ago_is_no_news_unless_its_code_is_given(index_of: Indexed) -> None:
    old = promotion("old", "percent", percent="10", code="OLD", ends="2026-01-31")
    found = on(index_of, [CAMERA], old, codes=["OLD"])
    assert (found.standings, found.notes) == ((), ("“old” ended on 2026-01-31",))


def test_an_unknown_code_is_said(index_of: Indexed) -> None:
    assert on(index_of, [CAMERA], codes=["NOPE"]).notes == ("no offer has the code NOPE",)


def test_what_a_threshold_lacks_is_said_and_what_crosses_it(index_of: Indexed) -> None:
    found = deals(
        [CAMERA],
        EN,
        index_of([CAMERA, CASE], [store(promotion("big", "amount", amount="50", min_spend="515"), fee="0")]),
        TODAY,
    )
    assert (only(found).state, only(found).missing) == (State.BELOW_THRESHOLD, Decimal(15))
    ((_, addition),) = found.crossing
    assert (addition.additions[0].product.id, addition.additions[0].extra, addition.pays) == (
        "case",
        Decimal("-30.00"),
        True,
    )


def test_only_what_a_promotion_covers_crosses_its_threshold(index_of: Indexed) -> None:
    cameras = promotion("big", "amount", amount="50", min_spend="515", categories=["Cameras"])
    found = deals([CAMERA], EN, index_of([CAMERA, CASE], [store(cameras, fee="0")]), TODAY)
    assert found.crossing == ()


def test_more_units_and_missing_parts_are_named(index_of: Indexed) -> None:
    pair = promotion("pair", "buy_get", buy=2, get=1)
    kit = promotion("kit", "bundle", products=("camera", "case"), price="505")
    found = deals([CAMERA], EN, index_of([CAMERA, CASE], [store(pair, kit, fee="0")]), TODAY)
    standings = {each.promotion.id: each for each in found.standings}
    assert (standings["pair"].state, standings["pair"].units) == (State.NEEDS_MORE, 2)
    assert standings["kit"].parts == ("case",)
    assert any("counts together with Case" in line for line in found.findings)


def test_a_worse_offer_that_does_not_stack_is_outdone(index_of: Indexed) -> None:
    found = on(
        index_of, [CAMERA], promotion("good", "percent", percent="20"), promotion("poor", "percent", percent="5")
    )
    assert {each.promotion.id: each.state for each in found.standings} == {
        "good": State.APPLIES,
        "poor": State.OUTDONE,
    }


def test_free_shipping_counts_for_the_fee_that_it_spares(index_of: Indexed) -> None:
    free = promotion("free", "free_shipping")
    assert only(on(index_of, [CASE], free, fee="6")).saving == Decimal("6.00")


def test_free_shipping_that_is_free_anyway_saves_nothing(index_of: Indexed) -> None:
    found = on(index_of, [CAMERA], promotion("free", "free_shipping"), fee="6", free_over="49")
    assert only(found).state is State.IDLE


def test_products_in_two_currencies_have_no_total(index_of: Indexed) -> None:
    found = on(index_of, [CAMERA, offer("uhr", "90", currency="EUR")])
    assert found.priced is None
    assert "money is never converted" in found.notes[0]


def test_the_whole_catalog_lists_what_runs_and_what_is_reduced_most(demo: Index) -> None:
    found = deals([], EN, demo, TODAY)
    states = {each.promotion.id: each.state for each in found.standings}
    assert (states["fall-laptops-10"], states["welcome-15"]) == (State.OPEN, State.NEEDS_CODE)
    assert (states["tv-big-game"], states["camera-50"]) == (State.UPCOMING, State.ENDED)
    assert "june-monitors-40" not in states
    shares = [one.saving / one.before for one in found.reduced]
    assert shares == sorted(shares, reverse=True)


def test_a_kind_of_thing_has_its_own_offers(chinese_demo: Index) -> None:
    found = deals([], Need("耳机", "zh", wanted="耳机", terms=("耳机",)), chinese_demo, TODAY)
    assert {each.promotion.id for each in found.standings} >= {"p-blackfriday-2026", "p-bailu-half"}
    assert all(one.product.category[0] == "音频" for one in found.reduced)


@pytest.mark.parametrize(
    ("attributes", "proof", "saving"),
    [
        ({}, "list_price", "20"),
        ({"price_history 2026-10-01": Decimal(110), "price_history 2026-11-01": Decimal(95)}, "history", "15"),
        ({"Price history": ("2026-10-01: $80", "2026-11-01: $100")}, "not_lower", "0"),
        ({"历史价格": ("2026-10-01：¥80",)}, "not_lower", "0"),
        ({"Price history": ("no dates here", "2026-99-99: 3")}, "list_price", "20"),
        ({"Price history": ("2026-11-22: 10",)}, "list_price", "20"),
    ],
)
def test_a_reduction_is_held_against_what_was_asked_before(attributes: dict[str, Any], proof: str, saving: str) -> None:
    """A list price is the shop's word; what it cost before is better evidence. Today's price proves nothing."""
    found = reduction(offer("a", "80", list_price=Decimal(100), attributes=attributes), TODAY)
    assert found is not None
    assert (found.proof, found.saving) == (proof, Decimal(saving))


@pytest.mark.parametrize(
    ("product", "amount", "unit"),
    [
        (offer("a", "69", "External SSDs", attributes={"Capacity": "1 TB"}), "0.0674", "GB"),
        (offer("a", "30", "Power Banks", attributes={"Capacity": "10000 mAh"}), "3.00", "1000 mAh"),
        (offer("a", "14", "Cables", title="USB-C Cable", attributes={"Cable length": "2 m"}), "7.00", "m"),
        (offer("a", "4.5", "Tea", attributes={"Net weight": "250 g"}), "1.80", "100 g"),
        (offer("a", "9", "饮料", attributes={"净含量": "1.5升"}), "6.00", "L"),
        (offer("a", "12", "Filters", attributes={"Pack size": "6"}), "2.00", "piece"),
    ],
)
def test_a_unit_price_counts_what_a_thing_is_bought_for(product: Product, amount: str, unit: str) -> None:
    found = unit_price(product)
    assert found is not None
    assert (found.amount, found.unit) == (Decimal(amount), unit)


@pytest.mark.parametrize(
    "product",
    [
        offer("a", "899", "Laptops", attributes={"Storage": "512 GB"}),
        offer("a", "20", "Mice", attributes={"Cable length": "1.8 m"}),
        offer("a", None, "External SSDs", attributes={"Capacity": "1 TB"}),
        offer("a", "5", "External SSDs"),
    ],
)
def test_what_is_not_bought_by_its_size_has_no_unit_price(product: Product) -> None:
    assert unit_price(product) is None
