"""Numbers with units, read by rules of their own, so that a slip of `attributes.units` is not made twice."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from shopcli.catalog.product import AttributeValue

# Dimension → spelling in lower case → how many base units one is.
_UNITS: Mapping[str, Mapping[str, Decimal]] = {
    dimension: {
        spelling: Decimal(number)
        for number, spellings in rows.items()
        for spelling in spellings.split()
    }
    for dimension, rows in {
        "data": {"1": "gb g gib 吉字节", "1024": "tb t tib", "0.0009765625": "mb mib"},
        "mass": {"1": "g gram grams 克", "1000": "kg kilograms 公斤 千克", "453.59237": "lb lbs 磅", "500": "斤"},
        "screen": {"1": 'in inch inches " ″ 英寸 寸 吋', "0.3937007874": "cm 厘米", "0.03937007874": "mm 毫米"},
        "time": {"1": "h hr hrs hour hours 小时", "24": "day days 天", "168": "week weeks 周 星期", "730": "months"},
        "charge": {"1": "mah 毫安时 毫安", "1000": "ah 安时"},
        "power": {"1": "w watt watts 瓦", "1000": "kw 千瓦"},
        "frequency": {"1": "hz 赫兹", "1000": "khz"},
        "brightness": {"1": "nits nit cd/m2 cd/m² 尼特"},
        "loudness": {"1": "db db(a) dba 分贝"},
        "pixels": {"1": "mp megapixels", "0.01": "万像素", "100": "亿像素"},
        "speed": {"1": "mb/s", "1000": "gb/s"},
        "period": {"1": "month months 个月", "12": "year years 年"},
        "count": {"1": "cores core 核"},
    }.items()
}  # fmt: skip
_AMOUNT = re.compile(r"(?:about |approx\. |up to |约|最长|最高)?(\d+(?:,\d{3})*(?:\.\d+)?)[\s-]*(\D.*)?")
_NUMBER = re.compile(r"(\d+(?:[.,]\d+)*)[\s-]*([^\d\s.,;:()（），。；：]+(?:/s)?)")


@lru_cache(maxsize=65_536, typed=True)
def read_amount(value: AttributeValue, dimension: str) -> Decimal | None:
    """What a value comes to in the base unit; None where it is anything but one number with one known unit."""
    if isinstance(value, bool | tuple):
        return None
    match = _AMOUNT.fullmatch(str(value).strip().lower())
    if not match:
        return None
    number, unit = Decimal(match[1].replace(",", "")), (match[2] or "").strip()
    if not unit:
        return number if dimension == "count" else None
    factor = _UNITS[dimension].get(unit)
    return None if factor is None else number * factor


def hints_at(text: str, dimension: str) -> bool:
    """Whether a text names any number with a unit of the dimension: then a silent attribute may be known from it."""
    units = _UNITS[dimension]
    return any(_begins(match[2].lower(), units) for match in _NUMBER.finditer(text))


def _begins(word: str, units: Mapping[str, Decimal]) -> bool:
    """Han characters need no space before what follows: 16英寸屏."""
    return word in units or any(not unit.isascii() and word.startswith(unit) for unit in units)
