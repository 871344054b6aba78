"""What a product states, read by rules of this bench alone, so that no mistake of shopcli's is made twice.

A `Fact` is one thing that a claim can be made about, its value in the base unit of its dimension.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from shopcli.catalog.product import Product, Store, Variant

_UNITS: Mapping[str, Mapping[str, str]] = {
    "bytes": {"MB": "0.0009765625", "GB": "1", "TB": "1024"},
    "mass": {"g": "1", "克": "1", "kg": "1000", "公斤": "1000"},
    "time": {"h": "1", "小时": "1", "day": "24", "days": "24", "天": "24", "weeks": "168", "周": "168"},
    "term": {"year": "12", "years": "12", "年": "12", "个月": "1", "months": "1"},
    "length": {"in": "1", "英寸": "1", "inches": "1"},
    "metres": {"m": "1", "米": "1"},
    "millimetres": {"mm": "1"},
    "energy": {"Wh": "1"},
    "charge": {"mAh": "1"},
    "frequency": {"Hz": "1"},
    "power": {"W": "1"},
    "luminance": {"nits": "1", "尼特": "1"},
    "sound": {"dB": "1", "分贝": "1"},
    "pixels": {"MP": "1", "万像素": "0.01", "亿像素": "100"},
    "rate": {"MB/s": "1"},
    "volume": {"L": "1"},
}
_DIMENSION = {unit: dimension for dimension, units in _UNITS.items() for unit in units}
_AMOUNT = re.compile(
    rf"(\d[\d,]*(?:\.\d+)?)\s*({'|'.join(sorted(map(re.escape, _DIMENSION), key=len, reverse=True))})(?![A-Za-z/])"
)

_QUANTITIES: Mapping[str, tuple[str, ...]] = {
    "weight": ("Weight", "重量"),
    "earbud_weight": ("Weight per earbud", "单耳重量"),
    "screen": ("Screen size", "屏幕尺寸"),
    "ram": ("RAM", "内存"),
    "storage": ("Storage", "存储容量"),
    "capacity": ("Capacity", "容量"),
    "battery_life": ("Battery life", "续航"),
    "total_battery": ("Battery life with case", "总续航"),
    "battery_charge": ("Battery capacity", "电池容量"),
    "refresh_rate": ("Refresh rate", "刷新率"),
    "brightness": ("Brightness", "亮度"),
    "charging": ("Charging power", "充电功率"),
    "noise": ("Noise level", "噪音"),
    "output": ("Output power", "输出功率"),
    "camera": ("Main camera", "主摄像头"),
    "front_camera": ("Front camera",),
    "read_speed": ("Read speed", "读取速度"),
    "write_speed": ("Write speed", "写入速度"),
    "cable": ("Cable length", "线长"),
    "driver": ("Driver size",),
    "warranty": ("Warranty", "质保"),
}
_FEATURES: Mapping[str, tuple[str, ...]] = {
    "touchscreen": ("Touchscreen", "触摸屏"),
    "usb_c_charging": ("USB-C charging", "USB-C 充电"),
    "number_pad": ("Number pad", "数字小键盘"),
    "backlit_keyboard": ("Backlit keyboard", "背光键盘"),
    "wireless_charging": ("Wireless charging", "无线充电"),
    "microphone": ("Microphone", "麦克风"),
    "noise_cancelling": ("Noise cancelling", "主动降噪"),
    "nfc": ("NFC",),
    "gps": ("GPS",),
    "five_g": ("5G",),
    "heart_rate": ("Heart rate monitor", "心率监测"),
    "stabilization": ("Image stabilization", "机身防抖"),
    "expandable": ("Expandable storage",),
    "speakers": ("Built-in speakers",),
    "fast_charging": ("Fast charging", "快充"),
    "viewfinder": ("Viewfinder",),
    "pen": ("Pen support",),
}
_DETAILS: Mapping[str, tuple[str, ...]] = {
    "panel": ("Panel", "面板"),
    "colour": ("Colour", "颜色"),
    "material": ("Material", "材质"),
    "resolution": ("Resolution", "分辨率"),
    "system": ("Operating system", "操作系统"),
    "wireless": ("Wireless", "无线网络"),
    "bluetooth": ("Bluetooth", "蓝牙"),
    "processor": ("Processor", "处理器"),
}
QUANTITIES, FEATURES, DETAILS = tuple(_QUANTITIES), tuple(_FEATURES), tuple(_DETAILS)


@dataclass(frozen=True, slots=True)
class Fact:
    """`value` counts in the base unit of `dimension` (GB, g, h, months, in, …); yes is 1 and no is 0.

    `text` is what the catalog says, as it says it; `upper` ends a range of days.
    """

    kind: str
    dimension: str
    value: Decimal
    text: str
    currency: str = ""
    upper: Decimal | None = None


def amounts(text: str) -> Iterator[tuple[str, Decimal]]:
    """Each number of `text` before a known unit: its dimension, and how much in the base unit; nothing of zeros."""
    for match in _AMOUNT.finditer(text):
        dimension = _DIMENSION[match[2]]
        if value := Decimal(match[1].replace(",", "")) * Decimal(_UNITS[dimension][match[2]]):
            yield dimension, value


_DAYS = re.compile(r"(\d+)\s*(?:days|天)")


def stated(product: Product, store: Store) -> frozenset[tuple[str, Decimal]]:
    """Every amount anywhere in the product, its variants and the shop's rules: a changed value must be none of them."""
    texts = [product.title, product.description or "", *product.tags, *map(str, product.attributes.values())]
    for variant in product.variants:
        texts += [*variant.options.values(), *map(str, variant.attributes.values())]
    found = {amount for text in texts for amount in amounts(text)}
    offers: tuple[Product | Variant, ...] = (product, *product.variants)
    found |= {("money", price) for offer in offers for price in (offer.price, offer.list_price) if price}
    found |= {("units", Decimal(offer.stock)) for offer in offers if offer.stock}
    rules = [*store.policies.values(), product.returns, product.shipping]
    return frozenset(found | {("days", Decimal(days)) for rule in rules for days in _DAYS.findall(str(rule))})


