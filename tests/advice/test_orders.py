"""Past orders: which pairs say something, and how they are read from files."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcli.advice.orders import orders_of
from shopcli.advice.read_orders import read_orders
from shopcli.errors import UsageError

BASKETS = [("camera", "lens"), ("camera", "lens", "tripod"), ("phone", "case"), ("camera", "cable"), ("tv", "cable")]


def test_what_is_bought_together_more_often_than_chance_scores_higher() -> None:
    scores = orders_of(BASKETS).bought_with(["camera"])
    assert sorted(scores, key=lambda each: -scores[each]) == ["lens", "tripod", "cable"]


def test_a_bestseller_that_goes_with_everything_says_little() -> None:
    baskets = [("bag", f"thing{number}") for number in range(20)] + [("camera", "lens"), ("camera", "bag")]
    scores = orders_of(baskets).bought_with(["camera"])
    assert scores["lens"] > scores["bag"]


def test_scores_of_several_products_add_up() -> None:
    orders = orders_of(BASKETS)
    alone = orders.bought_with(["camera"])["tripod"]
    assert orders.bought_with(["camera", "lens"])["tripod"] > alone
    assert "lens" not in orders.bought_with(["camera", "lens"])


@given(st.lists(st.lists(st.sampled_from("abcdef"), max_size=5), max_size=12))
def test_pairs_are_counted_alike_from_both_sides(baskets: list[list[str]]) -> None:
    orders = orders_of(baskets)
    for one in "abcdef":
        for other in "abcdef":
            expected = sum(one in basket and other in basket for basket in baskets) if one != other else 0
            assert orders.pairs(one, other) == orders.pairs(other, one) == expected


def test_an_order_of_a_hundred_things_and_more_says_nothing() -> None:
    assert orders_of([[str(number) for number in range(101)]]).together == {}


@pytest.mark.parametrize(
    "text",
    [
        "Order ID,Customer,Address,Product ID\n1,Q,Road 1,a\n1,Q,Road 1,b\n2,R,Road 2,a\n",
        "order;sku\n1;a\n1;b\n2;a\n",
        "﻿订单号,姓名,商品编号\n1,某,a\n1,某,b\n2,某,a\n",
        '[{"order_id": 1, "item": "a"}, {"order_id": 1, "item": "b"}, {"order_id": 2, "item": "a"}]',
        '{"order_id": 1, "item": "a"}\n\n{"order_id": 1, "item": "b"}\n{"order_id": 2, "item": "a"}\n',
        '{"orders": [{"order": 1, "name": "Q", "items": [{"sku": "a", "price": 3}, {"sku": "b"}]}, {"items": ["a"]}]}',
        '[["a", "b"], ["a"]]',
        '{"order": "1", "items": ["a", "b"]}\n{"order": "2", "items": ["a"]}\n',
    ],
)
def test_order_files_of_many_shapes_say_the_same(tmp_path: Path, text: str) -> None:
    path = tmp_path / "orders"
    path.write_text(text, encoding="utf-8")
    orders = read_orders(path)
    assert (dict(orders.counts), orders.pairs("a", "b"), orders.orders) == ({"a": 2, "b": 1}, 1, 2)


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"order,price\n1,2\n", "no column holds the product's id"),
        (b"sku,price\n1,2\n", "no column holds the order's id"),
        (b"", "no column holds the order's id"),
        (b"order,sku\n1,a\n2,b\n", "holds no order of two products or more"),
        (b'{"order": 1}\n{"order"', ":2: is no JSON"),
        (b"[1, 2]", "record 1 is neither an order nor a line of one"),
        (b"\xff\xfe\x00a", "is not UTF-8 text"),
    ],
)
def test_what_is_no_order_file_is_refused(tmp_path: Path, data: bytes, cause: str) -> None:
    path = tmp_path / "orders.csv"
    path.write_bytes(data)
    with pytest.raises(UsageError) as refused:
        read_orders(path)
    assert cause in refused.value.cause
    assert refused.value.hint


def test_a_missing_order_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_orders(tmp_path / "none.csv")
