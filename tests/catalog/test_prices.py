"""How prices are spread over round amounts."""

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.catalog.prices import prices_of


def edges(*prices: str) -> list[str]:
    bins = prices_of(Counter(map(Decimal, prices))).bins
    return [f"{each.low:f}" for each in bins] + [f"{bins[-1].high:f}"]


@pytest.mark.parametrize(
    ("prices", "expected"),
    [
        ("5 12 80 150", "5 10 20 50 100 200"),
        ("0.01 9000000", "0.01 0.1 1 10 100 1000 10000 100000 1000000 10000000"),
        ("299 349 499", "250 300 350 400 450 500"),
        ("499 2499", "0 500 1000 1500 2000 2500"),
        ("12.90", "12 13"),
    ],
)
def test_edges_are_round(prices: str, expected: str) -> None:
    assert edges(*prices.split()) == expected.split()


@settings(max_examples=100, deadline=None)
@given(st.lists(st.decimals("0.01", 10**7, places=2), min_size=1, max_size=30))
def test_every_price_is_in_one_bin(prices: list[Decimal]) -> None:
    found = prices_of(Counter(prices))

    assert sum(each.count for each in found.bins) == len(prices)
    for each in found.bins:
        assert each.low < each.high
        assert each.count == sum(each.low <= price < each.high for price in prices)
    assert found.bins[0].low <= found.lowest <= found.median <= found.highest < found.bins[-1].high
    assert found.median == sorted(prices)[(len(prices) - 1) // 2]
    assert len(found.bins) <= 15
