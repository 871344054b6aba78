"""Values and amounts of money as people write them in a need, in both languages."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from random import Random

from shopcli.query.need import Language

# Dimension → what its base unit is written as, by language; the first is the usual way.
_UNITS: Mapping[str, Mapping[Language, tuple[str, ...]]] = {
    "data": {"en": (" GB", "GB"), "zh": ("GB", "G", " GB")},
    "mass": {"en": (" g", "g", " grams"), "zh": ("克", "g")},
    "screen": {"en": (" inches", " in", '"'), "zh": ("英寸", "寸")},
    "time": {"en": (" hours", "h"), "zh": ("小时", "个小时")},
    "charge": {"en": (" mAh", "mAh"), "zh": ("毫安", "mAh", "毫安时")},
    "power": {"en": (" W", "W", " watts"), "zh": ("W", "瓦")},
    "frequency": {"en": (" Hz", "Hz"), "zh": ("Hz", "赫兹")},
    "brightness": {"en": (" nits",), "zh": ("尼特", "nits")},
    "loudness": {"en": (" dB", "dB"), "zh": ("分贝", "dB")},
    "pixels": {"en": (" MP", " megapixels"), "zh": ("万像素",)},
    "speed": {"en": (" MB/s", "MB/s"), "zh": ("MB/s",)},
    "period": {"en": (" months",), "zh": ("个月",)},
    "count": {"en": ("",), "zh": ("",)},
}
# Dimension → a larger unit, how many base units it is, and its names.
_LARGER: Mapping[str, tuple[int, Mapping[Language, tuple[str, ...]]]] = {
    "data": (1024, {"en": (" TB", "TB"), "zh": ("TB", "T")}),
    "mass": (1000, {"en": (" kg", "kg", " kilos"), "zh": ("公斤", "kg", "千克")}),
    "period": (12, {"en": (" years",), "zh": ("年",)}),
}
_DAYS: Mapping[Language, tuple[str, ...]] = {"en": (" days",), "zh": ("天",)}

_SYMBOLS = {"USD": "$", "CNY": "¥", "EUR": "€", "GBP": "£"}
_CALLED: Mapping[str, Mapping[Language, tuple[str, ...]]] = {
    "USD": {"en": (" dollars", " bucks", " USD"), "zh": ("美元", "美金", "刀")},
    "CNY": {"en": (" yuan", " RMB"), "zh": ("元", "块", "块钱")},
    "EUR": {"en": (" euros", " EUR"), "zh": ("欧元",)},
    "GBP": {"en": (" GBP",), "zh": ("英镑",)},
    "JPY": {"en": (" yen",), "zh": ("日元",)},
}
DIGITS: Mapping[Language, Sequence[str]] = {
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    "zh": "零一两三四五六七八九",
}
"""As they are said before a unit."""


def show(value: Decimal, dimension: str, language: Language, chance: Random) -> str:
    """A value in base units: `16 GB`, `1.2公斤`, `14 days`."""
    size, names = _LARGER.get(dimension, (0, {}))
    if dimension == "time" and value >= 48 and value % 24 == 0:
        return plain(value / 24) + chance.choice(_DAYS[language])
    if dimension == "pixels" and language == "zh":
        value *= 100
    exact = 0 if dimension == "period" else 2
    if size and value >= size and round(value / size, exact) * size == value:
        number = plain(value / size)
        name = chance.choice(names[language])
        return number + (" year" if number == "1" and name == " years" else name)
    return plain(value) + chance.choice(_UNITS[dimension][language])


def plain(value: Decimal) -> str:
    """A number without zeros that say nothing."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def money(amount: Decimal, currency: str | None, language: Language, chance: Random, *, marked: bool = False) -> str:
    """An amount: `$1,200`, `1200 dollars`, `1200美元`, `一千二` where that can only be the catalog's own currency.

    `marked`: its currency always stands beside it.
    """
    number = plain(amount)
    called = _CALLED.get(currency or "", {}).get(language, (f" {currency}" if currency else "",))
    if language == "en":
        symbol = _SYMBOLS.get(currency or "")
        forms = [f"{number}{chance.choice(called)}"]
        if symbol:
            forms += [f"{symbol}{number}", f"{symbol}{amount:,f}" if amount == int(amount) else f"{symbol}{number}"]
        return chance.choice(forms)
    forms = [f"{number}{chance.choice(called)}"] * 2
    spoken = in_han(amount)
    if spoken and not marked and (currency == "CNY" or not plain(amount)[1:].strip("0")):
        forms.append(spoken + ("" if currency == "CNY" else called[0]))
    if not marked and amount >= 10_000 and amount % 1000 == 0 and currency == "CNY":
        forms.append(f"{int(amount) // 10_000}万{str(int(amount) % 10_000 // 1000).replace('0', '')}")
    return chance.choice(forms)


def in_han(amount: Decimal) -> str:
    """三千五, 一万两千, 八百: as it is spoken, where it has at most two digits that are not zero; else nothing."""
    if amount != int(amount) or not 100 <= amount < 100_000:
        return ""
    digits = str(int(amount))
    if digits[2:].strip("0") or digits == "250":
        return ""
    said, units = DIGITS["zh"], {3: "百", 4: "千", 5: "万"}
    first = said[int(digits[0])] + units[len(digits)]
    return first if digits[1] == "0" else first + said[int(digits[1])].replace("两", "二")


def rounded(amount: Decimal, up: bool) -> Decimal:
    """The nearest amount above (or below) that people would name: one digit or two, the second a 5 below 100."""
    size = Decimal(10) ** (amount.adjusted() - 1)
    if amount < 100:
        size = max(size, Decimal(5) if amount >= 10 else Decimal(1))
    steps = amount // size
    return (steps + 1) * size if up else max(steps, Decimal(1)) * size
