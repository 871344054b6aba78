"""How an amount is said in Chinese: every wording that means the same."""

from decimal import Decimal

from bench.claim_amounts import Amount, rounded
from bench.claim_words_en import digits

_HAN = "零一二三四五六七八九"
_MANNERS = {
    "about": ("约 {}", "大约{}", "{}左右", "差不多{}", "大概{}"),
    "over": ("超过{}", "不止{}"),
    "under": ("不到{}", "接近{}", "将近{}", "近{}"),
}
_CURRENCIES = {"USD": ("$", "美元"), "EUR": ("€", "欧元"), "CNY": ("¥", "元")}
_UNITS = {
    "frequency": ("Hz", "赫兹"),
    "power": ("W", "瓦"),
    "energy": ("Wh", "瓦时"),
    "charge": ("mAh", "毫安时"),
    "luminance": ("尼特", "nits"),
    "sound": ("分贝", "dB"),
    "rate": ("MB/s", "MB/s"),
    "volume": ("L", "升"),
    "millimetres": ("mm", "毫米"),
    "metres": ("米", "m"),
}


def ways(amount: Amount) -> list[str]:
    """Noun phrases for `amount`, its manner included."""
    if amount.manner == "exact":
        return exact_ways(amount)
    said = [manner.format(said) for manner in _MANNERS[amount.manner] for said in _round(amount)]
    return said + (_odd(amount) if amount.manner == "over" else [])


def exact_ways(amount: Amount) -> list[str]:
    value, number = amount.value, digits(amount.value)
    say = {"money": _money, "bytes": _bytes, "mass": _mass, "time": _time, "term": _term, "days": _days}
    if amount.dimension in say:
        return say[amount.dimension](amount)
    if amount.dimension == "length":
        return [f"{number} 英寸", f"{number}英寸", f"{number} 寸", f"{number}寸"]
    if amount.dimension == "stars":
        return [f"{number} 分", f"{number}分", f"{number}/5", f"{number} 星"]
    if amount.dimension == "percent":
        return list(dict.fromkeys(f"{digits(rounded(value, n))}{p}" for n in (2, 3) for p in ("%", " %")))
    if amount.dimension == "pixels":
        return [
            f"{digits(value)}MP",
            *_in_ten_thousands(value * 100, " 万像素"),
            *_in_ten_thousands(value * 100, "万像素"),
        ]
    if amount.dimension == "reviews":
        return [f"{number} 条", f"{_plain(value)}条", f"{_plain(value)} 条", f"{_plain(value)}个"]
    if amount.dimension == "units":
        return [f"{number} 件", f"{_plain(value)}件", f"{_plain(value)} 台"]
    short, long = _UNITS[amount.dimension]
    return [f"{number} {short}", f"{_plain(value)}{short}", f"{_plain(value)} {short}", f"{_plain(value)} {long}"]


def fold_ways(percent_off: Decimal) -> list[str]:
    """A reduction as a Chinese shop says it: 20 % off is 8 折, 15 % off is 85 折 or 8.5 折."""
    paid = (100 - percent_off) / 10
    one = digits(rounded(paid, 2))
    return [f"{one} 折", f"{one}折", f"{one.replace('.', '')}折", f"{_han_fold(one)}折"]


def adjectives(amount: Amount) -> list[str]:
    return exact_ways(amount)


