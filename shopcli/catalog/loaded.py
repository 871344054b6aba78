"""What came out of one catalog, and how several are kept apart."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shopcli.catalog.product import Problem, Product, Store
from shopcli.errors import CatalogError
from shopcli.text import fold

if TYPE_CHECKING:
    from shopcli.catalog.formats.calendar import Calendar
    from shopcli.catalog.formats.document import Document

_NOT_IN_A_KEY = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A catalog as far as it could be read; `problems` say what could not."""

    store: Store
    products: list[Product]
    problems: list[Problem]


@dataclass(frozen=True, slots=True)
class Opened:
    """A catalog whose records are still to be read, once. `stem` names the shop where its store does not."""

    name: str
    stem: str
    document: "Document"
    calendar: "Calendar"
    """When the records would be read otherwise, once they are read."""

    def load(self) -> Loaded:
        """All of it, as far as it can be used."""
        from shopcli.catalog.records.read import read

        return read(self.document, self.name, self.stem)


@dataclass(frozen=True, slots=True)
class OnDisk:
    """A file that a source reads, and the fingerprint of its content, whatever columns it is read by."""

    path: Path
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Source:
    """A catalog that can be read, as `name` shows it. `fingerprint` changes whenever what is read would change.

    `problems` are those of getting at it in this run, such as a copy that could not be renewed; they are not in what
    is loaded. A source that is one of a folder's files reports what makes it unreadable, for the others' sake.
    """

    name: str
    fingerprint: str
    open: "Callable[[], Opened]"
    """Raises `CatalogError` where it is no catalog at all."""
    problems: tuple[Problem, ...] = ()
    is_one_of_many: bool = False
    on_disk: OnDisk | None = None
    today: date = field(default_factory=date.today)
    """The day that it is read for."""

    def read(self) -> Loaded:
        """What can be used, even where that is no product. Raises `CatalogError` where it is no catalog at all."""
        return self.open().load()

    def load(self) -> Loaded:
        """What can be used. Raises `CatalogError` where that is no product."""
        try:
            loaded = self.read()
        except CatalogError as error:
            if not self.is_one_of_many:
                raise
            return Loaded(Store(slug(self.name), self.name), [], [as_problem(error, self.name)])
        if loaded.products or self.is_one_of_many:
            return loaded
        raise self.useless(loaded.problems)

    def useless(self, problems: Sequence[Problem]) -> CatalogError:
        """The error of a catalog without a product that can be used."""
        if not problems:
            return CatalogError(f"{self.name}: holds no products", hint="write at least one product into it")
        first = next((problem for problem in problems if problem.fatal), problems[0])
        return CatalogError(f"{self.name}: none of its products can be used: {describe(first)}", hint=first.hint)


def as_problem(error: CatalogError, name: str) -> Problem:
    """The problem of the file `name` that cannot be read; the error's message starts with its place."""
    place = re.match(r"(?::(\d+))?: ", error.cause.removeprefix(name))
    if not error.cause.startswith(name) or place is None:
        return Problem(name, error.cause, error.hint, fatal=True)
    cause = error.cause[len(name) + place.end() :]
    return Problem(name, cause, error.hint, line=int(place[1]) if place[1] else None, fatal=True)


def slug(name: str) -> str:
    """`name` as a key: folded, letters and digits of every script kept, the rest as single hyphens."""
    return _NOT_IN_A_KEY.sub("-", fold(name)).strip("-") or "shop"


def keep_apart(loaded: Sequence[Loaded]) -> list[Loaded]:
    """The same catalogs with unique store keys, and ids as `key/id` where there is more than one catalog.

    Every product's `shop` is its store's key. Promotions name their products by the new ids.
    """
    return [
        replace(each, store=shop.store(each.store), products=list(map(shop.product, each.products)))
        for each, shop in zip(loaded, shops([each.store.key for each in loaded]), strict=True)
    ]


@dataclass(frozen=True, slots=True)
class Shop:
    """What keeps one catalog apart from others: its key, and what its products' ids begin with."""

    key: str
    prefix: str

    def store(self, store: Store) -> Store:
        promotions = tuple(_promotion_in_shop(promotion, self.prefix) for promotion in store.promotions)
        return replace(store, key=self.key, promotions=promotions)

    def product(self, product: Product) -> Product:
        return _product_in_shop(product, self.key, self.prefix)


def shops(keys: Sequence[str]) -> list[Shop]:
    """One for each of the catalogs whose stores have these keys; a catalog alone keeps its ids."""
    if len(keys) == 1:
        return [Shop(keys[0], "")]
    return [Shop(key, f"{key}/") for key in _unique(keys)]


def describe(problem: Problem) -> str:
    """`file:line: field: cause`, without what is not known."""
    place = problem.file if problem.line is None else f"{problem.file}:{problem.line}"
    return ": ".join(part for part in (place, problem.field, problem.cause) if part)


def _unique(keys: Sequence[str]) -> list[str]:
    taken = set(keys)
    seen: set[str] = set()
    result = []
    for key in keys:
        chosen, number = key, 2
        if key in seen:
            while (chosen := f"{key}-{number}") in taken:
                number += 1
            taken.add(chosen)
        seen.add(chosen)
        result.append(chosen)
    return result


def _product_in_shop(product: Product, key: str, prefix: str) -> Product:
    if not prefix:
        return product if product.shop == key else replace(product, shop=key)
    variants = tuple(replace(variant, id=prefix + variant.id) for variant in product.variants)
    return replace(product, id=prefix + product.id, shop=key, variants=variants)


def _promotion_in_shop(promotion: Mapping[str, Any], prefix: str) -> Mapping[str, Any]:
    changed = {
        name: tuple(prefix + product_id for product_id in promotion[name])
        for name in ("products", "exclude_products")
        if promotion.get(name)
    }
    return {**promotion, **changed} if prefix and changed else promotion
