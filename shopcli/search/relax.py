"""When nothing fits: which limit keeps out what, and the smallest change of one or two that lets something in."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from shopcli.attributes.facts import display, format_value
from shopcli.catalog.money import format_money
from shopcli.index.index import Index
from shopcli.query.need import Need, PriceLimit, Requirement
from shopcli.search.candidate import Exclusion, Relaxation
from shopcli.search.limits import Limit, all_of, price_query, rating_query, requirement_query
from shopcli.search.wording import say

if TYPE_CHECKING:
    import tantivy

_MOST = 4
_DROPPED = 1.0
"""How far dropping a limit goes, beside the relative change of a number."""
_BOTH_DROPPED = 2.0


@dataclass(frozen=True, slots=True)
class _Way:
    """A relaxation with how far it goes."""

    distance: float
    relaxation: Relaxation


@dataclass(frozen=True, slots=True)
class Relaxing:
    """A need that nothing fits: `wanted` lets through the kind of product, `limits` are what to give way on."""

    need: Need
    currency: str | None
    wanted: "tantivy.Query"
    limits: tuple[Limit, ...]
    index: Index

    def exclusions(self) -> tuple[Exclusion, ...]:
        """For each limit how many products fit everything but it; most first, those that would let in none left out."""
        counts = [Exclusion(limit.text, self.index.count(self._without(limit))) for limit in self.limits]
        return tuple(sorted((one for one in counts if one.count), key=lambda one: -one.count))

    def relaxations(self) -> tuple[Relaxation, ...]:
        """The ways out, the smallest change first; two limits at once only where no single one helps."""
        ways = list(self._singles()) or list(self._pairs())
        ways.sort(key=lambda way: (way.distance, -way.relaxation.count))
        return tuple(way.relaxation for way in ways[:_MOST])

    def _without(self, *dropped: Limit) -> "tantivy.Query":
        return all_of([self.wanted, *(limit.query for limit in self.limits if limit not in dropped)])

    def _singles(self) -> Iterator[_Way]:
        for limit in self.limits:
            others = self._without(limit)
            if self.index.any(others):
                yield self._nearest(limit, others) or self._way(
                    _DROPPED, limit, say("drop", self.need.language, limit=limit.text), others
                )

    def _pairs(self) -> Iterator[_Way]:
        for first, second in combinations(self.limits, 2):
            within = self._without(first, second)
            if self.index.any(within):
                change = say("drop_both", self.need.language, first=first.text, second=second.text)
                yield self._way(_BOTH_DROPPED, first, change, within)

    def _nearest(self, limit: Limit, others: "tantivy.Query") -> _Way | None:
        """The limit moved just as far as it must, where it is a number with a direction."""
        need = self.need
        if limit.field == "max_price" and need.max_price:
            return self._price(limit, others, need.max_price, ascending=True)
        if limit.field == "min_price" and need.min_price:
            return self._price(limit, others, need.min_price, ascending=False)
        if limit.field == "min_rating" and need.min_rating is not None:
            return self._rating(limit, others, need.min_rating)
        return self._number(limit, others, limit.requirements[0]) if len(limit.requirements) == 1 else None

    def _price(self, limit: Limit, others: "tantivy.Query", asked: PriceLimit, *, ascending: bool) -> _Way | None:
        language, priced_in = self.need.language, self.index.summary.currencies
        if priced_in and self.currency not in priced_in:
            within = all_of([others, price_query(self.index, priced_in[0])])
            return self._way(_DROPPED, limit, say("ask_in", language, currency=priced_in[0]), within)
        priced = all_of([others, price_query(self.index, self.currency)])
        hits = self.index.search(priced, 1, order_by="price", ascending=ascending)
        if not hits or hits[0].offer.price is None:
            return None
        nearest = hits[0].offer.price
        ends = {"highest" if ascending else "lowest": PriceLimit(nearest)}
        amount = format_money(nearest, self.currency, language)
        change = say("raise_budget" if ascending else "lower_floor", language, amount=amount)
        distance = abs(nearest - asked.amount) / max(asked.amount, Decimal(1))
        within = all_of([others, price_query(self.index, self.currency, **ends)])
        return self._way(float(distance), limit, change, within)

    def _rating(self, limit: Limit, others: "tantivy.Query", asked: Decimal) -> _Way | None:
        best = self._extreme(others, "max", "rating")
        if best is None:
            return None
        # Rounded down, so that who asks for it finds it.
        nearest = Decimal(repr(best)).quantize(Decimal("0.01"), ROUND_FLOOR)
        change = say("accept_rating", self.need.language, value=format(nearest.normalize(), "f"))
        within = all_of([others, rating_query(self.index, float(nearest))])
        return self._way(float((asked - nearest) / asked), limit, change, within)

    def _number(self, limit: Limit, others: "tantivy.Query", asked: Requirement) -> _Way | None:
        """The nearest number that a product states."""
        if not isinstance(asked.value, Decimal) or asked.operator in ("=", "!="):
            return None
        more = asked.operator in (">", ">=")
        nearest = self._extreme(others, "max" if more else "min", f"facts.{asked.attribute}")
        if nearest is None:
            return None
        language = self.need.language
        text = format_value(asked.attribute, nearest, language)
        change = say("accept", language, name=display(asked.attribute, language), value=text)
        reached = Requirement(asked.attribute, ">=" if more else "<=", Decimal(nearest), text)
        distance = abs(nearest - float(asked.value)) / max(abs(float(asked.value)), 1e-9)
        return self._way(distance, limit, change, all_of([others, requirement_query(self.index, reached)]))

    def _extreme(self, others: "tantivy.Query", kind: str, field: str) -> float | None:
        value: float | None = self.index.aggregate(others, {"extreme": {kind: {"field": field}}})["extreme"]["value"]
        return value

    def _way(self, distance: float, limit: Limit, change: str, within: "tantivy.Query") -> _Way:
        hits = self.index.search(within, 1, order_by="popularity")
        offer = hits[0].offer if hits else None
        return _Way(
            distance,
            Relaxation(
                limit=limit.text,
                change=change,
                count=self.index.count(within),
                example_id=offer.id if offer else None,
                example_title=offer.title if offer else None,
            ),
        )
