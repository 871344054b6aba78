import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.attributes.colours import colour_name, colours_in
from shopcli.attributes.facts import attribute, canonical, display, facts, format_value, key_of
from shopcli.attributes.ports import ports_in
from shopcli.attributes.table import ATTRIBUTES
from shopcli.catalog.product import AttributeValue


@pytest.mark.parametrize(
    ("names", "key"),
    [
        (("RAM", "Ram", "Internal memory", "internal_memory", "运行内存", "内存"), "ram"),
        (("Screen size", "Inches", "Display diagonal", "display_diagonal", "屏幕尺寸"), "screen_size"),
        (("Storage", "SSD capacity", "total_storage_capacity", "存储容量", "硬盘容量"), "storage"),
        (("Weight", "Mobile Weight", "重量", "Weight (kg)", "weight_kg"), "weight"),
        (("Colour", "Color", "product_colour", "颜色"), "colour"),
        (("OpSys", "Operating system", "操作系统"), "operating_system"),
        (("Back Camera", "Main camera", "主摄像头"), "main_camera"),
        (("USB-C charging", "USB-C 充电", "usb_c_charging"), "usb_c_charging"),
        (("Fits laptops up to", "适用尺寸"), "fits_laptops"),
    ],
)
def test_the_names_of_shops_come_down_to_one_key(names: tuple[str, ...], key: str) -> None:
    assert {canonical(name) for name in names} == {key}


def test_an_unknown_name_is_its_own_slug() -> None:
    assert canonical("Pen included") == "pen_included"
    assert canonical("键数 (个)") == "键数_个"
    assert canonical("Häkeln & Co.") == "hakeln_co"


@given(st.text(min_size=1, max_size=30))
@settings(max_examples=200, deadline=None)
def test_every_key_is_plain_letters_digits_and_han(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9_\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003134f]+", canonical(name))


def test_names_in_other_scripts_stay_apart() -> None:
    assert canonical("Вес") != canonical("Цвет")


def test_every_entry_of_the_table_is_found_by_every_name_it_goes_by() -> None:
    for key, entry in ATTRIBUTES.items():
        assert canonical(key) == canonical(entry.english) == canonical(entry.chinese) == key


def test_display_names_exist_in_both_languages() -> None:
    assert (display("ram", "en"), display("ram", "zh")) == ("RAM", "内存")
    assert display("pen_included", "en") == "Pen included"
    assert attribute("pen_included").kind == "text"


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("Inches", "15.6", {"screen_size": [396.24]}),
        ("Ram", "8GB", {"ram": [8.0]}),
        ("Memory", "256GB SSD +  1TB HDD", {"storage": [1280.0]}),
        ("Memory", "64GB Flash Storage", {"storage": [64.0]}),
        ("internal_memory", Decimal("16384.0"), {"ram": [16.0]}),
        ("internal_memory", Decimal("4.0"), {"ram": [4.0]}),
        ("Mobile Weight", "203g", {"weight": [203.0]}),
        ("weight", Decimal("2900.0"), {"weight": [2900.0]}),
        ("weight", "1.4", {"weight": [1400.0]}),
        ("Battery Capacity", "5,500mAh", {"battery_capacity": [5500.0]}),
        ("Battery capacity", "70 Wh", {"battery_energy": [70.0]}),
        ("Capacity", "10000 mAh", {"battery_capacity": [10000.0]}),
        ("容量", "28 L", {"volume": [28.0]}),
        ("Capacity", ("500 GB", "2 TB"), {"storage": [500.0, 2048.0]}),
        ("Back Camera", "50MP + 12MP", {"main_camera": [50.0]}),
        ("主摄像头", "4800 万像素", {"main_camera": [48.0]}),
        ("Screen", "14-inch 2560 x 1600 OLED", {"screen_size": [355.6], "resolution": [4096000.0]}),
        ("Focal length", "24-70 mm", {"focal_length": [24.0, 70.0]}),
        ("Warranty", "2 years", {"warranty": [24.0]}),
        ("质保", "18 个月", {"warranty": [18.0]}),
        ("Warranty", "lifetime", {"warranty": ["lifetime"]}),
        ("Processor cores", 8, {"processor_cores": [8.0]}),
        ("Operating system", "Havenor 11 Pro", {"operating_system": ["havenor 11 pro"]}),
        ("键数", "98", {"键数": [98.0]}),
        ("Polling rate", "1000 Hz", {"polling_rate": [1000.0]}),
        ("Bands", ("2.4 GHz", "5 GHz"), {"bands": [2.4e9, 5e9]}),
        ("Weight", "n/a", {}),
    ],
)
def test_a_value_becomes_what_can_be_compared(
    name: str, value: AttributeValue, expected: dict[str, list[float | str | bool]]
) -> None:
    assert facts({name: value}) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, [True]),
        ("yes", [True]),
        ("No", [False]),
        ("支持", [True]),
        ("不支持", [False]),
        ("无", [False]),
        ("Yes, 15 W", [True, "yes, 15 w"]),
        ("not supported", [False]),
        ("optional", ["optional"]),
        (Decimal("5.3"), [True, "5.3"]),
    ],
)
def test_a_yes_or_no_is_understood_where_the_key_asks_for_one(
    value: AttributeValue, expected: list[float | str | bool]
) -> None:
    assert facts({"Bluetooth": value}) == {"bluetooth": expected}


