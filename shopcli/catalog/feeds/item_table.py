"""Feeds of items as tables: the names that Google Merchant, Meta and OpenAI use, as headers."""

from collections.abc import Iterator, Mapping

from shopcli.catalog.feeds.item_columns import ItemColumn, item_column
from shopcli.catalog.feeds.item_dialects import dialect_of
from shopcli.catalog.feeds.item_feed import LOOKED_FOR, ItemFeed, items_document
from shopcli.catalog.feeds.items import Item, Value
from shopcli.catalog.formats.document import Document
from shopcli.catalog.formats.table_format import Row, Table


def item_document(table: Table) -> Document:
    columns = {column: item_column(column) for column in table.columns}
    table.faults[:] = [fault for fault in table.faults if fault.path != ("lines", table.header_line)]
    feed = ItemFeed(
        lambda: _ahead(table, columns),
        lambda: (_item(row, columns) for row in table.rows()),
        dialect_of([column.name for column in columns.values()]),
        table.calendar,
        faults=table.faults,
    )
    return items_document(feed)


def _ahead(table: Table, columns: Mapping[str, ItemColumn]) -> Iterator[Mapping[str, Value]]:
    """Nothing, where no column is looked for: the table need not be read twice then."""
    names = {own: column.name for own, column in columns.items() if column.name in LOOKED_FOR}
    if names:
        for row in table.rows(report=False):
            yield {name: row.cells[own] for own, name in names.items()}


def _item(row: Row, columns: Mapping[str, ItemColumn]) -> Item:
    fields: dict[str, Value] = {}
    for own, column in columns.items():
        if cell := row.cells[own].strip():
            value: Value = _with_parts(cell, column.parts) if column.parts else cell
            known = fields.get(column.name)
            fields[column.name] = value if known is None else [*([known] if isinstance(known, str) else known), value]
    return Item(fields, row.line, {column.name: column.written for column in columns.values()})


def _with_parts(cell: str, parts: tuple[str, ...]) -> Value:
    """`US:9.99 USD,CA:12 USD` as mappings of what the header calls the parts."""
    return [dict(zip(parts, map(str.strip, entry.split(":")), strict=False)) for entry in cell.split(",")]
