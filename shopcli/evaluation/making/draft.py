"""A task before its answer is known, and the counting over the whole catalog that tells it."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from shopcli.evaluation.making.condition import Condition, judged
from shopcli.evaluation.making.goods import Good, Offer
from shopcli.evaluation.making.kinds import Kind, by_path
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
    """Says what is right once every product of the catalog has been counted."""

    def gold(self) -> Gold | None:
        """None where the catalog leaves it open."""


class OfKinds(ABC):
    """Is told by the products of some kinds, and sees each of them."""

    __slots__ = ()

    @property
    @abstractmethod
    def kinds(self) -> Sequence[Kind]: ...

    @abstractmethod
    def take(self, good: Good, covered: Verdict) -> None:
        """A product that is of one of the kinds, or perhaps is; of several kinds it comes once for each."""

    @abstractmethod
    def gold(self) -> Gold | None: ...


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

    def gold(self) -> Gold | None:
        return self.known


@dataclass(slots=True)
class Named:
    """What products that a task names tell, where each name stands for one product only."""

    known: Gold
    only: OnlyOne

    def gold(self) -> Gold | None:
        return self.known if self.only.holds() else None


@dataclass(slots=True)
class Absent:
    """That the shop has no such thing: no product holds any of the words."""

    words: tuple[str, ...]
    says: tuple[str, ...] = ()
    """What is as right as that there is no answer: "no"."""
    is_sold: bool = False

    def gold(self) -> Gold | None:
        return None if self.is_sold else Gold(nothing=True, says=self.says)


@dataclass(slots=True)
class Fitting(OfKinds):
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

    @property
    def kinds(self) -> Sequence[Kind]:
        return (self.kind,)

    def take(self, good: Good, covered: Verdict) -> None:
        if len(self._ids) > MOST_ALLOWED:
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
class Counted(OfKinds):
    """How many fit, by every reading: with and without kin of the kind, with and without what is out of stock."""

    kind: Kind
    conditions: tuple[Condition, ...]
    _counts: dict[tuple[bool, bool], int] = field(default_factory=lambda: dict.fromkeys(_READINGS, 0))
    _open: bool = False
    _failing: int = 0
    _doubtful: set[tuple[str, ...]] = field(default_factory=set)

    @property
    def kinds(self) -> Sequence[Kind]:
        return (self.kind,)

    def take(self, good: Good, covered: Verdict) -> None:
        if self._open:
            return
        verdict = judged(good, self.conditions)
        stocked = [offer for offer in good.offers if offer.in_stock is not False]
        in_stock = verdict if len(stocked) == len(good.offers) else judged(good, self.conditions, stocked)
        if covered is Verdict.PERHAPS and verdict is Verdict.YES:
            # Whoever counts one shelf of kin may leave out another, and each product that only its title calls so.
            on_shelf = by_path(self.kind.noun, good.product.category) is not None
            self._doubtful.add(good.product.category if on_shelf else (good.id,))
        self._open |= Verdict.PERHAPS in (verdict, in_stock) or len(self._doubtful) > 1
        self._failing += covered is Verdict.YES and Verdict.NO in (verdict, in_stock)
        for with_kin, with_all in _READINGS:
            meets = (verdict if with_all else in_stock) is Verdict.YES
            self._counts[with_kin, with_all] += meets and (with_kin or covered is Verdict.YES)

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
class First(OfKinds):
    """The products that are first by a number, by every reading of the question; equals are all right."""

    kind: Kind
    conditions: tuple[Condition, ...]
    measure: Measure
    highest: bool
    _best: dict[tuple[bool, bool], tuple[Decimal, set[str]]] = field(default_factory=dict)
    _open: bool = False
    _numbers: set[Decimal] = field(default_factory=set)

    @property
    def kinds(self) -> Sequence[Kind]:
        return (self.kind,)

    def take(self, good: Good, covered: Verdict) -> None:
        if self._open:
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
