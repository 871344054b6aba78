"""Promotions as rows of a linear program: never more off than `discounts` computes, and as much within reach.

An order's total falls with each discount, so bounds from above are enough: the solver takes what it can get.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from shopcli.bundle.discounts import ALL, Piece, discount, group, part_of, parts_of
from shopcli.bundle.linear import Model, Terms
from shopcli.bundle.minor_units import percent_of, threshold, to_minor
from shopcli.bundle.promotion import Kind, Promotion

_SLACK = 1e-6
"""What rounding in floating point may cost; every basket is priced again without it."""


@dataclass(frozen=True, slots=True)
class Pick:
    """An option that may be chosen: its variable, its slot with how many options that has, the line it would be."""

    variable: int
    slot: int
    rivals: int
    piece: Piece

    @property
    def cost(self) -> int:
        return self.piece.price * self.piece.quantity


@dataclass(frozen=True, slots=True)
class Certain:
    """What a promotion that nobody can refuse takes off at the least: `amount`, and a `share` of what `picks` cost."""

    amount: float
    share: float
    picks: Sequence[Pick]


@dataclass(frozen=True, slots=True)
class Applied:
    """A promotion in a program: the variable that takes it, and what it takes off as terms."""

    promotion: Promotion
    taken: int
    off: Terms = field(default_factory=dict)
    certain: Certain | None = None


def add_promotion(
    model: Model, promotion: Promotion, picks: Sequence[Pick], currency: str | None, *, relaxed: bool
) -> Applied | None:
    """The rows of `promotion` over its shop's `picks`; `None` where no choice reaches it."""
    covered = [pick for pick in picks if promotion.covers(pick.piece.offer)]
    needed = threshold(promotion.min_spend or Decimal(0), currency)
    highest = _most(covered)
    if not covered or highest < needed:
        return None
    taken = model.whole()
    subtotal = {pick.variable: float(pick.cost) for pick in covered}
    if (least := _least(covered)) < needed:
        model.at_least({**subtotal, taken: float(least - needed)}, least)
    if promotion.kind is Kind.FREE_SHIPPING:
        model.at_least({**dict.fromkeys(subtotal, 1.0), taken: -1.0}, 0)
        return Applied(promotion, taken)
    if promotion.cap is not None:
        highest = min(highest, to_minor(promotion.cap, currency))
    rows = _Rows(model, promotion, covered, currency, taken, highest, relaxed)
    off = {
        Kind.PERCENT: rows.percent,
        Kind.AMOUNT: rows.amount,
        Kind.BUY_GET: rows.groups,
        Kind.BUNDLE: rows.sets,
    }[promotion.kind]()
    return Applied(promotion, taken, off, _certain(promotion, covered, currency))


def _dearest(picks: Sequence[Pick]) -> list[Piece]:
    """The basket of the picks that costs most."""
    by_slot: dict[int, Piece] = {}
    for pick in picks:
        if pick.slot not in by_slot or pick.piece.price > by_slot[pick.slot].price:
            by_slot[pick.slot] = pick.piece
    return list(by_slot.values())


def _certain(promotion: Promotion, covered: Sequence[Pick], currency: str | None) -> Certain | None:
    """The straight line between what is taken off the cheapest basket and the dearest; in between it is no less."""
    grows_ever_slower = promotion.kind is Kind.PERCENT or (
        promotion.kind is Kind.AMOUNT and promotion.once_per_order is not False
    )
    if not grows_ever_slower or not promotion.stackable or promotion.code is not None:
        return None
    low = discount(promotion, _cheapest(covered), currency)
    high = discount(promotion, _dearest(covered), currency)
    if low is None or high is None:
        return None
    least, most = _least(covered), _most(covered)
    share = (high.amount - low.amount) / (most - least) if most > least else 0.0
    return Certain(low.amount - share * least - 1, share, covered)


