"""What baskets cost: each rule of each kind, which promotions go together, shipping, several shops."""

from decimal import Decimal

import pytest

from shopcli.bundle.pricing import Line, price_basket
from shopcli.errors import UsageError
from tests.bundle.shop import TODAY, bill, line, off, offer, priced, promotion, store

HUB, MOUSE, CABLE = offer("hub", "40"), offer("mouse", "25.50"), offer("cable", "9.99", "Cables")


def test_without_promotions_a_basket_costs_its_prices() -> None:
    basket = priced([HUB, (CABLE, 3)])

    assert (basket.subtotal, basket.discounts, basket.total) == (Decimal("69.97"), (), Decimal("69.97"))
    assert str(basket.total) == "69.97"


class TestKinds:
    @pytest.mark.parametrize(
        ("terms", "amount"),
        [
            ({"percent": "10"}, "7.00"),
            ({"percent": "12.5"}, "8.75"),
            ({"percent": "10", "cap": "5"}, "5.00"),
            ({"percent": "10", "categories": ("Cables",)}, "3.00"),
            ({"percent": "33.3", "categories": ("Cables",)}, "9.98"),
            ({"percent": "10", "min_spend": "69.97"}, "7.00"),
        ],
    )
    def test_percent_is_of_what_it_covers_rounded_half_up_and_capped(self, terms: dict[str, str], amount: str) -> None:
        assert off(priced([HUB, (CABLE, 3)], promotion("p", "percent", **terms))) == {"p": amount}

    def test_half_a_cent_goes_to_the_shopper(self) -> None:
        assert off(priced([offer("pen", "0.25")], promotion("p", "percent", percent="10"))) == {"p": "0.03"}

    def test_the_threshold_counts_what_is_covered_before_discounts(self) -> None:
        on_cables = promotion("p", "amount", amount="5", min_spend="30", categories=("Cables",))

        assert off(priced([HUB, (CABLE, 3)], on_cables)) == {}
        assert off(priced([(CABLE, 4)], on_cables, promotion("q", "percent", percent="50", stackable=True))) == {
            "p": "5.00",
            "q": "19.98",
        }

    def test_an_amount_is_never_more_than_what_it_covers(self) -> None:
        assert off(priced([HUB, CABLE], promotion("p", "amount", amount="15", categories=("Cables",)))) == {"p": "9.99"}

    @pytest.mark.parametrize(
        ("once", "cap", "amount"),
        [(None, None, "50.00"), (True, None, "50.00"), (False, None, "150.00"), (False, "120", "120.00")],
    )
    def test_an_amount_repeats_for_each_whole_threshold_only_where_the_shop_says_so(
        self, once: bool | None, cap: str | None, amount: str
    ) -> None:
        terms = {"amount": "50", "min_spend": "300", "once_per_order": once} | ({"cap": cap} if cap else {})
        assert off(priced([offer("tv", "1199.99")], promotion("p", "amount", **terms))) == {"p": amount}

    @pytest.mark.parametrize(
        ("units", "amount"),
        [
            ([30, 20], None),
            ([30, 20, 10], "10.00"),
            ([10, 30, 20], "10.00"),
            ([30, 20, 10, 9, 8], "10.00"),
            ([60, 50, 40, 30, 20, 10], "50.00"),
        ],
    )
    def test_the_cheapest_of_each_whole_group_is_free(self, units: list[int], amount: str | None) -> None:
        basket = [offer(f"case-{price}", str(price)) for price in units]
        found = off(priced(basket, promotion("p", "buy_get", buy=2, get=1)))
        assert found == ({"p": amount} if amount else {})

    def test_groups_count_units_reduce_by_their_percent_and_name_the_lines_reduced(self) -> None:
        basket = priced(
            [(offer("a", "10"), 2), (offer("b", "25"), 2)], promotion("p", "buy_get", buy=1, get=1, percent="50")
        )
        (found,) = basket.discounts

        assert (found.amount, found.lines) == (Decimal("17.50"), (0, 1))

    def test_once_per_order_is_one_group(self) -> None:
        once = promotion("p", "buy_get", buy=1, get=1, once_per_order=True)
        assert off(priced([(offer("a", "10"), 4)], once)) == {"p": "10.00"}

    def test_a_bundle_costs_its_price_for_each_whole_set(self) -> None:
        desk = promotion("p", "bundle", products=("hub", "mouse"), price="50")

        assert off(priced([HUB], desk)) == {}
        assert off(priced([(HUB, 2), (MOUSE, 3)], desk)) == {"p": "31.00"}
        assert off(priced([(HUB, 2), (MOUSE, 2)], {**desk, "once_per_order": True})) == {"p": "15.50"}

    def test_a_bundle_that_costs_more_than_its_parts_takes_nothing_off(self) -> None:
        assert off(priced([HUB, MOUSE], promotion("p", "bundle", products=("hub", "mouse"), price="99"))) == {}

    def test_a_part_named_twice_is_needed_twice(self) -> None:
        pair = promotion("p", "bundle", products=("hub", "hub"), price="70")
        assert off(priced([(HUB, 3)], pair)) == {"p": "10.00"}


