"""A shop's promotions as typed rules: what each covers, and when.

Each limit that is given must hold (any one of its products, any one of its brands, any one of its categories). What a
promotion takes off is computed in `discounts`, which of them go together in `pricing`.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Literal, TypeAlias

from shopcli.catalog.product import Product, Store
from shopcli.text import fold

When: TypeAlias = Literal["current", "upcoming", "ended"]


class Kind(StrEnum):
    PERCENT = "percent"
    AMOUNT = "amount"
    BUY_GET = "buy_get"
    BUNDLE = "bundle"
    FREE_SHIPPING = "free_shipping"


@dataclass(frozen=True, slots=True)
class Promotion:
    """One rule of one shop. Fields that do not belong to its kind are `None` or empty.

    `stackable` is true only where the shop says so. `once_per_order` is `None` where the shop does not say: an amount
    then counts once, a bundle or group as often as it is in the basket.
    """

    id: str
    title: str
    kind: Kind
    shop: str
    percent: Decimal | None = None
    amount: Decimal | None = None
    cap: Decimal | None = None
    buy: int | None = None
    get: int | None = None
    price: Decimal | None = None
    products: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    exclude_products: tuple[str, ...] = ()
    min_spend: Decimal | None = None
    code: str | None = None
    starts: date | None = None
    ends: date | None = None
    stackable: bool = False
    once_per_order: bool | None = None
    text: str | None = None

    def covers(self, offer: Product) -> bool:
        """Whether `offer` counts: by the ids of product or variant, its brand, any level of its category path."""
        if offer.shop != self.shop or _is_one_of(offer, self.exclude_products):
            return False
        if self.products and not _is_one_of(offer, self.products):
            return False
        if self.brands and fold(offer.brand or "") not in map(fold, self.brands):
            return False
        return not self.categories or any(_lies_in(offer, category) for category in self.categories)

    def when(self, today: date) -> When:
        """Both days, `starts` and `ends`, belong to the promotion."""
        if self.ends is not None and today > self.ends:
            return "ended"
        return "upcoming" if self.starts is not None and today < self.starts else "current"

    def has_code(self, codes: tuple[str, ...]) -> bool:
        """Whether its code is among `codes`, however they are cased."""
        return self.code is not None and fold_code(self.code) in map(fold_code, codes)


def fold_code(code: str) -> str:
    return fold(code).strip()


def promotions_of(store: Store) -> tuple[Promotion, ...]:
    """The store's promotions in its own order; the records were validated when the catalog was read."""
    return tuple(
        Promotion(
            **{
                **{name: record[name] for name in _AS_THEY_STAND if record.get(name) is not None},
                "title": record.get("title") or record["id"],
                "kind": Kind(record["kind"]),
                "shop": store.key,
                "starts": _day(record.get("starts")),
                "ends": _day(record.get("ends")),
            }
        )
        for record in store.promotions
    )


_TYPED = frozenset({"title", "kind", "shop", "starts", "ends"})
_AS_THEY_STAND = tuple(name for name in Promotion.__dataclass_fields__ if name not in _TYPED)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _is_one_of(offer: Product, ids: tuple[str, ...]) -> bool:
    return offer.id in ids or (offer.variant is not None and offer.variant in ids)


def _lies_in(offer: Product, category: str) -> bool:
    """`category` is a level of the offer's path, or several parted by `>`."""
    wanted, path = _levels(tuple(category.split(">"))), _levels(offer.category)
    return any(path[start : start + len(wanted)] == wanted for start in range(len(path) - len(wanted) + 1))


@lru_cache(maxsize=1024)
def _levels(path: tuple[str, ...]) -> tuple[str, ...]:
    """A path folded; every offer of a shelf has the same."""
    return tuple(fold(level).strip() for level in path)
