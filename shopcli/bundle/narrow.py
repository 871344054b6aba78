"""Ruling out options before the search for whole baskets.

A linear program without whole numbers is quickly solved. It bounds what any basket reaches, and how far below that
every basket with a certain option stays. Whatever stays below a basket that is known already can be left out.
"""

import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from shopcli.bundle.formulation import formulate
from shopcli.bundle.problem import Choice, Goal, Problem
from shopcli.bundle.scenarios import scenarios
from shopcli.bundle.search import UNBOUNDED, Basket, Search

Options: TypeAlias = Sequence[Sequence[int]]
"""For each slot the indices of its options that are left."""

FEW = 40
"""So many options are as quickly searched as narrowed."""
_MANY = 20
"""So many options of each slot, on average, are first bounded by fewer rows."""
_NEAREST = 4
"""Options of each slot that the first basket is sought among."""
_WORTHWHILE = 0.8
"""Fewer options than this share of them make the bound tighter, so that it is worth computing again."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The options that may be in a basket as good as `basket`; no baskets are better than `bound`."""

    options: Options
    basket: Basket | None
    bound: float


def narrow(
    problem: Problem,
    goal: Goal,
    options: Options,
    deadline: float,
    *,
    kept: Mapping[Goal, int] | None = None,
    basket: Basket | None = None,
) -> Narrowed | None:
    """Leaves those of `options` that may be in the best basket as good as `kept`; `None`: there is no such basket.

    `basket` is the best that is known, if only from another scenario.
    """
    if _count(options) <= FEW:
        return Narrowed(options, basket, UNBOUNDED[goal])
    relaxation = _relax(problem, goal, options, deadline, kept)
    if relaxation is None:
        return None
    bound, distances = relaxation
    if basket is None:
        plain = _distances_without_promotions(problem, goal, options, deadline)
        basket = _first(problem, goal, _joined(_core(options, distances), _core(options, plain)), deadline, kept)
    if basket is None:
        return Narrowed(options, None, bound)
    remaining = _within(options, bound, distances, goal, basket)
    if not all(remaining):
        return None
    if _count(remaining) > _count(options) * _WORTHWHILE:
        return Narrowed(remaining, basket, bound)
    return narrow(problem, goal, remaining, deadline, kept=kept, basket=basket)


def _first(
    problem: Problem, goal: Goal, core: Options, deadline: float, kept: Mapping[Goal, int] | None
) -> Basket | None:
    """The best basket of a few options. The most promising scenario comes first and makes short work of the others."""
    bounds = [(one, _relax(one, goal, core, deadline, kept)) for one in scenarios(problem)]
    promising = [(relaxation[0], one) for one, relaxation in bounds if relaxation is not None]
    basket = None
    for _, one in sorted(promising, key=lambda pair: pair[0], reverse=goal == "fit"):
        basket = Search(one, core, deadline, kept=kept).best(goal, basket).basket
    return basket


_Distances: TypeAlias = Mapping[Choice, float]


def _relax(
    problem: Problem, goal: Goal, options: Options, deadline: float, kept: Mapping[Goal, int] | None
) -> tuple[float, _Distances] | None:
    """A bound on what baskets reach, and for each option how far those with it stay below; `None`: there are none."""
    program = formulate(problem, options, relaxed=_count(options) > len(options) * _MANY, kept=kept)
    objective = program.fit if goal == "fit" else program.total
    left = deadline - time.monotonic()
    relaxation = program.model.relax(objective, maximise=goal == "fit", seconds=left)
    if relaxation is None:
        return None
    return relaxation.bound, {choice: relaxation.distances[number] for choice, number in program.variables.items()}


def _within(options: Options, bound: float, distances: _Distances, goal: Goal, basket: Basket) -> Options:
    """The options whose baskets may reach as much as `basket`."""
    reached = basket.reached(goal)
    # Distances are computed in floating point, as bounds are.
    room = (bound - reached if goal == "fit" else reached - bound) + 1 + 1e-6 * abs(bound)
    return [[number for number in numbers if distances[slot, number] <= room] for slot, numbers in enumerate(options)]


def _core(options: Options, distances: _Distances) -> Options:
    """The options of each slot that stay least below the bound."""

    def nearest(slot: int, numbers: Sequence[int]) -> list[int]:
        return sorted(numbers, key=lambda number: (distances[slot, number], number))[:_NEAREST]

    return [nearest(slot, numbers) for slot, numbers in enumerate(options)]


def _distances_without_promotions(problem: Problem, goal: Goal, options: Options, deadline: float) -> _Distances:
    """What is nearest where nothing is reduced. Promotions promise more to fractions of baskets than to whole ones."""
    plain = replace(problem, stores=tuple(replace(store, promotions=()) for store in problem.stores))
    relaxation = _relax(plain, goal, options, deadline, None)
    return defaultdict(float) if relaxation is None else relaxation[1]


def _joined(one: Options, other: Options) -> Options:
    return [tuple(dict.fromkeys([*some, *more])) for some, more in zip(one, other, strict=True)]


def _count(options: Options) -> int:
    return sum(map(len, options))
