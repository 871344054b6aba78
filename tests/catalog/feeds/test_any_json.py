"""Whatever JSON holds where a feed is expected, reading it ends, and what is wrong is a problem, not a crash."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.errors import CatalogError
from tests.catalog.feeds.item_feeds import read_text

_WORDS = (
    "id title name price amount currency value variants options option1 body_html handle vendor images src url media "
    "price_range availability available status description plain html barcodes type offers @id @type @graph @value "
    "hasVariant isVariantOf productGroupID variesBy aggregateRating ratingValue bestRating review reviewRating brand "
    "category additionalProperty priceSpecification shippingDetails shippingRate seller sku gtin weight image reviews "
    "comment rating tags attributes meta 售价 商品名称 规格"
)
_NAMES = st.sampled_from(_WORDS.split())
_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 10**30),
    st.floats(allow_nan=True),
    st.sampled_from(
        ["", "Product", "ProductGroup", "#a", "9.99 EUR", "https://schema.org/InStock", "USD", "n/a", "x" * 50]
    ),
)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_NAMES, inner, max_size=6)),
    max_leaves=25,
)
_MARKS: list[dict[str, Any]] = [
    {"title": "Cup", "handle": "cup", "vendor": "N", "variants": [{}]},
    {"id": "1", "variants": [{"variant_options": []}], "price_range": {}},
    {"@type": "Product", "@id": "#a"},
    {"@type": "ProductGroup", "@id": "#a", "hasVariant": [{"@id": "#a", "name": "Cup"}]},
    {"name": "Cup", "price": 5},
]
_RECORDS = st.tuples(st.sampled_from(_MARKS), st.dictionaries(_NAMES, _VALUES, max_size=8)).map(
    lambda pair: pair[0] | pair[1]
)


@given(st.lists(_RECORDS, min_size=1, max_size=4), st.booleans())
@settings(deadline=None, max_examples=200)
def test_any_values_under_known_names_are_read(records: list[Any], in_lines: bool) -> None:
    lines = "".join(json.dumps(record) + "\n" for record in records)
    try:
        loaded = read_text(lines, "feed.jsonl") if in_lines else read_text(json.dumps(records), "feed.json")
    except CatalogError:
        return

    assert all(product.id and product.title for product in loaded.products)
    assert all(problem.cause for problem in loaded.problems)
