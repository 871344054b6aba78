"""Base values written back for people: `16 GB`, `1.24 kg`, `14 in`, `20 小时`."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from shopcli.attributes.resolution import describe_resolution

# Per dimension, largest unit first: base units in one, the English and the Chinese name. The first unit of which there
# is at least one is used.
_SCALES: dict[str, tuple[tuple[str, str, str], ...]] = {
    "data": (("1024", "TB", "TB"), ("1", "GB", "GB"), ("0.0009765625", "MB", "MB")),
    "mass": (("1000", "kg", "kg"), ("1", "g", "g")),
    "length": (("1000", "m", "m"), ("10", "cm", "cm"), ("1", "mm", "mm")),
    "time": (("24", "days", "天"), ("1", "h", "小时"), ("1/60", "min", "分钟"), ("1/3600", "s", "秒")),
    "period": (("12", "years", "年"), ("1", "months", "个月")),
    "latency": (("1", "ms", "ms"),),
    "frequency": (("1000000000", "GHz", "GHz"), ("1000000", "MHz", "MHz"), ("1000", "kHz", "kHz"), ("1", "Hz", "Hz")),
    "charge": (("1", "mAh", "mAh"),),
    "energy": (("1", "Wh", "Wh"),),
    "power": (("1000", "kW", "kW"), ("1", "W", "W"), ("0.001", "mW", "mW")),
    "voltage": (("1", "V", "V"),),
    "speed": (("1", "MB/s", "MB/s"),),
    "bitrate": (("1000", "Gbps", "Gbps"), ("1", "Mbps", "Mbps")),
    "brightness": (("1", "nits", "尼特"),),
    "loudness": (("1", "dB", "dB"),),
    "volume": (("1", "L", "L"), ("0.001", "ml", "ml")),
    "density": (("1", "dpi", "dpi"),),
    "cores": (("1", "cores", "核"),),
    "flux": (("1", "lm", "流明"),),
    "rotation": (("1", "rpm", "rpm"),),
    "frame_rate": (("1", "fps", "fps"),),
    "pressure": (("1", "Pa", "Pa"),),
    "percent": (("1", "%", "%"),),
}
_INCHES = ("25.4", "in", "英寸")
_WHOLE_ONLY = ("years", "TB", "days")
_SELDOM: Mapping[str, int] = {"days": 72, "cm": 100}
"""Base units from which days and centimetres are used: a battery lasts 48 h, a driver has 40 mm."""
_SHOWN_IN_PARTS = ("mass", "time", "volume")
"""0.95 kg and 45 minutes as 0.75 h are read as easily as the whole."""


def format_quantity(value: Decimal | float, dimension: str, language: Literal["en", "zh"], unit: str = "") -> str:
    """`value` base units of `dimension` for reading; `unit` "in" shows a length in inches, as screens are sold.

    A dimension that is not known, or `count`, gives the bare number.
    """
    amount = value if isinstance(value, Decimal) else Decimal(repr(value))
    if dimension == "resolution":
        return describe_resolution(int(amount))
    if dimension == "pixels":
        return f"{_number(amount * 100)} 万像素" if language == "zh" else f"{_number(amount)} MP"
    if dimension == "aperture":
        return f"f/{_number(amount)}"
    scales = _scales(dimension, unit)
    if not scales:
        return _number(amount)
    return _in(
        next((s for s in scales if abs(amount) >= _ratio(s[0]) and _fits(amount, s)), scales[-1]), amount, language
    )


def format_together(
    values: Sequence[Decimal | float], dimension: str, language: Literal["en", "zh"], unit: str = ""
) -> list[str]:
    """`values` as `format_quantity` writes them, all in one unit, so that they can be compared at a glance.

    It is the largest of which there is at least one of each; a mass, a time or a volume may be a tenth of it. Data
    is written as it is sold: 512 GB beside 1 TB.
    """
    amounts = [value if isinstance(value, Decimal) else Decimal(repr(value)) for value in values]
    scales = _scales(dimension, unit)
    if not scales or not amounts or dimension == "data":
        return [format_quantity(amount, dimension, language, unit) for amount in amounts]
    part = Decimal("0.1") if dimension in _SHOWN_IN_PARTS else Decimal(1)
    chosen = next((s for s in scales if all(_is_readable(amount, s, part) for amount in amounts)), scales[-1])
    return [_in(chosen, amount, language) for amount in amounts]


def _scales(dimension: str, unit: str) -> tuple[tuple[str, str, str], ...]:
    return (_INCHES,) if dimension == "length" and unit == "in" else _SCALES.get(dimension, ())


def _in(scale: tuple[str, str, str], amount: Decimal, language: Literal["en", "zh"]) -> str:
    size, english, chinese = scale
    number = _number(amount / _ratio(size))
    name = chinese if language == "zh" else english
    if name in ("years", "months", "cores") and number == "1":
        name = name[:-1]
    return f"{number}%" if name == "%" else f"{number} {name}"


def _is_readable(amount: Decimal, scale: tuple[str, str, str], part: Decimal) -> bool:
    least = 1 if scale[1] in _WHOLE_ONLY else part
    return not amount or (abs(amount) >= least * _ratio(scale[0]) and _fits(amount, scale))


def _fits(amount: Decimal, scale: tuple[str, str, str]) -> bool:
    """Years and terabytes are for amounts that come out short: 18 months, not 1.5 years; 1152 GB, not 1.125 TB."""
    if abs(amount) < _SELDOM.get(scale[1], 0):
        return False
    whole_only = scale[1] in _WHOLE_ONLY
    ratio = _ratio(scale[0])
    return not whole_only or amount % ratio == 0 or (scale[1] == "TB" and amount % (ratio / 2) == 0)


def _ratio(text: str) -> Decimal:
    numerator, _, denominator = text.partition("/")
    return Decimal(numerator) / Decimal(denominator or 1)


def _number(value: Decimal) -> str:
    rounded = value.quantize(Decimal("0.001"), ROUND_HALF_UP)
    if rounded == 0 and value:
        return f"{value.normalize():f}"
    text = f"{rounded:f}"
    return text.rstrip("0").rstrip(".")
