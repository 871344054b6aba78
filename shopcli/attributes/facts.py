"""Attribute names and values: what shops call the same thing, in both languages, under one key and in one unit.

`facts` is the form that is indexed and compared: numbers in base units, yes or no, and folded texts.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from shopcli.attributes.colours import colours_in
from shopcli.attributes.open_names import is_of_another
from shopcli.attributes.ports import ports_in
from shopcli.attributes.quantity_text import format_quantity
from shopcli.attributes.table import ATTRIBUTES, Attribute
from shopcli.attributes.unit_table import LATIN_UNITS
from shopcli.attributes.units import Quantity, read_quantities, read_value
from shopcli.attributes.water import WATER_KEYS, withstands_water
from shopcli.catalog.product import AttributeValue
from shopcli.patterns import Pattern
from shopcli.text import fold, one_line

Fact = float | str | bool

# Where shops file one thing under another's name, the dimension of the value tells.
_BY_DIMENSION: Mapping[str, Mapping[str, str]] = {
    "capacity": {
        "data": "storage",
        "charge": "battery_capacity",
        "energy": "battery_energy",
        "volume": "volume",
        "mass": "load_capacity",
    },
    "battery_capacity": {"energy": "battery_energy", "time": "battery_life"},
    "battery_energy": {"charge": "battery_capacity"},
    "brightness": {"flux": "flux"},
    "resolution": {"density": "sensor_resolution", "pixels": "image_sensor_resolution"},
    "sensor_resolution": {"pixels": "image_sensor_resolution"},
    "screen_size": {"resolution": "resolution"},
    "data_rate": {"speed": "read_speed"},
    "read_speed": {"bitrate": "data_rate"},
    "refresh_rate": {"frame_rate": "refresh_rate"},
    "fits_laptops": {"volume": "volume"},
    "volume": {"loudness": "noise_level"},
}


def _words(text: str) -> list[str]:
    return text.split()


_LOOSE_MEMORY = frozenset({"memory", "内存", "机身内存", "内存容量"})
_DRIVE = Pattern(r"ssd|hdd|flash|hybrid|emmc|ufs|nvme|drive|固态|硬盘|闪存", flags=re.IGNORECASE)

_YES = frozenset(_words("yes y true supported support included available standard 1 有 是 支持 带 具备 内置 标配"))
_NO = frozenset(
    [*_words("no n none false unsupported without 0 无 否 没有 不支持 不带 不具备 不可 没"), "not supported"]
)
_UNKNOWN = frozenset(
    {"", "-", "–", "—", "?", "n/a", "na", "unknown", "tbd", "null", "not specified", "未知", "不详", "暂无"}
)
_NO_START = Pattern(r"(?:(?:no|none|not supported|not available|without)(?=[\s,;:.(]|$)|无(?!线)|没有|不支持|不带|否)")
_SCREEN_KEYS = frozenset({"resolution", "screen_size", "panel"})
_TOUCH = Pattern(r"(?<!non-)(?<!no )touch[\s-]?screen|multi-?touch|触摸屏|触控屏", ("touch", "触"))
_UNIT_IN_NAME = Pattern(r"^(.+?)(?:\s*[(（\[]\s*([^()（）\[\]]{1,10})\s*[)）\]]|[\s_]+([A-Za-z\"]{1,6}))$")


def _squeezed(name: str) -> str:
    return _slug(name).replace("_", "")


def _slug(name: str) -> str:
    parts = re.split(r"[^a-z0-9\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003134f]+", fold(name))
    return "_".join(part for part in parts if part)


def _index_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for key, attribute in ATTRIBUTES.items():
        # Display names win over aliases, earlier lines over later ones.
        for name in (key, attribute.english, attribute.chinese):
            names[_squeezed(name)] = key
    for key, attribute in ATTRIBUTES.items():
        for name in attribute.aliases:
            names.setdefault(_squeezed(name), key)
    return names


_KEYS = _index_names()


@lru_cache(maxsize=16384)
def _resolve(name: str) -> tuple[str, str]:
    """The canonical key of a name, and the unit that the name itself carries ("Weight (kg)")."""
    slug = _slug(name)
    if known := _KEYS.get(slug.replace("_", "")):
        return known, ""
    if match := _UNIT_IN_NAME.match(name.strip()):
        unit = (match[2] or match[3]).strip()
        known = _KEYS.get(_squeezed(match[1]))
        if known and (unit in LATIN_UNITS or unit.lower() in LATIN_UNITS or read_quantities(f"1{unit}")):
            return known, unit
    if slug:
        return slug, ""
    # A name in another script keeps apart from its neighbours by its code points.
    return "".join(f"u{ord(character):x}" for character in name.strip()[:16]) or "unnamed", ""


def canonical(name: str) -> str:
    """The key of an attribute name in either language; a name not known becomes its own folded slug."""
    return _resolve(name)[0]


def attribute(key: str) -> Attribute:
    """What is known of a canonical key; an unknown one is a text that is displayed by its own name."""
    return ATTRIBUTES.get(key) or Attribute(key, key.replace("_", " ").capitalize(), key.replace("_", " "))


def display(key: str, language: Literal["en", "zh"]) -> str:
    known = attribute(key)
    return known.chinese if language == "zh" else known.english


def format_value(key: str, value: Decimal | float | str | bool, language: Literal["en", "zh"]) -> str:
    """A fact for reading: `16 GB`, `14 in`, `yes`; a text stays as it is."""
    if isinstance(value, bool):
        return ("是" if value else "否") if language == "zh" else ("yes" if value else "no")
    if isinstance(value, str):
        return value
    known = attribute(key)
    return format_quantity(value, known.dimension, language, known.unit)


def key_of(name: str, value: AttributeValue) -> str:
    """The key that the value is compared under: "Capacity: 1 TB" is storage, "Capacity: 5000 mAh" is the battery's."""
    read, _ = _read(name, value)
    return next((key for key, _ in read), canonical(name))


