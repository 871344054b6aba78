"""Baskets: what fits best under a budget, what goes together, and the proof where nothing does."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.advice.assemble import Wanted, put_together
from shopcli.advice.basket import Basket
from shopcli.advice.no_basket import NoBasket
from shopcli.catalog.product import Availability, Product, Rating, Variant
from shopcli.errors import UnknownProductError, UsageError
from shopcli.index.index import Index
from shopcli.query.request import read_request
from shopcli.search.find import vocabulary_of
from tests.advice.shops import Indexed
from tests.bundle.shop import TODAY, offer, promotion, store

LAPTOPS, BAGS, DOCKS = "Computers > Laptops", "Accessories > Laptop Bags", "Accessories > Docks and Hubs"


def thing(id_: str, price: str | None, category: str, stars: str = "4.0", **fields: Any) -> Product:
    fields.setdefault("title", id_.replace("-", " ").title())
    return offer(id_, price, category, rating=Rating(Decimal(stars), count=500), **fields)


SHOP = (
    thing("brisk-laptop", "400", LAPTOPS, "3.5", attributes={"Screen size": "14 in", "Ports": ("USB-C", "HDMI")}),
    thing("cedar-laptop", "900", LAPTOPS, "4.9", attributes={"Screen size": "16 in", "Ports": ("HDMI",)}),
    thing("small-bag", "20", BAGS, "4.9", attributes={"Fits laptops": "up to 14 in"}),
    thing("large-bag", "60", BAGS, "4.5", attributes={"Fits laptops": "up to 17 in"}),
    thing("plain-hub", "50", DOCKS, attributes={"Ports": ("USB-C", "HDMI")}),
    thing("late-mouse", "10", "Accessories > Trackballs", availability=Availability.OUT_OF_STOCK),
)
STORE = store(fee="5", free_over="100")


@pytest.fixture
def shop(index_of: Indexed) -> Index:
    return index_of(SHOP, [STORE])


def ask(text: str, index: Index, **beside: Any) -> Basket | NoBasket:
    request = read_request(text, vocabulary_of(index))
    return put_together(Wanted(request.need, request.slots, request.kit, **beside), index, TODAY)


def basket(text: str, index: Index, **beside: tuple[str, ...]) -> Basket:
    found = ask(text, index, **beside)
    assert isinstance(found, Basket), found.draft
    return found


def none(text: str, index: Index, **beside: tuple[str, ...]) -> NoBasket:
    found = ask(text, index, **beside)
    assert isinstance(found, NoBasket), ids(found)
    return found


def ids(found: Basket) -> list[str]:
    return [item.offer.variant or item.offer.id for item in found.items]


class TestChoice:
    def test_the_best_fit_wins_where_the_budget_allows_it(self, shop: Index) -> None:
        found = basket("a laptop and a bag under 2000", shop)
        assert ids(found) == ["cedar-laptop", "large-bag"]
        assert found.optimal and found.gap == 0

    def test_a_smaller_budget_buys_the_next_best(self, shop: Index) -> None:
        found = basket("a laptop and a bag under 900", shop)
        assert ids(found) == ["brisk-laptop", "small-bag"]
        assert found.priced.total == 420
        assert found.left == 480

    def test_a_budget_that_is_met_exactly_will_do(self, shop: Index) -> None:
        assert basket("a laptop and a bag for at most 420", shop).left == 0

    def test_a_budget_that_must_not_be_reached_will_not(self, shop: Index) -> None:
        assert none("a laptop and a bag under 420", shop).cheapest

    def test_shipping_is_paid_from_the_budget(self, shop: Index) -> None:
        assert basket("a dock, at most 55", shop).priced.shipping == 5
        assert none("a dock, at most 54.99", shop)

    def test_a_limit_of_one_slot_is_kept(self, shop: Index) -> None:
        assert ids(basket("a laptop under 500 and a dock", shop)) == ["brisk-laptop", "plain-hub"]

    def test_of_choices_that_fit_alike_the_cheaper_is_taken(self, index_of: Indexed) -> None:
        twins = [thing("aster-hub", "51", DOCKS), thing("birch-hub", "50", DOCKS)]
        assert ids(basket("a dock", index_of(twins))) == ["birch-hub"]

    def test_quantities_are_priced_and_must_be_in_stock(self, index_of: Indexed) -> None:
        few = [thing("few-hub", "40", DOCKS, "4.9", stock=1), thing("many-hub", "50", DOCKS, "3.0", stock=9)]
        found = basket("3 docks", index_of(few))
        assert ids(found) == ["many-hub"]
        assert found.priced.subtotal == 150
        assert dict(found.amounts)["basket.items[0].total"] == 150

    def test_a_thing_named_after_another_is_not_that_other(self, index_of: Indexed) -> None:
        speaker = thing("speaker", "30", "Audio > Speakers", title="Brontide Desk Duo Speaker, 12 W")
        assert none("a desk and a speaker", index_of([speaker])).proof == ("this catalog sells no desk",)

    def test_a_catalog_without_a_currency_has_plain_amounts(self, index_of: Indexed) -> None:
        found = basket("a dock, at most 60", index_of([thing("plain-hub", "50", DOCKS, currency=None)]))
        assert found.priced.total == 50 and found.left == 10


class TestMustAndNot:
    def test_what_must_be_in_it_fills_its_slot_whatever_else_fits_better(self, shop: Index) -> None:
        assert ids(basket("a laptop", shop, must=("brisk-laptop",))) == ["brisk-laptop"]

    def test_what_no_slot_asks_for_is_added(self, shop: Index) -> None:
        found = basket("a laptop", shop, must=("plain-hub",))
        assert ids(found) == ["brisk-laptop", "plain-hub"], "the other laptop has no socket for the hub"
        assert [item.is_named for item in found.items] == [False, True]

    def test_a_variant_by_its_id_is_that_variant(self, index_of: Indexed) -> None:
        colours = (Variant("red", {"Colour": "Red"}), Variant("blue", {"Colour": "Blue"}, price=Decimal(90)))
        index = index_of([thing("hub", "50", DOCKS, variants=colours, title="Plain Hub")])
        assert ids(basket("a dock", index)) == ["red"]
        assert ids(basket("a dock", index, must=("blue",))) == ["blue"]
        assert ids(basket("a dock", index, without=("red",))) == ["blue"]
        assert none("a dock", index, without=("hub",)).proof == ("every dock that fits is ruled out",)

    def test_what_must_not_be_in_it_is_not(self, shop: Index) -> None:
        assert ids(basket("a laptop", shop, without=("cedar-laptop",))) == ["brisk-laptop"]

    def test_what_must_be_in_it_is_never_proposed_to_be_left_out(self, shop: Index) -> None:
        found = none("a laptop and a dock, at most 60", shop, must=("brisk-laptop",))
        assert [change.kind for change in found.changes] == ["budget"]
        found = none("a laptop and a dock, at most 60", shop)
        assert "slot" in [change.kind for change in found.changes]

    def test_an_unknown_id_is_an_error(self, shop: Index) -> None:
        with pytest.raises(UnknownProductError, match="'nothing-like-it'"):
            ask("a laptop", shop, must=("nothing-like-it",))

    def test_both_at_once_is_an_error(self, shop: Index) -> None:
        with pytest.raises(UsageError, match="both asked for and ruled out"):
            ask("a laptop", shop, must=("brisk-laptop",), without=("brisk-laptop",))


class TestTogether:
    def test_what_does_not_fit_together_is_never_in_one_basket(self, shop: Index) -> None:
        found = basket("a laptop, a bag and a dock", shop)
        assert ids(found) == ["brisk-laptop", "small-bag", "plain-hub"]
        assert {(one.first, one.second, one.found.verdict) for one in found.pairings} == {(0, 1, "yes"), (0, 2, "yes")}

    def test_what_the_catalog_does_not_say_is_allowed_and_said(self, index_of: Indexed) -> None:
        index = index_of([thing("laptop", "400", LAPTOPS), thing("bag", "20", BAGS)])
        found = basket("a laptop and a bag", index)
        assert [one.found.verdict for one in found.pairings] == ["unknown"]
        assert any("not known" in finding for finding in found.findings)

    def test_nothing_that_fits_together_is_told_with_its_rule(self, shop: Index) -> None:
        found = none("a laptop and a dock", shop, must=("cedar-laptop",))
        assert found.proof == ("no laptop here goes with any dock here, for a USB-C socket for it",)
        assert "pair" in [change.kind for change in found.changes]

    def test_each_of_two_cases_is_for_its_own_phone(self, index_of: Indexed) -> None:
        phones = [
            thing(f"{name}-phone", "300", "Phones > Smartphones", title=f"{name.title()} One")
            for name in ("alder", "birch")
        ]
        cases = [
            thing(f"{name}-case", "10", "Phones > Phone Cases", attributes={"Compatible with": f"{name.title()} One"})
            for name in ("alder", "birch")
        ]
        musts = ("alder-phone", "birch-phone")
        found = basket("a phone, a phone case, a phone and a phone case", index_of([*phones, *cases]), must=musts)
        assert ids(found) == ["alder-phone", "alder-case", "birch-phone", "birch-case"]


class TestNothingFits:
    def test_the_cheapest_basket_is_the_proof_and_its_price_the_change(self, shop: Index) -> None:
        found = none("a laptop and a bag, at most 300", shop)
        assert found.proof == ("the cheapest choice of all these costs $420, $120 more than the budget of $300",)
        assert found.cheapest and found.cheapest.total == 420
        assert found.changes[0].total == 420 and found.changes[0].text == "raise the budget to $420"
        assert ids(basket("a laptop and a bag, at most 420", shop)) == ["brisk-laptop", "small-bag"]

    def test_a_budget_of_nothing(self, shop: Index) -> None:
        found = none("a bag, budget 0", shop)
        assert found.proof == ("the cheapest choice of all these costs $25, $25 more than the budget of $0",)

    def test_a_thing_that_nobody_sells(self, shop: Index) -> None:
        found = none("a laptop, a toaster and a fridge", shop)
        assert found.proof == ("this catalog sells no toaster", "this catalog sells no fridge")
        assert found.changes[0].text == "leave out toaster, fridge: the rest costs $400 or more"

    def test_a_limit_that_nothing_meets_is_weakened(self, shop: Index) -> None:
        found = none("a laptop under 300 and a bag", shop)
        assert found.proof == ("no laptop here fits under $300",)
        assert found.changes[0].kind == "limit" and "$400" in found.changes[0].text

    def test_what_is_out_of_stock(self, shop: Index) -> None:
        assert none("a laptop and a trackball", shop).proof == ("no trackball that fits can be bought now",)

    def test_what_has_no_price(self, index_of: Indexed) -> None:
        found = none("a dock", index_of([thing("plain-hub", None, DOCKS)]))
        assert found.proof == ("the catalog states no price for any dock that fits",)

    def test_another_currency(self, shop: Index) -> None:
        (proof,) = none("a laptop, 5000 euros", shop).proof
        assert "priced in USD and the budget is in EUR" in proof

    def test_nothing_that_was_asked_for(self, shop: Index) -> None:
        with pytest.raises(UsageError, match="nothing is asked for"):
            ask("hello", shop)


class TestPromotions:
    TEN = promotion("ten", "percent", title="Ten off", percent="10", categories=("Laptops",))
    FORTY = promotion("forty", "amount", title="Forty off", amount="40", min_spend="300", code="FORTY")

    def test_a_discount_makes_room_in_the_budget(self, index_of: Indexed) -> None:
        found = basket("a laptop, at most 360", index_of(SHOP, [store(self.TEN, fee="0")]))
        assert found.priced.total == 360 and found.left == 0
        assert "“Ten off” takes off $40." in found.draft

    def test_of_two_that_exclude_each_other_the_better_counts_and_the_other_is_named(self, index_of: Indexed) -> None:
        index = index_of(SHOP, [store(self.TEN, self.FORTY, fee="0")])
        found = basket("a laptop, at most 900", index, codes=("FORTY",))
        assert [each.promotion.id for each in found.priced.discounts] == ["ten"]
        assert found.notes == ("“Forty off” and “Ten off” do not go together; the one that saves more counts",)

    @pytest.mark.parametrize(
        ("fields", "note"),
        [
            ({"ends": "2026-11-01"}, "“Forty off” ended on 2026-11-01"),
            ({"starts": "2026-12-01"}, "“Forty off” begins on 2026-12-01"),
            ({"categories": ("Mice",)}, "“Forty off” (code forty) does not count for these products"),
        ],
    )
    def test_a_code_that_does_not_count_is_told(self, index_of: Indexed, fields: dict[str, Any], note: str) -> None:
        held_back = {**self.FORTY, **fields}
        found = basket("a laptop", index_of(SHOP, [store(held_back, fee="0")]), codes=("forty",))
        assert found.notes == (note,)
        assert not found.priced.discounts

    def test_a_code_that_nobody_knows_is_told(self, shop: Index) -> None:
        assert basket("a laptop", shop, codes=("NOPE",)).notes == ("no promotion here has the code “NOPE”",)


class TestKits:
    def test_parts_that_the_shop_sells_are_assumed_and_said(self, shop: Index) -> None:
        found = basket("a desk setup", shop, must=("plain-hub",))
        assert ids(found) == ["brisk-laptop", "plain-hub"]
        assert found.notes == (
            "a “desk setup” is taken to be: laptop; --with names other parts",
            "this catalog has none of these, so they are left out: monitor, keyboard, mouse",
        )


@given(budget=st.decimals(min_value=1, max_value=1500, places=2))
@settings(max_examples=8)
def test_no_budget_is_exceeded_by_a_cent(demo: Index, budget: Decimal) -> None:
    found = ask(f"a laptop, a mouse and headphones, at most {budget}", demo)
    if isinstance(found, Basket):
        assert found.priced.total <= budget
    else:
        assert found.cheapest and found.cheapest.total > budget


@pytest.mark.parametrize("tags", [("budget", "students", "kids"), ("reading", "kids"), ("kids",)])
def test_what_suits_children_too_is_not_made_for_them(index_of: Indexed, tags: tuple[str, ...]) -> None:
    """A tag says whom a thing suits besides; a title says whom it was made for."""
    phones = (
        thing("first-phone", "100", "Phones > Smartphones", tags=tags),
        thing("kids-phone", "50", "Phones > Smartphones"),
        thing("fine-phone", "400", "Phones > Smartphones"),
    )
    assert ids(basket("a smartphone under 150", index_of(phones, [STORE]))) == ["first-phone"]
