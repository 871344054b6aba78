"""Which attribute a quantity in a need is about: by the name beside it, else by what its dimension usually means."""

import re
from dataclasses import dataclass
from functools import lru_cache

from shopcli.catalog.attribute_table import ATTRIBUTES
from shopcli.catalog.units import Quantity
from shopcli.query.reading import Reading

# How shoppers name an attribute beside its value, apart from the names of catalogs: dimension → words → key.
_SPOKEN: dict[str, dict[str, str]] = {
    "data": {
        "ram": "ram", "ddr4": "ram", "ddr5": "ram", "unified memory": "ram", "memory": "ram", "内存": "ram", "运存": "ram",
        "ssd": "storage", "nvme": "storage", "nvme ssd": "storage", "hdd": "storage", "hard drive": "storage",
        "solid state drive": "storage", "disk": "storage", "disk space": "storage", "space": "storage", "rom": "storage",
        "drive": "storage", "of space": "storage", "flash": "storage", "固态": "storage", "硬盘": "storage",
        "存储": "storage", "大存储": "storage", "空间": "storage", "闪存": "storage", "固态硬盘": "storage", "移动硬盘": "storage",
        "vram": "vram", "graphics memory": "vram", "显存": "vram",
    },
    "time": {
        "battery": "battery_life", "battery life": "battery_life", "of battery": "battery_life", "lasts": "battery_life",
        "last": "battery_life", "lasting": "battery_life", "battery lasts": "battery_life", "playtime": "battery_life",
        "of use": "battery_life", "on a charge": "battery_life", "on a single charge": "battery_life", "charge": "battery_life",
        "of playback": "battery_life", "runtime": "battery_life", "per charge": "battery_life", "playback": "battery_life",
        "续航": "battery_life", "电池": "battery_life", "续航能力": "battery_life", "电池续航": "battery_life", "待机": "battery_life",
        "能用": "battery_life", "可用": "battery_life", "可以用": "battery_life", "播放": "battery_life",
    },
    "mass": {
        "weight": "weight", "weighs": "weight", "weigh": "weight", "weighing": "weight", "in weight": "weight", "重": "weight",
        "重量": "weight", "体重": "weight", "机身": "weight", "load": "load_capacity", "holds": "load_capacity",
        "supports": "load_capacity", "payload": "load_capacity", "承重": "load_capacity", "载重": "load_capacity",
    },
    "length": {
        "screen": "screen_size", "display": "screen_size", "panel": "screen_size", "screen size": "screen_size",
        "屏幕": "screen_size", "屏": "screen_size", "大屏": "screen_size", "显示屏": "screen_size", "屏幕尺寸": "screen_size",
        "尺寸": "screen_size", "cable": "cable_length", "cord": "cable_length", "lead": "cable_length", "线": "cable_length",
        "线长": "cable_length", "数据线": "cable_length", "strap": "strap_size", "band": "strap_size", "表带": "strap_size",
        "driver": "driver_size", "drivers": "driver_size", "单元": "driver_size", "动圈": "driver_size", "lens": "focal_length",
        "镜头": "focal_length", "filter": "filter_thread", "filter thread": "filter_thread", "滤镜": "filter_thread",
        "tripod": "max_height", "三脚架": "max_height", "thick": "depth", "thin": "depth", "厚": "depth", "厚度": "depth",
        "wide": "width", "宽": "width", "tall": "height", "高": "height",
    },
    "period": {
        "warranty": "warranty", "guarantee": "warranty", "of warranty": "warranty", "保修": "warranty", "质保": "warranty",
        "保": "warranty", "保修期": "warranty",
    },
    "frequency": {
        "refresh rate": "refresh_rate", "refresh": "refresh_rate", "screen": "refresh_rate", "display": "refresh_rate",
        "panel": "refresh_rate", "monitor": "refresh_rate", "高刷": "refresh_rate", "刷新率": "refresh_rate", "刷新": "refresh_rate",
        "高刷新率": "refresh_rate", "屏": "refresh_rate", "屏幕": "refresh_rate", "cpu": "processor_frequency",
        "processor": "processor_frequency", "clock": "processor_frequency", "主频": "processor_frequency",
    },
    "charge": {"battery": "battery_capacity", "电池": "battery_capacity", "大电池": "battery_capacity", "容量": "battery_capacity"},
    "energy": {"battery": "battery_energy", "电池": "battery_energy"},
    "power": {
        "fast charging": "charging_power", "fast charge": "charging_power", "charging": "charging_power", "pd": "charging_power",
        "快充": "charging_power", "充电": "charging_power", "闪充": "charging_power", "有线快充": "charging_power",
        "output": "output_power", "power": "output_power", "输出": "output_power", "功率": "output_power",
    },
    "pixels": {
        "front camera": "front_camera", "selfie camera": "front_camera", "selfie": "front_camera", "front": "front_camera",
        "前置": "front_camera", "前摄": "front_camera", "自拍": "front_camera", "camera": "main_camera", "rear camera": "main_camera",
        "main camera": "main_camera", "back camera": "main_camera", "主摄": "main_camera", "后置": "main_camera",
        "摄像头": "main_camera", "相机": "main_camera", "像素": "main_camera", "sensor": "image_sensor_resolution",
    },
    "resolution": {
        "resolution": "resolution", "screen": "resolution", "display": "resolution", "panel": "resolution", "屏": "resolution",
        "屏幕": "resolution", "分辨率": "resolution",
    },
    "cores": {"processor": "processor_cores", "cpu": "processor_cores", "处理器": "processor_cores"},
    "speed": {
        "read": "read_speed", "reads": "read_speed", "speed": "read_speed", "read speed": "read_speed", "读取": "read_speed",
        "读速": "read_speed", "速度": "read_speed", "write": "write_speed", "writes": "write_speed", "write speed": "write_speed",
        "写入": "write_speed", "写入速度": "write_speed",
    },
}  # fmt: skip