class TestTogether:
    def test_promotions_that_stack_all_count_from_catalog_prices(self) -> None:
        two = [promotion(name, "percent", percent="10", stackable=True) for name in "pq"]
        assert off(priced([HUB], *two)) == {"p": "4.00", "q": "4.00"}

    def test_of_those_that_do_not_stack_the_best_counts(self) -> None:
        basket = priced(
            [HUB],
            promotion("less", "amount", amount="3"),
            promotion("more", "amount", amount="5", stackable=False),
            promotion("stacks", "amount", amount="1", stackable=True),
        )
        assert off(basket) == {"more": "5.00", "stacks": "1.00"}

    def test_a_code_counts_only_where_it_is_given_and_one_in_an_order(self) -> None:
        coded = [promotion(f"p{n}", "amount", amount=n, code=f"CODE{n}", stackable=True) for n in "12"]

        assert off(priced([HUB], *coded)) == {}
        assert off(priced([HUB], *coded, codes=["code1"])) == {"p1": "1.00"}
        assert off(priced([HUB], *coded, codes=["code1", "CODE2"])) == {"p2": "2.00"}

    def test_an_automatic_promotion_steps_aside_for_a_code_that_saves_more(self) -> None:
        automatic, coded = promotion("p", "amount", amount="3"), promotion("q", "amount", amount="4", code="MORE")
        assert off(priced([HUB], automatic, coded, codes=["MORE"])) == {"q": "4.00"}

    def test_discounts_are_never_more_than_the_goods(self) -> None:
        two = [promotion(name, "percent", percent="70", stackable=True) for name in "pq"]
        basket = priced([HUB], *two)

        assert off(basket) == {"p": "28.00", "q": "12.00"}
        assert basket.total == 0

    def test_what_has_ended_or_not_begun_does_not_count(self) -> None:
        ended = promotion("p", "amount", amount="3", ends="2026-11-21")
        upcoming = promotion("q", "amount", amount="3", starts="2026-11-23")
        assert off(priced([HUB], ended, upcoming)) == {}


