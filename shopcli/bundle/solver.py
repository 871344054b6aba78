"""The best basket: one option for each slot, under a budget, proven by HiGHS."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shopcli.bundle.narrow import FEW, Options, narrow
from shopcli.bundle.problem import Choice, Goal, Option, Problem, Slot, Solution
from shopcli.bundle.scenarios import scenarios
from shopcli.bundle.search import Basket, Found, Search
from shopcli.errors import ShopcliError

__all__ = ["Choice", "Option", "Problem", "Slot", "Solution", "solve"]


def solve(problem: Problem, seconds: float = 10.0) -> Solution | None:
    """The basket with the best objective; of equals, the lowest total (or the best fit). `None`: proven that none is.

    What time allows is returned with `optimal` false; raises `ShopcliError` where it allowed no basket at all.
    """
    if not problem.slots:
        return Solution((), problem.price(()), 0.0, optimal=True, gap=0.0)
    options = [tuple(problem.eligible(slot)) for slot in range(len(problem.slots))]
    if not all(options):
        return None
    work = _Work(problem, time.monotonic() + seconds)
    goal = problem.objective
    best, left = work.best(goal, [_Branch(problem, options)])
    if best.basket is None:
        if best.proven:
            return None
        raise ShopcliError(f"no basket was found within {seconds:g} s", hint="ask for fewer things at once")
    settled = best
    if best.proven:
        other: Goal = "total" if goal == "fit" else "fit"
        settled, _ = work.best(other, left, kept={goal: best.basket.reached(goal)}, basket=best.basket)
    return _solution(problem, best, settled)


def _solution(problem: Problem, best: Found, settled: Found) -> Solution:
    basket = settled.basket
    assert basket is not None, "only baskets get here"
    reached = basket.reached(problem.objective)
    gap = 0.0 if best.proven else abs(best.bound - reached) / max(abs(reached), 1)
    fit = sum(slot.options[number].fit for slot, number in zip(problem.slots, basket.chosen, strict=True))
    return Solution(basket.chosen, basket.priced, fit, settled.proven, gap)


@dataclass(frozen=True, slots=True)
class _Branch:
    """The problem or a scenario of it, with the options that matter there and a bound on what its baskets reach."""

    problem: Problem
    options: Options
    bound: float = 0.0


@dataclass(frozen=True, slots=True)
class _Work:
    problem: Problem
    deadline: float

    def best(
        self,
        goal: Goal,
        branches: Sequence[_Branch],
        *,
        kept: Mapping[Goal, int] | None = None,
        basket: Basket | None = None,
    ) -> tuple[Found, Sequence[_Branch]]:
        """The best basket of all branches as good as `kept`, and branches that hold every basket as good as it."""
        branches, basket = self._narrowed(goal, branches, kept, basket)
        if len(branches) == 1 and sum(map(len, branches[0].options)) > FEW:
            parts = [_Branch(each, branches[0].options) for each in scenarios(self.problem)]
            branches, basket = self._narrowed(goal, parts, kept, basket)
        tighter, looser = (min, max) if goal == "fit" else (max, min)
        unproven: list[float] = []
        for branch in branches:
            # What was found meanwhile rules out more.
            renewed, basket = self._narrowed(goal, [branch], kept, basket)
            for one in renewed:
                found = Search(one.problem, one.options, self.deadline, kept=kept).best(goal, basket)
                basket = found.basket
                if not found.proven:
                    unproven.append(tighter(one.bound, found.bound))
        if basket is None or not unproven:
            return Found(basket, 0, proven=not unproven), branches
        return Found(basket, looser(*unproven, basket.reached(goal)), proven=False), branches

    def _narrowed(
        self, goal: Goal, branches: Sequence[_Branch], kept: Mapping[Goal, int] | None, basket: Basket | None
    ) -> tuple[list[_Branch], Basket | None]:
        """The branches that may hold the best basket, the most promising first, and the best that is known."""
        left = []
        for branch in branches:
            found = narrow(branch.problem, goal, branch.options, self.deadline, kept=kept, basket=basket)
            if found is not None:
                basket = found.basket
                left.append(_Branch(branch.problem, found.options, found.bound))
        return sorted(left, key=lambda branch: branch.bound, reverse=goal == "fit"), basket
