import pytest

from tests.query.shop import read, requirements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at least 24 GB of RAM", {"ram>=24"}),
        ("24GB RAM minimum", {"ram>=24"}),
        ("RAM: 24GB or more", {"ram>=24"}),
        ("20 ram", set()),
        ("32 ram", {"ram>=32"}),
        ("memory no less than 24 gigs", {"ram>=24"}),
        ("24G以上内存", {"ram>=24"}),
        ("内存不低于24G", {"ram>=24"}),
        ("内存至少24", {"ram>=24"}),
        ("24+512", {"ram>=24", "storage>=512"}),
        ("12G 256G", {"ram>=12", "storage>=256"}),
        ("2TB of storage", {"storage>=2048"}),
        ("256g内存的手机", {"storage>=256"}),
        ("12 hour battery", {"battery_life>=12"}),
        ("battery lasts more than 12 hours", {"battery_life>12"}),
        ("续航能到12小时", {"battery_life>=12"}),
        ("续航12小时左右", {"battery_life>=10.2", "battery_life<=13.8"}),
        ("weighs no more than 1.1 kg", {"weight<=1100"}),
        ("under 900 g", {"weight<900"}),
        ("重量1.1公斤以内", {"weight<=1100"}),
        ("lighter than 2.5 lbs", {"weight<1133.98"}),
        ("165 Hz", {"refresh_rate>=165"}),
        ("刷新率165Hz起", {"refresh_rate>=165"}),
        ("1080p or better", {"resolution>=2073600"}),
        ("4500mAh", {"battery_capacity>=4500"}),
        ("保修三年以上", {"warranty>=36"}),
        ("18 month warranty", {"warranty>=18"}),
        ("quieter than 30 dB", {"noise_level<30"}),
        ("with 32MP front camera", {"front_camera>=32"}),
        ("12 core processor", {"processor_cores>=12"}),
        ("a tablet with at least 8 processor cores", {"processor_cores>=8"}),
        ("write speed over 1800MB/s", {"write_speed>1800"}),
        ("power bank, 100W output", {"output_power>=100"}),
        ("phone with 80W charging", {"charging_power>=80"}),
        ("exactly 16 GB RAM", {"ram=16"}),
        ("between 1 and 1.4 kg", {"weight>=1000", "weight<=1400"}),
        ("tripod at least 150 cm", {"max_height>=1500"}),
        ("18mm strap", {"strap_size=18"}),
        ("3 m usb cable", {"cable_length>=3000"}),
        ("30+ hours of battery", {"battery_life>=30"}),
        ('15"-16" laptop', {"screen_size>=381", "screen_size<=406.4"}),
        ("16GB/512GB", {"ram>=16", "storage>=512"}),
        ("2x16 GB RAM", {"ram>=32"}),
        ("千兆路由器", set()),
        ("laptop with 8GB RAM and 4GB graphics", {"ram>=8", "vram>=4"}),
        ("8G显卡", {"vram>=8"}),
    ],
)
def test_a_quantity_is_a_requirement_on_what_it_measures(text: str, expected: set[str]) -> None:
    assert requirements(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("13 inch laptop", 12.7, 13.7),
        ("15寸笔记本", 14.7, 15.7),
        ("24-inch monitor", 23.5, 24.5),
        ("15.6 inch laptop", 15.55, 15.65),
    ],
)
def test_a_screen_size_is_the_class_it_is_sold_as(text: str, low: float, high: float) -> None:
    assert requirements(text) == {f"screen_size>={low * 25.4:.6g}", f"screen_size<{high * 25.4:.6g}"}


def test_limits_and_ranges_of_screens_mean_what_they_say() -> None:
    assert requirements("laptop, 13 inches or less") == {"screen_size<=330.2"}
    assert requirements("13-14 inch laptop") == {"screen_size>=330.2", "screen_size<=355.6"}
    assert requirements("屏幕不小于27寸") == {"screen_size>=685.8"}


def test_inches_of_what_carries_a_laptop_are_the_laptops() -> None:
    assert requirements("sleeve for a 13 inch laptop") == {"fits_laptops>=330.2"}
    assert requirements("14寸内胆包") == {"fits_laptops>=355.6"}
    assert requirements("searching for a 14 inch laptop") != {"fits_laptops>=355.6"}


@pytest.mark.parametrize(
    "text",
    [
        "ideally 32GB RAM",
        "preferably under 1.2 kg",
        "144Hz would be nice",
        "最好有32G内存",
        "尽量轻于1.2kg",
        "for my 7 year old",
        "phone that charges in 1 hour",
        "camera with 4K video",
        "delivery in 2 days",
    ],
)
def test_preferences_and_other_quantities_are_no_requirements(text: str) -> None:
    assert requirements(text) == set()


def test_a_requirement_keeps_the_words_that_asked_for_it() -> None:
    (requirement,) = read("Laptop with at least 16 GB RAM for work").requirements
    assert requirement.text == "at least 16 GB RAM"
