"""Promotions are kept to the letter or not at all."""

from decimal import Decimal

import pytest

from tests.catalog.reading import load

CATALOG = """
store:
  promotions:
  - {promotion}
products:
- {{id: a, title: A, variants: [{{id: a-red}}]}}
- {{id: b, title: B}}
"""


def test_a_promotion_keeps_its_rule_its_limits_and_what_else_it_says() -> None:
    text = (
        "{id: p, kind: percent, percent: 10, cap: '25.00', products: [a, a-red], ends: 2026-12-31, members_only: true}"
    )
    loaded = load(CATALOG.format(promotion=text))

    assert loaded.problems == []
    assert loaded.store.promotions == (
        {
            "id": "p",
            "kind": "percent",
            "percent": Decimal(10),
            "cap": Decimal("25.00"),
            "products": ("a", "a-red"),
            "ends": "2026-12-31",
            "members_only": True,
        },
    )


@pytest.mark.parametrize(
    ("promotion", "field", "cause"),
    [
        ("{id: p, kind: gift}", "kind", '"gift" is not known'),
        ("{kind: free_shipping}", "id", "is missing"),
        ("{id: p, kind: percent}", "percent", "is missing from a promotion of kind percent"),
        ("{id: p, kind: percent, percent: 120}", "percent", "120 is over 100 percent"),
        ("{id: p, kind: buy_get, buy: 2}", "get", "is missing from a promotion of kind buy_get"),
        ("{id: p, kind: bundle, price: 9, products: [a, x]}", "products", '"x" is no product here'),
        ("{id: p, kind: amount, amount: 5, products: [x]}", "products", '"x" is no product here'),
        ("{id: p, kind: amount, amount: 5, min_spend: lots}", "min_spend", '"lots" is not a number'),
        ("{id: p, kind: amount, amount: 5, ends: soon}", "ends", '"soon" is not a date'),
        (
            "{id: p, kind: amount, amount: 5, starts: 2026-02-01, ends: 2026-01-01}",
            "ends",
            "2026-01-01 is before the start, 2026-02-01",
        ),
    ],
)
def test_a_promotion_whose_rule_or_limit_cannot_be_read_is_left_out(promotion: str, field: str, cause: str) -> None:
    loaded = load(CATALOG.format(promotion=promotion))
    (problem,) = loaded.problems

    assert loaded.store.promotions == ()
    assert (problem.line, problem.field, problem.cause) == (4, f"store.promotions[0].{field}", cause)
    assert problem.fatal


def test_a_product_that_is_not_sold_is_only_dropped_where_the_others_still_count() -> None:
    text = "{id: p, kind: amount, amount: 5, products: [a, x], exclude_products: [y]}"
    loaded = load(CATALOG.format(promotion=text))

    assert loaded.store.promotions == ({"id": "p", "kind": "amount", "amount": Decimal(5), "products": ("a",)},)
    assert [problem.cause for problem in loaded.problems] == ['"x" is no product here', '"y" is no product here']


def test_a_slip_in_its_words_does_not_cost_the_promotion() -> None:
    loaded = load(CATALOG.format(promotion="{id: p, kind: free_shipping, title: [Free]}"))

    assert loaded.store.promotions == ({"id": "p", "kind": "free_shipping"},)
    assert [problem.field for problem in loaded.problems] == ["store.promotions[0].title"]


def test_of_promotions_with_one_id_the_first_is_kept() -> None:
    one = "{id: p, kind: amount, amount: 5}\n  - {id: p, kind: amount, amount: 9}"
    loaded = load(CATALOG.format(promotion=one))

    assert [promotion["amount"] for promotion in loaded.store.promotions] == [5]
    assert [problem.cause for problem in loaded.problems] == ['"p" is the id of promotions[0]']
