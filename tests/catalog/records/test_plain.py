"""The quick way of reading a record gives what the thorough one gives, or nothing."""

from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.catalog.product import Store
from shopcli.catalog.records.plain import plain_product
from shopcli.catalog.records.read_product import validated_product

STORE = Store("shop", "Shop", "EUR")

texts = st.sampled_from(
    ["", " ", "Lamp", " two  words ", "台灯", "a\u200bb", "tab\tand\nline", "12", "https://a.example/x"]
)
amounts = st.one_of(
    st.decimals(allow_nan=True, allow_infinity=True),
    st.decimals(min_value=-1, max_value=2000, places=2),
    st.integers(-1, 20_000_000_000),
    st.sampled_from(["9.99", "", "1,000", "free", Decimal("1E+3"), Decimal("0.0000001"), Decimal("100000000"), 4.5]),
)
oddities = st.none() | st.booleans() | texts | amounts | st.lists(texts | amounts, max_size=2)
mappings = st.dictionaries(texts, oddities | st.dictionaries(texts, oddities, max_size=2), max_size=4)
counts = st.integers(-1, 10) | oddities
currencies = st.sampled_from([None, "", "usd", "KRW", "$", " ", 7, False])
stocked = st.sampled_from(["in stock", "缺货", "https://schema.org/InStock", True, "perhaps", None])


def records(**more: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    lines = st.lists(texts, max_size=3) | oddities
    return st.fixed_dictionaries(
        {"id": st.sampled_from(["a", "b", " c ", "", 5, "x" * 201])},
        optional={
            "price": amounts,
            "list_price": amounts,
            "availability": stocked,
            "stock": counts,
            "attributes": mappings | oddities,
            "gtin": oddities,
            "mpn": oddities,
            "url": oddities,
            "images": lines,
            **more,
        },
    )


variants = records(options=mappings, note=texts)
ratings = st.dictionaries(st.sampled_from(["value", "scale", "count"]), amounts | counts) | oddities
reviews = st.dictionaries(st.sampled_from(["text", "title", "rating", "date", "verified"]), oddities)
products = records(
    title=texts,
    brand=oddities,
    category=st.lists(texts, max_size=3) | st.sampled_from(["A > B", None, 5]),
    description=oddities,
    currency=currencies,
    rating=ratings,
    variants=st.lists(variants | st.none(), max_size=3) | oddities,
    reviews=st.lists(reviews | st.none(), max_size=2) | oddities,
    tags=st.lists(texts, max_size=3) | oddities,
    shipping=st.sampled_from([None, "free", {}]),
    colour=texts,
)


@settings(deadline=None, max_examples=300)
@given(products)
def test_what_is_read_quickly_is_what_is_read_thoroughly(raw: dict[str, Any]) -> None:
    quick = plain_product(raw, STORE)
    if quick is not None:
        thorough, faults = validated_product(raw, STORE)
        assert (repr(thorough), faults) == (repr(quick), [])


def test_a_usual_record_is_read_quickly() -> None:
    record = {
        "id": "l1",
        "title": "Lamp",
        "brand": "Lumo",
        "category": ["Home", "Lamps"],
        "price": Decimal("19.90"),
        "list_price": 25,
        "availability": "in_stock",
        "rating": {"value": Decimal("4.5"), "count": 12},
        "attributes": {"Power": "9 W", "Dimmable": True, "Colours": ["white", "black"], "Weight": Decimal("1.2")},
        "variants": [{"id": "l1-w", "options": {"Colour": "white"}, "stock": 3}],
        "reviews": [{"text": "Bright", "rating": 5, "date": "2026-01-02"}],
    }
    quick = plain_product(record, STORE)
    assert quick is not None
    assert quick == validated_product(record, STORE)[0]
