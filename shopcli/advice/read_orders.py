"""Past orders from a file: CSV, JSON or JSON Lines of order ids and product ids; nothing else in it is kept."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from shopcli.advice.orders import Orders, orders_of
from shopcli.errors import UsageError
from shopcli.text import fold, one_line

_ORDER = (
    "orderid order ordernumber orderno invoice invoiceno basket basketid transaction transactionid bundleid"
    " 订单号 订单编号 订单id 订单"
)
_PRODUCT = "productid product sku item itemid asin articleid variantid 商品编号 商品id 货号 商品"
_ITEMS = "items products lines lineitems 商品列表"
_ORDER_NAMES, _PRODUCT_NAMES, _ITEM_NAMES = (tuple(names.split()) for names in (_ORDER, _PRODUCT, _ITEMS))
_HINT = "give a CSV, JSON or JSON Lines file with a column for the order's id and one for the product's"
_Row: TypeAlias = tuple[str, str]
"""Order id and product id."""


def read_orders(path: Path) -> Orders:
    """What the file says was bought together.

    Raises `UsageError` where it cannot be read, or holds no order of two products.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as problem:
        raise UsageError(f"{path}: cannot be read: {problem.strerror or problem}", hint=_HINT) from problem
    except UnicodeDecodeError as problem:
        raise UsageError(f"{path}: is not UTF-8 text", hint="save it as UTF-8") from problem
    baskets: dict[str, list[str]] = {}
    for order, product in _rows(text, str(path)):
        baskets.setdefault(order, []).append(product)
    orders = orders_of(baskets.values())
    if not orders.together:
        raise UsageError(f"{path}: holds no order of two products or more", hint=_HINT)
    return orders


def _rows(text: str, name: str) -> Iterator[_Row]:
    start = text.lstrip()[:1]
    if start not in ("{", "["):
        return _csv_rows(text, name)
    return _of_records(_json_records(text, name), name)


def _csv_rows(text: str, name: str) -> Iterator[_Row]:
    import csv

    first = text.partition("\n")[0]
    delimiter = max(",;\t|", key=first.count)
    reader = csv.reader(text.splitlines(), delimiter=delimiter)
    header = next(reader, [])
    order, product = _column(header, _ORDER_NAMES), _column(header, _PRODUCT_NAMES)
    if order is None or product is None:
        missing = "the order's id" if order is None else "the product's id"
        raise UsageError(f"{name}: no column holds {missing}", hint=_HINT)
    try:
        for row in reader:
            if len(row) > max(order, product) and row[order].strip() and row[product].strip():
                yield row[order].strip(), row[product].strip()
    except csv.Error as problem:
        raise UsageError(f"{name}:{reader.line_num}: {problem}", hint=_HINT) from problem


def _column(header: Sequence[str], names: Sequence[str]) -> int | None:
    """The place of the column with the surest name."""
    folded = [_squeezed(each) for each in header]
    return next((folded.index(name) for name in names if name in folded), None)


def _squeezed(name: str) -> str:
    return "".join(character for character in fold(name) if character.isalnum())


def _json_records(text: str, name: str) -> Iterable[Any]:
    """Records of JSON Lines, or of a JSON list, or of the one list that a JSON object holds."""
    import json

    try:
        whole = json.loads(text)
    except ValueError:
        lines = text.split("\n")
    except RecursionError as problem:
        raise UsageError(f"{name}: is nested too deeply", hint=_HINT) from problem
    else:
        lists = [each for each in whole.values() if isinstance(each, list)] if isinstance(whole, dict) else [whole]
        is_order = isinstance(whole, dict) and _under(whole, _ORDER_NAMES) is not None
        return [whole] if is_order or not lists else lists[0]
    records = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                records.append(json.loads(line))
            except (ValueError, RecursionError) as problem:
                raise UsageError(f"{name}:{number}: is no JSON", hint=_HINT) from problem
    return records


def _of_records(records: Iterable[Any], name: str) -> Iterator[_Row]:
    """A record is a line of an order, an order with its items, or a list of products."""
    for number, record in enumerate(records):
        if isinstance(record, list):
            yield from ((_nameless(number), product) for product in _products(record))
            continue
        if not isinstance(record, dict):
            raise UsageError(f"{name}: record {number + 1} is neither an order nor a line of one", hint=_HINT)
        order = _under(record, _ORDER_NAMES)
        items = _under(record, _ITEM_NAMES)
        if isinstance(items, list):
            yield from ((_id(order) or _nameless(number), product) for product in _products(items))
        elif (product := _id(_under(record, _PRODUCT_NAMES))) and (key := _id(order)):
            yield key, product


def _nameless(number: int) -> str:
    """An id that no order has: ids are lines of text."""
    return f"\n{number}"


def _products(items: Sequence[Any]) -> Iterator[str]:
    for item in items:
        named = _under(item, (*_PRODUCT_NAMES, "id")) if isinstance(item, dict) else item
        if product := _id(named):
            yield product


def _under(record: Mapping[Any, Any], names: Sequence[str]) -> Any:
    found = {_squeezed(str(key)): value for key, value in record.items()}
    return next((found[name] for name in names if name in found), None)


def _id(value: Any) -> str:
    """An id as text; empty for what is none."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return one_line(str(value))
