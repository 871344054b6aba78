"""What an index knows of its catalog as a whole: read on every run, so it stays small."""

import bisect
import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import accumulate
from typing import Any, TypeAlias

from shopcli.attributes.facts import canonical
from shopcli.catalog.codec import store_from_data, store_to_data
from shopcli.catalog.product import Problem, Product, Rating, Store
from shopcli.text import fold

_QUANTILES = 20
PROBLEMS_KEPT = 20


@dataclass(frozen=True, slots=True)
class CategorySummary:
    """One category path in one currency: products, and their prices at every twentieth of the sorted list."""

    path: tuple[str, ...]
    currency: str | None
    count: int
    prices: tuple[Decimal, ...] = ()

    def price_rank(self, price: Decimal) -> float:
        """The share of the category's products that cost less than `price`, from 0 (the cheapest) to 1."""
        if len(self.prices) < 2:
            return 0.5
        low = bisect.bisect_left(self.prices, price)
        high = bisect.bisect_right(self.prices, price)
        return min(1.0, (low + high) / 2 / len(self.prices))

    def share_above(self, price: Decimal) -> float:
        """The share of the category's products that cost more than `price`."""
        return 1 - bisect.bisect_right(self.prices, price) / len(self.prices) if self.prices else 0.0


@dataclass(frozen=True, slots=True)
class Summary:
    stores: tuple[Store, ...]
    products: int
    currencies: tuple[str, ...]
    brands: Mapping[str, str]
    """Folded brand → as the catalog writes it most often."""
    attributes: frozenset[str]
    """Canonical keys of all attributes."""
    categories: tuple[CategorySummary, ...]
    mean_rating: float
    """Of the rated products, on a scale of five; 3.5 where none is rated."""
    problems: tuple[Problem, ...] = field(default=())
    """The first problems met while reading; `problem_count` says how many there were."""
    problem_count: int = 0
    good_until: date | None = None
    """The first day on which something would be read otherwise, such as a price after a sale; None where none is."""

    def category(self, path: tuple[str, ...], currency: str | None) -> CategorySummary | None:
        return next((c for c in self.categories if c.path == path and c.currency == currency), None)


_Group: TypeAlias = tuple[tuple[str, ...], str | None]
"""Category path and currency."""


