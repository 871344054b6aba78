"""Which attribute a quantity in a need is about: by the name beside it, else by what its dimension usually means."""

from dataclasses import dataclass
from functools import lru_cache

from shopcli.attributes.table import ATTRIBUTES
from shopcli.attributes.units import Quantity
from shopcli.patterns import Pattern
from shopcli.query.product_nouns import HAN_NOUNS
from shopcli.query.reading import Reading

# How shoppers name an attribute beside its value, apart from the names of catalogs: dimension → key → names.
_SPOKEN: dict[str, dict[str, str]] = {
    "data": {
        "ram": "ram, ddr4, ddr5, unified memory, memory, 内存, 运存",
        "storage": "ssd, nvme, nvme ssd, hdd, hard drive, solid state drive, disk, disk space, space, rom, drive, "
        "of space, flash, 固态, 硬盘, 存储, 大存储, 空间, 闪存, 固态硬盘, 移动硬盘",
        "vram": "vram, graphics memory, graphics, graphics card, video memory, gpu, dedicated graphics, 显存, "
        "显卡, 独显",
    },
    "time": {
        "battery_life": "battery, battery life, of battery, run time, running time, battery time, lasts, last, "
        "lasting, battery lasts, playtime, of use, on a charge, on a single charge, charge, of playback, runtime, "
        "per charge, playback, 续航, 电池, 续航能力, 电池续航, 待机, 能用, 可用, 可以用, 播放",
    },
    "mass": {
        "weight": "weight, weighs, weigh, weighing, in weight, 重, 重量, 体重, 机身",
        "load_capacity": "load, holds, supports, payload, 承重, 载重",
    },
    "length": {
        "screen_size": "screen, display, panel, screen size, 屏幕, 屏, 大屏, 显示屏, 屏幕尺寸, 尺寸",
        "cable_length": "cable, cord, lead, 线, 线长, 数据线",
        "strap_size": "strap, band, 表带",
        "driver_size": "driver, drivers, 单元, 动圈",
        "focal_length": "lens, 镜头",
        "filter_thread": "filter, filter thread, 滤镜",
        "max_height": "tripod, 三脚架",
        "depth": "thick, thin, 厚, 厚度",
        "width": "wide, 宽",
        "height": "tall, 高",
    },
    "period": {
        "warranty": "warranty, guarantee, of warranty, 保修, 质保, 保, 保修期",
    },
    "frequency": {
        "refresh_rate": "refresh rate, refresh, screen, display, panel, monitor, 高刷, 刷新率, 刷新, "
        "高刷新率, 屏, 屏幕",
        "processor_frequency": "cpu, processor, clock, 主频",
    },
    "charge": {
        "battery_capacity": "battery, 电池, 大电池, 容量",
    },
    "energy": {
        "battery_energy": "battery, 电池",
    },
    "power": {
        "charging_power": "fast charging, fast charge, charging, pd, 快充, 充电, 闪充, 有线快充",
        "output_power": "output, power, 输出, 功率",
    },
    "pixels": {
        "front_camera": "front camera, selfie camera, selfie, front, 前置, 前摄, 自拍",
        "main_camera": "camera, rear camera, main camera, back camera, 主摄, 后置, 摄像头, 相机, 像素",
        "image_sensor_resolution": "sensor",
    },
    "resolution": {
        "resolution": "resolution, screen, display, panel, 屏, 屏幕, 分辨率",
    },
    "cores": {
        "processor_cores": "processor, cpu, 处理器",
    },
    "speed": {
        "read_speed": "read, reads, speed, read speed, 读取, 读速, 速度",
        "write_speed": "write, writes, write speed, 写入, 写入速度",
    },
}

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

_LEAST_GRAMS = 7
"""Below this "5g" is a network."""

_PRODUCT_NAMES = (
    "ssd, nvme ssd, hdd, hard drive, drive, disk, memory, cable, cord, lead, strap, band, lens, filter, tripod, "
    "graphics card, gpu, 显卡, monitor, camera, display, 固态硬盘, 硬盘, 移动硬盘, 数据线, "
    "线, 表带, 镜头, 滤镜, 三脚架, 相机"
)
_PRODUCTS = frozenset(_PRODUCT_NAMES.split(", "))
"""Names that may be what is wanted itself; they are left to be read as such."""

