"""The best basket: one option for each slot, under a budget, proven by HiGHS."""

import time
from dataclasses import replace

from shopcli.bundle.narrow import Options, narrow
from shopcli.bundle.problem import Choice, Goal, Option, Problem, Slot, Solution
from shopcli.bundle.search import Basket, Found, Search
from shopcli.errors import ShopcliError

__all__ = ["Choice", "Option", "Problem", "Slot", "Solution", "solve"]


def solve(problem: Problem, seconds: float = 10.0) -> Solution | None:
    """The basket with the best objective; of equals, the lowest total (or the best fit). `None`: proven that none is.

    What time allows is returned with `optimal` false; raises `ShopcliError` where it allowed no basket at all.
    """
    deadline = time.monotonic() + seconds
    if not problem.slots:
        return Solution((), problem.price(()), 0.0, optimal=True, gap=0.0)
    options: Options = [tuple(problem.eligible(slot)) for slot in range(len(problem.slots))]
    goal = problem.objective
    narrowed = narrow(problem, goal, options, deadline) if all(options) else None
    if narrowed is None or narrowed.options is None:
        return None
    best = Found(narrowed.basket, 0, proven=True)
    if not narrowed.proven:
        best = Search(problem, narrowed.options, deadline).best(goal, narrowed.basket)
        best = replace(best, bound=(min if goal == "fit" else max)(best.bound, narrowed.bound))
    if best.basket is not None and best.proven:
        return _solution(problem, best, _settle(problem, goal, narrowed.options, best.basket, deadline))
    if best.basket is not None:
        return _solution(problem, best, best)
    if best.proven:
        return None
    raise ShopcliError(f"no basket was found within {seconds:g} s", hint="ask for fewer things at once")


def _settle(problem: Problem, goal: Goal, options: Options, best: Basket, deadline: float) -> Found:
    """Of the baskets that reach as much as `best`, the best by the other goal."""
    other: Goal = "total" if goal == "fit" else "fit"
    kept = {goal: best.reached(goal)}
    narrowed = narrow(problem, other, options, deadline, kept=kept, basket=best)
    if narrowed.options is None:
        return Found(best, 0, proven=True)
    return Search(problem, narrowed.options, deadline, kept=kept).best(other, best)


def _solution(problem: Problem, best: Found, settled: Found) -> Solution:
    basket = settled.basket
    assert basket is not None, "only baskets get here"
    reached = basket.reached(problem.objective)
    gap = 0.0 if best.proven else abs(best.bound - reached) / max(abs(reached), 1)
    fit = sum(slot.options[number].fit for slot, number in zip(problem.slots, basket.chosen, strict=True))
    return Solution(basket.chosen, basket.priced, fit, settled.proven, gap)
