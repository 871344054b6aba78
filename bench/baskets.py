"""Whether the best basket is found, beside trying all of them, and how long that takes where there are too many to try.

    python -m bench.baskets [--cases 2000] [--seed 1]

Small cases are random: up to four slots in one or two shops with up to five promotions each, of every kind. Large ones
have 10 slots of 200 candidates and 12 promotions; their budgets lie between the cheapest basket and one of median
prices, `tight` at 15 %, `middling` at 40 % and `loose` at 80 % of the way.
"""

import argparse
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from statistics import median
from typing import Any

from shopcli.bundle.solver import Option, Problem, Slot, solve
from tests.bundle.brute_force import Best, brute_force, random_problem
from tests.bundle.shop import TODAY, offer, promotion, store

GOAL = 2.0
"""Seconds for a large problem."""
_SLOTS, _CANDIDATES = 10, 200
_LARGE = 5
_BUDGETS: Mapping[str, float] = {"tight": 0.15, "middling": 0.4, "loose": 0.8}
_SHELVES = tuple(f"Shelf {number}" for number in range(_SLOTS))


@dataclass(frozen=True, slots=True)
class Run:
    seconds: float
    gap: float
    proven: bool
    in_budget: bool


def large_problem(seed: int, share: float) -> Problem:
    """`share` is how far the budget lies from the cheapest basket to one of median prices."""
    random = Random(seed)
    slots = tuple(_slot(random, number) for number in range(_SLOTS))
    prices = [sorted(float(option.offer.price or 0) for option in slot.options) for slot in slots]
    cheapest, middle = sum(each[0] for each in prices), sum(each[_CANDIDATES // 2] for each in prices)
    budget = Decimal(str(round(cheapest + (middle - cheapest) * share, 2)))
    shop = store(*_promotions(random, slots), fee="5.99", free_over="49")
    return Problem(slots, (shop,), TODAY, codes=("CODE8", "CODE15"), budget=budget)


def _slot(random: Random, number: int) -> Slot:
    usual = random.choice((30, 80, 200, 600))

    def option(place: int) -> Option:
        thing = offer(
            f"p{number}-{place}",
            str(round(usual * random.lognormvariate(0, 0.5), 2)),
            f"All > {_SHELVES[number]}",
            brand=f"Brand {random.randrange(12)}",
            stock=random.choice((None, 3, 9)),
        )
        return Option(thing, round(random.random() ** 0.7, 3))

    return Slot(_SHELVES[number], tuple(option(place) for place in range(_CANDIDATES)))


def _promotions(random: Random, slots: Sequence[Slot]) -> list[Mapping[str, Any]]:
    """Twelve, of every kind, that stack and that do not."""

    def some(number: int) -> str:
        return random.choice(slots[number].options).offer.id

    shelf = _SHELVES
    return [
        promotion("a", "percent", percent="10", cap="60", categories=shelf[:3], min_spend="300"),
        promotion("b", "percent", percent="15", cap="40", brands=("Brand 0", "Brand 1"), stackable=True),
        promotion("c", "percent", percent="8", cap="80", code="CODE8"),
        promotion(
            "d", "amount", amount="40", min_spend="500", categories=shelf[3:7], stackable=True, once_per_order=False
        ),
        promotion("e", "amount", amount="100", min_spend="1000"),
        promotion("f", "amount", amount="15", min_spend="100", code="CODE15", stackable=True),
        promotion("g", "buy_get", buy=2, get=1, categories=shelf[5:9], stackable=True),
        promotion("h", "buy_get", buy=1, get=1, percent="50", categories=shelf[2:5]),
        promotion("i", "bundle", products=(some(0), some(1), some(2)), price="150", once_per_order=True),
        promotion("j", "bundle", products=(some(3), some(4)), price="60", stackable=True),
        promotion("k", "free_shipping", min_spend="25", brands=("Brand 3",), stackable=True),
        promotion("l", "percent", percent="12.5", min_spend="200", categories=shelf[8:], stackable=True),
    ]


def mismatches(cases: int, seed: int) -> tuple[int, int]:
    """How many small cases the solver and trying every basket disagree on, and how many have no basket."""
    wrong = impossible = 0
    for number in range(cases):
        problem = random_problem(Random(f"{seed}/{number}"))
        expected, found = brute_force(problem), solve(problem)
        got = None if found is None else Best(problem.fit_units(found.chosen), found.priced.total)
        impossible += expected is None
        if got != expected or (found is not None and not found.optimal):
            wrong += 1
            print(f"case {seed}/{number}: expected {expected}, found {got}")
    return wrong, impossible


def measured(problem: Problem) -> Run:
    started = time.perf_counter()
    found = solve(problem, seconds=60)
    seconds = time.perf_counter() - started
    assert found is not None and problem.budget is not None, "the cheapest basket fits"
    return Run(seconds, found.gap, found.optimal, found.priced.total <= problem.budget)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=2000, help="small cases beside brute force")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    wrong, impossible = mismatches(options.cases, options.seed)
    print(f"{options.cases} cases beside brute force: {wrong} mismatches (goal 0); {impossible} without a basket\n")
    print(f"{_SLOTS} slots x {_CANDIDATES} candidates x 12 promotions, {_LARGE} of each")
    heads = "".join(
        f"{head:>13}" for head in ("median s", "slowest s", "goal s", "proven", "largest gap", "budget kept")
    )
    print(f"{'budget':8}{heads}")
    for name, share in _BUDGETS.items():
        runs = [measured(large_problem(options.seed * 100 + number, share)) for number in range(_LARGE)]
        seconds = [run.seconds for run in runs]
        proven, kept = sum(run.proven for run in runs), sum(run.in_budget for run in runs)
        gap = max(run.gap for run in runs)
        times = [f"{median(seconds):.2f}", f"{max(seconds):.2f}", f"{GOAL:.1f}"]
        cells = [*times, f"{proven}/{len(runs)}", f"{gap:.4f}", f"{kept}/{len(runs)}"]
        print(f"{name:8}{''.join(f'{cell:>13}' for cell in cells)}")


if __name__ == "__main__":
    main()
