"""What shipping one shop's order costs, as rows of a linear program."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from shopcli.bundle.linear import Model
from shopcli.bundle.minor_units import threshold, to_minor
from shopcli.bundle.promotion import Kind
from shopcli.bundle.promotion_rows import Applied, Pick
from shopcli.bundle.shipping import ShippingRule, own_fee


def add_shipping(
    model: Model,
    rule: ShippingRule,
    picks: Sequence[Pick],
    applied: Sequence[Applied],
    goods: Mapping[int, float],
    cost: dict[int, float],
    currency: str | None,
) -> int | None:
    """Adds the fee to `cost` wherever something ships by the shop's rule and nothing spares it; the free threshold."""
    shipped = [pick for pick in picks if own_fee(pick.piece.offer) is None]
    if not rule.fee or not shipped:
        return None
    parcel, free = model.whole(), model.whole()
    by_slot: dict[int, dict[int, float]] = defaultdict(dict)
    for pick in shipped:
        by_slot[pick.slot][pick.variable] = 1.0
    for chosen in by_slot.values():
        model.at_most({**chosen, parcel: -1.0}, 0)
    model.at_most({free: 1.0, parcel: -1.0}, 0)
    fee = float(to_minor(rule.fee, currency))
    cost[parcel], cost[free] = fee, -fee
    sparing = {one.taken: -1.0 for one in applied if one.promotion.kind is Kind.FREE_SHIPPING}
    over = None
    if rule.free_over is not None:
        over = model.whole()
        sparing[over] = -1.0
        needed = threshold(rule.free_over, currency)
        model.at_least({**goods, over: -float(needed)}, 0)
        _without_refusing(model, picks, applied, over, needed)
    model.at_most({free: 1.0, **sparing}, 0)
    return over


def _without_refusing(model: Model, picks: Sequence[Pick], applied: Sequence[Applied], over: int, needed: int) -> None:
    """Goods count toward free shipping without what certain discounts take off at the least.

    Elsewhere the program may take less off than it could, as if discounts could be refused for the sake of shipping.
    """
    left = {pick.variable: float(pick.cost) for pick in picks}
    share, sure = 0.0, 0.0
    for one in applied:
        if one.certain is not None and share + one.certain.share <= 1:
            share += one.certain.share
            sure += one.certain.amount
            for pick in one.certain.picks:
                left[pick.variable] -= one.certain.share * pick.cost
    relief = max(sure, 0.0)
    model.at_least({**left, over: -(needed + relief)}, sure - relief)
