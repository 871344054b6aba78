"""What the demo catalogs say, read from the raw files without any code of shopcli, and what can be counted from it."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeAlias

from bench.catalogs import REPOSITORY
from bench.model_needs import CATALOGS
from bench.yaml_file import read_yaml

Record: TypeAlias = Mapping[str, Any]
Gold: TypeAlias = int | str | list[str]
"""A count, the id of one product, or ids in any order."""

_UNITS = {
    "kg": 1000.0, "g": 1.0, "克": 1.0, "tb": 1024.0, "gb": 1.0, "h": 1.0, "小时": 1.0, "day": 24.0, "days": 24.0,
    "天": 24.0, "weeks": 168.0, "周": 168.0, "months": 730.0, "years": 8760.0,
}  # fmt: skip
_AMOUNT = re.compile(r"(-?\d+(?:\.\d+)?)\s*([a-z]+|[克小时天周]+)?", re.IGNORECASE)
_COMPARISON = re.compile(r"(<=|>=|<|>)\s*(.+)")
_COMPARE: Mapping[str, Callable[[float, float], bool]] = {
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right,
    ">": lambda left, right: left > right,
    ">=": lambda left, right: left >= right,
}


@cache
def catalog(language: str) -> Record:
    path = REPOSITORY / "catalogs" / CATALOGS[language]
    loaded: Record = json.loads(path.read_text(encoding="utf-8")) if path.suffix == ".json" else read_yaml(path)
    return loaded


def product(language: str, product_id: str) -> Record:
    """Raises `KeyError` for an id that the catalog does not have."""
    found: Record = _named(catalog(language)["products"], product_id)
    return found


def value_at(language: str, path: str) -> Any:
    """What stands at `nv-aero-14/attributes/RAM` or `store/faq/3/answer`; a list is entered by place or by id.

    Raises `KeyError` or `IndexError` where nothing does.
    """
    owner, *steps = path.split("/")
    value: Any = catalog(language)["store"] if owner == "store" else product(language, owner)
    for step in steps:
        value = (
            (value[int(step)] if step.isdigit() else _named(value, step)) if isinstance(value, list) else value[step]
        )
    return value


def states(value: Any, written: Any) -> bool:
    """Whether a field says what is written of it: the same number or truth, or a text that holds it."""
    if isinstance(value, list):
        return any(states(each, written) for each in value)
    if isinstance(value, str) and isinstance(written, str):
        return written.casefold() in value.casefold()
    if isinstance(value, bool) or isinstance(written, bool):
        return value is written
    return _amount(value) is not None and _amount(value) == _amount(written)


def mentions(language: str, owner: str, words: Sequence[str]) -> list[str]:
    """Those of `words` that stand anywhere in a product, in the `store`, or in the whole `catalog`."""
    whole = catalog(language)
    record = whole if owner == "catalog" else whole["store"] if owner == "store" else product(language, owner)
    text = json.dumps(record, ensure_ascii=False).casefold()
    return [word for word in words if word.casefold() in text]


def computed(language: str, of: Record, ask: str) -> Gold:
    """What `ask` (`count`, `set`, `min price`, `max Weight`) comes to over the products that `of` describes.

    Raises `ValueError` where nothing fits or two products tie.
    """
    found = [each for each in catalog(language)["products"] if _fits(each, of)]
    if not found:
        raise ValueError(f"no product is {of}")
    if ask == "count":
        return len(found)
    if ask == "set":
        return sorted(str(each["id"]) for each in found)
    which, _, field = ask.partition(" ")
    choose = {"min": min, "max": max}[which]
    amounts = {str(each["id"]): choose(values) for each in found if (values := list(_amounts(each, field)))}
    best = choose(amounts.values())
    winners = [product_id for product_id, amount in amounts.items() if amount == best]
    if len(winners) > 1:
        raise ValueError(f"{ask} of {of} ties: {', '.join(winners)}")
    return winners[0]


def _named(records: Sequence[Any], record_id: str) -> Any:
    for record in records:
        if record["id"] == record_id:
            return record
    raise KeyError(record_id)


def _fits(record: Record, of: Record) -> bool:
    """Whether one offer of a product has everything that `of` asks for."""
    unknown = of.keys() - {"category", "brand", "ids", "price", "where"}
    if unknown:
        raise ValueError(f"products are not described by {', '.join(sorted(unknown))}")
    categories = of.get("category", [])
    categories = [categories] if isinstance(categories, str) else categories
    return (
        (not categories or not set(categories).isdisjoint(record["category"]))
        and record["brand"] == of.get("brand", record["brand"])
        and record["id"] in of.get("ids", [record["id"]])
        and any(
            ("price" not in of or _meets(offer["price"], of["price"]))
            and all(_meets(offer.get(name), condition) for name, condition in of.get("where", {}).items())
            for offer in _offers(record)
        )
    )


def _offers(record: Record) -> Iterator[dict[str, Any]]:
    """A product, or each variant with what it inherits: attributes by their names, and the price."""
    for variant in record.get("variants") or [{}]:
        price = variant.get("price", record["price"])
        yield record["attributes"] | variant.get("options", {}) | variant.get("attributes", {}) | {"price": price}


def _meets(value: Any, condition: Any) -> bool:
    """`true`, `text`, `~part of a text`, `>= 16 GB`; what is not stated meets nothing."""
    if isinstance(value, list):
        return any(_meets(each, condition) for each in value)
    if value is None:
        return False
    if isinstance(condition, bool) or isinstance(value, bool):
        return value is condition
    if match := _COMPARISON.match(str(condition)):
        left, right = _amount(value), _amount(match[2])
        return left is not None and right is not None and _COMPARE[match[1]](left, right)
    stated, asked = str(value).casefold(), str(condition).casefold()
    return asked[1:] in stated if asked.startswith("~") else asked == stated


def _amounts(record: Record, field: str) -> Iterator[float]:
    for offer in _offers(record):
        if (amount := _amount(offer.get(field))) is not None:
            yield amount


def _amount(value: Any) -> float | None:
    """The first number of a value in its base unit: grams, hours, gigabytes; other units stay as they are."""
    if value is None or isinstance(value, bool):
        return None
    match = _AMOUNT.search(str(value))
    return float(match[1]) * _UNITS.get((match[2] or "").lower(), 1.0) if match else None
