"""Native JSON and JSON Lines. Decimals keep their digits, which the standard encoder would make floats of."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any

from shopcli.catalog.native import product_record, store_record
from shopcli.catalog.product import Product, Store

_STEP = "  "


def native_json(products: Iterable[Product], store: Store) -> Iterator[str]:
    yield f'{{\n{_STEP}"store": {_encoded(store_record(store), _STEP)},\n{_STEP}"products": ['
    inner = _STEP * 2
    separator = "\n"
    for product in products:
        yield f"{separator}{inner}{_encoded(product_record(product, store.currency), inner)}"
        separator = ",\n"
    yield f"\n{_STEP}]\n}}\n"


def native_json_lines(products: Iterable[Product], store: Store) -> Iterator[str]:
    """The store's line, then a product a line."""
    yield f"{_encoded({'store': store_record(store)})}\n"
    for product in products:
        yield f"{_encoded(product_record(product, store.currency))}\n"


def number_text(value: Decimal) -> str:
    """`value` with its digits, and no exponent: 12.90 stays `12.90`."""
    return f"{value:f}"


def _encoded(value: Any, indent: str | None = None) -> str:
    """`value` on one line, or, where lines begin with `indent`, with a line for each of its parts."""
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, Decimal):
        return number_text(value)
    if isinstance(value, int):
        return str(value)
    inner = None if indent is None else indent + _STEP
    if isinstance(value, Mapping):
        pairs = [f"{encode_basestring(name)}: {_encoded(each, inner)}" for name, each in value.items()]
        return _bracketed("{}", pairs, indent)
    return _bracketed("[]", [_encoded(each, inner) for each in value], indent)


def _bracketed(brackets: str, items: list[str], indent: str | None) -> str:
    start, end = brackets[0], brackets[1]
    if indent is None or not items:
        return f"{start}{', '.join(items)}{end}"
    between = f"\n{indent}{_STEP}"
    return f"{start}{between}{f',{between}'.join(items)}\n{indent}{end}"
