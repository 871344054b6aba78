"""A generated shop of any size: kinds of products in a tree of categories, each with its own attributes and words.

The same number of products is the same shop every time. A larger shop starts with the products of a smaller one, has
the same categories and attributes, and, as shops do, more brands and model names.
"""

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

Record: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Kind:
    """What one category sells; `attributes` are names with the values that they take."""

    noun: str
    path: tuple[str, ...]
    prices: tuple[int, int]
    attributes: Mapping[str, Sequence[Any]]


def _numbers(unit: str, *values: float) -> list[str]:
    return [f"{value:g} {unit}" for value in values]


_WEIGHTS = [f"{grams / 1000:.2f} kg" for grams in range(180, 4200, 70)]
_COLOURS = ("Black", "White", "Silver", "Graphite", "Navy", "Forest green", "Sand", "Coral red")
_COMMON: Mapping[str, Sequence[Any]] = {
    "Weight": _WEIGHTS,
    "Colour": _COLOURS,
    "Warranty": _numbers("months", 12, 24, 36),
}
_KINDS = (
    _Kind("Laptop", ("Computers", "Laptops"), (349, 2899), {
        "RAM": _numbers("GB", 8, 16, 32, 64), "Storage": ["256 GB SSD", "512 GB SSD", "1 TB SSD", "2 TB SSD"],
        "Screen size": _numbers("in", 13.3, 14, 15.6, 16, 17.3), "Battery life": _numbers("h", *range(6, 22)),
        "Touchscreen": [True, False],
    }),
    _Kind("Gaming laptop", ("Computers", "Laptops", "Gaming laptops"), (799, 3999), {
        "RAM": _numbers("GB", 16, 32, 64), "Storage": ["512 GB SSD", "1 TB SSD", "2 TB SSD"],
        "Screen size": _numbers("in", 15.6, 16, 17.3, 18), "Refresh rate": _numbers("Hz", 120, 144, 165, 240),
    }),
    _Kind("Tablet", ("Computers", "Tablets"), (129, 1399), {
        "RAM": _numbers("GB", 4, 6, 8, 12), "Storage": _numbers("GB", 64, 128, 256, 512),
        "Screen size": _numbers("in", 8.7, 10.4, 11, 12.9), "Stylus included": [True, False],
    }),
    _Kind("Monitor", ("Computers", "Monitors"), (99, 1599), {
        "Screen size": _numbers("in", 22, 24, 27, 32, 34, 49), "Refresh rate": _numbers("Hz", 60, 75, 100, 144, 240),
        "Resolution": ["1920 x 1080", "2560 x 1440", "3440 x 1440", "3840 x 2160"], "Panel": ["IPS", "VA", "OLED"],
    }),
    _Kind("Smartphone", ("Phones", "Smartphones"), (119, 1499), {
        "RAM": _numbers("GB", 4, 6, 8, 12, 16), "Storage": _numbers("GB", 64, 128, 256, 512),
        "Battery capacity": [f"{charge} mAh" for charge in range(3200, 6200, 100)], "5G": [True, False],
        "Water rating": ["IP54", "IP67", "IP68"],
    }),
    _Kind("Phone case", ("Phones", "Accessories", "Cases"), (7, 59), {
        "Material": ["Silicone", "Leather", "Polycarbonate", "Recycled plastic"], "Magnetic": [True, False],
    }),
    _Kind("Headphones", ("Audio", "Headphones"), (19, 599), {
        "Noise cancelling": [True, False], "Battery life": _numbers("h", *range(8, 70, 2)),
        "Connection": ["Bluetooth 5.0", "Bluetooth 5.3", "USB-C", "3.5 mm jack"],
    }),
    _Kind("Bluetooth speaker", ("Audio", "Speakers"), (15, 449), {
        "Output power": _numbers("W", 5, 10, 20, 40, 80), "Battery life": _numbers("h", *range(5, 31)),
        "Water rating": ["IPX4", "IPX5", "IPX7", "IP67"],
    }),
    _Kind("Camera", ("Photo", "Cameras"), (249, 4299), {
        "Sensor": ["APS-C", "Full frame", "Micro Four Thirds"], "Resolution": _numbers("MP", 16, 20, 24, 33, 45),
        "Video": ["1080p", "4K", "8K"], "Stabilisation": [True, False],
    }),
    _Kind("Coffee machine", ("Home", "Kitchen", "Coffee machines"), (39, 1299), {
        "Pressure": _numbers("bar", 9, 15, 19), "Water tank": _numbers("l", 0.8, 1.2, 1.8, 2.4),
        "Milk frother": [True, False], "Power": _numbers("W", *range(900, 2000, 50)),
    }),
    _Kind("Vacuum cleaner", ("Home", "Cleaning", "Vacuum cleaners"), (59, 899), {
        "Power": _numbers("W", *range(250, 900, 25)), "Noise level": _numbers("dB", *range(58, 82)),
        "Cordless": [True, False],
    }),
    _Kind("Desk lamp", ("Home", "Lighting", "Desk lamps"), (12, 189), {
        "Brightness": _numbers("lm", *range(300, 1500, 50)), "Dimmable": [True, False],
        "Power": _numbers("W", 5, 8, 10, 12),
    }),
    _Kind("Backpack", ("Travel", "Backpacks"), (19, 289), {
        "Volume": _numbers("l", *range(12, 60, 2)), "Fits laptops up to": _numbers("in", 13, 14, 15.6, 17),
        "Material": ["Nylon", "Canvas", "Recycled polyester"], "Waterproof": [True, False],
    }),
    _Kind("Running shoes", ("Sports", "Shoes", "Running shoes"), (39, 249), {
        "Surface": ["Road", "Trail", "Track"], "Drop": _numbers("mm", *range(13)), "Vegan": [True, False],
    }),
    _Kind("Office chair", ("Office", "Chairs"), (69, 1199), {
        "Load capacity": _numbers("kg", 110, 120, 136, 150), "Armrests": ["Fixed", "2D", "3D", "4D"],
        "Lumbar support": [True, False],
    }),
    _Kind("Printer", ("Office", "Printers"), (49, 699), {
        "Technology": ["Inkjet", "Laser"], "Pages per minute": [*range(8, 50, 2)], "Duplex": [True, False],
        "Connection": ["Wi-Fi", "Ethernet", "USB"],
    }),
)  # fmt: skip

