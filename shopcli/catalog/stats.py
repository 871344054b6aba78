"""What a catalog holds, counted: how prices are spread, which fields and attributes are stated, what is in stock."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from shopcli.catalog.prices import Prices, prices_of
from shopcli.catalog.product import Availability, Product, Store
from shopcli.text import fold

_STARS = 5


@dataclass(frozen=True, slots=True)
class CategoryStats:
    """One category path in one currency. Each product counts with its cheapest offer."""

    path: tuple[str, ...]
    currency: str | None
    products: int
    prices: Prices | None


@dataclass(frozen=True, slots=True)
class Ratings:
    """Of five: the mean, and how many products are nearest to 1, 2, … 5."""

    rated: int
    mean: Decimal
    stars: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stats:
    """`offers` are what can be bought: variants, and products without any. Counts are highest first."""

    stores: tuple[Store, ...]
    products: int
    offers: int
    brands: int
    reviews: int
    prices: tuple[tuple[str | None, int, Prices], ...]
    """By currency, with how many products have a price in it."""
    categories: tuple[CategoryStats, ...]
    fields: tuple[tuple[str, int], ...]
    """How many products state a field of their own."""
    attributes: tuple[tuple[str, int], ...]
    """How many products have an attribute, in any offer, by its name as the catalog writes it."""
    availability: tuple[tuple[Availability | None, int], ...]
    """Of offers; `None` where nothing is said."""
    ratings: Ratings | None
    problems: int


_Group: TypeAlias = tuple[tuple[str, ...], str | None]


class StatsBuilder:
    """Counts products as they pass by."""

    def __init__(self) -> None:
        self.products = 0
        self._offers = self._reviews = 0
        self._brands: set[str] = set()
        self._groups: Counter[_Group] = Counter()
        self._prices: dict[_Group, Counter[Decimal]] = {}
        self._fields: Counter[str] = Counter()
        self._attributes: Counter[str] = Counter()
        self._availability: Counter[Availability | None] = Counter()
        self._stars = [0] * _STARS
        self._points = Decimal(0)

    def add(self, product: Product) -> None:
        offers = product.offers()
        self.products += 1
        self._offers += len(offers)
        self._reviews += len(product.reviews)
        if product.brand:
            self._brands.add(fold(product.brand))
        group = (product.category, product.currency)
        self._groups[group] += 1
        if prices := [offer.price for offer in offers if offer.price is not None]:
            self._prices.setdefault(group, Counter())[min(prices)] += 1
        self._fields.update(_stated(product, offers))
        self._attributes.update({name for offer in offers for name in offer.attributes})
        self._availability.update(map(available, offers))
        if product.rating:
            points = product.rating.of_five
            self._points += points
            self._stars[min(_STARS, max(1, round(points))) - 1] += 1

    def build(self, stores: Iterable[Store], problems: int) -> Stats:
        categories = [
            CategoryStats(path, currency, count, prices_of(self._prices[group]) if group in self._prices else None)
            for group, count in self._groups.items()
            for path, currency in (group,)
        ]
        categories.sort(key=lambda each: (-each.products, each.path, each.currency or ""))
        return Stats(
            stores=tuple(stores),
            products=self.products,
            offers=self._offers,
            brands=len(self._brands),
            reviews=self._reviews,
            prices=self._by_currency(),
            categories=tuple(categories),
            fields=tuple((name, self._fields[name]) for name in FIELDS),
            attributes=tuple(sorted(self._attributes.items(), key=lambda pair: (-pair[1], pair[0]))),
            availability=tuple(self._availability.most_common()),
            ratings=self._ratings(),
            problems=problems,
        )

    def _by_currency(self) -> tuple[tuple[str | None, int, Prices], ...]:
        found: dict[str | None, Counter[Decimal]] = {}
        for (_, currency), prices in self._prices.items():
            found.setdefault(currency, Counter()).update(prices)
        spread = [(currency, prices.total(), prices_of(prices)) for currency, prices in found.items()]
        return tuple(sorted(spread, key=lambda each: (-each[1], each[0] or "")))

    def _ratings(self) -> Ratings | None:
        rated = sum(self._stars)
        if not rated:
            return None
        return Ratings(rated, (self._points / rated).quantize(Decimal("0.01")), tuple(self._stars))


def available(offer: Product) -> Availability | None:
    """What is in stock by its count alone is in stock; what is said to be, with none left, is not."""
    if offer.in_stock is None:
        return None
    if offer.in_stock:
        return Availability.IN_STOCK
    said = offer.availability
    return Availability.OUT_OF_STOCK if said in (None, Availability.IN_STOCK) else said


FIELDS = (
    "price",
    "list_price",
    "brand",
    "category",
    "description",
    "availability",
    "stock",
    "rating",
    "reviews",
    "variants",
    "images",
    "tags",
    "url",
    "gtin",
    "mpn",
    "shipping",
    "returns",
)
_OF_OFFERS = frozenset({"price", "list_price", "availability", "stock", "images", "url", "gtin", "mpn"})


def _stated(product: Product, offers: Sequence[Product]) -> Iterable[str]:
    """The fields of `FIELDS` that the product states, or one of its offers does."""
    for name in FIELDS:
        holders = offers if name in _OF_OFFERS else (product,)
        if any(_says(getattr(holder, name)) for holder in holders):
            yield name


def _says(value: object) -> bool:
    return value is not None and value != () and value != {}
