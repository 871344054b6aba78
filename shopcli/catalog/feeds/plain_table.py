"""A table that no shop system wrote: its columns are known by what they are called, in English or Chinese."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice

from shopcli.catalog.feeds.cells import drop_rounded
from shopcli.catalog.feeds.entry import Entry, as_document, left_out
from shopcli.catalog.feeds.plain_records import PlainRecords
from shopcli.catalog.feeds.plan import SAMPLE, Plan, plan_for
from shopcli.catalog.formats.document import Document, Fault
from shopcli.catalog.formats.table_format import Table
from shopcli.catalog.records.fields import shown
from shopcli.errors import CatalogError
from shopcli.text import shorten


def plain_document(
    table: Table, chosen: Mapping[str, tuple[str, ...]] | None = None, currency: str | None = None
) -> Document:
    """Raises `CatalogError` where no column says what the products are called.

    `chosen` is as for `plan_for`; `currency` is the shop's, for prices that name none.
    """
    plan = plan_for(table.columns, [row.cells for row in islice(table.rows(report=False), SAMPLE)], chosen)
    if "title" not in plan.columns:
        columns = shorten(", ".join(table.columns), 200)
        cause = f"{table.name}:{table.header_line}: no column is the products' title; there are: {columns}"
        raise CatalogError(cause, hint="call one `title`, or say which it is: --map title=COLUMN")
    plan = replace(plan, currency=plan.currency or currency)
    if plan.other_prices:
        table.faults.append(_several_prices(plan, table.header_line))
    return as_document(_entries(table, plan), None, plan.names(), table.faults)


def _several_prices(plan: Plan, line: int) -> Fault:
    taken, others = shown(plan.columns["price"][0]), len(plan.other_prices)
    cause = (
        f"{taken} is taken for the price; {others} more column{'s' if others > 1 else ''} with prices stay attributes"
    )
    return Fault(("lines", line), cause, "--map price=COLUMN takes another")


def _entries(table: Table, plan: Plan) -> Iterator[Entry]:
    records = PlainRecords(plan)
    hidden = 0
    for row in table.rows():
        if records.is_hidden(row.cells):
            hidden += 1
            continue
        record = records.record(row.cells)
        if (earlier := records.repeated(record, row.line)) is not None:
            cause = f"says the same as line {earlier}"
            table.faults.append(
                Fault(("lines", row.line), cause, "leave one of them out, or give them ids", fatal=True)
            )
            continue
        yield Entry(record, row.line, (), drop_rounded(record))
    if hidden:
        table.faults.append(left_out(hidden, f"{shown(plan.columns['status'][0])} says that they are not for sale"))