_OPENINGS = "Made for", "Built with", "Designed around", "A quiet answer to", "Small enough for", "A second look at"
_USES = "long days", "the daily commute", "small flats", "shared desks", "travel by train", "students", "busy kitchens"
_QUALITIES = "light", "sturdy", "easy to clean", "simple to repair", "well balanced", "pleasant to hold", "compact"
_DETAILS = (
    "The parts that wear out can be replaced without tools.",
    "It comes in a box without plastic, with a printed guide in six languages.",
    "Settings stay as they were after a power cut.",
    "Spare parts are kept for at least seven years.",
    "The cable is long enough to reach a socket behind furniture.",
    "A soft pouch and a short cable are in the box.",
    "Every unit is tested for an hour before it leaves the factory.",
)
_TAGS = "new", "bestseller", "gift", "refurbished", "eco", "student", "bundle", "clearance", "premium", "travel"
_SYLLABLES = "ka", "lo", "ven", "tri", "mar", "os", "del", "qui", "ra", "nor", "zet", "pha", "ly", "bru", "sen", "ix"
_STOCKED = ("in_stock",) * 8 + ("out_of_stock", "pre_order")


def brand_count(products: int) -> int:
    """A thousand products have 60 brands, a million 600."""
    return round(60 * (products / 1000) ** (1 / 3)) if products > 1000 else 60


def generated_shop(products: int, seed: int = 1) -> Iterator[Record]:
    """The store, then its products, all different."""
    yield {"store": {"name": "Generated", "currency": "USD", "locale": "en"}}
    brands = [_name(random.Random(f"{seed} brand {number}")) for number in range(brand_count(products))]
    for number in range(products):
        yield _product(number, brands, random.Random(seed * 1_000_003 + number))


def _name(dice: random.Random) -> str:
    return "".join(dice.choices(_SYLLABLES, k=dice.choice((2, 3)))).capitalize()


def _product(number: int, brands: Sequence[str], dice: random.Random) -> Record:
    kind = dice.choice(_KINDS)
    brand = brands[min(int(dice.expovariate(6) * len(brands)), len(brands) - 1)]  # a few brands sell most products
    model = f"{dice.choice(_SYLLABLES).capitalize()}{dice.choice('ABCDEFGHKLMNPRSTX')}{number % 997 + 3}"
    attributes = {name: dice.choice(values) for name, values in {**kind.attributes, **_COMMON}.items()}
    price = dice.randint(*kind.prices) - dice.choice((0.01, 0.05, 0.5))
    told = [value for value in attributes.values() if isinstance(value, str)]
    record: Record = {
        "id": f"sku-{number:07}",
        "title": f"{brand} {model} {kind.noun}, {told[0]}, {attributes['Colour']}",
        "description": _description(kind, told, dice),
        "brand": brand,
        "category": list(kind.path),
        "price": round(price, 2),
        "availability": dice.choice(_STOCKED),
        "rating": {"value": dice.randint(25, 50) / 10, "count": int(dice.paretovariate(0.8))},
        "attributes": attributes,
        "tags": dice.sample(_TAGS, 2),
        "gtin": f"{4_000_000_000_000 + number}",
        "mpn": f"{brand[:2].upper()}-{model}-{number:x}",
        "url": f"https://shop.example/p/{number}",
        "images": [f"https://cdn.example/{number}.jpg"],
    }
    if dice.random() < 0.3:
        record["list_price"] = round(price * 1.2, 2)
    if dice.random() < 0.15:
        record["variants"] = [
            {"id": f"{record['id']}-{place}", "options": {"Colour": colour}, "stock": dice.randint(0, 40)}
            for place, colour in enumerate(dice.sample(_COLOURS, dice.randint(2, 4)))
        ]
    else:
        record["stock"] = dice.randint(0, 200)
    return record


def _description(kind: _Kind, told: Sequence[str], dice: random.Random) -> str:
    first, second = dice.sample(_QUALITIES, 2)
    sentences = [
        f"{dice.choice(_OPENINGS)} {dice.choice(_USES)}: a {kind.noun.lower()} that is {first} and {second}.",
        f"With {' and '.join(dice.sample(told, 2))} it does what it says.",
        *dice.sample(_DETAILS, dice.randint(1, 3)),
    ]
    return " ".join(sentences)


def write_shop(products: int, path: Path) -> None:
    """Writes the shop as JSON Lines."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(record) + "\n" for record in generated_shop(products))
