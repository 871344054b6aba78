"""The units: how shops and shoppers spell them in English and Chinese, and what one is in its base unit."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit: a text of value 1 is `factor` base units of `dimension`."""

    name: str
    dimension: str
    factor: Decimal


# dimension, factor, Latin spellings (the first is the name shown), Chinese spellings
_TABLE: tuple[tuple[str, str, str, str], ...] = (
    ("data", "1", "GB gig gigs gigabyte gigabytes GiB G", "吉字节"),
    ("data", "1024", "TB terabyte terabytes TiB T", "太字节"),
    ("data", "1/1024", "MB megabyte megabytes MiB M", "兆字节"),
    ("data", "1/1048576", "KB kilobyte kilobytes KiB", ""),
    ("mass", "1", "g gram grams gm gms gr", "克"),
    ("mass", "1000", "kg kgs kilo kilos kilogram kilograms", "千克 公斤"),
    ("mass", "500", "", "斤 市斤"),
    ("mass", "1/1000", "mg", "毫克"),
    ("mass", "453.59237", "lb lbs pound pounds", "磅"),
    ("mass", "28.349523125", "oz ounce ounces", "盎司"),
    ("length", "1", "mm millimetre millimetres millimeter millimeters", "毫米"),
    ("length", "10", "cm centimetre centimetres centimeter centimeters", "厘米 公分"),
    ("length", "1000", "m metre metres meter meters", "米"),
    ("length", "25.4", "in inch inches", "英寸 寸 吋"),
    ("length", "304.8", "ft foot feet", "英尺"),
    ("time", "1", "h hr hrs hour hours", "小时 钟头"),
    ("time", "1/60", "min mins minute minutes", "分钟"),
    ("time", "1/3600", "sec secs second seconds", "秒 秒钟"),
    ("time", "24", "day days", "天"),
    ("time", "168", "week weeks", "周 星期"),
    ("period", "1", "month months mo", "月"),
    ("period", "12", "year years yr yrs", "年"),
    ("latency", "1", "ms millisecond milliseconds", "毫秒"),
    ("frequency", "1", "Hz hertz", "赫兹 赫"),
    ("frequency", "1000", "kHz", "千赫"),
    ("frequency", "1000000", "MHz", "兆赫"),
    ("frequency", "1000000000", "GHz", "吉赫"),
    ("charge", "1", "mAh", "毫安时 毫安 毫安小时"),
    ("charge", "1000", "Ah", "安时"),
    ("energy", "1", "Wh WHr Whr", "瓦时 瓦小时"),
    ("energy", "1000", "kWh", "度电"),
    ("power", "1", "W watt watts", "瓦 瓦特"),
    ("power", "1000", "kW kilowatt kilowatts", "千瓦"),
    ("power", "1/1000", "mW", "毫瓦"),
    ("voltage", "1", "V volt volts VAC VDC", "伏 伏特"),
    ("pixels", "1", "MP Mpx megapixel megapixels Mpix Mpixel", ""),
    ("pixels", "1/1000000", "", "像素"),
    ("speed", "1", "MB/s MBps", ""),
    ("speed", "1000", "GB/s GBps", ""),
    ("speed", "1/1000", "KB/s KBps", ""),
    ("bitrate", "1", "Mbps Mbit/s Mb/s", ""),
    ("bitrate", "1000", "Gbps Gbit/s Gb/s", ""),
    ("brightness", "1", "nits nit cd/m² cd/m2", "尼特 坎德拉"),
    ("loudness", "1", "dB dBA dB(A) decibel decibels", "分贝"),
    ("volume", "1", "L litre litres liter liters ltr", "升"),
    ("volume", "1/1000", "ml millilitre millilitres milliliter milliliters", "毫升"),
    ("volume", "1/100", "cl", ""),
    ("density", "1", "dpi ppi", ""),
    ("cores", "1", "cores core", "核 核心"),
    ("flux", "1", "lm lumen lumens", "流明"),
    ("rotation", "1", "rpm", "转"),
    ("frame_rate", "1", "fps", "帧"),
    ("pressure", "1", "Pa", "帕"),
    ("pressure", "1000", "kPa", "千帕"),
    ("percent", "1", "% percent", ""),
)

# Spellings whose case tells two units apart stand in the table as written; every other is also found in lower case.
_BY_CASE = frozenset({"Mb/s", "Gb/s", "M", "G", "T", "mW", "mg"})


def _factor(text: str) -> Decimal:
    numerator, _, denominator = text.partition("/")
    return Decimal(numerator) / Decimal(denominator or 1)


def _latin() -> dict[str, tuple[Unit, ...]]:
    units: dict[str, tuple[Unit, ...]] = {}
    for dimension, factor, spellings, _ in _TABLE:
        names = spellings.split()
        for spelling in names:
            unit = Unit(names[0], dimension, _factor(factor))
            forms = {spelling} if spelling in _BY_CASE else {spelling, spelling.lower()}
            for form in forms:
                units[form] = (*units.get(form, ()), unit)
    # One letter may mean a mass, a length or memory; `units` decides by what stands around it.
    for letter, other in (("g", "G"), ("t", "T"), ("m", "M")):
        both = units.get(letter, ()) + units[other]
        units[letter] = units[other] = both
    units["mw"] = units["mW"]
    units["mg"] = units["mg"]
    return units


LATIN_UNITS = _latin()
"""Spelling → what it may mean, likeliest first; look up the spelling as it stands, then in lower case."""

HAN_UNITS = {
    spelling: Unit((latin.split() or [spelling])[0], dimension, _factor(factor))
    for dimension, factor, latin, chinese in _TABLE
    for spelling in chinese.split()
}

INCHES = frozenset({"in", "inch", "inches", '"', "″", "”", "英寸", "寸", "吋"})
"""As they are written: what tells a diagonal from any other length."""
