"""Stores and products as reading a catalog leaves them: every field, with values that a format could trip over."""

import string
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from shopcli.catalog.loaded import slug
from shopcli.catalog.product import AttributeValue, Availability, Product, Rating, Review, Store, Variant
from shopcli.text import clean, one_line

_TRAPS = (
    "no", "null", "~", "true", "1.5", "007", "12:30", "1e3", "<<", "- a", "a: b", "# a", "'", '"', "\\", "{a}", "[a]",
    "&a", "*a", "!a", "%a", "@a", "`", "=", "a #b", "2026-01-05", "$", "XXX", "16 GB", "？", "键：值", "笔记本", "🙂",
    "e\u0301", "\ufffe", "\ue000", "\u00a0x", "a" * 200,
)  # fmt: skip
_characters = st.characters(exclude_categories=["Cs"])
texts = st.sampled_from(_TRAPS) | st.text(_characters, max_size=12)

lines = texts.map(one_line).filter(bool)
proses = (
    st.one_of(texts, st.lists(st.sampled_from([*_TRAPS, "", "  a", "a  ", "\ta"]), max_size=4).map("\n".join))
    .map(lambda text: clean(text).strip())
    .filter(bool)
)
codes = lines.filter(lambda text: len(text) <= 200)
days = st.dates().map(str)
addresses = st.text(string.ascii_letters + "?&=#%/", max_size=9).map("https://shop.example/".__add__)
counts = st.integers(0, 1_000_000_000)
numbers = st.decimals(-(10**18), 10**18, allow_nan=False, allow_infinity=False).filter(
    lambda number: -20 <= number.adjusted() < 20 and len(number.as_tuple().digits) <= 40
)
fees = st.decimals(0, 10**6, places=2) | st.integers(0, 10**6).map(Decimal)
prices = st.decimals("0.01", 1000, places=2) | st.sampled_from([Decimal("12.90"), Decimal("0.000001"), Decimal(5)])
list_prices = st.decimals(1000, 9000, places=2)
points = st.decimals("0.1", 5, places=1)

attribute_values: st.SearchStrategy[AttributeValue] = st.one_of(
    proses, st.booleans(), st.integers(-(10**15), 10**15), numbers, st.lists(proses, min_size=1, max_size=3).map(tuple)
)
attributes = st.dictionaries(lines, attribute_values, max_size=3)
trees: st.SearchStrategy[Any] = st.recursive(
    proses | st.booleans() | st.integers(-(10**15), 10**15) | numbers,
    lambda inner: st.lists(inner, max_size=2).map(tuple) | st.dictionaries(lines, inner, max_size=2),
    max_leaves=4,
)


def unknown_or(known: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | known


def without_nothing(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


_known_facts = st.fixed_dictionaries(
    {},
    optional={
        "text": proses,
        "fee": fees,
        "free_over": fees,
        "min_days": counts,
        "max_days": counts,
        "months": counts,
        "restocking_fee_percent": st.decimals(0, 100, places=1),
        "regions": st.lists(lines, min_size=1, max_size=2).map(tuple),
        "of our own": trees,
    },
)
policies: st.SearchStrategy[dict[str, Any]] = _known_facts.map(without_nothing)

variants = st.builds(
    Variant,
    id=codes,
    options=st.dictionaries(lines, proses, max_size=2),
    price=unknown_or(prices),
    list_price=unknown_or(list_prices),
    availability=unknown_or(st.sampled_from(Availability)),
    stock=unknown_or(counts),
    attributes=attributes,
    gtin=unknown_or(lines),
    mpn=unknown_or(lines),
    url=unknown_or(addresses),
    images=st.lists(lines, max_size=2).map(tuple),
)
reviews = st.builds(
    Review,
    text=proses,
    title=unknown_or(lines),
    rating=unknown_or(points),
    date=unknown_or(days),
    verified=unknown_or(st.booleans()),
)


def products(store: Store) -> st.SearchStrategy[Product]:
    """Products of `store`."""
    return st.builds(
        Product,
        id=codes,
        title=lines,
        currency=unknown_or(st.sampled_from(["USD", "CNY", store.currency])),
        price=unknown_or(prices),
        list_price=unknown_or(list_prices),
        brand=unknown_or(lines),
        category=st.lists(lines, max_size=3).map(tuple),
        description=unknown_or(proses),
        availability=unknown_or(st.sampled_from(Availability)),
        stock=unknown_or(counts),
        rating=unknown_or(
            st.builds(Rating, value=points, scale=st.sampled_from([Decimal(5), Decimal(10)]), count=unknown_or(counts))
        ),
        attributes=attributes,
        variants=st.lists(variants, max_size=3, unique_by=lambda variant: variant.id).map(tuple),
        images=st.lists(lines, max_size=2).map(tuple),
        tags=st.lists(lines, max_size=2).map(tuple),
        reviews=st.lists(reviews, max_size=2).map(tuple),
        shipping=policies,
        returns=policies,
        url=unknown_or(addresses),
        gtin=unknown_or(lines),
        mpn=unknown_or(lines),
        shop=st.just(store.key),
    )


def _store(name: str, **fields: Any) -> Store:
    return Store(key=slug(name), name=name, **fields)


stores = st.builds(
    _store,
    name=lines,
    currency=unknown_or(st.sampled_from(["USD", "EUR"])),
    locale=unknown_or(st.sampled_from(["en-US", "zh-CN"])),
    url=unknown_or(addresses),
    policies=st.dictionaries(lines, policies, max_size=2),
    faq=st.lists(st.tuples(lines, proses), max_size=2).map(tuple),
)


@st.composite
def catalogs(draw: st.DrawFn) -> tuple[Store, list[Product]]:
    """A store with promotions over some of its products, and the products, at least one."""
    store = draw(stores)
    sold = draw(st.lists(products(store), min_size=1, max_size=3, unique_by=lambda product: product.id))
    ids = [product.id for product in sold] + [variant.id for product in sold for variant in product.variants]
    promotion = st.fixed_dictionaries(
        {"id": codes, "kind": st.just("buy_get"), "buy": st.integers(1, 9), "get": st.integers(1, 9)},
        optional={
            "title": lines,
            "percent": st.decimals(1, 100, places=1),
            "products": st.lists(st.sampled_from(ids), min_size=1, max_size=2).map(tuple),
            "exclude_products": st.lists(st.sampled_from(ids), min_size=1, max_size=2).map(tuple),
            "categories": st.lists(lines, min_size=1, max_size=2).map(tuple),
            "min_spend": fees,
            "code": lines,
            "starts": days,
            "stackable": st.booleans(),
            "text": proses,
            "of our own": trees,
        },
    )
    promotions = draw(st.lists(promotion, max_size=2, unique_by=lambda each: each["id"]))
    return Store(**{**_fields(store), "promotions": tuple(promotions)}), sold


def _fields(store: Store) -> dict[str, Any]:
    return {name: getattr(store, name) for name in Store.__dataclass_fields__}
