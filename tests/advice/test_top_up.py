"""What to add to an order that is short of a threshold, and whether it pays."""

from decimal import Decimal

import pytest

from shopcli.advice.top_up import top_up
from shopcli.bundle.pricing import Line
from shopcli.catalog.product import Availability
from shopcli.errors import UsageError
from shopcli.query.need import Need
from tests.advice.shops import Indexed
from tests.bundle.shop import TODAY, offer, promotion, store

EN = Need("", "en")
GOODS = (
    offer("pen", "8"),
    offer("cable", "12.99", "Cables"),
    offer("mouse", "12"),
    offer("gone", "12", availability=Availability.OUT_OF_STOCK),
    offer("euro", "12", currency="EUR"),
)


def test_the_cheapest_that_reach_it_come_first(index_of: Indexed) -> None:
    found = top_up(Decimal(12), EN, index_of(GOODS, [store(fee="5.99", free_over="49")]), TODAY)
    assert [(each.product.id, each.extra) for each in found.additions] == [
        ("mouse", Decimal("6.01")),
        ("cable", Decimal("7.00")),
    ]
    assert found.pays is False
    assert found.draft.endswith("If you do not need it, paying $5.99 for shipping is cheaper.")


def test_a_fee_that_is_higher_than_the_addition_pays(index_of: Indexed) -> None:
    found = top_up(Decimal(12), EN, index_of(GOODS, [store(fee="15", free_over="49")]), TODAY)
    assert found.pays is True
    assert "It pays: with it the order costs $3 less than without." in found.draft


def test_stock_that_is_not_stated_is_not_taken_for_none(index_of: Indexed) -> None:
    silent = offer("silent", "12", availability=None)
    assert [each.product.id for each in top_up(Decimal(12), EN, index_of([silent]), TODAY).additions] == ["silent"]


def test_without_a_stated_fee_it_is_left_open(index_of: Indexed) -> None:
    found = top_up(Decimal(12), EN, index_of(GOODS), TODAY)
    assert (found.pays, found.additions[0].extra) == (None, None)


def test_a_kind_of_thing_may_be_asked_for(index_of: Indexed) -> None:
    need = Need("a cable", "en", wanted="cable", terms=("cable",))
    found = top_up(Decimal(5), need, index_of(GOODS, [store(fee="5")]), TODAY)
    assert [each.product.id for each in found.additions] == ["cable"]


def test_an_order_is_priced_with_and_without(index_of: Indexed) -> None:
    """Crossing $40 takes $10 off, so that the mouse costs two dollars."""
    shop = store(promotion("ten", "amount", amount="10", min_spend="40"), fee="0")
    lamp = offer("lamp", "30")
    found = top_up(Decimal(10), EN, index_of([*GOODS, lamp], [shop]), TODAY, lines=[Line(lamp, 1)])
    assert (found.additions[0].product.id, found.additions[0].extra) == ("mouse", Decimal("2.00"))
    assert all(each.product.id != "lamp" for each in found.additions)


def test_nothing_that_reaches_it_is_said(index_of: Indexed) -> None:
    found = top_up(Decimal(500), EN, index_of(GOODS, [store(fee="5")]), TODAY)
    assert (found.additions, found.draft) == (
        (),
        "Nothing that can be bought costs at least the $500 that are missing.",
    )


def test_the_thresholds_of_today_are_named(index_of: Indexed) -> None:
    free = promotion("Holiday parcels", "free_shipping", min_spend="25", code="PARCEL", ends="2026-12-20")
    notes = top_up(Decimal(5), EN, index_of(GOODS, [store(free, fee="5", free_over="49")]), TODAY).notes
    assert notes == (
        "Shop ships free from $49",
        "“Holiday parcels” ships free from $25 today with the code PARCEL",
    )


@pytest.mark.parametrize("short", ["0", "-3"])
def test_nothing_missing_is_refused(index_of: Indexed, short: str) -> None:
    with pytest.raises(UsageError, match="nothing missing"):
        top_up(Decimal(short), EN, index_of(GOODS), TODAY)
