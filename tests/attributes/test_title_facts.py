"""Numbers that stand only in titles."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.attributes.table import ATTRIBUTES
from shopcli.attributes.title_facts import title_facts
from shopcli.attributes.units import read_value


@pytest.mark.parametrize(
    ("title", "key", "number"),
    [
        ("Brisk 1TB NV3 NVMe SSD", "storage", 1024),
        ("Brisk 1000GB SATA SSD", "storage", 1024),
        ("Brisk Vivid 32GB Kit (2 x 16GB), DDR4-3200", "ram", 32),
        ("Brisk Vivid 32GB Kit (2 x 16GB), DDR4-3200", "memory_modules", 2),
        ("Brisk Vivid 2x8GB DDR4", "ram", 16),
        ("Brisk Vivid 32GB Kit (2 x 16GB), DDR4-3200", "memory_speed", 3.2e9),
        ("Cedar DUAL RTX4060, 8GB DDR6, 2535MHz Clock", "vram", 8),
        ("Alder 14 Laptop, 16GB RAM, 512GB SSD", "ram", 16),
        ("Alder 14 Laptop, 16GB RAM, 512GB SSD", "storage", 512),
        ("Larch N7 8GB+256GB 5000mAh", "ram", 8),
        ("Larch N7 8GB+256GB 5000mAh", "storage", 256),
        ("Larch N7 8GB+256GB 5000mAh", "battery_capacity", 5000),
        ("Tern SSD, R/W 7400/2600 MB/s", "read_speed", 7400),
        ("Tern SSD, R/W 7400/2600 MB/s", "write_speed", 2600),
        ('Aster 27" Monitor, 2560 x 1440, 170Hz', "screen_size", 685.8),
        ('Aster 27" Monitor, 2560 x 1440, 170Hz', "resolution", 2560 * 1440),
        ('Aster 27" Monitor, 2560 x 1440, 170Hz', "refresh_rate", 170),
        ("Hale 560W Power Supply", "output_power", 560),
        ("Reed HDMI Cable, 5 Metre", "cable_length", 5000),
        ("青原 游戏本 16G+1T 15.6英寸 165Hz", "storage", 1024),
        ("青原 游戏本 16G+1T 15.6英寸 165Hz", "screen_size", 396.24),
    ],
)
def test_a_number_goes_to_the_attribute_that_its_unit_means_beside_the_other_words(
    title: str, key: str, number: float
) -> None:
    (found,) = title_facts(title)[key]
    assert found == pytest.approx(number)


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Alder B650 Board, AM5, 2.5GB LAN", "storage"),
        ('Brisk 870 SSD, 2.5", SATA3', "screen_size"),
        ("Convertible 2 in 1", "screen_size"),
        ("Larch Wireless Keyboard, 2.4GHz", "processor_frequency"),
        ("Reed Liquid Cooler 360mm", "cable_length"),
        ("Brisk Vivid DDR4 RAM", "ram"),
    ],
)
def test_what_only_looks_like_it_is_left_alone(title: str, key: str) -> None:
    assert key not in title_facts(title)


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 64))
def test_terabytes_are_the_same_amount_as_where_an_attribute_states_them(count: int) -> None:
    stated = read_value(f"{count} TB", "data")
    assert [Decimal(number) for number in title_facts(f"Brisk {count}TB SSD")["storage"]] == stated


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=60))
def test_any_title_gives_numbers_under_known_keys(title: str) -> None:
    found = title_facts(title)
    assert found.keys() <= ATTRIBUTES.keys()
    assert all(number >= 0 for numbers in found.values() for number in numbers)
