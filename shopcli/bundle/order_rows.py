"""One shop's part of a basket as rows of a linear program: its goods, its promotions, its shipping."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from shopcli.bundle.linear import Model
from shopcli.bundle.minor_units import to_minor
from shopcli.bundle.pricing import running
from shopcli.bundle.problem import Problem
from shopcli.bundle.promotion import fold_code
from shopcli.bundle.promotion_rows import Applied, Pick, add_promotion
from shopcli.bundle.shipping import ShippingRule, own_fee
from shopcli.bundle.shipping_rows import add_shipping
from shopcli.catalog.product import Store


@dataclass(frozen=True, slots=True)
class OrderRows:
    """What the shop's order costs in minor units, as terms; `over` says that its goods cost enough to ship free."""

    shop: str
    cost: Mapping[int, float]
    over: int | None
    free_over: Decimal | None


def add_order(model: Model, store: Store, picks: Sequence[Pick], problem: Problem, *, relaxed: bool) -> OrderRows:
    currency = problem.currency
    found = (
        add_promotion(model, each, picks, currency, relaxed=relaxed)
        for each in running(store, problem.today, problem.codes)
    )
    applied = [one for one in found if one is not None]
    _keep_apart(model, applied)
    goods = {pick.variable: float(pick.cost) for pick in picks}
    for one in applied:
        for variable, factor in one.off.items():
            goods[variable] = goods.get(variable, 0.0) - factor
    model.at_least(goods, 0)
    cost = dict(goods)
    for pick in picks:
        fee = own_fee(pick.piece.offer)
        cost[pick.variable] += 0 if fee is None else to_minor(fee, currency) * pick.piece.quantity
    rule = ShippingRule.of(store)
    over = add_shipping(model, rule, picks, applied, goods, cost, currency)
    return OrderRows(store.key, cost, over, rule.free_over)


def _keep_apart(model: Model, applied: Sequence[Applied]) -> None:
    """At most one promotion that does not stack, at most one code."""
    alone = {one.taken: 1.0 for one in applied if not one.promotion.stackable}
    if len(alone) > 1:
        model.at_most(alone, 1)
    by_code: dict[str, list[Applied]] = defaultdict(list)
    for one in applied:
        if one.promotion.code is not None:
            by_code[fold_code(one.promotion.code)].append(one)
    if len(by_code) > 1:
        entered = {model.whole(): many for many in by_code.values()}
        model.at_most(dict.fromkeys(entered, 1.0), 1)
        for code, many in entered.items():
            for one in many:
                model.at_most({one.taken: 1.0, code: -1.0}, 0)