def _cheapest(picks: Sequence[Pick]) -> list[Piece]:
    """What any basket spends on the picks at the least: the cheapest of each slot that has no other options."""
    by_slot: dict[int, list[Pick]] = defaultdict(list)
    for pick in picks:
        by_slot[pick.slot].append(pick)
    whole = (each for each in by_slot.values() if len(each) == each[0].rivals)
    return [min(each, key=lambda pick: pick.cost).piece for each in whole]


def _least(picks: Sequence[Pick]) -> int:
    return sum(piece.price * piece.quantity for piece in _cheapest(picks))


def _most(picks: Sequence[Pick]) -> int:
    return sum(piece.price * piece.quantity for piece in _dearest(picks))


@dataclass(frozen=True, slots=True)
class _Rows:
    model: Model
    promotion: Promotion
    covered: Sequence[Pick]
    currency: str | None
    taken: int
    highest: int
    relaxed: bool

    def percent(self) -> Terms:
        assert self.promotion.percent is not None, "promotions are validated when the catalog is read"
        share = float(self.promotion.percent) / 100
        highest = min(self.highest, percent_of(_most(self.covered), self.promotion.percent))
        return self._off(self._subtotal(share), 0.5, highest)

    def amount(self) -> Terms:
        assert self.promotion.amount is not None, "promotions are validated when the catalog is read"
        amount = to_minor(self.promotion.amount, self.currency)
        needed = threshold(self.promotion.min_spend or Decimal(0), self.currency)
        if self.promotion.once_per_order is False and needed:
            most = _most(self.covered) // needed
            times = self.model.whole(most)
            self.model.at_least({**self._subtotal(), times: -float(needed)}, 0)
            # The first threshold above what is spent in any case parts no number of times from the next.
            sure, least = _least(self.covered) // needed, _least(self.covered)
            step = (sure + 1) * needed - least
            self.model.at_least({**self._subtotal(), times: -float(step)}, least - step * sure)
            return self._off({times: float(amount)}, 0, min(self.highest, most * amount))
        highest = min(self.highest, amount)
        return {self.taken: float(highest)} if highest <= needed else self._off(self._subtotal(), 0, highest)

    def groups(self) -> Terms:
        """Bounded from all that is covered; where it is not `relaxed`, exact by what is reduced at each price."""
        buy, size = group(self.promotion)
        share = float(ALL if self.promotion.percent is None else self.promotion.percent) / 100
        # More or dearer units save more.
        most = discount(self.promotion, _dearest(self.covered), self.currency)
        if most is None:
            return {}
        off = self.model.whole(min(self.highest, most.amount))
        self.model.at_most({off: 1.0, self.taken: -float(min(self.highest, most.amount))}, 0)
        for left_out, others in self._without_dearest(buy):
            # Without so many units a group still has `size - left_out`; its cheapest cost no more than their share.
            part = share * (size - buy) / (size - left_out)
            self.model.at_most({off: 1.0, **{pick.variable: -part * pick.cost for pick in others}}, 0.5 + _SLACK)
        if not self.relaxed:
            self.model.at_most({off: 1.0, **self._reduced(buy, size, -share)}, 0.5 + _SLACK)
        return {off: 1.0}

    def _reduced(self, buy: int, size: int, factor: float) -> Terms:
        """The prices of the units reduced, by `factor`, summed over the steps from each price to the next below.

        Of n units at a price or above, min(get x k, n - buy x k) are reduced at the most, for the best k.
        """
        *_, (left_out, others) = self._without_dearest(buy)
        levels = self._levels(self.covered)
        counts = dict(self._levels(others, [price for price, _ in levels]))
        units = units_of(self.covered)
        groups = self.model.whole(min(units // size, 1) if self.promotion.once_per_order else units // size)
        self.model.at_most({groups: float(size), levels[-1][1]: -1.0}, 0)
        reduced: dict[int, float] = {}
        for (price, count), (below, _) in pairwise([*levels, (0, 0)]):
            some, begun = self.model.real(units), self.model.whole(units // size + 1)
            self.model.at_most({some: 1.0, begun: -float(size - buy)}, 0)
            self.model.at_most({some: 1.0, begun: float(buy), count: -1.0}, 0)
            self.model.at_most({some: 1.0, groups: -float(size - buy)}, 0)
            if left_out == buy:
                # The dearest units may be those that are paid in full.
                self.model.at_most({some: 1.0, counts[price]: -1.0}, 0)
            reduced[some] = factor * (price - below)
        return reduced

    def _without_dearest(self, most: int) -> list[tuple[int, Sequence[Pick]]]:
        """The picks without those of no slot, of the dearest slot, of the two dearest …: `most` units at the most.

        With how many units are left out.
        """
        by_slot: dict[int, list[Pick]] = defaultdict(list)
        for pick in self.covered:
            by_slot[pick.slot].append(pick)
        slots = sorted(by_slot.values(), key=lambda picks: -sum(pick.piece.price for pick in picks) / len(picks))
        left_out, found = 0, [(0, self.covered)]
        for place, picks in enumerate(slots[:-1], start=1):
            left_out += picks[0].piece.quantity
            if left_out > most:
                break
            found.append((left_out, [pick for each in slots[place:] for pick in each]))
        return found

    def sets(self) -> Terms:
        """Of each part, no more units count at a price or above than there are, nor than the sets need."""
        parts = parts_of(self.promotion)
        by_part = {part: [p for p in self.covered if part_of(p.piece.offer, parts) == part] for part in parts}
        most = min(units_of(by_part[part]) // needed for part, needed in parts.items())
        if most == 0:
            return {}
        most = 1 if self.promotion.once_per_order else most
        assert self.promotion.price is not None, "promotions are validated when the catalog is read"
        price = to_minor(self.promotion.price, self.currency)
        sets = self.model.whole(most)
        worth: dict[int, float] = {sets: -float(price)}
        saved = -price
        for part, needed in parts.items():
            levels = self._levels(by_part[part])
            cheapest, everything = levels[-1]
            saved += levels[0][0] * needed
            self.model.at_most({sets: float(needed), everything: -1.0}, 0)
            worth[sets] += float(cheapest * needed)
            for (level, count), (below, _) in pairwise(levels):
                used = self.model.real(most * needed)
                self.model.at_most({used: 1.0, count: -1.0}, 0)
                self.model.at_most({used: 1.0, sets: -float(needed)}, 0)
                worth[used] = float(level - below)
        return self._off(worth, 0, max(0, min(self.highest, saved * most)))

    def _off(self, bound: Terms, more: float, highest: int) -> Terms:
        """Whole minor units: at most `bound` and `more`, at most `highest`, nothing where it is not taken."""
        off = self.model.whole(highest)
        self.model.at_most({off: 1.0, **{variable: -factor for variable, factor in bound.items()}}, more + _SLACK)
        self.model.at_most({off: 1.0, self.taken: -float(highest)}, 0)
        return {off: 1.0}

    def _subtotal(self, share: float = 1.0) -> dict[int, float]:
        return {pick.variable: share * pick.cost for pick in self.covered}

    def _levels(self, picks: Sequence[Pick], prices: Sequence[int] = ()) -> list[tuple[int, int]]:
        """Each of `prices` (those of `picks`), dearest first, with a variable that counts the units at it or above."""
        most = units_of(picks)
        levels: list[tuple[int, int]] = []
        for price in prices or sorted({pick.piece.price for pick in picks}, reverse=True):
            count = self.model.real(most)
            here = {pick.variable: -float(pick.piece.quantity) for pick in picks if pick.piece.price == price}
            above = {levels[-1][1]: -1.0} if levels else {}
            self.model.equal({count: 1.0, **here, **above}, 0)
            levels.append((price, count))
        return levels


def units_of(picks: Sequence[Pick]) -> int:
    """How many units a basket has of the picks at the most."""
    return sum({pick.slot: pick.piece.quantity for pick in picks}.values())