_PHONE_LIKE = Pattern(
    r"phone|tablet|e-?reader|kindle|e-?book|watch|camera|player|电子书|阅读器|ipad|usb (?:stick|drive)"
    r"|flash drive|memory card|sd card|ssd|手机|平板|u盘|优盘|存储卡|内存卡|硬盘"
)
_CARRIES = Pattern(r"bag|backpack|rucksack|sleeve|briefcase|tote|messenger|包|内胆|背包")
_CAMERA = Pattern(r"mirrorless|dslr|slr|compact camera|微单|单反|相机")
_CHARGER = Pattern(r"charger|adapter|adaptor|power ?bank|充电器|充电头|充电宝|移动电源|插座")
_CHARGED = Pattern(r"charg|phone|laptop|tablet|notebook|watch|手机|平板|笔记本|手表|充")
_CABLE = Pattern(r"cable|cord|数据线|充电线|连接线|线材")
_STRAP = Pattern(r"strap|watch band|表带")
_LENS = Pattern(r"(?<![a-z])lens|镜头")
_TRIPOD = Pattern(r"tripod|三脚架")
_CHARGING_THINGS = "器宝头线桩座板盒仓站柜"
"""What makes a thing of 充电: 充电器, 充电桩."""
_LEAD = Pattern(r"\s?(?:[-的]\s?|of |worth of |大的?)?")
_OF_CHARGING = Pattern(r"\s*(?:to )?(?:charge|fully|to full|充满|充电|delivery|shipping|battery to full)")
_CHARGES = Pattern(
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
    """Name → key, the longest names first."""
    names = {
        name.lower(): key
        for key, attribute in ATTRIBUTES.items()
        if attribute.dimension == dimension
        for name in (*attribute.aliases, attribute.english, attribute.chinese)
    }
    for key, spoken in _SPOKEN.get(dimension, {}).items():
        names |= dict.fromkeys(spoken.split(", "), key)
    return dict(sorted(names.items(), key=lambda item: -len(item[0])))


def name_before(text: str, dimension: str) -> Named | None:
    """The longest name of an attribute of `dimension` that `text` ends with."""
    stem = text.rstrip()
    for name, key in _names(dimension).items():
        if stem.endswith(name) and not (name[0].isascii() and _is_letter(stem[: -len(name)][-1:])):
            return Named(key, len(text) - len(stem) + len(name), name in _PRODUCTS)
    return None


def name_after(text: str, dimension: str) -> Named | None:
    """The longest name of an attribute of `dimension` that `text` starts with, over "of" and 的."""
    start = match.end() if (match := _LEAD.match(text)) else 0
    for at in dict.fromkeys((start, len(text) - len(text.lstrip()))):
        for name, key in _names(dimension).items():
            if text.startswith(name, at) and not _goes_on(text, at, at + len(name)):
                return Named(key, at + len(name), name in _PRODUCTS)
    return None


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a name is part of a longer word: 充电 in 充电器, 内存 in 内存条."""
    if _is_letter(text[end : end + 1]):
        return True
    if text[start:end] == "充电" and text[end : end + 1] in tuple(_CHARGING_THINGS):
        return True
    return any(len(noun) > end - start and text.startswith(noun, start) for noun in HAN_NOUNS)


def _is_letter(character: str) -> bool:
    return "a" <= character <= "z"


def usual_key(quantity: Quantity, reading: Reading) -> str | None:
    """What a quantity without a name is about, given what else the need says; None where that cannot be told."""
    low, dimension = reading.low, quantity.dimension
    match dimension:
        case "data":
            if quantity.value >= 128 or (quantity.value >= 32 and _PHONE_LIKE.search(low)):
                return "storage"
            return "ram"
        case "time":
            charges = _OF_CHARGING.match(low, quantity.end) or _CHARGES.search(
                low[max(0, quantity.start - 40) : quantity.start]
            )
            return "battery_life" if quantity.unit == "h" and not charges else None
        case "mass" if quantity.unit == "g" and quantity.value < _LEAST_GRAMS:
            return None
        case "frequency":
            return "refresh_rate" if quantity.unit == "Hz" and 20 <= quantity.value <= 1000 else None
        case "length":
            return _usual_length(quantity, low)
        case "power":
            return "charging_power" if _CHARGED.search(low) and not _CHARGER.search(low) else "output_power"
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
