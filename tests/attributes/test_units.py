from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.attributes.quantity_text import format_quantity
from shopcli.attributes.units import read_quantities, read_value


def quantities(text: str) -> list[tuple[str, str]]:
    return [(f"{q.value.normalize():f}", q.dimension) for q in read_quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("24 GB", [("24", "data")]),
        ("1.5 TB", [("1536", "data")]),
        ("512MB", [("0.5", "data")]),
        ("1,180 g", [("1180", "mass")]),
        ("2.2 lb", [("997.903214", "mass")]),
        ("三斤", [("1500", "mass")]),
        ("1.1公斤", [("1100", "mass")]),
        ("1.5 in or larger", [("38.1", "length")]),
        ("2 in or 3", []),
        ("15.6″", [("396.24", "length")]),
        ('a 32" screen', [("812.8", "length")]),
        ("13.3英寸", [("337.82", "length")]),
        ("6 ft cable", [("1828.8", "length")]),
        ("90 min", [("1.5", "time")]),
        ("11小时", [("11", "time")]),
        ("three-year warranty", [("36", "period")]),
        ("18 个月", [("18", "period")]),
        ("165 Hz", [("165", "frequency")]),
        ("4.8GHz", [("4800000000", "frequency")]),
        ("4500毫安时", [("4500", "charge")]),
        ("10 Ah", [("10000", "charge")]),
        ("70 Wh", [("70", "energy")]),
        ("120瓦", [("120", "power")]),
        ("6400 万像素", [("64", "pixels")]),
        ("2亿像素", [("200", "pixels")]),
        ("12 MP", [("12", "pixels")]),
        ("3.5 GB/s", [("3500", "speed")]),
        ("2.5 Gbps", [("2500", "bitrate")]),
        ("100 Mb/s", [("100", "bitrate")]),
        ("100 MB/s", [("100", "speed")]),
        ("350 cd/m²", [("350", "brightness")]),
        ("500尼特", [("500", "brightness")]),
        ("31 分贝", [("31", "loudness")]),
        ("750 ml", [("0.75", "volume")]),
        ("3200 dpi", [("3200", "density")]),
        ("十二核", [("12", "cores")]),
        ("f/2.8", [("2.8", "aperture")]),
        ("2560 x 1600", [("4096000", "resolution")]),
        ("1440p", [("3686400", "resolution")]),
        ("UHD", [("8294400", "resolution")]),
    ],
)
def test_a_quantity_is_brought_to_the_base_unit_of_its_dimension(text: str, expected: list[tuple[str, str]]) -> None:
    assert quantities(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("55 - 210 mm", ["55", "210"]),
        ("13到14寸", ["330.2", "355.6"]),
        ("40 x 30 x 12 cm", ["400", "300", "120"]),
        ("2 x 16 GB", ["32"]),
        ("24 or 48 GB", ["24", "48"]),
        ("between 4 and 6 kg", ["4000", "6000"]),
    ],
)
def test_numbers_share_the_unit_that_stands_once(text: str, expected: list[str]) -> None:
    assert [value for value, _ in quantities(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "i5-1240P",
        "RTX 4070",
        "iPhone 15",
        "Wi-Fi 7",
        "14th gen",
        "2 in 1",
        "5 in stock",
        "5G",
        "2.4G",
        "2023年款",
        "120 m²",
        '"below 300"',
        "USB 3.2",
    ],
)
def test_numbers_of_names_and_versions_are_no_quantities(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("16g ddr5", ("16", "data")),
        ("32g内存", ("32", "data")),
        ("1t固态", ("1024", "data")),
        ("62g wireless mouse", ("62", "mass")),
        ("512G", ("512", "data")),
    ],
)
def test_one_letter_means_memory_only_beside_memory_or_as_a_capital(text: str, expected: tuple[str, str]) -> None:
    assert quantities(text) == [expected]


def test_a_quantity_knows_where_it_stood() -> None:
    text = "laptop with 16 GB and 1.2 kg"
    assert [text[q.start : q.end] for q in read_quantities(text)] == ["16 GB", "1.2 kg"]


def test_a_whole_value_is_read_in_the_dimension_that_is_expected() -> None:
    assert read_value("174g", "mass") == [Decimal(174)]
    assert read_value("174g", "data") == [Decimal(174)]
    assert read_value("15.6", "length", Decimal("25.4")) == [Decimal("396.24")]
    assert read_value("2 - 4", "period", Decimal(12)) == [Decimal(24), Decimal(48)]
    assert read_value("many", "mass", Decimal(1)) == []


@pytest.mark.parametrize(
    ("value", "dimension", "english", "chinese"),
    [
        ("16", "data", "16 GB", "16 GB"),
        ("2048", "data", "2 TB", "2 TB"),
        ("1152", "data", "1152 GB", "1152 GB"),
        ("1240", "mass", "1.24 kg", "1.24 kg"),
        ("60", "mass", "60 g", "60 g"),
        ("1800", "length", "1.8 m", "1.8 m"),
        ("20", "time", "20 h", "20 小时"),
        ("0.5", "time", "30 min", "30 分钟"),
        ("12", "period", "1 year", "1 年"),
        ("18", "period", "18 months", "18 个月"),
        ("144", "frequency", "144 Hz", "144 Hz"),
        ("64", "pixels", "64 MP", "6400 万像素"),
        ("8", "cores", "8 cores", "8 核"),
        ("1.8", "aperture", "f/1.8", "f/1.8"),
        ("8294400", "resolution", "3840 x 2160", "3840 x 2160"),
        ("98", "percent", "98%", "98%"),
        ("3", "count", "3", "3"),
    ],
)
def test_a_base_value_is_written_for_people(value: str, dimension: str, english: str, chinese: str) -> None:
    assert format_quantity(Decimal(value), dimension, "en") == english
    assert format_quantity(Decimal(value), dimension, "zh") == chinese


def test_lengths_of_screens_are_written_in_inches() -> None:
    assert format_quantity(Decimal("396.24"), "length", "en", unit="in") == "15.6 in"
    assert format_quantity(Decimal("355.6"), "length", "zh", unit="in") == "14 英寸"


@given(
    value=st.integers(1, 9999),
    unit=st.sampled_from(["g", "kg", "mm", "cm", "m", "h", "Hz", "mAh", "Wh", "W", "MB/s", "nits", "dB", "L", "dpi"]),
)
@settings(max_examples=150, deadline=None)
def test_what_is_written_reads_back_as_the_same_amount(value: int, unit: str) -> None:
    read = read_quantities(f"{value} {unit}")[0]
    assert read_quantities(format_quantity(read.value, read.dimension, "en"))[0].value == read.value


@given(st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_without_an_error_and_in_order(text: str) -> None:
    found = read_quantities(text)
    assert [q.start for q in found] == sorted(q.start for q in found)
    assert all(0 <= q.start < q.end <= len(text) for q in found)


def test_a_full_width_comma_parts_two_numbers() -> None:
    (weight,) = read_quantities("评分4.2，6300克以内")
    assert (weight.value, weight.dimension) == (Decimal(6300), "mass")
