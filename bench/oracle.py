"""What can be bought, read from the raw files by a parser of its own.

Nothing here comes from shopcli: units, colours and inheritance are read again, so that no mistake is made twice.
"""

import csv
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias

from bench.catalogs import REPOSITORY
from bench.yaml_file import read_yaml

Key: TypeAlias = tuple[str, str | None]
"""The ids of a product and of its variant."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A product, or one variant with what it inherits. `numbers` are in GB, inches, grams, hours and mAh."""

    key: Key
    kind: str
    """The last part of the category, or the type of a laptop."""
    brand: str | None
    price: Decimal | None
    currency: str
    rating: Decimal | None
    """On a scale of five."""
    in_stock: bool | None
    numbers: Mapping[str, tuple[float, ...]]
    colour: str
    touchscreen: bool | None
    text: str
    """Title, category, tags and attributes in lower case: where a word counts as what a product is."""


_GIGABYTES = {"MB": 1 / 1024, "GB": 1.0, "TB": 1024.0}
_GRAMS = {"g": 1.0, "克": 1.0, "kg": 1000.0, "公斤": 1000.0}
_HOURS = {"h": 1.0, "小时": 1.0, "day": 24.0, "days": 24.0, "天": 24.0, "weeks": 168.0, "周": 168.0}
_LONG_HOURS = {"months": 730.0, "year": 8760.0, "years": 8760.0}
_INCHES = {"in": 1.0, "inches": 1.0, "英寸": 1.0}
_CHARGE = {"mAh": 1.0}

# Quantity → the names that the four catalogs give it, and its units.
_QUANTITIES: Mapping[str, tuple[tuple[str, ...], Mapping[str, float]]] = {
    "ram": (("RAM", "内存"), _GIGABYTES),
    "storage": (("Storage", "存储容量"), _GIGABYTES),
    "weight": (("Weight", "重量"), _GRAMS),
    "screen": (("Screen size", "屏幕尺寸"), _INCHES),
    "battery_life": (("Battery life", "续航"), _HOURS | _LONG_HOURS),
    "battery_charge": (("Battery capacity", "电池容量"), _CHARGE),
}


def amounts(text: str, units: Mapping[str, float]) -> tuple[float, ...]:
    """Every number of `text` that stands directly before one of `units`, in the base unit."""
    names = "|".join(sorted(units, key=len, reverse=True))
    found = re.finditer(rf"(\d[\d,]*(?:\.\d+)?)\s*({names})(?![A-Za-z])", text)
    return tuple(float(match[1].replace(",", "")) * units[match[2]] for match in found)


def demo(name: str) -> list[Offer]:
    """The offers of a catalog in the native format: `electronics.yaml` or `electronics.zh.json`."""
    path = REPOSITORY / "catalogs" / name
    if path.suffix == ".json":
        document = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    else:
        document = read_yaml(path)
    currency = document["store"]["currency"]
    return [
        _offer(product, variant, currency)
        for product in document["products"]
        for variant in product.get("variants") or [None]
    ]


def _offer(product: dict[str, Any], variant: dict[str, Any] | None, currency: str) -> Offer:
    chosen = variant or {}
    attributes = {
        **(product.get("attributes") or {}),
        **(chosen.get("options") or {}),
        **(chosen.get("attributes") or {}),
    }
    stocked = chosen if "availability" in chosen or "stock" in chosen else product
    price = chosen["price"] if chosen.get("price") is not None else product.get("price")
    rating = product.get("rating")
    category = [str(part) for part in product["category"]]
    words = [product["title"], *category, *(product.get("tags") or ()), *map(str, attributes.values())]
    return Offer(
        key=(str(product["id"]), str(variant["id"]) if variant else None),
        kind=category[-1],
        brand=product.get("brand"),
        price=None if price is None else Decimal(str(price)),
        currency=product.get("currency") or currency,
        rating=Decimal(str(rating["value"])) * 5 / Decimal(str(rating.get("scale", 5))) if rating else None,
        in_stock=_in_stock(stocked),
        numbers=_numbers(attributes),
        colour=str(attributes.get("Colour") or attributes.get("颜色") or "").lower(),
        touchscreen=attributes.get("Touchscreen", attributes.get("触摸屏")),
        text=" / ".join(words).lower(),
    )


