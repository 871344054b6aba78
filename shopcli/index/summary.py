"""What an index knows of its catalog as a whole: read on every run, so it stays small."""

import bisect
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from shopcli.attributes.facts import canonical
from shopcli.catalog.codec import store_from_data, store_to_data
from shopcli.catalog.product import Problem, Product, Store
from shopcli.text import fold

_QUANTILES = 20
_PROBLEMS_KEPT = 20


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
    """Folded brand → as the catalog writes it."""
    attributes: frozenset[str]
    """Canonical keys of all attributes."""
    categories: tuple[CategorySummary, ...]
    mean_rating: float
    """Of the rated products, on a scale of five; 3.5 where none is rated."""
    problems: tuple[Problem, ...] = field(default=())
    """The first problems met while reading; `problem_count` says how many there were."""
    problem_count: int = 0

    def category(self, path: tuple[str, ...], currency: str | None) -> CategorySummary | None:
        return next((c for c in self.categories if c.path == path and c.currency == currency), None)


class SummaryBuilder:
    """Collects a `Summary` while products pass by."""

    def __init__(self) -> None:
        self._prices: dict[tuple[tuple[str, ...], str | None], list[Decimal]] = {}
        self._counts: dict[tuple[tuple[str, ...], str | None], int] = {}
        self._brands: dict[str, str] = {}
        self._attributes: set[str] = set()
        self._names: set[str] = set()
        self._currencies: dict[str, int] = {}
        self._ratings: list[float] = []
        self._products = 0

    def add(self, product: Product, offers: Iterable[Product]) -> None:
        self._products += 1
        if product.brand:
            self._brands.setdefault(fold(product.brand), product.brand)
        if product.rating:
            self._ratings.append(float(product.rating.of_five))
        prices = []
        for offer in offers:
            self._names.update(offer.attributes)
            if offer.price is not None:
                prices.append(offer.price)
        if product.currency:
            self._currencies[product.currency] = self._currencies.get(product.currency, 0) + 1
        key = (product.category, product.currency)
        self._counts[key] = self._counts.get(key, 0) + 1
        if prices:
            self._prices.setdefault(key, []).append(min(prices))

    def build(self, stores: Iterable[Store], problems: list[Problem]) -> Summary:
        categories = [
            CategorySummary(path, currency, count, _quantiles(self._prices.get((path, currency), [])))
            for (path, currency), count in self._counts.items()
        ]
        return Summary(
            stores=tuple(stores),
            products=self._products,
            currencies=tuple(sorted(self._currencies, key=lambda code: -self._currencies[code])),
            brands=self._brands,
            attributes=frozenset(canonical(name) for name in self._names),
            categories=tuple(sorted(categories, key=lambda c: (-c.count, c.path))),
            mean_rating=sum(self._ratings) / len(self._ratings) if self._ratings else 3.5,
            problems=tuple(problems[:_PROBLEMS_KEPT]),
            problem_count=len(problems),
        )


def _quantiles(prices: list[Decimal]) -> tuple[Decimal, ...]:
    if len(prices) <= _QUANTILES + 1:
        return tuple(sorted(prices))
    prices.sort()
    last = len(prices) - 1
    return tuple(prices[round(step * last / _QUANTILES)] for step in range(_QUANTILES + 1))


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
    )


def _problem_to_data(problem: Problem) -> dict[str, Any]:
    return {name: getattr(problem, name) for name in Problem.__dataclass_fields__}