_DEFAULTS = {
    "mass": "weight",
    "charge": "battery_capacity",
    "energy": "battery_energy",
    "resolution": "resolution",
    "brightness": "brightness",
    "flux": "flux",
    "loudness": "noise_level",
    "volume": "volume",
    "density": "sensor_resolution",
    "cores": "processor_cores",
    "speed": "read_speed",
    "bitrate": "data_rate",
    "pressure": "suction",
    "latency": "response_time",
}

_PRODUCTS = frozenset(
    "ssd|nvme ssd|hdd|hard drive|drive|disk|cable|cord|lead|strap|band|lens|filter|tripod|monitor|memory|固态硬盘|硬盘|移动硬盘"
    "|数据线|线|表带|镜头|滤镜|三脚架|相机|camera|display|power bank".split("|")
)
"""Names that may be what is wanted itself; they are left to be read as such."""

_PHONE_LIKE = re.compile(
    r"phone|tablet|e-?reader|kindle|e-?book|watch|camera|player|电子书|阅读器|ipad|usb (?:stick|drive)|flash drive|memory card|sd card|ssd|手机|平板|u盘|优盘|存储卡|内存卡|硬盘"
)
_CARRIES = re.compile(r"bag|backpack|rucksack|sleeve|briefcase|tote|messenger|包|内胆|背包")
_CAMERA = re.compile(r"mirrorless|dslr|slr|compact camera|微单|单反|相机")
_CHARGER = re.compile(r"charger|adapter|adaptor|power ?bank|充电器|充电头|充电宝|移动电源|插座")
_CABLE = re.compile(r"cable|cord|数据线|充电线|连接线|线材")
_STRAP = re.compile(r"strap|watch band|表带")
_LENS = re.compile(r"(?<![a-z])lens|镜头")
_TRIPOD = re.compile(r"tripod|三脚架")
_WIRELESS = re.compile(r"2\.4\s?g|5\s?ghz")
_OF_CHARGING = re.compile(r"\s*(?:to )?(?:charge|fully|to full|充满|充电|delivery|shipping|battery to full)")
_CHARGES = re.compile(
    r"(?:charg(?:es?|ing)|deliver(?:s|ed|y)?|ships?|arrives?|充电?)(?: in| within| (?:it )?(?:fully )?in)?\s*$"
)


@dataclass(frozen=True, slots=True)
class Named:
    """An attribute's name beside a quantity: its key, its length, and whether it may be the product itself."""

    key: str
    length: int
    is_product: bool


@lru_cache(maxsize=64)
def _names(dimension: str) -> dict[str, str]:
    names = {
        name.lower(): key
        for key, attribute in ATTRIBUTES.items()
        if attribute.dimension == dimension
        for name in (*attribute.aliases, attribute.english, attribute.chinese)
    }
    return names | _SPOKEN.get(dimension, {})


@lru_cache(maxsize=64)
def _pattern(dimension: str, *, leading: bool) -> re.Pattern[str]:
    ordered = sorted(_names(dimension), key=len, reverse=True)
    names = "|".join(re.escape(name) for name in ordered) or "(?!)"
    if leading:
        return re.compile(rf"(?<![a-z])({names})\s*$")
    return re.compile(rf"\s?(?:[-的]\s?|of |worth of |大的?)?({names})(?![a-z])")


def name_before(text: str, dimension: str) -> Named | None:
    match = _pattern(dimension, leading=True).search(text)
    return _named(match, dimension) if match else None


def name_after(text: str, dimension: str) -> Named | None:
    match = _pattern(dimension, leading=False).match(text)
    return _named(match, dimension) if match else None


def _named(match: re.Match[str], dimension: str) -> Named:
    return Named(_names(dimension)[match[1]], match.end() - match.start(), match[1] in _PRODUCTS)


def usual_key(quantity: Quantity, reading: Reading) -> str | None:
    """What a quantity without a name is about, given what else the need says; None where that cannot be told."""
    low, dimension = reading.low, quantity.dimension
    match dimension:
        case "data":
            if quantity.value >= 128 or (quantity.value >= 32 and _PHONE_LIKE.search(low)):
                return "storage"
            return "ram"
        case "time":
            charges = _OF_CHARGING.match(low, quantity.end) or _CHARGES.search(low[: quantity.start])
            return "battery_life" if quantity.unit == "h" and not charges else None
        case "frequency":
            return "refresh_rate" if quantity.unit == "Hz" and 20 <= quantity.value <= 1000 else None
        case "length":
            return _usual_length(quantity, low)
        case "power":
            return "output_power" if _CHARGER.search(low) or re.search("speaker|音箱|音响", low) else "charging_power"
        case "pixels":
            return "image_sensor_resolution" if _CAMERA.search(low) else "main_camera"
        case "aperture":
            return "max_aperture"
        case _:
            return _DEFAULTS.get(dimension)


def _usual_length(quantity: Quantity, low: str) -> str | None:
    if quantity.unit == "in":
        return "fits_laptops" if _CARRIES.search(low) else "screen_size"
    if _CABLE.search(low) and quantity.unit in ("m", "cm", "ft"):
        return "cable_length"
    if quantity.unit == "mm":
        for pattern, key in ((_STRAP, "strap_size"), (_LENS, "focal_length")):
            if pattern.search(low):
                return key
    return "max_height" if _TRIPOD.search(low) else None
