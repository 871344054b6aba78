"""What a catalog holds, counted."""

from decimal import Decimal

import pytest

from shopcli.catalog.product import Availability, Product, Rating, Store, Variant
from shopcli.catalog.stats import Stats, StatsBuilder, available

SHIRT = Product(
    "shirt",
    "Shirt",
    "USD",
    brand="Acorn",
    category=("Clothes", "Shirts"),
    rating=Rating(Decimal(9), Decimal(10)),
    attributes={"Fabric": "cotton"},
    variants=(
        Variant("s", {"Size": "S"}, Decimal(9), stock=0),
        Variant("m", {"Size": "M"}, Decimal(11), availability=Availability.IN_STOCK),
    ),
)
LAMP = Product("lamp", "Lamp", "EUR", Decimal(20), brand="ACORN", rating=Rating(Decimal(2)))
RUG = Product("rug", "Rug", "USD", Decimal(40), category=("Clothes", "Shirts"))


@pytest.fixture
def stats() -> Stats:
    builder = StatsBuilder()
    for product in (SHIRT, LAMP, RUG):
        builder.add(product)
    return builder.build([Store("s", "S")], 2)


def test_products_offers_and_brands_are_counted(stats: Stats) -> None:
    assert (stats.products, stats.offers, stats.brands, stats.problems) == (3, 4, 1, 2)


def test_a_product_counts_with_its_cheapest_offer_in_its_category_and_currency(stats: Stats) -> None:
    clothes, bare = stats.categories
    assert (clothes.path, clothes.currency, clothes.products) == (("Clothes", "Shirts"), "USD", 2)
    assert clothes.prices and (clothes.prices.lowest, clothes.prices.highest) == (Decimal(9), Decimal(40))
    assert (bare.path, bare.currency) == ((), "EUR")
    assert [(currency, count) for currency, count, _ in stats.prices] == [("USD", 2), ("EUR", 1)]


def test_fields_and_attributes_of_any_offer_are_stated(stats: Stats) -> None:
    stated = dict(stats.fields)
    assert (stated["price"], stated["brand"], stated["variants"], stated["gtin"]) == (3, 2, 1, 0)
    assert stats.attributes == (("Fabric", 1), ("Size", 1))


def test_availability_is_that_of_what_can_be_bought(stats: Stats) -> None:
    assert dict(stats.availability) == {
        Availability.OUT_OF_STOCK: 1,
        Availability.IN_STOCK: 1,
        None: 2,
    }


def test_ratings_are_out_of_five(stats: Stats) -> None:
    assert stats.ratings is not None
    assert (stats.ratings.rated, stats.ratings.mean, stats.ratings.stars) == (2, Decimal("3.25"), (0, 1, 0, 1, 0))


@pytest.mark.parametrize(
    ("said", "count", "expected"),
    [
        (Availability.IN_STOCK, 0, Availability.OUT_OF_STOCK),
        (None, 3, Availability.IN_STOCK),
        (None, 0, Availability.OUT_OF_STOCK),
        (Availability.PRE_ORDER, 3, Availability.PRE_ORDER),
        (None, None, None),
    ],
)
def test_a_count_of_none_is_out_of_stock(said: Availability | None, count: int | None, expected: object) -> None:
    assert available(Product("a", "A", availability=said, stock=count)) is expected
