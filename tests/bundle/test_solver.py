"""The best basket: always the one that trying all of them finds."""

from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.bundle import narrow
from shopcli.bundle.solver import Option, Problem, Slot, solve
from shopcli.catalog.product import Availability, Product, Store
from shopcli.errors import ShopcliError
from tests.bundle.brute_force import Best, brute_force, random_problem
from tests.bundle.shop import TODAY, offer, promotion, store

SEEDS = st.integers(0, 2**32)


def slot(name: str, *options: tuple[Product, float], quantity: int = 1) -> Slot:
    return Slot(name, tuple(Option(thing, fit) for thing, fit in options), quantity)


def problem(*slots: Slot, budget: str | None = None, shop: Store | None = None) -> Problem:
    return Problem(slots, (shop or store(fee="0"),), TODAY, budget=None if budget is None else Decimal(budget))


def bought(given: Problem) -> list[str] | None:
    found = solve(given)
    if found is None:
        return None
    assert found.optimal and found.gap == 0
    return [line.offer.id for line in found.priced.lines]


def found_by_solver(given: Problem) -> Best | None:
    found = solve(given)
    if found is None:
        return None
    assert found.optimal and found.gap == 0
    assert found.priced == given.price(found.chosen)
    return Best(given.fit_units(found.chosen), found.priced.total)


@settings(max_examples=150)
@given(SEEDS)
def test_it_finds_what_trying_every_basket_finds(seed: int) -> None:
    given = random_problem(Random(seed))
    assert found_by_solver(given) == brute_force(given)


@settings(max_examples=50)
@given(SEEDS)
def test_ruling_options_out_first_changes_nothing(seed: int) -> None:
    given = random_problem(Random(seed))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(narrow, "FEW", 2)
        patch.setattr(narrow, "_NEAREST", 1)
        assert found_by_solver(given) == brute_force(given)


CHEAP, GOOD, BEST = offer("cheap", "10"), offer("good", "20"), offer("best", "30")
ANY = slot("thing", (CHEAP, 0.2), (GOOD, 0.6), (BEST, 0.9))


class TestBudget:
    @pytest.mark.parametrize(("budget", "chosen"), [("30", "best"), ("29.99", "good"), ("10", "cheap")])
    def test_it_may_be_met_and_is_never_exceeded_by_a_cent(self, budget: str, chosen: str) -> None:
        assert bought(problem(ANY, budget=budget)) == [chosen]

    def test_below_is_below(self) -> None:
        assert bought(replace(problem(ANY, budget="30"), inclusive=False)) == ["good"]

    @pytest.mark.parametrize("budget", ["0", "9.99"])
    def test_nothing_fits_a_budget_below_the_cheapest(self, budget: str) -> None:
        assert solve(problem(ANY, budget=budget)) is None

    def test_it_holds_for_the_total_with_shipping_and_discounts(self) -> None:
        shop = store(promotion("p", "percent", percent="10", min_spend="30"), fee="5")

        assert bought(problem(ANY, budget="32", shop=shop)) == ["best"]
        assert bought(problem(ANY, budget="31.99", shop=shop)) == ["good"]

    def test_a_dearer_basket_may_be_the_cheaper_one(self) -> None:
        shop = store(promotion("p", "amount", amount="15", min_spend="30"), fee="0")
        assert bought(replace(problem(ANY, budget="15", shop=shop), objective="total")) == ["cheap"]
        assert bought(problem(ANY, budget="15", shop=shop)) == ["best"]

    def test_of_equals_the_cheapest_is_taken(self) -> None:
        twins = slot("thing", (GOOD, 0.5), (CHEAP, 0.5), (BEST, 0.5))
        assert bought(problem(twins)) == ["cheap"]

    def test_without_one_the_lowest_total_may_be_asked_for(self) -> None:
        assert bought(replace(problem(ANY), objective="total")) == ["cheap"]


