"""What a promotion covers, and when."""

from datetime import date
from decimal import Decimal

import pytest

from shopcli.bundle.promotion import Kind, Promotion, promotions_of
from shopcli.catalog.product import Product, Variant
from tests.bundle.shop import offer, promotion, store


def rule(**limits: object) -> Promotion:
    (found,) = promotions_of(store(promotion("p", "free_shipping", **limits)))
    return found


def test_a_record_becomes_a_rule_with_what_the_shop_says_of_it() -> None:
    record = promotion("p", "percent", percent="10", cap="25", products=("a",), starts="2026-11-01", members_only=True)
    (found,) = promotions_of(store(record))

    assert found == Promotion(
        "p",
        "p",
        Kind.PERCENT,
        "shop",
        percent=Decimal(10),
        cap=Decimal(25),
        products=("a",),
        starts=date(2026, 11, 1),
    )


LAPTOP = offer("aero", "999", "Computers > Laptops > Ultralight", brand="Nörtavo")
RED = Product("aero", "Aero", variants=(Variant("aero-red", {"Colour": "Red"}),), shop="shop").offers()[0]


@pytest.mark.parametrize(
    ("limits", "thing", "covered"),
    [
        ({}, LAPTOP, True),
        ({"products": ("aero",)}, RED, True),
        ({"products": ("aero-red",)}, RED, True),
        ({"products": ("aero-red",)}, LAPTOP, False),
        ({"exclude_products": ("aero",)}, RED, False),
        ({"exclude_products": ("aero-red",)}, LAPTOP, True),
        ({"brands": ("NORTAVO",)}, LAPTOP, True),
        ({"brands": ("Quillon",)}, LAPTOP, False),
        ({"brands": ("Nortavo",)}, RED, False),
        ({"categories": ("laptops",)}, LAPTOP, True),
        ({"categories": ("Computers",)}, LAPTOP, True),
        ({"categories": ("Computers > Laptops",)}, LAPTOP, True),
        ({"categories": ("Computers > Ultralight",)}, LAPTOP, False),
        ({"categories": ("Lap",)}, LAPTOP, False),
        ({"categories": ("Phones", "Laptops")}, LAPTOP, True),
        ({"categories": ("Laptops",), "brands": ("Quillon",)}, LAPTOP, False),
        ({}, offer("aero", "999", shop="elsewhere"), False),
    ],
)
def test_every_limit_that_is_given_must_hold(limits: dict[str, tuple[str, ...]], thing: Product, covered: bool) -> None:
    assert rule(**limits).covers(thing) is covered


@pytest.mark.parametrize(
    ("day", "when"),
    [("2026-10-31", "upcoming"), ("2026-11-01", "current"), ("2026-11-30", "current"), ("2026-12-01", "ended")],
)
def test_its_first_and_its_last_day_belong_to_it(day: str, when: str) -> None:
    assert rule(starts="2026-11-01", ends="2026-11-30").when(date.fromisoformat(day)) == when


def test_without_days_it_always_runs() -> None:
    assert rule().when(date.max) == rule().when(date.min) == "current"


def test_a_code_counts_however_it_is_cased() -> None:
    assert rule(code="Save10").has_code(("SAVE10 ",))
    assert not rule(code="Save10").has_code(("SAVE1",))
    assert not rule().has_code(("",))
