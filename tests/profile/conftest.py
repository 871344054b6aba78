from decimal import Decimal

import pytest

from shopcli.catalog.product import Variant
from shopcli.index.index import Index
from tests.search.shop import CHINESE_SHOP, built, product

SHELF = (
    product("buds-a", "Alder Buds", "99", ("Audio", "Earbuds"), brand="Alder"),
    product("buds-b", "Brisk Buds", "89", ("Audio", "Earbuds"), brand="Brisk"),
    product("over-a", "Alder Over-Ear", "119", ("Audio", "Headphones"), brand="Alder", attributes={"Colour": "Black"}),
    product("over-c", "Cedar Over-Ear", "129", ("Audio", "Headphones"), brand="Cedar", attributes={"Colour": "White"}),
    product("over-d", "Dune Over-Ear", "399", ("Audio", "Headphones"), brand="Dune", attributes={"Colour": "White"}),
    product("bag-l", "Cedar Laptop Bag", "89", ("Bags", "Laptop Bags"), attributes={"Material": "Leather"}),
    product("bag-n", "Dune Laptop Bag", "79", ("Bags", "Laptop Bags"), attributes={"Material": "Nylon"}),
    product("snack-p", "Trail Snack", "5", ("Food", "Snacks"), description="May contain traces of peanuts."),
    product("snack-o", "Oat Snack", "5", ("Food", "Snacks"), description="Oats and honey."),
    product(
        "shoe",
        "Trail Shoe",
        "89",
        ("Clothing", "Shoes"),
        variants=tuple(Variant(f"shoe-{size}", {"Size": size}, price=Decimal(89)) for size in ("41", "42", "43")),
    ),
    product(
        "boot",
        "Fell Boot",
        "99",
        ("Clothing", "Shoes"),
        variants=tuple(Variant(f"boot-{size}", {"Size": size}, price=Decimal(99)) for size in ("41", "43")),
    ),
)


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return built(tmp_path_factory.mktemp("index") / "shelf", SHELF)


@pytest.fixture(scope="session")
def chinese_shop(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return built(tmp_path_factory.mktemp("index") / "chinese", CHINESE_SHOP)