def facts(attributes: Mapping[str, AttributeValue]) -> dict[str, list[Fact]]:
    """Canonical key → values to compare: floats in base units (`attributes.units`), yes or no, folded texts.

    A list of choices gives each; drives that stand together ("256 GB SSD + 1 TB HDD") count together. What cannot be
    read as the number that its key expects stays a text. Ratings such as IPX7 also answer whether water does harm.
    """
    found: dict[str, list[Fact]] = {}
    is_touched = False
    for name, value in attributes.items():
        if len(name) == 6 and name.lower() == "memory" and any(other.lower() == "ram" for other in attributes):
            name = "storage"
        read, says_touch = _read(name, value)
        is_touched = is_touched or says_touch
        for key, fact in read:
            if (known := found.get(key)) is None:
                found[key] = [fact]
            elif not any(type(fact) is type(other) and fact == other for other in known):
                known.append(fact)
    if not found.keys().isdisjoint(WATER_KEYS):
        _add_water(found)
    if is_touched and "touchscreen" not in found:
        found["touchscreen"] = [True]
    return found


@lru_cache(maxsize=65536, typed=True)
def _read(name: str, value: AttributeValue) -> tuple[tuple[tuple[str, Fact], ...], bool]:
    """The facts of one attribute, each with its key; and whether it describes a touchscreen."""
    key, unit = _resolve(name)
    if isinstance(value, bool):
        return ((key, value),), False
    if is_of_another(name, key, value):
        key = _slug(name)
    parts = value if isinstance(value, tuple) else (format(value, "f") if isinstance(value, Decimal) else str(value),)
    loose = _squeezed(name) in _LOOSE_MEMORY
    read = tuple(found for part in parts for found in _read_text(key, unit, loose, part))
    # "IPS Panel Touchscreen 1920x1080"
    return read, isinstance(value, str) and key in _SCREEN_KEYS and bool(_TOUCH.search(value.lower()))


def _read_text(key: str, unit: str, loose_memory: bool, text: str) -> tuple[tuple[str, Fact], ...]:
    text = one_line(text)
    folded = fold(text)
    if folded in _UNKNOWN:
        return ()
    if loose_memory and _DRIVE.search(text):
        key = "storage"
    known = ATTRIBUTES.get(key)
    kind = known.kind if known else ""
    if kind == "yes_no":
        return tuple((key, fact) for fact in _yes_no(folded))
    if kind == "colour":
        return tuple((key, fact) for fact in dict.fromkeys([*colours_in(text), folded]))
    if kind == "text":
        ports = [port for port in ports_in(text) if port != folded] if key == "ports" else []
        return tuple((key, fact) for fact in [*ports, folded])
    numbers = _numbers(known, unit, text) if known else _plain_numbers(key, text)
    if loose_memory:
        # What is called memory and holds this much is storage: no phone has 128 GB of RAM.
        numbers = [("storage" if at == "ram" and number >= 128 else at, number) for at, number in numbers]
    return tuple((at, float(number)) for at, number in numbers) or ((key, folded),)


