"""A problem as a linear program: one option a slot, stock, forbidden pairs, what the basket costs."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shopcli.bundle.discounts import Piece
from shopcli.bundle.linear import Model
from shopcli.bundle.minor_units import to_minor
from shopcli.bundle.order_rows import OrderRows, add_order
from shopcli.bundle.problem import Choice, Goal, Problem, fit_units
from shopcli.bundle.promotion_rows import Pick
from shopcli.catalog.product import Store


@dataclass(frozen=True, slots=True)
class Formulation:
    """`variables` maps each choice to its variable; `fit` and `total` are what may be wanted, in whole units."""

    model: Model
    variables: Mapping[Choice, int]
    fit: Mapping[int, float]
    total: Mapping[int, float]
    orders: tuple[OrderRows, ...]

    def chosen(self, values: Sequence[float]) -> tuple[int, ...]:
        """The option of each slot in a solution."""
        best: dict[int, Choice] = {}
        for choice, variable in self.variables.items():
            slot = choice[0]
            if slot not in best or values[variable] > values[self.variables[best[slot]]]:
                best[slot] = choice
        return tuple(best[slot][1] for slot in sorted(best))


def formulate(
    problem: Problem,
    options: Sequence[Sequence[int]],
    *,
    relaxed: bool = False,
    kept: Mapping[Goal, int] | None = None,
) -> Formulation:
    """The program over `options`, those of each slot that may be chosen; each slot has one at least.

    Where it is `relaxed`, groups may save a little more than they do, in far fewer rows. Baskets are as good as `kept`.
    """
    model = Model()
    variables = {(slot, number): model.whole() for slot, numbers in enumerate(options) for number in numbers}
    picks: dict[str, list[Pick]] = defaultdict(list)
    for (slot, number), variable in variables.items():
        offer = problem.slots[slot].options[number].offer
        assert offer.price is not None, "options without a price are not eligible"
        piece = Piece(slot, offer, to_minor(offer.price, problem.currency), problem.slots[slot].quantity)
        picks[offer.shop].append(Pick(variable, slot, len(options[slot]), piece))
    for slot, numbers in enumerate(options):
        model.equal({variables[slot, number]: 1.0 for number in numbers}, 1)
    _share_stock(model, [pick for each in picks.values() for pick in each])
    _forbid(model, problem, variables)
    stores = {store.key: store for store in problem.stores}
    orders = tuple(
        add_order(model, stores.get(shop, Store(shop, shop)), each, problem, relaxed=relaxed)
        for shop, each in picks.items()
    )
    total = {variable: factor for order in orders for variable, factor in order.cost.items()}
    if (highest := problem.highest_total()) is not None:
        model.at_most(total, highest)
    fit = {
        variable: float(fit_units(problem.slots[slot].options[number]))
        for (slot, number), variable in variables.items()
    }
    for goal, reached in (kept or {}).items():
        if goal == "fit":
            model.at_least(fit, reached)
        else:
            model.at_most(total, reached)
    return Formulation(model, variables, fit, total, orders)


def _share_stock(model: Model, picks: Sequence[Pick]) -> None:
    """An offer that several slots may take is not sold more often than there is of it."""
    by_offer: dict[tuple[str, str, str | None], list[Pick]] = defaultdict(list)
    for pick in picks:
        offer = pick.piece.offer
        if offer.stock is not None:
            by_offer[offer.shop, offer.id, offer.variant].append(pick)
    for shared in by_offer.values():
        stock = min(pick.piece.offer.stock or 0 for pick in shared)
        if sum(pick.piece.quantity for pick in shared) > stock:
            model.at_most({pick.variable: float(pick.piece.quantity) for pick in shared}, stock)


def _forbid(model: Model, problem: Problem, variables: Mapping[Choice, int]) -> None:
    """One row for all options of a slot that a choice excludes, as no more than one of them can be chosen."""
    rows: dict[tuple[Choice, int], set[int]] = defaultdict(set)
    for first, second in problem.forbidden:
        if first in variables and second in variables:
            one, other = sorted((first, second))
            rows[one, other[0]].add(variables[other])
    for (one, _), others in sorted(rows.items()):
        model.at_most({variables[one]: 1.0, **dict.fromkeys(sorted(others), 1.0)}, 1)
