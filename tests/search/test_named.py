"""A name finds the product whose title holds its words, and only that."""

import pytest

from shopcli.index.index import Index
from shopcli.search.named import find_named


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Brisk 14", "slow"),
        ("brisk 14 laptop", "slow"),
        ("Cedar Pro 16", "fast"),
        ("Cedar Pro", "fast"),
        ("Cedar 16", "fast"),
        ("Cedar Blaze", "game"),
        # The right words, and one that no title has.
        ("Cedar Pro 17", None),
        ("Brisk 15", None),
        # Words of two products.
        ("Brisk Pro 16", None),
        ("Pro Cedar", None),
        ("Zephyr Nova 15", None),
        ("***", None),
    ],
)
def test_a_name_stands_for_a_product(shop: Index, name: str, found: str | None) -> None:
    product = find_named(name, shop)
    assert (product.id if product else None) == found


def test_a_misspelled_name_stands_for_no_product(shop: Index) -> None:
    """Searching forgives one letter; what a model asserts does not."""
    assert find_named("Willaw Laptop", shop) is None
