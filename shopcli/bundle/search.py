"""The best basket of one linear program, priced by `price_basket` and not by the program.

The program may take a basket for cheaper than it is (in the last digit of a floating point number, or where discounts
that nobody can refuse cost the free shipping). So each basket that it finds is priced; where it costs more than the
program believes, the belief is cut off and the program solved again.
"""

import math
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shopcli.bundle.formulation import formulate
from shopcli.bundle.minor_units import to_minor
from shopcli.bundle.pricing import Priced
from shopcli.bundle.problem import Goal, Problem


@dataclass(frozen=True, slots=True)
class Basket:
    chosen: tuple[int, ...]
    priced: Priced
    fit: int
    total: int

    def reached(self, goal: Goal) -> int:
        return self.fit if goal == "fit" else self.total


@dataclass(frozen=True, slots=True)
class Found:
    """`proven` says that `basket` is the best there is, or, where it is `None`, that there is none."""

    basket: Basket | None
    bound: float
    proven: bool


class Search:
    """Looks among some options of each slot, until `deadline` of the monotonic clock."""

    def __init__(
        self,
        problem: Problem,
        options: Sequence[Sequence[int]],
        deadline: float,
        *,
        kept: Mapping[Goal, int] | None = None,
    ) -> None:
        self._problem = problem
        self._program = formulate(problem, options, kept=kept)
        self._deadline = deadline
        self._lowest_fit = (kept or {}).get("fit", 0)
        self._highest_total = (kept or {}).get("total", problem.highest_total())

    def best(self, goal: Goal, best: Basket | None = None) -> Found:
        """The best basket: `best`, which is known already, or one that is better."""
        program = self._program
        objective = program.fit if goal == "fit" else program.total
        if best is not None:
            self._must_beat(goal, best)
        while True:
            left = self._deadline - time.monotonic()
            if left <= 0:
                return Found(best, UNBOUNDED[goal], proven=False)
            outcome = program.model.solve(objective, maximise=goal == "fit", seconds=left)
            if outcome.values is None:
                return Found(best, outcome.bound, proven=outcome.finished)
            found = self._basket(outcome.values)
            if self._allows(found) and (best is None or _is_better(goal, found.reached(goal), best.reached(goal))):
                best = found
                self._must_beat(goal, best)
            if not outcome.finished:
                return Found(best, outcome.bound, proven=False)
            if best is not None and not _is_better(goal, round(outcome.objective), best.reached(goal)):
                return Found(best, outcome.bound, proven=True)
            self._cut(found, outcome.values)

    def _must_beat(self, goal: Goal, best: Basket) -> None:
        if goal == "fit":
            self._program.model.at_least(self._program.fit, best.fit + 1)
        else:
            self._program.model.at_most(self._program.total, best.total - 1)

    def _basket(self, values: Sequence[float]) -> Basket:
        chosen = self._program.chosen(values)
        priced = self._problem.price(chosen)
        total = to_minor(priced.total, self._problem.currency)
        return Basket(chosen, priced, self._problem.fit_units(chosen), total)

    def _allows(self, basket: Basket) -> bool:
        cheap_enough = self._highest_total is None or basket.total <= self._highest_total
        return cheap_enough and basket.fit >= self._lowest_fit

    def _cut(self, found: Basket, values: Sequence[float]) -> None:
        """Takes from the program what it believed of the basket: that a shop ships it free, or else the basket."""
        program, slots = self._program, self._problem.slots
        variables = self._variables(found.chosen)
        payable = {order.shop: order.payable for order in found.priced.orders}
        believed = False
        for order in program.orders:
            if order.over is None or order.free_over is None or values[order.over] < 0.5:
                continue
            if payable[order.shop] < order.free_over:
                mine = [
                    variable
                    for variable, slot, number in zip(variables, slots, found.chosen, strict=True)
                    if slot.options[number].offer.shop == order.shop
                ]
                program.model.at_most(dict.fromkeys([*mine, order.over], 1.0), len(mine))
                believed = True
        if not believed:
            program.model.at_most(dict.fromkeys(variables, 1.0), len(variables) - 1)

    def _variables(self, chosen: Sequence[int]) -> list[int]:
        return [self._program.variables[choice] for choice in enumerate(chosen)]


def _is_better(goal: Goal, one: int, other: int) -> bool:
    return one > other if goal == "fit" else one < other


UNBOUNDED: Mapping[Goal, float] = {"fit": math.inf, "total": 0.0}