class TestShipping:
    def test_a_shop_that_does_not_say_leaves_it_unknown(self) -> None:
        basket = price_basket([line(HUB)], [store()], TODAY)
        assert bill(basket) == {"goods": "40", "total": "40"}

    @pytest.mark.parametrize(
        ("off", "shipping", "total"), [("0.99", "0", "39.01"), ("1", "0", "39"), ("1.01", "5", "43.99")]
    )
    def test_the_threshold_counts_what_is_paid_after_discounts(self, off: str, shipping: str, total: str) -> None:
        shop = store(promotion("p", "amount", amount=off, stackable=True), fee="5", free_over="39")
        basket = price_basket([line(HUB)], [shop], TODAY)
        assert (basket.shipping, basket.total) == (Decimal(shipping), Decimal(total))

    def test_a_discount_that_stacks_counts_even_where_it_costs_the_free_shipping(self) -> None:
        """Nobody can refuse it, so a total without it would be promised in vain."""
        shop = store(promotion("p", "amount", amount="1", stackable=True), fee="5", free_over="40")
        assert price_basket([line(HUB)], [shop], TODAY).total == 44

    def test_a_code_is_left_out_where_it_would_cost_more_than_it_saves(self) -> None:
        shop = store(promotion("p", "amount", amount="1", stackable=True, code="ONE"), fee="5", free_over="40")
        basket = price_basket([line(HUB)], [shop], TODAY, ["ONE"])
        assert (off(basket), str(basket.total)) == ({}, "40.00")

    def test_free_shipping_needs_something_that_it_covers(self) -> None:
        shop = store(promotion("p", "free_shipping", categories=("Cables",), stackable=True), fee="5")

        assert price_basket([line(HUB)], [shop], TODAY).shipping == 5
        freed = price_basket([line(HUB), line(CABLE)], [shop], TODAY)
        assert bill(freed) == {"goods": "49.99", "shipping": "0", "total": "49.99"}
        assert (off(freed), freed.discounts[0].lines) == ({"p": "0.00"}, (1,))

    def test_free_shipping_makes_known_what_the_shop_does_not_say(self) -> None:
        assert price_basket([line(HUB)], [store(promotion("p", "free_shipping"))], TODAY).shipping == 0

    def test_it_is_not_named_where_shipping_costs_nothing_anyway(self) -> None:
        shop = store(promotion("p", "free_shipping"), fee="5", free_over="20")
        assert price_basket([line(HUB)], [shop], TODAY).discounts == ()

    def test_freight_is_paid_by_the_piece_whatever_spares_the_order_its_fee(self) -> None:
        tv = offer("tv", "800", shipping={"fee": Decimal(79)})
        shop = store(promotion("p", "free_shipping"), fee="5", free_over="20")

        assert price_basket([line((tv, 2))], [shop], TODAY).shipping == 158
        assert price_basket([line(tv), line(HUB)], [shop], TODAY).shipping == 79

    def test_what_ships_free_by_itself_needs_no_parcel(self) -> None:
        lamp = offer("lamp", "10", shipping={"fee": Decimal(0)})
        assert price_basket([line(lamp)], [store(fee="5")], TODAY).shipping == 0
        assert price_basket([line(lamp), line(CABLE)], [store(fee="5")], TODAY).shipping == 5


class TestShops:
    def test_each_has_its_own_rules(self) -> None:
        here = store(promotion("p", "percent", percent="10"), key="here", fee="5")
        there = store(promotion("q", "amount", amount="2"), key="there", fee="3", free_over="30")
        basket = price_basket(
            [line(offer("a", "20", shop="here")), line(offer("b", "40", shop="there"))], [here, there], TODAY
        )

        assert off(basket) == {"p": "2.00", "q": "2.00"}
        assert [(one.shop, str(one.payable), str(one.shipping)) for one in basket.orders] == [
            ("here", "18.00", "5.00"),
            ("there", "38.00", "0.00"),
        ]
        assert bill(basket) == {"goods": "60", "shipping": "5", "total": "61"}

    def test_the_total_holds_the_shipping_that_is_known(self) -> None:
        lines = [line(offer("a", "20", shop="here")), line(offer("b", "40", shop="there"))]
        basket = price_basket(lines, [store(key="here", fee="5")], TODAY)
        assert bill(basket) == {"goods": "60", "total": "65"}


class TestCurrencies:
    def test_several_are_refused(self) -> None:
        with pytest.raises(UsageError, match="mixes EUR and USD, and money is never converted") as caught:
            price_basket([line(HUB), line(offer("x", "1", currency="EUR"))], [store()], TODAY)
        assert caught.value.hint

    def test_a_line_without_a_price_is_refused(self) -> None:
        with pytest.raises(UsageError, match="mystery has no price"):
            price_basket([line(offer("mystery", None))], [store()], TODAY)

    @pytest.mark.parametrize(("currency", "total"), [("JPY", "998"), ("USD", "998.75"), ("KWD", "998.749")])
    def test_each_is_charged_in_its_own_smallest_unit(self, currency: str, total: str) -> None:
        thing = offer("x", "1051.315", currency=currency)
        basket = price_basket([Line(thing, 1)], [store(promotion("p", "percent", percent="5"))], TODAY)
        assert str(basket.total) == total

    def test_nothing_costs_nothing(self) -> None:
        basket = price_basket([], [store(fee="5")], TODAY)
        assert bill(basket) == {"goods": "0", "shipping": "0", "total": "0"}
