"""Ruling out options before the search for whole baskets.

A linear program without whole numbers is quickly solved. It bounds what any basket reaches, and how far below that
every basket with a certain option stays. Whatever stays below a basket that is known already can be left out.
"""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from shopcli.bundle.formulation import formulate
from shopcli.bundle.problem import Choice, Goal, Problem, fit_units
from shopcli.bundle.search import Basket, Search

Options: TypeAlias = Sequence[Sequence[int]]
"""For each slot the indices of its options that are left."""

_FEW = 40
"""So many options are as quickly searched as narrowed."""
_NEAREST = 5
"""Options of each slot that the first basket is sought among."""
_WORTHWHILE = 0.8
"""Fewer options than this share of them make the bound tighter, so that it is worth computing again."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The options that can be better than `basket`, with its own; `None` where no basket is possible."""

    options: Options | None
    basket: Basket | None
    bound: float
    """No basket is better."""
    proven: bool = False
    """Whether `basket` is the best already."""


def narrow(
    problem: Problem,
    goal: Goal,
    options: Options,
    deadline: float,
    *,
    kept: Mapping[Goal, int] | None = None,
    basket: Basket | None = None,
) -> Narrowed:
    """Leaves those of `options` that may be in the best basket as good as `kept`; `basket` is one that is known."""
    if _count(options) <= _FEW:
        return Narrowed(options, basket, _trivial_bound(problem, goal, options))
    relaxed = _count(options) > len(options) * _NEAREST * 4
    program = formulate(problem, options, relaxed=relaxed, kept=kept)
    objective = program.fit if goal == "fit" else program.total
    left = deadline - time.monotonic()
    relaxation = program.model.relax(objective, maximise=goal == "fit", seconds=left)
    if relaxation is None:
        return Narrowed(None, basket, 0)
    distances = {choice: relaxation.distances[variable] for choice, variable in program.variables.items()}
    core: Options = []
    proven = False
    if basket is None:
        core = _core(options, distances)
        found = Search(problem, core, deadline, kept=kept).best(goal)
        basket, proven = found.basket, found.proven
    if basket is None:
        return Narrowed(options, None, relaxation.bound)
    # Distances are computed in floating point, as bounds are.
    room = abs(relaxation.bound - basket.reached(goal)) + 1 + 1e-6 * abs(relaxation.bound)
    remaining = [
        [number for number in numbers if number == basket.chosen[slot] or distances[slot, number] <= room]
        for slot, numbers in enumerate(options)
    ]
    if proven and all(set(some) <= set(many) for some, many in zip(remaining, core, strict=True)):
        return Narrowed(remaining, basket, relaxation.bound, proven=True)
    if _count(remaining) > _count(options) * _WORTHWHILE:
        return Narrowed(remaining, basket, relaxation.bound)
    return narrow(problem, goal, remaining, deadline, kept=kept, basket=basket)


def _trivial_bound(problem: Problem, goal: Goal, options: Options) -> float:
    """The best of each slot, or nothing at all to pay."""
    if goal == "total":
        return 0
    slots = zip(problem.slots, options, strict=True)
    return sum(max(fit_units(slot.options[number]) for number in numbers) for slot, numbers in slots)


def _core(options: Options, distances: Mapping[Choice, float]) -> Options:
    """The options of each slot that stay least below the bound."""

    def nearest(slot: int, numbers: Sequence[int]) -> list[int]:
        return sorted(numbers, key=lambda number: (distances[slot, number], number))[:_NEAREST]

    return [nearest(slot, numbers) for slot, numbers in enumerate(options)]


def _count(options: Options) -> int:
    return sum(map(len, options))
