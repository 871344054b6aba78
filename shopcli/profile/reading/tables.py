"""Orders and events as tables: Shopify's and WooCommerce's exports, and plain columns in English or Chinese.

Shopify writes what belongs to an order into the first of its lines alone; the others take it from there.
"""

from collections.abc import Iterator, Mapping

from shopcli.catalog.feeds.headers import key_of
from shopcli.catalog.formats.table_format import Row, Table
from shopcli.errors import UsageError
from shopcli.patterns import Pattern
from shopcli.profile.reading.line import CANCELLED, Line, chosen_columns, option_columns
from shopcli.text import has_han, one_line

_SHOPIFY = "lineitemname"
_NUMBERED = Pattern(r"(?:line_?item|product_item)_(\d+)")
"""Columns that hold a line of the order each: `name:Mug|product_id:12|quantity:1`."""
_ANALYTICS = Pattern(r"(\d+)\s*[×x]\s*(.+)")
"""WooCommerce's own reports: `2× Run Tee, 1× Mug`."""
_NEXT = Pattern(r",\s*(?=\d+\s*[×x]\s)")
_OF_PACKED = {"title": "name", "total": "total"}
"""What a packed line calls, of its product, what a column would be another's."""
_OF_THE_ORDER = ("status", "currency", "date", "kind")
_HINT = "give a CSV with a column for the product's name or id; `shopcli profile import --help` names the forms"


def names_of_table(table: Table) -> dict[str, str]:
    """Field → the column that says it. Raises `UsageError` where none says which products."""
    columns = chosen_columns(table.columns)
    keys = {key_of(each): each for each in table.columns}
    if _SHOPIFY in keys and "name" in keys:
        columns["order"] = keys["name"]
    if columns.keys().isdisjoint({"product", "title", "product or title"}) and not _packed(table):
        raise UsageError(f"{table.name}: no column says which products", hint=_HINT)
    return columns


def lines_of_table(table: Table, columns: Mapping[str, str]) -> Iterator[Line]:
    options = option_columns(table.columns)
    cancelled = [each for each in table.columns if key_of(each) in CANCELLED]
    packed = _packed(table)
    of_order: dict[str, str] = {}
    for row in table.rows():
        cells = {name: row.cells[column].strip() for name, column in columns.items()}
        _inherit(cells, of_order)
        if any(row.cells[each].strip() for each in cancelled):
            of_order["status"] = cells["status"] = "cancelled"
        if packed:
            yield from _packed_lines(row, cells, packed)
        else:
            yield _line(row.line, cells, {each: row.cells[each].strip() for each in options})


def _inherit(cells: dict[str, str], of_order: dict[str, str]) -> None:
    """Fills in what the order's first line said, and keeps what this one says if it is the first."""
    order = cells.get("order", "")
    if not order or of_order.get("order") != order:
        of_order.clear()
        of_order.update({name: cells[name] for name in ("order", *_OF_THE_ORDER) if cells.get(name)})
        return
    for name in _OF_THE_ORDER:
        if not cells.get(name) and name in of_order:
            cells[name] = of_order[name]


def _line(place: int, cells: dict[str, str], options: dict[str, str]) -> Line:
    mixed = cells.pop("product or title", "")
    if mixed and (" " in mixed or has_han(mixed)):
        cells["title"] = mixed
    elif mixed:
        cells["product"] = mixed
    return Line(place, **cells, options={name: value for name, value in options.items() if value})


def _packed(table: Table) -> list[str]:
    """The columns that hold whole lines."""
    numbered = [each for each in table.columns if _NUMBERED.fullmatch(each.lower().replace(" ", "_"))]
    return numbered or [each for each in table.columns if one_line(each).lower() == "product(s)"]


def _packed_lines(row: Row, cells: Mapping[str, str], packed: list[str]) -> Iterator[Line]:
    order = {name: value for name, value in cells.items() if name in ("order", *_OF_THE_ORDER)}
    for column in packed:
        text = row.cells[column].strip()
        if ":" in text and not _ANALYTICS.match(text):
            parts = dict(part.split(":", 1) for part in text.split("|") if ":" in part)
            named = chosen_columns(list(parts)) | {name: key for name, key in _OF_PACKED.items() if key in parts}
            taken = {name: parts[key].strip() for name, key in named.items() if name not in order}
            yield _line(row.line, {**order, **taken}, {})
        else:
            for part in _NEXT.split(text):
                if match := _ANALYTICS.fullmatch(part.strip()):
                    yield Line(row.line, title=match[2], quantity=match[1], options={}, **order)
