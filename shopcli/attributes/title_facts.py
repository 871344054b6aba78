"""Numbers that stand only in a title: many feeds have no attributes, and say all that a product is in its name.

A number goes to the attribute that its unit means beside the other words of the title: 16 GB beside DDR5 are RAM,
beside SSD storage. It is read while a catalog is indexed, so one pattern goes over each title, once.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from shopcli.attributes.resolution import read_resolutions
from shopcli.attributes.unit_table import INCHES
from shopcli.text import fold

_DATA = {"tb": 1024.0, "gb": 1.0}
_METRES = frozenset(("m", "metre", "metres", "meter", "meters", "米"))
_INCH = 25.4
_FEET = 304.8
# Each begins with a digit, and what stands before it is looked at afterwards: so a title is passed over quickly.
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(
    # Nothing that a number gives back could be a unit's, and few characters begin one: both are seen at once.
    r"(\d{1,5}+(?:\.\d{1,2}+)?+)(?:\s?/\s?(\d{1,5}+))?+(?=[\s-]{0,2}[tgmhwdfi瓦赫毫米\"″”英寸])"
    r"(?:\s?(tb|gb|mb/s|mhz|ghz|hz|w|watts?|mah|dpi|ms|metres?|meters?|m|ft|in|瓦|赫兹|毫安时?|毫秒|米)"
    r"|\s?-?(\"|″|”|inch(?:es)?|英寸|寸)|-(in))(?![a-z0-9/²³])"
)
_PAIR = re.compile(r"(\d{1,2})\s?gb?\s?[+/,]?\s?(\d{2,4}|[124](?=\s?tb?))\s?([gt])b?(?![a-z0-9])")
"""Memory and storage as phones and laptops are sold: 8GB+256GB, 12GB 256GB, 16G/1T."""
_SHARED_SPEED = re.compile(r"(\d{3,5})\s?(?:r\s?)?/\s?(\d{3,5})\s?(?:w\s?)?mb/s")
_SIDES_OR_LINES = re.compile(r"\d(?:\s?[x×*]\s?\d{3}|[kp](?![a-z]))")
_TIMES = re.compile(r"(?<![\w.,])(\d{1,2})\s?[x×*]\s?$")
_MODULE = re.compile(r"ddr\d-(\d{4})(?!\d)")
_SIGNS_OF_TIMES = frozenset("x×* ")
_IN_A_WORD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_.,/-")
"""What before a number makes it a part of something else."""
_DRIVES = (
    "ssd", "hdd", "drive", "nvme", "flash", "usb stick", "memory stick", "memory pen", "memory card", "microsd", "sdxc",
    "固态", "硬盘", "u盘", "闪存", "存储",
)  # fmt: skip
_MODULES = ("ddr", "dimm", "memory", " ram", "内存条")
_GRAPHICS = ("gddr", "geforce", "radeon", "rtx", "gtx", "graphics card", "显卡")
_CABLES = ("cable", "cord", "lead", "线")
_NO_SCREENS = ("ssd", "hdd", "drive", "enclosure", "caddy", "lcd", "case", "cooler", "fan", "硬盘", "固态")
"""What has a size in inches that is no screen's, or shows something on a small one beside its purpose."""
_RADIO = ("wi-fi", "wifi", "wireless", "band", "router", "无线")
_SMALLEST_SCREEN = 3
_LARGEST_SCREEN = 120


