"""What a product text speaks of, and in which order: each attribute under a topic."""

import re
from collections.abc import Iterator, Mapping, Sequence

from shopcli.analysis.describing.fact import Fact, Portrait

TOPICS: Mapping[str, tuple[str, ...]] = {
    "screen": (
        *("screen_size", "panel", "touchscreen", "curved", "resolution", "refresh_rate", "brightness"),
        *("response_time", "colour_gamut", "hdr"),
    ),
    "core": (
        *("processor", "processor_cores", "processor_frequency", "ram", "storage", "graphics", "vram"),
        *("capacity", "volume", "read_speed", "write_speed", "data_rate", "sensor_resolution", "operating_system"),
    ),
    "camera": (
        *("main_camera", "front_camera", "sensor", "image_sensor_resolution", "lens_mount"),
        *("focal_length", "max_aperture", "filter_thread", "image_stabilisation"),
    ),
    "sound": ("noise_cancelling", "driver_size", "microphone", "built_in_speakers", "fit"),
    "power": (
        *("battery_life", "battery_life_total", "battery_capacity", "battery_energy", "output_power"),
        *("charging_power", "usb_c_charging", "fast_charging", "wireless_charging", "power_consumption"),
    ),
    "links": (
        *("wireless", "bluetooth", "nfc", "gps", "five_g", "four_g", "mobile_network", "ethernet", "connection"),
        *("wired_connection", "ports"),
    ),
    "body": (
        *("weight", "material", "colour", "water_rating", "waterproof", "water_resistant", "weather_sealed"),
        *("foldable", "height_adjustable", "hot_swappable", "fits_laptops", "compatible_with", "works_with"),
        "noise_level",
    ),
}
_LEADS = (
    *("screen_size", "noise_cancelling", "ram", "storage", "capacity", "battery_life", "output_power", "main_camera"),
    *("sensor", "focal_length", "switch_type", "volume", "load_capacity", "read_speed", "resolution", "panel"),
)
"""What sums a product up, the most telling first."""
_MOST_LEADS = 3
MOST_DETAILS = 6
"""Of features, and of details: what has no topic of its own is told in one sentence or line; the technical style lists
all of it."""
INSIDE = frozenset({"processor", "processor_cores", "ram", "storage", "graphics", "vram"})
"""What a product is equipped with, of the topic `core`."""


_AMOUNT = re.compile(
    r"[-+±<>≥≤]{0,2}\d[\d.,]*(?:\s?[-–~]\s?\d[\d.,]*)?\s?[^\d\s\W][\w/²³·]{0,12}|\d[\d.,]*\s?[%°℃][CF]?"
)
_NOUNS = """
age altitude angle area capacity circumference clearance consumption content current density depth diameter distance
drop duration flow flux force frequency hardness height hydration length life lift load loss output period power
pressure radius range rate resistance speed spread temperature tension thickness time torque travel voltage volume
weight width yield
"""
_MEASURES = frozenset(_NOUNS.split())
"""Nouns after which an amount stands in a sentence: "a cutting capacity of 25 mm"."""
_NOUNS_HAN = """
高度 长度 宽度 深度 厚度 直径 半径 周长 面积 容量 容积 重量 温度 湿度 速度 转速 功率 电压 电流 频率 压力 扭矩 力矩 流量
光通量 时间 时长 周期 距离 行程 角度 密度 含量 浓度 年龄 冠幅 承重 载重
"""
_MEASURES_HAN = tuple(_NOUNS_HAN.split())


def identity(portrait: Portrait) -> tuple[Fact, ...]:
    """What it is: its name, its kind, and its brand where the name does not say it."""
    fields = ("title", "brand", "category") if portrait.unnamed_brand else ("title", "category")
    return tuple(fact for fact in portrait.facts if fact.field in fields)


def leads(portrait: Portrait) -> tuple[Fact, ...]:
    """The facts that the first sentence tells, with its kind."""
    found = [fact for key in _LEADS if (fact := portrait.fact(key)) and fact.holds is not False]
    return tuple(found[:_MOST_LEADS])


def by_topic(portrait: Portrait, without: Sequence[Fact] = ()) -> Iterator[tuple[str, tuple[Fact, ...]]]:
    """Each topic with what holds of it, in the order in which it is told; what has no topic is `features` (a yes, or so
    many of something), `measures` or `details`."""
    told = {fact.key for fact in without}
    attributes = [fact for fact in portrait.facts if _is_attribute(fact) and fact.key not in told]
    keyed = {fact.key: fact for fact in attributes}
    known = {key for keys in TOPICS.values() for key in (*keys, "warranty")}
    for topic, keys in TOPICS.items():
        if facts := tuple(keyed[key] for key in keys if key in keyed and keyed[key].holds is not False):
            yield topic, facts
    others = [fact for fact in attributes if fact.key not in known and fact.holds is not False]
    if features := tuple(fact for fact in others if fact.holds or is_count(fact)):
        yield "features", features
    if measures := tuple(fact for fact in others if is_measure(fact)):
        yield "measures", measures
    if details := tuple(fact for fact in others if not (fact.holds or is_count(fact) or is_measure(fact))):
        yield "details", details


def is_count(fact: Fact) -> bool:
    """Whether it says how many of something it has: "Memory slots: 2"."""
    name = fact.name.lower()
    plural = name.endswith("s") and not name.endswith("ss") and not name.startswith(("max", "min", "最"))
    return fact.holds is None and fact.value.isdigit() and plural


def is_measure(fact: Fact) -> bool:
    """Whether it says how much of something there is, in a unit: "Pot diameter: 17 cm", "高度：60 厘米"."""
    if fact.holds is not None or not _AMOUNT.fullmatch(fact.value):
        return False
    return fact.name.lower().split()[-1] in _MEASURES or fact.name.endswith(_MEASURES_HAN)


def connections(fact: Fact, portrait: Portrait) -> Iterator[str]:
    """Of a list of connections what is not told under its own name."""
    told = {"bluetooth", "蓝牙"} if portrait.fact("bluetooth") else set()
    told |= {"wi-fi", "wifi"} if portrait.fact("wireless") else set()
    yield from (value for value in fact.values if value.lower() not in told)


def is_told_along(fact: Fact, keyed: Mapping[str, Fact], portrait: Portrait, of_cores: str) -> bool:
    """Whether another phrase says it: the screen's its panel, the processor's its cores ("8-core"), the battery's both
    its measures."""
    match fact.key:
        case "panel" | "touchscreen" | "curved":
            return portrait.fact("screen_size") is not None
        case "processor_cores":
            processor = portrait.fact("processor")
            return processor is not None and f"{fact.value.split()[0]}{of_cores}" in processor.value
        case "battery_energy":
            return "battery_capacity" in keyed
        case _:
            return False


def lacks(portrait: Portrait) -> tuple[Fact, ...]:
    """What it is stated not to have."""
    return tuple(fact for fact in portrait.facts if fact.holds is False)


def _is_attribute(fact: Fact) -> bool:
    return fact.field.startswith(("attributes.", "variants")) or (fact.field == "title" and fact.key != "")
