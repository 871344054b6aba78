"""Products and stores survive being stored in the index, exactly."""

import json
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.catalog.codec import restore_product, store_from_data, store_product, store_to_data
from shopcli.catalog.product import AttributeValue, Availability, Product, Rating, Review, Store, Variant

texts = st.text(max_size=8)
names = st.one_of(st.just("$"), texts)
decimals = st.decimals(allow_nan=False, allow_infinity=False)
amounts = st.none() | decimals
attribute_values: st.SearchStrategy[AttributeValue] = st.one_of(
    texts, st.booleans(), st.integers(), decimals, st.lists(texts, max_size=2).map(tuple)
)
attributes = st.dictionaries(names, attribute_values, max_size=3)
trees: st.SearchStrategy[Any] = st.recursive(
    texts | st.booleans() | st.integers() | decimals,
    lambda inner: st.lists(inner, max_size=2).map(tuple) | st.dictionaries(names, inner, max_size=2),
    max_leaves=5,
)
policies = st.dictionaries(names, trees, max_size=2)
lists = st.lists(texts, max_size=2).map(tuple)

variants = st.builds(
    Variant,
    id=texts,
    options=st.dictionaries(texts, texts, max_size=2),
    price=amounts,
    list_price=amounts,
    availability=st.none() | st.sampled_from(Availability),
    stock=st.none() | st.integers(0, 9),
    attributes=attributes,
    gtin=st.none() | texts,
    url=st.none() | texts,
    images=lists,
)
reviews = st.builds(
    Review,
    text=texts,
    title=st.none() | texts,
    rating=amounts,
    date=st.none() | texts,
    verified=st.none() | st.booleans(),
)
products = st.builds(
    Product,
    id=texts,
    title=texts,
    currency=st.none() | texts,
    price=amounts,
    list_price=amounts,
    brand=st.none() | texts,
    category=lists,
    description=st.none() | texts,
    availability=st.none() | st.sampled_from(Availability),
    stock=st.none() | st.integers(0, 9),
    rating=st.none() | st.builds(Rating, value=decimals, scale=decimals, count=st.none() | st.integers(0, 9)),
    attributes=attributes,
    variants=st.lists(variants, max_size=2).map(tuple),
    images=lists,
    tags=lists,
    reviews=st.lists(reviews, max_size=2).map(tuple),
    shipping=policies,
    returns=policies,
    url=st.none() | texts,
    gtin=st.none() | texts,
    mpn=st.none() | texts,
    shop=texts,
    variant=st.none() | texts,
)
stores = st.builds(
    Store,
    key=texts,
    name=texts,
    currency=st.none() | texts,
    locale=st.none() | texts,
    url=st.none() | texts,
    policies=st.dictionaries(texts, policies, max_size=2),
    faq=st.lists(st.tuples(texts, texts), max_size=2).map(tuple),
    promotions=st.lists(policies, max_size=2).map(tuple),
)


@given(products)
@settings(max_examples=60, deadline=None)
def test_a_product_is_restored_as_it_was_stored(product: Product) -> None:
    restored = restore_product(store_product(product).decode())

    # `repr` also tells 1 from Decimal(1) and from True, and 1.0 from 1.00, which are equal.
    assert repr(restored) == repr(product)


@given(stores)
@settings(max_examples=40, deadline=None)
def test_a_store_is_restored_as_it_was_stored(store: Store) -> None:
    assert repr(store_from_data(json.loads(json.dumps(store_to_data(store))))) == repr(store)


def test_what_is_unknown_takes_no_room() -> None:
    assert store_product(Product(id="a", title="A")).decode() == '{"id":"a","title":"A"}'


def test_money_and_chinese_are_stored_as_they_are_read() -> None:
    stored = store_product(Product(id="a", title="笔记本", price=Decimal("1299.00"), currency="CNY")).decode()

    assert stored == '{"id":"a","title":"笔记本","currency":"CNY","price":"1299.00"}'