@lru_cache(maxsize=1024)
def title_facts(title: str) -> Mapping[str, tuple[float, ...]]:
    """Canonical key → the numbers that the title gives for it, in base units; a kit's modules count together."""
    low = fold(title)
    if not _DIGIT.search(low):
        return {}
    found: dict[str, tuple[float, ...]] = {}

    def note(key: str, *values: float) -> None:
        if key not in found:
            found[key] = values

    # A look for a text is many times as fast as a pattern.
    if "g" in low and (pair := _PAIR.search(low)) and low[pair.start() - 1 : pair.start()] not in _IN_A_WORD:
        _read_pair(pair, note)
    if "mb/s" in low and (speeds := _SHARED_SPEED.search(low)):
        note("read_speed", float(speeds[1]))
        note("write_speed", float(speeds[2]))
    for match in _NUMBER.finditer(low):
        _read_number(match, low, note)
    if "ddr" in low and (clocked := _MODULE.search(low)):
        note("memory_speed", float(clocked[1]) * 1e6)
    if ("hd" in low or "高清" in low or _SIDES_OR_LINES.search(low)) and (
        pixels := [float(each.pixels) for each in read_resolutions(low)]
    ):
        # "4K UHD, 3840 x 2160" says one thing twice, and the sides are exact.
        note("resolution", pixels[-1])
    return found


def _read_pair(pair: re.Match[str], note: Callable[..., None]) -> None:
    ram, storage = float(pair[1]), float(pair[2]) * (1024 if pair[3] == "t" else 1)
    if ram >= 2 and storage >= 32 and storage > ram:
        note("ram", ram)
        note("storage", storage)


def _read_number(match: re.Match[str], low: str, note: Callable[..., None]) -> None:
    start = match.start()
    times = _TIMES.search(low[max(0, start - 5) : start]) if low[start - 1 : start] in _SIGNS_OF_TIMES else None
    if times is None and low[start - 1 : start] in _IN_A_WORD:
        return
    value, unit = float(match[1]), match[3] or match[4] or match[5]
    if unit in _DATA:
        if unit == "gb" and not value.is_integer():
            # 2.5GB LAN is a network.
            return
        if unit == "gb" and value >= 1000 and value % 1000 == 0:
            # 4000 GB are what others call 4 TB.
            value = value / 1000 * 1024
        _read_data(value * _DATA[unit], int(times[1]) if times else 1, match, low, note)
    elif unit in INCHES:
        if unit == "in" and match[0][-3] == " ":
            # "2 in 1"
            return
        if _SMALLEST_SCREEN <= value <= _LARGEST_SCREEN and not any(word in low for word in _NO_SCREENS):
            note("screen_size", round(value * _INCH, 6))
    elif unit in _METRES or unit == "ft":
        if unit != "m" or any(word in low for word in _CABLES):
            note("cable_length", value * (_FEET if unit == "ft" else 1000))
    elif unit == "mhz":
        if any(word in low for word in _MODULES) and not any(word in low for word in _GRAPHICS):
            note("memory_speed", value * 1e6)
    elif unit == "ghz":
        if not any(word in low for word in _RADIO):
            note("processor_frequency", value * 1e9)
    elif key := _BY_UNIT.get(unit):
        note(key, value)


_BY_UNIT = {
    "mb/s": "read_speed",
    "hz": "refresh_rate",
    "赫兹": "refresh_rate",
    "w": "output_power",
    "watt": "output_power",
    "watts": "output_power",
    "瓦": "output_power",
    "mah": "battery_capacity",
    "毫安": "battery_capacity",
    "毫安时": "battery_capacity",
    "dpi": "sensor_resolution",
    "ms": "response_time",
    "毫秒": "response_time",
}


def _read_data(value: float, modules: int, match: re.Match[str], low: str, note: Callable[..., None]) -> None:
    after = low[match.end() : match.end() + 9].lstrip(" ,(")
    is_graphics = any(word in low for word in _GRAPHICS)
    if after.startswith(("ram", "lpddr", "内存", "运存")) or (after.startswith("ddr") and not is_graphics):
        key = "ram"
    elif is_graphics:
        key = "storage" if any(word in after for word in _DRIVES) else "vram"
    else:
        is_memory = any(word in low for word in _MODULES) and not any(word in low for word in _DRIVES)
        key = "ram" if is_memory else "storage"
    if key == "ram" and modules > 1:
        note("memory_modules", float(modules))
    note(key, value * modules)