def test_yes_stays_a_text_under_a_key_that_is_not_known_to_be_yes_or_no() -> None:
    assert facts({"Gift wrap": "yes"}) == {"gift_wrap": ["yes"]}


def test_memory_is_storage_beside_ram() -> None:
    assert facts({"RAM": "8 GB", "Memory": "32 GB"}) == {"ram": [8.0], "storage": [32.0]}


@pytest.mark.parametrize(
    ("rating", "resists", "proof"),
    [("IPX4", True, False), ("IP68", True, True), ("IP53", False, False), ("5 ATM", True, True)],
)
def test_a_water_rating_answers_whether_water_does_harm(rating: str, resists: bool, proof: bool) -> None:
    found = facts({"Dust and water": rating})
    assert (found.get("water_resistant") == [True], found.get("waterproof") == [True]) == (resists, proof)


def test_a_screen_that_is_described_as_a_touchscreen_is_one() -> None:
    assert facts({"ScreenResolution": "IPS Panel Touchscreen 1920x1080"})["touchscreen"] == [True]
    assert facts({"Screen": "14 in touch screen", "Touchscreen": False})["touchscreen"] == [False]
    assert "touchscreen" not in facts({"Screen": "14 in, non-touchscreen"})


def test_colours_are_compared_across_names_and_languages() -> None:
    assert colours_in("Space Grey") == colours_in("深空灰") == colours_in("graphite") == ["grey"]
    assert colours_in("Black/Red") == ["black", "red"]
    assert colours_in("tartan") == []
    assert facts({"颜色": "玫瑰金"})["colour"] == ["pink", "gold", "玫瑰金"]
    assert colour_name("silver", "zh") == "银色"


def test_sockets_are_found_behind_their_many_names() -> None:
    assert ports_in("2 x Thunderbolt 4") == ["usb-c", "thunderbolt"]
    assert ports_in("Type-C接口") == ["usb-c"]
    assert ports_in("RJ45") == ["ethernet"]
    assert ports_in("microSD") == ["microsd"]
    assert facts({"Ports": ("HDMI 2.1", "USB-A")})["ports"] == ["hdmi", "hdmi 2.1", "usb-a"]


def test_the_key_of_a_value_follows_what_it_measures() -> None:
    assert key_of("Capacity", "1 TB") == "storage"
    assert key_of("Capacity", "20000 mAh") == "battery_capacity"
    assert key_of("Colour", "blue") == "colour"


def test_facts_are_written_for_people_in_both_languages() -> None:
    assert format_value("screen_size", 355.6, "en") == "14 in"
    assert format_value("ram", Decimal(16), "zh") == "16 GB"
    assert format_value("touchscreen", False, "zh") == "否"
    assert format_value("material", "felt", "en") == "felt"


@given(
    st.dictionaries(st.sampled_from(["RAM", "Colour", "Touchscreen", "Capacity", "Ports", "X"]), st.text(max_size=40))
)
@settings(max_examples=200, deadline=None)
def test_any_text_makes_facts_without_an_error(attributes: dict[str, AttributeValue]) -> None:
    assert all(values for values in facts(attributes).values())


def test_an_open_name_means_what_it_is_known_for_only_where_it_is_measured_so() -> None:
    assert facts({"Energy": "65 Wh"}) == {"battery_energy": [65.0]}
    assert facts({"Energy": "1,250 kJ"}) == {"energy": ["1,250 kj"]}
    assert list(facts({"尺寸": "15.6 英寸"})) == list(facts({"尺寸": "15.6"})) == ["screen_size"]
    assert facts({"尺寸": "15.6 英寸 (39.6 厘米)"}) == facts({"尺寸": "15.6 英寸"})
    assert "screen_size" not in facts({"尺寸": "12×16 英寸"})
    assert "screen_size" not in facts({"尺寸": "21×14 厘米"})
    assert "screen_size" not in facts({"尺寸": "15厘米"})
