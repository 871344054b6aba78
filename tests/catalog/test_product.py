"""A variant is its product, but for what it says itself."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings

from shopcli.catalog.product import Product, Variant
from tests.catalog.test_codec import products


@settings(deadline=None, max_examples=50)
@given(products)
def test_a_variant_that_says_nothing_is_as_its_product(product: Product) -> None:
    assert product.as_variant(Variant("v")) == replace(product, variant="v")


def test_what_a_variant_says_is_its_own() -> None:
    shirt = Product(
        "s", "Shirt", price=Decimal(9), list_price=Decimal(12), stock=3, attributes={"Fit": "slim"}, url="u"
    )
    red = Variant("r", {"Colour": "Red"}, Decimal(8), stock=0, attributes={"Fit": "loose"}, url="w")
    expected = replace(shirt, title="Shirt (Red)", price=Decimal(8), list_price=None, stock=0, url="w", variant="r")
    assert shirt.as_variant(red) == replace(expected, attributes={"Fit": "loose", "Colour": "Red"})