def _in_stock(stocked: Mapping[str, Any]) -> bool | None:
    if stocked.get("availability"):
        return stocked["availability"] == "in_stock" and stocked.get("stock") != 0
    return None if stocked.get("stock") is None else stocked["stock"] > 0


def _numbers(attributes: Mapping[str, Any]) -> dict[str, tuple[float, ...]]:
    found = {}
    for quantity, (names, units) in _QUANTITIES.items():
        for name in names:
            if name in attributes and (read := amounts(str(attributes[name]), units)):
                found[quantity] = read
    return found


def laptops(folder: Path) -> list[Offer]:
    """The laptops of specs, in euros; drives that are built in together count together."""
    return [
        Offer(
            key=(f"laptop-{row['laptop_ID']}", None),
            kind=row["TypeName"],
            brand=row["Company"],
            price=Decimal(row["Price_euros"]),
            currency="EUR",
            rating=None,
            in_stock=None,
            numbers={
                "ram": amounts(row["Ram"], _GIGABYTES),
                "storage": (sum(amounts(row["Memory"], _GIGABYTES)),),
                "weight": amounts(row["Weight"], _GRAMS),
                "screen": (float(row["Inches"]),),
            },
            colour="",
            touchscreen="Touchscreen" in row["ScreenResolution"],
            text=" / ".join(row.values()).lower(),
        )
        for row in _rows(folder / "specs" / "laptop_price.latin1.csv")
    ]


def phones(folder: Path) -> list[Offer]:
    """The phones of specs at their price in the USA; the screen is the first that is named."""
    offers = []
    for number, row in enumerate(_rows(folder / "specs" / "mobiles_2025.latin1.csv"), 1):
        price = row["Launched Price (USA)"].removeprefix("USD ").replace(",", "")
        offers.append(
            Offer(
                key=(f"phone-{number}", None),
                kind="Smartphones",
                brand=row["Company Name"],
                price=Decimal(price) if price[:1].isdigit() else None,
                currency="USD",
                rating=None,
                in_stock=None,
                numbers={
                    "ram": amounts(row["RAM"], _GIGABYTES),
                    "storage": amounts(row["Model Name"], _GIGABYTES)[:1],
                    "weight": amounts(row["Mobile Weight"], _GRAMS),
                    "screen": amounts(row["Screen Size"], _INCHES)[:1],
                    "battery_charge": amounts(row["Battery Capacity"], _CHARGE),
                },
                colour="",
                touchscreen=None,
                text=f"{row['Company Name']} {row['Model Name']}".lower(),
            )
        )
    return offers


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="latin-1", newline="") as lines:
        return list(csv.DictReader(lines))


# Colour → what a value must hold to be that colour beyond doubt, and what else may pass for it.
_COLOURS: Mapping[str, tuple[str, str]] = {
    "black": ("black|黑", "obsidian|ink|graphite|charcoal|basalt|墨"),
    "white": ("white|白", "ivory|cream"),
    "silver": ("silver|银", "platinum"),
    "grey": ("gray|grey|灰", "graphite|charcoal|slate|granite|basalt|smoke|银|石墨|钛"),
    "red": ("red|红", "rust|coral|rose|玫瑰"),
    "blue": ("blue|蓝|navy|藏青", "slate|sky|teal|天青|青"),
    "green": ("green|绿", "sage|olive|mint|lime|teal|forest|军"),
    "pink": ("pink|粉", "rose|coral|樱|玫瑰"),
}


def clearly_coloured(offer: Offer, colour: str) -> bool:
    return bool(re.search(_COLOURS[colour][0], offer.colour))


def perhaps_coloured(offer: Offer, colour: str) -> bool:
    return bool(offer.colour) and bool(re.search("|".join(_COLOURS[colour]), offer.colour))


Reader: TypeAlias = Callable[[Path], list[Offer]]
READERS: Mapping[str, Reader] = {
    "electronics.yaml": lambda _: demo("electronics.yaml"),
    "electronics.zh.json": lambda _: demo("electronics.zh.json"),
    "laptops": laptops,
    "phones": phones,
}
"""Catalog → its offers, given the folder of the data sets; the demo catalogs come with the project."""