def han(value: Decimal) -> str | None:
    """一千二百; None for what nobody writes out: fractions, large or many-digit numbers."""
    if value != int(value) or not 0 < value < 100_000 or len(str(int(value)).rstrip("0")) > 2:
        return None
    if value >= 10_000:
        rest = int(value) % 10_000
        return f"{_HAN[int(value) // 10_000]}万" + (han(Decimal(rest)) or "" if rest else "")
    said, rest = "", int(value)
    for step, unit in ((1000, "千"), (100, "百"), (10, "十")):
        if rest >= step:
            said += ("" if step == 10 and not said and rest < 20 else _HAN[rest // step]) + unit
            rest %= step
    return said + (_HAN[rest] if rest else "")


def _plain(value: Decimal) -> str:
    return digits(value).replace(",", "")


def _han_fold(one: str) -> str:
    return "".join(_HAN[int(digit)] for digit in one if digit != ".")


def _counted(value: Decimal) -> str:
    """A number before a measure word: two is 两."""
    return "两" if value == 2 else (han(value) or digits(value))


def _in_ten_thousands(value: Decimal, unit: str) -> list[str]:
    if value >= 10_000 and value % 1000 == 0:
        return [f"{digits(value / 10_000)} 亿{unit.strip().removeprefix('万')}"]
    return [f"{_plain(value)}{unit}"]


def _round(amount: Amount) -> list[str]:
    if amount.dimension != "mass":
        return exact_ways(amount)
    if amount.value < 1000:
        return [f"{digits(amount.value)} 克"]
    kilograms = digits(amount.value / 1000)
    return [f"{kilograms} 公斤", f"{kilograms} kg", f"{digits(amount.value / 500)} 斤"]


def _odd(amount: Amount) -> list[str]:
    """A round number and a little more: 4200 多元."""
    plain = _plain(amount.value)
    if amount.dimension == "money":
        name = _CURRENCIES[amount.currency][1]
        return [f"{plain} 多{name}", f"{plain}{name}出头"]
    return [f"{plain} 多条", f"{plain}多条"] if amount.dimension == "reviews" else []


def _money(amount: Amount) -> list[str]:
    number, plain = digits(amount.value), _plain(amount.value)
    if "." in number:
        number, plain = f"{amount.value:,.2f}", f"{amount.value:.2f}"
    sign, name = _CURRENCIES[amount.currency]
    said = [f"{plain} {name}", f"{plain}{name}", f"{number} {name}", f"{sign}{number}", f"{sign}{plain}"]
    if amount.currency == "CNY":
        said += [f"{plain}块", f"{plain} 块钱", f"￥{plain}", f"人民币 {plain} 元"]
    if spelled := han(amount.value):
        said.append(f"{spelled}{name}")
    if amount.value >= 10_000 and amount.value % 100 == 0:
        said.append(f"{digits(amount.value / 10_000)} 万{name}")
    return said


def _bytes(amount: Amount) -> list[str]:
    number = _plain(amount.value)
    if amount.value >= 1024 and amount.value % 512 == 0:
        terabytes = digits(amount.value / 1024)
        return [*[f"{terabytes} TB", f"{terabytes}TB", f"{terabytes}T"] * 2, f"{number} GB"]
    return [f"{number} GB", f"{number}GB", f"{number}G"]


def _mass(amount: Amount) -> list[str]:
    grams = amount.value
    if grams < 1000:
        return [f"{digits(grams)} 克", f"{digits(grams)}克", f"{digits(grams)} g", f"{digits(grams)}g"]
    kilograms, plain = digits(grams / 1000), _plain(grams)
    return [
        f"{kilograms} kg",
        f"{kilograms}kg",
        f"{kilograms} 公斤",
        f"{kilograms} 千克",
        f"{plain} 克",
        f"{digits(grams / 500)} 斤",
    ]


def _time(amount: Amount) -> list[str]:
    hours = amount.value
    if hours >= 48 and hours % 24 == 0:
        days = hours / 24
        weeks = [f"{_counted(days / 7)}周"] if days % 7 == 0 else []
        return [f"{digits(days)} 天", f"{digits(days)}天", *weeks]
    return [f"{digits(hours)} 小时", f"{digits(hours)}小时", f"{digits(hours)} 个小时", f"{digits(hours)}h"]


def _term(amount: Amount) -> list[str]:
    months = amount.value
    if months % 12:
        return [f"{digits(months)} 个月", f"{digits(months)}个月"]
    years = months / 12
    return [f"{digits(years)} 年", f"{digits(years)}年", f"{_counted(years)}年", f"{digits(months)} 个月"]


def _days(amount: Amount) -> list[str]:
    first, last = digits(amount.value), amount.upper
    if last is not None:
        return [f"{first}–{last} 天", f"{first}-{last}天", f"{first} 到 {last} 天", f"{first}至{last}天"]
    return [f"{first} 天", f"{first}天", f"{_counted(amount.value)}天"]
