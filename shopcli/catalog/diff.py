"""What changed between two states of a catalog. The older one is kept as little more than its prices and stock."""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from shopcli.catalog.product import Availability, Product
from shopcli.catalog.stats import available


@dataclass(frozen=True, slots=True)
class Offer:
    """A product, or one variant of it, as it is sold: what a list of changes names."""

    id: str
    variant: str | None
    title: str
    price: Decimal | None
    currency: str | None
    availability: Availability | None
    stock: int | None


@dataclass(frozen=True, slots=True)
class Change:
    """One offer before and after."""

    old: Offer
    new: Offer

    @property
    def percent(self) -> Decimal | None:
        """By how much the price rose, to a tenth; None where two currencies or a missing price forbid the sum."""
        old, new = self.old, self.new
        if not old.price or new.price is None or old.currency != new.currency:
            return None
        return ((new.price - old.price) * 100 / old.price).quantize(Decimal("0.1"))


@dataclass(frozen=True, slots=True)
class Edited:
    """A product of which other fields changed, by their names."""

    id: str
    title: str
    fields: tuple[str, ...]


@dataclass(slots=True)
class Diff:
    """`renamed` kept their ids and have other titles; `moved` have other ids, with the same code or title."""

    old_products: int = 0
    new_products: int = 0
    new: list[Offer] = field(default_factory=list)
    gone: list[Offer] = field(default_factory=list)
    moved: list[Change] = field(default_factory=list)
    renamed: list[Change] = field(default_factory=list)
    prices: list[Change] = field(default_factory=list)
    stock: list[Change] = field(default_factory=list)
    edited: list[Edited] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.new or self.gone or self.moved or self.renamed or self.prices or self.stock or self.edited)


_OWN_FIELDS = (
    "brand", "category", "description", "list_price", "rating", "attributes", "images", "tags", "reviews", "shipping",
    "returns", "url", "gtin", "mpn",
)  # fmt: skip
_OTHER_FIELDS = (*_OWN_FIELDS, "variants")


@dataclass(frozen=True, slots=True)
class _Known:
    """A product of the older state: its offers by variant, and a hash of each other field."""

    product: Offer
    codes: frozenset[str]
    offers: Mapping[str | None, Offer]
    digests: "array[int]"


def diff(old: Iterable[Product], new: Iterable[Product]) -> Diff:
    """The changes from `old` to `new`, in the order of `new`, what is gone in the order of `old`."""
    known = {product.id: _known(product) for product in old}
    found = Diff(old_products=len(known))
    fresh: list[_Known] = []
    for product in new:
        found.new_products += 1
        after = _known(product)
        if (before := known.pop(product.id, None)) is None:
            fresh.append(after)
        else:
            _compare(before, after, found)
    _part(list(known.values()), fresh, found)
    return found


def _compare(before: _Known, after: _Known, found: Diff) -> None:
    if before.product.title != after.product.title:
        found.renamed.append(Change(before.product, after.product))
    fields = [name for name, old, new in zip(_OTHER_FIELDS, before.digests, after.digests, strict=True) if old != new]
    if (None in before.offers) == (None in after.offers):
        _compare_offers(before, after, found)
    _compare_prices(before, after, found)
    if fields:
        found.edited.append(Edited(after.product.id, after.product.title, tuple(fields)))


def _compare_offers(before: _Known, after: _Known, found: Diff) -> None:
    found.new += (offer for variant, offer in after.offers.items() if variant not in before.offers)
    found.gone += (offer for variant, offer in before.offers.items() if variant not in after.offers)


def _compare_prices(before: _Known, after: _Known, found: Diff) -> None:
    for variant, new in after.offers.items():
        if (old := before.offers.get(variant)) is None:
            continue
        if (old.price, old.currency) != (new.price, new.currency):
            found.prices.append(Change(old, new))
        if (old.availability, old.stock) != (new.availability, new.stock):
            found.stock.append(Change(old, new))


def _part(gone: Sequence[_Known], fresh: Sequence[_Known], found: Diff) -> None:
    """Tells what moved from what went and what came: a pair for each code, or title, that both sides have once."""
    moved: dict[str, _Known] = {}
    taken: set[str] = set()
    for keys in (_codes, _title):
        came = _once([each for each in fresh if each.product.id not in taken], keys)
        for key, old in _once([each for each in gone if each.product.id not in moved], keys).items():
            new = came.get(key)
            if new and old.product.id not in moved and new.product.id not in taken:
                moved[old.product.id] = new
                taken.add(new.product.id)
    for old in gone:
        if new := moved.get(old.product.id):
            found.moved.append(Change(old.product, new.product))
            _compare_prices(old, new, found)
        else:
            found.gone.append(old.product)
    found.new += (each.product for each in fresh if each.product.id not in taken)


def _once(several: Iterable[_Known], keys: Callable[[_Known], Iterable[str]]) -> dict[str, _Known]:
    """By each key that only one of them has."""
    found: dict[str, _Known | None] = {}
    for one in several:
        for key in keys(one):
            found[key] = None if key in found else one
    return {key: one for key, one in found.items() if one}


def _codes(known: _Known) -> Iterable[str]:
    return known.codes


def _title(known: _Known) -> Iterable[str]:
    return (known.product.title,)


def _known(product: Product) -> _Known:
    sold = _offer(product)
    offers: dict[str | None, Offer] = {variant.id: _offer(product.as_variant(variant)) for variant in product.variants}
    codes = frozenset(code for code in (product.gtin, *(variant.gtin for variant in product.variants)) if code)
    values = (*(getattr(product, name) for name in _OWN_FIELDS), _variant_fields(product))
    return _Known(sold, codes, offers or {None: sold}, array("q", map(_digest, values)))


def _variant_fields(product: Product) -> tuple[Any, ...]:
    return tuple(
        (each.id, each.options, each.list_price, each.attributes, each.gtin, each.mpn, each.url, each.images)
        for each in product.variants
    )


def _offer(product: Product) -> Offer:
    return Offer(
        product.id,
        product.variant,
        product.title,
        product.price,
        product.currency,
        available(product),
        product.stock,
    )


def _digest(value: Any) -> int:
    """Equal for equal values, whatever the order of names."""
    if value is None or value.__class__ is str:
        return hash(value)
    if isinstance(value, dict):
        return hash(frozenset((name, _digest(each)) for name, each in value.items()))
    if isinstance(value, tuple):
        return hash(tuple(map(_digest, value)))
    # 1 and True are equal, and say different things.
    return hash((value.__class__ is bool, value))