def facts_of(product: Product, store: Store) -> dict[str, Fact]:
    """Kind → fact, of everything that a product and its shop state plainly: one value, no ranges of versions."""
    read = [*_money(product), *_standing(product), *_attributes(product), *_rules(product, store)]
    return {fact.kind: fact for fact in read}


def _money(product: Product) -> Iterator[Fact]:
    price, list_price, currency = product.price, product.list_price, product.currency or ""
    if price is None:
        return
    yield Fact("price", "money", price, str(price), currency)
    if list_price is not None and list_price > price:
        off = list_price - price
        yield Fact("list_price", "money", list_price, str(list_price), currency)
        yield Fact("saving", "money", off, f"{off} = {list_price} - {price}", currency)
        yield Fact("discount", "percent", off / list_price * 100, f"{off / list_price:.2%}")


def _standing(product: Product) -> Iterator[Fact]:
    if product.rating is not None and product.rating.scale == 5:
        yield Fact("rating", "stars", product.rating.value, f"{product.rating.value}/5")
        if product.rating.count:
            yield Fact("review_count", "reviews", Decimal(product.rating.count), str(product.rating.count))
    if product.availability in ("in_stock", "out_of_stock") and product.in_stock is not None:
        yield Fact("stock", "stock", Decimal(product.in_stock), str(product.availability))
        if product.stock:
            yield Fact("stock_count", "units", Decimal(product.stock), str(product.stock))


def _attributes(product: Product) -> Iterator[Fact]:
    for kind, names in _QUANTITIES.items():
        text = _attribute(product, names)
        read = list(amounts(text)) if isinstance(text, str) else []
        if len(read) == 1 and _AMOUNT.fullmatch(str(text).removesuffix(" SSD").removesuffix(" HDD")):
            dimension, value = read[0]
            yield Fact(kind, dimension, value, str(text))
    for kind, names in _FEATURES.items():
        if isinstance(has := _attribute(product, names), bool):
            yield Fact(kind, "feature", Decimal(has), f"{kind}: {has}")
    for kind, names in _DETAILS.items():
        if isinstance(text := _attribute(product, names), str) and len(text) < 40:
            yield Fact(kind, "detail", Decimal(1), text)


def _attribute(product: Product, names: Sequence[str]) -> object:
    return next((product.attributes[name] for name in names if name in product.attributes), None)


def _rules(product: Product, store: Store) -> Iterator[Fact]:
    """The shop's rules, where the product has none of its own."""
    returns, shipping = store.policies.get("returns", {}), store.policies.get("shipping", {})
    if not product.returns and (days := _number(returns, "days")) is not None:
        yield Fact("returns", "days", days, f"{days} days")
    if product.shipping:
        return
    first, last = _number(shipping, "min_days"), _number(shipping, "max_days")
    if first is not None and last is not None:
        yield Fact("shipping_days", "days", first, f"{first} to {last} days", upper=last)
    for kind, name in (("shipping_fee", "fee"), ("free_over", "free_over")):
        if amount := _number(shipping, name):
            yield Fact(kind, "money", amount, str(amount), store.currency or "")


def _number(rules: Mapping[str, Any], name: str) -> Decimal | None:
    return None if rules.get(name) is None else Decimal(str(rules[name]))
