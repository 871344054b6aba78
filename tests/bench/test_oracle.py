"""The oracle judges everything else, so it is checked by hand-read values."""

from decimal import Decimal

import pytest

from bench.budgets import han_amount, nice
from bench.catalogs import data_folder
from bench.oracle import Offer, amounts, clearly_coloured, demo, laptops, perhaps_coloured, phones


def offer(offers: list[Offer], product_id: str, variant: str | None = None) -> Offer:
    return next(one for one in offers if one.key == (product_id, variant))


def test_a_variant_inherits_what_it_does_not_change() -> None:
    large = offer(demo("electronics.yaml"), "nv-aero-14", "nv-aero-14-32-1t")
    assert large.price == Decimal(1349)
    assert not large.in_stock
    assert large.numbers["ram"] == (32.0,)
    assert large.numbers["storage"] == (1024.0,)
    assert large.numbers["weight"] == (1190.0,)
    assert large.rating == Decimal("4.6")
    assert large.colour == "silver"


def test_the_chinese_catalog_is_read_by_its_own_names_and_units() -> None:
    entry = offer(demo("electronics.zh.json"), "yl-e14")
    assert (entry.kind, entry.price, entry.currency) == ("笔记本电脑", Decimal(1999), "CNY")
    assert entry.numbers["ram"] == (8.0,)
    assert entry.numbers["weight"] == (1450.0,)
    assert entry.numbers["screen"] == (14.0,)
    assert entry.numbers["battery_life"] == (9.0,)
    assert entry.touchscreen is False


@pytest.mark.skipif(not (data_folder() / "specs").is_dir(), reason="../shared/data/specs is not here")
def test_the_specifications_are_read_with_their_units() -> None:
    macbook = offer(laptops(data_folder()), "laptop-1")
    assert (macbook.price, macbook.currency) == (Decimal("1339.69"), "EUR")
    assert dict(macbook.numbers) == {"ram": (8,), "storage": (128,), "weight": (1370,), "screen": (13.3,)}
    phone = offer(phones(data_folder()), "phone-1")
    assert (phone.price, phone.currency, phone.brand) == (Decimal(799), "USD", "Apple")
    assert phone.numbers["battery_charge"] == (3600,)


def test_amounts_are_read_with_their_units_and_nothing_else() -> None:
    sizes = {"GB": 1.0, "TB": 1024.0}
    assert amounts("128GB SSD + 1.0TB Hybrid", sizes) == (128, 1024)
    assert amounts("8GB / 12GB", sizes) == (8, 12)
    assert amounts("64 Gbit", sizes) == ()
    assert amounts("5,000mAh", {"mAh": 1.0}) == (5000,)


def test_a_shade_may_pass_for_a_colour_without_being_it() -> None:
    offers = demo("electronics.yaml")
    graphite = next(one for one in offers if one.colour == "graphite")
    assert perhaps_coloured(graphite, "black")
    assert not clearly_coloured(graphite, "black")
    assert not perhaps_coloured(graphite, "white")


@pytest.mark.parametrize(
    ("number", "said"),
    [(3000, "三千"), (2500, "两千五"), (200, "两百"), (250, "两百五"), (12000, "一万二"), (2550, None), (99, None)],
)
def test_amounts_are_said_in_chinese_as_people_say_them(number: int, said: str | None) -> None:
    assert han_amount(number) == said


@pytest.mark.parametrize(
    ("amount", "round_one"), [("3", 5), ("97", 95), ("389", 390), ("1339.69", 1350), ("5299", 5500)]
)
def test_limits_are_round_numbers(amount: str, round_one: int) -> None:
    assert nice(Decimal(amount)) == round_one
