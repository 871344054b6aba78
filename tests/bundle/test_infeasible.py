"""Why nothing fits, and what would help."""

from dataclasses import replace
from decimal import Decimal

from shopcli.bundle.infeasible import Change, EmptySlot, Infeasible, smallest_changes
from shopcli.bundle.solver import Option, Problem, Slot, solve
from shopcli.catalog.product import Product
from tests.bundle.shop import TODAY, offer, promotion, store


def slot(name: str, *offers: Product, quantity: int = 1) -> Slot:
    return Slot(name, tuple(Option(thing, 0.5) for thing in offers), quantity)


LAPTOP = slot("laptop", offer("aero", "900"), offer("pulse", "700"))
MOUSE = slot("mouse", offer("drift", "40"))


def problem(*slots: Slot, budget: str | None = None) -> Problem:
    return Problem(slots, (store(fee="5"),), TODAY, budget=None if budget is None else Decimal(budget))


def said(found: Infeasible) -> list[tuple[str, ...]]:
    return [_said(change) for change in found.changes]


def _said(change: Change) -> tuple[str, ...]:
    amount = str(change.amount) if change.kind == "budget" else ""
    parts = (change.kind, change.slot, change.other, amount)
    return tuple(part for part in parts if part)


def test_the_cheapest_basket_proves_it_and_its_total_is_the_budget_that_would_do() -> None:
    given = problem(LAPTOP, MOUSE, budget="720")
    found = smallest_changes(given)

    assert found.cheapest is not None and found.cheapest.priced.total == 745
    assert said(found) == [("budget", "745.00"), ("slot", "mouse"), ("slot", "laptop")]
    assert solve(replace(given, budget=Decimal("744.99"))) is None
    assert solve(replace(given, budget=Decimal("745"))) is not None


def test_a_slot_that_is_fixed_is_not_for_dropping() -> None:
    assert said(smallest_changes(problem(LAPTOP, MOUSE, budget="720"), fixed=(1,))) == [
        ("budget", "745.00"),
        ("slot", "laptop"),
    ]


def test_a_budget_that_must_stay_below_needs_a_cent_more() -> None:
    found = smallest_changes(replace(problem(MOUSE, budget="45"), inclusive=False))
    assert said(found) == [("budget", "45.01")]


def test_a_budget_of_nothing() -> None:
    assert said(smallest_changes(problem(MOUSE, budget="0"))) == [("budget", "45.00")]


def test_only_slots_whose_dropping_helps_are_named_and_the_best_rest_comes_first() -> None:
    cheap = slot("cable", offer("cable", "10"))
    great = Slot("dock", (Option(offer("dock", "90"), 0.9),))
    found = smallest_changes(problem(LAPTOP, cheap, great, budget="800"))

    assert said(found) == [("budget", "805.00"), ("slot", "cable"), ("slot", "laptop"), ("slot", "dock")]
    fits = [change.solution.fit for change in found.changes if change.kind == "slot" and change.solution]
    assert fits == sorted(fits, reverse=True)
    assert said(smallest_changes(problem(LAPTOP, cheap, great, budget="150")))[1:] == [("slot", "laptop")]


def test_what_is_left_without_a_slot_is_told_by_the_least_that_it_costs() -> None:
    poor_and_fit = Slot("laptop", (Option(offer("poor", "100"), 0.1), Option(offer("fit", "600"), 0.9)))
    (change,) = smallest_changes(problem(poor_and_fit, Slot("drone", ()), budget="800")).changes[1:]

    assert (change.kind, change.slot, change.amount) == ("slot", "drone", Decimal("105.00"))
    assert change.solution is not None and change.solution.priced.total == 605


def test_the_budget_that_would_do_counts_promotions_and_shipping() -> None:
    shop = store(promotion("p", "amount", amount="60", min_spend="740"), fee="5", free_over="800")
    found = smallest_changes(replace(problem(LAPTOP, MOUSE, budget="100"), stores=(shop,)))
    assert said(found)[0] == ("budget", "685.00")


def test_a_slot_that_nothing_can_be_bought_for_says_why() -> None:
    hopeless = slot(
        "screen",
        offer("a", None),
        offer("b", "300", currency="EUR"),
        offer("c", "300", stock=0),
        offer("d", "300", stock=1),
        quantity=2,
    )
    found = smallest_changes(problem(hopeless, MOUSE, budget="50"))

    assert found.empty == (EmptySlot("screen", 4, unpriced=1, other_currency=1, out_of_stock=1, too_few=1),)
    assert found.cheapest is None
    assert said(found) == [("limit", "screen"), ("slot", "screen")]
    assert found.changes[1].solution is not None and found.changes[1].solution.priced.total == 45


def test_two_empty_slots_need_more_than_one_change() -> None:
    found = smallest_changes(problem(slot("screen"), slot("desk"), MOUSE))
    assert said(found) == [("limit", "screen"), ("limit", "desk")]


def test_what_does_not_go_together() -> None:
    dock = slot("dock", offer("hub", "50"))
    given = replace(problem(MOUSE, dock, LAPTOP), forbidden=frozenset({((1, 0), (2, 0)), ((2, 1), (1, 0))}))
    found = smallest_changes(given)

    assert (found.empty, found.cheapest) == ((), None)
    assert said(found) == [("pair", "dock", "laptop"), ("slot", "dock"), ("slot", "laptop")]


def test_one_piece_that_two_slots_want() -> None:
    last = offer("last", "50", stock=1)
    found = smallest_changes(problem(slot("one", last), slot("two", last)))
    assert said(found) == [("slot", "one"), ("slot", "two")]


def test_promotions_that_have_ended_do_not_help() -> None:
    shop = store(promotion("p", "amount", amount="60", ends="2026-11-21"), fee="5")
    assert said(smallest_changes(replace(problem(MOUSE, budget="10"), stores=(shop,)))) == [("budget", "45.00")]
