"""Why no basket is possible, as data, and the smallest changes that make one possible."""

import time
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal, TypeAlias

from shopcli.bundle.minor_units import from_minor, to_minor
from shopcli.bundle.problem import Choice, Problem, Slot, Solution
from shopcli.bundle.solver import solve
from shopcli.errors import ShopcliError

ChangeKind: TypeAlias = Literal["budget", "slot", "limit", "pair"]
"""A higher budget, one slot fewer, a weaker limit on a slot, two things that need not go together."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change that helps, with the basket that it allows.

    - budget: `amount` is the least that would do.
    - slot: `slot` is dropped; `amount` is the least that the rest costs, `solution` the best of it.
    - limit: nothing for `slot` can be bought; its own limits must give way, so that no basket is known.
    - pair: what is chosen for `slot` and `other` need not go together.
    """

    kind: ChangeKind
    slot: str = ""
    other: str = ""
    amount: Decimal | None = None
    solution: Solution | None = None


@dataclass(frozen=True, slots=True)
class EmptySlot:
    """A slot that nothing can be bought for: how many options it has, and how many of them fail by what first."""

    slot: str
    options: int
    unpriced: int = 0
    other_currency: int = 0
    out_of_stock: int = 0
    too_few: int = 0
    """In stock, but fewer than the slot's quantity."""


@dataclass(frozen=True, slots=True)
class Infeasible:
    """`cheapest` is the basket with the lowest total whatever the budget: what it costs is the proof.

    Without `cheapest` and without `empty` slots, stock or pairs that do not go together leave nothing.
    """

    empty: tuple[EmptySlot, ...]
    cheapest: Solution | None
    changes: tuple[Change, ...]
    """Those that help by themselves: the budget, pairs, then slots in the order of how well the rest fits."""


def smallest_changes(problem: Problem, seconds: float = 10.0, fixed: Container[int] = ()) -> Infeasible:
    """What keeps `problem` from having a solution, and what would give it one. Changes are tried for `seconds`.

    The slots at the places of `fixed` are not for dropping.
    """
    deadline = time.monotonic() + seconds
    empty = tuple(
        _why_empty(problem, slot, index)
        for index, slot in enumerate(problem.slots)
        if not any(True for _ in problem.eligible(index))
    )
    if empty:
        return Infeasible(
            empty, None, (*(Change("limit", each.slot) for each in empty), *_dropped(problem, deadline, fixed))
        )
    unlimited = replace(problem, budget=None, objective="total")
    cheapest = _solved(unlimited, deadline)
    changes: list[Change] = []
    if cheapest is not None and problem.budget is not None:
        changes.append(Change("budget", amount=_least_budget(problem, cheapest), solution=cheapest))
    if cheapest is None:
        changes += _apart(problem, deadline)
    return Infeasible((), cheapest, (*changes, *_dropped(problem, deadline, fixed)))


def _why_empty(problem: Problem, slot: Slot, index: int) -> EmptySlot:
    offers = [option.offer for option in slot.options]
    priced = [offer for offer in offers if offer.price is not None]
    payable = [offer for offer in priced if offer.currency == problem.currency]
    stocked = [offer for offer in payable if offer.in_stock is not False]
    return EmptySlot(
        slot.name,
        options=len(offers),
        unpriced=len(offers) - len(priced),
        other_currency=len(priced) - len(payable),
        out_of_stock=len(payable) - len(stocked),
        too_few=len(stocked),
    )


def _least_budget(problem: Problem, cheapest: Solution) -> Decimal:
    if problem.inclusive:
        return cheapest.priced.total
    return from_minor(to_minor(cheapest.priced.total, problem.currency) + 1, problem.currency)


def _dropped(problem: Problem, deadline: float, fixed: Container[int]) -> list[Change]:
    """Each slot without which the rest fits: the best rest first, and of equals the one that loses least."""
    if len(problem.slots) < 2:
        return []
    helping: list[tuple[float, Decimal, Change]] = []
    for index, slot in enumerate(problem.slots):
        if index in fixed:
            continue
        rest = _without(problem, index)
        # Whether anything fits is sooner known than what fits best.
        cheapest = _solved(replace(rest, objective="total"), deadline)
        if cheapest and (solution := _solved(rest, deadline)):
            change = Change("slot", slot.name, amount=cheapest.priced.total, solution=solution)
            helping.append((-solution.fit, -solution.priced.total, change))
    return [change for _, _, change in sorted(helping, key=lambda one: one[:2])]


def _apart(problem: Problem, deadline: float) -> Iterator[Change]:
    """Each two slots whose choices need not go together for something to fit."""
    pairs = sorted({tuple(sorted((first[0], second[0]))) for first, second in problem.forbidden})
    for one, other in pairs:
        others = frozenset(pair for pair in problem.forbidden if {pair[0][0], pair[1][0]} != {one, other})
        if solution := _solved(replace(problem, forbidden=others), deadline):
            yield Change("pair", problem.slots[one].name, problem.slots[other].name, solution=solution)


def _without(problem: Problem, index: int) -> Problem:
    def moved(choice: Choice) -> Choice:
        return (choice[0] - (choice[0] > index), choice[1])

    forbidden = frozenset(
        (moved(first), moved(second)) for first, second in problem.forbidden if first[0] != index and second[0] != index
    )
    return replace(problem, slots=(*problem.slots[:index], *problem.slots[index + 1 :]), forbidden=forbidden)


def _solved(problem: Problem, deadline: float) -> Solution | None:
    """The solution, where there is one and it is found in time."""
    try:
        return solve(problem, deadline - time.monotonic())
    except ShopcliError:
        return None