def _yes_no(folded: str) -> list[Fact]:
    """A yes or a no, and whatever else the text says; any statement but a no is a yes."""
    if folded in _YES:
        return [True]
    if folded in _NO:
        return [False]
    if folded in ("optional", "选配", "可选"):
        return [folded]
    if _NO_START.match(folded):
        return [False, folded]
    return [True, folded]


def _numbers(known: Attribute, unit: str, text: str) -> list[tuple[str, Decimal]]:
    """The numbers of a text under the keys that their dimensions belong to, in the order of the keys."""
    if known.key == "storage":
        parts = [read_value(part, "data", None) for part in text.split("+")]
        total = sum((values[0] for values in parts if values), Decimal(0))
        if total:
            return [("storage", total)]
    quantities = read_quantities(text, known.dimension or None)
    own = _stated([q for q in quantities if q.dimension == known.dimension], known)
    numbers = [(known.key, value) for value in own]
    for dimension, key in _BY_DIMENSION.get(known.key, {}).items():
        numbers += [(key, q.value) for q in quantities if q.dimension == dimension][:1]
    if numbers:
        return numbers
    bare = read_value(f"{text} {unit}", known.dimension) if unit else []
    return [(known.key, value) for value in bare or read_value(text, known.dimension, _bare_unit(known, text))]


def _stated(quantities: list[Quantity], known: Attribute) -> list[Decimal]:
    """What the shop states first is its claim; ranges and choices of memory keep all their numbers."""
    if known.dimension == "data" or known.key in ("focal_length", "max_aperture", "refresh_rate"):
        return [q.value for q in quantities]
    return [q.value for q in quantities[:1]]


def _bare_unit(known: Attribute, text: str) -> Decimal | None:
    """What a number without a unit counts: by its size where shops use two units without naming them."""
    if not re.fullmatch(r"\s*\d+(?:\.\d+)?\s*", text):
        return known.bare
    value = Decimal(text.strip())
    if known.key == "weight" and value < 10:
        return Decimal(1000)
    if known.key == "ram" and value >= 256:
        return Decimal(1) / 1024
    return known.bare


def _plain_numbers(key: str, text: str) -> list[tuple[str, Decimal]]:
    """The number that the whole text of an attribute not in the table is, with or without a unit."""
    bare = re.fullmatch(r"[-+]?\d+(?:\.\d+)?", text)
    if bare:
        return [(key, Decimal(text))]
    quantities = read_quantities(text)
    whole = len(quantities) == 1 and quantities[0].text.strip() == text
    return [(key, quantities[0].value)] if whole else []


def _add_water(found: dict[str, list[Fact]]) -> None:
    """What is waterproof resists water too."""
    resists, proof = withstands_water(
        [fact for key in WATER_KEYS for fact in found.get(key, ()) if isinstance(fact, str)]
    )
    proof = proof or True in found.get("waterproof", ())
    if proof:
        found.setdefault("waterproof", [True])
    if proof or resists:
        found.setdefault("water_resistant", [True])


def stated(attributes: Mapping[str, AttributeValue], key: str) -> tuple[str, AttributeValue] | None:
    """The name and value that an attribute is stated under, read only where the name makes it possible."""
    sources = _sources(key)
    for name, value in attributes.items():
        if canonical(name) in sources and key_of(name, value) == key:
            return name, value
    return None


def stated_number(attributes: Mapping[str, AttributeValue], key: str) -> float | None:
    """The first number that is stated under a key, in base units."""
    found = stated(attributes, key)
    read, _ = _read(*found) if found else ((), False)
    return next((fact for at, fact in read if at == key and isinstance(fact, float)), None)


@lru_cache(maxsize=1024)
def _sources(key: str) -> frozenset[str]:
    """The keys whose values may turn out to be `key`'s by their dimension or size."""
    by_dimension = (name for name, keys in _BY_DIMENSION.items() if key in keys.values())
    return frozenset((key, *by_dimension, *(("ram",) if key == "storage" else ())))
