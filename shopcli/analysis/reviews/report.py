"""What is told of one product's reviews, out of its tally."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from shopcli.analysis.reviews.chance import Trend, find_trend
from shopcli.analysis.reviews.parts import Part
from shopcli.analysis.reviews.signs import Sign, Usual, find_signs
from shopcli.analysis.reviews.tally import Counts, Quote, Tally

Every: TypeAlias = Literal["month", "quarter"]

_MOST_MONTHS = 18
"""Months from which reviews are counted by the quarter."""
_EPOCH = datetime.date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class PartReport:
    part: Part
    counts: Counts
    praise: tuple[Quote, ...] = ()
    blame: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Period:
    """`name` is `2026-03` or `2026-Q1`."""

    name: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class Report:
    """All that is told of the reviews of one product; of a file that names none, of them all."""

    product_id: str | None
    title: str | None
    counts: Counts
    rated: int
    rating_mean: float | None
    disagreeing: int
    parts: tuple[PartReport, ...]
    """What is spoken of most, first."""
    every: Every
    periods: tuple[Period, ...]
    trend: Trend
    signs: tuple[Sign, ...]
    mismatches: tuple[Quote, ...] = ()
    """Reviews whose stars say the opposite of their text."""

    @property
    def best(self) -> PartReport | None:
        """The named part with the most praise over complaints."""
        named = [each for each in _named(self.parts) if each.counts.positive > each.counts.negative]
        return max(named, key=lambda each: each.counts.positive - each.counts.negative, default=None)

    @property
    def worst(self) -> PartReport | None:
        """The named part with the most complaints over praise."""
        named = [each for each in _named(self.parts) if each.counts.negative > each.counts.positive]
        return max(named, key=lambda each: each.counts.negative - each.counts.positive, default=None)


def _named(parts: Sequence[PartReport]) -> Sequence[PartReport]:
    return [each for each in parts if each.part.words]


def report_of(product_id: str | None, title: str | None, tally: Tally, parts: Sequence[Part], usual: Usual) -> Report:
    by_day = tally.by_day()
    every, periods = _periods(by_day)
    told = [
        PartReport(
            parts[number],
            tally.part(number),
            tuple(tally.quotes.get((number, 0), ())),
            tuple(tally.quotes.get((number, 2), ())),
        )
        for number in tally.parts_told
    ]
    return Report(
        product_id,
        title,
        tally.counts,
        tally.rated,
        tally.rating_sum / tally.rated if tally.rated else None,
        tally.disagreeing,
        tuple(sorted(told, key=lambda each: -each.counts.total)),
        every,
        periods,
        find_trend([(each.counts.positive, each.counts.negative) for each in periods]),
        tuple(find_signs(tally, usual)),
        tuple(tally.examples.get("mismatch", ())),
    )


def _periods(by_day: Mapping[int, Counts]) -> tuple[Every, tuple[Period, ...]]:
    """Consecutive periods from the first review to the last, empty ones included."""
    if not by_day:
        return "month", ()
    months: dict[int, Counts] = {}
    for day, counts in by_day.items():
        date = _EPOCH + datetime.timedelta(day)
        months.setdefault(date.year * 12 + date.month - 1, Counts()).add(counts)
    first, last = min(months), max(months)
    if last - first < _MOST_MONTHS:
        return "month", tuple(
            Period(f"{month // 12}-{month % 12 + 1:02}", months.get(month, Counts()))
            for month in range(first, last + 1)
        )
    quarters: dict[int, Counts] = {quarter: Counts() for quarter in range(first // 3, last // 3 + 1)}
    for month, counts in months.items():
        quarters[month // 3].add(counts)
    return "quarter", tuple(
        Period(f"{quarter // 4}-Q{quarter % 4 + 1}", counts) for quarter, counts in quarters.items()
    )
