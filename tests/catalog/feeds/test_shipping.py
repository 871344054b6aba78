"""What items say about delivery: in words always, as a fee where only one is possible."""

from decimal import Decimal
from typing import Any

import pytest

from shopcli.catalog.feeds.shipping import returns_policy, shipping_policy

EUR = Decimal("4.90")


@pytest.mark.parametrize(
    ("value", "policy"),
    [
        ("DE:4.90 EUR", {"text": "DE: 4.90 EUR", "fee": EUR}),
        ("DE:::4.90 EUR", {"text": "DE: 4.90 EUR", "fee": EUR}),
        ("DE:BY:Express:4.90 EUR", {"text": "DE, BY, Express: 4.90 EUR", "fee": EUR}),
        ("DE::Post:4.90 EUR:0:1:1:3", {"text": "DE, Post: 4.90 EUR", "fee": EUR, "min_days": 1, "max_days": 4}),
        ("DE::Post:4.90 USD", {"text": "DE, Post: 4.90 USD"}),
        ("DE:4.90 EUR,AT:9 EUR", {"text": "DE: 4.90 EUR; AT: 9 EUR"}),
        ("DE:4.90 EUR;AT:9 EUR", {"text": "DE: 4.90 EUR; AT: 9 EUR"}),
        ({"country": "DE", "service": "Post", "price": "0 EUR"}, {"text": "DE, Post: 0 EUR", "fee": Decimal(0)}),
        ([{"country": "DE", "price": "1 EUR"}, {"country": "AT"}], {"text": "DE: 1 EUR; AT"}),
        ("by arrangement", {"text": "by arrangement"}),
        ("", {}),
        ([], {}),
    ],
)
def test_ways_of_delivery(value: Any, policy: dict[str, Any]) -> None:
    assert shipping_policy(value, "", "EUR") == policy


@pytest.mark.parametrize(
    ("threshold", "over"),
    [
        ("DE:50 EUR", Decimal(50)),
        ({"country": "DE", "price_threshold": "50 EUR"}, Decimal(50)),
        ("DE:50 USD", None),
        (["DE:50 EUR", "AT:80 EUR"], None),
        ("", None),
    ],
)
def test_from_how_much_delivery_is_free(threshold: Any, over: Decimal | None) -> None:
    assert shipping_policy("DE:4.90 EUR", threshold, "EUR").get("free_over") == over
    assert shipping_policy("", threshold, "EUR").get("free_over") == over


def test_a_threshold_that_does_not_hold_for_all_is_kept_as_it_stands() -> None:
    policy = shipping_policy("DE:4.90 EUR,AT:9 EUR", ["DE:50 EUR", "AT:80 EUR"], "EUR")

    assert policy == {"text": "DE: 4.90 EUR; AT: 9 EUR", "free_shipping": ["DE:50 EUR", "AT:80 EUR"]}


def test_returns() -> None:
    assert returns_policy("https://r.example", "30", "true") == {
        "url": "https://r.example",
        "days": 30,
        "accepted": True,
    }
    assert returns_policy("Within two weeks.", "", "no") == {"text": "Within two weeks.", "accepted": False}
    assert returns_policy("", "0", "") == {}