class TestStock:
    @pytest.mark.parametrize(
        ("changes", "chosen"),
        [
            ({}, "best"),
            ({"availability": Availability.OUT_OF_STOCK}, "good"),
            ({"availability": Availability.PRE_ORDER}, "good"),
            ({"stock": 0}, "good"),
            ({"availability": None}, "best"),
            ({"price": None}, "good"),
            ({"currency": "EUR"}, "good"),
        ],
    )
    def test_only_what_can_be_bought_is_chosen(self, changes: dict[str, object], chosen: str) -> None:
        gone = replace(BEST, **changes)  # type: ignore[arg-type]
        assert bought(problem(slot("thing", (GOOD, 0.6), (gone, 0.9)))) == [chosen]

    def test_there_must_be_as_many_as_are_wanted(self) -> None:
        few, many = replace(BEST, stock=2), replace(GOOD, stock=3)
        assert bought(problem(slot("thing", (few, 0.9), (many, 0.6), quantity=3))) == ["good"]

    @pytest.mark.parametrize(
        ("stock", "chosen"), [(1, ["best", "good"]), (2, ["best", "best"]), (None, ["best", "best"])]
    )
    def test_two_wishes_take_the_same_only_where_there_are_two(self, stock: int | None, chosen: list[str]) -> None:
        one = replace(BEST, stock=stock)
        found = bought(problem(slot("a", (one, 0.9), (GOOD, 0.1)), slot("b", (one, 0.9), (GOOD, 0.6))))
        assert found == chosen


class TestPairs:
    def test_what_does_not_go_together_is_not_put_together(self) -> None:
        two = problem(ANY, ANY)
        forbidden = frozenset({((0, 2), (1, 2)), ((0, 2), (1, 1)), ((1, 2), (0, 1))})

        assert bought(replace(two, forbidden=forbidden)) in (["best", "cheap"], ["good", "good"], ["cheap", "best"])
        assert solve(replace(two, forbidden=frozenset(((0, a), (1, b)) for a in range(3) for b in range(3)))) is None

    def test_of_pairs_as_good_the_cheaper_is_taken(self) -> None:
        low, high = slot("a", (CHEAP, 0.3), (GOOD, 0.7)), slot("b", (CHEAP, 0.3), (BEST, 0.7))
        assert bought(replace(problem(low, high), forbidden=frozenset({((0, 1), (1, 1))}))) == ["good", "cheap"]


class TestShipping:
    def test_a_discount_that_costs_the_free_shipping_is_seen(self) -> None:
        """The program alone would hold back half of the discount, ship free and think that the budget is kept."""
        shop = store(promotion("p", "amount", amount="2", stackable=True), fee="6", free_over="29")
        assert bought(problem(ANY, budget="30", shop=shop)) == ["good"]
        assert bought(problem(ANY, budget="34", shop=shop)) == ["best"]

    def test_baskets_around_the_free_threshold_are_told_apart(self) -> None:
        shop = store(promotion("p", "percent", percent="10", stackable=True), fee="8", free_over="45")
        some = (offer("a", "20"), offer("b", "21"), offer("c", "25"), offer("d", "29"))

        def cheapest(*offers: Product) -> str:
            two = [slot(name, *((thing, 0.5) for thing in offers)) for name in ("one", "two")]
            found = solve(replace(problem(*two, shop=shop), objective="total"))
            assert found is not None and found.optimal
            return str(found.priced.total)

        assert cheapest(*some) == "44.00", "36 and the fee"
        assert cheapest(*some[1:]) == "45.00", "which spares the fee; two of the cheapest are 45.80 with it"

    def test_a_shop_that_does_not_say_costs_what_is_known(self) -> None:
        assert bought(problem(ANY, budget="30", shop=store())) == ["best"]


class TestSizes:
    def test_forty_slots(self) -> None:
        many = [
            slot(f"s{n}", *((offer(f"o{n}-{k}", str(10 + 7 * k + n % 5)), 0.1 * k) for k in range(6)))
            for n in range(40)
        ]
        found = solve(problem(*many, budget="1000"))

        assert found is not None and found.optimal
        assert Decimal(985) < found.priced.total <= 1000

    def test_no_slots_and_slots_without_options(self) -> None:
        assert bought(problem()) == []
        assert solve(problem(ANY, slot("nothing"))) is None

    def test_no_time_is_no_proof(self) -> None:
        with pytest.raises(ShopcliError, match="no basket was found within 0 s"):
            solve(problem(ANY, budget="20"), seconds=0.0)
