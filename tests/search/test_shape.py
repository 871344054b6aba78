"""The catalog around a need: counts and prices of all that fits."""

from decimal import Decimal
from pathlib import Path

import pytest

from shopcli.index.index import Index
from shopcli.search.candidate import Shape
from shopcli.search.shape import shape_of
from shopcli.search.tally import tally_of
from tests.search.shop import built, need, product


def shape(index: Index, currency: str | None = "USD") -> Shape:
    every = index.parse("*")
    return shape_of(every, tally_of(need("lamp"), every, index), index, currency, [])


@pytest.mark.parametrize(
    "prices",
    [
        ("5", "19.90", "7"),
        ("0", "0.10"),
        ("0.1", "12345678901234567.89"),
        ("1000000000000000000000001", "0.30"),
    ],
)
def test_prices_are_to_the_last_digit_what_the_catalog_says(tmp_path: Path, prices: tuple[str, ...]) -> None:
    found = shape(built(tmp_path / "index", [product(f"p{at}", "Lamp", price) for at, price in enumerate(prices)]))

    assert (found.min_price, found.max_price) == (min(map(Decimal, prices)), max(map(Decimal, prices)))


def test_prices_are_of_one_currency(tmp_path: Path) -> None:
    shop = [product(code, "Lamp", price, currency=code) for code, price in (("USD", "9"), ("EUR", "3"), ("CNY", "99"))]
    index = built(tmp_path / "index", [*shop, product("free", "Lamp", None)])

    assert (shape(index).min_price, shape(index).max_price) == (Decimal(9), Decimal(9))
    assert (shape(index, None).min_price, shape(index, None).max_price) == (Decimal(3), Decimal(99))
    assert shape(index, "GBP").min_price is None
    assert shape(index).matched == 4