class SummaryBuilder:
    """Collects a `Summary` while products pass by; what builders of several parts collected can be put together.

    Nothing but counts is kept, so that the order of products does not matter, and one that is gone can be taken out.
    """

    def __init__(self) -> None:
        self.products = 0
        self._groups: Counter[_Group] = Counter()
        self._prices: Counter[tuple[_Group, Decimal]] = Counter()
        """The lowest of each product."""
        self._brands: Counter[str] = Counter()
        self._names: Counter[str] = Counter()
        self._currencies: Counter[str] = Counter()
        self._ratings: Counter[tuple[Decimal, Decimal]] = Counter()
        """Of value and scale."""

    def add(self, product: Product, offers: Iterable[Product]) -> None:
        self.products += 1
        if product.brand:
            self._brands[product.brand] += 1
        if product.rating:
            self._ratings[(product.rating.value, product.rating.scale)] += 1
        names, prices = self._names, []
        for offer in offers:
            for name in offer.attributes:
                names[name] += 1
            if offer.price is not None:
                prices.append(offer.price)
        if product.currency:
            self._currencies[product.currency] += 1
        group = (product.category, product.currency)
        self._groups[group] += 1
        if prices:
            self._prices[(group, min(prices))] += 1

    def add_part(self, part: "SummaryBuilder") -> None:
        """Adds what a builder has seen of other products."""
        self.products += part.products
        for mine, theirs in zip(self._counters(), part._counters(), strict=True):
            mine.update(theirs)

    def remove_part(self, part: "SummaryBuilder") -> None:
        """Forgets what a builder has seen, of products that have been added here."""
        self.products -= part.products
        for mine, theirs in zip(self._counters(), part._counters(), strict=True):
            mine.subtract(theirs)
            for key in theirs:
                if not mine[key]:
                    del mine[key]

    def _counters(self) -> tuple[Counter[Any], ...]:
        return self._groups, self._prices, self._brands, self._names, self._currencies, self._ratings

    def build(
        self,
        stores: Iterable[Store],
        problems: Sequence[Problem],
        problem_count: int | None = None,
        good_until: date | None = None,
    ) -> Summary:
        """`problem_count` says how many there were, where `problems` are only the first."""
        prices: dict[_Group, Counter[Decimal]] = {group: Counter() for group in self._groups}
        for (group, price), count in self._prices.items():
            prices[group][price] = count
        categories = [
            CategorySummary(path, currency, count, _quantiles(prices[(path, currency)]))
            for (path, currency), count in self._groups.items()
        ]
        rated = self._ratings.total()
        points = math.fsum(float(Rating(*each).of_five) * count for each, count in self._ratings.items())
        return Summary(
            stores=tuple(stores),
            products=self.products,
            currencies=tuple(sorted(self._currencies, key=lambda code: (-self._currencies[code], code))),
            brands=_spellings(self._brands),
            attributes=frozenset(canonical(name) for name in self._names),
            categories=tuple(sorted(categories, key=lambda c: (-c.count, c.path, c.currency or ""))),
            mean_rating=points / rated if rated else 3.5,
            problems=tuple(problems[:PROBLEMS_KEPT]),
            problem_count=len(problems) if problem_count is None else problem_count,
            good_until=good_until,
        )


def _spellings(brands: Counter[str]) -> dict[str, str]:
    spellings: dict[str, str] = {}
    for written in sorted(brands, key=lambda brand: (-brands[brand], brand)):
        spellings.setdefault(fold(written), written)
    return spellings


def _quantiles(prices: Counter[Decimal]) -> tuple[Decimal, ...]:
    ordered = sorted(prices)
    total = prices.total()
    if total <= _QUANTILES + 1:
        return tuple(price for price in ordered for _ in range(prices[price]))
    ends = list(accumulate(prices[price] for price in ordered))
    places = (round(step * (total - 1) / _QUANTILES) for step in range(_QUANTILES + 1))
    return tuple(ordered[bisect.bisect_right(ends, place)] for place in places)


def write_summary(summary: Summary) -> str:
    return json.dumps(
        {
            "stores": [store_to_data(store) for store in summary.stores],
            "products": summary.products,
            "currencies": summary.currencies,
            "brands": summary.brands,
            "attributes": sorted(summary.attributes),
            "categories": [[c.path, c.currency, c.count, [str(p) for p in c.prices]] for c in summary.categories],
            "mean_rating": summary.mean_rating,
            "problems": [_problem_to_data(problem) for problem in summary.problems],
            "problem_count": summary.problem_count,
            "good_until": summary.good_until.isoformat() if summary.good_until else None,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def read_summary(text: str) -> Summary:
    data: dict[str, Any] = json.loads(text)
    return Summary(
        stores=tuple(store_from_data(store) for store in data["stores"]),
        products=data["products"],
        currencies=tuple(data["currencies"]),
        brands=data["brands"],
        attributes=frozenset(data["attributes"]),
        categories=tuple(
            CategorySummary(tuple(path), currency, count, tuple(map(Decimal, prices)))
            for path, currency, count, prices in data["categories"]
        ),
        mean_rating=data["mean_rating"],
        problems=tuple(Problem(**problem) for problem in data["problems"]),
        problem_count=data["problem_count"],
        good_until=date.fromisoformat(data["good_until"]) if data["good_until"] else None,
    )


def _problem_to_data(problem: Problem) -> dict[str, Any]:
    return {name: getattr(problem, name) for name in Problem.__dataclass_fields__}
