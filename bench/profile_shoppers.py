"""Shoppers for `bench.profile`: generated ones with a taste of their own, and people's real sessions."""

import csv
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from math import exp
from typing import TYPE_CHECKING

from bench.catalogs import Record, data_folder

if TYPE_CHECKING:
    from shopcli.catalog.product import Product
    from shopcli.index.index import Index
    from shopcli.profile.interaction import Interaction
    from shopcli.query.need import Need

TODAY = date(2026, 6, 1)
_BOUGHT = 8
"""Purchases of a shopper before the hidden one."""
_FEWEST = 12
"""Products of a kind that leave something to choose."""


@dataclass(frozen=True, slots=True)
class Case:
    need: "Need"
    hidden: str
    history: tuple["Interaction", ...]


@dataclass(frozen=True, slots=True)
class _Taste:
    """What a generated shopper likes: brands by how much, a price level from 0 to 1, a colour."""

    brands: Mapping[str, float]
    level: float
    colour: str

    def utility(self, offer: "Product", level: float) -> float:
        colours = {str(value).lower() for name, value in offer.attributes.items() if name.lower() in ("colour", "颜色")}
        liked = self.brands.get(offer.brand or "", 0.0) + (1.0 if self.colour in colours else 0.0)
        return exp(liked - 6 * abs(level - self.level))


def generated(index: "Index", count: int, seed: int = 1) -> Iterator[Case]:
    """Shoppers who buy by a taste of their own, and their next purchase."""
    chance = random.Random(seed)
    shelves = _shelves(list(index.every_product()))
    kinds = sorted(shelves)
    products = [product for kind in kinds for product in shelves[kind]]
    made = Counter(product.brand or "" for product in products)
    brands = sorted(brand for brand, count in made.items() if brand and 50 * count >= len(products))
    colours = sorted({_colour(product) for product in products})
    for _ in range(count):
        # Drawn by their names: what many like is no secret of one shopper's profile.
        liked = {brand: chance.uniform(1.5, 3) for brand in chance.sample(brands, 2)}
        taste = _Taste(liked, chance.random(), chance.choice(colours))
        wanted = chance.choice(kinds)
        bought: list[Product] = []
        for kind in (*[wanted] * 3, *chance.choices(kinds, k=_BOUGHT - 3), wanted):
            # Nobody buys the same thing of these twice.
            left = [product for product in shelves[kind] if product not in bought]
            bought += [_chosen(left, taste, chance)] if left else []
        *before, hidden = bought
        yield Case(_need(wanted, hidden, shelves[wanted], chance), hidden.id, tuple(_history(before, taste, chance)))


def _shelves(products: "Sequence[Product]") -> "dict[tuple[str, ...], list[Product]]":
    shelves: dict[tuple[str, ...], list[Product]] = {}
    for product in products:
        if product.price is not None and product.category:
            shelves.setdefault(product.category, []).append(product)
    return {kind: shelf for kind, shelf in shelves.items() if len(shelf) >= _FEWEST}


def _colour(product: "Product") -> str:
    named = (value for name, value in product.attributes.items() if name.lower() in ("colour", "颜色"))
    return str(next(named, "")).lower()


def _chosen(shelf: "Sequence[Product]", taste: _Taste, chance: random.Random) -> "Product":
    prices = sorted(product.price or Decimal(0) for product in shelf)
    levels = [prices.index(product.price or Decimal(0)) / len(prices) for product in shelf]
    weights = [taste.utility(product, level) for product, level in zip(shelf, levels, strict=True)]
    return chance.choices(shelf, weights)[0]


def _history(bought: "Sequence[Product]", taste: _Taste, chance: random.Random) -> "Iterator[Interaction]":
    """Each purchase, some of what fits the taste least sent back, and a few looks."""
    from shopcli.profile.interaction import Kind

    for number, product in enumerate(bought):
        day = TODAY - timedelta(days=20 + 25 * number + chance.randrange(15))
        yield _interaction(product, Kind.BOUGHT, day, f"o{number}")
        if (product.brand or "") not in taste.brands and chance.random() < 0.2:
            yield _interaction(product, Kind.RETURNED, day + timedelta(7), f"o{number}")
        if chance.random() < 0.5:
            yield _interaction(chance.choice(bought), Kind.VIEWED, day)


def _interaction(product: "Product", kind: "str", day: date, order: str = "") -> "Interaction":
    from shopcli.profile.interaction import Interaction, Kind

    colour = _colour(product)
    return Interaction(
        kind=Kind(kind),
        title=product.title,
        brand=product.brand or "",
        category=product.category,
        price=product.price,
        currency=product.currency,
        options=(("Colour", colour),) if colour else (),
        day=day,
        order=order,
    )


def _need(kind: tuple[str, ...], hidden: "Product", shelf: "Sequence[Product]", chance: random.Random) -> "Need":
    """The kind by its name; a third of them with a limit that the hidden product keeps."""
    from shopcli.query.need import PriceLimit, Vocabulary
    from shopcli.query.reader import read_need

    need = read_need(kind[-1].lower(), Vocabulary())
    which = chance.randrange(6)
    if which == 0:
        return replace(
            need, max_price=PriceLimit((hidden.price or Decimal(0)) * Decimal("1.3")), currency=hidden.currency
        )
    others = sorted({product.brand for product in shelf if product.brand} - {hidden.brand})
    return replace(need, not_brands=(chance.choice(others),)) if which == 1 and others else need


def sessions(name: str, index: "Index", count: int) -> Iterator[Case]:
    """Bundles that people put together: all but one item was bought, and the kind of the last is asked for."""
    from shopcli.profile.interaction import Kind
    from shopcli.query.need import Vocabulary
    from shopcli.query.reader import read_need

    with (data_folder() / "bundles" / name / "bundle_item.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))[1:]
    products = {product.id: product for product in index.every_product()}
    bundles: dict[str, list[str]] = {}
    for bundle, item in rows:
        if item in products:
            bundles.setdefault(bundle, []).append(item)
    chance = random.Random(2)
    for bundle in chance.sample(sorted(bundles), min(count, len(bundles))):
        hidden = products[chance.choice(bundles[bundle])]
        others = [products[item] for item in bundles[bundle] if item != hidden.id]
        if others and hidden.category:
            day = TODAY - timedelta(14)
            yield Case(
                read_need(hidden.category[-1].lower(), Vocabulary()),
                hidden.id,
                tuple(_interaction(product, Kind.BOUGHT, day, bundle) for product in others),
            )


def records_of_domain(name: str) -> Iterator[Record]:
    """The items of a domain; a brand is the first word of a title that opens three titles or more."""

    def rows(file: str) -> list[list[str]]:
        with (data_folder() / "bundles" / name / file).open(encoding="utf-8", newline="") as lines:
            return list(csv.reader(lines))[1:]

    categories = dict(rows("item_categories.csv"))
    titles = dict(rows("item_titles.csv"))
    opening = Counter(title.split()[0] for title in titles.values() if title.split())
    yield {"store": {"name": name}}
    for item, title in titles.items():
        first = title.split()[0] if title.split() else ""
        path = categories.get(item, "").strip("[]").split("],[")[0]
        levels = [part.strip() for part in path.replace(", ", " and ").split(",") if part.strip()]
        yield {"id": item, "title": title, "category": levels} | ({"brand": first} if opening[first] > 2 else {})
