"""A task before its answer is known, and the counting over the whole catalog that tells it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from shopcli.evaluation.making.condition import Condition, judged
from shopcli.evaluation.making.goods import Good, Offer
from shopcli.evaluation.making.kinds import Kind
from shopcli.evaluation.making.naming import OnlyOne
from shopcli.evaluation.making.verdict import Verdict
from shopcli.evaluation.task import Family, Gold, Verb
from shopcli.query.need import Language

MOST_ALLOWED = 20_000
"""Tasks that more products fit are given up: their answers take memory and tell little."""
_MOST_READINGS = 3
"""Counts that different readings of a question come to; more, and any number would be right."""

_LEAST_RACING = 3
"""Different numbers; among fewer nothing stands out."""
_MOST_FIRST = 4
"""Products that share a first place, or are first by some reading."""

_READINGS = tuple((with_kin, with_all) for with_kin in (False, True) for with_all in (False, True))
"""Whether kin of the kind counts, and whether what is out of stock does."""


class Tally(Protocol):
    """Sees every product of the catalog once, then says what is right."""

    def take(self, good: Good) -> None: ...

    def gold(self) -> Gold | None:
        """None where the catalog leaves it open."""


@dataclass(frozen=True, slots=True)
class Draft:
    """`texts`: the same task in each language in which it can be asked."""

    family: Family
    verb: Verb
    texts: Mapping[Language, str]
    tally: Tally
    product_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What a single product or the store tells alone."""

    known: Gold

    def take(self, good: Good) -> None:
        pass

    def gold(self) -> Gold | None:
        return self.known


@dataclass(slots=True)
class Named:
    """What products that a task names tell, where each name stands for one product only."""

    known: Gold
    only: OnlyOne

    def take(self, good: Good) -> None:
        self.only.take(good)

    def gold(self) -> Gold | None:
        return self.known if self.only.holds() else None


@dataclass(slots=True)
class Absent:
    """That the shop has no such thing: no product holds any of the words."""

    words: tuple[str, ...]
    _found: bool = False

    def take(self, good: Good) -> None:
        self._found = self._found or any(word in good.text for word in self.words)

    def gold(self) -> Gold | None:
        return None if self._found else Gold(nothing=True)


@dataclass(slots=True)
class Fitting:
    """Every product that may be picked: of the kind, or perhaps of it, and meeting every condition surely or perhaps.

    `nothing`: a need that no product may fit; it is given up where one does, be it perhaps.
    """

    kind: Kind
    conditions: tuple[Condition, ...]
    nothing: bool = False
    unsaid: tuple[str, ...] = ()
    _ids: list[str] = field(default_factory=list)
    _sure: int = 0
    _failing: int = 0

    def take(self, good: Good) -> None:
        covered = self.kind.covers(good)
        if not covered or len(self._ids) > MOST_ALLOWED:
            return
        verdict = min(covered, judged(good, self.conditions))
        self._sure += verdict is Verdict.YES
        self._failing += covered is Verdict.YES and verdict is Verdict.NO
        if verdict:
            self._ids.append(good.id)

    def gold(self) -> Gold | None:
        if self.nothing:
            return Gold(nothing=True) if not self._ids else None
        if not self._sure or not self._failing or len(self._ids) > MOST_ALLOWED:
            return None
        return Gold(allowed=frozenset(self._ids), unsaid=self.unsaid)


@dataclass(slots=True)
class Counted:
    """How many fit, by every reading: with and without kin of the kind, with and without what is out of stock."""

    kind: Kind
    conditions: tuple[Condition, ...]
    _counts: dict[tuple[bool, bool], int] = field(default_factory=lambda: dict.fromkeys(_READINGS, 0))
    _open: bool = False
    _failing: int = 0

    def take(self, good: Good) -> None:
        covered = self.kind.covers(good)
        if not covered or self._open:
            return
        for with_kin, with_all in _READINGS:
            offers = [offer for offer in good.offers if with_all or offer.in_stock is not False]
            verdict = judged(good, self.conditions, offers) if offers else Verdict.NO
            self._open |= verdict is Verdict.PERHAPS
            self._counts[with_kin, with_all] += verdict is Verdict.YES and (with_kin or covered is Verdict.YES)
            self._failing += covered is Verdict.YES and verdict is Verdict.NO

    def gold(self) -> Gold | None:
        counts = sorted(set(self._counts.values()))
        if self._open or not counts[0] or len(counts) > _MOST_READINGS or not self._failing:
            return None
        return Gold(numbers=tuple(map(Decimal, counts)))


Measure = Callable[[Good, Offer], Decimal | None]
"""The number by which an offer may be first; None where it is in no such race. Raises `UnclearError`."""


class UnclearError(Exception):
    """The catalog leaves open what a number is; no right answer can be computed."""


@dataclass(slots=True)
class First:
    """The products that are first by a number, by every reading of the question; equals are all right."""

    kind: Kind
    conditions: tuple[Condition, ...]
    measure: Measure
    highest: bool
    _best: dict[tuple[bool, bool], tuple[Decimal, set[str]]] = field(default_factory=dict)
    _open: bool = False
    _numbers: set[Decimal] = field(default_factory=set)

    def take(self, good: Good) -> None:
        covered = self.kind.covers(good)
        if not covered or self._open:
            return
        for offer in good.offers:
            verdict = judged(good, self.conditions, (offer,))
            if verdict is Verdict.NO:
                continue
            try:
                number = self.measure(good, offer)
            except UnclearError:
                number, verdict = None, Verdict.PERHAPS
            self._open |= verdict is Verdict.PERHAPS
            if number is not None:
                self._race(number, good.id, is_kin=covered is not Verdict.YES, is_gone=offer.in_stock is False)

    def _race(self, number: Decimal, product_id: str, *, is_kin: bool, is_gone: bool) -> None:
        if len(self._numbers) < _LEAST_RACING:
            self._numbers.add(number)
        for with_kin, with_all in _READINGS:
            if (with_kin or not is_kin) and (with_all or not is_gone):
                self._note((with_kin, with_all), number, product_id)

    def _note(self, reading: tuple[bool, bool], number: Decimal, product_id: str) -> None:
        best, ids = self._best.get(reading, (number, set()))
        if number == best:
            self._best[reading] = (best, ids | {product_id})
        elif (number > best) == self.highest:
            self._best[reading] = (number, {product_id})

    def gold(self) -> Gold | None:
        winners = {product_id for _, ids in self._best.values() for product_id in ids}
        if self._open or len(self._numbers) < _LEAST_RACING or not 0 < len(winners) <= _MOST_FIRST:
            return None
        return Gold(wanted=tuple(sorted(winners)))
